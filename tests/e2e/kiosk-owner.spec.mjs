// A public touch screen by itself: it heals, renews and stays awake; and what its owner sees of it.
import { START, shapes, small, test, usable } from "./kiosk.mjs";
import { expect, asked, card, cards, dataset, policy, results } from "./site.mjs";

test.use({ viewport: shapes.standing, hasTouch: true });

test.describe("when it falls over", () => {
  test("an error that nobody caught is healed after ten seconds, later each time", async ({ page, kiosk, watched }) => {
    watched.expects(/not caught: omgevallen/);
    await kiosk.open();
    const fall = () => page.evaluate(() => { window.fallen = true; Promise.reject(new Error("omgevallen")); });
    // While the page is loaded anew it does not answer.
    const stands = () => page.evaluate(() => !window.fallen).catch(() => undefined);
    for (const pause of [10, 20]) {
      await fall();
      await kiosk.wait(1);
      await kiosk.wait(pause - 3);
      expect(await stands()).toBe(false);
      await kiosk.wait(5);
      await expect.poll(stands).toBe(true);
      await expect(kiosk.attract()).toBeVisible();
      await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
      expect(new URL(page.url()).search).toBe(START);
    }
  });

  test("partners that do not come are asked for anew", async ({ page, kiosk, watched }) => {
    watched.expects(/404/);
    await page.route("**/data/partners.json", (route) => route.fulfill({ status: 404, body: "" }), { times: 2 });
    await page.goto("?kiosk=1");
    await expect(page.locator("main")).toHaveAttribute("data-state", "failed");
    await expect(kiosk.attract()).toBeVisible();
    await page.unroute("**/data/partners.json");
    await kiosk.wait(1);
    await kiosk.wait(12);
    await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
  });
});

test("a new version is taken while nobody is here, and not before", async ({ page, kiosk }) => {
  await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
  await page.evaluate(() => {
    window.taken = 0;
    document.addEventListener("renew", () => { window.taken += 1; });
    document.documentElement.dataset.renewal = "";
    document.dispatchEvent(new Event("renewal"));
  });
  await kiosk.wait(2);
  expect(await page.evaluate(() => window.taken)).toBe(0);
  await kiosk.open();
  await page.evaluate(() => {
    window.taken = 0;
    document.addEventListener("renew", () => { window.taken += 1; });
    document.documentElement.dataset.renewal = "";
    document.dispatchEvent(new Event("renewal"));
  });
  await kiosk.wait(5);
  await kiosk.wait(1);
  expect(await page.evaluate(() => window.taken)).toBe(1);
  // A word that was not heard is said again.
  await kiosk.wait(6);
  expect(await page.evaluate(() => window.taken)).toBe(2);
});

test("the screen is kept awake, and again when it comes back into view", async ({ page, kiosk }) => {
  await page.addInitScript(() => {
    window.asked = 0;
    Object.defineProperty(navigator, "wakeLock", { value: { request: async () => { window.asked += 1; } } });
  });
  await kiosk.open();
  expect(await page.evaluate(() => window.asked)).toBe(1);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  expect(await page.evaluate(() => window.asked)).toBe(2);
});

test.describe("the owner’s corner", () => {
  test.use({ owner: { pin: "0420", unmet: true } });

  test("opens to a long press and the digits, and shows what the screen is", async ({ page, kiosk, watched }) => {
    watched.expects(/kept: /);
    await kiosk.open();
    await page.touchscreen.tap(40, 40);
    await expect(kiosk.pad()).toHaveCount(0);
    await kiosk.pressCorner();
    await expect(kiosk.pad()).toBeVisible();
    expect(await small(page)).toEqual([]);
    await usable(page, "pad");
    for (let wrong = 0; wrong < 3; wrong += 1) {
      await kiosk.pin("1111");
      await expect(kiosk.pad()).toContainText("Dat is niet de pincode.");
    }
    await expect(kiosk.pad()).toContainText("Wacht 5 seconden.");
    await kiosk.pin("0420");
    await expect(kiosk.corner()).toHaveCount(0);
    await kiosk.wait(6);
    await kiosk.pin("0420");
    await expect(kiosk.corner()).toBeVisible();
    await expect(kiosk.corner()).toContainText("Gegevens van");
    await usable(page, "corner");
    expect(await small(page)).toEqual([]);
    await kiosk.wait(76);
    await expect(kiosk.attract()).toBeVisible();
  });

  test("needs without an answer are counted on the device, with a line that says so, until the owner clears them", async ({ page, kiosk, watched }) => {
    watched.expects(/kept: /);
    await kiosk.open("?q=Belastingadvocaat&kiosk=1&opnieuw=1");
    await expect(page.locator(".bar__line")).toBeVisible();
    await expect(results(page)).toBeVisible();
    await kiosk.wait(1);
    await kiosk.wait(4);
    await kiosk.open("?q=hagen+scheren&kiosk=1&opnieuw=1");
    await kiosk.wait(5);
    expect(await page.evaluate(() => Object.values(localStorage))).toEqual(["1\tbelastingadvocaat\n"]);
    await kiosk.pressCorner();
    await kiosk.pin("0420");
    await expect(kiosk.corner()).toContainText("belastingadvocaat");
    const [file] = await Promise.all([page.waitForEvent("download"), kiosk.corner().getByText("Bewaar als CSV").tap()]);
    expect(file.suggestedFilename()).toBe("vragen-zonder-antwoord.csv");
    await kiosk.corner().getByText("Wis de vragen").tap();
    await expect(kiosk.corner()).toContainText("Nog geen.");
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test("without the owner’s wish there is no corner, no line and no count", async ({ page, kiosk }) => {
  await kiosk.open("?q=belastingadvocaat&kiosk=1&opnieuw=1");
  await kiosk.wait(1);
  await kiosk.wait(5);
  await expect(page.locator(".bar__line")).toHaveCount(0);
  await kiosk.pressCorner();
  await expect(kiosk.pad()).toHaveCount(0);
});

test("under the content security policy that servers send it works too", async ({ page, kiosk }) => {
  await page.route(/\/\?kiosk=1/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy() } });
  });
  await kiosk.open();
  await kiosk.begin();
  await page.getByRole("link", { name: "Groen en openbaar domein" }).tap();
  await expect(page.locator(".touch__topics a").first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".bar")).position)).toBe("fixed");
});

test("elsewhere nothing of it is loaded", async ({ page }) => {
  const loaded = [];
  page.on("request", (request) => /kiosk/.test(request.url()) && loaded.push(request.url()));
  await page.goto("?thema=hout");
  await expect(card(page, "sowepo").or(cards(page)).first()).toBeVisible();
  expect(loaded).toEqual([]);
});
