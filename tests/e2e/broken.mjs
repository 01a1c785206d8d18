// Records of partners with every kind of defect that people and programs make.
const montage = { topic: "montage", label: { nl: "Montage" }, for: ["bedrijven"], where: ["atelier"] };
const ieper = { postcode: "8900", place: "Ieper", municipality: "Ieper" };

/** Broken in one way each, and still of use: shown, with what is wrong repaired or left away. */
const mended = {
  "a kind that is none": { kind: "fabriek" },
  "no kind": { kind: undefined },
  "a text instead of texts": { summary: "Zomaar een tekst" },
  "texts without Dutch": { summary: { fr: "Seulement en français" } },
  "a number for a summary": { summary: 12 },
  "accents without end": { summary: { nl: `a${"\u0301".repeat(500)}` } },
  "letters that turn the line around": { summary: { nl: "\u202eomgekeerd\u202c" } },
  "no address": { address: undefined },
  "a text for an address": { address: "Markt 1, 8900 Ieper" },
  "a postcode that is a number": { address: { ...ieper, postcode: 8900 } },
  "an unknown municipality": { address: { postcode: "9999", place: "Nergens", municipality: "Nergens" } },
  "a point in the sea off Africa": { location: { lat: 0, lon: 0, precision: "address" } },
  "coordinates the wrong way round": { location: { lat: 2.88, lon: 50.85, precision: "address" } },
  "coordinates as texts": { location: { lat: "50,85", lon: "2,88", precision: "x" } },
  "a point beyond the pole": { location: { lat: 510, lon: 3, precision: "address" } },
  "no contact": { contact: undefined },
  "a telephone number in words": { contact: { phone: "bel maar" } },
  "two mailboxes": { contact: { email: "a@b.example; c@d.example" } },
  "a site without a scheme": { contact: { website: "www.voorbeeld.example" } },
  "an audience that is none": { services: [{ ...montage, for: ["iedereen"], where: "atelier", area: { kind: "wereld" } }] },
  "the same service a hundred times": { services: Array(100).fill(montage) },
  "a radius of a million": { services: [{ ...montage, area: { kind: "radius", km: 1e6 } }] },
  "a day that is not there": { checked: "2025-02-30" },
  "a status that is none": { status: "misschien" },
  "a parent that is not there": { parent: "niemand" },
  "itself for a parent": { parent: "geval-25" },
  "sources that are none": { sources: ["zomaar", 3, null] },
  "former names that are none": { former_names: [null, 3, ""] },
  "unknown keys": { extra: { a: [1] }, Name: "x" },
};

/** Without any service that can be used, a partner answers no need: it is found by its name only. */
const idle = {
  "services that are no list": { services: montage },
  "no services": { services: [] },
  "a topic that is not there": { services: [{ ...montage, topic: "ruimtevaart" }] },
  "a group for a topic": { services: [{ ...montage, topic: "industrie" }] },
};

/** Of no use: nothing to call them by. */
export const useless = [
  null, 3, "Westlandia", [], {},
  { name: "Zonder id" }, { id: "Met Spaties", name: "A" }, { id: 7, name: "B" }, { id: "../../etc", name: "C" },
  { id: "zonder-naam" }, { id: "lege-naam", name: "  \u200b " }, { id: "getal-als-naam", name: 12 },
];

/** Makes the broken ones out of a good record: those that answer needs, and those found by name only. */
export function broken(good) {
  const record = (word) => ([what, wrong], at) => ({ ...good, id: `${word}-${at}`, name: `Geval: ${what}`, ...wrong });
  const make = (defects, word) => Object.entries(defects).map(record(word));
  return { usable: make(mended, "geval"), idle: make(idle, "stil") };
}
