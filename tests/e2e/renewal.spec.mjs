// Newer data on a page that is open: what is at least as good is taken as a whole, anything else leaves what works.
//
// It needs no service worker: the page looks every hour and when the browser says that there is a network again.
import { drawn } from "./pages.mjs";
import { CONFIG, cut, fresh, kept, look, main, newer, notices, PARTNERS, portal, QUESTION, refused, REGION, serve } from "./renewal.mjs";
import { test, expect, open, dataset, region, field, cards, card, ranked, results } from "./site.mjs";

const missing = /the server responded with a status of (404|500)/;

test("newer data come onto the page, and everything the visitor did stays", async ({ page }) => {
  await open(page, QUESTION);
  await page.locator(".filters summary").first().click();
  await page.keyboard.press("Escape");
  await field(page).focus();
  await field(page).evaluate((field) => field.setSelectionRange(4, 4));
  await page.evaluate(() => scrollTo(0, 120));
  const [first] = await ranked(page);
  const before = { address: page.url(), scroll: await page.evaluate(() => scrollY), count: await results(page).textContent() };
  await serve(page, PARTNERS, newer((data) => { data.partners.find((one) => one.id === first).name = "Nieuwe Naam"; }));
  await look(page);
  await expect(card(page, first)).toContainText("Nieuwe Naam");
  await expect(notices(page)).toHaveText("De gegevens zijn vernieuwd.");
  await expect(notices(page)).toHaveAttribute("aria-live", "polite");
  await expect(main(page)).toHaveAttribute("data-state", "ready");
  await expect(page.locator(".footer")).toContainText("Gegevens van 4 januari 2027");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("gras maaien in Ieper");
  expect(await field(page).evaluate((field) => field.selectionStart)).toBe(4);
  expect({ address: page.url(), scroll: await page.evaluate(() => scrollY), count: await results(page).textContent() }).toEqual(before);
  expect(await refused(page)).toBeNull();
  await page.getByRole("link", { name: "Over", exact: true }).click();
  await expect(notices(page), "said once, for what was being looked at").toHaveText("");
});

test("what is asked anew and has not changed says nothing and moves nothing", async ({ page }) => {
  await open(page, QUESTION);
  // The map and the other languages come in their own time.
  await page.waitForLoadState("networkidle");
  await drawn(page);
  await page.evaluate(() => {
    const what = { subtree: true, childList: true, characterData: true };
    new MutationObserver((all) => { window.changes = all.length; }).observe(document.querySelector("#page"), what);
  });
  await look(page);
  expect(await page.evaluate(() => window.changes ?? 0)).toBe(0);
  await expect(notices(page)).toHaveText("");
});

test("more results that were asked for are still there, and the focus stays with its partner when others come before it", async ({ page }) => {
  await open(page, "?bij=Ieper");
  await page.getByRole("button", { name: /^Toon nog/ }).click();
  await expect(cards(page)).toHaveCount(dataset().partners.length);
  const [, , third] = await ranked(page);
  await card(page, third).locator(".partner-link").focus();
  await serve(page, PARTNERS, newer((data) => {
    const copy = structuredClone(data.partners.find((one) => one.id === third));
    for (let at = 0; at < 5; at++) data.partners.push({ ...copy, id: `erbij-${at}`, name: `Erbij ${at}` });
  }));
  await look(page);
  await expect(page.getByText("Erbij 1").first()).toBeAttached();
  await expect(cards(page)).toHaveCount(40);
  await expect(card(page, third).locator(".partner-link")).toBeFocused();
});

test("ways to go on with what is typed lead to what is there now", async ({ page }) => {
  await open(page);
  await field(page).pressSequentially("westl");
  const offers = page.locator(".need__offers a");
  await expect(offers.filter({ hasText: "Westlandia" })).toHaveCount(1);
  await serve(page, PARTNERS, newer((data) => {
    data.partners.find((one) => one.id === "westlandia").name = "Westlandia Nieuw";
    data.partners.reverse();
  }));
  await look(page);
  await expect(offers.filter({ hasText: "Westlandia Nieuw" })).toHaveCount(1);
  await expect(field(page)).toBeFocused();
});

test("a partner that is gone leaves a page that says so", async ({ page }) => {
  await open(page, "?partner=westlandia");
  await serve(page, PARTNERS, newer((data) => { data.partners = data.partners.filter((one) => one.id !== "westlandia"); }));
  await look(page);
  await expect(page.getByText("Deze partner staat niet (meer) in de lijst.")).toBeVisible();
});

