// The site with a service worker, on a real server of its own that can stop and lie: for offline.spec and versions.spec.
import { expect, test as plain } from "@playwright/test";
import { Site } from "./faulty.mjs";
import { cards } from "./site.mjs";

export const test = plain.extend({
  site: async ({}, use) => {
    const site = await Site.start();
    await use(site);
    await site.stop().catch(() => {});
  },
});

/** Tests of faults, of which the survived ones are printed as a table in the end: a fault, what the visitor has then, and the proof. */
export function faults(test) {
  const survived = [];
  test.describe.configure({ mode: "default" });
  test.afterAll(() => console.log(["What went wrong, and what became of it", ...survived.map(([what, then]) => `  ${what.padEnd(64)} ${then}`)].join("\n")));
  return (what, then, proof) => test(`${what}: ${then}`, async ({ page, site, context }) => {
    await proof({ page, site, context });
    survived.push([what, then]);
  });
}

export const ready = (page) => expect(page.locator("main")).toHaveAttribute("data-state", /ready|stale/);
export const version = (page) => page.evaluate(() => document.documentElement.dataset.version);
export const answers = async (page) => {
  await ready(page);
  await expect(cards(page).first()).toBeVisible();
};
/** A first visit, until the site is kept. */
export async function visit(page, site, address = "") {
  await page.goto(site.url + address);
  await ready(page);
  await kept(page);
}
export const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => new Promise((done) => {
  const look = () => (navigator.serviceWorker.controller ? done() : setTimeout(look, 20));
  look();
})));
/** The version whose worker answers. */
export const working = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("partnerwijzer-program-")));
export const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => true, () => false));
export const waits = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((site) => new Promise((done) => {
  const look = () => (site.waiting ? done(true) : setTimeout(look, 20));
  look();
})));

/** Without network, after loading anew, it answers still. */
export async function answersWithout(page, site) {
  await site.stop();
  await page.reload();
  await answers(page);
}
