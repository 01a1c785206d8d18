// The page on which a block is put together, for everybody: by keyboard, by finger, narrow, in three languages.
import AxeBuilder from "@axe-core/playwright";
import { copy, element, open, preview, query, shown, snippet, tick, unfold } from "./builder.mjs";
import { test, expect, screens } from "./site.mjs";

test("from the municipality to the copied code with the keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const focused = page.locator(":focus");
  const tabTo = async (target, most = 90) => {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluateAll((all) => all.includes(document.activeElement))) return;
    }
    throw new Error(`not reached in ${most} presses of Tab`);
  };
  await page.keyboard.press("Tab");
  await expect(focused).toHaveText("Naar de inhoud");
  await page.keyboard.press("Enter");
  await tabTo(page.getByLabel("Voor welke gemeente?"), 5);
  await page.keyboard.type("Pop");
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Poperinge");
  await tabTo(tick(page, "bereik", "bij"), 3);
  await page.keyboard.press("ArrowDown");
  await expect(tick(page, "bereik", "gemeente")).toBeFocused();
  await tabTo(page.locator("summary", { hasText: "Groen en openbaar domein" }), 10);
  await page.keyboard.press("Enter");
  await tabTo(tick(page, "thema", "groenonderhoud"), 3);
  await page.keyboard.press("Space");
  await expect(tick(page, "thema", "groenonderhoud")).toBeFocused();
  await tabTo(tick(page, "vast", "gemeente"), 40);
  await page.keyboard.press("Space");
  await tabTo(copy(page, "code"), 60);
  await page.keyboard.press("Enter");
  await expect(page.locator(".said", { hasText: "Gekopieerd" })).toBeVisible();
  await expect(copy(page, "code")).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<partner-wijzer gemeente="Poperinge" thema="groenonderhoud" vast="gemeente">');
});

const FULL = "?bij=Ieper&thema=groenonderhoud&q=hagen&vast=thema&stijl=kleur:0055cc";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
async function usable(page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).exclude("iframe").analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${[...node.any, ...node.all, ...node.none][0]?.message}`))).toEqual([]);
  expect(passes.length).toBeGreaterThan(15);
}
for (const [screen, use] of Object.entries(screens)) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`on a ${screen}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });
      test("everybody can use it", async ({ page }) => {
        await open(page, FULL);
        await unfold(page);
        // The way to the parts lies over what can still be scrolled: at the end of the page it lies over nothing.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await usable(page);
        await page.getByLabel("Kleur van links en knoppen").fill("groen");
        await page.getByLabel("Kleur van links en knoppen").press("Tab");
        await usable(page);
      });
    });
  }
}

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const language of ["nl", "fr", "en"]) {
    test(`nothing sticks out in ${language}`, async ({ page }) => {
      await open(page, `${FULL}&in=${language}`);
      await unfold(page);
      await page.getByRole("button", { name: /^640/ }).click();
      const wide = () => page.evaluate(() => [...document.querySelectorAll(".page *:not(iframe)")].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => one.outerHTML.slice(0, 80)));
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(320);
      expect(await wide()).toEqual([]);
    });
  }
});

test.describe("on a phone", () => {
  test.use(screens.phone);
  test("one tap leads to the preview and to the code", async ({ page }) => {
    await open(page);
    const steps = page.getByRole("navigation", { name: "Delen van deze pagina" });
    await steps.getByRole("link", { name: "Bekijk" }).tap();
    await expect(page.getByRole("heading", { name: "Zo ziet het eruit" })).toBeInViewport();
    await expect(page.frameLocator("iframe").locator(".page")).toBeVisible();
    await steps.getByRole("link", { name: "Kopieer" }).tap();
    await expect(snippet(page)).toBeInViewport();
    expect(await element(page)).toBe("<partner-wijzer>");
  });

  test("nothing is too small for a finger", async ({ page }) => {
    await open(page, FULL);
    await unfold(page);
    const small = await page.evaluate(() => [...document.querySelectorAll("a, button, input, select, summary")].filter((one) => one.checkVisibility() && !one.matches(".skip")).filter((one) => {
      const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
      return width < 24 || height < 43.5;
    }).map((one) => one.outerHTML.slice(0, 100)));
    expect(small).toEqual([]);
  });
});

const words = {
  nl: ["Partnerwijzer in uw website", "Voor welke gemeente?", "Groen en openbaar domein"],
  fr: ["Partnerwijzer dans votre site", "Pour quelle commune ?", "Espaces verts"],
  en: ["Partnerwijzer in your website", "For which municipality?", "Green and public space"],
};
test("it speaks three languages, whatever the language of the block", async ({ page }) => {
  await open(page, "?taal=fr&bij=Ieper");
  for (const [language, [title, label, group]] of Object.entries(words)) {
    await page.getByRole("banner").getByRole("link", { name: language.toUpperCase() }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByLabel(label)).toHaveValue("Ieper");
    await expect(page.locator("summary", { hasText: group })).toBeVisible();
    expect([await element(page), query(page)]).toEqual(['<partner-wijzer bij="Ieper" taal="fr">', `?bij=Ieper&taal=fr&in=${language}`]);
  }
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en[0]);
});

test("the statements are in the language that is chosen, and name who answers", async ({ page }) => {
  await open(page);
  await expect(shown(page, "accessibility")).toContainText("DVV Westhoek, 051 51 93 56");
  await expect(shown(page, "privacy")).toContainText("127.0.0.1");
  for (const [language, cookies] of [["fr", "ne place pas de cookies"], ["en", "sets no cookies"], ["nl", "plaatst geen cookies"]]) {
    await page.locator("#verklaring").selectOption(language);
    await expect(shown(page, "privacy")).toContainText(cookies);
    await expect(shown(page, "privacy")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  }
  await expect(page.getByText("haalt uw browser kaartbeelden")).toHaveCount(0);
});
