// The page on which a block for another website is put together, as its specs open and read it: those that begin with `builder`.
import { fileURLToPath } from "node:url";
import { expect } from "./site.mjs";

export const dist = fileURLToPath(new URL("../../dist", import.meta.url));
export const missing = /the server responded with a status of 404/;

/** Opens the page with an address of its own, and waits until everything can be chosen. */
export async function open(page, query = "", state = "ready") {
  await page.goto(`insluiten/${query}`);
  await expect(page.locator("main")).toHaveAttribute("data-state", state);
}
export const shown = (page, which) => page.locator(`#paste-${which}`);
export const snippet = (page) => shown(page, "snippet");
export const copy = (page, which) => page.locator(`[data-copy="${which}"]`);
export const query = (page) => new URL(page.url()).search;
export const element = async (page) => (await snippet(page).textContent()).split("\n")[1];
export const tick = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);
/** Opens the lists that are folded, so that everything can be seen. */
export const unfold = (page) => page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
export const preview = (page) => page.locator("iframe").evaluate((frame) => frame.getAttribute("src"));
/** What an address asks, whatever the order. */
export const asked = (address) => Object.fromEntries(new URL(address).searchParams);
