// A public touch screen for months, in an hour: `npm run soak` drives visit after visit through the built site in one window and weighs it on the way.
//
// Each visit goes through a group, a topic, the map or the screen keyboard, a partner, a code and another language, and ends as a visit ends.
// Options: --visits 2000, --every 100 (weigh so often), --cold 10 (how often to measure a cold start without network).
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { Site } from "../e2e/faulty.mjs";
import { executablePath, quiet } from "../e2e/playwright.config.mjs";
import { stop } from "./setup.mjs";

const { values: options } = parseArgs({
  options: { visits: { type: "string", default: "2000" }, every: { type: "string", default: "100" }, cold: { type: "string", default: "10" } },
});
const [visits, every, colds] = [options.visits, options.every, options.cold].map(Number);
/** How much heavier than after the first weighing it may become. */
const MARGIN = 0.1;

const site = await Site.start();
const settings = { languages: ["nl", "fr", "en"], language: "nl", kiosk: { on: true, site: "https://partnerwijzer.example/", rest: 60, warning: 15 } };
site.files.set("config.json", Buffer.from(JSON.stringify(settings)));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", ...quiet] });
const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: "nl-BE" });
const page = await context.newPage();
const session = await context.newCDPSession(page);
const complaints = [];
page.on("console", (message) => {
  // The browser tells that newer data cannot be had, which is so.
  if (["error", "warning"].includes(message.type()) && !message.location().url.endsWith("?fresh")) complaints.push(`${message.text()} ${message.location().url}`);
});
page.on("pageerror", (error) => complaints.push(error.message));

await page.clock.install();
await page.goto(site.url);
await page.locator(".attract").waitFor();
await page.evaluate(() => navigator.serviceWorker.ready);
// From here on there is no network.
await site.stop();
await page.reload();
await page.locator(".attract").waitFor();
const fresh = await trace();

const weighings = [];
const start = Date.now();
for (let visit = 1; visit <= visits; visit += 1) {
  await once(visit);
  if (visit % every) continue;
  const left = difference(fresh, await trace());
  if (left) complaints.push(`left after visit ${visit}: ${left}`);
  weighings.push({ visit, ...(await weigh()) });
  const { heap, wasm, nodes } = weighings.at(-1);
  console.log(`visit ${visit}: JavaScript ${mega(heap)}, WebAssembly ${mega(wasm)}, ${nodes} nodes, ${((Date.now() - start) / visit).toFixed(0)} ms a visit`);
}
const [first, last] = [weighings[0], weighings.at(-1)];
const growth = (name) => last[name] / first[name] - 1;
console.log(`From visit ${first.visit} to ${last.visit}: JavaScript ${percent(growth("heap"))}, WebAssembly ${percent(growth("wasm"))}; complaints: ${complaints.length}`);
complaints.slice(0, 10).forEach((complaint) => console.log(`  ${complaint}`));
if (colds) await coldStarts();
await browser.close();
if (complaints.length || growth("heap") > MARGIN || growth("wasm") > MARGIN) stop("The screen does not stay as it was.");

/** A visit by touch. Each other visitor types or takes the map; each third speaks French. */
async function once(visit) {
  const tap = (locator) => locator.first().tap();
  await tap(page.locator(`.attract [data-language=${visit % 3 ? "nl" : "fr"}]`));
  if (visit % 2) {
    await tap(page.locator("main a[href*='thema=']"));
    await tap(page.locator(".touch__topics a"));
  } else {
    await tap(page.locator(".bar [data-deed=type]"));
    for (const key of ["g", "r", "a", "s", "enter"]) await tap(page.locator(`.keys [data-key="${key}"]`));
  }
  const partner = page.locator("[data-partner]:not([data-marker]) .partner-link");
  await tap(partner);
  await page.locator("h1.partner__name").waitFor();
  // The visitor walks away.
  await page.clock.fastForward((settings.kiosk.rest + settings.kiosk.warning + 1) * 1000);
  await page.locator(".attract").waitFor();
}

/** What there is to see and what is kept, as far as it should be the same before every visitor. */
async function trace() {
  // Until it has seen that there is nothing newer to be had.
  await page.locator("main[data-state=stale]").waitFor();
  await page.locator("#map .map__drawing text").first().waitFor({ state: "attached" });
  return page.evaluate(async () => ({
    address: location.search,
    kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    caches: (await caches.keys()).join(),
    history: String(history.length),
    fields: [...document.querySelectorAll("input, textarea")].map((field) => field.value).join(),
    page: document.getElementById("page").innerText,
  }));
}

function difference(one, other) {
  const lines = (text) => text.split("\n");
  const only = (these, those) => lines(these).filter((line) => !lines(those).includes(line)).join(" | ");
  return Object.keys(one).filter((key) => one[key] !== other[key]).map((key) => `${key}: before "${only(one[key], other[key])}", then "${only(other[key], one[key])}"`).join("; ");
}

async function weigh() {
  // With the program of the map, which comes by itself a little later.
  await page.locator("#map-stage").waitFor({ state: "attached" });
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { result } = await session.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const { result: sum } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId, functionDeclaration: "function () { return this.reduce((all, one) => all + one.buffer.byteLength, 0); }", returnByValue: true,
  });
  const { nodes } = await session.send("Memory.getDOMCounters");
  return { heap: usedSize, wasm: sum.value, nodes };
}

/** From opening to a first answer, in a new window, without network, on a processor a fourth as fast. */
async function coldStarts() {
  const times = [];
  for (let at = 0; at < colds; at += 1) {
    const cold = await context.newPage();
    const slow = await context.newCDPSession(cold);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const start = performance.now();
    await cold.goto(`${site.url}?q=gras+maaien&kiosk=0`, { waitUntil: "commit" });
    await cold.locator("[data-partner]:not([data-marker])").first().waitFor();
    times.push(performance.now() - start);
    await cold.close();
  }
  times.sort((a, b) => a - b);
  console.log(`Cold start without network at a fourth of the speed, to the first answer: median ${times[colds >> 1].toFixed(0)} ms, worst ${times.at(-1).toFixed(0)} ms, of ${colds}`);
}

function mega(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function percent(share) {
  return `${share >= 0 ? "+" : ""}${(share * 100).toFixed(1)} %`;
}
