// From a need to a partner, as a visitor goes through it: on a phone, on a tablet and at a desk.
import { test, expect, screens, watch, open, field, cards, card, markers, topic, results, ranked, asked } from "./site.mjs";

const NEED = "gras maaien rond ons bedrijf in Ieper, om de twee weken";

/** Asks something on the first page, and waits until the address has followed. */
async function ask(page, need = NEED) {
  await open(page);
  await field(page).pressSequentially(need);
  await expect.poll(() => asked(page, "q")).toBe(need);
}

/** Brings the map into view: beside the list there is no switch. */
async function showMap(page) {
  const link = page.locator(".switch").getByRole("link", { name: "Kaart" });
  if (await link.isVisible()) await link.click();
  await expect(markers(page).first()).toBeVisible();
}

/** What the visitor sees of a step: where, what was asked, what came. */
const step = async (page) => ({
  address: new URL(page.url()).search,
  asked: await field(page).evaluateAll(([field]) => field?.value),
  heading: await page.locator("main h1").or(results(page)).last().textContent(),
  found: await ranked(page),
});

for (const [screen, settings] of Object.entries(screens)) {
  test.describe(`with a ${screen}`, () => {
    test.use(settings);

    test("results come while typing, and say why", async ({ page }) => {
      await open(page);
      await field(page).pressSequentially("gras maaien");
      await expect(cards(page).first()).toBeVisible();
      await field(page).pressSequentially(" rond ons bedrijf in Ieper, om de twee weken");
      await expect(card(page, "westlandia").locator("[data-reason]").first()).toHaveText("U vroeg “gras maaien”");
      await expect(card(page, "westlandia")).toContainText("± 1 km");
      await expect(card(page, "westlandia").getByRole("link", { name: /^Bel / })).toHaveAttribute("href", /^tel:\+?\d+$/);
      expect((await ranked(page))[0]).toBe("westlandia");
      for (const one of await cards(page).all()) expect(await one.locator("[data-reason]").count()).toBeGreaterThan(0);
      await expect(card(page, "de-groene-kans")).toContainText("niet voor bedrijven");
      await expect(field(page)).toBeFocused();
      await expect.poll(() => asked(page, "q")).toBe(NEED);
    });

    test("what was understood shows, and one tap corrects it", async ({ page }) => {
      await ask(page);
      const chips = page.locator(".strip__chips");
      await expect(topic(page, "groenonderhoud")).toBeVisible();
      await expect(chips).toContainText("Ieper");
      await expect(chips).toContainText("voor bedrijven");
      await page.getByRole("link", { name: "Niet zoeken op Groenonderhoud" }).click();
      await expect(topic(page, "groenonderhoud")).toHaveCount(0);
      await page.goBack();
      await expect(topic(page, "groenonderhoud")).toBeVisible();
      await page.getByRole("link", { name: "Niet zoeken bij Ieper" }).click();
      await expect(chips).not.toContainText("Ieper");
      await expect(page.locator(".result__distance")).toHaveCount(0);
      await page.getByRole("link", { name: "Voor iedereen zoeken" }).click();
      await expect(card(page, "de-groene-kans")).not.toContainText("niet voor bedrijven");
      await expect(field(page)).toHaveValue(NEED);
    });

    test("another topic or place is chosen when the right one is not there", async ({ page }) => {
      await ask(page);
      await page.getByText("Klopt dit niet?").click();
      await page.locator(".strip__panel .option").first().click();
      await expect(topic(page, "groenonderhoud")).toHaveCount(0);
      const [chosen] = await page.locator("[data-topic]").evaluateAll((all) => all.map((one) => one.dataset.topic));
      expect(asked(page, "thema")).toBe(chosen);
      await page.goBack();
      await expect(topic(page, "groenonderhoud")).toBeVisible();
      const place = page.getByLabel("Waar moet het gebeuren?");
      if (!(await place.isVisible())) await page.getByText("Klopt dit niet?").click();
      await place.fill("Atlantis");
      await page.getByRole("button", { name: "Zoek hier" }).click();
      await expect(page.getByText("Deze plaats kennen we niet.")).toBeVisible();
      await place.fill("Veurne");
      await page.getByRole("button", { name: "Zoek hier" }).click();
      await expect(page.locator(".chip--where")).toContainText("Veurne");
      expect(asked(page, "bij")).toBe("Veurne");
    });

    test("a partner opens, and back leads to the same place in the same list", async ({ page }) => {
      await ask(page);
      const before = await ranked(page);
      const name = card(page, before.at(-1)).locator(".partner-link");
      const partner = await name.innerText();
      await name.scrollIntoViewIfNeeded();
      const height = await page.evaluate(() => scrollY);
      expect(height).toBeGreaterThan(0);
      await name.click();
      await expect(page.getByRole("heading", { level: 1, name: partner })).toBeVisible();
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
      await expect(page.getByRole("heading", { name: "Waarom dit past bij uw vraag" })).toBeVisible();
      await expect(page.locator("main [data-reason]").first()).toContainText(/\S/);
      await page.goBack();
      await expect(name).toBeInViewport();
      expect(await ranked(page)).toEqual(before);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(height);
      await name.click();
      await page.getByRole("link", { name: /^Terug naar \d+ partners? voor/ }).click();
      await expect(results(page)).toBeVisible();
      expect(await ranked(page)).toEqual(before);
    });

    test("a filter says beforehand how many partners it leaves", async ({ page }) => {
      await ask(page, "gras maaien");
      const before = await cards(page).count();
      await page.locator("summary", { hasText: "Gemeente" }).click();
      const choice = page.locator("label.choice", { hasText: "Diksmuide" });
      const left = Number(await choice.locator(".choice__count").innerText());
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(before);
      await choice.click();
      await expect(cards(page)).toHaveCount(left);
      expect(asked(page, "gemeente")).toBe("Diksmuide");
      await expect(page.locator("summary", { hasText: "Gemeente: Diksmuide" })).toBeVisible();
      await expect(page.locator("details[open]"), "the menu stays open for another choice").toHaveCount(1);
      await page.getByText("Zo begrepen wij uw vraag:").click();
      await expect(page.locator("details[open]"), "and closes with a press elsewhere").toHaveCount(0);
      await page.getByRole("link", { name: "Wis de keuzes" }).click();
      await expect(cards(page)).toHaveCount(before);
      expect(asked(page, "gemeente")).toBeNull();
    });

    test("a chosen place and filters stay while the question changes", async ({ page }) => {
      await open(page, "?bij=8900&gemeente=Diksmuide");
      await field(page).pressSequentially("gras maaien");
      await expect.poll(() => asked(page, "q")).toBe("gras maaien");
      expect([asked(page, "bij"), asked(page, "gemeente")]).toEqual(["8900", "Diksmuide"]);
      await expect(page.locator(".chip--where")).toContainText("Ieper");
      await expect(page.locator("summary", { hasText: "Gemeente: Diksmuide" })).toBeVisible();
      for (const one of await cards(page).all()) await expect(one).toContainText("Diksmuide");
    });

    test("a topic narrows down what was found, and says how many it leaves", async ({ page }) => {
      await ask(page, "gras maaien");
      await page.locator("summary", { hasText: "Dienst" }).click();
      await expect(page.locator(".choice__group").first()).toHaveText("Groen en openbaar domein");
      const choice = page.locator("label.choice", { hasText: "Natuur- en landschapsbeheer" });
      const left = Number(await choice.locator(".choice__count").innerText());
      await choice.click();
      await expect(cards(page)).toHaveCount(left);
      expect(asked(page, "thema")).toBe("natuurbeheer");
      // The others stay, so that a second one can be added.
      await page.locator("label.choice", { hasText: "Groenonderhoud" }).click();
      await expect.poll(() => asked(page, "thema")).toBe("natuurbeheer,groenonderhoud");
      await expect(page.locator("details[open]")).toHaveCount(1);
      await choice.click();
      await expect.poll(() => asked(page, "thema")).toBe("groenonderhoud");
    });

    test("the map shows the results, filters by municipality and opens partners", async ({ page }) => {
      await ask(page, "gras maaien");
      const found = await ranked(page);
      await showMap(page);
      await expect(page.locator(`[data-marker][data-partner="${found[0]}"]`)).toHaveAccessibleName(/^Nummer 1: /);
      const spot = await page.locator("path.map__choice", { hasText: "Alleen partners in Diksmuide" }).evaluate(freeSpot);
      await page.mouse.click(spot.x, spot.y);
      await expect.poll(() => asked(page, "gemeente")).toBe("Diksmuide");
      expect((await ranked(page)).length).toBeLessThan(found.length);
      await page.goBack();
      await expect.poll(() => asked(page, "gemeente")).toBeNull();
      const marker = page.locator(`[data-marker][data-partner="${found[0]}"]`);
      await expect(marker).toHaveAccessibleName(/^Nummer 1: /);
      const name = (await marker.getAttribute("aria-label")).replace(/^Nummer 1: ([^,]+),.*/, "$1");
      await marker.click();
      await page.locator(".told").getByRole("link", { name }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      expect(asked(page, "partner")).toBe(found[0]);
    });

    test("another language changes all words but the visitor's", async ({ page }) => {
      await ask(page);
      const found = await ranked(page);
      await page.getByRole("link", { name: "FR, Français" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
      await expect(page.getByText("Que faut-il faire ?")).toBeVisible();
      await expect(page.getByText("Wat moet er gebeuren?")).toHaveCount(0);
      await expect(field(page)).toHaveValue(NEED);
      await expect(topic(page, "groenonderhoud")).toContainText("Entretien des espaces verts");
      expect(await ranked(page)).toEqual(found);
      await page.goBack();
      await expect(page.locator("html")).toHaveAttribute("lang", "nl");
      await expect(page.getByText("Wat moet er gebeuren?")).toBeVisible();
    });

    test("the address, opened by somebody else, shows the same", async ({ page, browser, baseURL }) => {
      await ask(page, "gras maaien in Ieper");
      await page.locator("summary", { hasText: "Voor wie" }).click();
      await page.locator("label.choice", { hasText: "lokale besturen" }).click();
      await expect.poll(() => asked(page, "voor")).toBe("lokale-besturen");
      const mine = await step(page);
      const context = await browser.newContext({ ...settings, baseURL, locale: "nl-BE" });
      const watched = await watch(context, baseURL);
      const other = await context.newPage();
      await open(other, page.url());
      expect(await step(other)).toEqual(mine);
      expect(await watched.complaints()).toEqual([]);
      await context.close();
    });

    test("back and forward restore each step", async ({ page }) => {
      await open(page);
      const steps = [await step(page)];
      const done = async () => steps.push(await step(page));
      await field(page).pressSequentially("gras maaien");
      await expect.poll(() => asked(page, "q")).toBe("gras maaien");
      await done();
      await page.locator("summary", { hasText: "Soort" }).click();
      await page.locator("label.choice", { hasText: "maatwerkbedrijf" }).click();
      await expect.poll(() => asked(page, "soort")).toBe("maatwerkbedrijf");
      await done();
      await page.getByRole("navigation", { name: "Pagina’s" }).getByRole("link", { name: "Kaart" }).click();
      await expect(page.locator(".page")).toHaveAttribute("data-layout", "map");
      await done();
      await markers(page).first().click();
      await page.locator(".told .partner-link").click();
      await expect(page.locator("h1.partner__name")).toBeVisible();
      await done();
      await page.getByRole("link", { name: "Over", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1, name: /^Sociale economie in/ })).toBeVisible();
      await done();
      for (const expected of steps.slice(0, -1).reverse()) {
        await page.goBack();
        await expect.poll(() => step(page)).toEqual(expected);
      }
      for (const expected of steps.slice(1)) {
        await page.goForward();
        await expect.poll(() => step(page)).toEqual(expected);
      }
    });

    test("an address that the browser does not let us copy is told", async ({ page }) => {
      await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError")); });
      await open(page, "?pagina=bewaard&lijst=westlandia");
      await page.getByRole("button", { name: "Kopieer het adres" }).click();
      await expect(page.getByRole("status")).toHaveText("Kopieer het adres uit de balk van uw browser.");
    });

    test("what was said of copying stays when the other languages come", async ({ page }) => {
      // It went when the page was drawn anew: what is said stood in no markup.
      await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError")); });
      const come = [];
      await page.route(/languages\/(fr|en)\.bin/, (route) => new Promise((done) => come.push(() => done(route.continue()))));
      await open(page, "?pagina=bewaard&lijst=westlandia&taal=nl");
      await page.getByRole("button", { name: "Kopieer het adres" }).click();
      const said = page.getByRole("status");
      await expect(said).toHaveText("Kopieer het adres uit de balk van uw browser.");
      for (const file of ["fr", "en"]) {
        await expect.poll(() => come.length).toBeGreaterThan(0);
        const answered = page.waitForResponse(`**/languages/${file}.bin*`);
        come.pop()();
        await answered;
      }
      await page.waitForTimeout(400);
      await expect(said).toHaveText("Kopieer het adres uit de balk van uw browser.");
    });

    test("saved partners stand in the address, and travel with it", async ({ page, context, browser, baseURL }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await ask(page, "gras maaien");
      const [first, second] = await ranked(page);
      for (const id of [second, first]) await card(page, id).getByRole("link", { name: /^Bewaar / }).click();
      await page.getByRole("link", { name: "Bewaard 2" }).click();
      await expect(page.getByRole("heading", { name: "Bewaarde partners" })).toBeVisible();
      expect(await ranked(page)).toEqual([second, first]);
      await page.getByRole("button", { name: "Kopieer het adres" }).click();
      await expect(page.getByRole("status")).toHaveText("Gekopieerd");
      const address = await page.evaluate(() => navigator.clipboard.readText());
      const other = await browser.newContext({ ...settings, baseURL });
      const elsewhere = await other.newPage();
      await open(elsewhere, address);
      expect(await ranked(elsewhere)).toEqual([second, first]);
      await other.close();
    });
  });
}

/** In the page: a point inside a shape where nothing else lies over it. */
function freeSpot(shape) {
  const { left, top, width, height } = shape.getBoundingClientRect();
  for (let row = 1; row < 20; row++) {
    for (let column = 1; column < 20; column++) {
      const [x, y] = [left + (width * column) / 20, top + (height * row) / 20];
      if (document.elementFromPoint(x, y) === shape) return { x, y };
    }
  }
  throw new Error("something lies over all of the shape");
}
