// The block in pages of somebody else: it is all there, without an inner scroll bar and without a jump, whatever the page around it does.
import { screens } from "./site.mjs";
import { test, expect, block, events, heard, hostPage, misfit, FITS } from "./hosts.mjs";

const QUESTION = 'q="gras maaien rond ons bedrijf in Ieper"';
const hosts = { "plain": 1, "strict": 1, "quirks": 1, "reset": 1, "right-to-left": 1, "three": 3 };
/** Each width of window; a window zoomed to 200 % is half as wide, with two points of the screen for each of the page. */
const windows = {
  "320 px": { viewport: { width: 320, height: 640 } },
  "768 px": { viewport: { width: 768, height: 1024 } },
  "1280 px": { viewport: { width: 1280, height: 800 } },
  "1280 px zoomed to 200 %": { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

for (const [size, use] of Object.entries(windows)) {
  test.describe(`in a window of ${size}`, () => {
    test.use(use);
    for (const [name, many] of Object.entries(hosts)) {
      test(`${name}: the block is all there, without a scroll bar of its own`, async ({ page, visit }) => {
        const frames = await visit(name, QUESTION, many);
        for (const [at, frame] of frames.entries()) {
          // A frame of another process learns its new size when it is to be drawn, not before.
          await block(page, at).evaluate((one) => one.scrollIntoView());
          await expect.poll(() => misfit(page, frame, at)).toEqual(FITS);
          const box = await block(page, at).boundingBox();
          expect(box.width).toBeGreaterThan(use.viewport.width * 0.8);
          expect(box.height).toBeGreaterThan(200);
        }
        await expect(frames[0].locator("[data-partner]:not([data-marker])").first()).toBeAttached();
        expect(await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    }

    for (const [what, attributes] of Object.entries({ "the first page": "", "an answer": QUESTION, "the map": 'weergave="kaart"' })) {
      test(`nothing jumps while ${what} comes`, async ({ page, visit }) => {
        const [frame] = await visit("plain", attributes);
        await expect.poll(() => misfit(page, frame)).toEqual(FITS);
        await page.waitForTimeout(500);
        const { jumps, before } = await heard(page);
        console.log(`  jumps of ${what} at ${size}: ${jumps.toFixed(4)}, before the script came ${before.toFixed(4)}`);
        expect(jumps).toBeLessThan(0.05);
      });
    }
  });
}

test("a host that keeps the room in its own style sees nothing jump, not even before the script has come", async ({ page, visit }) => {
  const [frame] = await visit("plain", `${QUESTION} style="display: block; min-height: 1170px"`);
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await page.waitForTimeout(500);
  const { jumps, before } = await heard(page);
  expect(jumps + before).toBeLessThan(0.05);
});

test("the frame has a name, and may what it needs and no more", async ({ page, visit, baseURL }) => {
  await visit("plain", 'naam="Wie maakt schoon?" taal="nl"');
  const frame = page.getByTitle("Wie maakt schoon?");
  await expect(frame).toHaveAttribute("src", `${baseURL}?embed=1&taal=nl`);
  await expect(frame).toHaveAttribute("referrerpolicy", "origin");
  await expect(frame).toHaveAttribute("allow", "geolocation; clipboard-write");
  const may = (await frame.getAttribute("sandbox")).split(" ");
  for (const part of ["scripts", "same-origin", "forms", "popups", "popups-to-escape-sandbox", "downloads", "modals"]) expect(may).toContain(`allow-${part}`);
  // The host's page stays where it is, whatever the frame tries.
  expect(may.filter((part) => /^allow-top-navigation(-by-user-activation)?$/.test(part))).toEqual([]);
});

test("every preset comes into the address by its own name", async ({ visit }) => {
  const presets = {
    gemeente: "Ieper,De Panne", thema: "groenonderhoud,-schoonmaak", bij: "8900", soort: "maatwerkbedrijf", voor: "bedrijven", waar: "op-locatie",
    q: "gras & hagen", weergave: "lijst", taal: "nl", lijst: "westlandia", vast: "gemeente", zonder: "kop,voet", titel: "3",
  };
  const [frame] = await visit("plain", Object.entries(presets).map(([name, value]) => `${name}="${value.replace("&", "&amp;")}"`).join(" "));
  const asked = new URL(await frame.evaluate(() => performance.getEntriesByType("navigation")[0].name)).searchParams;
  expect(Object.fromEntries(asked)).toEqual({ embed: "1", ...presets });
});

test("a page that holds the script three times has one of everything", async ({ page, visit }) => {
  await visit("three", "", 3);
  await expect(page.locator("partner-wijzer iframe")).toHaveCount(3);
  expect((await events(page, "pw-ready")).map(({ on }) => on).sort()).toEqual(["one", "three", "two"]);
});

test("what stands in the element is for pages without script only", async ({ page, visit }) => {
  await visit("plain");
  await expect(page.getByRole("link", { name: "Zoek een partner op Partnerwijzer" })).toBeHidden();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("a plain link leads to the site", async ({ page, hosts, baseURL }) => {
    await page.goto(hostPage(hosts, "plain"));
    await expect(page.getByRole("link", { name: "Zoek een partner op Partnerwijzer" })).toHaveAttribute("href", baseURL);
  });
});

test.describe("with a phone", () => {
  test.use(screens.phone);
  test("a block that was hidden at first comes when it is shown", async ({ page, visit }) => {
    await visit("plain", "hidden", 0);
    await page.waitForTimeout(500);
    await expect(page.locator("partner-wijzer")).toBeHidden();
    await expect(page.locator("partner-wijzer iframe")).toHaveCount(0);
    await page.locator("partner-wijzer").evaluate((one) => one.removeAttribute("hidden"));
    await expect.poll(() => events(page, "pw-ready")).toHaveLength(1);
  });
});
