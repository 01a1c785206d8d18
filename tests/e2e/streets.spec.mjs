// The map of somebody else, which a visitor may switch on: it comes over ours, and when it does not come ours is all there and the page says so.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, screens, replace } from "./site.mjs";
import { tool, visit, rests } from "./travel.mjs";

const SERVER = "https://tegels.example/**";
const tiles = { url: "https://tegels.example/{z}/{x}/{y}.svg", attribution: "Kaartdienst Voorbeeld", max: 18 };
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><path fill="#b9c7d4" d="M2 2h252v252H2z"/></svg>';

const come = (route) => route.fulfill({ contentType: "image/svg+xml", body: picture });
const failures = {
  "is missing": (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>404</h1>" }),
  "breaks": (route) => route.fulfill({ status: 500, body: "" }),
  "is cut off": (route) => route.abort("internetdisconnected"),
  "is down": (route) => route.abort("connectionrefused"),
  "sends something else": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Welkom</title>" }),
};

const fault = (page) => page.locator(".map__layer").getByRole("alert");
const again = (page) => tool(page, "Probeer opnieuw");
/** How many tiles can be seen, that is, cover the drawn map. */
const shown = (page) => page.locator(".map__tile").evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity === "1").length);
/** What of the drawn map stands there: everything that has a size. */
const drawn = (page) => page.locator(".map__land:not(.map__over) path").evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().width > 0).length);
/** Whether a click near the middle of the map would choose a municipality. */
const choosable = (page) => page.locator("#map").evaluate((map) => {
  const box = map.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width * 0.54, box.y + box.height * 0.46).closest("[data-municipality]") !== null;
});
const place = (page) => page.locator("#map").boundingBox();

/** Answers for tiles, from now on. */
async function answer(page, how) {
  await page.unroute(SERVER);
  await page.route(SERVER, how);
}

/** Opens an address on a site that offers streets, whose server answers so, and switches them on. */
async function streets(page, watched, how, address = "?q=gras+maaien") {
  watched.expects(/tegels\.example/);
  await replace(page, "config.json", { languages: ["nl", "fr"], language: "nl", tiles });
  await page.route(SERVER, how);
  await visit(page, address);
  await page.locator("[data-tool=layer]").click();
}

test("tiles cover the drawn map as they come, and nothing is said", async ({ page, watched }) => {
  let go;
  const held = new Promise((done) => { go = done; });
  await streets(page, watched, async (route) => { await held; await come(route); });
  const before = [await drawn(page), await place(page)];
  expect(await page.locator(".map__tile").count()).toBeGreaterThan(8);
  expect(await shown(page)).toBe(0);
  await expect(page.locator(".map__name").first()).toBeVisible();
  await expect(fault(page)).toHaveText("");
  go();
  await expect.poll(async () => await shown(page) === await page.locator(".map__tile").count()).toBe(true);
  await expect(fault(page)).toHaveText("");
  expect([await drawn(page), await place(page)]).toEqual(before);
  expect(await choosable(page)).toBe(true);
});

test("at another scale the drawn map is seen until its tiles are there, never the tiles of before", async ({ page, watched }) => {
  await streets(page, watched, come);
  await expect.poll(() => shown(page)).toBeGreaterThan(8);
  let go;
  const held = new Promise((done) => { go = done; });
  await answer(page, async (route) => { await held; await come(route); });
  await tool(page, "Zoom in").click();
  await rests(page);
  expect(await shown(page)).toBe(0);
  await expect(page.locator(".map__name").first()).toBeVisible();
  go();
  await expect.poll(() => shown(page)).toBeGreaterThan(8);
});

for (const [what, how] of Object.entries(failures)) {
  test(`when the server ${what} it is said, ours stays, and another try helps`, async ({ page, watched }) => {
    await streets(page, watched, how);
    const before = await drawn(page);
    await expect(fault(page)).toHaveText(
      "De stratenkaart van Kaartdienst Voorbeeld komt niet door. De getekende kaart blijft staan. Probeer het later opnieuw of verberg de straten.");
    expect(await drawn(page)).toBe(before);
    await expect(page.locator(".map__over *")).toHaveCount(0);
    expect(await choosable(page)).toBe(true);
    await expect(page.locator("#map [data-marker]").first()).toBeVisible();
    await again(page).click();
    await expect(fault(page)).toContainText("komt niet door");
    await answer(page, come);
    await again(page).click();
    await expect(fault(page)).toHaveText("");
    await expect(again(page)).toHaveCount(0);
    await expect.poll(async () => await shown(page) === await page.locator(".map__tile").count()).toBe(true);
  });
}

test("a server that says nothing is given up, and welcome when it comes after all", async ({ page, watched }) => {
  await page.clock.install();
  let go;
  const held = new Promise((done) => { go = done; });
  await streets(page, watched, async (route) => { await held; await come(route); });
  await page.clock.runFor(5000);
  await expect(fault(page)).toHaveText("");
  await page.clock.runFor(6000);
  await expect(fault(page)).toContainText("komt niet door");
  go();
  await expect(fault(page)).toHaveText("");
});

test("single tiles that are not there are no fault", async ({ page, watched }) => {
  let count = 0;
  await streets(page, watched, (route) => (count++ % 4 === 1 ? failures["is missing"](route) : come(route)));
  await expect.poll(async () => await shown(page) > await page.locator(".map__tile").count() * 2 / 3).toBe(true);
  expect(count).toBeGreaterThan(8);
  await expect(fault(page)).toHaveText("");
});

