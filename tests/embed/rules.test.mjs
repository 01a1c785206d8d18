// What the host's page and the framed page agree on: `node --test tests/embed`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { contrast, LEAST_CONTRAST, readable, readColour, toHue, writeColour } from "../../src/embed/rules.mjs";
import { fromFrame, fromHost, readLooks, room, writeLooks } from "../../src/embed/rules.mjs";

const attributes = (all) => (name) => all[name] ?? null;

/** The colours of both themes, as the style sheet has them. */
function themes() {
  const sheet = readFileSync(new URL("../../style/tokens.css", import.meta.url), "utf8");
  const [light, dark] = sheet.split("prefers-color-scheme: dark");
  const colours = (text) => Object.fromEntries([...text.matchAll(/(--[\w-]+): (#[\da-f]{3,6});/g)].map(([, name, colour]) => [name, readColour(colour)]));
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
}
const GROUNDS = ["--surface", "--paper", "--sunken", "--sand", "--hop-soft", "--brick-soft", "--fault-soft"];

/** The extremes, and colours all over. */
function* colours() {
  const steps = [0, 1, 16, 51, 85, 102, 119, 128, 153, 187, 204, 238, 254, 255];
  for (const red of steps) for (const green of steps) for (const blue of steps) yield [red, green, blue];
  for (let at = 0, one = 1; at < 4000; at += 1) {
    // The same every time: a linear congruence.
    one = (one * 1664525 + 1013904223) % 2 ** 32;
    yield [one >>> 24, (one >>> 16) & 255, (one >>> 8) & 255];
  }
}

for (const [theme, palette] of Object.entries(themes())) {
  const grounds = GROUNDS.map((name) => palette[name]);

  test(`whatever accent a host asks for can be read in the ${theme} theme`, () => {
    assert.equal(grounds.filter((ground) => ground?.every(Number.isInteger)).length, GROUNDS.length);
    let tried = 0;
    for (const colour of colours()) {
      const { accent, strong, upon } = readable(colour, grounds);
      for (const ground of grounds) {
        assert.ok(contrast(accent, ground) >= LEAST_CONTRAST, `${colour} became ${accent} on ${ground}`);
        assert.ok(contrast(strong, ground) >= LEAST_CONTRAST, `${colour} became stronger ${strong} on ${ground}`);
      }
      assert.ok(contrast(upon, accent) >= LEAST_CONTRAST && contrast(upon, strong) >= LEAST_CONTRAST, `${upon} on ${accent} and ${strong}`);
      tried += 1;
    }
    assert.ok(tried > 6000);
  });

  test(`an accent that can be read stays as it is in the ${theme} theme, and another changes no more than it must`, () => {
    for (const colour of colours()) {
      const { accent } = readable(colour, grounds);
      const least = (one) => Math.min(...grounds.map((ground) => contrast(one, ground)));
      if (least(colour) >= LEAST_CONTRAST) assert.deepEqual(accent, colour);
      else assert.ok(least(accent) < LEAST_CONTRAST + 0.35, `${colour} became ${accent}: ${least(accent)}`);
    }
  });

  test(`the hue of an accent stays in the ${theme} theme`, () => {
    for (const colour of colours()) {
      const { accent } = readable(colour, grounds);
      const spread = (one) => Math.max(...one) - Math.min(...one);
      // Of what is nearly grey, rounding to whole steps turns the hue.
      if (spread(colour) < 40 || spread(accent) < 40) continue;
      const turned = Math.abs(toHue(colour)[0] - toHue(accent)[0]);
      assert.ok(Math.min(turned, 6 - turned) < 0.1, `${colour} became ${accent}`);
    }
  });
}

test("colours are read with three digits and with six, and written with six", () => {
  for (const [text, written] of [["#fff", "#ffffff"], ["05c", "#0055cc"], [" #005C8F ", "#005c8f"], ["000000", "#000000"]]) {
    assert.equal(writeColour(readColour(text)), written);
  }
});

test("looks go into the address and come out of it", () => {
  const rows = [
    [{ kleur: "#005C8F", hoek: "8px", schijn: " Donker ", letter: "georgia" }, "kleur:005c8f,hoek:8,schijn:donker,letter:georgia"],
    [{ kleur: "05c", hoek: "0" }, "kleur:05c,hoek:0"],
    [{}, ""],
    [{ kleur: "red", hoek: "25", schijn: "dark", letter: "Comic Sans" }, ""],
    [{ kleur: "#12345", hoek: "-1", schijn: "", letter: "arial,kleur:fff" }, ""],
  ];
  for (const [said, text] of rows) {
    assert.equal(writeLooks(attributes(said)), text);
    assert.equal(Object.entries(readLooks(text)).map((look) => look.join(":")).join(), text);
  }
});

test("looks that are not from the list are passed over, and the others kept", () => {
  const rows = [
    ["kleur:005c8f,hoek:8", { kleur: "005c8f", hoek: "8" }],
    ["hoek:8,kleur:url(//x),letter:georgia", { hoek: "8", letter: "georgia" }],
    ["__proto__:1,constructor:licht,toString:arial", {}],
    ["kleur:#fff,kleur:fff;--x:1,hoek:8:9,hoek:1e1,schijn:auto;", {}],
    [",,:,kleur,kleur:,hoek:24", { hoek: "24" }],
    ["kleur:FFF", {}],
  ];
  for (const [text, looks] of rows) assert.deepEqual(readLooks(text), looks);
});

test("the room that is kept is what the host says, or a length that leans on the width", () => {
  const rows = [["600", "600px"], [" 600px ", "600px"], ["0", "0px"], ["20000", "20000px"], ["0600", "600px"]];
  for (const [hoogte, kept] of rows) assert.equal(room(attributes({ hoogte })), kept);
  for (const hoogte of ["", "20001", "-5", "50%", "calc(1px)", "1e3", "600px;color:red", undefined]) {
    for (const more of [{}, { weergave: "kaart" }, { q: "gras" }, { gemeente: "Ieper" }]) {
      assert.match(room(attributes({ hoogte, ...more })), /^(\d+px|clamp\(\d+px, \d+px - \d+%, \d+px\))$/);
      assert.equal(room(attributes({ hoogte, ...more })), room(attributes(more)));
    }
  }
});

const ours = (more) => ({ partnerwijzer: 1, ...more });

test("what the frame may tell is heard, and nothing more of it than was agreed", () => {
  const extra = { evil: "x", detail: { a: 1 } };
  const longest = { text: "x".repeat(2000), topics: Array(40).fill("groen"), count: 66 };
  const rows = [
    [{ type: "ready" }, ["ready", {}]],
    [{ type: "page" }, ["page", {}]],
    [{ type: "height", height: 0 }, ["height", { height: 0 }]],
    [{ type: "height", height: 20000 }, ["height", { height: 20000 }]],
    [{ type: "select", partner: "de-lovie" }, ["select", { partner: "de-lovie" }]],
    [{ type: "search", text: "", topics: [], count: 0 }, ["search", { text: "", topics: [], count: 0 }]],
    [{ type: "search", ...longest }, ["search", longest]],
  ];
  for (const [said, heard] of rows) assert.deepEqual(fromFrame(ours({ ...said, ...extra })), heard);
});

test("what is malformed or oversized is not heard", () => {
  const search = { type: "search", text: "gras", topics: ["groen"], count: 1 };
  const types = [undefined, null, "", "READY", "look", "toString", "constructor", "__proto__", "hasOwnProperty", ["ready"], { toString: () => "ready" }, 1];
  const heights = [-1, 0.5, 20001, 1e9, Infinity, NaN, "600", "", null, undefined, [600], { valueOf: () => 600 }, 600n];
  const topics = ["groen", null, undefined, {}, { length: 1, 0: "groen" }, Array(41).fill("a"), [1], [""], ["x".repeat(81)], [["groen"]], [null]];
  const wrong = [
    null, undefined, 0, 1, true, "ready", "", [], [1], {}, { type: "ready" }, { partnerwijzer: "1", type: "ready" }, { partnerwijzer: 2, type: "ready" },
    { partnerwijzer: true, type: "ready" }, new Map([["partnerwijzer", 1]]), new Date(), Symbol.iterator, 10n,
    ...types.map((type) => ours({ type })),
    ...heights.map((height) => ours({ type: "height", height })),
    ...["", "x".repeat(81), 1, null, undefined, ["de-lovie"], {}].map((partner) => ours({ type: "select", partner })),
    ...["x".repeat(2001), 1, null, undefined, ["gras"]].map((text) => ours({ ...search, text })),
    ...[-1, 0.5, "1", null, undefined, Infinity, 2 ** 53].map((count) => ours({ ...search, count })),
    ...topics.map((topics) => ours({ ...search, topics })),
  ];
  for (const data of wrong) assert.equal(fromFrame(data), undefined);
});

test("the frame hears looks and nothing else", () => {
  assert.equal(fromHost(ours({ type: "look", stijl: "" })), "");
  assert.equal(fromHost(ours({ type: "look", stijl: "x".repeat(200) })), "x".repeat(200));
  const wrong = [
    null, undefined, 1, "look", [], {}, { type: "look", stijl: "" }, ours({ type: "look" }), ours({ type: "LOOK", stijl: "" }),
    ...["x".repeat(201), null, ["kleur:fff"], 1].map((stijl) => ours({ type: "look", stijl })), ours({ type: "height", height: 1 }), ours({ type: "ready", stijl: "" }),
  ];
  for (const data of wrong) assert.equal(fromHost(data), undefined);
});

test("any value at all is survived", () => {
  let seed = 7;
  const roll = (most) => {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const types = ["ready", "page", "height", "select", "search", "look", "x"];
  const keys = ["partnerwijzer", "type", "height", "text", "topics", "count", "partner", "stijl", "__proto__", "length"];
  const value = (depth) =>
    [
      () => 1, () => roll(40000), () => -roll(9), () => roll(1000) / 7, () => null, () => undefined, () => "x".repeat(roll(3000)), () => types[roll(types.length)], () => true,
      () => Array.from({ length: roll(50) }, () => (depth ? value(depth - 1) : "a")), () => (depth ? object(depth - 1) : {}), () => new Uint8Array(roll(9)),
    ][roll(12)]();
  const object = (depth) => Object.fromEntries(Array.from({ length: roll(8) }, () => [keys[roll(keys.length)], value(depth)]));
  let heard = 0;
  for (let at = 0; at < 30_000; at += 1) {
    const data = roll(3) ? { ...object(2), partnerwijzer: 1, type: types[roll(types.length)] } : value(3);
    const told = fromFrame(data);
    const looks = fromHost(data);
    assert.ok(looks === undefined || (typeof looks === "string" && looks.length <= 200));
    if (looks !== undefined) assert.ok(Object.keys(readLooks(looks)).length <= 4);
    if (!told) continue;
    heard += 1;
    assert.ok(types.includes(told[0]) && JSON.stringify(told).length < 20_000);
  }
  assert.ok(heard > 1000);
});
