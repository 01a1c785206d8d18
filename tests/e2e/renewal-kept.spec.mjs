// Newer data and newer versions where a service worker stands between the page and the network, tried with the mere appearance of one (`controlled`):
// what is kept, and what is offered. versions.spec has the worker itself.
import { controlled, cut, kept, look, newer, notices, PARTNERS, portal, QUESTION, refused, REGION, serve } from "./renewal.mjs";
import { test, expect, open, dataset, field, cards } from "./site.mjs";

test("under a service worker the page looks at once, and keeps what it takes", async ({ page, watched }) => {
  watched.expects(/kept: .*partnerwijzer-data/);
  await controlled(page);
  const data = newer();
  await serve(page, PARTNERS, data);
  await open(page, QUESTION);
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  await expect.poll(() => kept(page, PARTNERS)).toEqual({ text: JSON.stringify(data), type: "application/json" });
  expect(await kept(page, REGION), "what has not changed is not kept again").toBeFalsy();
});

test("under a service worker what is worse is not kept", async ({ page, watched }) => {
  watched.expects(/kept: .*partnerwijzer-data/, /Niet vernieuwd/);
  await controlled(page);
  await serve(page, PARTNERS, newer((data) => { data.partners.length = 3; }));
  await open(page, QUESTION);
  await expect.poll(() => refused(page)).toBe("partners-smaller");
  expect(await kept(page, PARTNERS)).toBeFalsy();
});

test("a copy that was kept broken is replaced without the visitor doing anything", async ({ page, watched }) => {
  watched.expects(/kept: .*partnerwijzer-data/);
  await controlled(page);
  await page.route((url) => url.href.endsWith(PARTNERS), (route) => route.fulfill({ contentType: "text/html", body: portal }));
  await open(page, QUESTION);
  await expect(cards(page).first()).toBeVisible();
  expect(JSON.parse((await kept(page, PARTNERS)).text).partners).toHaveLength(dataset().partners.length);
});

test("a full device, or one that keeps nothing, works on with the new data", async ({ page }) => {
  await controlled(page);
  await page.addInitScript(() => { CacheStorage.prototype.open = () => Promise.reject(new DOMException("vol", "QuotaExceededError")); });
  await serve(page, PARTNERS, newer());
  await open(page, QUESTION);
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  await page.addInitScript(() => { Object.defineProperty(window, "caches", { get: () => undefined }); });
  await page.reload();
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
});

test("two tabs take the new data each by themselves", async ({ context, page, watched }) => {
  watched.expects(/kept: .*partnerwijzer-data/);
  const other = await context.newPage();
  const data = newer();
  for (const tab of [page, other]) {
    await controlled(tab);
    await open(tab, QUESTION);
    await serve(tab, PARTNERS, data);
  }
  await Promise.all([look(page), look(other)]);
  for (const tab of [page, other]) {
    await expect(tab.locator(".footer")).toContainText("4 januari 2027");
    await expect.poll(async () => (await kept(tab, PARTNERS))?.text).toBe(JSON.stringify(data));
  }
});

test("a new version is offered, announced, and taken when the visitor says so", async ({ page, watched }) => {
  watched.expects(cut);
  await open(page, QUESTION);
  await page.evaluate(() => document.addEventListener("renew", () => { window.renewed = true; }));
  await field(page).focus();
  await page.evaluate(() => document.dispatchEvent(new Event("renewal")));
  await expect(notices(page)).toContainText("Er is een nieuwe versie van deze site.");
  await expect(notices(page)).toHaveAttribute("aria-live", "polite");
  await expect(field(page), "the offer does not take the focus").toBeFocused();
  const button = page.getByRole("button", { name: "Vernieuwen" });
  await button.focus();
  await serve(page, PARTNERS, null);
  await look(page);
  await expect(notices(page)).toContainText("Geen verbinding.");
  await expect(button, "other notices leave it the focus").toBeFocused();
  expect(await page.evaluate(() => window.renewed)).toBeUndefined();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => window.renewed)).toBe(true);
});

test("a version that waited before the program came is offered too", async ({ page }) => {
  await page.addInitScript(() => addEventListener("DOMContentLoaded", () => { document.documentElement.dataset.renewal = ""; }));
  await open(page, "?pagina=over&taal=en");
  await expect(page.getByRole("button", { name: "Renew" })).toBeVisible();
});