test("it is gone when streets come again where one travels to, and those that lacked are asked for again", async ({ page, watched }) => {
  await streets(page, watched, failures["is cut off"]);
  await expect(fault(page)).toContainText("komt niet door");
  await answer(page, come);
  await tool(page, "Zoom in").click();
  await rests(page);
  await expect(fault(page)).toHaveText("");
  await expect.poll(async () => await shown(page) === await page.locator(".map__tile").count()).toBe(true);
});

test("who travels on while nothing comes is told once", async ({ page, watched }) => {
  await streets(page, watched, failures["is cut off"]);
  await expect(fault(page)).toContainText("komt niet door");
  await fault(page).evaluate((one) => {
    window.told = 0;
    new MutationObserver((all) => { window.told += all.length; }).observe(one, { childList: true, characterData: true, subtree: true });
  });
  await tool(page, "Zoom in").click();
  await rests(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.told)).toBe(0);
});

test("a card of a partner does not lie over the switch, whatever it says", async ({ page, watched }) => {
  await streets(page, watched, failures["is down"]);
  await expect(fault(page)).toContainText("komt niet door");
  for (const address of ["?q=gras+maaien", "?q=gras+maaien&weergave=kaart"]) {
    await visit(page, address);
    await tool(page, "Toon straten").click();
    await expect(fault(page)).toContainText("komt niet door");
    await page.locator("#map .mark-link--numbered").first().click();
    await expect(page.locator(".told h2")).toBeVisible();
    await again(page).click();
    await tool(page, "Verberg straten").click();
  }
});

test("when streets are switched off nothing of them is left", async ({ page, watched }) => {
  await streets(page, watched, failures["breaks"]);
  await expect(fault(page)).toContainText("komt niet door");
  await tool(page, "Verberg straten").click();
  await expect(fault(page)).toHaveText("");
  await expect(again(page)).toHaveCount(0);
  await expect(page.locator(".map__layer")).toContainText("Daarvoor vraagt uw browser kaartbeelden aan");
});

test("by keyboard: the next stop is another try, and the focus stays beside it", async ({ page, watched }) => {
  await streets(page, watched, failures["is down"]);
  await expect(fault(page)).toContainText("komt niet door");
  await tool(page, "Verberg straten").focus();
  await page.keyboard.press("Tab");
  await expect(again(page)).toBeFocused();
  await answer(page, come);
  await page.keyboard.press("Enter");
  await expect(fault(page)).toHaveText("");
  await expect(tool(page, "Verberg straten")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator(".map__tile")).toHaveCount(0);
});

test("streets are not offered where they would hide what the map is for, nor where words lie over it", async ({ page }) => {
  await replace(page, "config.json", { languages: ["nl"], language: "nl", tiles });
  for (const address of ["", "?pagina=dekking"]) {
    await visit(page, address);
    await expect(tool(page, "Zoom in")).toBeAttached();
    await expect(page.locator(".map__layer")).toHaveCount(0);
  }
});

test("streets that were switched on do not go along to the page of a partner, where nobody could switch them off", async ({ page, watched }) => {
  await streets(page, watched, come, "?q=gras+maaien&weergave=kaart");
  await expect.poll(() => shown(page)).toBeGreaterThan(0);
  await page.locator("#map .mark-link--numbered").first().click();
  await page.locator(".told").getByRole("link").first().click();
  await expect(page.locator(".partner__side .map__plane")).toBeAttached();
  await expect(page.locator(".map__tile")).toHaveCount(0);
});

for (const [name, screen, address] of [
  ["phone", screens.phone, "&weergave=kaart"], ["desk", screens.desk, "&weergave=kaart"], ["desk, beside the list", screens.desk, ""],
]) {
  test.describe(`on a ${name}`, () => {
    test.use(screen);
    for (const colorScheme of ["light", "dark"]) {
      test(`the fault stands wholly in sight, ${colorScheme}, and axe finds nothing`, async ({ page, watched }) => {
        await page.emulateMedia({ colorScheme });
        await streets(page, watched, failures["is down"], `?q=gras+maaien&taal=fr${address}`);
        await expect(fault(page)).toContainText("n’arrive pas");
        const [line, map] = [await page.locator(".map__layer").boundingBox(), await place(page)];
        expect(line.x >= map.x && line.x + line.width <= map.x + map.width).toBe(true);
        expect(line.y >= map.y && line.y + line.height <= map.y + map.height).toBe(true);
        const onTop = (one) => {
          const box = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
        };
        for (const part of [fault(page), page.locator("[data-tool=layer]"), page.locator("[data-tool=again]")]) {
          await part.scrollIntoViewIfNeeded();
          expect(await part.evaluate(onTop)).toBe(true);
        }
        const { violations } = await new AxeBuilder({ page }).disableRules(["target-size"]).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`)).toEqual([]);
      });
    }
  });
}

test.describe("with movement", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });
  test("tiles fade in", async ({ page, watched }) => {
    await streets(page, watched, come);
    await expect.poll(() => shown(page)).toBeGreaterThan(3);
    expect(await page.locator(".map__tile").first().evaluate((one) => getComputedStyle(one).transitionDuration)).not.toBe("0s");
  });
});
