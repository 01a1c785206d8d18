// Lunr in Dutch: each word as it is, and a longer one as a beginning and with a letter wrong, with the weights that its guide advises.
import lunr from "lunr";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import dutch from "lunr-languages/lunr.nl.js";
import { BOOST, FIELDS, flat } from "../documents.mjs";

export const title = "Lunr, Dutch";
stemmerSupport(lunr);
dutch(lunr);

export function build(documents) {
  const index = lunr(function () {
    this.use(lunr.nl);
    FIELDS.forEach((field) => this.field(field, { boost: BOOST[field] ?? 1 }));
    for (const document of documents) this.add(flat(document));
  });
  const ask = (words) => (query) => {
    const longer = (letters) => words.filter((word) => word.toString().length > letters);
    query.term(words, { boost: 100 });
    query.term(longer(3), { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
    query.term(longer(4), { boost: 1, editDistance: 1 });
  };
  return { answer: ({ q }) => index.query(ask(lunr.tokenizer(q))).slice(0, 10).map(({ ref }) => ref) };
}
