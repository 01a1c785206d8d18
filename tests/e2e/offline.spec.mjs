// The site without network, and with a server that lies: a real server that really goes away. Each fault is a row of the table printed at the end.
import { expect, test as plain } from "@playwright/test";
import { PORTAL, Site, laterVersion } from "./faulty.mjs";
import { cards, field, markers } from "./site.mjs";

plain.describe.configure({ mode: "default" });
plain.use({ serviceWorkers: "allow" });

const survived = [];
plain.afterAll(() => console.log(["What went wrong, and what became of it", ...survived.map(([what, then]) => `  ${what.padEnd(64)} ${then}`)].join("\n")));

const test = plain.extend({
  site: async ({}, use) => {
    const site = await Site.start();
    await use(site);
    await site.stop().catch(() => {});
  },
});

/** A fault, what the visitor has then, and the proof. */
const fault = (what, then, proof) => test(`${what}: ${then}`, async ({ page, site, context }) => {
  await proof({ page, site, context });
  survived.push([what, then]);
});

const ready = (page) => expect(page.locator("main")).toHaveAttribute("data-state", /ready|stale/);
const version = (page) => page.evaluate(() => document.documentElement.dataset.version);
const answers = async (page) => {
  await ready(page);
  await expect(cards(page).first()).toBeVisible();
};
/** A first visit, until the site is kept. */
async function visit(page, site, address = "") {
  await page.goto(site.url + address);
  await ready(page);
  await kept(page);
}
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => new Promise((done) => {
  const look = () => (navigator.serviceWorker.controller ? done() : setTimeout(look, 20));
  look();
})));
/** The version whose worker answers. */
const working = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("partnerwijzer-program-")));
const update = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => true, () => false));
const waits = (page) => page.evaluate(() => navigator.serviceWorker.ready.then((site) => new Promise((done) => {
  const look = () => (site.waiting ? done(true) : setTimeout(look, 20));
  look();
})));

fault("the server goes away, the page is loaded again", "all of it works", async ({ page, site }) => {
  await visit(page, site);
  await site.stop();
  await page.reload();
  await ready(page);
  await field(page).fill("gras maaien in Ieper");
  await answers(page);
});

fault("the server goes away, a new window is opened", "every page by its own address", async ({ page, site, context }) => {
  await visit(page, site);
  await site.stop();
  await page.close();
  const { id } = JSON.parse(site.files.get("data/partners.json")).partners[0];
  const other = await context.newPage();
  for (const address of ["", "?q=gras+maaien", `?partner=${id}`, `?lijst=${id}&pagina=bewaard`, "?pagina=dekking", "?pagina=over", "index.html?q=strijk"]) {
    await other.goto(site.url + address);
    await ready(other);
    await expect(other.locator("h1")).toBeVisible();
  }
});

fault("no network, and the map is opened for the first time", "the map moves and shows its partners", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, site, "?q=gras+maaien");
  await site.stop();
  await page.goto(`${site.url}?q=gras+maaien&weergave=kaart`);
  await expect(markers(page).first()).toBeVisible();
});

