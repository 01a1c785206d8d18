// What pages say to each other: only what was agreed, only between a host and its own frame, on both sides.
import { test, expect, block, events, heard, misfit, FITS } from "./hosts.mjs";

const height = (page, at) => block(page, at).evaluate((one) => one.getBoundingClientRect().height);
const accent = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--sea").trim());

/** Says all of this to the block's frame, from the page around it. */
function tellFrame(page, to, messages) {
  return page.evaluate(([to, messages]) => {
    const { contentWindow } = document.querySelector("partner-wijzer").shadowRoot.querySelector("iframe");
    messages.forEach((one) => contentWindow.postMessage(one, to));
  }, [to, messages]);
}

/** Each would change something if it were obeyed. */
const HOSTILE = [
  { type: "height", height: 1 }, { type: "height", height: 3000 }, { type: "ready" }, { type: "page" }, { type: "select", partner: "de-lovie" },
  { type: "search", text: "x", topics: [], count: 1 }, { type: "look", stijl: "kleur:ff0000" },
].map((message) => ({ partnerwijzer: 1, ...message }));

test("the host hears nothing from itself, from another frame or from another origin in the frame", async ({ page, visit, hosts, watched }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await expect.poll(() => events(page, "pw-search")).toHaveLength(1);
  const [tall, before] = [await height(page), (await heard(page)).events.length];
  await page.evaluate((hostile) => hostile.forEach((one) => postMessage(one, "*")), HOSTILE);
  // Another frame of the host's own, and one of the site that is not the block's.
  for (const where of [page, frame]) {
    await where.evaluate((hostile) => {
      const srcdoc = `<script>${JSON.stringify(hostile)}.forEach((one) => top.postMessage(one, "*"))</script>`;
      document.body.append(Object.assign(document.createElement("iframe"), { srcdoc }));
    }, HOSTILE);
  }
  await page.waitForTimeout(500);
  expect((await heard(page)).messages.filter(({ type, height }) => type === "height" && height === 3000).length).toBe(3);
  // The block's frame taken over by a page of another origin.
  const away = `http://127.0.0.1:${hosts.address().port}/hostile.html`;
  watched.expects(new RegExp(`^request: ${away}`));
  await frame.evaluate((away) => location.replace(away), away).catch(() => {});
  await expect.poll(async () => (await heard(page)).messages.filter(({ height }) => height === 3000).length).toBe(4);
  expect(await height(page)).toBe(tall);
  expect((await heard(page)).events).toHaveLength(before);
});

test("of the frame itself the host hears only what is well formed", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await page.waitForTimeout(700);
  const [tall, before] = [await height(page), (await heard(page)).events.length];
  await frame.evaluate(() => {
    const say = (message) => parent.postMessage(message, "*");
    for (const height of [-1, 20001, 1e9, NaN, Infinity, 0.5, "300", null, [300], { valueOf: 300 }]) say({ partnerwijzer: 1, type: "height", height });
    for (const type of ["look", "style", "toString", "__proto__", "constructor", null, 1, ["ready"]]) say({ partnerwijzer: 1, type, height: 1, stijl: "" });
    for (const partner of ["", "x".repeat(81), 1, null]) say({ partnerwijzer: 1, type: "select", partner });
    for (const text of ["x".repeat(2001), "x".repeat(5_000_000), 1]) say({ partnerwijzer: 1, type: "search", text, topics: [], count: 1 });
    for (const topics of [Array(41).fill("a"), Array(100_000).fill("a"), [1], "a"]) say({ partnerwijzer: 1, type: "search", text: "", topics, count: 1 });
    for (const data of [null, 1, "ready", [], { type: "ready" }, { partnerwijzer: 2, type: "ready" }, new Map([["type", "ready"]])]) say(data);
  });
  await page.waitForTimeout(500);
  expect(await height(page)).toBe(tall);
  expect((await heard(page)).events).toHaveLength(before);
});

test("a frame that floods the host is hardly heard, and the host's page goes on", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
  await page.evaluate(() => {
    window.slowest = 0;
    let before = performance.now();
    const beat = () => { slowest = Math.max(slowest, performance.now() - before); before = performance.now(); setTimeout(beat, 20); };
    beat();
  });
  const before = (await heard(page)).events.length;
  await frame.evaluate(() => {
    for (let at = 0; at < 20_000; at += 1) {
      parent.postMessage({ partnerwijzer: 1, type: "height", height: at % 2 ? 900 : 800 }, "*");
      parent.postMessage({ partnerwijzer: 1, type: "select", partner: `p-${at}` }, "*");
    }
    parent.postMessage({ partnerwijzer: 1, type: "height", height: 777 }, "*");
  });
  await expect.poll(() => height(page)).toBe(777);
  expect((await heard(page)).events.length - before).toBeLessThanOrEqual(200);
  // Afterwards it is heard as before.
  await page.waitForTimeout(1100);
  await frame.locator("[data-partner]:not([data-marker]) .partner-link").first().click();
  await expect.poll(async () => (await events(page, "pw-select")).at(-1).detail.partner).not.toMatch(/^p-\d/);
  await expect.poll(() => misfit(page, frame)).toEqual(FITS);
});

