// Pages of somebody else that show Partnerwijzer as a block, for the tests of the block: `hosts/*.html`, from a server of their own, so that the page and
// the frame have different origins, here even different sites (`localhost` and `127.0.0.1`), as with a municipality.
//
// Start at `test`: its `visit` opens a host page and gives the framed pages in it. What must never happen
// (`watch` in site.mjs) is watched for in host and frame, and so is what the host's policy refuses.
import { hostPage, serveHosts } from "./host-pages.mjs";
import { test as plain, expect } from "./site.mjs";

export { expect, hostPage };

/** In the host page, before anything else: notes what the host hears, what its policy refuses, and what jumps. */
function listen() {
  window.heard = { messages: [], events: [], refused: [], jumps: 0, before: 0 };
  addEventListener("message", ({ data }) => heard.messages.push({ ...data, at: performance.now() }));
  for (const type of ["pw-ready", "pw-search", "pw-select"]) {
    addEventListener(type, ({ target, detail }) => heard.events.push({ type, detail, on: target.id }));
  }
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => heard.refused.push(`${effectiveDirective} ${blockedURI}`));
  // Until the script has come there is no room for the block, unless the host's own style keeps it: that jump is counted apart.
  let come = Infinity;
  const afterFrames = (frames, act) => (frames ? requestAnimationFrame(() => afterFrames(frames - 1, act)) : act());
  customElements.whenDefined("partner-wijzer").then(() => afterFrames(2, () => { come = performance.now(); }));
  const jumped = (list) => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) heard[one.startTime < come ? "before" : "jumps"] += one.value;
  };
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) new PerformanceObserver(jumped).observe({ type: "layout-shift", buffered: true });
  // The tests look into the shadow root that is closed for the host, and so does axe.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }); };
}

export const test = plain.extend({
  hosts: [async ({}, use, { project }) => {
    const server = await serveHosts(project.use.baseURL);
    await use(server);
    server.close();
  }, { scope: "worker" }],

  listening: [async ({ page, context, hosts, watched }, use) => {
    watched.expects(new RegExp(`^request: http://localhost:${hosts.address().port}/`));
    await context.addInitScript(`if (self === top) (${listen})();`);
    await use();
    expect(await page.evaluate(() => window.heard?.refused ?? []), "what the policy of the host refused").toEqual([]);
    expect(hosts.reports).toEqual([]);
  }, { auto: true }],

  /** Opens a host page; resolves to its framed pages once they are ready, of which there must be so many. */
  visit: async ({ page, hosts, baseURL }, use) => {
    await use(async (name, block, many = 1) => {
      await page.goto(hostPage(hosts, name, block));
      const elements = page.locator("partner-wijzer");
      // A block further down comes when it is near.
      for (let at = 1; at < many; at += 1) {
        await elements.nth(at).evaluate((one) => one.scrollIntoView());
        await expect(elements.nth(at).locator("iframe")).toBeAttached();
      }
      const frames = () => page.frames().filter((frame) => frame.url().startsWith(baseURL));
      await expect.poll(() => frames().length).toBe(many);
      for (const frame of frames()) await expect(frame.locator(".page[data-mode] main")).toHaveAttribute("data-state", "ready");
      if (many) await page.waitForFunction((many) => heard.events.filter(({ type }) => type === "pw-ready").length >= many, many);
      const which = (one) => [...document.querySelectorAll("partner-wijzer")].indexOf(one.getRootNode().host);
      const place = async (frame) => (await frame.frameElement()).evaluate(which);
      const places = await Promise.all(frames().map(async (frame) => [await place(frame), frame]));
      return places.sort(([a], [b]) => a - b).map(([, frame]) => frame);
    });
  },
});

/** What the host has heard, all of it or of one kind. */
export const heard = (page) => page.evaluate(() => heard);
export const events = async (page, type) => (await heard(page)).events.filter((one) => one.type === type);

/** The frame of a block in its host page, with what it measures. */
export const block = (page, at = 0) => page.locator("partner-wijzer iframe").nth(at);

/** How much of a framed page lies below or beside what its frame shows, and how much room stays empty, in pixels. */
export async function misfit(page, frame, at = 0) {
  const room = await block(page, at).evaluate((one) => one.getBoundingClientRect().height);
  return frame.evaluate((room) => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.scrollingElement;
    const page = document.getElementById("page");
    const reach = Math.max(page.getBoundingClientRect().height, page.scrollHeight);
    return { beside: scrollWidth - clientWidth, below: scrollHeight - clientHeight, empty: Math.floor(room - reach), bar: innerWidth - clientWidth };
  }, room);
}

export const FITS = { beside: 0, below: 0, empty: 0, bar: 0 };
