// The everyday words of the topics, as people wrote them in src/search/words.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/setup.mjs";

const folder = join(root, "src/search/words");

/** By topic and language, the expressions. */
export function wordLists() {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return Object.fromEntries(files.map((name) => [name.slice(0, -4), expressions(readFileSync(join(folder, name), "utf8"))]));
}

function expressions(text) {
  const lists = { nl: [], fr: [], en: [] };
  let list;
  for (const line of text.split("\n").map((line) => line.trim())) {
    const [, language] = /^\[(nl|fr|en)\]$/.exec(line) ?? [];
    if (language) list = lists[language];
    else if (line && !line.startsWith("#")) list.push(line);
  }
  return lists;
}
