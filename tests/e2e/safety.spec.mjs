// Nothing in a file or an address is ever run, and no address breaks the page.
import { test, expect, open, replace, dataset, region, field, cards, results } from "./site.mjs";

/** Each would set `window.__ran` if it were taken for more than text. */
const POISON = [
  "<img src=x onerror=\"window.__ran=1\">", "<script>window.__ran=1</script>", "\"><svg onload=window.__ran=1>",
  "'\" onmouseover=window.__ran=1 x=\"", "</textarea><script>window.__ran=1</script>",
  "</title><iframe srcdoc=\"<script>parent.__ran=1</script>\">", "{{constructor.constructor('window.__ran=1')()}}", "${window.__ran=1}",
];
const LINKS = [
  "javascript:window.__ran=1", "JaVa\tScRiPt:window.__ran=1", " javascript:window.__ran=1", "vbscript:x",
  "data:text/html,<script>opener.__ran=1</script>", "https://goed.example@kwaad.example/", "https://x.example/\" onclick=\"window.__ran=1",
];
/** Where a link of ours may lead. */
const GOOD = /^(\?|#|https?:\/\/[^@]*$|tel:\+?\d+$|mailto:[\w.+'-]+@[\w.-]+$)/;

/** Words that others refer to, or that are no text. */
const KEPT = new Set([
  "id", "topic", "group", "parent", "kind", "for", "where", "status", "checked", "updated", "precision", "nis", "languages", "language",
]);
/** Puts a poison behind every text of a value. */
function poisoned(value, key = "") {
  if (KEPT.has(key) && (typeof value === "string" || Array.isArray(value))) return value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]));
  }
  return typeof value === "string" ? `${value} ${POISON[(value.length + key.length) % POISON.length]}` : value;
}

/** Nothing ran, nothing was made of it, and every link leads where a link may lead. */
async function expectHarmless(page) {
  await page.mouse.move(200, 300);
  const made = await page.evaluate(() => {
    const all = [...document.querySelectorAll("#page *")];
    const html = (one) => one.outerHTML;
    return {
      ran: window.__ran,
      elements: all.filter((one) => one.matches("script, iframe, object, embed, img, base, meta, link, style")).map(html),
      handlers: all.filter((one) => [...one.attributes].some(({ name }) => name.startsWith("on"))).map(html),
      links: all.filter((one) => one.hasAttribute("href") && !one.matches("use")).map((one) => one.getAttribute("href")),
    };
  });
  const links = made.links.filter((href) => !GOOD.test(href));
  expect({ ...made, links }).toEqual({ ran: undefined, elements: [], handlers: [], links: [] });
}

const PAGES = [
  "", "?q=gras+maaien+in+Ieper", "?q=Westlandia", "?q=belastingadvocaat", "?weergave=kaart&q=gras", "?partner=westlandia&q=gras+maaien",
  "?partner=de-groene-kans", "?pagina=over", "?pagina=bewaard&lijst=westlandia,de-lovie",
];

for (const address of PAGES) {
  test(`markup and scripts in the files stay text at “${address}”`, async ({ page }) => {
    await replace(page, "data/partners.json", poisoned(dataset()));
    await replace(page, "data/region.json", poisoned(region()));
    await replace(page, "config.json", { languages: ["nl", "fr", ...POISON], language: "nl", title: POISON[0], colours: POISON });
    for (const language of ["nl", "fr"]) {
      await open(page, `${address || "?"}&taal=${language}`);
      // Not only is there nothing: the texts are there, as they were written.
      await expect(page.locator(".page")).toContainText(/window\.__ran=1/);
      await expectHarmless(page);
    }
  });
}

