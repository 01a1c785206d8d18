// What the tests of renewal share: newer files, a server that answers as it is told, and what is kept on the device.
import { dataset } from "./site.mjs";

export const PARTNERS = "data/partners.json", REGION = "data/region.json", CONFIG = "config.json";
export const QUESTION = "?q=gras+maaien+in+Ieper";
const CACHE = "partnerwijzer-data";
export const cut = /net::ERR_INTERNET_DISCONNECTED/;
export const notices = (page) => page.locator(".notices");
export const main = (page) => page.locator("main");
export const refused = (page) => page.locator("html").getAttribute("data-data-refused");
export const fresh = (path) => new RegExp(`/${path.replace(".", "\\.")}\\?fresh$`);

/** A dataset of a later day, changed further by `change`. */
export function newer(change = () => {}) {
  const data = { ...dataset(), updated: "2027-01-04" };
  change(data);
  return data;
}

/** Answers what is asked anew for a file: a value as JSON, a text as it is, a number as a status, `null` as if there were no network. */
export async function serve(page, path, answer, contentType = "application/json") {
  await page.unroute(fresh(path));
  await page.route(fresh(path), (route) => {
    if (answer === null) return route.abort("internetdisconnected");
    if (typeof answer === "number") return route.fulfill({ status: answer, body: String(answer) });
    return route.fulfill({ contentType, body: typeof answer === "string" ? answer : JSON.stringify(answer) });
  });
}

/** Lets the browser say that there is a network again, and waits until the page has looked: `asks` times, for what cannot be read is asked for twice. */
export async function look(page, asks = 1) {
  let came = 0;
  const all = new Promise((done) => {
    const count = (request) => request.url().endsWith("?fresh") && ++came === asks * 3 && done();
    page.on("requestfinished", count);
    page.on("requestfailed", count);
  });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await all;
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done)), 50)));
}

/** Lets the page think that a service worker stands between it and the network. */
export const controlled = (page) => page.addInitScript(() => {
  Object.defineProperty(ServiceWorkerContainer.prototype, "controller", { get: () => ({}) });
});

/** In the page: what is kept of a file. */
export const kept = (page, path) => page.evaluate(async ([name, path]) => {
  const found = await (await caches.open(name)).match(path);
  return found && { text: await found.text(), type: found.headers.get("content-type") };
}, [CACHE, path]);
/** What a hotel answers whatever one asks. */
export const portal = "<!doctype html><title>Welkom op ons netwerk</title><form><input type=password></form>";
