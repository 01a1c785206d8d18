// Who works where: for one topic or for all, from the results to the table, and the table as a file.
import { readFileSync } from "node:fs";
import { test, expect, open, dataset, region, replace, topic, asked } from "./site.mjs";

const towns = region().municipalities.filter(({ inside }) => inside).map(({ name }) => name);
const rows = (page) => page.locator("tbody tr");
const row = (page, name) => rows(page).filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const spots = (page) => page.locator(".coverage .note");

/** What the table says of each municipality: its name and three counts. */
const counted = (page) => rows(page).evaluateAll((all) => all.map((one) => [...one.cells].map((cell) => cell.firstChild.textContent)));

/** The same from the file of the partners: each has an area for all it does at the customer's, and none is a radius. */
function expected(ids, { partners } = dataset()) {
  return towns.map((town) => {
    const offers = (partner) => partner.services.filter(({ topic }) => !ids || ids.includes(topic));
    const covers = ({ area }) => area?.kind === "region" || area?.names?.includes(town);
    const comes = partners.filter((partner) => offers(partner).some((offer) => offer.where.includes("op-locatie") && covers(offer)));
    const serves = partners.filter((partner) => comes.includes(partner) || offers(partner).some(({ where }) => where.includes("atelier")));
    const seated = serves.filter(({ address }) => address?.municipality === town);
    return [town, ...[serves, comes, seated].map(({ length }) => String(length))];
  });
}

test("the table counts the partners of the file, for all services, for one and for several", async ({ page }) => {
  await open(page, "?pagina=dekking");
  expect(await counted(page)).toEqual(expected());
  for (const ids of ["groenonderhoud", "schoonmaak", "sociaal-restaurant", "verhuis", "renovatie,voedseloverschotten"]) {
    await open(page, `?pagina=dekking&thema=${ids}`);
    expect(await counted(page), ids).toEqual(expected(ids.split(",")));
  }
});

test("from results to who works where, to another topic, and to who serves a municipality", async ({ page }) => {
  await open(page, "?thema=schoonmaak&voor=lokale-besturen");
  await page.locator("main").getByRole("link", { name: "Wie werkt waar? Bekijk de dekking" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wie werkt waar?" })).toBeVisible();
  await expect(page).toHaveTitle("Wie werkt waar? · Partnerwijzer");
  expect([asked(page, "pagina"), asked(page, "thema"), asked(page, "voor")]).toEqual(["dekking", "schoonmaak", "lokale-besturen"]);
  await expect(page.locator("#results")).toHaveText("Schoonmaak van gebouwen, lokale besturen: 1 partner");
  await expect(spots(page)).toHaveText(/^Niemand in Alveringem, De Panne, .* en Zonnebeke, volgens onze gegevens\.$/);
  await expect(spots(page)).not.toContainText("Ieper");
  await page.getByRole("link", { name: "Wis de keuzes" }).click();
  await page.locator("summary", { hasText: "Dienst" }).click();
  await page.getByRole("checkbox", { name: /^Schoonmaak van gebouwen/ }).uncheck();
  await expect(page.locator("#results")).toHaveText("Alle diensten: 38 partners");
  await expect(spots(page)).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^Groenonderhoud/ }).check();
  await expect(page.locator("#results")).toHaveText("Groenonderhoud: 4 partners");
  await page.keyboard.press("Escape");
  await row(page, "Diksmuide").getByRole("link").click();
  await expect(topic(page, "groenonderhoud")).toBeVisible();
  expect([asked(page, "thema"), asked(page, "bij"), asked(page, "pagina")]).toEqual(["groenonderhoud", "Diksmuide", null]);
  await expect(page.locator("#results")).toHaveText("4 partners, 3 passen goed");
  await page.goBack();
  await expect(rows(page)).toHaveCount(towns.length);
});

test("what is only done in a workshop is told apart", async ({ page }) => {
  await open(page, "?pagina=dekking&thema=kringloop&taal=en");
  await expect(page.getByText(/^Only in the partner’s workshop, not on site: Alveringem, .* and Zonnebeke\.$/)).toBeVisible();
  await expect(row(page, "Veurne").locator(".coverage__dots")).toHaveText("●○○○");
  await expect(row(page, "Mesen").locator(".coverage__dots")).toHaveText("○○○○");
});

test("of whom the area is not known is counted apart", async ({ page }) => {
  const data = dataset();
  data.partners.flatMap(({ services }) => services).filter(({ topic }) => topic === "schoonmaak").forEach((service) => delete service.area);
  await replace(page, "data/partners.json", data);
  await open(page, "?pagina=dekking&thema=schoonmaak");
  await expect(spots(page)).toHaveText("Niemand in de Westhoek, volgens onze gegevens.");
  await expect(page.getByRole("row", { name: "Werkgebied niet (helemaal) bekend 1" })).toBeVisible();
});

test("the table is saved as a file for a spreadsheet", async ({ page }) => {
  await open(page, "?pagina=dekking&thema=groenonderhoud&soort=maatwerkbedrijf");
  const shown = await counted(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Bewaar als CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("Groenonderhoud, maatwerkbedrijf.csv");
  const text = readFileSync(await file.path(), "utf8");
  const cells = text.replace(/^\uFEFF/, "").trimEnd().split("\r\n").map((line) => line.slice(1, -1).split('";"'));
  expect(text.startsWith("\uFEFF")).toBe(true);
  expect(cells[0]).toEqual(["Dienst", "Gemeente", "Partners", "Ter plaatse", "Gevestigd"]);
  expect(cells.slice(1, 1 + towns.length)).toEqual(shown.map((counts) => ["Groenonderhoud, maatwerkbedrijf", ...counts]));
  expect(cells.slice(1 + towns.length).map(([, name, partners]) => [name, partners])).toEqual(
    [["Hele streek", "3"], ["Werkgebied niet (helemaal) bekend", "0"]],
  );
});

test("a topic is chosen and the file saved with the keyboard alone", async ({ page }) => {
  await open(page);
  const link = page.getByRole("contentinfo").getByRole("link", { name: "Wie werkt waar? Bekijk de dekking" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("summary", { hasText: "Dienst" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => asked(page, "thema")).not.toBeNull();
  await page.keyboard.press("Escape");
  await expect(page.locator("summary", { hasText: "Dienst" })).toBeFocused();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bewaar als CSV" }).focus();
  await page.keyboard.press("Enter");
  expect((await download).suggestedFilename()).toMatch(/^[A-Z].*\.csv$/);
});

test("without the region nothing is counted, and the page says so", async ({ page, watched }) => {
  watched.expects(/the server responded with a status of 500/);
  await replace(page, "data/region.json", 500);
  await open(page, "?pagina=dekking");
  await expect(page.getByRole("heading", { level: 1, name: "Wie werkt waar?" })).toBeVisible();
  await expect(page.locator("table")).toHaveCount(0);
  await expect(page.getByText("De kaart en de afstanden laden nu niet.")).toBeVisible();
});

test.describe("on paper", () => {
  test("the table is printed, and says what was counted", async ({ page }) => {
    await open(page, "?pagina=dekking&thema=groenonderhoud");
    await page.emulateMedia({ media: "print" });
    for (const one of await page.locator(".filters, .button").all()) await expect(one).toBeHidden();
    await expect(page.locator("#results")).toBeVisible();
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length).toBeLessThanOrEqual(2);
  });
});
