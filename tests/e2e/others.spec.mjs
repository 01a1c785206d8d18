// What the map has to do with others: nobody is asked for anything unless the visitor wants it, and it may be missing.
import { test, expect, open, replace, asked, cards, policy } from "./site.mjs";
import { tool, visit, rests } from "./travel.mjs";

test("when its program does not come, a picture of the region stands there and all else works", async ({ page, watched }) => {
  watched.expects(/map_bg\.wasm|map\.js|Failed to (load|fetch)|WebAssembly|dynamically imported/);
  await replace(page, "map_bg.wasm", 404);
  await open(page, "?q=gras+maaien");
  await expect(page.locator("html")).toHaveAttribute("data-map", "failed");
  await expect(cards(page).first()).toBeVisible();
  // Where the region would be, not under the words.
  expect(await page.locator("#map-fit").evaluate((one) => getComputedStyle(one).backgroundImage)).toContain("data/region.svg");
});

test("a map of somebody else is asked for only after the visitor switched it on, by name", async ({ page, watched }) => {
  watched.expects(/tegels\.example/);
  const away = [];
  await page.route("https://tegels.example/**", (route) => {
    away.push(route.request().url());
    return route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>' });
  });
  const tiles = { url: "https://tegels.example/{z}/{x}/{y}.svg", attribution: "Kaartdienst Voorbeeld", max: 18 };
  await replace(page, "config.json", { languages: ["nl"], language: "nl", tiles });
  await visit(page, "?q=gras+maaien");
  await tool(page, "Zoom in").click();
  await rests(page);
  expect(away).toEqual([]);
  await expect(page.locator(".map__layer")).toContainText("Daarvoor vraagt uw browser kaartbeelden aan Kaartdienst Voorbeeld.");
  await tool(page, "Toon straten").click();
  await expect.poll(() => away.length).toBeGreaterThan(3);
  await expect(page.locator(".map__layer")).toContainText("Kaartdienst Voorbeeld");
  await tool(page, "Verberg straten").click();
  await expect(page.locator(".map__tile")).toHaveCount(0);
});

test.describe("near the visitor", () => {
  test.use({ geolocation: { latitude: 50.8512, longitude: 2.8857 }, permissions: ["geolocation"] });
  test("the browser is asked for the place only on request, and only the village goes into the address", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    await tool(page, "Bij mij").click();
    await expect.poll(() => asked(page, "bij")).toBe("Ieper");
    await expect(page.locator(".map__ring")).toHaveCount(3);
  });
});

test("who may not be asked where they are, hears what to do instead", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (found, failed) => failed({ code: 1 });
  });
  await visit(page, "?q=gras+maaien");
  await tool(page, "Bij mij").click();
  await expect(page.locator("#map-said")).toContainText("Typ een plaats");
});

test("under the content security policy that servers send everything works, and tiles only when they are let in", async ({ page, watched }) => {
  const tiles = { url: "https://tegels.example/{z}/{x}/{y}.svg", attribution: "Kaartdienst Voorbeeld" };
  await replace(page, "config.json", { languages: ["nl"], language: "nl", tiles });
  let sent = policy();
  const under = async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": sent } });
  };
  await page.route(/\/\?q=/, under);
  await page.route("https://tegels.example/**", (route) => route.fulfill({ contentType: "image/svg+xml", body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
  await visit(page, "?q=gras+maaien");
  await tool(page, "Zoom in").click();
  await rests(page);
  await page.locator("#map [data-marker]:not([aria-hidden])").first().click();
  watched.expects(/tegels\.example/);
  const blocked = page.evaluate(() => new Promise((done) => addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true })));
  await tool(page, "Toon straten").click();
  expect(await blocked).toBe("img-src");
  sent = policy().replace("img-src 'self'", "img-src 'self' https://tegels.example");
  await visit(page, "?q=gras+maaien");
  await tool(page, "Toon straten").click();
  await expect.poll(() => page.locator(".map__tile").first().evaluate((one) => one.complete && one.naturalWidth > 0)).toBe(true);
});
