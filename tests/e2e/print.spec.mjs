// On paper: who and how to reach them, without what cannot be pressed.
import { test, expect, open, cards, ranked, screens } from "./site.mjs";
import { tool, visit } from "./travel.mjs";

const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
const expectHidden = async (page, parts) => {
  for (const part of parts) for (const one of await page.locator(part).all()) await expect(one).toBeHidden();
};
const hidden = [".nav", ".languages", ".need", ".filters", ".switch", ".skip", ".save", ".search__map"];

test("results are printed with numbers and addresses, without buttons", async ({ page }) => {
  await open(page, "?q=gras+maaien+in+Ieper");
  await page.emulateMedia({ media: "print" });
  await expectHidden(page, hidden);
  for (const one of await cards(page).all()) {
    await expect(one.locator(".partner-link")).toBeVisible();
    await expect(one.locator("[data-reason]").first()).toBeVisible();
    await expect(one.locator("a[href^='tel:']")).toContainText(/\d{2}/);
    await expect(one.locator("a[href^='tel:']")).toHaveCSS("color", "rgb(0, 0, 0)");
  }
  await expect(page.locator(".result__reasons").getByText("gras maaien").first()).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  expect(pagesOf(pdf)).toBeLessThanOrEqual(2);
});

test("a partner is printed with its address, telephone, services, sources and a still map", async ({ page }) => {
  await open(page, "?partner=de-lovie");
  await page.emulateMedia({ media: "print" });
  await expectHidden(page, [...hidden, ".partner__tools", ".partner__back"]);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("aside a[href^='tel:']").first()).toBeVisible();
  await expect(page.locator(".facts dd").first()).toContainText("Poperinge");
  await expect(page.locator(".offer").first()).toBeVisible();
  await expect(page.getByRole("img", { name: /^Kaart van de omgeving van/ })).toBeVisible();
  await expect(page.locator(".partner__side .mark-link")).toBeVisible();
  const pdf = await page.pdf({ format: "A4" });
  expect(pagesOf(pdf)).toBeLessThanOrEqual(3);
});

test("saved partners are printed in the dark as in the light: black on white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await open(page, "?pagina=bewaard&lijst=westlandia,de-lovie,sowepo");
  await expect(page.locator(".partner-link").first()).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBeLessThanOrEqual(2);
});

for (const [screen, use] of Object.entries(screens)) {
  test.describe(`from a ${screen}`, () => {
    const { viewport, hasTouch = false } = use;
    test.use({ viewport, hasTouch });

    test("the map is printed with its numbers and what they stand for, without what cannot be pressed", async ({ page }) => {
      await visit(page, "?q=tuinonderhoud&bij=Ieper&weergave=kaart");
      await page.emulateMedia({ media: "print" });
      // What cannot be seen has no size, and what lies beside the sheet is not on it.
      await page.addStyleTag({ content: "body { width: 17cm; }" });
      await expectHidden(page, [...hidden.filter((part) => part !== ".search__map"), ".map__tools"]);
      const sheet = await page.locator("#map").boundingBox();
      expect(sheet.width).toBeGreaterThan(560);
      expect(sheet.height).toBeGreaterThan(330);
      expect(sheet.height).toBeLessThan(600);
      for (const place of ["Poperinge", "Diksmuide", "Nieuwpoort"]) {
        const name = await page.locator("#map").getByText(place, { exact: true }).boundingBox();
        expect(name.x, place).toBeGreaterThan(sheet.x);
        expect(name.x + name.width, place).toBeLessThan(sheet.x + sheet.width);
        expect(name.y, place).toBeGreaterThan(sheet.y);
        expect(name.y + name.height, place).toBeLessThan(sheet.y + sheet.height);
      }
      await expect(page.locator("#map .mark-link--numbered").first()).toBeVisible();
      expect((await ranked(page)).length).toBeGreaterThan(3);
      for (const one of await cards(page).all()) await expect(one.locator(".partner-link")).toBeVisible();
      const box = await cards(page).first().boundingBox();
      expect(box.x + box.width).toBeLessThan(17.1 * 38);
    });
  });
}

test("from a low and wide window the region is printed as high as its sheet: it was as small as it had been on the screen", async ({ page }) => {
  await page.setViewportSize({ width: 1700, height: 330 });
  await visit(page, "?q=gras+maaien&weergave=kaart");
  await page.emulateMedia({ media: "print" });
  await page.addStyleTag({ content: "body { width: 17cm; }" });
  const [sheet, land] = [await page.locator("#map").boundingBox(), await page.locator(".map__land .map__region").first().boundingBox()];
  expect(land.height).toBeGreaterThan(sheet.height * 0.6);
  expect(land.height).toBeLessThan(sheet.height);
  expect(land.x).toBeGreaterThan(sheet.x);
});

test("the map of who works where is printed without its buttons", async ({ page }) => {
  await visit(page, "?pagina=dekking");
  await expect(tool(page, "Zoom in")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".map__tools")).toBeHidden();
  await expect(page.locator(".coverage__map .map")).toHaveCSS("break-inside", "avoid");
});

test("the button prints", async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await open(page, "?partner=de-lovie");
  await page.getByRole("button", { name: "Druk af" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});
