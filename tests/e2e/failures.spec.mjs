// What happens when something does not come, or comes broken.
import { broken, useless } from "./broken.mjs";
import { test, expect, open, replace, dataset, region, field, cards, markers, results, ranked } from "./site.mjs";

const PARTNERS = "data/partners.json", REGION = "data/region.json", CONFIG = "config.json";
const missing = /the server responded with a status of (404|500)/;
const cut = /net::ERR_(FAILED|INTERNET_DISCONNECTED)|ERR_CONNECTION/;
const alert = (page) => page.getByRole("alert").filter({ hasText: "De lijst met partners laadt niet." });
const failed = (page) => expect(page.locator("main")).toHaveAttribute("data-state", "failed");

const wrongLists = {
  "missing": 404,
  "refused by the server": 500,
  "no JSON": "<!doctype html><title>Niet gevonden</title>",
  "empty": "",
  "cut off half-way": JSON.stringify(dataset()).slice(0, 5000),
  "another kind of file": region(),
  "a list": [1, 2, 3],
  "of a later schema": { ...dataset(), schema: 2 },
  "without topics": { ...dataset(), topics: [] },
};

for (const [what, answer] of Object.entries(wrongLists)) {
  test(`a list of partners that is ${what} is told, the question stays, and another try helps`, async ({ page, watched }) => {
    watched.expects(missing);
    await replace(page, PARTNERS, answer);
    await page.goto("?q=gras+maaien");
    await failed(page);
    await expect(alert(page)).toContainText("Uw vraag staat er nog.");
    await expect(field(page)).toHaveValue("gras maaien");
    await page.unroute(`**/${PARTNERS}*`);
    await page.getByRole("button", { name: "Probeer opnieuw" }).click();
    await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
    await expect(cards(page).first()).toBeVisible();
    await expect(field(page)).toHaveValue("gras maaien");
    await expect(alert(page)).toHaveCount(0);
  });
}

test("on the first page, too, a missing list is told and tried again", async ({ page, watched }) => {
  watched.expects(missing);
  await replace(page, PARTNERS, 404);
  await page.goto("");
  await failed(page);
  await expect(alert(page)).toBeVisible();
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await failed(page);
  await page.unroute(`**/${PARTNERS}*`);
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page.getByRole("link", { name: dataset().groups[0].label.nl })).toBeVisible();
});

test("a list without partners says that nobody fits", async ({ page }) => {
  await replace(page, PARTNERS, { ...dataset(), partners: [] });
  await open(page, "?q=gras+maaien");
  await expect(results(page)).toHaveText("Nog geen partner voor Groenonderhoud.");
  await expect(cards(page)).toHaveCount(0);
  await page.goto("");
  await expect(field(page)).toBeVisible();
});

test("a slow list is announced, then told to take longer, then there", async ({ page }) => {
  let answer;
  await page.route(`**/${PARTNERS}`, (route) => { answer = () => route.continue(); });
  await page.goto("?q=gras+maaien");
  await expect(results(page)).toHaveText("We halen de partners op");
  await expect(page.locator("main")).toHaveAttribute("data-state", "loading");
  await expect(page.getByRole("status")).toHaveText("");
  await expect(page.getByRole("status")).toHaveText("Het duurt wat langer dan anders.", { timeout: 8000 });
  await answer();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByText("Het duurt wat langer dan anders.")).toHaveCount(0);
});

test("a network that goes away while loading is told, and comes back", async ({ page, watched }) => {
  watched.expects(cut);
  await page.route("**/data/*", (route) => route.abort("internetdisconnected"));
  await page.route(`**/${CONFIG}`, (route) => route.abort("internetdisconnected"));
  await page.goto("?q=gras+maaien");
  await failed(page);
  await expect(alert(page)).toContainText("Kijk of u verbinding hebt");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(cards(page).first()).toBeVisible();
  await expect(markers(page).first()).toBeVisible();
});

