// The page on which a block is put together, when its files say something else, are missing or mean harm, and wherever it stands.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../tools/serve.mjs";
import { asked, dist, element, missing, open, preview, shown, snippet, unfold } from "./builder.mjs";
import { test as kept, kept as isKept, ready as isReady } from "./offline.mjs";
import { test, expect, replace, dataset, policy, region } from "./site.mjs";

test("the settings say which languages there are, and whose map may be asked for", async ({ page }) => {
  const tiles = { url: "https://tegels.example/{z}/{x}/{y}.svg", attribution: "Kaartdienst Voorbeeld" };
  await replace(page, "config.json", { languages: ["fr"], language: "fr", tiles });
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.getByRole("navigation", { name: "Langue" })).toHaveCount(0);
  await expect(shown(page, "privacy")).toContainText("Kaartdienst Voorbeeld");
});

for (const [file, told, stays] of [
  ["data/partners.json", "De thema’s laden niet.", "Voor welke gemeente?"],
  ["data/region.json", "De gemeenten laden niet.", "Een vraag die er al staat"],
]) {
  for (const [what, answer] of [["missing", 404], ["broken", "<!doctype html>"]]) {
    test(`when ${file} is ${what} that is told, the rest works, and another try helps`, async ({ page, watched }) => {
      watched.expects(missing);
      await replace(page, file, answer);
      await open(page, "?bij=Ieper&thema=hout&vast=thema", "failed");
      await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
      await expect(page.getByLabel(stays)).toBeVisible();
      await page.getByLabel("bedrijven", { exact: true }).check();
      expect(await element(page)).toBe('<partner-wijzer bij="Ieper" thema="hout" voor="bedrijven" vast="thema">');
      await page.unroute(`**/${file}*`);
      await page.getByRole("button", { name: "Probeer opnieuw" }).first().click();
      await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
      await expect(page.getByText(told)).toHaveCount(0);
      await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Ieper");
    });
  }
}

test("a municipality of the address that is not in the list stays chosen; a code is that of a name", async ({ page }) => {
  await open(page, "?gemeente=Brugge");
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Brugge");
  await open(page, "?gemeente=33011");
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Ieper");
  expect(await element(page)).toBe('<partner-wijzer gemeente="33011">');
});

test("without its program the page says so", async ({ page, watched }) => {
  watched.expects(missing, /preloaded using link preload but not used/, /dynamically imported|WebAssembly/);
  await page.route("**/builder_bg.wasm*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("insluiten/");
  await expect(page.getByRole("alert")).toHaveText(/Deze pagina kon niet volledig geladen worden/);
});

const POISON = "\"><img src=x onerror=\"window.__ran=1\"><script>window.__ran=1</script>";
test("markup and scripts in the address and the files stay text", async ({ page }) => {
  const list = dataset(), ground = region();
  list.publisher.name += POISON;
  for (const one of [...list.groups, ...list.topics]) one.label.nl += POISON;
  for (const one of ground.municipalities) one.name += POISON;
  await replace(page, "data/partners.json", list);
  await replace(page, "data/region.json", ground);
  const value = encodeURIComponent(POISON);
  await open(page, `?q=${value}&bij=${value}&thema=${value}&naam=${value}&stijl=kleur:${value}&in=${value}&hoogte=${value}&titel=${value}`);
  await unfold(page);
  await expect(page.locator("main")).toContainText("window.__ran=1");
  const made = await page.evaluate(() => ({
    ran: window.__ran, elements: document.querySelectorAll("#page :is(script, img, object, embed, base, meta, link)").length,
    handlers: [...document.querySelectorAll("#page *")].filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on"))).length,
  }));
  expect(made).toEqual({ ran: undefined, elements: 0, handlers: 0 });
});

test("under the content security policy that servers send it works, preview and all", async ({ page }) => {
  await page.route(/insluiten\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy() } });
  });
  await open(page);
  await expect(page.frameLocator("iframe").locator("main[data-state=ready]")).toBeVisible();
});

test("in a folder of another site it stays in that folder", async ({ page, watched }) => {
  watched.expects(/request: http:\/\/127\.0\.0\.1/);
  const root = await mkdtemp(join(tmpdir(), "partnerwijzer-"));
  await cp(dist, join(root, "some/where"), { recursive: true });
  const server = await serve(root, 0);
  const site = `http://127.0.0.1:${server.address().port}/some/where/`;
  await page.goto(`${site}insluiten/index.html?bij=Ieper`);
  await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
  await expect(snippet(page)).toContainText(`<script src="${site}embed.js" async></script>`);
  await expect(shown(page, "policy")).toHaveText(`script-src ${new URL(site).origin}; frame-src ${new URL(site).origin}`);
  await expect(page.getByRole("link", { name: "Naar Partnerwijzer" })).toHaveAttribute("href", site);
  // The block in the preview still asks for what it may need next.
  await expect(page.frameLocator("iframe").locator("main[data-state=ready]")).toBeVisible();
  await page.goto("about:blank");
  server.closeAllConnections();
  server.close();
  await rm(root, { recursive: true });
});

test("it is of one version, which is not that of the site, and is not kept", async () => {
  const read = (path) => readFileSync(join(dist, path), "utf8");
  const version = (page) => /data-version="(.+?)"/.exec(read(page))[1];
  expect(read("builder.js")).toContain(`version = "${version("insluiten/index.html")}"`);
  expect(version("insluiten/index.html")).not.toBe(version("index.html"));
  expect(read("sw.js")).not.toMatch(/insluiten|builder/);
});

kept.describe("when the site is kept on the device", () => {
  kept.use({ serviceWorkers: "allow" });
  kept("the page still comes from the server, and works", async ({ page, site }) => {
    await page.goto(site.url);
    await isReady(page);
    await isKept(page);
    await page.goto(`${site.url}insluiten/index.html?bij=Ieper`);
    await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
    expect(await element(page)).toBe('<partner-wijzer bij="Ieper">');
  });
});
