// Host and block together for everybody: by the rules of axe, and by keyboard from the host through the block and out again.
import AxeBuilder from "@axe-core/playwright";
import { screens } from "./site.mjs";
import { test, expect, block, misfit, FITS } from "./hosts.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const blocks = {
  "the first page": 'taal="nl"',
  "an answer": 'taal="nl" q="gras maaien rond ons bedrijf in Ieper"',
  "a municipality in its own colours": 'taal="nl" gemeente="Ieper" thema="groenonderhoud" kleur="#f5c400" hoek="0" letter="georgia"',
  "dark": 'taal="nl" q="gras maaien" schijn="donker" kleur="#005c8f"',
  "in French": 'taal="fr" q="tondre la pelouse"',
};

async function check(page) {
  const inFrame = ({ passes }) => passes.some(({ nodes }) => nodes.some(({ target }) => target.length > 1));
  const look = () => new AxeBuilder({ page }).withTags(TAGS).analyze();
  // Axe waits for a frame one second and then passes it by in silence.
  let found = await look();
  for (let again = 0; again < 3 && !inFrame(found); again += 1) found = await look();
  expect(inFrame(found)).toBe(true);
  // Of signs on a map the place is the information: WCAG 2.5.8 lets them be near each other.
  const counts = (id, node) => id !== "target-size" || !node.html.includes("data-marker");
  const tell = ({ id, nodes }) => nodes.filter((node) => counts(id, node)).map((node) => `${id}: ${node.target} ${node.any[0]?.message ?? ""}`);
  expect(found.violations.flatMap(tell)).toEqual([]);
}

for (const [what, attributes] of Object.entries(blocks)) {
  test(`host and block, with ${what}, can be used by everybody`, async ({ page, visit }) => {
    const [frame] = await visit("plain", attributes);
    await expect.poll(() => misfit(page, frame)).toEqual(FITS);
    await check(page);
  });
  test.describe("on a phone", () => {
    test.use(screens.phone);
    test(`host and block, with ${what}, can be used by everybody`, async ({ page, visit }) => {
      const [frame] = await visit("plain", attributes);
      await expect.poll(() => misfit(page, frame)).toEqual(FITS);
      await check(page);
    });
  });
}

// Keys go to whichever of two processes has the focus; on a busy machine one press may be lost between them.
test.describe.configure({ retries: 1 });

/** Where the focus is: in the host's page or in the block. Between the two, which are pages of two processes, it is nowhere for a moment. */
async function place(page, frame) {
  await page.waitForFunction(() => document.activeElement !== document.body, null, { polling: 50 });
  const outside = await page.evaluate(() => document.activeElement.id);
  return outside === "one" ? `block: ${await frame.evaluate(() => document.activeElement.localName)}` : outside;
}

for (const key of ["Tab", "Shift+Tab"]) {
  test(`with ${key} the focus goes through the host, the block and the host again`, async ({ page, visit }) => {
    const [frame] = await visit("plain", 'taal="nl" q="gras maaien"');
    await expect.poll(() => misfit(page, frame)).toEqual(FITS);
    const [from, to] = key === "Tab" ? ["before", "after"] : ["after", "before"];
    await page.locator(`#${from}`).focus();
    const places = [];
    for (let presses = 0; presses < 250 && places.at(-1) !== to; presses += 1) {
      await page.keyboard.press(key);
      places.push(await place(page, frame));
    }
    expect(places.at(-1)).toBe(to);
    expect(places.slice(0, -1).filter((one) => !one.startsWith("block"))).toEqual([]);
    expect(places.length).toBeGreaterThan(10);
  });
}

test("what has the focus in the block is in the window of the host", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'taal="nl" q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await page.locator("#before").focus();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await place(page, frame)) === "after") break;
    const { top, bottom, beyond } = await frame.evaluate(() => {
      const box = document.activeElement.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, beyond: document.scrollingElement.scrollTop };
    });
    expect(beyond).toBe(0);
    const { y } = await block(page).boundingBox();
    expect(y + bottom).toBeGreaterThan(0);
    expect(y + top).toBeLessThan(page.viewportSize().height);
  }
});
