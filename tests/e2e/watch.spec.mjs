// The watch of site.mjs is what keeps all other tests honest, so it must bark.
import { test, expect, watch } from "./site.mjs";

const wrongs = {
  "a warning on the console": () => console.warn("wrong"),
  "an error that nobody caught": () => setTimeout(() => { throw new Error("wrong"); }),
  "a request to another site": () => { fetch("http://localhost:9/wrong").catch(() => {}); },
  "a cookie": () => { document.cookie = "wrong=1"; },
  "a value in the local storage": () => { localStorage.wrong = 1; },
  "a value in the session storage": () => sessionStorage.setItem("wrong", 1),
  "a value that is taken away again": () => { localStorage.setItem("wrong", 1); localStorage.removeItem("wrong"); },
  "a database": () => { indexedDB.open("wrong"); },
  "a cache": () => caches.open("wrong"),
  "a dialog": () => { setTimeout(() => alert("wrong")); },
};

for (const [name, wrong] of Object.entries(wrongs)) {
  test(`${name} does not go unnoticed`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL });
    const watched = await watch(context, baseURL);
    const page = await context.newPage();
    await page.goto("data/region.json");
    await page.evaluate(wrong);
    await expect.poll(async () => (await watched.complaints()).join()).toContain("wrong");
    await context.close();
  });
}