test("once loaded, the site works without a network", async ({ page, context, watched }) => {
  // The browser looks for the icon again at every step; only that.
  watched.expects(/ERR_INTERNET_DISCONNECTED .*icon\.svg/);
  await open(page);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await field(page).pressSequentially("gras maaien in Ieper");
  await cards(page).first().locator(".partner-link").click();
  await expect(page.locator("h1.partner__name")).toBeVisible();
  await page.getByRole("link", { name: "Over", exact: true }).click();
  await page.getByRole("link", { name: "FR, Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(cards(page).first()).toBeVisible();
});

test("without its program the page says so by itself", async ({ page, watched }) => {
  watched.expects(missing, /WebAssembly|wasm|preloaded using link preload but not used/i);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await failed(page);
  await expect(page.getByRole("alert")).toContainText("laad de pagina opnieuw");
});

test("without the texts of its language the page speaks another", async ({ page, watched }) => {
  watched.expects(missing);
  await page.route("**/languages/en.bin*", (route) => route.fulfill({ status: 404 }));
  await open(page, "?taal=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.getByText("De teksten in die taal konden nu niet geladen worden.")).toBeVisible();
});

test("without its texts the page says so by itself, in the visitor's language", async ({ page, watched }) => {
  // What `index.html` sent for is then never taken.
  watched.expects(missing, /preloaded using link preload but not used/);
  await page.route("**/languages/*", (route) => route.fulfill({ status: 404 }));
  await page.goto("?taal=fr");
  await failed(page);
  await expect(page.getByRole("alert")).toHaveText("Partnerwijzer n’a pas pu être chargé entièrement. Vérifiez votre connexion et rechargez la page.", { useInnerText: true });
  await page.unrouteAll();
  await page.reload();
  await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
});

test("texts that were kept from another version are asked for once more", async ({ page }) => {
  // Where no map is seen, whose program reads the texts too.
  await page.setViewportSize({ width: 360, height: 740 });
  let asked = 0;
  await page.route("**/languages/nl.bin*", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (asked++ === 0) body[0] ^= 1;
    await route.fulfill({ response, body });
  });
  await open(page, "?q=gras+maaien");
  await expect(cards(page).first()).toBeVisible();
  expect(asked).toBe(2);
});

test("a language that cannot be had leaves the page in the one it has, says so, and comes when asked again", async ({ page, watched }) => {
  watched.expects(missing);
  await page.route("**/languages/fr.bin*", (route) => route.fulfill({ status: 404 }));
  await open(page, "?q=gras+maaien");
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: "FR, Français" }).click();
  await expect(page.getByText("De teksten in die taal konden nu niet geladen worden.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await page.unrouteAll();
  await page.getByRole("link", { name: "NL, Nederlands" }).click();
  await page.getByRole("link", { name: "FR, Français" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(field(page)).toHaveValue("gras maaien");
});

test("a need in French is understood on the Dutch page as soon as the French words are there", async ({ page }) => {
  let answer;
  await page.route("**/languages/fr.bin*", (route) => { answer = () => route.continue(); });
  await open(page, "?q=coller+des+%C3%A9tiquettes");
  await expect(page.locator("[data-topic]")).toHaveCount(0);
  await expect.poll(() => Boolean(answer)).toBe(true);
  await answer();
  await expect(page.locator("[data-topic]").first()).toBeVisible();
  await expect(cards(page).first()).toBeVisible();
});

const wrongRegions = {
  "missing": 404,
  "no JSON": "{",
  "another kind of file": {},
  "full of nonsense": { municipalities: [null, 3, { name: "x" }], places: "y", lines: [[]] },
};
for (const [what, answer] of Object.entries(wrongRegions)) {
  test(`a region that is ${what} leaves the search at work, and the map says so`, async ({ page, watched }) => {
    watched.expects(missing);
    await replace(page, REGION, answer);
    await open(page, "?q=gras+maaien+in+Ieper");
    expect(await ranked(page)).toContain("westlandia");
    await expect(page.locator(".map__missing")).toHaveText("De kaart en de afstanden laden nu niet. Zoeken werkt wel.");
    await expect(markers(page)).toHaveCount(0);
    await cards(page).first().locator(".partner-link").click();
    await expect(page.locator("h1.partner__name")).toBeVisible();
    await expect(page.locator(".notices")).toHaveText("De kaart en de afstanden laden nu niet. Zoeken werkt wel.");
    await page.goto("?weergave=kaart");
    await expect(page.locator(".map__missing")).toBeVisible();
    await page.goto("?pagina=over");
    await expect(page.getByRole("heading", { level: 1, name: "Sociale economie in de streek" })).toBeVisible();
  });
}

for (const [what, answer] of Object.entries({ "missing": 404, "no JSON": "{", "a list": [] })) {
  test(`settings that are ${what} leave the usual ones, and the page says so`, async ({ page, watched }) => {
    watched.expects(missing);
    await replace(page, CONFIG, answer);
    await open(page, "?q=gras+maaien");
    await expect(cards(page).first()).toBeVisible();
    await expect(page.getByText("De instellingen van deze site laden niet; u ziet de gewone.")).toBeVisible();
    await expect(page.locator(".languages__link")).toHaveText(["NL", "FR", "EN"]);
  });
}

test("settings choose the languages", async ({ page }) => {
  await replace(page, CONFIG, { languages: ["fr", "xx"], language: "nl" });
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator(".languages__link")).toHaveText(["FR"]);
});

test("what was typed before the program came is kept, and answered", async ({ page }) => {
  let start;
  await page.route("**/*.wasm", (route) => { start = () => route.continue(); });
  await page.goto("", { waitUntil: "commit" });
  await field(page).pressSequentially("gras maaien");
  await start();
  await expect(page.locator("main")).toHaveAttribute("data-state", "ready");
  await expect(field(page)).toHaveValue("gras maaien");
  await expect(page).toHaveURL(/q=gras\+maaien/);
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially(" in Ieper");
  await expect(field(page)).toHaveValue("gras maaien in Ieper");
  await expect(cards(page).first()).toBeVisible();
  await expect(page.locator(".chip--where")).toContainText("Ieper");
});

test("of a broken list the good ones are shown, and the page counts what is left out", async ({ page }) => {
  const list = dataset();
  const { usable, idle } = broken(list.partners[0]);
  const twice = { ...list.partners[0], name: "Nog eens" };
  await replace(page, PARTNERS, { ...list, partners: [...useless, ...usable, ...idle, ...list.partners, twice] });
  await open(page, "?bij=Ieper");
  const all = list.partners.length + usable.length + idle.length;
  await expect(results(page)).toHaveText(`${all} partners`);
  await expect(page.getByText(`${useless.length + 1} partners staan niet in de lijst, omdat de gegevens niet in orde zijn.`)).toBeVisible();
  while (await page.getByRole("button", { name: /^Toon nog/ }).count()) await page.getByRole("button", { name: /^Toon nog/ }).click();
  await expect(cards(page)).toHaveCount(all);
  for (const { id, name } of [...usable, ...idle]) {
    await page.goto(`?partner=${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    for (const text of ["undefined", "null", "NaN", "[object"]) await expect(page.locator("main")).not.toContainText(text);
  }
});

test("a topic or group that cannot be used is not counted as a partner", async ({ page }) => {
  const list = dataset();
  await replace(page, PARTNERS, { ...list, topics: [...list.topics, { id: "Fout Thema" }, null], groups: [...list.groups, {}] });
  await open(page, "?q=gras+maaien");
  await expect(cards(page).first()).toBeVisible();
  await expect(page.getByText("omdat de gegevens niet in orde zijn")).toHaveCount(0);
});
