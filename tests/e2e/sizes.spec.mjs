// Small windows, large text, wide spacing, little motion, few colours: nothing is lost.
import { test, expect, screens, open, field, cards } from "./site.mjs";
import { pages, visit, expected } from "./pages.mjs";

/** WCAG 1.4.12. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

test.beforeEach(({ watched }) => watched.expects(expected));

const narrow = { "320 pixels wide": { width: 320, height: 640 }, "at 400 %": { width: 320, height: 256 } };
for (const [zoom, viewport] of Object.entries(narrow)) {
  test.describe(zoom, () => {
    test.use({ viewport });
    for (const name of Object.keys(pages)) {
      test(`${name} fits`, async ({ page }) => {
        for (const language of ["nl", "fr", "en"]) {
          await visit(page, name, language);
          expect(await page.evaluate(() => document.scrollingElement.scrollWidth), language).toBeLessThanOrEqual(320);
          expect(await page.evaluate(sticksOut), language).toEqual([]);
        }
      });
    }
  });
}

for (const [screen, { viewport }] of Object.entries({ phone: screens.phone, desk: screens.desk })) {
  test.describe(`with wide spacing on a ${screen}`, () => {
    test.use({ viewport });
    for (const name of Object.keys(pages)) {
      test(`${name} loses nothing`, async ({ page }) => {
        await visit(page, name);
        const before = await page.evaluate(cutOff);
        await page.addStyleTag({ content: SPACING });
        expect((await page.evaluate(cutOff)).filter((text) => !before.includes(text))).toEqual([]);
        expect(await page.evaluate(sticksOut)).toEqual([]);
      });
    }
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const name of Object.keys(pages)) {
    test(`${name} has nothing too small or too near for a finger`, async ({ page }) => {
      await visit(page, name);
      expect(await page.evaluate(tooSmall)).toEqual([]);
    });
  }
});

for (const [screen, { viewport }] of Object.entries(screens)) {
  test.describe(`with a ${screen}`, () => {
    test.use({ viewport });
    for (const name of ["start", "map"]) {
      test(`each sign on the map of “${name}” can be hit in its middle`, async ({ page }) => {
        await visit(page, name);
        const marks = await page.locator("[data-marker]:not([aria-hidden])").all();
        expect(marks.length).toBeGreaterThan(8);
        for (const mark of marks) {
          await mark.scrollIntoViewIfNeeded();
          expect(await mark.evaluate(isOnTop), await mark.getAttribute("aria-label")).toBe(true);
        }
      });
    }
  });
}

test("nothing moves for who asks for little motion, and something does for others", async ({ page }) => {
  await open(page, "?q=gras+maaien");
  expect(await page.evaluate(moving)).toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await page.evaluate(moving)).toContain("A");
});

test("with forced colours the focus, the choices and the signs on the map still show", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, "?q=gras+maaien+in+Ieper&soort=maatwerkbedrijf");
  const link = cards(page).first().locator(".partner-link");
  for (const target of [field(page), link, page.locator("summary").first(), page.locator(".mark-link").first()]) {
    await page.keyboard.press("Tab");
    await target.focus();
    const outline = await target.evaluate((one) => getComputedStyle(one.matches("textarea") ? one.closest(".need__box") : one));
    expect([outline.outlineStyle, parseFloat(outline.outlineWidth) >= 2], String(target)).toEqual(["solid", true]);
  }
  // What is chosen says so in words; the underlines of what was understood are borders, for backgrounds and shadows are gone.
  await expect(page.locator("summary", { hasText: "Soort: maatwerkbedrijf" })).toBeVisible();
  await expect(page.locator(".need__what").first()).toHaveCSS("border-bottom-style", "solid");
  const fill = (selector) => page.locator(selector).first().evaluate((one) => getComputedStyle(one).fill);
  expect(await fill(".mark-link--numbered .sign__shape")).not.toBe(await fill(".map__drawing .map__region"));
});

test("with forced colours the visitor's words stand in the colour of all others, in the dark too", async ({ page }) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const address of ["?q=gras+maaien", "?partner=de-groene-kans&q=gras+maaien"]) {
      await open(page, address);
      const colours = await page.locator(".mark").evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
      expect(colours.length).toBeGreaterThan(0);
      const text = await page.locator("body").evaluate((one) => getComputedStyle(one).color);
      expect(new Set(colours)).toEqual(new Set([text]));
    }
  }
});

/** In the page: pieces of text that stick out of the window, at either side. Only the map is larger than its frame. */
function sticksOut() {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector(".page"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!node.data.trim() || !owner.checkVisibility()) continue;
    if (owner.closest(".map__drawing, .map__marks, .visually-hidden, .skip, .need__copy, .need__word, datalist")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, width } = range.getBoundingClientRect();
    if (width && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${node.data.trim().slice(0, 40)}: ${left} to ${right}`);
  }
  return found;
}

/** In the page: texts of which a part is cut off by their own box or one around it. */
function cutOff() {
  return [...document.querySelectorAll(".page *")].filter((one) => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const hides = [overflowX, overflowY].some((value) => ["hidden", "clip"].includes(value));
    if (!hides || !one.checkVisibility() || !one.textContent.trim() || one.matches(".page")) return false;
    if (one.closest(".map, .visually-hidden, .need__word, .need__copy, svg")) return false;
    return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
  }).map((one) => `${one.className}: ${one.textContent.slice(0, 40)}`);
}

/** In the page: what can be pressed, is smaller than 24 pixels, and has not that room around its middle either (WCAG 2.5.8). */
function tooSmall() {
  const pressable = [...document.querySelectorAll("a, button, input, textarea, summary")];
  const all = pressable.filter((one) => one.checkVisibility() && !one.closest(".skip"));
  const boxes = all.map((one) => (one.matches("input") ? one.closest("label") ?? one : one).getBoundingClientRect());
  const isSmall = (box) => box.width < 23.99 || box.height < 23.99;
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const away = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return all.filter((one, at) => {
    if (!isSmall(boxes[at])) return false;
    const [x, y] = middle(boxes[at]);
    return boxes.some((box, other) => {
      if (other === at) return false;
      const [a, b] = middle(box);
      return isSmall(box) ? Math.hypot(a - x, b - y) < 24 : away([x, y], box) < 12;
    });
  }).map((one) => one.outerHTML.slice(0, 120));
}

/** In the page: whether a press in the middle of an element is for it. */
function isOnTop(one) {
  const { left, top, width, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** In the page: names of elements with a transition or animation that takes time. */
function moving() {
  const takes = (value) => value.split(",").some((one) => parseFloat(one) > 0);
  const found = [...document.querySelectorAll(".page *")].filter((one) => {
    const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
    return takes(transitionDuration) || takes(animationDuration) || scrollBehavior === "smooth";
  });
  return [...new Set(found.map((one) => one.tagName))];
}
