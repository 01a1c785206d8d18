// What can be typed, and who is found.
import { test, expect, open, dataset, field, cards, card, results, ranked } from "./site.mjs";

const published = dataset();
/** Opens the answer to a question and resolves to the partners found, in rank order. */
async function find(page, question, language = "") {
  await open(page, `?${new URLSearchParams({ q: question, ...(language && { taal: language }) })}`);
  await expect(results(page)).toBeVisible();
  return ranked(page);
}
const names = (page, ids) => expect(page.locator(ids.map((id) => `.strip [data-topic="${id}"]`).join())).toHaveCount(ids.length);

for (const partner of published.partners) {
  test(`“${partner.name}” is found by its name`, async ({ page }) => {
    expect((await find(page, partner.name))[0]).toBe(partner.id);
    await expect(card(page, partner.id)).toContainText("De naam die u gaf");
  });
}

test("a former name finds the partner of today", async ({ page }) => {
  for (const partner of published.partners) {
    for (const name of partner.former_names) expect((await find(page, name))[0], name).toBe(partner.id);
  }
});

test("a name with a slip is found", async ({ page }) => {
  expect(await find(page, "westlandai")).toEqual(["westlandia"]);
  expect((await find(page, "Kringwnikel West"))[0]).toBe("kringwinkel-west");
});

test("a need with a slip is understood", async ({ page }) => {
  const right = await find(page, "gras maaien");
  expect(right).toContain("westlandia");
  expect((await find(page, "gras maiaen")).sort()).toEqual(right.sort());
  await names(page, ["groenonderhoud"]);
});

test("one word will do", async ({ page }) => {
  await find(page, "strijk");
  await names(page, ["strijk-en-was"]);
  expect(await find(page, "confituur")).toContain("vondels");
});

test("a need in French is answered", async ({ page }) => {
  expect(await find(page, "nous cherchons quelqu’un pour tondre la pelouse", "fr")).toContain("westlandia");
  await names(page, ["groenonderhoud"]);
  await expect(card(page, "westlandia")).toContainText("tondre la pelouse");
});

test("a need in English is answered", async ({ page }) => {
  expect(await find(page, "we need someone to mow the lawn near Ypres", "en")).toContain("westlandia");
  await names(page, ["groenonderhoud"]);
  await expect(page.locator(".chip--where")).toBeVisible();
});

test("a postcode puts the nearest first", async ({ page }) => {
  const found = await find(page, "8900");
  await expect(page.locator(".chip--where")).toContainText("Ieper");
  const places = found.slice(0, 4).map((id) => published.partners.find((partner) => partner.id === id).address.postcode);
  expect(places).toEqual(["8900", "8900", "8900", "8900"]);
});

test("a village puts the nearest first", async ({ page }) => {
  await find(page, "bij Watou");
  await expect(page.locator(".chip--where")).toContainText("Watou");
  const kilometres = await page.locator(".result__distance").allInnerTexts();
  const numbers = kilometres.map((text) => Number(text.match(/± (\d+) km/)[1]));
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test("a partner for the whole region is found without an address", async ({ page }) => {
  expect(await find(page, "Emino")).toEqual(["emino"]);
  await expect(card(page, "emino")).toContainText("Werkt in heel de Westhoek, zonder eigen loket");
  await expect(page.locator(".key__unplaced")).toContainText("Emino");
});

for (const need of ["belastingadvocaat", "website bouwen", "asdfghjkl"]) {
  test(`“${need}” fits nobody, and the page says so and names a person to ask`, async ({ page }) => {
    await open(page);
    await field(page).pressSequentially(need);
    await expect(results(page)).toHaveText("Hier hebben we geen partner voor.");
    await expect(cards(page)).toHaveCount(0);
    await expect(page.locator(".person")).toContainText(published.publisher.name);
    const call = page.locator(".person").getByRole("link", { name: new RegExp(published.publisher.phone) });
    await expect(call).toHaveAttribute("href", /^tel:/);
    await page.getByRole("link", { name: published.groups[0].label.nl }).click();
    await expect(cards(page).first()).toBeVisible();
  });
}

test("a need that is understood but that nobody answers is named", async ({ page }) => {
  await find(page, "strijk");
  await expect(results(page)).toHaveText("Nog geen partner voor Was, strijk en textiel.");
  await expect(page.locator(".person")).toContainText(published.publisher.name);
});

test("a long list shows twenty at first, and the rest on demand", async ({ page }) => {
  await find(page, "8900");
  await expect(cards(page)).toHaveCount(20);
  await page.getByRole("button", { name: `Toon nog ${published.partners.length - 20} partners` }).click();
  await expect(cards(page)).toHaveCount(published.partners.length);
});
