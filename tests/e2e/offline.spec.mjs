// The site without network, and with a server that lies: a real server that really goes away.
import { expect } from "@playwright/test";
import { PORTAL } from "./faulty.mjs";
import { answers, answersWithout, faults, kept, ready, test, update, visit, working } from "./offline.mjs";
import { field, markers, policy } from "./site.mjs";

test.use({ serviceWorkers: "allow" });
const fault = faults(test);

/** As by hand, in the settings of the browser. */
const emptied = (page) => page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));

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

fault("the page comes from its copy, under the policy of its server", "the policy is there too", async ({ page, site }) => {
  site.fault = (path, answer) => ({ ...answer, headers: { "content-security-policy": policy() } });
  await visit(page, site);
  await site.stop();
  const response = await page.reload();
  await ready(page);
  expect(response.fromServiceWorker()).toBe(true);
  expect(response.headers()["content-security-policy"]).toBe(policy());
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
  await answersWithout(page, site);
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
  await emptied(page);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await answersWithout(page, site);
});

fault("the cache is emptied by hand, without network", "a page says so in three languages", async ({ page, site }) => {
  await visit(page, site);
  await emptied(page);
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
  await answersWithout(page, site);
});

fault("the data go from the cache", "they are fetched again, and kept", async ({ page, site }) => {
  await visit(page, site);
  await page.evaluate(() => caches.delete("partnerwijzer-data"));
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  await answersWithout(page, site);
});

fault("the browser takes what it is to keep, and keeps nothing", "the site works while there is network", async ({ page, site }) => {
  site.fault = (path, usual) => (path === "sw.js" ? { ...usual, body: `Cache.prototype.put = async () => {};\n${usual.body}` } : usual);
  await visit(page, site);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
});

fault("what is kept cannot be read", "the site works while there is network", async ({ page, site }) => {
  const broken = `const { open } = CacheStorage.prototype;
CacheStorage.prototype.open = function (name) {
  return self.registration.active ? Promise.reject(new Error("broken")) : open.call(this, name);
};`;
  site.fault = (path, usual) => (path === "sw.js" ? { ...usual, body: `${broken}\n${usual.body}` } : usual);
  await visit(page, site);
  await page.goto(`${site.url}?q=gras+maaien`);
  await answers(page);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
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
    await answersWithout(page, site);
  });
}

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

test("what is kept is the site, and nothing of the visitor", async ({ page, site, context }) => {
  await visit(page, site, "?q=gras+maaien+in+Ieper&lijst=westlandia");
  const kept = await page.evaluate(async () => ({
    storage: [Object.keys(localStorage), Object.keys(sessionStorage), await indexedDB.databases()],
    addresses: (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat(),
  }));
  expect(kept.storage).toEqual([[], [], []]);
  expect(await context.cookies()).toEqual([]);
  const files = [...site.files.keys(), ""].map((path) => site.url + path);
  expect(kept.addresses.map((address) => address.replace(/\?v=[0-9a-f]+$/, "")).filter((address) => !files.includes(address))).toEqual([]);
});
