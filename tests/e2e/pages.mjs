// Every page of the site and every state in which it can be met, for what must hold on all of them.
const QUESTION = "q=gras+maaien+rond+ons+bedrijf+in+Ieper";
const FILE = "**/data/partners.json";
const hold = (page) => page.route(FILE, () => {});
const lose = (page) => page.route(FILE, (route) => route.fulfill({ status: 404, body: "" }));
const press = (selector) => (page) => page.locator(selector).first().click();

/** The address of each, what must be arranged beforehand, and what is done once it stands. */
export const pages = {
  "start": { address: "" },
  "results": { address: `?${QUESTION}` },
  "results with a filter open": { address: `?${QUESTION}&soort=maatwerkbedrijf`, then: press(".filters summary") },
  "results with the corrections open": { address: `?${QUESTION}`, then: press(".strip__correct summary") },
  "found by name": { address: "?q=De+Lovie" },
  "nothing fits": { address: "?q=belastingadvocaat" },
  "nobody does it": { address: "?q=strijk" },
  "partner": { address: `?partner=de-groene-kans&${QUESTION}` },
  "partner that is not there": { address: "?partner=niemand" },
  "map": { address: `?${QUESTION}&weergave=kaart` },
  "who works where": { address: "?pagina=dekking" },
  "who does one thing where": { address: "?pagina=dekking&thema=schoonmaak&voor=lokale-besturen" },
  "who works where with the topics open": { address: "?pagina=dekking&thema=kringloop", then: press(".filters summary") },
  "about": { address: "?pagina=over" },
  "saved": { address: "?pagina=bewaard&lijst=westlandia,de-lovie" },
  "nothing saved": { address: "?pagina=bewaard" },
  "loading": { address: `?${QUESTION}`, state: "loading", before: hold },
  "partner while loading": { address: "?partner=westlandia", state: "loading", before: hold },
  "failed": { address: `?${QUESTION}`, state: "failed", before: lose },
};

/** What the state `failed` writes on the console: the browser's own line about the missing file. */
export const expected = /the server responded with a status of 404 .*partners\.json/;

/** Waits until the map is drawn, if there is one to be seen: its program comes after the page. */
export async function drawn(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const seen = () => {
    const host = document.querySelector("#map[data-manner]");
    const box = host?.getBoundingClientRect();
    const shown = host?.checkVisibility() && box.top < innerHeight && box.bottom > 0;
    return !shown || document.documentElement.dataset.map === "failed" || host.querySelector(".map__plane");
  };
  await page.waitForFunction(seen);
}

/** Opens one of the pages in a language, as it is meant to be looked at. */
export async function visit(page, name, language = "nl") {
  const { address, state = "ready", before, then } = pages[name];
  await before?.(page);
  await page.goto(`${address || "?"}&taal=${language}`);
  await page.locator(`.page[data-mode] main[data-state="${state}"]`).waitFor();
  await then?.(page);
  await drawn(page);
}
