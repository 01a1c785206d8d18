// Makes public/icons: the icon of the site as devices want it once it is installed. Run `node tests/tools/app-icons.mjs` after changing public/icon.svg.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { executablePath } from "../e2e/playwright.config.mjs";

const svg = readFileSync(new URL("../../public/icon.svg", import.meta.url), "utf8");
const folder = fileURLToPath(new URL("../../public/icons", import.meta.url));
/** Of a maskable icon only the middle four fifths are sure to be seen; the rest is its ground (https://www.w3.org/TR/appmanifest/#icon-masks). */
const icons = [{ name: "192", size: 192, share: 1 }, { name: "512", size: 512, share: 1 }, { name: "maskable-512", size: 512, share: 0.8, ground: "#f4f6f2" }];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
for (const { name, size, share, ground = "transparent" } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = svg.replace("<svg ", `<svg width="${size * share}" height="${size * share}" `);
  await page.setContent(`<style>body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground} }</style>${drawn}`);
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
