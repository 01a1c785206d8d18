// What the block costs the page of the host before a visitor comes near it: a small script, and nothing else.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { test, expect, block, events, hostPage } from "./hosts.mjs";

/** Bytes in Brotli of the script for the host's page. */
const BUDGET = 3_000;
/** Bytes in Brotli of the script for the framed page, which weighs on nobody else. */
const FRAME_BUDGET = 3_000;

const packed = (name) => {
  const file = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
  return brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};

test("the scripts of the block stay within their budgets", () => {
  const bytes = [packed("embed.js"), packed("frame.js")];
  console.log(`In somebody else's page: embed.js ${bytes[0]} bytes in brotli, of ${BUDGET}; in the frame: frame.js ${bytes[1]}, of ${FRAME_BUDGET}`);
  expect(bytes[0]).toBeLessThanOrEqual(BUDGET);
  expect(bytes[1]).toBeLessThanOrEqual(FRAME_BUDGET);
});

/** Notes what is asked of the site. */
function log(page, baseURL) {
  const asked = [];
  page.on("request", (request) => request.url().startsWith(baseURL) && asked.push(request.url().slice(baseURL.length)));
  return asked;
}

/** Goes to a host page and waits until all that comes by itself has come. */
async function rest(page, hosts, name, attributes) {
  await page.goto(hostPage(hosts, name, attributes));
  await page.waitForFunction(() => customElements.get("partner-wijzer"));
  await page.waitForTimeout(1000);
}

test("far below the window nothing is asked but the script, and nothing is laid out but an empty box", async ({ page, hosts, baseURL }) => {
  const asked = log(page, baseURL);
  await rest(page, hosts, "far");
  expect(asked).toEqual(["embed.js"]);
  expect(await page.locator("partner-wijzer").evaluate((one) => one.shadowRoot.innerHTML.replace(/ style="[^"]*"/, ""))).toBe("<div></div>");
  expect(await page.evaluate(() => heard.messages)).toEqual([]);
  // A screen away is still far; from there on it comes before it is seen.
  await page.evaluate(() => scrollTo(0, document.querySelector("partner-wijzer").getBoundingClientRect().top - innerHeight - 700));
  await page.waitForTimeout(300);
  expect(asked).toEqual(["embed.js"]);
  await page.evaluate(() => scrollBy(0, 200));
  await expect.poll(() => events(page, "pw-ready")).toHaveLength(1);
  expect((await block(page).boundingBox()).y).toBeGreaterThan(page.viewportSize().height);
});

test("nothing in the host's page is measured while the block waits", async ({ page, hosts }) => {
  await page.addInitScript(() => {
    window.measured = [];
    for (const name of ["clientWidth", "clientHeight", "scrollHeight"]) {
      const { get } = Object.getOwnPropertyDescriptor(Element.prototype, name);
      Object.defineProperty(Element.prototype, name, { get() { measured.push(name); return get.call(this); } });
    }
    for (const [owner, name] of [[Element.prototype, "getBoundingClientRect"], [window, "getComputedStyle"]]) {
      const own = owner[name];
      owner[name] = function (...values) { measured.push(name); return own.apply(this, values); };
    }
  });
  await rest(page, hosts, "far");
  expect(await page.evaluate(() => measured)).toEqual([]);
});

test("in a closed <details> nothing is asked until it is opened", async ({ page, hosts, baseURL }) => {
  const asked = log(page, baseURL);
  await rest(page, hosts, "details");
  expect(asked).toEqual(["embed.js"]);
  await page.locator("summary").click();
  await expect.poll(() => events(page, "pw-ready")).toHaveLength(1);
  const height = () => block(page).evaluate((one) => one.getBoundingClientRect().height);
  expect(await height()).toBeGreaterThan(200);
  // Closed and opened again it is what it was, without being loaded anew.
  await page.locator("summary").click();
  await page.locator("summary").click();
  await page.waitForTimeout(300);
  expect(asked.filter((path) => path.startsWith("?")).length).toBe(1);
});

test("the room that the host asks for is kept until the block comes", async ({ page, hosts }) => {
  await rest(page, hosts, "far", 'hoogte="640"');
  const height = () => page.locator("partner-wijzer").evaluate((one) => one.getBoundingClientRect().height);
  expect(await height()).toBe(640);
  await page.locator("partner-wijzer").evaluate((one) => one.setAttribute("hoogte", "500"));
  await expect.poll(height).toBe(500);
});

test("who is not near is not asked for either when the element is made by a script, moved or taken away", async ({ page, hosts, baseURL }) => {
  const asked = log(page, baseURL);
  await rest(page, hosts, "far");
  await page.evaluate(() => {
    const made = document.createElement("partner-wijzer");
    made.id = "made";
    made.setAttribute("q", "gras maaien");
    document.querySelector("h1").before(made);
    made.remove();
    document.querySelector("footer").append(made);
  });
  await page.waitForTimeout(500);
  expect(asked).toEqual(["embed.js"]);
  await page.evaluate(() => document.querySelector("h1").before(document.getElementById("made")));
  await expect.poll(async () => (await events(page, "pw-ready")).map(({ on }) => on)).toEqual(["made"]);
});
