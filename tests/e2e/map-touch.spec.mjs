// Travelling on the map with fingers, on a phone.
import { test, expect, screens } from "./site.mjs";
import { drawn } from "./pages.mjs";
import { plane, stage, tool, visit, where, size, free, rests } from "./travel.mjs";

test.use(screens.phone);

/** Fingers from spots to spots, in steps, as the browser tells of them. */
async function touch(page, from, to, steps = 8) {
  const session = await page.context().newCDPSession(page);
  const at = (share) => from.map((start, id) => ({ id, x: start.x + (to[id].x - start.x) * share, y: start.y + (to[id].y - start.y) * share }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / steps) });
    await page.waitForTimeout(16);
  }
  await page.waitForTimeout(150);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await rests(page);
}

test("one finger drags and two pinch where the map is the page", async ({ page }) => {
  await visit(page, "?weergave=kaart");
  const [before, smaller] = [await where(page), await size(page)];
  const spot = await free(page);
  await touch(page, [spot], [{ x: spot.x + 40, y: spot.y + 30 }]);
  const after = await where(page);
  expect(after.x - before.x).toBeGreaterThan(20);
  await touch(page, [{ x: 150, y: spot.y }, { x: 190, y: spot.y }], [{ x: 110, y: spot.y }, { x: 230, y: spot.y }]);
  expect(await size(page)).toBeGreaterThan(smaller * 1.5);
});

test("in a page that scrolls one finger scrolls, and two move the map and pinch it", async ({ page }) => {
  await visit(page, "");
  await page.locator("#map-fit").scrollIntoViewIfNeeded();
  await drawn(page);
  await expect(plane(page)).toBeAttached();
  const top = () => page.evaluate(() => scrollY);
  const box = await page.locator("#map-fit").boundingBox();
  const y = Math.round(Math.max(box.y, 120) + 60);
  const [before, large, scrolled] = [await where(page), await size(page), await top()];
  await touch(page, [{ x: 120, y }, { x: 200, y }], [{ x: 120, y: y + 40 }, { x: 200, y: y + 40 }]);
  const after = await where(page);
  expect(after.y - before.y).toBeGreaterThan(15);
  await touch(page, [{ x: 140, y }, { x: 180, y }], [{ x: 100, y }, { x: 220, y }]);
  expect(await size(page)).toBeGreaterThan(large * 1.5);
  expect(await top()).toBe(scrolled);
  // The map goes along with the page, and shows what it showed.
  await expect(plane(page)).toHaveAttribute("style", /scale\(1\)/);
  const stood = await plane(page).getAttribute("style");
  await touch(page, [{ x: 160, y: y + 100 }], [{ x: 160, y: y - 20 }]);
  expect(await top() - scrolled).toBeGreaterThan(60);
  expect(await plane(page).getAttribute("style")).toBe(stood);
});

test("one finger on the map is told that it takes two", async ({ page }) => {
  await visit(page, "");
  await page.locator("#map-fit").scrollIntoViewIfNeeded();
  await drawn(page);
  const box = await page.locator("#map-fit").boundingBox();
  const y = Math.round(Math.max(box.y, 120) + 60);
  await touch(page, [{ x: 160, y }], [{ x: 160, y: y - 50 }]);
  await expect(page.locator(".map__hint")).toHaveText("Verschuif de kaart met twee vingers");
});

test("two taps of a finger zoom about it, wherever the map lies", async ({ page }) => {
  for (const address of ["?weergave=kaart", ""]) {
    await visit(page, address);
    await page.locator("#map-fit").scrollIntoViewIfNeeded();
    await drawn(page);
    await expect(plane(page)).toBeAttached();
    const before = await size(page);
    // A spot of the map on which a finger meets neither sign nor tool.
    const spot = await page.evaluate(() => {
      const box = document.querySelector("#map-fit").getBoundingClientRect();
      for (let y = Math.max(box.y, 80) + 20; y < innerHeight - 40; y += 12) {
        for (let x = box.x + 20; x < box.right - 60; x += 12) {
          const around = [[0, 0], [-22, 0], [22, 0], [0, -22], [0, 22]].map(([right, down]) => document.elementFromPoint(x + right, y + down));
          if (around.every((one) => one?.closest("#map-stage") && !one.closest("a, button"))) return { x, y };
        }
      }
      return null;
    });
    const session = await page.context().newCDPSession(page);
    for (let tap = 0; tap < 2; tap += 1) {
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [spot] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
      await page.waitForTimeout(60);
    }
    await rests(page);
    expect(await size(page), address).toBeGreaterThan(before * 1.3);
  }
});

test("a tap on a sign opens its card within the map", async ({ page }) => {
  await visit(page, "?q=gras+maaien&weergave=kaart");
  await page.locator("#map .mark-link--numbered").first().tap();
  await expect(page.locator(".told h2")).toBeVisible();
});

test("the card leaves half of the map, and its sign comes out from under it", async ({ page }) => {
  await visit(page, "?q=gras+maaien&weergave=kaart");
  for (const sign of await page.locator("#map .mark-link--numbered").all()) {
    // Scrolls nothing, as a finger does not.
    await sign.dispatchEvent("click");
    await expect(page.locator(".told h2")).toBeVisible();
    await rests(page);
    const [card, map, opened] = [page.locator(".told"), page.locator("#map"), page.locator("#map [data-opened]")];
    const [{ y, height }, whole, shown] = [await card.boundingBox(), await map.boundingBox(), await opened.boundingBox()];
    expect(height).toBeLessThanOrEqual(whole.height / 2);
    expect(shown.y + shown.height).toBeLessThanOrEqual(y);
    expect(shown.y).toBeGreaterThanOrEqual(whole.y);
    await page.locator(".told__close").click();
    await tool(page, "Toon de hele streek").dispatchEvent("click");
    await rests(page);
  }
});
