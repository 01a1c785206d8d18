// One engine on one dataset, in a browser of its own.
import { createServer } from "node:http";
import { createReadStream } from "node:fs";
import { join, normalize, sep } from "node:path";
import { chromium } from "@playwright/test";
import { executablePath } from "../e2e/playwright.config.mjs";
import { site } from "./parts.mjs";

const TYPES = { html: "text/html", js: "text/javascript", wasm: "application/wasm", json: "application/json" };
/** With these two the page is isolated, and its clock counts in steps of 5 µs instead of 100. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const FLAGS = [
  "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--js-flags=--expose-gc", "--enable-precise-memory-info", "--enable-blink-features=ForceEagerMeasureMemory",
];
/** Seconds for what happens around the building and asking. */
const SLACK = 120;

/** Serves the parts and, as `dataset.json`, a file from anywhere; resolves to the server. */
export function servePages(dataset) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = path === "/dataset.json" ? dataset() : join(site, path === "/" ? "index.html" : path);
    const known = file === dataset() || file.startsWith(site + sep);
    const stream = known && createReadStream(file);
    if (!stream) return response.writeHead(404).end();
    stream.on("error", () => response.writeHead(404).end());
    stream.on("open", () => {
      response.writeHead(200, { ...ISOLATED, "content-type": TYPES[file.split(".").pop()] ?? "application/octet-stream" });
      stream.pipe(response);
    });
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

/** Opens a page in a fresh browser, hands it to `use`, and ends the browser whatever happens. */
export async function inBrowser(server, use) {
  const browser = await chromium.launch({ executablePath, args: FLAGS, handleSIGTERM: false, handleSIGHUP: false });
  try {
    const page = await browser.newPage();
    const crashed = new Promise((_, fail) => page.on("crash", () => fail(new Error("gave up: the page ran out of memory"))));
    crashed.catch(() => {});
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const call = (name, given, seconds) => Promise.race([page.evaluate(([name, given]) => window[name](given), [name, given]), crashed, late(seconds)]);
    return await use(call, browser.version());
  } finally {
    await browser.close();
  }
}

const late = (seconds) =>
  new Promise((_, fail) => setTimeout(() => fail(new Error(`gave up after ${seconds} s`)), seconds * 1000).unref());

/** Measures an engine: builds it so many times, each in a fresh browser, and asks the last one. What it gave up on stands in `gaveUp`. */
export async function measure(server, { name, withWords, questions, limits }) {
  const result = { builds: [] };
  try {
    for (let left = limits.builds; left > 0; left -= 1) {
      await inBrowser(server, async (call) => {
        Object.assign(result, await call("prepare", { name, withWords, patience: limits.patience }, limits.patience + SLACK));
        const took = await call("build", null, limits.patience + SLACK / 4);
        result.builds.push(took);
        if (took > 1000 * limits.againBelow) left = 1;
        if (left > 1) return;
        result.memory = await call("weigh", null, SLACK);
        const given = { questions, budget: limits.budget, longest: limits.longest };
        Object.assign(result, await call("ask", given, limits.budget + 4 * limits.longest + SLACK / 4));
        if (result.slow) result.gaveUp = `${(result.slow / 1000).toFixed(1)} s for one question`;
      });
    }
  } catch (error) {
    // The first line of what went wrong; the rest is the way through the browser's protocol.
    result.gaveUp = error.message.replace(/^page\.evaluate: (Error: )?/, "").split("\n")[0];
  }
  return result;
}
