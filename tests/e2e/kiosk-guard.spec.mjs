// A public touch screen: what would lead out becomes a code, or nothing.
import jsQR from "jsqr";
import { SITE, shapes, test } from "./kiosk.mjs";
import { expect, replace, asked, card, dataset, results } from "./site.mjs";

test.use({ viewport: shapes.standing, hasTouch: true });

/** What a telephone reads that is held before the screen. */
async function scanned(page) {
  const picture = await page.locator(".code__square").screenshot();
  const { data, width, height } = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    canvas.drawImage(bitmap, 0, 0);
    return { data: [...canvas.getImageData(0, 0, bitmap.width, bitmap.height).data], width: bitmap.width, height: bitmap.height };
  }, [...picture]);
  return new TextDecoder().decode(new Uint8Array(jsQR(new Uint8ClampedArray(data), width, height).binaryData));
}

test("codes on the screen are read back: a contact with its address, and a list of saved partners", async ({ page, kiosk }) => {
  const partner = dataset().partners.find(({ contact, address }) => contact?.phone && address?.street);
  await kiosk.open(`?partner=${partner.id}&lijst=${partner.id}&kiosk=1&opnieuw=1`);
  await page.locator('.partner__side .actions a[href^="tel:"]').first().tap();
  const card = await scanned(page);
  expect(card).toContain(`FN:${partner.name.replace(/[,;]/g, "\\$&")}`);
  expect(card).toContain(`TEL:${partner.contact.phone.replace(/[^\d+]/g, "")}`);
  expect(card).toContain(`;${partner.address.postcode};`);
  await page.locator(".over__main").tap();
  await kiosk.bar("Neem mee").tap();
  const home = new URL(await scanned(page));
  expect(home.origin).toBe(new URL(SITE).origin);
  expect(home.searchParams.get("lijst")).toBe(partner.id);
  expect(home.searchParams.has("kiosk")).toBe(false);
});

test.describe("Escape attempts", () => {
  test("links that lead out become codes, and no window opens", async ({ page, context, kiosk }) => {
    const ways = ({ contact }) => Object.values(contact ?? {}).filter(Boolean).length;
    const [reached] = dataset().partners.filter(({ contact }) => contact?.phone).sort((a, b) => ways(b) - ways(a));
    await kiosk.open(`?partner=${reached.id}&kiosk=1&opnieuw=1`);
    const opened = [];
    context.on("page", (one) => opened.push(one.url()));
    for (const way of ["tel:", "mailto:", "http"]) {
      const link = page.locator(`.partner__side .actions a[href^="${way}"]`);
      if ((await link.count()) === 0) continue;
      await link.first().tap();
      await expect(kiosk.code()).toBeVisible();
      await expect(kiosk.code()).toContainText(reached.name);
      await page.locator(".over__main").tap();
      await expect(kiosk.code()).toHaveCount(0);
      await link.first().click({ button: "middle" });
      await link.first().click({ modifiers: ["Control"] });
      await expect(kiosk.code()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(kiosk.code()).toHaveCount(0);
    }
    await page.evaluate(() => window.open("https://buiten.example/"));
    await page.locator(".partner__head").click({ button: "right" });
    expect(opened).toEqual([]);
    expect(context.pages()).toHaveLength(1);
  });

  test("keys of the browser do nothing", async ({ page, context, kiosk }) => {
    await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
    await page.evaluate(() => {
      window.here = true;
      window.print = () => { window.printed = true; };
      window.refused = [];
      addEventListener("keydown", (event) => window.refused.push(event.defaultPrevented));
    });
    const keys = [
      "Alt+ArrowLeft", "Alt+ArrowRight", "F1", "F3", "F5", "F6", "F7", "F11", "F12", "Control+l", "Control+n", "Control+t", "Control+w", "Control+p",
      "Control+o", "Control+s", "Control+u", "Control+f", "Control+j", "Control+h", "Control+r", "Control+Shift+i", "Control+Shift+Delete",
      "Control++", "Control+-", "Control+0", "Alt+d", "Alt+Home", "ContextMenu",
    ];
    for (const key of keys) await page.keyboard.press(key);
    expect(await page.evaluate(() => [window.here, window.printed])).toEqual([true, undefined]);
    expect(context.pages()).toHaveLength(1);
    expect(asked(page, "thema")).toBe("hout");
    // Of the keys themselves (not of Ctrl, Alt and Shift before them) nobody has heard.
    expect(await page.evaluate(() => window.refused.filter(Boolean).length)).toBe(0);
  });

  test("dragging, marking, menus, dropping and zooming are refused", async ({ page, kiosk }) => {
    await kiosk.open("?thema=hout&kiosk=1&opnieuw=1");
    const refused = await page.evaluate(() => {
      const at = document.querySelector(".results");
      const send = (kind, Event = window.Event, more = {}) => !at.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true, ...more }));
      return {
        menu: send("contextmenu", MouseEvent), drag: send("dragstart", DragEvent), over: send("dragover", DragEvent), drop: send("drop", DragEvent),
        mark: send("selectstart"), pinch: send("wheel", WheelEvent, { ctrlKey: true, deltaY: -100 }), middle: send("auxclick", MouseEvent, { button: 1 }),
        scroll: send("wheel", WheelEvent, { deltaY: 100 }),
      };
    });
    expect(refused).toEqual({ menu: true, drag: true, over: true, drop: true, mark: true, pinch: true, middle: true, scroll: false });
    expect(await page.evaluate(() => getComputedStyle(document.querySelector(".result")).userSelect)).toBe("none");
  });

  test("printing is for screens whose owner allows it", async ({ page, kiosk }) => {
    await kiosk.open("?partner=westlandia&kiosk=1&opnieuw=1");
    await expect(page.locator('[data-do="print"]')).toBeHidden();
  });

  test.describe("of an owner who lets visitors print", () => {
    test.use({ owner: { print: true } });
    test("the page is printed", async ({ page, kiosk }) => {
      await page.addInitScript(() => { window.print = () => { window.printed = true; }; });
      await kiosk.open("?partner=westlandia&kiosk=1&opnieuw=1");
      await page.locator('[data-do="print"]').tap();
      expect(await page.evaluate(() => window.printed)).toBe(true);
    });

    const many = dataset().partners.slice(0, 20).map(({ id }) => id).join(",");
    for (const [what, address] of Object.entries({ "a partner that does much": "?partner=de-lovie", "a long list": `?pagina=bewaard&lijst=${many}` })) {
      test(`${what} fits one page, with how to reach whom`, async ({ page, kiosk }) => {
        await kiosk.open(`${address}&kiosk=1&opnieuw=1`);
        const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
        // As wide as the paper, and as far down as it goes.
        await page.setViewportSize({ width: 688, height: 1002 });
        await page.emulateMedia({ media: "print" });
        const reached = await page.locator(".actions a[href^='tel:']").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
        expect(reached.filter((bottom) => bottom > 0 && bottom < 1002).length).toBeGreaterThan(0);
      });
    }
  });
});
