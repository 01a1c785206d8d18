// The first page: what a visitor sees before the first key, and that nothing jumps about.
import { test, expect, screens, open, dataset, field, cards, markers, results, asked } from "./site.mjs";

const published = dataset();

test("the first page says what this is, and offers groups, examples and the region", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zeg wat er moet gebeuren.Wij wijzen wie het kan.");
  await expect(page.getByText("Vind in de Westhoek een maatwerkbedrijf of een andere partner uit de sociale economie.")).toBeVisible();
  for (const group of published.groups) await expect(page.getByRole("link", { name: group.label.nl })).toBeVisible();
  await expect(page.locator(".examples__link")).toHaveCount(3);
  // Every partner with a place stands on the map, by itself or counted in a cluster.
  const stands = () => markers(page).evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.dataset.count ?? 1), 0));
  await expect.poll(stands).toBe(published.partners.filter((partner) => partner.location).length);
  await expect(page.getByRole("img", { name: "Kaart van de Westhoek met alle partners." })).toBeVisible();
  await expect(field(page)).toHaveValue("");
});

for (const group of published.groups) {
  test(`one tap on “${group.label.nl}” leads to its partners`, async ({ page }) => {
    await open(page);
    await page.getByRole("link", { name: group.label.nl }).click();
    const topics = published.topics.filter((topic) => topic.group === group.id).map((topic) => topic.id);
    expect(asked(page, "thema").split(",")).toEqual(topics);
    await expect(results(page)).toHaveText(/^\d+ partners?/);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.locator(`[data-topic="${topics[0]}"]`)).toBeVisible();
  });
}

test("each example leads to partners that fit", async ({ page }) => {
  for (const at of [0, 1, 2]) {
    await open(page);
    const example = page.locator(".examples__link").nth(at);
    const text = await example.innerText();
    await example.click();
    await expect(field(page)).toHaveValue(text);
    await expect(page.locator(".group--fits")).toBeVisible();
    await expect(cards(page).first()).toBeVisible();
  }
});

test("a partner without an address stands beside the map and opens from there", async ({ page }) => {
  await open(page);
  const regional = published.partners.find((partner) => !partner.address);
  await page.locator(".key__unplaced").getByRole("link", { name: regional.name }).click();
  await expect(page.getByRole("heading", { level: 1, name: regional.name })).toBeVisible();
});

for (const [screen, settings] of Object.entries(screens)) {
  test.describe(`with a ${screen}`, () => {
    test.use(settings);

    test("nothing shifts while the page loads and while typing", async ({ page }) => {
      await page.addInitScript(measureShifts);
      // Slow enough for the page to stand before the program, and for the program to stand before the partners.
      for (const file of ["**/*.wasm", "**/data/partners.json"]) {
        await page.route(file, async (route) => setTimeout(() => route.continue(), 400));
      }
      await open(page);
      await page.waitForTimeout(300);
      // As a visitor comes to it: what moves then, moves because of the press.
      await field(page).click();
      await field(page).pressSequentially("gras maaien rond ons bedrijf in Ieper", { delay: 30 });
      await expect(cards(page).first()).toBeVisible();
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => window.shifts);
      expect(shifts.reduce((sum, shift) => sum + shift.value, 0), JSON.stringify(shifts)).toBeLessThan(0.05);
    });

    test("nothing shifts when an address with a question loads", async ({ page }) => {
      await page.addInitScript(measureShifts);
      await page.route("**/data/partners.json", async (route) => setTimeout(() => route.continue(), 400));
      await open(page, "?q=gras+maaien+in+Ieper");
      await expect(cards(page).first()).toBeVisible();
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => window.shifts);
      expect(shifts.reduce((sum, shift) => sum + shift.value, 0), JSON.stringify(shifts)).toBeLessThan(0.05);
    });

    test("the field stays where it is while typing", async ({ page }) => {
      await open(page);
      await field(page).focus();
      // On a phone the greeting makes room when the field is touched, before anything is typed.
      if (screen === "phone") await expect(page.locator(".greeting")).toHaveCSS("position", "absolute");
      const where = async () => Object.values(await page.locator(".need__box").boundingBox()).map(Math.round);
      const before = await where();
      for (const letter of "gras maaien in Ieper") {
        await field(page).press(letter === " " ? "Space" : letter);
        expect(await where(), `after “${letter}”`).toEqual(before);
      }
      await expect(cards(page).first()).toBeVisible();
      expect(await where()).toEqual(before);
    });
  });
}

/** In the page: collects what moves although the visitor did nothing. */
function measureShifts() {
  window.shifts = [];
  const name = (node) => (node?.className?.baseVal ?? node?.className) || node?.nodeName;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (!shift.hadRecentInput) window.shifts.push({ value: shift.value, moved: shift.sources.map((source) => name(source.node)) });
    }
  }).observe({ type: "layout-shift", buffered: true });
}