test("links that are no plain web addresses do not become links", async ({ page }) => {
  const list = dataset();
  const contact = (link) => ({ website: link, email: link, phone: link });
  const wrong = (link, at) => ({ ...list.partners[0], id: `p-${at}`, name: `P ${at}`, contact: contact(link), sources: [link] });
  list.partners = LINKS.map(wrong);
  list.publisher = { ...list.publisher, website: LINKS[0], email: LINKS[0] };
  const ground = region();
  ground.credits = LINKS.map((url) => ({ text: { nl: "Bron" }, url }));
  await replace(page, "data/partners.json", list);
  await replace(page, "data/region.json", ground);
  for (const [at] of LINKS.entries()) {
    await open(page, `?partner=p-${at}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`P ${at}`);
    await expectHarmless(page);
    expect(await page.locator("main a[target=_blank]").count()).toBe(0);
  }
  for (const address of ["?q=gras+maaien", "?pagina=over"]) {
    await open(page, address);
    await expectHarmless(page);
  }
});

const KEYS = [
  "q", "bij", "thema", "soort", "voor", "waar", "gemeente", "weergave", "lijst", "taal", "embed", "kiosk", "partner", "pagina", "onclick",
  "__proto__",
];
for (const key of KEYS) {
  test(`markup and scripts in “${key}=” stay text`, async ({ page }) => {
    for (const poison of [...POISON, ...LINKS]) {
      await open(page, `?q=gras+maaien&${key}=${encodeURIComponent(poison)}`);
      await expectHarmless(page);
      await expect(page.locator("main h1, main h2").first()).toBeAttached();
    }
  });
}

test("a long text, typed, is no reason to stop", async ({ page }) => {
  await open(page);
  await field(page).fill(`gras maaien ${POISON.join(" ")} ${"x".repeat(3000)}`);
  await expect(cards(page).first()).toBeVisible();
  expect((await field(page).inputValue()).length).toBeLessThanOrEqual(2000);
  await expectHarmless(page);
});

/** Old, cut off, mistyped and hostile addresses; what is understood of them is used, here always the need. */
const odd = {
  "unknown keys and values": "?foo=1&thema=nope,&soort=%%%&lijst=zz,,&weergave=x&taal=de&q=gras+maaien",
  "keys twice": "?q=belastingadvocaat&q=gras+maaien&weergave=kaart&weergave=lijst&taal=nl&taal=xx",
  "control characters": "?q=gras%00%01%0A%0D+maaien%07&bij=%00&gemeente=%0A",
  "broken encoding": "?q=gras+maaien%&bij=%E0%A4%A&gemeente=%FF%FE",
  "lone surrogates": "?q=gras+maaien+%ED%A0%80&gemeente=%ED%B0%80",
  "letters that turn the line around": "?q=gras+maaien+%E2%80%AE%E2%80%8B%EF%BB%BF",
  "an unknown municipality and place": "?q=gras+maaien&bij=Atlantis&gemeente=Atlantis,ieper",
  "semicolons": "?q=gras+maaien;taal=fr;&&&==&=x&?&#fragment",
  "paths for names": "?q=gras+maaien&lijst=../../etc/passwd,westlandia,%2e%2e%2f&thema=__proto__,constructor",
  "hundreds of everything": `?q=gras+maaien&lijst=${Array.from(Array(300).keys(), (at) => `x-${at}`)}&gemeente=${"x,".repeat(300)}`,
};
for (const [what, address] of Object.entries(odd)) {
  test(`an address with ${what} still opens`, async ({ page }) => {
    await open(page, address);
    await expect(cards(page).first()).toBeVisible();
    await expectHarmless(page);
    await cards(page).first().locator(".partner-link").click();
    await expect(page.locator("h1.partner__name")).toBeVisible();
    await page.reload();
    await expect(page.locator("h1.partner__name")).toBeVisible();
    await page.goBack();
    await expect(cards(page).first()).toBeVisible();
  });
}

test("a need of five thousand letters is cut and answered", async ({ page }) => {
  await open(page, `?q=${encodeURIComponent(`gras maaien ${"e".repeat(5000)}`)}`);
  await expect(cards(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test("a need of nothing but spaces is the first page", async ({ page }) => {
  for (const address of ["?q=", "?q=+++", "?q=%20%09%0A", "?thema=,,&soort=&gemeente=,"]) {
    await open(page, address);
    await expect(page.getByRole("link", { name: dataset().groups[0].label.nl })).toBeVisible();
    await expect(results(page)).toHaveCount(0);
  }
});

test("an unknown partner is said to be unknown", async ({ page }) => {
  for (const id of ["niemand", "a".repeat(100)]) {
    await open(page, `?partner=${id}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze partner staat niet (meer) in de lijst.");
    await page.getByRole("link", { name: "Terug naar de lijst" }).click();
    await expect(field(page)).toBeVisible();
  }
});
