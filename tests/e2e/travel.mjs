// How the tests look at the map: where it looks, how large, and when it stands.
import { expect, open } from "./site.mjs";
import { drawn } from "./pages.mjs";

export const plane = (page) => page.locator(".map__plane");
export const stage = (page) => page.locator("#map-stage");
export const tool = (page, name) => page.getByRole("button", { name, exact: true });

/** Opens an address and waits for its map. */
export async function visit(page, address) {
  await open(page, address);
  await drawn(page);
  await expect(plane(page)).toBeAttached();
}

/** Where a name on the map stands in the window, which tells how it is looked at. */
export const where = (page, name = "Ieper") => page.evaluate((name) => {
  const text = [...document.querySelectorAll("#map text")].find((one) => one.textContent === name);
  const dot = text?.previousElementSibling.getBoundingClientRect();
  return dot && { x: Math.round(dot.x + dot.width / 2), y: Math.round(dot.y + dot.height / 2) };
}, name);
/** How large the map is drawn: pixels from side to side of a municipality. */
export const size = (page) => page.locator('path[data-municipality="Ieper"]').evaluate((one) => one.getBoundingClientRect().width);
/** A spot of the map without sign or tool. */
export async function free(page) {
  const box = await page.locator("#map").boundingBox();
  return { x: Math.round(box.x + box.width * 0.3), y: Math.round(box.y + box.height * 0.45) };
}
/** Waits until the map stands. */
export const rests = (page) => expect.poll(async () => {
  const before = await where(page);
  // Longer than it takes until a map at rest is drawn anew.
  await page.waitForTimeout(400);
  return JSON.stringify(before) === JSON.stringify(await where(page));
}).toBe(true);
