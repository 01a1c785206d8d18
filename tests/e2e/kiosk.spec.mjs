// A public touch screen: everything by touch, nothing left of a visit, nothing that leads out.
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import jsQR from "jsqr";
import { test as plain, expect, replace, asked, card, cards, dataset, markers, results } from "./site.mjs";
import { drawn } from "./pages.mjs";

const SITE = "https://partnerwijzer.example/";
const settings = (kiosk = {}) => ({ languages: ["nl", "fr", "en"], language: "nl", kiosk: { on: true, site: SITE, ...kiosk } });
const START = "?taal=nl&kiosk=1";

/** The two ways in which a screen hangs. */
const shapes = { standing: { width: 1080, height: 1920 }, lying: { width: 1920, height: 1080 } };

const test = plain.extend({
  // What the owner set, beside that it is on.
  owner: [{}, { option: true }],
  kiosk: async ({ page, owner }, use) => {
    await page.clock.install();
    await replace(page, "config.json", settings(owner));
    await use(new Kiosk(page));
  },
});
test.use({ viewport: shapes.standing, hasTouch: true });

/** What a visitor sees and does. */
class Kiosk {
  constructor(page) {
    this.page = page;
  }

  attract = () => this.page.locator(".attract");
  warning = () => this.page.locator(".warning");
  code = () => this.page.locator(".code");
  pad = () => this.page.locator(".pad");
  corner = () => this.page.locator(".corner");
  bar = (name) => this.page.locator(".bar").getByText(name, { exact: true });

  /** Opens an address; by itself a screen invites, with `opnieuw=1` somebody has begun. */
  async open(address = "?kiosk=1") {
    await this.page.goto(address);
    await expect(this.page.locator("main")).toHaveAttribute("data-state", "ready");
    await expect(this.page.locator(".bar")).toBeAttached();
  }

  /** Begins in Dutch, or in another language. */
  async begin(name = "Nederlands") {
    await this.attract().getByText(name).tap();
    await expect(this.attract()).toHaveCount(0);
  }

  async pressCorner() {
    await this.page.mouse.move(40, 40);
    await this.page.mouse.down();
    await this.page.clock.fastForward(3100);
    await this.page.mouse.up();
  }

  async pin(digits) {
    for (const digit of digits) await this.page.locator(`[data-digit="${digit}"]`).tap();
  }

  /** So many seconds pass. */
  wait = (seconds) => this.page.clock.fastForward(seconds * 1000);
}

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

/** Targets under 48 CSS pixels, of those that can be touched now. Signs on the map may be nearer to each other: their place is what they say. */
const small = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll("a[href], button, summary, input, textarea, label:has(input), [role=button]")];
  const touched = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert], .map, .visually-hidden") && !one.disabled);
  return touched.flatMap((one) => {
    const target = one.closest("label") ?? one;
    const { width, height } = target.getBoundingClientRect();
    const after = getComputedStyle(target, "::after");
    const wide = after.position === "absolute" && after.content !== "none" ? target.closest(".choices__row")?.getBoundingClientRect() : null;
    const [w, h] = [Math.max(width, wide?.width ?? 0), Math.max(height, wide?.height ?? 0)];
    return width === 0 || (w >= 47.9 && h >= 47.9) ? [] : [`${Math.round(w)}×${Math.round(h)} ${target.outerHTML.slice(0, 140)}`];
  });
});

async function usable(page, name) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const counts = (id, node) => id !== "target-size" || !node.html.includes("data-marker");
  const tell = ({ id, nodes }) => nodes.filter((node) => counts(id, node)).map((node) => `${id}: ${node.target} ${node.html.slice(0, 120)}`);
  expect(violations.flatMap(tell), name).toEqual([]);
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

/** What a telephone reads that is held before the screen. */
async function scanned(page) {
  const picture = await page.locator(".code__square").screenshot();
  const { data, width, height } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    return { data: [...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data], width: bitmap.width, height: bitmap.height };
  }, [...picture]);
  return new TextDecoder().decode(new Uint8Array(jsQR(new Uint8ClampedArray(data), width, height).binaryData));
}

test("codes on the screen are read back: a contact with its address, and a list of saved partners", async ({ page, kiosk }) => {
  const partner = dataset().partners.find(({ contact, address }) => contact?.phone && address?.street);
  await kiosk.open(`?partner=${partner.id}&lijst=${partner.id}&kiosk=1&opnieuw=1`);
  await page.locator('.partner__side .actions a[href^="tel:"]').first().tap();
  const card = await scanned(page);
  expect(card).toContain(`FN:${partner.name.replace(/[,;]/g, "\\$&")}`);
  expect(card).toContain(`TEL:${partner.contact.phone.replace(/[^\d+]/g, "")}`);
  expect(card).toContain(`;${partner.address.postcode};`);
  await page.locator(".over__main").tap();
  await kiosk.bar("Neem mee").tap();
  const home = new URL(await scanned(page));
  expect(home.origin).toBe(new URL(SITE).origin);
  expect(home.searchParams.get("lijst")).toBe(partner.id);
  expect(home.searchParams.has("kiosk")).toBe(false);
});

