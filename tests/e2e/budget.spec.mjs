// What a first visit loads, packed as a good server packs it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { test, expect, screens, open, cards } from "./site.mjs";

/** Bytes; about a second on a slow mobile line. */
const BUDGET = 200_000;
/** Bytes that who looks at a map loads for its program. */
const MAP_BUDGET = 70_000;
/** Bytes that a public touch screen loads for its program and its look. */
const KIOSK_BUDGET = 60_000;
/** Bytes that the page of somebody else loads for a block, and that the block loads beside the first load. */
const [HOST_BUDGET, FRAME_BUDGET] = [3_000, 6_000];
/** Bytes that the page loads on which a block for another website is put together, with its program and its look; what it shows in a frame is the site. */
const BUILDER_BUDGET = 70_000;
const dist = fileURLToPath(new URL("../../dist", import.meta.url));

const packed = (path) => brotliCompressSync(readFileSync(join(dist, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const rows = (paths) => paths.map((path) => [path, readFileSync(join(dist, path)).length, packed(path)]);
const sum = (table) => table.reduce((all, [, , bytes]) => all + bytes, 0);
const line = ([path, plain, bytes]) => `  ${path.padEnd(44)}${String(plain).padStart(9)}${String(bytes).padStart(9)}`;
const print = (title, table) => [title, ...table.map(line)].join("\n");

const programs = readdirSync(dist).filter((name) => /\.(html|js|wasm|css)$/.test(name)).sort();
const parts = [/^map[._]/, /^kiosk[-._]/, /^builder[._]/, /^frame[.]/, /^(pages|print)[.]/, /^(?!(map|kiosk|builder|frame|pages|print)[-._]|(embed|sw)\.js)/];
const [map, kiosk, builder, frame, later, own] = parts.map((which) => programs.filter((name) => which.test(name)));
const languages = existsSync(join(dist, "languages")) ? readdirSync(join(dist, "languages")).map((name) => `languages/${name}`) : [];
const needed = [...own, ...languages.filter((path) => path.endsWith("/nl.bin")), "data/partners.json"];
const beside = [...later, ...languages.filter((path) => !path.endsWith("/nl.bin")), "data/region.json", "config.json", "manifest.webmanifest", "sw.js"];

test("a first visit stays within its budget", () => {
  const counted = rows(needed);
  console.log(print("First load: bytes, and bytes in brotli", [...counted, [`together, of ${BUDGET}`, "", sum(counted)]]));
  console.log(print("Also loaded, not counted", rows(beside)));
  expect(sum(counted)).toBeLessThanOrEqual(BUDGET);
});

test("the program of the map stays within a budget of its own", () => {
  const counted = rows(map);
  console.log(print("When a map is seen", [...counted, [`together, of ${MAP_BUDGET}`, "", sum(counted)], ...rows(["data/region.json"])]));
  expect(map).toHaveLength(3);
  expect(sum(counted)).toBeLessThanOrEqual(MAP_BUDGET);
});

test("the program of a public screen stays within a budget of its own", () => {
  const counted = rows(kiosk);
  console.log(print("On a public touch screen", [...counted, [`together, of ${KIOSK_BUDGET}`, "", sum(counted)]]));
  expect(kiosk).toHaveLength(4);
  expect(sum(counted)).toBeLessThanOrEqual(KIOSK_BUDGET);
});

test("a block stays within budgets of its own", () => {
  const [host, counted] = [rows(["embed.js"]), rows(frame)];
  console.log(print("In the page of somebody else", [...host, ["In the block, beside the first load", "", ""], ...counted, [`together, of ${FRAME_BUDGET}`, "", sum(counted)]]));
  expect(frame).toHaveLength(2);
  expect(sum(host)).toBeLessThan(HOST_BUDGET);
  expect(sum(counted)).toBeLessThanOrEqual(FRAME_BUDGET);
});

test("the page that puts a block together stays within a budget of its own", () => {
  const counted = rows([...builder, "insluiten/index.html"]);
  console.log(print("Where a block is put together", [...counted, [`together, of ${BUILDER_BUDGET}`, "", sum(counted)]]));
  expect(builder).toHaveLength(2);
  expect(sum(counted)).toBeLessThanOrEqual(BUILDER_BUDGET);
});

test.describe("with a phone", () => {
  test.use(screens.phone);
  test("nothing of the map is loaded before one is to be seen", async ({ page }) => {
    const asked = [];
    page.on("request", (request) => /map[._]/.test(request.url()) && asked.push(request.url()));
    await open(page, "?q=gras+maaien");
    await expect(cards(page).first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    await page.getByRole("navigation").getByRole("link", { name: "Kaart" }).last().click();
    await expect(page.locator("#map-stage")).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
  });
});

test("the budget counts everything that a visit loads", async ({ page, baseURL }) => {
  const loaded = new Set();
  page.on("response", (response) => loaded.add(response.url().slice(baseURL.length).replace(/\?.*/, "") || "index.html"));
  await open(page, "?q=gras+maaien&taal=nl");
  await expect(cards(page).first()).toBeVisible();
  expect([...loaded].filter((path) => ![...needed, ...beside, ...map, "icon.svg"].includes(path))).toEqual([]);
});
