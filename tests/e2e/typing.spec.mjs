// What is offered while typing, what is put right, and what is asked back.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, screens, open, field, cards, results, topic, asked } from "./site.mjs";

const offers = (page) => page.locator(".need__offers .option");
const status = (page) => page.locator(".need [aria-live]");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function type(page, text) {
  await field(page).focus();
  await page.keyboard.type(text);
}

test("a topic is chosen with the keyboard, and searched for", async ({ page }) => {
  await open(page);
  await type(page, "wij zoeken groenond");
  await expect(offers(page).first()).toHaveText("Groenonderhoud");
  await expect(field(page)).toBeFocused();
  await expect(status(page)).toHaveText(/^\d+ voorstel(len)? onder het veld$/);
  await page.keyboard.press("ArrowDown");
  await expect(offers(page).first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(offers(page).nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("wij zoeken Groenonderhoud");
  await expect(results(page)).toBeFocused();
  await expect(topic(page, "groenonderhoud")).toBeVisible();
  await expect(offers(page)).toHaveCount(0);
  await expect(status(page)).toHaveText("");
  expect(asked(page, "q")).toBe("wij zoeken Groenonderhoud");
});

test("Tab reaches what is offered, behind the buttons of the field", async ({ page }) => {
  await open(page);
  await type(page, "verpak");
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Tab");
  await expect(offers(page).first()).toBeFocused();
});

test("Escape takes it away and leads back to the field", async ({ page }) => {
  await open(page);
  await type(page, "verpak");
  await expect(offers(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(offers(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("k");
  await page.keyboard.press("ArrowDown");
  await expect(offers(page).first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(offers(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("verpakk");
});

test("Enter searches for what was typed, whatever is offered", async ({ page }) => {
  await open(page);
  await type(page, "gro");
  await expect(offers(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(results(page)).toBeFocused();
  await expect(offers(page)).toHaveCount(0);
  expect(asked(page, "q")).toBe("gro");
});

test("a place is filled in, and the visitor types on", async ({ page }) => {
  await open(page);
  await type(page, "gras maaien in pop");
  await offers(page).filter({ hasText: "Poperinge" }).first().click();
  await expect(field(page)).toHaveValue("gras maaien in Poperinge");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(" dringend");
  await expect(field(page)).toHaveValue("gras maaien in Poperinge dringend");
  await expect(page.locator(".chip--where")).toContainText("Poperinge");
});

test("a partner is opened", async ({ page }) => {
  await open(page);
  await type(page, "de lov");
  await offers(page).filter({ hasText: "De Lovie vzw" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "De Lovie vzw" })).toBeVisible();
  expect(asked(page, "partner")).toBe("de-lovie");
});

test("a service is searched for within its topic, whatever else its words may mean", async ({ page }) => {
  await open(page);
  await type(page, "advocaat, conf");
  await offers(page).filter({ hasText: "Advocaat, confituur en decoratie" }).click();
  await expect(field(page)).toHaveValue("Advocaat, confituur en decoratie");
  await expect(page.locator("[data-partner='de-vleugels']").first()).toBeVisible();
});

test("a topic of which the label is understood as nothing is searched for all the same", async ({ page }) => {
  await open(page);
  await type(page, "houtb");
  await offers(page).filter({ hasText: /^Houtbewerking$/ }).click();
  await expect(field(page)).toHaveValue("Houtbewerking");
  await expect(topic(page, "hout")).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
});

test("it closes when the visitor turns to something else, and is not there without typing", async ({ page }) => {
  await open(page, "?q=verpak");
  await expect(offers(page)).toHaveCount(0);
  await field(page).press("End");
  await page.keyboard.type("k");
  await expect(offers(page).first()).toBeVisible();
  await page.locator("footer").click();
  await expect(offers(page)).toHaveCount(0);
});

test("within the text nothing is offered", async ({ page }) => {
  await open(page, "?q=gras");
  await field(page).press("Home");
  await page.keyboard.type("verp");
  await expect(field(page)).toHaveValue("verpgras");
  await expect(offers(page)).toHaveCount(0);
});

for (const [screen, options] of Object.entries({ ...screens, narrow: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true } })) {
  test.describe(`on a ${screen}`, () => {
    test.use(options);

    test("what is offered lies below the field, is large enough, moves nothing and can be used by everybody", async ({ page }) => {
      await open(page, "?q=gras+maaien");
      const where = async (part) => Object.values(await part.boundingBox()).map(Math.round);
      const before = await where(page.locator(".need__box"));
      await field(page).press("End");
      await page.keyboard.type(" in po");
      await expect(offers(page).first()).toBeVisible();
      expect(await where(page.locator(".need__box"))).toEqual(before);
      const results = await where(page.locator(".filters"));
      const boxes = await offers(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
      for (const { top, height, left, right } of boxes) {
        expect(height).toBeGreaterThanOrEqual(44);
        expect(top).toBeGreaterThanOrEqual(before[1] + before[3] - 1);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(options.viewport.width);
      }
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).include(".need").withTags(TAGS).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target}`))).toEqual([]);
      }
      await page.keyboard.press("Escape");
      expect(await where(page.locator(".filters"))).toEqual(results);
    });
  });
}

test.describe("by touch", () => {
  test.use(screens.phone);
  test("a tap chooses", async ({ page }) => {
    await open(page);
    await field(page).tap();
    await page.keyboard.type("schoonm");
    await offers(page).first().tap();
    await expect(field(page)).toHaveValue("Schoonmaak van gebouwen");
    await expect(cards(page).first()).toBeVisible();
    await expect(results(page)).toBeFocused();
  });
});

test("while letters come, an answer is not given up for none", async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.evaluate(() => {
    window.seen = [];
    new MutationObserver(() => window.seen.push(document.querySelector("#results")?.textContent)).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  for (const letter of "autowassen en gras maaien in Ieper") await page.keyboard.press(letter === " " ? "Space" : letter);
  await expect(cards(page).first()).toBeVisible();
  expect((await page.evaluate(() => window.seen)).filter((text) => text?.includes("geen partner"))).toEqual([]);
});

test("a slip is put right with one press", async ({ page }) => {
  await open(page, "?q=gras+maiaen+in+Popperinge");
  const line = page.locator(".strip__corrected");
  await expect(line).toHaveText("Gezocht op maaien, Poperinge");
  await line.getByRole("link").click();
  await expect(field(page)).toHaveValue("gras maaien in Poperinge");
  await expect(line).toHaveCount(0);
  expect(asked(page, "q")).toBe("gras maaien in Poperinge");
});

test("while typing nothing is put right", async ({ page }) => {
  await open(page);
  await type(page, "gras maiaen");
  await expect(page.locator(".strip__corrected")).toHaveText("Gezocht op maaien");
  await page.keyboard.type("x");
  await expect(page.locator(".strip__corrected")).toHaveCount(0);
});

test("words of several trades raise a question, and one press answers it", async ({ page }) => {
  await open(page, "?q=plooien");
  const question = page.getByRole("region", { name: "Wat bedoelt u?" });
  for (const name of ["Mailings en drukwerkafwerking", "Metaalbewerking", "Was, strijk en textiel"]) {
    await expect(question.getByRole("link", { name })).toBeVisible();
  }
  await expect(cards(page).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include(".search__guide").withTags(TAGS).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await question.getByRole("link", { name: "Metaalbewerking" }).click();
  await expect(question).toHaveCount(0);
  await expect(topic(page, "metaal")).toBeVisible();
  await expect(topic(page, "mailing")).toHaveCount(0);
  expect(asked(page, "thema")).toBe("metaal");
});

const said = [
  ["fr", "netoyer des bureaux", "Recherche faite sur nettoyer", "De quoi s’agit-il ?"],
  ["en", "gardne maintenance", "Searched for garden", "What do you mean?"],
];
for (const [language, slip, line, title] of said) {
  test(`it is said in ${language} too`, async ({ page }) => {
    await open(page, `?taal=${language}&q=${slip}`);
    await expect(page.locator(".strip__corrected")).toHaveText(line);
    await open(page, `?taal=${language}&q=plooien`);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
  });
}
