// The map for who does not see it or has no mouse: keys alone, what is told of it, and the rules of axe.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, ranked, asked, dataset } from "./site.mjs";
import { stage, tool, visit, where, rests } from "./travel.mjs";

test("keys alone: reach, move, zoom, choose a municipality and a partner, leave", async ({ page }) => {
  await visit(page, "?q=gras+maaien");
  const before = await where(page);
  await stage(page).focus();
  await page.keyboard.press("ArrowRight");
  await rests(page);
  expect((await where(page)).x).toBeLessThan(before.x - 40);
  await page.keyboard.press("+");
  await rests(page);
  await page.keyboard.press("Home");
  await expect.poll(() => where(page)).toEqual(before);
  // The next stop is a sign; Enter tells more of its partner, and the close button leads back.
  await page.keyboard.press("Tab");
  const sign = page.locator("#map [data-marker]:focus");
  await expect(sign).toHaveCount(1);
  const id = await sign.getAttribute("data-partner");
  await page.keyboard.press("Enter");
  await expect(page.locator(".told h2")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(".told__close")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(`#map [data-partner="${id}"]`)).toBeFocused();
  // Municipalities can be chosen by name in the list that stands beside the map.
  await page.locator("summary", { hasText: "Gemeente" }).focus();
  await page.keyboard.press("Enter");
  await page.locator("label.choice", { hasText: "Diksmuide" }).locator("input").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => asked(page, "gemeente")).toBe("Diksmuide");
  await expect(page.locator(".map__chosen")).toHaveCount(1);
  await page.locator(".search__map .skip").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("#foot")).toBeFocused();
});

test("what the map shows is told: what it is, each sign, and how many are in view", async ({ page }) => {
  await visit(page, "?q=gras+maaien");
  const count = (await ranked(page)).length;
  await expect(page.getByRole("group", { name: `Kaart van de Westhoek: ${count} partners van dit resultaat` }).first()).toBeVisible();
  const [first] = await ranked(page);
  const { name, kind, address } = dataset().partners.find(({ id }) => id === first);
  await expect(page.locator(`#map [data-partner="${first}"]`)).toHaveAccessibleName(`Nummer 1: ${name}, ${kind}, ${address.place}`);
  await expect(page.locator("#map [role=status]")).toHaveText(/^\d+ partners? in beeld$/);
  const before = await page.locator("#map [role=status]").textContent();
  for (let times = 0; times < 5; times += 1) await tool(page, "Zoom in").click();
  await rests(page);
  await expect(page.locator("#map [role=status]")).not.toHaveText(before);
});

for (const [name, address] of [["whole", "?q=gras+maaien&weergave=kaart"], ["with a card", "?q=gras+maaien"]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe finds nothing on a map ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await visit(page, address);
      if (name === "with a card") await page.locator("#map .mark-link--numbered").first().click();
      await tool(page, "Zoom in").click();
      await rests(page);
      const { violations } = await new AxeBuilder({ page }).disableRules(["target-size"]).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`)).toEqual([]);
    });
  }
}
