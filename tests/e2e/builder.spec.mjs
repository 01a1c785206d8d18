// The page on which somebody puts together a block for their own website: what is chosen leads to the right code, and nothing gets lost on the way.
import { asked, copy, element, open, preview, query, shown, snippet, tick, unfold } from "./builder.mjs";
import { test, expect, policy } from "./site.mjs";

test("what is chosen leads to the snippet, step by step", async ({ page }) => {
  await open(page);
  expect(await element(page)).toBe("<partner-wijzer>");
  await page.getByLabel("Voor welke gemeente?").selectOption("Ieper");
  expect(await element(page)).toBe('<partner-wijzer bij="Ieper">');
  await page.getByLabel("Alleen partners met een adres in Ieper").check();
  await page.getByText("Groen en openbaar domein").click();
  await page.getByLabel("Groenonderhoud").check();
  await page.getByText("Schoonmaak en textiel").click();
  await page.getByLabel("Schoonmaak van gebouwen").check();
  await page.getByLabel("lokale besturen").check();
  await page.getByLabel("Een vraag die er al staat").fill("gras & \"hagen\" <snel>");
  await page.getByLabel("de kaart", { exact: true }).first().check();
  await page.getByLabel("Taal van het blok").selectOption("fr");
  await page.getByLabel("alleen in Ieper").check();
  await tick(page, "zonder", "voet").check();
  await page.getByRole("button", { name: "Vlaanderen" }).click();
  await page.getByLabel("Licht of donker").selectOption("auto");
  await page.getByText("Titel, naam en hoogte").click();
  await page.getByLabel("Niveau van de eerste titel").selectOption("3");
  await page.getByLabel("Naam van het blok").fill("Werk in Ieper");
  await page.getByLabel("Hoogte vooraf, in pixels").fill("700");
  await page.getByLabel("Hoogte vooraf, in pixels").press("Tab");
  expect(await element(page)).toBe(
    '<partner-wijzer gemeente="Ieper" thema="groenonderhoud,schoonmaak" voor="lokale-besturen" q="gras &amp; &quot;hagen&quot; &lt;snel&gt;" '
    + 'weergave="kaart" taal="fr" vast="gemeente" zonder="voet" titel="3" kleur="#0055cc" hoek="3" schijn="auto" hoogte="700" naam="Werk in Ieper">',
  );
  await expect(snippet(page)).toContainText("Cherchez un partenaire de l’économie sociale sur Partnerwijzer</a>");
});

