// A public touch screen: everything by touch, and nothing left of a visit.
import { START, settings, shapes, small, test, usable } from "./kiosk.mjs";
import { expect, replace, asked, cards, markers } from "./site.mjs";
import { drawn } from "./pages.mjs";

test.use({ viewport: shapes.standing, hasTouch: true });

/** All that a screen holds: what stands in it, where it is, what it keeps. */
const everything = (page) => page.evaluate(async () => {
  const attributes = (one) => [...one.attributes].map(({ name, value }) => `${name}=${value}`).sort().join(" ");
  const plane = [...document.querySelectorAll("#map *")].map((one) => `${one.tagName} ${attributes(one)}`).length;
  return {
    address: location.search + location.hash,
    title: document.title,
    root: attributes(document.documentElement),
    page: document.querySelector("#page").outerHTML.replace(/<div class="map" .*?<div class="map__fit"/s, "<div class=\"map__fit\""),
    map: [document.querySelector("#map").attributes.length, plane],
    over: document.querySelector(".kiosk").outerHTML,
    fields: [...document.querySelectorAll("input, textarea")].map((one) => one.value),
    focus: document.activeElement.outerHTML.slice(0, 200),
    scroll: [scrollX, scrollY, ...[...document.querySelectorAll("*")].map((one) => one.scrollTop).filter(Boolean)],
    history: [history.length, history.state],
    kept: [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, await indexedDB.databases()],
    globals: window.name,
  };
});

for (const [shape, viewport] of Object.entries(shapes)) {
  test.describe(`on a screen that is ${shape}`, () => {
    test.use({ viewport, owner: { rest: 600, warning: 60 } });

    test("a partner is found by touch alone: group, topic, municipality, partner, and back", async ({ page, kiosk }) => {
      await kiosk.open();
      await kiosk.begin();
      await page.getByRole("link", { name: "Groen en openbaar domein" }).tap();
      await expect(page.locator(".touch__topics a")).toHaveCount(3);
      await page.locator(".touch__topics").getByRole("link", { name: /Groenonderhoud/ }).tap();
      await expect(page.locator(".touch__topics")).toHaveCount(0);
      expect(asked(page, "thema")).toBe("groenonderhoud");
      await page.locator(".touch__where summary").tap();
      await page.locator(".touch__places").getByRole("link", { name: "Ieper" }).tap();
      expect(asked(page, "bij")).toBe("Ieper");
      const first = cards(page).first();
      const name = await first.locator(".partner-link").innerText();
      await first.locator(".partner-link").tap();
      await expect(page.locator("h1.partner__name")).toHaveText(name);
      await kiosk.bar("Terug").tap();
      await expect(cards(page).first()).toBeVisible();
      await kiosk.bar("Terug").tap();
      expect(asked(page, "bij")).toBe(null);
      await kiosk.bar("Terug").tap();
      await expect(page.locator(".touch__topics a")).toHaveCount(3);
      await kiosk.bar("Terug").tap();
      await expect(page.locator(".greeting")).toBeVisible();
      await expect(page.locator(".bar").getByText("Terug")).toHaveCount(0);
      expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    });

    test("a place is chosen on the map", async ({ page, kiosk }) => {
      await kiosk.open();
      await kiosk.begin();
      await kiosk.bar("Kies op de kaart").tap();
      await drawn(page);
      const place = await page.locator('path[data-municipality="Poperinge"]').evaluate((one) => {
        const box = one.getBoundingClientRect();
        for (let at = 0; at < 400; at += 1) {
          const [x, y] = [box.x + box.width * ((at % 20) / 20), box.y + box.height * (at / 400)];
          if (document.elementFromPoint(x, y) === one) return [x, y];
        }
        return null;
      });
      await page.touchscreen.tap(...place);
      await expect.poll(() => asked(page, "gemeente")).toBe("Poperinge");
      await expect(markers(page).first()).toBeAttached();
      await kiosk.bar("Begin opnieuw").tap();
      await expect(page.locator(".greeting")).toBeVisible();
      await expect(kiosk.attract()).toHaveCount(0);
      await expect.poll(() => new URL(page.url()).search).toBe(START);
    });

    test("every target is large enough, nothing scrolls sideways, and everybody can use it", async ({ page, kiosk }) => {
      test.setTimeout(180_000);
      const states = {
        invites: async () => kiosk.open(),
        start: async () => kiosk.begin(),
        group: async () => page.locator(".choices__link").first().tap(),
        places: async () => page.locator(".touch__where summary").tap(),
        topic: async () => { await page.keyboard.press("Escape"); await page.locator(".touch__topics a").first().tap(); },
        partner: async () => { await cards(page).first().locator(".save").tap(); await cards(page).first().locator(".partner-link").tap(); },
        code: async () => page.locator(".partner__side a.button").first().tap(),
        saved: async () => { await page.locator(".over__main").tap(); await page.locator(".bar").getByRole("link", { name: "Bewaard: 1" }).tap(); },
        "nothing fits": async () => kiosk.open("?q=belastingadvocaat&kiosk=1&opnieuw=1"),
        map: async () => { await kiosk.open("?weergave=kaart&kiosk=1&opnieuw=1"); await drawn(page); },
        warning: async () => kiosk.wait(601),
      };
      for (const [name, reach] of Object.entries(states)) {
        await reach();
        await page.waitForTimeout(300);
        expect(await small(page), name).toEqual([]);
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
        await usable(page, name);
      }
    });
  });
}

