// Orama in Dutch, one letter wrong allowed.
import { create, insert, search } from "@orama/orama";
import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { BOOST, FIELDS } from "../documents.mjs";

export const title = "Orama, Dutch, tolerance 1";

export function build(documents) {
  const schema = Object.fromEntries(FIELDS.map((field) => [field, "string[]"]));
  const db = create({ schema, components: { tokenizer: { language: "dutch", stemming: true, stemmer, stopWords: stopwords } } });
  for (const document of documents) insert(db, document);
  const answer = async ({ q }) => (await search(db, { term: q, tolerance: 1, boost: BOOST, limit: 10 })).hits.map(({ id }) => id);
  return { answer };
}
