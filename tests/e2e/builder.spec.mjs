// The page on which somebody puts together a block for their own website: what is chosen leads to the right code, and nothing gets lost on the way.
import AxeBuilder from "@axe-core/playwright";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tools/serve.mjs";
import { test as kept, kept as isKept, ready as isReady } from "./offline.mjs";
import { test, expect, replace, dataset, policy, region, screens } from "./site.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const missing = /the server responded with a status of 404/;

/** Opens the page with an address of its own, and waits until everything can be chosen. */
async function open(page, query = "", state = "ready") {
  await page.goto(`insluiten/${query}`);
  await expect(page.locator("main")).toHaveAttribute("data-state", state);
}
const shown = (page, which) => page.locator(`#paste-${which}`);
const snippet = (page) => shown(page, "snippet");
const copy = (page, which) => page.locator(`[data-copy="${which}"]`);
const query = (page) => new URL(page.url()).search;
const element = async (page) => (await snippet(page).textContent()).split("\n")[1];
const tick = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`);
/** Opens the lists that are folded, so that everything can be seen. */
const unfold = (page) => page.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
const preview = (page) => page.locator("iframe").evaluate((frame) => frame.getAttribute("src"));
/** What an address asks, whatever the order. */
const asked = (address) => Object.fromEntries(new URL(address).searchParams);

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

/** Does with an element of the host what `embed.js` does with its attributes, for a site that was built without it. */
const STAND_IN = `
  customElements.define("partner-wijzer", class extends HTMLElement {
    connectedCallback() {
      const asked = new URLSearchParams({ embed: 1 }), looks = [];
      for (const { name, value } of this.attributes) {
        if (["kleur", "hoek", "schijn", "letter"].includes(name)) looks.push(name + ":" + value.replace("#", ""));
        else if (!["hoogte", "naam"].includes(name)) asked.set(name, value);
      }
      if (looks.length) asked.set("stijl", looks.join());
      const frame = Object.assign(document.createElement("iframe"), { title: this.getAttribute("naam") ?? "Partnerwijzer", src: "./?" + asked });
      this.attachShadow({ mode: "open" }).append(frame);
    }
  });`;

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
    if (!existsSync(join(dist, "embed.js"))) await page.route("**/embed.js", (route) => route.fulfill({ contentType: "text/javascript", body: STAND_IN }));
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

test("from the municipality to the copied code with the keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const focused = page.locator(":focus");
  const tabTo = async (target, most = 90) => {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press("Tab");
      if (await target.evaluateAll((all) => all.includes(document.activeElement))) return;
    }
    throw new Error(`not reached in ${most} presses of Tab`);
  };
  await page.keyboard.press("Tab");
  await expect(focused).toHaveText("Naar de inhoud");
  await page.keyboard.press("Enter");
  await tabTo(page.getByLabel("Voor welke gemeente?"), 5);
  await page.keyboard.type("Pop");
  await expect(page.getByLabel("Voor welke gemeente?")).toHaveValue("Poperinge");
  await tabTo(tick(page, "bereik", "bij"), 3);
  await page.keyboard.press("ArrowDown");
  await expect(tick(page, "bereik", "gemeente")).toBeFocused();
  await tabTo(page.locator("summary", { hasText: "Groen en openbaar domein" }), 10);
  await page.keyboard.press("Enter");
  await tabTo(tick(page, "thema", "groenonderhoud"), 3);
  await page.keyboard.press("Space");
  await expect(tick(page, "thema", "groenonderhoud")).toBeFocused();
  await tabTo(tick(page, "vast", "gemeente"), 40);
  await page.keyboard.press("Space");
  await tabTo(copy(page, "code"), 60);
  await page.keyboard.press("Enter");
  await expect(page.locator(".said", { hasText: "Gekopieerd" })).toBeVisible();
  await expect(copy(page, "code")).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<partner-wijzer gemeente="Poperinge" thema="groenonderhoud" vast="gemeente">');
});

const FULL = "?bij=Ieper&thema=groenonderhoud&q=hagen&vast=thema&stijl=kleur:0055cc";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
async function usable(page) {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).exclude("iframe").analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${[...node.any, ...node.all, ...node.none][0]?.message}`))).toEqual([]);
  expect(passes.length).toBeGreaterThan(15);
}
for (const [screen, use] of Object.entries(screens)) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`on a ${screen}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });
      test("everybody can use it", async ({ page }) => {
        await open(page, FULL);
        await unfold(page);
        // The way to the parts lies over what can still be scrolled: at the end of the page it lies over nothing.
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await usable(page);
        await page.getByLabel("Kleur van links en knoppen").fill("groen");
        await page.getByLabel("Kleur van links en knoppen").press("Tab");
        await usable(page);
      });
    });
  }
}

test.describe("320 pixels wide", () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const language of ["nl", "fr", "en"]) {
    test(`nothing sticks out in ${language}`, async ({ page }) => {
      await open(page, `${FULL}&in=${language}`);
      await unfold(page);
      await page.getByRole("button", { name: /^640/ }).click();
      const wide = () => page.evaluate(() => [...document.querySelectorAll(".page *:not(iframe)")].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).map((one) => one.outerHTML.slice(0, 80)));
      expect(await page.evaluate(() => document.scrollingElement.scrollWidth)).toBe(320);
      expect(await wide()).toEqual([]);
    });
  }
});

test.describe("on a phone", () => {
  test.use(screens.phone);
  test("one tap leads to the preview and to the code", async ({ page }) => {
    await open(page);
    const steps = page.getByRole("navigation", { name: "Delen van deze pagina" });
    await steps.getByRole("link", { name: "Bekijk" }).tap();
    await expect(page.getByRole("heading", { name: "Zo ziet het eruit" })).toBeInViewport();
    await expect(page.frameLocator("iframe").locator(".page")).toBeVisible();
    await steps.getByRole("link", { name: "Kopieer" }).tap();
    await expect(snippet(page)).toBeInViewport();
    expect(await element(page)).toBe("<partner-wijzer>");
  });

  test("nothing is too small for a finger", async ({ page }) => {
    await open(page, FULL);
    await unfold(page);
    const small = await page.evaluate(() => [...document.querySelectorAll("a, button, input, select, summary")].filter((one) => one.checkVisibility() && !one.matches(".skip")).filter((one) => {
      const { width, height } = (one.closest("label") ?? one).getBoundingClientRect();
      return width < 24 || height < 43.5;
    }).map((one) => one.outerHTML.slice(0, 100)));
    expect(small).toEqual([]);
  });
});

const words = {
  nl: ["Partnerwijzer in uw website", "Voor welke gemeente?", "Groen en openbaar domein"],
  fr: ["Partnerwijzer dans votre site", "Pour quelle commune ?", "Espaces verts"],
  en: ["Partnerwijzer in your website", "For which municipality?", "Green and public space"],
};
test("it speaks three languages, whatever the language of the block", async ({ page }) => {
  await open(page, "?taal=fr&bij=Ieper");
  for (const [language, [title, label, group]] of Object.entries(words)) {
    await page.getByRole("banner").getByRole("link", { name: language.toUpperCase() }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByLabel(label)).toHaveValue("Ieper");
    await expect(page.locator("summary", { hasText: group })).toBeVisible();
    expect([await element(page), query(page)]).toEqual(['<partner-wijzer bij="Ieper" taal="fr">', `?bij=Ieper&taal=fr&in=${language}`]);
  }
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.en[0]);
});

test("the statements are in the language that is chosen, and name who answers", async ({ page }) => {
  await open(page);
  await expect(shown(page, "accessibility")).toContainText("DVV Westhoek, 051 51 93 56");
  await expect(shown(page, "privacy")).toContainText("127.0.0.1");
  for (const [language, cookies] of [["fr", "ne place pas de cookies"], ["en", "sets no cookies"], ["nl", "plaatst geen cookies"]]) {
    await page.locator("#verklaring").selectOption(language);
    await expect(shown(page, "privacy")).toContainText(cookies);
    await expect(shown(page, "privacy")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  }
  await expect(page.getByText("haalt uw browser kaartbeelden")).toHaveCount(0);
});

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
