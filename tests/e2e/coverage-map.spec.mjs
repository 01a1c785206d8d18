// The map of who works where: its numbers and what its colours mean, and what a tap on a municipality tells.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, region, asked, screens, results } from "./site.mjs";
import { visit } from "./travel.mjs";

const towns = region().municipalities.filter(({ inside }) => inside).map(({ name }) => name);
const numbers = (page) => page.locator("#map .map__number--count");
const status = (page) => page.locator("#map [role=status]");
const counts = (page) => page.locator("tbody tr td:nth-of-type(1)").allTextContents();
const boxes = (all) => all.evaluateAll((each) => each.map((one) => one.getBoundingClientRect().toJSON()));
const overlap = (one, two) => one.left + 1 < two.right && two.left + 1 < one.right && one.top + 3 < two.bottom && two.top + 3 < one.bottom;

/** Taps a municipality beside its number and its name. */
const tap = (page, town) => page.locator(`path[data-town="${town}"]`).dispatchEvent("click");

for (const [screen, use] of Object.entries(screens)) {
  test.describe(`on a ${screen}`, () => {
    const { viewport, hasTouch = false } = use;
    test.use({ viewport, hasTouch });

    test("every municipality has its number, no name covers one, and a key tells what the colours mean", async ({ page }) => {
      await visit(page, "?pagina=dekking");
      await page.locator("#map").scrollIntoViewIfNeeded();
      await expect(numbers(page)).toHaveCount(towns.length);
      const [shown, names] = [await boxes(numbers(page)), await boxes(page.locator("#map .map__name"))];
      for (const number of shown) expect(names.filter((name) => overlap(name, number))).toEqual([]);
      const key = page.locator(".map__key");
      await expect(key.locator("li")).toHaveText(["Partners", "0", "1", "2", "3–4", "5+"]);
      const classes = await key.locator("path").evaluateAll((all) => all.map((one) => getComputedStyle(one).fill + getComputedStyle(one).fillOpacity));
      expect(new Set(classes).size).toBe(5);
      // Neither the key nor the tools lie over a number.
      for (const over of [...await boxes(key), ...await boxes(page.locator(".map__tools"))]) {
        expect(shown.filter((number) => overlap(over, number))).toEqual([]);
      }
    });
  });
}

test("a tap on a municipality tells who works there and leads to them: it changed all numbers", async ({ page }) => {
  await visit(page, "?pagina=dekking&thema=schoonmaak");
  await expect(status(page)).toHaveText("Schoonmaak van gebouwen: 17 gemeenten zonder partner");
  const before = await counts(page);
  await tap(page, "Ieper");
  await expect(status(page)).toHaveText("Schoonmaak van gebouwen: 17 gemeenten zonder partner. Ieper: 1 partner werkt hier");
  await expect(page.locator("#map .map__chosen")).toHaveCount(1);
  expect(await counts(page)).toEqual(before);
  expect(asked(page, "gemeente")).toBeNull();
  await tap(page, "Ieper");
  await expect(page.locator(".map__asked")).toHaveCount(0);
  await tap(page, "De Panne");
  await page.locator(".map__asked", { hasText: "De Panne: 0 partners werken hier" }).click();
  expect([asked(page, "bij"), asked(page, "thema"), asked(page, "pagina")]).toEqual(["De Panne", "schoonmaak", null]);
  await expect(results(page)).toBeVisible();
});

test("in French nobody is not one: it was said so", async ({ page }) => {
  await visit(page, "?pagina=dekking&thema=schoonmaak&taal=fr");
  await tap(page, "De Panne");
  await expect(page.locator(".map__asked")).toHaveText("De Panne : 0 partenaire y travaille");
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on it, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page, "?pagina=dekking&thema=schoonmaak");
    await tap(page, "Ieper");
    await expect(page.locator(".map__asked")).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`)).toEqual([]);
  });
}