test("by itself a screen invites in every language, and begins in the one that is touched", async ({ page, kiosk }) => {
  await kiosk.open();
  for (const text of ["Wat moet er gebeuren?", "Que faut-il faire ?", "What needs doing?"]) await expect(kiosk.attract()).toContainText(text);
  await expect(page.locator("#page")).toHaveAttribute("inert", "");
  await kiosk.begin("Français");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".bar")).toContainText("Choisir sur la carte");
  await expect(page.locator("h1")).toHaveText("Que faut-il faire ?");
});

test("a touch anywhere begins in the language of the site", async ({ page, kiosk }) => {
  await kiosk.open();
  await page.touchscreen.tap(600, 400);
  await expect(kiosk.attract()).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("the settings alone make a screen of the site", async ({ page, kiosk }) => {
  await kiosk.open("");
  await expect(kiosk.attract()).toBeVisible();
  expect(new URL(page.url()).search).toBe(START);
});

test("an address that somebody left is not where a visit begins", async ({ page, kiosk }) => {
  await kiosk.open("?thema=hout&lijst=sowepo&taal=fr&kiosk=1");
  expect(new URL(page.url()).search).toBe(START);
  await kiosk.begin();
  await expect(page.locator(".greeting")).toBeVisible();
});

test("without input a countdown is seen and told, and then nothing is left of the visit", async ({ page, kiosk }) => {
  await kiosk.open();
  await drawn(page);
  const before = await everything(page);
  await kiosk.begin("English");
  await page.locator(".choices__link").first().tap();
  await page.locator(".touch__topics a").first().tap();
  await cards(page).first().locator(".save").tap();
  await kiosk.bar("Type your question").or(page.locator(".bar").getByText("Begin again")).first().waitFor();
  await page.mouse.wheel(0, 900);
  await cards(page).first().locator(".partner-link").tap();
  await kiosk.wait(59);
  await expect(kiosk.warning()).toHaveCount(0);
  await kiosk.wait(2);
  await expect(kiosk.warning()).toContainText("Are you still there?");
  await expect(page.locator(".kiosk [aria-live]")).toContainText("If you do not touch the screen");
  await expect(kiosk.warning().getByRole("button")).toBeFocused();
  await kiosk.wait(15);
  await expect(kiosk.attract()).toBeVisible();
  await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
  await drawn(page);
  await expect.poll(async () => JSON.stringify(await everything(page))).toBe(JSON.stringify(before));
});

test("without a server nothing is left of the visit either, and the browser's own page of what went wrong is not seen", async ({ page, kiosk, watched }) => {
  watched.expects(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await kiosk.open("?thema=hout&lijst=sowepo&taal=fr&kiosk=1&opnieuw=1");
  await page.context().setOffline(true);
  await kiosk.wait(61);
  await kiosk.wait(16);
  await expect(kiosk.attract()).toBeVisible();
  expect(new URL(page.url()).search).toBe(START);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.locator(".greeting")).toBeAttached();
});

test("in the dark it stays light", async ({ page, kiosk }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await kiosk.open();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper").trim())).toBe("#f4f6f2");
});

const signs = {
  "a touch": (page) => page.touchscreen.tap(500, 1700),
  "a key": (page) => page.keyboard.press("Shift"),
  // Its event comes a moment after the wheel is turned, in the time of the machine and not in that of the page.
  "the wheel": async (page) => {
    await page.mouse.wheel(0, 100);
    await new Promise((done) => setTimeout(done, 300));
  },
  "a movement": (page) => page.mouse.move(300, 300),
  "a letter of the keyboard on the screen": (page) => page.locator("main").dispatchEvent("input"),
};
for (const [what, give] of Object.entries(signs)) {
  test(`${what} keeps the screen awake, and ends the countdown`, async ({ page, kiosk }) => {
    await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
    for (const seconds of [50, 50]) {
      await kiosk.wait(seconds);
      await give(page);
    }
    await expect(kiosk.warning()).toHaveCount(0);
    await kiosk.wait(65);
    await expect(kiosk.warning()).toBeVisible();
    await give(page);
    await expect(kiosk.warning()).toHaveCount(0);
    expect(asked(page, "thema")).toBe("hout");
  });
}

test("whoever begins anew stays in the language, and nothing of before is left", async ({ page, kiosk }) => {
  await kiosk.open();
  await kiosk.begin("Français");
  await page.locator(".choices__link").first().tap();
  await cards(page).first().locator(".save").tap();
  await kiosk.bar("Recommencer").tap();
  await expect(page.locator(".greeting")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect.poll(() => new URL(page.url()).search).toBe("?taal=fr&kiosk=1");
});

test("what is shown is taken along as an address of the public site", async ({ page, kiosk }) => {
  await kiosk.open("?thema=hout&lijst=sowepo&kiosk=1&opnieuw=1");
  await kiosk.bar("Neem mee").tap();
  await expect(kiosk.code()).toContainText("Neem deze pagina mee");
  await expect(kiosk.code().getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(kiosk.code()).toHaveCount(0);
});
