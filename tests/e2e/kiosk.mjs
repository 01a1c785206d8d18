// A public touch screen as its visitors meet it, for the specs that begin with `kiosk`.
import AxeBuilder from "@axe-core/playwright";
import { test as plain, expect, replace } from "./site.mjs";

export const SITE = "https://partnerwijzer.example/";
export const settings = (kiosk = {}) => ({ languages: ["nl", "fr", "en"], language: "nl", kiosk: { on: true, site: SITE, ...kiosk } });
/** Where every visit begins. */
export const START = "?taal=nl&kiosk=1";

/** The two ways in which a screen hangs. */
export const shapes = { standing: { width: 1080, height: 1920 }, lying: { width: 1920, height: 1080 } };

export const test = plain.extend({
  // What the owner set, beside that it is on.
  owner: [{}, { option: true }],
  kiosk: async ({ page, owner }, use) => {
    await page.clock.install();
    await replace(page, "config.json", settings(owner));
    await use(new Kiosk(page));
  },
});

/** What a visitor sees and does. */
class Kiosk {
  constructor(page) {
    this.page = page;
  }

  attract = () => this.page.locator(".attract");
  warning = () => this.page.locator(".warning");
  code = () => this.page.locator(".code");
  pad = () => this.page.locator(".pad");
  corner = () => this.page.locator(".corner");
  bar = (name) => this.page.locator(".bar").getByText(name, { exact: true });

  /** Opens an address; by itself a screen invites, with `opnieuw=1` somebody has begun. */
  async open(address = "?kiosk=1") {
    await this.page.goto(address);
    await expect(this.page.locator("main")).toHaveAttribute("data-state", "ready");
    await expect(this.page.locator(".bar")).toBeAttached();
  }

  /** Begins in Dutch, or in another language. */
  async begin(name = "Nederlands") {
    await this.attract().getByText(name).tap();
    await expect(this.attract()).toHaveCount(0);
  }

  async pressCorner() {
    await this.page.mouse.move(40, 40);
    await this.page.mouse.down();
    await this.page.clock.fastForward(3100);
    await this.page.mouse.up();
  }

  async pin(digits) {
    for (const digit of digits) await this.page.locator(`[data-digit="${digit}"]`).tap();
  }

  /** So many seconds pass. */
  wait = (seconds) => this.page.clock.fastForward(seconds * 1000);
}

/** Targets under 48 CSS pixels, of those that can be touched now. Signs on the map may be nearer to each other: their place is what they say. */
export const small = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll("a[href], button, summary, input, textarea, label:has(input), [role=button]")];
  const touched = all.filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert], .map, .visually-hidden") && !one.disabled);
  return touched.flatMap((one) => {
    const target = one.closest("label") ?? one;
    const { width, height } = target.getBoundingClientRect();
    const after = getComputedStyle(target, "::after");
    const wide = after.position === "absolute" && after.content !== "none" ? target.closest(".choices__row")?.getBoundingClientRect() : null;
    const [w, h] = [Math.max(width, wide?.width ?? 0), Math.max(height, wide?.height ?? 0)];
    return width === 0 || (w >= 47.9 && h >= 47.9) ? [] : [`${Math.round(w)}×${Math.round(h)} ${target.outerHTML.slice(0, 140)}`];
  });
});

/** Whether axe finds nothing; the signs of the map are told apart from other targets, as everywhere. */
export async function usable(page, name) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const counts = (id, node) => id !== "target-size" || !node.html.includes("data-marker");
  const tell = ({ id, nodes }) => nodes.filter((node) => counts(id, node)).map((node) => `${id}: ${node.target} ${node.html.slice(0, 120)}`);
  expect(violations.flatMap(tell), name).toEqual([]);
}
