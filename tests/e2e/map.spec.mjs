// Travelling on the map by mouse and wheel, and what its signs open; map-touch.spec has fingers, map-told.spec keys alone and what is told of it.
import { test, expect, ranked, asked, cards, field, dataset } from "./site.mjs";
import { plane, stage, tool, visit, where, size, free, rests } from "./travel.mjs";

async function drag(page, x, y, steps = 8) {
  const from = await free(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x, from.y + y, { steps });
  // A map that is held before it is let go stands at once.
  await page.waitForTimeout(150);
  await page.mouse.move(from.x + x, from.y + y);
  await page.mouse.up();
  await rests(page);
}

test.describe("with a mouse", () => {
  test("a drag moves the map with the mouse, and is no click", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const before = await where(page);
    await drag(page, -60, 40);
    const after = await where(page);
    // Some pixels tell a drag from a click.
    expect(Math.abs(after.x - before.x + 60)).toBeLessThan(12);
    expect(Math.abs(after.y - before.y - 40)).toBeLessThan(12);
    expect(asked(page, "gemeente")).toBeNull();
  });

  test("while it is dragged nothing lights up under the mouse, and what the browser takes away is let go", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const sign = page.locator("#map [data-partner]:not([aria-hidden])").first();
    const under = async () => {
      const box = await sign.boundingBox();
      return page.evaluate(({ x, y, width, height }) => document.elementFromPoint(x + width / 2, y + height / 2).id, box);
    };
    expect(await under()).not.toBe("map-stage");
    const from = await free(page);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 20, { steps: 6 });
    expect(await under()).toBe("map-stage");
    await page.evaluate(() => document.dispatchEvent(new PointerEvent("pointercancel", { bubbles: true })));
    await rests(page);
    expect(await under()).not.toBe("map-stage");
    const before = await where(page);
    await page.mouse.move(from.x + 90, from.y + 90, { steps: 6 });
    await page.mouse.up();
    expect(await where(page)).toEqual(before);
  });

  test("the wheel and a double click zoom about the mouse; the page does not scroll", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const before = await size(page);
    const town = await where(page);
    await page.mouse.move(town.x, town.y);
    await page.mouse.wheel(0, -100);
    await rests(page);
    expect(await size(page)).toBeGreaterThan(before * 1.15);
    const there = await where(page);
    expect(Math.hypot(there.x - town.x, there.y - town.y)).toBeLessThan(3);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const spot = await free(page);
    const larger = await size(page);
    await page.mouse.dblclick(spot.x, spot.y);
    await rests(page);
    expect(await size(page)).toBeGreaterThan(larger * 1.3);
  });

  test("buttons zoom, show the whole region and the whole result", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const before = await size(page);
    await tool(page, "Zoom in").click();
    await rests(page);
    expect(await size(page)).toBeGreaterThan(before * 1.4);
    await tool(page, "Toon de hele streek").click();
    await expect.poll(() => size(page)).toBeCloseTo(before, 0);
    await tool(page, "Toon het hele resultaat").click();
    await rests(page);
    for (const id of await ranked(page)) await expect(page.locator(`#map [data-partner="${id}"]:not([aria-hidden])`)).toBeInViewport();
    await tool(page, "Zoom uit").click();
    await rests(page);
  });

  test("what lies under the scale can be clicked", async ({ page }) => {
    await visit(page, "?q=gras+maaien&weergave=kaart");
    const { x, y, width, height } = await page.locator(".map__scale").boundingBox();
    expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y).closest(".map__stage") !== null, { x: x + width / 2, y: y + height / 2 })).toBe(true);
  });

  test("a cluster opens to its partners, and those on one spot spread out", async ({ page }) => {
    await visit(page, "");
    const cluster = page.locator("#map .crowd").first();
    const count = Number(await cluster.getAttribute("data-count"));
    await expect(cluster).toHaveAccessibleName(new RegExp(`^${count} partners in `));
    const crowds = page.locator("#map .crowd:not([aria-hidden])");
    const fan = page.locator("#map [data-fanned]");
    // Nearer and nearer every cluster comes apart; on one spot, by spreading its partners.
    for (let left = 12; left > 0 && (await crowds.count()) > 0 && (await fan.count()) === 0; left -= 1) {
      await crowds.first().click();
      await rests(page);
    }
    expect(await fan.count()).toBeGreaterThan(1);
    await expect(fan.first()).toBeFocused();
    await fan.first().click();
    await expect(page.locator(".told h2")).toBeVisible();
    await page.locator(".told__close").click();
    await expect(fan.first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(fan).toHaveCount(0);
  });

  test("a sign opens a card with the reason; closing it goes back to the sign", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const [first] = await ranked(page);
    const sign = page.locator(`#map [data-partner="${first}"]`);
    await sign.click();
    const card = page.locator(".told");
    await expect(card.locator("[data-reason]").first()).toContainText("gras maaien");
    await expect(card.locator("h2")).toBeFocused();
    await expect(page.locator(".map__area")).toHaveCount(1);
    await card.getByRole("button", { name: "Sluit" }).click();
    await expect(card).toHaveCount(0);
    await expect(sign).toBeFocused();
    await sign.click();
    await card.getByRole("link").first().click();
    expect(asked(page, "partner")).toBe(first);
  });

  test("who turns to a card sees its sign light up, and the other way round", async ({ page }) => {
    await visit(page, "?q=gras+maaien");
    const [first, second] = await ranked(page);
    await cards(page).first().hover();
    await expect(page.locator(`#map [data-partner="${first}"]`)).toHaveAttribute("data-lit", "");
    await page.locator(`#map [data-partner="${second}"]`).focus();
    await expect(page.locator(`.result[data-partner="${second}"]`)).toHaveAttribute("data-lit", "");
    await expect(page.locator(`#map [data-partner="${first}"]`)).not.toHaveAttribute("data-lit");
  });

  test("back and forward find the map where it was", async ({ page }) => {
    await visit(page, "?q=gras+maaien&weergave=kaart");
    await tool(page, "Zoom in").click();
    await rests(page);
    const there = await where(page);
    await page.getByRole("link", { name: "Over", exact: true }).click();
    await expect(plane(page)).toHaveCount(0);
    await page.goBack();
    await expect(plane(page)).toBeAttached();
    // To a pixel or two: the history keeps whole numbers.
    const off = async () => { const now = await where(page); return now ? Math.hypot(now.x - there.x, now.y - there.y) : 99; };
    await expect.poll(off).toBeLessThan(3);
  });

  test("back from a partner's page or from the first page finds the window that was", async ({ page }) => {
    await visit(page, "?weergave=kaart");
    for (let times = 0; times < 2; times += 1) await tool(page, "Zoom in").click();
    await rests(page);
    const [there, large] = [await where(page), await size(page)];
    const off = async () => {
      const now = await where(page);
      return now ? Math.hypot(now.x - there.x, now.y - there.y) + Math.abs(await size(page) - large) : 99;
    };
    const ways = [
      async () => {
        await page.locator("#map .mark-link:not([aria-hidden])").last().click();
        await page.locator(".told h2 a").click();
      },
      () => page.locator(".brand").click(),
    ];
    for (const leave of ways) {
      await leave();
      await expect(page.locator('#map:not([data-manner="free"]) .map__plane')).toBeAttached();
      await rests(page);
      await page.goBack();
      await expect.poll(off).toBeLessThan(4);
    }
  });

  test("buttons and keys zoom about the middle of what is seen beside the panel", async ({ page }) => {
    await visit(page, "?weergave=kaart");
    const [fit, key] = [await page.locator("#map-fit").boundingBox(), await page.locator(".key").boundingBox()];
    const middle = { x: fit.x + fit.width / 2, y: (fit.y + Math.min(fit.y + fit.height, key.y)) / 2 };
    const [before, large] = [await where(page), await size(page)];
    await tool(page, "Zoom in").click();
    await stage(page).focus();
    await page.keyboard.press("+");
    await rests(page);
    const [after, factor] = [await where(page), (await size(page)) / large];
    expect(factor).toBeGreaterThan(2);
    for (const way of ["x", "y"]) expect(Math.abs(after[way] - middle[way] - (before[way] - middle[way]) * factor)).toBeLessThan(5);
  });

  test("the region lies above the key, however long its texts are", async ({ page }) => {
    for (const [width, language] of [[1280, "nl"], [1280, "fr"], [1000, "fr"]]) {
      await page.setViewportSize({ width, height: 700 });
      await visit(page, `?weergave=kaart&taal=${language}`);
      const [land, key] = [await page.locator(".map__land .map__region").first().boundingBox(), await page.locator(".key").boundingBox()];
      expect(land.y + land.height, `${width} ${language}`).toBeLessThanOrEqual(key.y + 1);
    }
  });

  test("the map goes to a new result that it would not show, and stays where it shows it", async ({ page }) => {
    await visit(page, "?q=catering");
    const search = async (words) => {
      await field(page).fill(words);
      await page.keyboard.press("Enter");
      await expect.poll(() => asked(page, "q")).toBe(words);
      await rests(page);
    };
    const before = await size(page);
    for (let times = 0; times < 2; times += 1) await tool(page, "Zoom in").click();
    await rests(page);
    const large = await size(page);
    await search("gras maaien");
    expect(await size(page), "much of it is in view").toBe(large);
    // South of the region there is nobody.
    await stage(page).focus();
    for (let times = 0; times < 12; times += 1) await page.keyboard.press("ArrowDown");
    await rests(page);
    await expect(page.locator("#map [role=status]")).toHaveText("0 partners in beeld");
    await search("catering");
    expect(await size(page)).toBeCloseTo(before, 0);
    await expect(page.locator("#map [role=status]")).not.toHaveText("0 partners in beeld");
  });

  test("in another language the map is as well: it stayed in the one before until something else changed", async ({ page }) => {
    await visit(page, "?q=gras+maaien&weergave=kaart");
    await page.locator('a[href*="taal=fr"]').first().click();
    await expect(tool(page, "Agrandir")).toBeVisible();
  });

  test("who belongs together is tied together", async ({ page }) => {
    const parent = dataset().partners.find(({ id, location }) => location && dataset().partners.some((other) => other.parent === id && other.location));
    await visit(page, `?q=${encodeURIComponent(parent.name)}`);
    await page.locator(`#map [data-partner="${parent.id}"]`).click();
    await expect(page.locator(".map__tie").first()).toBeAttached();
  });
});

test.describe("within a page that scrolls", () => {
  test("the wheel scrolls the page and a line says how to zoom; with Ctrl it zooms", async ({ page }) => {
    await visit(page, "");
    const before = await size(page);
    const town = await where(page);
    await page.mouse.move(town.x, town.y + 20);
    await page.mouse.wheel(0, 100);
    await expect(page.locator(".map__hint")).toHaveText("Houd Ctrl ingedrukt om te zoomen");
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await page.evaluate(() => scrollTo(0, 0));
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await rests(page);
    expect(await size(page)).toBeGreaterThan(before * 1.2);
  });

  test("the line lies below the region: it lay over its signs", async ({ page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await visit(page, "?embed=1&q=gras+maaien&weergave=kaart");
    const spot = await free(page);
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.wheel(0, 20);
    const hint = page.locator(".map__hint[data-on]");
    await expect(hint).toBeVisible();
    const line = await hint.boundingBox();
    for (const sign of await page.locator("#map .mark-link--numbered").all()) expect((await sign.boundingBox()).y + 40).toBeLessThan(line.y);
  });
});
