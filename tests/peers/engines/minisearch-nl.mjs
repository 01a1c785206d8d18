// MiniSearch with a Dutch stemmer and without Dutch stop words.
import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { build as plain } from "./minisearch.mjs";

export const title = "MiniSearch, the same in Dutch";
const passed = new Set(stopwords);

export function build(documents) {
  const processTerm = (word) => (passed.has(word.toLowerCase()) ? null : stemmer(word.toLowerCase()));
  return plain(documents, { processTerm });
}