test("the frame obeys looks of the page around it only, and nothing but looks", async ({ page, visit, baseURL }) => {
  const [frame] = await visit("plain", 'q="gras maaien" kleur="#005c8f"');
  await expect.poll(() => accent(frame)).toBe("#005c8f");
  const [address, text] = [frame.url(), await frame.locator(".search__guide").innerText()];
  const wrong = [
    ...HOSTILE.slice(0, -1), { type: "look", stijl: "kleur:ff0000" }, { partnerwijzer: 1, type: "look", stijl: `kleur:ff0000${",x".repeat(100)}` },
    { partnerwijzer: 1, type: "look", stijl: ["kleur:ff0000"] }, { partnerwijzer: 1, type: "navigate", href: "https://kwaad.example/" }, null, "look", 1,
    { partnerwijzer: 1, type: "look" }, { partnerwijzer: 1, type: "LOOK", stijl: "" },
  ];
  await tellFrame(page, baseURL, wrong);
  // Well formed, but from the frame itself and from a frame of another origin beside it.
  const look = { partnerwijzer: 1, type: "look", stijl: "kleur:ff0000" };
  await frame.evaluate((look) => postMessage(look, "*"), look);
  await page.evaluate((look) => {
    window.block = document.querySelector("partner-wijzer").shadowRoot.querySelector("iframe").contentWindow;
    const srcdoc = `<script>parent.block.postMessage(${JSON.stringify(look)}, "*")</script>`;
    document.body.append(Object.assign(document.createElement("iframe"), { srcdoc }));
  }, look);
  await page.waitForTimeout(500);
  expect(await accent(frame)).toBe("#005c8f");
  expect([frame.url(), await frame.locator(".search__guide").innerText()]).toEqual([address, text]);
});

test("looks that would smuggle in a style are passed over", async ({ page, visit, baseURL }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  const style = () => frame.evaluate(() => document.documentElement.getAttribute("style"));
  const before = await style();
  const evil = [
    "kleur:fff;background:url(//kwaad.example)", "letter:url(x)", "hoek:9999", "hoek:1px;x:y", "schijn:donker;", "__proto__:1", "--sea:red",
    "kleur:</style><script>",
  ];
  await tellFrame(page, baseURL, evil.map((stijl) => ({ partnerwijzer: 1, type: "look", stijl })));
  await page.waitForTimeout(300);
  expect(await style()).toBe(before);
});

test("a thousand looks at once cost the frame one dressing", async ({ page, visit, baseURL }) => {
  const [frame] = await visit("plain", 'q="gras maaien"');
  await frame.evaluate(() => {
    window.dressed = 0;
    new MutationObserver(() => { dressed += 1; }).observe(document.documentElement, { attributeFilter: ["style"] });
  });
  await tellFrame(page, baseURL, Array.from(Array(1001).keys(), (at) => ({ partnerwijzer: 1, type: "look", stijl: `hoek:${at % 24 || 11}` })).reverse());
  await expect.poll(() => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--r-m").trim())).toBe("11px");
  expect(await frame.evaluate(() => dressed)).toBeLessThan(60);
});

test("the host is told what is searched and chosen, once, and nothing while it is typed", async ({ page, visit }) => {
  const [frame] = await visit("plain");
  await expect.poll(() => events(page, "pw-ready")).toHaveLength(1);
  expect(await events(page, "pw-search")).toEqual([]);
  await frame.locator("#need").pressSequentially("gras maaien", { delay: 60 });
  await expect.poll(() => events(page, "pw-search")).toHaveLength(1);
  const [{ detail, on }] = await events(page, "pw-search");
  expect([on, detail.text, detail.topics[0]]).toEqual(["one", "gras maaien", "groenonderhoud"]);
  expect(detail.count).toBeGreaterThan(0);
  const link = frame.locator("[data-partner]:not([data-marker]) .partner-link").first();
  const id = await frame.locator("[data-partner]:not([data-marker])").first().getAttribute("data-partner");
  await link.click();
  await expect.poll(() => events(page, "pw-select")).toEqual([{ type: "pw-select", detail: { partner: id }, on: "one" }]);
  await frame.locator(".partner__back a").first().click();
  await page.waitForTimeout(800);
  expect(await events(page, "pw-search")).toHaveLength(1);
  expect(await events(page, "pw-ready")).toHaveLength(1);
});
