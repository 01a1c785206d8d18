// What the host fixed, the visitor cannot change: not by the address, history, links, keys or messages. What the host left out is not there.
import { cards, expect } from "./site.mjs";
import { test } from "./hosts.mjs";

const FIXED = 'gemeente="Ieper" soort="maatwerkbedrijf" vast="gemeente,soort"';
/** Partners with an address in Ieper that are no maatwerkbedrijf, or the other way round. */
const OTHERS = ["de-groene-kans", "de-lovie", "sowepo"];

/** Which partners the block shows, and what it says they are limited to. */
async function shown(frame) {
  await expect(frame.locator("main")).toHaveAttribute("data-state", "ready");
  const more = frame.locator(".results__more");
  if (await more.count()) await more.click();
  return {
    limits: await frame.locator(".limits").textContent(),
    partners: await cards(frame).evaluateAll((all) => all.map((one) => one.dataset.partner).sort()),
  };
}

test.describe("what is fixed", () => {
  let frame, before;
  test.beforeEach(async ({ visit }) => {
    [frame] = await visit("plain", `${FIXED} taal="nl"`);
    before = await shown(frame);
    expect(before.limits).toBe("Hier alleen: maatwerkbedrijf, Ieper.");
    expect(before.partners.length).toBeGreaterThan(0);
  });

  for (const address of ["?embed=1", "?embed=1&gemeente=Veurne", "?embed=1&vast=", "?embed=1&vast=gemeente%3DVeurne", "?gemeente=Diksmuide&vast=gemeente", "?kiosk=0&soort=kringwinkel&vast=soort"]) {
    test(`stays when the history brings “${address}”`, async () => {
      await frame.evaluate((address) => {
        history.pushState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, address);
      await frame.waitForTimeout(300);
      const after = await shown(frame);
      expect(after.limits).toBe(before.limits);
      expect(before.partners).toEqual(expect.arrayContaining(after.partners));
    });
  }

  test("is carried by every link of the block, and by those that lead out", async () => {
    for (const page of ["", "weergave=kaart", "pagina=over", "pagina=bewaard", `partner=${before.partners[0]}`]) {
      await frame.evaluate((page) => {
        history.pushState(null, "", `?embed=1&${page}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, page);
      await frame.waitForTimeout(200);
      const links = await frame.locator("a[href^='?'], input[data-href]").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? one.dataset.href));
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) {
        const fixed = new URLSearchParams(new URLSearchParams(link).get("vast"));
        expect([link, fixed.get("gemeente"), fixed.get("soort")]).toEqual([link, "Ieper", "maatwerkbedrijf"]);
      }
    }
  });

  test("stays when a link is made another one", async () => {
    const link = frame.locator(".nav__link").first();
    await link.evaluate((link) => link.setAttribute("href", "?embed=1&gemeente=Veurne"));
    await link.click();
    expect((await shown(frame)).limits).toBe(before.limits);
  });

  test("stays whatever is typed, and partners that are left out are not there by any way", async () => {
    for (const id of OTHERS.filter((id) => !before.partners.includes(id))) {
      await frame.evaluate((id) => {
        history.pushState(null, "", `?embed=1&partner=${id}`);
        dispatchEvent(new PopStateEvent("popstate"));
      }, id);
      await expect(frame.locator(".partner__name")).toHaveCount(0);
      await frame.evaluate(() => history.back());
      await expect(frame.locator("#need")).toBeVisible();
    }
    await frame.locator("#need").fill("De Lovie Poperinge");
    await frame.locator("#need").press("Enter");
    await frame.waitForTimeout(600);
    expect(await cards(frame).evaluateAll((all) => all.map((one) => one.dataset.partner))).not.toContain("de-lovie");
    for (let step = 0; step < 5; step += 1) await frame.locator("body").press("Escape");
    expect(await frame.locator(".limits").textContent()).toBe(before.limits);
  });

  test("stays whatever the host's page is told to send", async ({ page }) => {
    await page.evaluate(() => {
      const frame = document.querySelector("partner-wijzer").shadowRoot.querySelector("iframe").contentWindow;
      for (const message of [
        { partnerwijzer: 1, type: "vast", vast: "" }, { partnerwijzer: 1, type: "look", stijl: "vast:,gemeente:Veurne" },
        { partnerwijzer: 1, type: "search", text: "hout" }, { partnerwijzer: 1, type: "navigate", href: "?embed=1" }, "?embed=1",
      ]) frame.postMessage(message, "*");
    });
    await page.waitForTimeout(300);
    expect(await shown(frame)).toEqual(before);
  });

  test("stays when the block is opened anew at where the visitor was", async ({ page }) => {
    await frame.locator(".partner-link").first().click();
    await expect(frame.locator(".partner__name")).toBeVisible();
    const address = frame.url();
    await page.goto(address);
    await page.locator(".partner__back a").click();
    await expect(page.locator(".limits")).toHaveText(before.limits);
  });
});

test("a fixed need has no field, and its words cannot be struck out", async ({ visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien in Ieper" taal="nl" weergave="lijst" vast="q,taal,weergave"');
  await expect(cards(frame).first()).toBeVisible();
  await expect(frame.locator("#need, .chip__cross, .strip__correct, .languages, .switch, .nav__link[href*='weergave=kaart']")).toHaveCount(0 + (await frame.locator(".chip--where .chip__cross").count()));
  const first = await cards(frame).first().getAttribute("data-partner");
  await frame.evaluate(() => {
    history.pushState(null, "", "?embed=1&q=hout&thema=-groenonderhoud&taal=fr");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await expect(cards(frame).first()).toHaveAttribute("data-partner", first);
  await expect(frame.locator("html")).toHaveAttribute("lang", "nl");
});

test("what is left out is nowhere, and headings begin where the host wants them", async ({ visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien" taal="nl" zonder="kaart,filters,kop,voet,over,bewaard" titel="4"');
  await expect(cards(frame).first()).toBeVisible();
  await expect(frame.locator("#map, .filters, .header, .save, .switch, .footer a, [href*='weergave=kaart'], [href*='pagina=over']")).toHaveCount(0);
  expect(await frame.locator("h1, h2, h3").count()).toBe(0);
  await expect(frame.locator("h5#results")).toBeVisible();
  await cards(frame).first().locator(".partner-link").click();
  await expect(frame.locator("h4.partner__name")).toBeVisible();
  await expect(frame.locator("#map, .save")).toHaveCount(0);
});

test("the whole site opens in a window of its own, with the same search and the saved partners", async ({ visit, context }) => {
  const [frame] = await visit("plain", 'q="gras maaien" taal="nl" kleur="#7a1f2b" lijst="westlandia"');
  const [site] = await Promise.all([context.waitForEvent("page"), frame.locator(".footer a[target=_blank]").click()]);
  await expect(site.locator("main")).toHaveAttribute("data-state", "ready");
  expect(new URL(site.url()).search).toBe("?q=gras+maaien&lijst=westlandia&taal=nl");
  await expect(site.locator("#need")).toHaveValue("gras maaien");
});

test("back goes back within the block", async ({ page, visit }) => {
  const [frame] = await visit("plain", 'q="gras maaien" taal="nl"');
  const name = await frame.locator(".partner-link").first().textContent();
  await frame.locator(".partner-link").first().click();
  await expect(frame.locator(".partner__name")).toHaveText(name);
  // Not `page.goBack`, which waits for the page around the block.
  await page.evaluate(() => history.back());
  await expect(cards(frame).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
