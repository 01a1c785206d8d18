// The block in Firefox, beside what Chromium is held to: `node tests/e2e/firefox.mjs`, on a site that was built into `dist`.
//
// The host pages are those of the other tests. The block's shadow root is closed for the pages, not for WebDriver.
// Prints each check, then how many passed and failed.
import { fileURLToPath } from "node:url";
import { Builder, Browser, By, Key } from "selenium-webdriver";
import firefox from "selenium-webdriver/firefox.js";
import { hostPage, serveHosts } from "./host-pages.mjs";
import { serve } from "../tools/serve.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const driverOfOurs = fileURLToPath(new URL("../../.tools/bin/geckodriver", import.meta.url));
const server = await serve(dist, 0);
const site = `http://127.0.0.1:${server.address().port}/`;
const hosts = await serveHosts(site);
/** What was asked of the site since a host page was opened. */
let asked = [];
server.on("request", ({ url }) => asked.push(url));
let driver = await start(1);

/** A browser whose pages are shown so many times as large. */
function start(zoom) {
  const options = new firefox.Options().addArguments("-headless").setPreference("intl.accept_languages", "nl-BE");
  options.setPreference("layout.css.devPixelsPerPx", `${zoom}`);
  options.setBinary(process.env.FIREFOX ?? "/usr/bin/firefox-esr");
  return new Builder().forBrowser(Browser.FIREFOX).setFirefoxOptions(options).setFirefoxService(new firefox.ServiceBuilder(driverOfOurs)).build();
}

const QUESTION = 'q="gras maaien" taal="nl"';
const WAIT = 15_000;

/** Waits until something is so; what it is stands in the fault when it never is. */
async function until(what, holds) {
  let last;
  await driver.wait(async () => (last = await holds()) === true, WAIT).catch(() => { throw new Error(`${what}: ${JSON.stringify(last)}`); });
}
const equal = (what, found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
};
const run = (script, ...values) => driver.executeScript(script, ...values);
const outside = () => driver.switchTo().defaultContent();
/** The frame of a block; nothing while there is none. */
const frame = async (at = 0) => {
  const element = (await driver.findElements(By.css("partner-wijzer")))[at];
  return (await (await element.getShadowRoot()).findElements(By.css("iframe")))[0];
};

/** Enters a frame of the host's page, once it is ready. */
async function enter(at = 0) {
  await outside();
  await until("frame", async () => !!(await frame(at)));
  await driver.switchTo().frame(await frame(at));
  await until("ready", () => run('return document.querySelector(".page[data-mode] main")?.dataset.state === "ready"'));
}

/** The frame in which we are shows all of the page, without a scroll bar and without an empty rest. */
const fits = () =>
  until("below, beside, bar, empty", () => run(`
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.scrollingElement, page = document.getElementById("page");
    const reach = Math.max(Math.ceil(page.getBoundingClientRect().height), page.scrollHeight);
    const found = [scrollHeight - clientHeight, scrollWidth - clientWidth, innerWidth - clientWidth, innerHeight - reach];
    return found.every((one) => one === 0) || found;`));

async function visit(name, block = "", width = 1280) {
  await driver.manage().window().setRect({ width, height: 900 });
  asked = [];
  await driver.get(hostPage(hosts, name, block));
  await until("defined", () => run('return !!customElements.get("partner-wijzer")'));
}

/** In the host's page: notes what the host hears from here on. */
const listen = () =>
  run(`window.heard = []; window.messages = 0; addEventListener("message", () => { messages += 1; });
    for (const type of ["pw-ready", "pw-search", "pw-select"]) addEventListener(type, ({ detail }) => heard.push([type, detail]));`);
const hears = (type) => until(type, () => run("return heard.some(([one]) => one === arguments[0]) || heard", type));

const checks = {};
/** Whether all of the block is there. */
async function whole(name, width) {
  await visit(name, QUESTION, width);
  // Firefox has no narrower windows; for the block it is the same when only the page is narrow.
  if (width < 500) await run('document.body.style.setProperty("width", `${arguments[0]}px`, "important")', width);
  await enter();
  await fits();
  await outside();
  equal("reports", hosts.reports, []);
  const [wide, window] = await run('return [document.querySelector("partner-wijzer").getBoundingClientRect().width, innerWidth]');
  if (width >= 500 && Math.abs(window - width) > 1) throw new Error(`the window is ${window} px wide`);
  if (wide < width * 0.8 || wide > width) throw new Error(`${wide} of ${width} px wide`);
}
const HOSTS = ["plain", "strict", "quirks", "reset", "right-to-left"];
for (const width of [768, 1280]) {
  for (const name of HOSTS) checks[`${name}, ${width} px wide: the block is all there, without a scroll bar of its own`] = () => whole(name, width);
}