test("the preview follows, at the width that is chosen, and shows what the frame of the snippet will", async ({ page, baseURL }) => {
  await open(page, "?bij=Ieper");
  expect(await preview(page)).toBe(`${baseURL}?embed=1&bij=Ieper`);
  await page.getByText("Groen en openbaar domein").click();
  await page.getByLabel("Groenonderhoud").check();
  await expect.poll(() => preview(page)).toBe(`${baseURL}?embed=1&bij=Ieper&thema=groenonderhoud`);
  await expect(page.frameLocator("iframe").locator("[data-partner]").first()).toBeVisible();
  for (const [name, width] of [["320 pixels", 320], ["640 pixels", 640]]) {
    await page.getByRole("button", { name }).click();
    await expect(page.getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
    expect((await page.locator("iframe").boundingBox()).width).toBe(width);
  }
  await page.getByRole("button", { name: "Zo breed als het kan" }).click();
  expect((await page.locator("iframe").boundingBox()).width).toBeGreaterThan(640);
});

const blocks = [
  "", "?bij=Ieper&vast=bij", "?gemeente=De+Panne&thema=groenonderhoud,schoonmaak&vast=gemeente,thema&weergave=kaart",
  "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E+%26amp%3B+%27x%27&voor=bedrijven&soort=maatwerkbedrijf,kringwinkel&waar=op-locatie",
  "?taal=fr&zonder=kop,voet,kaart&titel=4&stijl=kleur:0055cc,hoek:0,schijn:donker,letter:georgia&hoogte=800&naam=L%27%C3%A9conomie+%22sociale%22",
];
for (const block of blocks) {
  test(`the snippet of “${block}”, pasted, makes the frame that was shown, and so does the plain frame`, async ({ page, baseURL, watched }) => {
    // The host is of the same site here, and then a frame could let itself out.
    watched.expects(/can escape its sandboxing/);
    await open(page, block);
    const code = { snippet: await snippet(page).textContent(), frame: await shown(page, "frame").textContent() };
    const wanted = await preview(page);
    for (const [which, html] of Object.entries(code)) {
      await page.route("**/gast.html", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html><html lang="nl"><title>Gast</title>${html}` }));
      await page.goto("gast.html");
      await expect.poll(() => page.frames().length, which).toBe(2);
      await expect.poll(() => page.frames()[1].url(), which).toContain("embed=1");
      expect(asked(page.frames()[1].url()), which).toEqual(asked(wanted));
      expect(await page.evaluate(() => document.querySelectorAll("script").length), which).toBe(which === "snippet" ? 1 : 0);
      await page.unroute("**/gast.html");
    }
    await page.setContent(code.snippet);
    expect(await page.locator("partner-wijzer a").evaluate((link) => link.href)).toMatch(new RegExp(`^${baseURL}`));
  });
}

test.describe("with a clipboard", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });
  test("everything shown can be copied as it is shown", async ({ page }) => {
    await open(page, "?bij=Ieper&q=%3Cb%3E");
    await unfold(page);
    for (const which of ["snippet", "frame", "link", "policy", "accessibility", "privacy"]) {
      await copy(page, which).click();
      await expect(page.locator(".said", { hasText: "Gekopieerd" })).toHaveCount(1);
      expect(await page.evaluate(() => navigator.clipboard.readText()), which).toBe(await shown(page, which).textContent());
    }
    await copy(page, "code").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page).textContent());
  });

  test("the address that is copied opens the same choices elsewhere", async ({ page, context }) => {
    await open(page);
    await page.getByLabel("Voor welke gemeente?").selectOption("Veurne");
    await page.getByText("Hergebruik, fiets en verhuis").click();
    await page.getByLabel("Kringwinkel en hergebruik").check();
    await page.getByLabel("de thema’s: Kringwinkel en hergebruik").check();
    await copy(page, "address").click();
    await expect(page.locator(".said", { hasText: "Gekopieerd" })).toBeVisible();
    const other = await context.newPage();
    await other.goto(await page.evaluate(() => navigator.clipboard.readText()));
    await expect(other.locator("main")).toHaveAttribute("data-state", "ready");
    expect(await element(other)).toBe('<partner-wijzer bij="Veurne" thema="kringloop" vast="thema">');
    await expect(other.getByLabel("Voor welke gemeente?")).toHaveValue("Veurne");
    await expect(tick(other, "thema", "kringloop")).toBeChecked();
    await expect(tick(other, "vast", "thema")).toBeChecked();
  });
});

test("a browser that lets nobody copy has it selected, and says what to press", async ({ page }) => {
  await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
  await open(page, "?bij=Ieper");
  await copy(page, "snippet").click();
  await expect(page.locator(".said", { hasText: "druk op Ctrl+C" })).toBeVisible();
  expect(await page.evaluate(() => getSelection().toString())).toBe(await snippet(page).textContent());
  await copy(page, "address").click();
  await expect(page.locator(".said", { hasText: "Kopieer het adres bovenaan in uw browser." })).toBeVisible();
});

test("back undoes one choice after the other, forward brings it again, and the fields show it", async ({ page }) => {
  await open(page);
  await page.getByLabel("Voor welke gemeente?").selectOption("Ieper");
  await page.getByLabel("Een vraag die er al staat").fill("hagen scheren");
  await page.getByLabel("Een vraag die er al staat").press("Enter");
  await page.getByLabel("bedrijven", { exact: true }).check();
  await page.getByRole("button", { name: "Drupal Olivero" }).click();
  // The preview has been another page meanwhile: that is no step of this one.
  await expect.poll(() => preview(page)).toContain("stijl=");
  await page.goBack();
  await expect(page.getByLabel("Kleur van links en knoppen")).toHaveValue("");
  await page.goBack();
  await expect(page.getByLabel("bedrijven", { exact: true })).not.toBeChecked();
  await page.goBack();
  await expect(page.getByLabel("Een vraag die er al staat")).toHaveValue("");
  expect(await element(page)).toBe('<partner-wijzer bij="Ieper">');
  await page.goBack();
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("");
  await page.goForward();
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Ieper");
  await page.getByRole("link", { name: "Begin opnieuw" }).click();
  expect([await element(page), query(page)]).toEqual(["<partner-wijzer>", ""]);
});

test("a number that is stepped through is one step", async ({ page }) => {
  await open(page);
  const radius = page.getByLabel("Ronding van hoeken, in pixels");
  await radius.fill("4");
  for (let times = 0; times < 5; times += 1) await radius.press("ArrowUp");
  await radius.press("Tab");
  expect(await element(page)).toBe('<partner-wijzer hoek="9">');
  await page.goBack();
  expect(await element(page)).toBe("<partner-wijzer>");
  await expect(radius).toHaveValue("");
});

test("what is no colour is told and not taken", async ({ page }) => {
  await open(page, "?stijl=kleur:005c8f");
  const colour = page.getByLabel("Kleur van links en knoppen");
  await expect(colour).toHaveValue("#005c8f");
  await expect(page.getByLabel("Kies de kleur")).toHaveValue("#005c8f");
  await colour.fill("groen");
  await colour.press("Tab");
  await expect(page.getByText("“groen” is geen kleur.")).toBeVisible();
  await expect(colour).toHaveAttribute("aria-invalid", "true");
  await expect(colour).toHaveValue("groen");
  expect(await element(page)).toBe('<partner-wijzer kleur="#005c8f">');
  await colour.fill("0a5");
  await colour.press("Tab");
  await expect(colour).toHaveValue("#00aa55");
  await expect(page.getByText("is geen kleur")).toHaveCount(0);
  await page.getByLabel("Kies de kleur").fill("#123456");
  await expect(colour).toHaveValue("#123456");
});

test("what is typed is not lost while something else is drawn", async ({ page }) => {
  await open(page);
  await page.getByLabel("bedrijven", { exact: true }).check();
  await page.getByLabel("Een vraag die er al staat").pressSequentially("hagen", { delay: 150 });
  await expect.poll(() => preview(page)).toContain("voor=bedrijven");
  await expect(page.getByLabel("Een vraag die er al staat")).toHaveValue("hagen");
});
