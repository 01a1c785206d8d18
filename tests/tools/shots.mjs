// Takes pictures of the built site: `node tests/tools/shots.mjs` makes those of the README in tests/shots,
// `node tests/tools/shots.mjs --all DIR` one of every page and state, at three widths, light and dark, to look at.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { executablePath } from "../e2e/playwright.config.mjs";
import { pages, visit } from "../e2e/pages.mjs";
import { serve } from "./serve.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const server = await serve(here("../../dist"), 0);
const baseURL = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath });

/** A picture of a page in a new window: of what a screen shows, or of all of it. */
async function shoot(name, path, { width = 1280, height = 800, colorScheme = "light", fullPage = false } = {}) {
  const fixed = { deviceScaleFactor: 1, locale: "nl-BE", timezoneId: "Europe/Brussels", reducedMotion: "reduce" };
  const context = await browser.newContext({ ...fixed, baseURL, viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  await visit(page, name);
  await page.screenshot({ path, fullPage, animations: "disabled", caret: "hide" });
  await context.close();
}

const [all, folder] = process.argv.slice(2);
if (all === "--all" && folder) {
  for (const name of Object.keys(pages)) {
    for (const [width, height] of [[360, 740], [768, 1024], [1280, 800]]) {
      for (const colorScheme of ["light", "dark"]) {
        const path = join(folder, `${name.replaceAll(" ", "-")}-${width}-${colorScheme}.png`);
        await shoot(name, path, { width, height, colorScheme, fullPage: width < 1280 });
      }
    }
  }
} else {
  await mkdir(here("../shots"), { recursive: true });
  for (const name of ["start", "results"]) await shoot(name, here(`../shots/${name}.png`));
}
await browser.close();
server.close();
