// The main journey without a mouse, and where the focus is on the way.
import { test, expect, screens, open, field, cards, results, asked } from "./site.mjs";
import { pages, visit, expected } from "./pages.mjs";

const focused = (page) => page.locator(":focus");

/** Presses Tab until the focus is on something. */
async function tabTo(page, target, most = 60) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluateAll((all) => all.includes(document.activeElement))) return;
  }
  throw new Error(`not reached in ${most} presses of Tab`);
}

test("from a need to a partner's number and back, with the keyboard alone", async ({ page }) => {
  await open(page);
  await tabTo(page, field(page));
  await page.keyboard.type("gras maaien in Ieper");
  await expect(cards(page).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(results(page)).toBeFocused();
  await expect(results(page)).toBeInViewport();
  expect(asked(page, "q")).toBe("gras maaien in Ieper");
  const link = cards(page).first().locator(".partner-link");
  await tabTo(page, link, 3);
  const name = await link.innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name })).toBeInViewport();
  await expect(page.locator("main")).toBeFocused();
  await tabTo(page, page.locator("aside a[href^='tel:']"), 20);
  await tabTo(page, page.locator(".partner__back a"));
  await page.keyboard.press("Enter");
  await expect(cards(page).first()).toBeVisible();
});

test("a filter opens, is set and closes with the keyboard", async ({ page }) => {
  await open(page, "?q=gras+maaien");
  const menu = page.locator("summary", { hasText: "Gemeente" });
  await tabTo(page, menu);
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("checkbox", { name: /^Diksmuide/ }), 20);
  await page.keyboard.press("Space");
  await expect.poll(() => asked(page, "gemeente")).toBe("Diksmuide");
  await expect(page.getByRole("checkbox", { name: /^Diksmuide/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("details[open]")).toHaveCount(0);
  await expect(menu).toBeFocused();
});

test("when what had the focus goes, the results take it, and nothing scrolls", async ({ page }) => {
  await open(page, "?q=gras+maaien&gemeente=Diksmuide");
  const clear = page.getByRole("link", { name: "Wis de keuzes" });
  await tabTo(page, clear);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press("Enter");
  await expect(clear).toHaveCount(0);
  await expect(results(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("one press skips the header, another the map", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Naar de inhoud");
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(field(page)).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: "Kaart overslaan" }));
  await expect(focused(page)).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(focused(page)).toHaveText("Industrie en productie");
});

test("Shift and Enter make a new line in the need", async ({ page }) => {
  await open(page);
  await field(page).focus();
  await page.keyboard.type("gras");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("maaien");
  await expect(field(page)).toHaveValue("gras\nmaaien");
  await expect(field(page)).toBeFocused();
});

for (const [screen, { viewport }] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
  for (const name of Object.keys(pages)) {
    test.describe(`with a ${screen}`, () => {
      test.use({ viewport });
      test(`${name}: Tab reaches everything, and the focus shows everywhere`, async ({ page, watched }) => {
        watched.expects(expected);
        await visit(page, name);
        await page.evaluate(() => document.activeElement.blur());
        const all = await page.evaluate(reachable);
        const reached = new Set();
        for (let presses = 0; presses < all.length + 5; presses++) {
          await page.keyboard.press("Tab");
          const seen = await page.evaluate(lookAtFocus);
          if (!seen) continue;
          expect(seen.problem, seen.name).toBe("");
          reached.add(seen.at);
        }
        expect(all.filter((one) => !reached.has(one.at)).map((one) => one.name)).toEqual([]);
      });
    });
  }
}

/** In the page: everything that Tab should reach, numbered. */
function reachable() {
  const all = [...document.querySelectorAll("a[href], button, input, textarea, summary")];
  return all.filter((one) => !one.disabled && one.checkVisibility()).map((one, at) => {
    one.dataset.stop = at;
    return { at, name: one.outerHTML.slice(0, 120) };
  });
}

/** In the page: whether the focus shows on what has it, in view and not covered. */
function lookAtFocus() {
  const one = document.activeElement;
  if (one === document.body || !one.dataset.stop) return null;
  const box = one.closest(".need__box") && one.matches("textarea") ? one.closest(".need__box") : one;
  const looks = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(box);
    return { outline: outlineStyle === "none" ? "" : `${outlineWidth} ${outlineColor}`, boxShadow, borderColor };
  };
  const { left, top, width, height } = one.getBoundingClientRect();
  const spots = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]];
  const points = spots.map(([x, y]) => document.elementFromPoint(left + width * x, top + height * y));
  const covered = !points.some((point) => point && (one.contains(point) || point.contains(one) && point !== document.body));
  const withFocus = looks();
  one.blur();
  const without = looks();
  one.focus({ preventScroll: true });
  const framed = withFocus.boxShadow !== without.boxShadow && withFocus.borderColor !== without.borderColor;
  const shows = withFocus.outline !== without.outline || framed;
  return { at: Number(one.dataset.stop), name: one.outerHTML.slice(0, 200), problem: covered ? "covered" : shows ? "" : "not visible" };
}
