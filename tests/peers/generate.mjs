// Makes a dataset of invented partners: `node tests/peers/generate.mjs 300 > partners.json`. The same number always gives the same file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/setup.mjs";
import { wordLists } from "./words.mjs";

const FIRST = ["Blauwe", "Groene", "Oude", "Nieuwe", "Stille", "Brede", "Hoge", "Lichte", "Ronde", "Wakkere", "Zachte", "Gouden"];
const SECOND = ["Hoek", "Kouter", "Molen", "Linde", "Brug", "Hoeve", "Akker", "Schelp", "Spade", "Draad", "Poort", "Haan", "Kruin", "Ketel", "Wissel"];
const KINDS = ["maatwerkbedrijf", "arbeidszorg", "lokale-diensteneconomie", "trajectbegeleiding", "kringwinkel"];

/** A dataset of so many partners with the topics of the site; what they do is said in expressions of the word lists. */
export function generate(count) {
  const read = (name) => JSON.parse(readFileSync(join(root, "public/data", name), "utf8"));
  const { partners: _, ...head } = read("partners.json");
  const { places } = read("region.json");
  const lists = wordLists();
  const topics = head.topics.map(({ id }) => id).filter((id) => lists[id]?.nl.length);
  const chance = dice(count);
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const service = (topic) => {
    const [label, one, two] = [0, 1, 2].map(() => pick(lists[topic].nl));
    return { topic, label: { nl: label }, detail: { nl: `Ook ${one} en ${two}.` }, for: [], where: [] };
  };
  const partner = (_, at) => {
    const { name: place, municipality, postcode, point: [lon, lat] } = pick(places);
    const name = `De ${pick(FIRST)} ${pick(SECOND)} ${at + 1}`;
    const done = Array.from({ length: 1 + Math.floor(chance() * 5) }, () => service(pick(topics)));
    return {
      id: `partner-${at + 1}`, name, former_names: [], kind: pick(KINDS), parent: null, summary: { nl: `${name} werkt in en rond ${place}.` },
      address: { street: null, postcode, place, municipality }, location: { lat, lon, precision: "place" }, contact: {}, services: done,
      checked: null, status: "unconfirmed", sources: [],
    };
  };
  return { ...head, partners: Array.from({ length: count }, partner) };
}

/** Chance that repeats itself: mulberry32. */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.filename === process.argv[1]) console.log(JSON.stringify(generate(Number(process.argv[2] ?? 300))));