test("a region and settings that can be read are taken", async ({ page }) => {
  await open(page);
  await serve(page, REGION, { ...region(), attribution: { nl: "Nieuwe kaart" } });
  await serve(page, CONFIG, { languages: ["nl", "fr"], language: "nl" });
  await look(page);
  await expect(page.locator(".footer")).toContainText("Nieuwe kaart");
  await expect(page.locator(".languages__link")).toHaveText(["NL", "FR"]);
});

test("the type that the server says does not matter, what it sends does", async ({ page }) => {
  await open(page, QUESTION);
  await serve(page, PARTNERS, newer(), "text/html");
  await look(page);
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
});

const worse = {
  "the page of a network that wants a password": { path: PARTNERS, answer: portal, type: "text/html", code: "partners-unreadable", asks: 2 },
  "that page as if it were JSON": { path: PARTNERS, answer: portal, code: "partners-unreadable", asks: 2 },
  "cut off half-way": { path: PARTNERS, answer: JSON.stringify(newer()).slice(0, 50_000), code: "partners-unreadable", asks: 2 },
  "empty": { path: PARTNERS, answer: "", code: "partners-unreadable", asks: 2 },
  "another kind of file": { path: PARTNERS, answer: region(), code: "partners-unreadable", asks: 2 },
  "of a later schema": { path: PARTNERS, answer: newer((data) => { data.schema = 2; }), code: "partners-unreadable", asks: 2 },
  "without topics": { path: PARTNERS, answer: newer((data) => { data.topics = []; }), code: "partners-unreadable", asks: 2 },
  "missing": { path: PARTNERS, answer: 404, code: "partners-missing" },
  "refused by the server": { path: PARTNERS, answer: 500, code: "partners-missing" },
  "older": { path: PARTNERS, answer: newer((data) => { data.updated = "2020-01-01"; }), code: "partners-older" },
  "without a day": { path: PARTNERS, answer: newer((data) => { delete data.updated; }), code: "partners-older" },
  "half as long": { path: PARTNERS, answer: newer((data) => { data.partners.length /= 2; }), code: "partners-smaller" },
  "full of what cannot be used": { path: PARTNERS, answer: newer((data) => { data.partners.fill({}, 5); }), code: "partners-smaller" },
  "a region that is no JSON": { path: REGION, answer: "{", code: "region-unreadable", asks: 2 },
  "a region without municipalities": { path: REGION, answer: {}, code: "region-unreadable", asks: 2 },
  "a region that is missing": { path: REGION, answer: 404, code: "region-missing" },
  "settings that are no JSON": { path: CONFIG, answer: portal, code: "config-unreadable", asks: 2 },
  "settings that are missing": { path: CONFIG, answer: 404, code: "config-missing" },
};

for (const [what, { path, answer, type, code, asks }] of Object.entries(worse)) {
  test(`new data that are worse (${what}) leave what works; who looks after the site is told once`, async ({ page, watched }) => {
    watched.expects(missing, /Niet vernieuwd/);
    const told = [];
    page.on("console", (message) => message.text().startsWith("Niet vernieuwd") && told.push(message.text()));
    await open(page, QUESTION);
    // The map comes in its own time.
    const seen = () => page.locator(".header, .strip, .results, .notices, .footer").allInnerTexts();
    const before = await seen();
    await serve(page, path, answer, type);
    await look(page, asks);
    expect(await refused(page)).toBe(code);
    await look(page, asks);
    expect(told, "once").toEqual([expect.stringContaining(path)]);
    expect(await seen()).toEqual(before);
    await expect(main(page)).toHaveAttribute("data-state", "ready");
    await expect(page.locator(".failed")).toHaveCount(0);
    await serve(page, path, path === PARTNERS ? newer() : path === REGION ? region() : { languages: ["nl", "fr", "en"] });
    await look(page);
    expect(await refused(page), "it goes when all is well").toBeNull();
  });
}

test("one file that cannot be used does not keep the others back", async ({ page, watched }) => {
  watched.expects(/Niet vernieuwd/);
  await open(page);
  await serve(page, PARTNERS, newer());
  await serve(page, REGION, "{");
  await look(page, 2);
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  expect(await refused(page)).toBe("region-unreadable");
});

