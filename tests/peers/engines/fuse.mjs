// Fuse.js, threshold 0.3, each word for itself: with a whole sentence as one pattern it finds hardly anything.
import Fuse from "fuse.js";
import { FIELDS } from "../documents.mjs";

export const title = "Fuse.js, threshold 0.3";

export function build(documents) {
  const fuse = new Fuse([...documents], { keys: FIELDS, threshold: 0.3, ignoreLocation: true, useTokenSearch: true });
  return { answer: ({ q }) => fuse.search(q, { limit: 10 }).map(({ item }) => item.id) };
}
