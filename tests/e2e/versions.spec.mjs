// New versions of the site and new data, with a real server that moves on: nobody gets files of two versions.
import { expect } from "@playwright/test";
import { laterVersion } from "./faulty.mjs";
import { answers, answersWithout, faults, kept, ready, test, update, version, visit, waits, working } from "./offline.mjs";
import { cards, field, markers } from "./site.mjs";

test.use({ serviceWorkers: "allow" });
const fault = faults(test);

fault("the worker is gone from the server", "what was kept goes on working", async ({ page, site }) => {
  await visit(page, site);
  site.files.delete("sw.js");
  await update(page);
  await site.stop();
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
});

fault("the server moves to a new version while a page loads", "the page takes the new one by itself, once", async ({ page, site }) => {
  const later = laterVersion("n1");
  site.fault = (path, usual) => {
    if (path !== "index.html") return usual;
    site.fault = (_, usual) => usual;
    // The page is of the old version, everything else of the new one.
    setTimeout(() => site.load(later), 0);
    return usual;
  };
  await page.goto(`${site.url}?q=gras+maaien`);
  await expect(page.locator("meta[name=later]")).toHaveCount(1);
  await answers(page);
  expect(site.asked.filter((path) => path === "index.html").length).toBeLessThanOrEqual(4);
});

fault("the server moves to a new version while the site is being kept", "nothing of two versions is kept", async ({ page, site }) => {
  const later = laterVersion("n1");
  const old = site.files.get("sw.js");
  site.load(later);
  site.files.set("sw.js", old);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(false);
  site.load(later);
  await page.reload();
  await kept(page);
  await answersWithout(page, site);
  await expect(page.locator("meta[name=later]")).toHaveCount(1);
});

fault("an open page's version is gone from the server", "it goes on with its own files", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, site, "?q=gras+maaien");
  const before = await version(page);
  site.load(laterVersion("n1"));
  await update(page);
  await waits(page);
  await page.getByRole("navigation").getByRole("link", { name: "Kaart" }).last().click();
  await expect(markers(page).first()).toBeVisible();
  expect(await version(page)).toBe(before);
});

fault("two windows are open when a new version is taken", "both have the new one, and lose nothing", async ({ page, site, context }) => {
  await visit(page, site, "?q=gras+maaien");
  const other = await context.newPage();
  await other.goto(`${site.url}?q=fietsen+herstellen&taal=fr`);
  await answers(other);
  site.load(laterVersion("n1"));
  await update(page);
  await waits(page);
  await page.evaluate(() => document.dispatchEvent(new Event("renew")));
  for (const [window, text] of [[page, "gras maaien"], [other, "fietsen herstellen"]]) {
    await expect(window.locator("meta[name=later]")).toHaveCount(1);
    await answers(window);
    await expect(field(window)).toHaveValue(text);
  }
});

fault("a page of a version long gone is opened from a copy", "it takes the present one by itself", async ({ page, site }) => {
  const old = site.files.get("index.html");
  site.load(laterVersion("n1"));
  let times = 0;
  site.fault = (path, usual) => (path === "index.html" && times++ === 0 ? { ...usual, body: old } : usual);
  await page.goto(`${site.url}?q=gras+maaien`);
  await expect(page.locator("meta[name=later]")).toHaveCount(1);
  await answers(page);
});

const changed = (site, change) => {
  const dataset = JSON.parse(site.files.get("data/partners.json"));
  change(dataset);
  site.files.set("data/partners.json", Buffer.from(JSON.stringify(dataset)));
};
const NEW = "Proefbedrijf van later";
/** The partners that are kept on the device; they get there a moment after they are on the page. */
const keptData = (page) => page.evaluate(() => caches.match("data/partners.json").then((file) => file.text()));

fault("there are newer data on the server, for a site that is kept", "they are taken, and there without network too", async ({ page, site }) => {
  await visit(page, site, "?q=gras+maaien");
  changed(site, (dataset) => {
    dataset.updated = "2099-01-01";
    dataset.partners.forEach((partner) => { partner.name = `${NEW} ${partner.id}`; });
  });
  await page.reload();
  await expect(cards(page).first()).toContainText(NEW);
  await expect.poll(() => keptData(page)).toContain(NEW);
  await site.stop();
  await page.reload();
  await expect(page.locator("main")).toHaveAttribute("data-state", "stale");
  await expect(cards(page).first()).toContainText(NEW);
});

for (const [what, change] of [
  ["older", (dataset) => { dataset.updated = "2001-01-01"; }],
  ["suspiciously few", (dataset) => { dataset.partners.length = 5; }],
  ["of a later schema", (dataset) => { dataset.schema = 2; }],
]) {
  fault(`the new data on the server are ${what}`, "the last good ones stay, with network and without", async ({ page, site }) => {
    await visit(page, site, "?q=gras+maaien");
    const before = await cards(page).first().innerText();
    changed(site, (dataset) => {
      dataset.partners.forEach((partner) => { partner.name = `${NEW} ${partner.id}`; });
      change(dataset);
    });
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-data-refused", /partners-/);
    expect(await cards(page).first().innerText()).toBe(before);
    await answersWithout(page, site);
    expect(await cards(page).first().innerText()).toBe(before);
  });
}

fault("a new version comes to a public screen at which nobody is", "it takes it by itself, in the same window", async ({ page, site }) => {
  await page.goto(`${site.url}?kiosk=1`);
  await expect(page.locator(".attract")).toBeVisible();
  await kept(page);
  site.load(laterVersion("n1"));
  await update(page);
  await expect(page.locator("meta[name=later]")).toHaveCount(1, { timeout: 20_000 });
  await expect(page.locator(".attract")).toBeVisible();
});

fault("a new version comes to a public screen that somebody uses", "it waits until nobody is there", async ({ page, site }) => {
  site.files.set("config.json", Buffer.from(JSON.stringify({ languages: ["nl"], language: "nl", kiosk: { on: true, rest: 15, warning: 5 } })));
  await page.clock.install();
  await page.goto(site.url);
  await kept(page);
  await page.locator(".attract [data-language=nl]").tap().catch(() => page.locator(".attract [data-language=nl]").click());
  const config = site.files.get("config.json");
  site.load(laterVersion("n1"));
  site.files.set("config.json", config);
  await update(page);
  await waits(page);
  await page.waitForTimeout(300);
  await expect(page.locator("meta[name=later]")).toHaveCount(0);
  await page.clock.fastForward(25_000);
  // The screen is loaded anew, comes to rest, and then takes it.
  await expect(page.locator("meta[name=later]")).toHaveCount(1, { timeout: 20_000 });
});

test("two sites in folders of one server keep apart", async ({ page, site }) => {
  await visit(page, site);
  // In another folder there is another version.
  site.load(laterVersion("n1"));
  await page.goto(site.in("ander"));
  await ready(page);
  await kept(page);
  await expect.poll(() => working(page).then((names) => names.length)).toBe(2);
  await site.stop();
  for (const folder of ["westhoek", "ander"]) {
    await page.goto(`${site.in(folder)}?q=gras+maaien`);
    await answers(page);
  }
});

test("three versions later, two are kept", async ({ page, site }) => {
  await visit(page, site);
  for (const name of ["n1", "n2", "n3"]) {
    site.load(laterVersion(name));
    await update(page);
    await waits(page);
    await Promise.all([page.waitForEvent("load"), page.evaluate(() => document.dispatchEvent(new Event("renew")))]);
    await expect(page.locator(`meta[name=later][content=${name}]`)).toHaveCount(1);
    await ready(page);
  }
  await expect.poll(() => working(page).then((names) => names.length)).toBe(2);
});
