// Makes public/icons/card.png: what others show of the site when somebody pastes its address. Run `node tests/tools/card.mjs` after changing
// public/icon.svg or public/data/region.svg. Its words are Dutch: whoever shows it does not say which language is wanted. It needs pngquant (of Debian),
// which takes two thirds of its bytes away, and a font that is no stranger to the site (Debian: fonts-liberation2).
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { executablePath } from "../e2e/playwright.config.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const picture = (svg) => `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
/** The region as a picture a hand wide: the towns, larger, and none of what could not be read or would only make the file heavier. */
const region = read("public/data/region.svg").replace("</style>", `
  .map__name:not(.map__name--town), .map__dot:not(.map__dot--town), [class^="map__shield"], [class^="map__number"], .map__sleepers, .map__inner, .map__dune, .map__grain, .map__wave { display: none }
  .map__drawing .map__name--town { font-size: 27px; stroke-width: 6px }</style>`);
/** The size that `src/bin/data/hosting/cards.rs` tells. */
const size = { width: 1200, height: 630 };

const card = `<style>${read("style/tokens.css")}
  body { margin: 0; width: ${size.width}px; height: ${size.height}px; display: grid; grid-template-columns: 690px 1fr; background: var(--paper); color: var(--ink); font-family: var(--font); overflow: hidden; }
  div { box-sizing: border-box; height: 100%; padding: 60px 0 60px 72px; display: flex; flex-direction: column; }
  .brand { display: flex; gap: 10px; align-items: center; font-size: 46px; font-weight: 700; margin-left: -14px; }
  h1 { margin: auto 0; font-size: 50px; line-height: 1.15; letter-spacing: -.03em; white-space: nowrap; }
  p { margin: 0; font-size: 30px; color: var(--ink-2); }
  .map { width: 620px; height: 630px; object-fit: cover; object-position: 42% 50%; }
</style>
<div>
  <span class="brand"><img src="${picture(read("public/icon.svg").replace('fill="#f4f6f2"', 'fill="none"'))}" width="76" height="76" alt="">Partnerwijzer</span>
  <h1>Zeg wat er moet gebeuren.<br>Wij wijzen wie het kan.</h1>
  <p>Sociale economie in de Westhoek</p>
</div>
<img class="map" src="${picture(region)}" alt="">`;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: size, colorScheme: "light" });
await page.setContent(card);
const whole = await page.screenshot();
await browser.close();
writeFileSync(new URL("../../public/icons/card.png", import.meta.url), execFileSync("pngquant", ["--strip", "128", "-"], { input: whole }));