checks["three blocks on a page: each fits"] = async () => {
  await visit("three");
  for (const at of [0, 1, 2]) {
    await outside();
    await run('document.querySelectorAll("partner-wijzer")[arguments[0]].scrollIntoView()', at);
    await enter(at);
    await fits();
  }
};

checks["far below nothing comes before the window is near"] = async () => {
  await visit("far");
  await driver.sleep(800);
  equal("asked", asked.filter((address) => address.startsWith("/?")), []);
  await run('document.querySelector("partner-wijzer").scrollIntoView()');
  await enter();
  await fits();
};

checks["in a closed <details> nothing comes before it is opened"] = async () => {
  await visit("details");
  await driver.sleep(800);
  equal("asked", asked.filter((address) => address.startsWith("/?")), []);
  await driver.findElement(By.css("summary")).click();
  await enter();
  await fits();
};

checks["the height follows what is done, and then rests"] = async () => {
  await visit("plain", 'taal="nl"');
  await listen();
  await enter();
  await fits();
  await driver.findElement(By.id("need")).sendKeys("gras maaien", Key.ENTER);
  await driver.wait(async () => (await driver.findElements(By.css("[data-partner]:not([data-marker])"))).length > 0, WAIT);
  await fits();
  await outside();
  await hears("pw-search");
  const before = await run("return messages");
  await driver.sleep(1500);
  equal("messages", await run("return messages"), before);
  await enter();
  await run('document.querySelector("[data-partner]:not([data-marker]) .partner-link").click()');
  await driver.wait(async () => (await driver.findElements(By.css(".partner__name"))).length > 0, WAIT);
  await fits();
  await outside();
  await hears("pw-select");
};

checks["looks change without loading anew, presets make another frame without a step in the history"] = async () => {
  await visit("plain", QUESTION);
  await enter();
  await fits();
  await run("window.same = true");
  await outside();
  await listen();
  const steps = await run("return history.length");
  await run('const one = document.querySelector("partner-wijzer"); one.setAttribute("kleur", "#ffff00"); one.setAttribute("schijn", "donker")');
  await enter();
  await until("dark", () => run('return getComputedStyle(document.documentElement).getPropertyValue("--paper").trim() === "#101c20"'));
  equal("the same page", await run("return window.same"), true);
  await outside();
  await run('document.querySelector("partner-wijzer").setAttribute("q", "strijk")');
  await hears("pw-ready");
  await enter();
  equal("another page", await run("return window.same ?? null"), null);
  await fits();
  await outside();
  equal("steps", await run("return history.length"), steps);
};

checks["messages of others have no effect"] = async () => {
  await visit("plain", QUESTION);
  await enter();
  await fits();
  await outside();
  const height = () => run('return document.querySelector("partner-wijzer").getBoundingClientRect().height');
  const before = await height();
  await run('for (const height of [1, 3000]) { postMessage({ partnerwijzer: 1, type: "height", height }, "*"); }');
  await enter();
  await run('for (const height of [-1, 20001, "300", null]) parent.postMessage({ partnerwijzer: 1, type: "height", height }, "*")');
  await run('postMessage({ partnerwijzer: 1, type: "look", stijl: "hoek:24" }, "*")');
  await driver.sleep(500);
  equal("radius", await run('return getComputedStyle(document.documentElement).getPropertyValue("--r-m").trim()'), "7px");
  await outside();
  equal("height", await height(), before);
};

checks["the keyboard goes through the host, the block and the host again"] = async () => {
  await visit("plain", QUESTION);
  await enter();
  await fits();
  await outside();
  await run('document.getElementById("before").focus()');
  const places = [];
  while (places.length < 250 && places.at(-1) !== "after") {
    // WebDriver gives keys to the page in which it is.
    if (places.at(-1) === "one") await driver.switchTo().frame(await frame());
    await driver.actions().sendKeys(Key.TAB).perform();
    await outside();
    places.push(await run("return document.activeElement.id"));
  }
  equal("the last", places.at(-1), "after");
  equal("on the way", [...new Set(places.slice(0, -1))], ["one"]);
  if (places.length < 10) throw new Error(`only ${places.length} steps`);
};

// The last, for they need another browser.
checks["pages are shown twice as large"] = async () => {
  await driver.quit();
  driver = await start(2);
};
for (const width of [320, 640]) {
  for (const name of HOSTS) checks[`${name}, at 200 %, ${width} px wide: the block is all there`] = () => whole(name, width);
}

let [passed, failed] = [0, 0];
for (const [what, check] of Object.entries(checks)) {
  try {
    await outside();
    await check();
    passed += 1;
    console.log(`  ✓  ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`  ✘  ${what}\n     ${error.message}`);
  }
}
await driver.quit();
[server, hosts].forEach((one) => one.closeAllConnections() ?? one.close());
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
