// Typing on a public touch screen, without a keyboard.
import AxeBuilder from "@axe-core/playwright";
import { test as plain, expect, replace, asked, field, results } from "./site.mjs";

const settings = { languages: ["nl", "fr", "en"], language: "nl", kiosk: { on: true, site: "https://partnerwijzer.example/" } };
const BEGUN = "?kiosk=1&taal=nl&opnieuw=1";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const test = plain.extend({
  keys: async ({ page }, use) => {
    await replace(page, "config.json", settings);
    await page.goto(BEGUN);
    await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
    const all = page.locator(".keys");
    await expect(all).toBeAttached();
    await expect(all).toBeHidden();
    await page.getByText("Typ uw vraag", { exact: true }).tap();
    await expect(all).toBeVisible();
    await expect(field(page)).toBeFocused();
    const key = (word) => page.locator(`[data-key="${word}"]`);
    const touch = async (...words) => {
      for (const word of words) await key(word).tap();
    };
    await use({ all, key, touch });
  },
});
test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const screens = { standing: { width: 1080, height: 1920 }, lying: { width: 1920, height: 1080 }, small: { width: 1280, height: 800 } };
for (const [name, viewport] of Object.entries(screens)) {
  test.describe(name, () => {
    test.use({ viewport });

    test("the keyboard leaves the field to be seen, and has keys for large fingers", async ({ page, keys }) => {
      await expect(field(page)).toHaveAttribute("inputmode", "none");
      const top = (await keys.all.boundingBox()).y;
      await expect.poll(async () => {
        const box = await field(page).boundingBox();
        return box.y >= 0 && box.y + box.height <= top;
      }).toBe(true);
      const sizes = await keys.all.locator("button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(64);
    });
  });
}

test("what is touched stands in the field, is understood and searched for, and the keyboard goes", async ({ page, keys }) => {
  await keys.touch("shift", "g", "r", "a", "s", "space", "m", "a", "a", "i", "e", "n", "space", "i", "n", "space");
  await expect(field(page)).toHaveValue("Gras maaien in ");
  await expect(field(page)).toBeFocused();
  await keys.touch("digits", "8", "9", "0", "0", "space");
  await expect(keys.key("a")).toBeVisible();
  await expect(page.locator(".need__what").first()).toHaveText("Gras maaien");
  await keys.touch("enter");
  await expect(keys.all).toBeHidden();
  await expect(results(page)).toBeFocused();
  expect(asked(page, "q")).toMatch(/^Gras maaien in 8900/);
});

test("accents are two touches away, and what is taken back goes by whole characters", async ({ page, keys }) => {
  await keys.touch("c", "a", "f", "accents", "é", "s");
  await expect(field(page)).toHaveValue("cafés");
  await keys.touch("left", "erase");
  await expect(field(page)).toHaveValue("cafs");
  await field(page).fill("fiets 👩🏽‍🌾");
  await keys.touch("erase");
  await expect(field(page)).toHaveValue("fiets ");
});

test("a key that is held goes on until it is lifted", async ({ page, keys }) => {
  await field(page).fill("a".repeat(60));
  const { x, y } = await keys.key("erase").boundingBox();
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await expect.poll(async () => (await field(page).inputValue()).length).toBeLessThan(56);
  await page.mouse.up();
  const left = await field(page).inputValue();
  await page.waitForTimeout(400);
  await expect(field(page)).toHaveValue(left);
});

test("it is put away by its own key, which touches nothing that lies under it, and comes back with the next touch", async ({ page, keys }) => {
  const before = page.url();
  await keys.touch("hide");
  await expect(keys.all).toBeHidden();
  await expect(field(page)).toBeFocused();
  expect(page.url()).toBe(before);
  await expect(page.locator("html[data-keys]")).toHaveCount(0);
  await field(page).tap();
  await expect(keys.all).toBeVisible();
});

test("it goes when something else is touched, which has not moved by then", async ({ page, keys }) => {
  await keys.touch("g", "r", "o", "e", "n");
  await page.locator(".need__offers .option").first().tap();
  await expect(results(page)).toBeFocused();
  await expect(keys.all).toBeHidden();
});

test("keys have names, and are chosen without a finger too", async ({ page, keys }) => {
  await expect(page.getByRole("group", { name: "Toetsenbord op het scherm" })).toBeVisible();
  await keys.key("q").evaluate((key) => key.click());
  await expect(field(page)).toHaveValue("q");
  await expect(page.getByRole("button", { name: "Hoofdletter" })).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: "Hoofdletter" }).tap();
  await expect(page.getByRole("button", { name: "Hoofdletter" })).toHaveAttribute("aria-pressed", "true");
  const found = await new AxeBuilder({ page }).include(".keys").withTags(TAGS).analyze();
  expect(found.violations.map((one) => one.id)).toEqual([]);
});
