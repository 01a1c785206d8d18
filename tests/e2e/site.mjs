// The site as a visitor meets it, for all browser tests.
//
// Start at `test`: its `page` fails the test when something happened that must never happen, see `watch`. What a test provokes on purpose,
// such as a 404 for a file that it takes away, it announces with `watched.expects(...)` beforehand.
import { readFileSync } from "node:fs";
import { test as plain, expect } from "@playwright/test";

export { expect };

export const test = plain.extend({
  watched: [async ({ context, baseURL }, use) => {
    const watched = await watch(context, baseURL);
    await use(watched);
    expect(await watched.complaints(), "what must never happen").toEqual([]);
  }, { auto: true }],
});

/**
 * Notices, in all pages of a context: warnings and errors on the console, errors that nobody caught, requests to other sites, dialogs,
 * and anything kept in the browser: cookies, storage, databases, caches.
 */
export async function watch(context, baseURL) {
  const [found, expected] = [[], []];
  const origin = new URL(baseURL).origin;
  // Here the tests themselves keep the site from being kept.
  expected.push(/Service Worker registration blocked by Playwright/);
  const complain = (text) => expected.some((pattern) => pattern.test(text)) || found.push(text);
  context.on("console", (message) => {
    if (["warning", "error"].includes(message.type())) complain(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => complain(`not caught: ${error.error().message}`));
  context.on("dialog", (dialog) => { complain(`dialog: ${dialog.message()}`); dialog.dismiss().catch(() => {}); });
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) complain(`request: ${request.url()}`);
  });
  await context.addInitScript(tellOfWriting);
  return {
    expects: (...patterns) => expected.push(...patterns),
    async complaints() {
      for (const page of context.pages()) {
        if (page.url().startsWith(origin)) (await page.evaluate(whatIsKept)).forEach(complain);
      }
      (await context.cookies()).forEach((cookie) => complain(`kept: cookie ${cookie.name}`));
      return found;
    },
  };
}

/** In the page: tells on the console of whatever is written, even if it is taken away again. */
function tellOfWriting() {
  for (const [owner, method] of [[window.Storage, "setItem"], [window.IDBFactory, "open"], [window.CacheStorage, "open"]]) {
    if (!owner) continue;
    const original = owner.prototype[method];
    owner.prototype[method] = function (...values) {
      console.error(`kept: ${owner.name}.${method}(${values})`);
      return original.apply(this, values);
    };
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  const set = function (value) {
    console.error(`kept: cookie ${value}`);
    cookie.set.call(this, value);
  };
  Object.defineProperty(Document.prototype, "cookie", { ...cookie, set });
}

/** In the page: what is kept in the browser. */
async function whatIsKept() {
  const bases = (await indexedDB.databases?.()) ?? [];
  const caches = (await window.caches?.keys()) ?? [];
  const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...bases.map((base) => base.name), ...caches];
  return names.map((name) => `kept: ${name}`);
}

/** The windows in which the site is tried. */
export const screens = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  desk: { viewport: { width: 1280, height: 800 } },
};

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
/** The published files, fresh each time, so that a test may change its copy. */
export const dataset = () => read("public/data/partners.json");
export const region = () => read("public/data/region.json");
/** The content security policy that `cargo data hosting` has servers send. */
export const policy = () => /Content-Security-Policy: (.*)/.exec(readFileSync(new URL("../../dist/_headers", import.meta.url), "utf8"))[1];

/** Opens an address and waits until the partners have come. */
export async function open(page, address = "") {
  await page.goto(address);
  await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
}

/** Answers requests for a file of the site with something else: a value is sent as JSON, a text as it is, a number as a status. */
export function replace(page, path, answer) {
  return page.route(`**/${path}*`, (route) => {
    if (typeof answer === "number") return route.fulfill({ status: answer, body: String(answer) });
    return route.fulfill({ contentType: "application/json", body: typeof answer === "string" ? answer : JSON.stringify(answer) });
  });
}

/** Parts of the page by the marks that others rely on too. */
export const field = (page) => page.locator("#need");
export const cards = (page) => page.locator("[data-partner]:not([data-marker])");
export const card = (page, id) => page.locator(`[data-partner="${id}"]:not([data-marker])`);
export const markers = (page) => page.locator("[data-marker]");
export const topic = (page, id) => page.locator(`[data-topic="${id}"]`);
export const results = (page) => page.locator("#results");
/** The ids of the partners on the cards, in rank order. */
export const ranked = (page) => cards(page).evaluateAll((all) => all.map((one) => one.dataset.partner));

/** What an address of the page says. */
export const asked = (page, key) => new URL(page.url()).searchParams.get(key);
