// Every page in every language, light and dark, by the rules of axe.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, screens } from "./site.mjs";
import { pages, visit, expected } from "./pages.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function check(page) {
  const rules = new AxeBuilder({ page }).withTags(TAGS);
  await expectNone(rules, 10);
  // In the dark only the colours differ.
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNone(new AxeBuilder({ page }).withRules(["color-contrast"]), 1);
}

/** Nothing is wrong by these rules, and at least so many of them found something to look at. */
async function expectNone(rules, least) {
  const { violations, passes } = await rules.analyze();
  const why = (node) => [...node.any, ...node.all, ...node.none][0]?.message ?? "";
  // Of signs on a map the place is the information: WCAG 2.5.8 lets them be near each other. That each can be hit is checked in sizes.spec.
  const counts = (id, node) => id !== "target-size" || !node.html.includes("data-marker");
  const tell = ({ id, nodes }) => nodes.filter((node) => counts(id, node)).map((node) => `${id}: ${node.target} ${why(node)}`);
  expect(violations.flatMap(tell)).toEqual([]);
  expect(passes.length).toBeGreaterThanOrEqual(least);
}

for (const name of Object.keys(pages)) {
  for (const language of ["nl", "fr", "en"]) {
    test(`${name}, in ${language}, can be used by everybody`, async ({ page, watched }) => {
      watched.expects(expected);
      await visit(page, name, language);
      await check(page);
    });
  }
  test.describe("on a phone", () => {
    test.use(screens.phone);
    test(`${name} can be used by everybody`, async ({ page, watched }) => {
      watched.expects(expected);
      await visit(page, name);
      // The switch at the foot lies over what can still be scrolled: at the end of the page it lies over nothing.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await check(page);
    });
  });
}
