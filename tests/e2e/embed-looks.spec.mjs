// The block in the colours of its host, and what happens when the host changes its mind.
import AxeBuilder from "@axe-core/playwright";
import { test, expect, block, events, heard, misfit, FITS } from "./hosts.mjs";

const QUESTION = 'q="gras maaien" taal="nl"';
const property = (frame, name) => frame.evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(), name);
const theme = (frame) => frame.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.documentElement).colorScheme]);
/** Gives the block other attributes, all at once; `null` takes one away. */
const change = (page, attributes) =>
  page.locator("partner-wijzer").evaluate((one, attributes) => {
    for (const [name, value] of Object.entries(attributes)) value === null ? one.removeAttribute(name) : one.setAttribute(name, value);
  }, attributes);
const isDark = async (frame) => (await property(frame, "--paper")) === "#101c20";

test("accent, radius and letters are those of the host, from the first moment", async ({ visit }) => {
  const [frame] = await visit("plain", `${QUESTION} kleur="#005C8F" hoek="14" letter="georgia"`);
  expect(await property(frame, "--sea")).toBe("#005c8f");
  expect([await property(frame, "--r-s"), await property(frame, "--r-m"), await property(frame, "--r-l")]).toEqual(["8px", "14px", "24px"]);
  expect(await frame.locator("body").evaluate((one) => getComputedStyle(one).fontFamily)).toMatch(/^Georgia/);
  expect(await frame.locator("main a").first().evaluate((one) => getComputedStyle(one).borderTopLeftRadius)).toBeTruthy();
});

for (const system of ["light", "dark"]) {
  test.describe(`for a visitor who asks for ${system}`, () => {
    test.use({ colorScheme: system });
    const rows = [["", false], ['schijn="licht"', false], ['schijn="donker"', true], ['schijn="auto"', system === "dark"], ['schijn="zwart"', false]];
    for (const [said, dark] of rows) {
      test(`the block is ${dark ? "dark" : "light"} when its host says ${said || "nothing"}`, async ({ visit }) => {
        const [frame] = await visit("plain", `${QUESTION} ${said}`);
        expect(await isDark(frame)).toBe(dark);
        expect(await theme(frame)).toEqual(dark ? ["dark", "dark"] : ["light", "light"]);
      });
    }
  });
}

test("a block that is light or dark by itself follows the system while it is open", async ({ page, visit }) => {
  const [frame] = await visit("plain", `${QUESTION} schijn="auto" kleur="#005c8f"`);
  expect(await isDark(frame)).toBe(false);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => isDark(frame)).toBe(true);
  await expect.poll(() => property(frame, "--sea")).not.toBe("#005c8f");
});

const EXTREMES = ["#000", "#fff", "#ff0", "#00f", "#0f0", "#f00", "#0ff", "#777", "#f5c400", "#8dc63f"];
for (const schijn of ["licht", "donker"]) {
  test(`whatever colour the host asks for, everything can be read: ${schijn}`, async ({ page, visit }) => {
    const [frame] = await visit("plain", `${QUESTION} schijn="${schijn}"`);
    for (const kleur of EXTREMES) {
      const before = await property(frame, "--sea");
      await change(page, { kleur });
      await expect.poll(() => property(frame, "--sea")).not.toBe(before);
      const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map((node) => `${kleur}: ${node.target} ${node.any[0]?.message}`))).toEqual([]);
    }
  });
}

test("other looks come without loading the frame anew, and go again", async ({ page, visit }) => {
  const [frame] = await visit("plain", QUESTION);
  const own = { sea: await property(frame, "--sea"), radius: await property(frame, "--r-m"), font: await property(frame, "--font") };
  await frame.locator("#need").fill("strijk");
  await frame.evaluate(() => { window.same = true; });
  await change(page, { kleur: "#7a1f5c", hoek: "0", letter: "verdana", schijn: "donker" });
  await expect.poll(() => isDark(frame)).toBe(true);
  expect(await property(frame, "--r-m")).toBe("0px");
  expect(await property(frame, "--font")).toMatch(/^Verdana/);
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await change(page, { kleur: null, hoek: null, letter: null, schijn: null });
  await expect.poll(() => isDark(frame)).toBe(false);
  expect({ sea: await property(frame, "--sea"), radius: await property(frame, "--r-m"), font: await property(frame, "--font") }).toEqual(own);
  expect(await frame.evaluate(() => window.same)).toBe(true);
  expect(await frame.locator("#need").inputValue()).toBe("strijk");
});

test("looks that were changed before the frame had come are those it has", async ({ page, visit }) => {
  await page.addInitScript(() => document.addEventListener("DOMContentLoaded", () => {
    const one = document.querySelector("partner-wijzer");
    const wait = setInterval(() => {
      if (!one?.shadowRoot?.querySelector("iframe")) return;
      clearInterval(wait);
      one.setAttribute("kleur", "#7a1f5c");
    });
  }));
  const [frame] = await visit("plain", `${QUESTION} kleur="#005c8f"`);
  await expect.poll(() => property(frame, "--sea")).toBe("#7a1f5c");
});

test("other presets make another frame in the same place, without a step in the history", async ({ page, visit }) => {
  const [frame] = await visit("plain", QUESTION);
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  const [steps, tall] = [await page.evaluate(() => history.length), (await block(page).boundingBox()).height];
  // Several at once are one change.
  await change(page, { q: "strijk", gemeente: "Ieper", naam: "Strijken in Ieper" });
  expect((await block(page).boundingBox()).height).toBe(tall);
  await expect.poll(() => events(page, "pw-ready")).toHaveLength(2);
  const [other] = page.frames().slice(1);
  expect(page.frames()).toHaveLength(2);
  const asked = new URL(other.url()).searchParams;
  expect([asked.get("q"), asked.get("gemeente")]).toEqual(["strijk", "Ieper"]);
  await expect(page.getByTitle("Strijken in Ieper")).toBeAttached();
  await expect.poll(() => misfit(page, other)).toEqual(FITS);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect((await heard(page)).refused).toEqual([]);
});

test("a block that a script made, attributes first, hears of changes too", async ({ page, visit }) => {
  // Attributes that came before the element was in the page once kept all later ones from being seen.
  const [frame] = await visit("plain", QUESTION);
  await frame.evaluate(() => { window.first = true; });
  await page.evaluate(() => {
    const made = document.createElement("partner-wijzer");
    made.setAttribute("q", "strijk");
    made.setAttribute("kleur", "#005c8f");
    document.querySelector("partner-wijzer").replaceWith(made);
  });
  await expect.poll(() => events(page, "pw-ready")).toHaveLength(2);
  const [other] = page.frames().slice(1);
  await change(page, { kleur: "#7a1f5c", naam: "Zoek hier" });
  await expect.poll(() => property(other, "--sea")).toBe("#7a1f5c");
  await expect(page.getByTitle("Zoek hier")).toBeAttached();
});

test("the name alone loads nothing, nor does an attribute set to what it was", async ({ page, visit }) => {
  const [frame] = await visit("plain", QUESTION);
  await frame.evaluate(() => { window.same = true; });
  await change(page, { naam: "Zoek hier", q: "gras maaien", hoogte: "300" });
  await expect(page.getByTitle("Zoek hier")).toBeAttached();
  await page.waitForTimeout(300);
  expect(await frame.evaluate(() => window.same)).toBe(true);
});
