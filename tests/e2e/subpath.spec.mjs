// The site in a folder of another one: nothing is asked from outside that folder, and every link stays inside.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../tools/serve.mjs";
import { test as plain, expect, open, field, cards, markers } from "./site.mjs";

const FOLDER = "/some/where/";
const test = plain.extend({
  baseURL: async ({}, use) => {
    const root = await mkdtemp(join(tmpdir(), "partnerwijzer-"));
    await cp(fileURLToPath(new URL("../../dist", import.meta.url)), join(root, FOLDER), { recursive: true });
    const server = await serve(root, 0);
    await use(`http://127.0.0.1:${server.address().port}${FOLDER}`);
    server.closeAllConnections();
    server.close();
    await rm(root, { recursive: true });
  },
});
const inside = (page) => expect(new URL(page.url()).pathname).toBe(FOLDER);

test("in a folder, all of the journey stays in the folder", async ({ page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, baseURL);
  await field(page).pressSequentially("gras maaien");
  await cards(page).first().locator(".partner-link").click();
  await expect(page.locator("h1.partner__name")).toBeVisible();
  inside(page);
  const name = await page.locator("h1.partner__name").innerText();
  await page.reload();
  await expect(page.locator("h1.partner__name")).toHaveText(name);
  await page.goBack();
  await expect(cards(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue("gras maaien");
  await expect(markers(page).first()).toBeVisible();
  inside(page);
  for (const link of ["Kaart", "Over"]) {
    await page.getByRole("navigation", { name: "Pagina’s" }).getByRole("link", { name: link }).click();
    inside(page);
  }
  await page.getByRole("link", { name: /^Partnerwijzer/ }).click();
  await expect(page.locator(".greeting")).toBeVisible();
  inside(page);
  expect(asked.filter((path) => !path.startsWith(FOLDER))).toEqual([]);
  expect(asked.length).toBeGreaterThan(4);
});
