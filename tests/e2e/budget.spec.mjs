// What a first visit loads, packed as a good server packs it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { test, expect, open, cards } from "./site.mjs";

/** Bytes; about a second on a slow mobile line. */
const BUDGET = 200_000;
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

const packed = (path) => brotliCompressSync(readFileSync(join(dist, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const rows = (paths) => paths.map((path) => [path, readFileSync(join(dist, path)).length, packed(path)]);
const sum = (table) => table.reduce((all, [, , bytes]) => all + bytes, 0);
const line = ([path, plain, bytes]) => `  ${path.padEnd(44)}${String(plain).padStart(9)}${String(bytes).padStart(9)}`;
const print = (title, table) => [title, ...table.map(line)].join("\n");

const own = readdirSync(dist).filter((name) => /\.(html|js|wasm|css)$/.test(name)).sort();
const languages = existsSync(join(dist, "languages")) ? readdirSync(join(dist, "languages")).map((name) => `languages/${name}`) : [];
const needed = [...own, ...languages.filter((path) => path.endsWith("/nl.bin")), "data/partners.json"];
const beside = [...languages.filter((path) => !path.endsWith("/nl.bin")), "data/region.json", "config.json"];

test("a first visit stays within its budget", () => {
  const counted = rows(needed);
  console.log(print("First load: bytes, and bytes in brotli", [...counted, [`together, of ${BUDGET}`, "", sum(counted)]]));
  console.log(print("Also loaded, not counted", rows(beside)));
  expect(sum(counted)).toBeLessThanOrEqual(BUDGET);
});

test("the budget counts everything that a visit loads", async ({ page, baseURL }) => {
  const loaded = new Set();
  page.on("response", (response) => loaded.add(response.url().slice(baseURL.length).replace(/\?.*/, "") || "index.html"));
  await open(page, "?q=gras+maaien&taal=nl");
  await expect(cards(page).first()).toBeVisible();
  expect([...loaded].filter((path) => ![...needed, ...beside, "icon.svg"].includes(path))).toEqual([]);
});