test.describe("Escape attempts", () => {
  test("links that lead out become codes, and no window opens", async ({ page, context, kiosk }) => {
    const ways = ({ contact }) => Object.values(contact ?? {}).filter(Boolean).length;
    const [reached] = dataset().partners.filter(({ contact }) => contact?.phone).sort((a, b) => ways(b) - ways(a));
    await kiosk.open(`?partner=${reached.id}&kiosk=1&opnieuw=1`);
    const opened = [];
    context.on("page", (one) => opened.push(one.url()));
    for (const way of ["tel:", "mailto:", "http"]) {
      const link = page.locator(`.partner__side .actions a[href^="${way}"]`);
      if ((await link.count()) === 0) continue;
      await link.first().tap();
      await expect(kiosk.code()).toBeVisible();
      await expect(kiosk.code()).toContainText(reached.name);
      await page.locator(".over__main").tap();
      await expect(kiosk.code()).toHaveCount(0);
      await link.first().click({ button: "middle" });
      await link.first().click({ modifiers: ["Control"] });
      await expect(kiosk.code()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(kiosk.code()).toHaveCount(0);
    }
    await page.evaluate(() => window.open("https://buiten.example/"));
    await page.locator(".partner__head").click({ button: "right" });
    expect(opened).toEqual([]);
    expect(context.pages()).toHaveLength(1);
  });

  test("keys of the browser do nothing", async ({ page, context, kiosk }) => {
    await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
    await page.evaluate(() => {
      window.here = true;
      window.print = () => { window.printed = true; };
      window.refused = [];
      addEventListener("keydown", (event) => window.refused.push(event.defaultPrevented));
    });
    const keys = [
      "Alt+ArrowLeft", "Alt+ArrowRight", "F1", "F3", "F5", "F6", "F7", "F11", "F12", "Control+l", "Control+n", "Control+t", "Control+w", "Control+p",
      "Control+o", "Control+s", "Control+u", "Control+f", "Control+j", "Control+h", "Control+r", "Control+Shift+i", "Control+Shift+Delete",
      "Control++", "Control+-", "Control+0", "Alt+d", "Alt+Home", "ContextMenu",
    ];
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.evaluate(() => [window.here, window.printed])).toEqual([true, undefined]);
    expect(context.pages()).toHaveLength(1);
    expect(asked(page, "thema")).toBe("hout");
    // Of the keys themselves (not of Ctrl, Alt and Shift before them) nobody has heard.
    expect(await page.evaluate(() => window.refused.filter(Boolean).length)).toBe(0);
  });

  test("dragging, marking, menus, dropping and zooming are refused", async ({ page, kiosk }) => {
    await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
    const refused = await page.evaluate(() => {
      const at = document.querySelector(".results");
      const send = (kind, Event = window.Event, more = {}) => !at.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true, ...more }));
      return {
        menu: send("contextmenu", MouseEvent), drag: send("dragstart", DragEvent), over: send("dragover", DragEvent), drop: send("drop", DragEvent),
        mark: send("selectstart"), pinch: send("wheel", WheelEvent, { ctrlKey: true, deltaY: -100 }), middle: send("auxclick", MouseEvent, { button: 1 }),
        scroll: send("wheel", WheelEvent, { deltaY: 100 }),
      };
    });
    expect(refused).toEqual({ menu: true, drag: true, over: true, drop: true, mark: true, pinch: true, middle: true, scroll: false });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".result")).userSelect)).toBe("none");
  });

  test("printing is for screens whose owner allows it", async ({ page, kiosk }) => {
    await kiosk.open("?partner=westlandia&kiosk=1&opnieuw=1");
    await expect(page.locator('[data-do="print"]')).toBeHidden();
  });

  test.describe("of an owner who lets visitors print", () => {
    test.use({ owner: { print: true } });
    test("the page is printed", async ({ page, kiosk }) => {
      await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
      await kiosk.open("?partner=westlandia&kiosk=1&opnieuw=1");
      await page.locator('[data-do="print"]').tap();
      expect(await page.evaluate(() => window.printed)).toBe(true);
    });
  });
});

test("what is shown is taken along as an address of the public site", async ({ page, kiosk }) => {
  await kiosk.open("?thema=hout&lijst=sowepo&kiosk=1&opnieuw=1");
  await kiosk.bar("Neem mee").tap();
  await expect(kiosk.code()).toContainText("Neem deze pagina mee");
  await expect(kiosk.code().getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(kiosk.code()).toHaveCount(0);
});

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
  await kiosk.wait(1);
  await kiosk.wait(1);
  expect(await page.evaluate(() => window.taken)).toBe(1);
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

test("under the content security policy of the README it works too", async ({ page, kiosk }) => {
  const policy = /```text\n(default-src .*)\n```/.exec(readFileSync(new URL("../../README.md", import.meta.url), "utf8"))[1];
  await page.route(/\/\?kiosk=1/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
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