for (const [language, line] of Object.entries({
  nl: "Geen verbinding. U ziet de kopie van 24 november 2026.",
  fr: "Pas de connexion. Vous voyez la copie du 24 novembre 2026.",
  en: "No connection. You see the copy of 24 November 2026.",
})) {
  test(`without a network the page tells of which day its copy is, until there is one (${language})`, async ({ page, watched }) => {
    watched.expects(cut);
    await open(page, `${QUESTION}&taal=${language}`);
    await serve(page, PARTNERS, null);
    await look(page);
    await expect(main(page)).toHaveAttribute("data-state", "stale");
    await expect(notices(page)).toHaveText(line);
    await expect(cards(page).first()).toBeVisible();
    await expect(page.locator(".failed")).toHaveCount(0);
    await field(page).press("End");
    await field(page).pressSequentially(" of Diksmuide");
    await expect(cards(page).first()).toBeVisible();
    await page.unroute(fresh(PARTNERS));
    await look(page);
    await expect(main(page)).toHaveAttribute("data-state", "ready");
    await expect(notices(page)).toHaveText("");
  });
}

test("a page that could not be loaded heals by itself when there is a network again", async ({ page, watched }) => {
  watched.expects(cut);
  for (const path of [PARTNERS, REGION, CONFIG]) await page.route(`**/${path}`, (route) => route.abort("internetdisconnected"));
  await page.goto(QUESTION);
  await expect(main(page)).toHaveAttribute("data-state", "failed");
  await look(page);
  await expect(main(page)).toHaveAttribute("data-state", "ready");
  await expect(cards(page).first()).toBeVisible();
  await expect(page.locator(".failed")).toHaveCount(0);
  await expect(notices(page), "nothing was renewed: it was not there").toHaveText("");
});

test("the page looks every hour", async ({ page }) => {
  await page.clock.install();
  await open(page, QUESTION);
  await serve(page, PARTNERS, newer());
  await page.clock.fastForward("00:59:00");
  await expect(page.locator(".footer")).toContainText("24 november 2026");
  await page.clock.fastForward("00:02:00");
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  await serve(page, PARTNERS, newer((data) => { data.updated = "2027-01-05"; }));
  await page.clock.fastForward("01:00:00");
  await expect(page.locator(".footer")).toContainText("5 januari 2027");
});

for (const time of ["1999-01-01", "2099-01-01"]) {
  test(`a clock that thinks it is ${time} changes nothing`, async ({ page, watched }) => {
    watched.expects(/Niet vernieuwd/);
    await page.clock.setFixedTime(new Date(time));
    await open(page, QUESTION);
    await serve(page, PARTNERS, newer());
    await look(page);
    await expect(page.locator(".footer")).toContainText("4 januari 2027");
    await serve(page, PARTNERS, dataset());
    await look(page);
    expect(await refused(page)).toBe("partners-older");
    await expect(page.locator(".footer")).toContainText("4 januari 2027");
  });
}

test("an answer that comes after a later look is of no use", async ({ page }) => {
  await open(page, QUESTION);
  let late;
  await page.route(fresh(PARTNERS), (route) => {
    if (late) return route.fulfill({ json: newer() });
    late = () => route.fulfill({ json: newer((data) => { data.updated = "2026-12-31"; }) });
  });
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect.poll(() => Boolean(late)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  await late();
  await page.waitForTimeout(300);
  await expect(page.locator(".footer")).toContainText("4 januari 2027");
  expect(await refused(page)).toBeNull();
});

test("the server may say that nothing has changed; what cannot be read is asked for past whatever was kept", async ({ page, watched }) => {
  watched.expects(/Niet vernieuwd/);
  await page.addInitScript(() => {
    const original = window.fetch;
    window.asked = [];
    window.fetch = (address, how) => {
      if (String(address).endsWith("partners.json?fresh")) window.asked.push(how.cache);
      return original(address, how);
    };
  });
  await open(page);
  await look(page);
  expect(await page.evaluate(() => window.asked)).toEqual(["no-cache"]);
  await serve(page, PARTNERS, portal);
  await look(page, 2);
  expect(await page.evaluate(() => window.asked)).toEqual(["no-cache", "no-cache", "reload"]);
});

test("a page that has just come from the server asks nothing twice", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => request.url().endsWith("?fresh") && asked.push(request.url()));
  await open(page, QUESTION);
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
});
