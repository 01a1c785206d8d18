// FlexSearch with its full tokenizer: every part of a word is found. Suggestions, or a need would have to have every word in a document.
import { Charset, Index } from "flexsearch";
import { FIELDS } from "../documents.mjs";

export const title = "FlexSearch, full";

export function build(documents) {
  const index = new Index({ tokenize: "full", encoder: Charset.Normalize });
  const ids = [];
  // What stands first in a document counts most.
  for (const document of documents) index.add(ids.push(document.id) - 1, FIELDS.map((field) => document[field].join("\n")).join("\n"));
  return { answer: ({ q }) => index.search(q, { limit: 10, suggest: true }).map((at) => ids[at]) };
}
