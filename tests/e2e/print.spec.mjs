// On paper: who and how to reach them, without what cannot be pressed.
import { test, expect, open, cards } from "./site.mjs";

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

test("the button prints", async ({ page }) => {
  await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
  await open(page, "?partner=de-lovie");
  await page.getByRole("button", { name: "Druk af" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});