fault("no network, and another language is chosen", "the page speaks it", async ({ page, site }) => {
  await visit(page, site, "?q=gras+maaien");
  await site.stop();
  await page.reload();
  await page.getByRole("link", { name: "FR, Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await answers(page);
});

fault("no network, and a partner is printed", "the print has the contact", async ({ page, site }) => {
  const { id, name } = JSON.parse(site.files.get("data/partners.json")).partners[0];
  await visit(page, site);
  await site.stop();
  await page.goto(`${site.url}?partner=${id}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(5000);
});

for (const [what, answer] of [
  ["the server answers 500 to everything", () => ({ status: 500, type: "text/html", body: "oops" })],
  ["a hotel's network answers its own page with 200", () => ({ status: 200, type: "text/html", body: PORTAL })],
  ["everything is redirected to a log-in", () => ({ status: 302, type: "text/plain", body: "", headers: { location: "/login" } })],
  ["every connection is cut off half-way", (_, usual) => ({ ...usual, body: Buffer.from(usual.body), breaks: true })],
  ["the server takes the connection and says nothing", () => new Promise((late) => setTimeout(late, 60_000))],
]) {
  fault(what, "the page opens from its copy and answers", async ({ page, site }) => {
    await visit(page, site);
    site.fault = answer;
    await page.goto(`${site.url}?q=gras+maaien`);
    await answers(page);
    update(page).catch(() => {});
    await page.goto(`${site.url}?q=strijk`);
    await ready(page);
    expect(await working(page)).toHaveLength(1);
    site.fault = (_, usual) => usual;
  });
}

fault("a file of the program comes half, when the site is to be kept", "works with network; is kept the next time", async ({ page, site }) => {
  site.fault = (path, usual) => (path === "map_bg.wasm" ? { ...usual, body: usual.body.subarray(0, 1000) } : usual);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(false);
  site.fault = (_, usual) => usual;
  await page.reload();
  await kept(page);
  await site.stop();
  await page.reload();
  await answers(page);
});

fault("the list of partners is a hotel's page when the site is to be kept", "that is told, and not kept", async ({ page, site }) => {
  site.fault = (path, usual) => (path === "data/partners.json" ? { status: 200, type: "text/html", body: PORTAL } : usual);
  await page.goto(site.url);
  await expect(page.locator("main")).toHaveAttribute("data-state", "failed");
  site.fault = (_, usual) => usual;
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await ready(page);
});

fault("files come as text instead of what they are", "the page opens from its copy", async ({ page, site }) => {
  await visit(page, site);
  site.fault = (_, usual) => ({ ...usual, type: "text/plain" });
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
});

fault("the cache is emptied by hand, with network", "the page opens, and is kept again", async ({ page, site }) => {
  await visit(page, site);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await site.stop();
  await page.reload();
  await answers(page);
});

fault("the cache is emptied by hand, without network", "a page says so in three languages", async ({ page, site }) => {
  await visit(page, site);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await site.stop();
  await page.goto(site.url);
  await expect(page.getByText("de kopie op dit toestel is gewist")).toBeVisible();
  await site.resume();
  await page.getByRole("link", { name: "probeer opnieuw" }).click();
  await ready(page);
});

fault("one file of the program goes from the cache", "it is fetched again", async ({ page, site }) => {
  await visit(page, site);
  const file = [...site.files.keys()].find((path) => /^partnerwijzer.*wasm$/.test(path));
  expect(await page.evaluate(async (file) => (await caches.open((await caches.keys()).find((name) => name.includes("program")))).delete(file), file)).toBe(true);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await site.stop();
  await page.reload();
  await answers(page);
});

fault("the data go from the cache", "they are fetched again, and kept", async ({ page, site }) => {
  await visit(page, site);
  await page.evaluate(() => caches.delete("partnerwijzer-data"));
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await site.stop();
  await page.reload();
  await answers(page);
});

fault("there is no room on the device", "the site works while there is network", async ({ page, site, context }) => {
  const session = await context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: 20_000 });
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await page.waitForTimeout(1000);
  await page.reload();
  await answers(page);
});

for (const [what, time] of [["in 2001", "2001-01-01T00:00:00Z"], ["in 2060", "2060-01-01T00:00:00Z"]]) {
  fault(`the clock of the device is ${what}`, "the site works and is kept", async ({ page, site }) => {
    await page.clock.install({ time });
    await page.goto(`${site.url}?q=gras+maaien`);
    await answers(page);
    await kept(page);
    await site.stop();
    await page.reload();
    await answers(page);
  });
}

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
  await site.stop();
  await page.reload();
  await answers(page);
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

fault("there are newer data on the server, for a site that is kept", "they are taken, and there without network too", async ({ page, site }) => {
  await visit(page, site, "?q=gras+maaien");
  changed(site, (dataset) => {
    dataset.updated = "2099-01-01";
    dataset.partners.forEach((partner) => { partner.name = `${NEW} ${partner.id}`; });
  });
  await page.reload();
  await expect(cards(page).first()).toContainText(NEW);
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
    await site.stop();
    await page.reload();
    await answers(page);
    expect(await cards(page).first().innerText()).toBe(before);
  });
}

fault("a new version comes to a public screen at which nobody is", "it takes it by itself, in the same window", async ({ page, site }) => {
  await page.goto(`${site.url}?kiosk=1`);
  await expect(page.locator(".attract")).toBeVisible();
  await kept(page);
  site.load(laterVersion("n1"));
  await update(page);
  await expect(page.locator("meta[name=later]")).toHaveCount(1);
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
  await expect(page.locator("meta[name=later]")).toHaveCount(1);
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

test("a browser may install it", async ({ page, site, context }) => {
  await visit(page, site);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Windows of tests have nothing of their own, as private ones.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { data, errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  for (const { src } of [...JSON.parse(data).icons, ...JSON.parse(data).shortcuts.map(({ url: src }) => ({ src }))]) {
    expect((await page.request.get(new URL(src, site.url).href)).status(), src).toBe(200);
  }
});
