// The height of the block follows what it shows: at once, to the pixel, and then it rests.
import { test, expect, block, heard, hostPage, misfit, FITS } from "./hosts.mjs";

/** Milliseconds from a change in the frame to the room for it in the host's page. */
const AT_ONCE = 100;

/** In the host's page: notes each height that the block is given, and when; when it is drawn is the affair of host and browser. */
function noteGiven() {
  const frame = document.querySelector("partner-wijzer").shadowRoot.querySelector("iframe");
  window.noted = [];
  const look = () => noted.push({ height: parseFloat(frame.style.height), at: performance.timeOrigin + performance.now() });
  new MutationObserver(look).observe(frame, { attributeFilter: ["style"] });
  look();
}

/** In the frame: notes each height that the page comes to have, and when. */
function noteWanted() {
  const page = document.getElementById("page");
  window.noted = [];
  const look = () => {
    const height = Math.max(Math.ceil(page.getBoundingClientRect().height), page.scrollHeight);
    if (noted.at(-1)?.height !== height) noted.push({ height, at: performance.timeOrigin + performance.now() });
  };
  new MutationObserver(look).observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  new ResizeObserver(look).observe(page);
  look();
}

/** Notes heights in host and frame from here on. */
async function note(page, frame) {
  await page.evaluate(noteGiven);
  await frame.evaluate(noteWanted);
}

/** Waits until the frame rests, and tells how many milliseconds after its last change of height the host had followed. */
async function followed(page, frame) {
  await page.waitForTimeout(1000);
  const [wanted, given] = [await frame.evaluate(() => noted), await page.evaluate(() => noted)];
  const last = wanted.at(-1);
  expect(given.at(-1).height).toBe(last.height);
  return { changes: wanted.length - 1, late: given.at(-1).at - last.at };
}

const field = (frame) => frame.locator("#need");
const first = (frame) => frame.locator("[data-partner]:not([data-marker]) .partner-link").first();

/** In the frame: presses what may not be in the window. */
const press = (selector) => document.querySelector(selector).click();

/** What a visitor does, from an answer or from the first page. */
const actions = {
  "searching": { from: "", act: async (frame) => { await field(frame).fill("gras maaien"); await field(frame).press("Enter"); } },
  "typing": { from: "", act: async (frame) => { await field(frame).pressSequentially("strijk en was", { delay: 30 }); } },
  "emptying the field": { from: 'q="gras maaien"', act: (frame) => field(frame).fill("") },
  "opening a filter": { from: 'q="gras maaien"', act: (frame) => frame.locator(".filters summary").first().click() },
  "setting a filter": {
    from: 'q="gras maaien"',
    act: async (frame) => {
      await frame.locator("summary", { hasText: "Gemeente" }).click();
      await frame.getByRole("checkbox", { name: /^Diksmuide/ }).check();
    },
  },
  "opening a partner": { from: 'q="gras maaien"', act: (frame) => first(frame).click() },
  "looking at the map": { from: 'q="gras maaien"', act: (frame) => frame.evaluate(press, 'a[href*="weergave=kaart"]') },
  "another language": { from: 'q="gras maaien"', act: (frame) => frame.evaluate(press, 'a[href*="taal=fr"]') },
};

for (const width of [360, 1280]) {
  test.describe(`in a window of ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    // A machine that does something else at that moment is late with everything.
    test.describe.configure({ retries: 2 });
    for (const [what, { from, act }] of Object.entries(actions)) {
      test(`${what}: the height follows at once`, async ({ page, visit }) => {
        const [frame] = await visit("plain", from);
        await expect.poll(() => misfit(page, frame)).toEqual(FITS);
        await note(page, frame);
        await act(frame);
        const { changes, late } = await followed(page, frame);
        console.log(`  ${what} at ${width} px: ${changes} heights, the last followed after ${Math.round(late)} ms`);
        expect(late).toBeLessThanOrEqual(AT_ONCE);
        expect(await misfit(page, frame)).toEqual(FITS);
      });
    }
  });
}

test("a block at rest says nothing, and says a height only when it is another", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await page.waitForTimeout(1500);
  const before = (await heard(page)).messages;
  const heights = before.filter(({ type }) => type === "height").map(({ height }) => height);
  expect(heights.filter((height, at) => height === heights[at - 1])).toEqual([]);
  expect(heights.length).toBeLessThanOrEqual(4);
  await page.waitForTimeout(2000);
  expect((await heard(page)).messages).toHaveLength(before.length);
});

test("another width of the host's page changes the height, in a few messages", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  const before = (await heard(page)).messages.length;
  for (const width of [900, 600, 340]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  }
  await page.waitForTimeout(1000);
  expect((await heard(page)).messages.length - before).toBeLessThanOrEqual(12);
});

test("a page that leans on the height of its window does not grow for ever", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await frame.evaluate(() => document.getElementById("page").style.setProperty("padding-top", "100vh"));
  await page.waitForTimeout(1500);
  const count = async () => (await heard(page)).messages.length;
  const before = await count();
  expect(before).toBeLessThan(60);
  await page.waitForTimeout(1000);
  expect(await count()).toBe(before);
});

test("a frame that no script of the host follows scrolls by itself", async ({ page, hosts, baseURL }) => {
  await page.goto(hostPage(hosts, "without"));
  const frame = await expect.poll(() => page.frames().find((one) => one.url().startsWith(baseURL))).toBeTruthy().then(() => page.frames()[1]);
  await expect(frame.locator(".page[data-mode] main")).toHaveAttribute("data-state", "ready");
  await frame.evaluate(() => scrollTo(0, 300));
  await expect.poll(() => frame.evaluate(() => scrollY)).toBe(300);
  expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe("hidden");
});

test("another page of the block begins in the window", async ({ page, visit }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  const links = frame.locator("[data-partner]:not([data-marker]) .partner-link");
  await links.last().scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 200));
  expect((await block(page).boundingBox()).y).toBeLessThan(0);
  await links.last().click();
  await expect(frame.locator(".partner__name")).toBeVisible();
  await expect.poll(async () => (await block(page).boundingBox()).y).toBeGreaterThanOrEqual(-1);
  expect((await block(page).boundingBox()).y).toBeLessThan(400);
});
