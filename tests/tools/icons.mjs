// Makes style/icons.svg: the pictograms of the site as one sprite, each under the name by which the page asks for it.
// Run `node tests/tools/icons.mjs` after changing this list or the version of lucide-static.
import { readFileSync, writeFileSync } from "node:fs";

const groups = {
  industrie: "factory", "verpakking-logistiek": "package", groen: "trees", "schoonmaak-textiel": "shirt",
  "voeding-geschenken": "soup", "bouw-energie": "hammer", hergebruik: "recycle", mensen: "handshake",
};
const topics = {
  montage: "puzzle", elektromontage: "cable", metaal: "anvil", hout: "axe", kwaliteitscontrole: "clipboard-check",
  verpakken: "package", "voeding-verpakken": "milk", mailing: "mail", magazijn: "warehouse", digitaliseren: "scan-text",
  groenonderhoud: "shrub", natuurbeheer: "tree-pine", "straat-en-strand": "trash-2",
  schoonmaak: "spray-can", "strijk-en-was": "washing-machine", huishoudhulp: "house-heart",
  catering: "sandwich", "sociaal-restaurant": "utensils", streekproducten: "gift", voedseloverschotten: "carrot",
  klussen: "wrench", schilderen: "paint-roller", renovatie: "brick-wall", energie: "house-plug",
  kringloop: "armchair", verhuis: "truck", fiets: "bike",
  enclave: "users", "hulp-aan-huis": "shopping-basket", "opvang-en-toezicht": "tickets", begeleiding: "signpost",
};
const signs = [
  "search", "x", "check", "map-pin", "truck", "phone", "mail", "globe", "bookmark", "chevron-down", "list", "map",
  "info", "triangle-alert", "refresh-cw", "arrow-left", "printer", "circle-question-mark", "copy", "users",
  "plus", "minus", "maximize", "scan-search", "locate-fixed", "download",
];
// Kinds of partner, told by shape: drawn by us on the same grid of 24, filled.
const kinds = {
  maatwerkbedrijf: '<rect x="3" y="3" width="18" height="18" rx="3"/>',
  arbeidszorg: '<circle cx="12" cy="12" r="10"/>',
  "lokale-diensteneconomie": '<path d="M12 2 22 10.5V21a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V10.5z"/>',
  trajectbegeleiding: '<path d="M11 1.4a1.4 1.4 0 0 1 2 0l9.6 9.6a1.4 1.4 0 0 1 0 2L13 22.6a1.4 1.4 0 0 1-2 0L1.4 13a1.4 1.4 0 0 1 0-2z"/>',
  kringwinkel: '<path d="M6.6 2.5h10.8a1 1 0 0 1 .9.5l5 8.5a1 1 0 0 1 0 1l-5 8.5a1 1 0 0 1-.9.5H6.6a1 1 0 0 1-.9-.5l-5-8.5a1 1 0 0 1 0-1l5-8.5a1 1 0 0 1 .9-.5z"/>',
  other: '<path d="M11.1 2.5a1 1 0 0 1 1.8 0l10 18a1 1 0 0 1-.9 1.5H2a1 1 0 0 1-.9-1.5z"/>',
};

/** The shapes of a Lucide icon, without comment, frame and line breaks. */
function shapes(name) {
  const svg = readFileSync(new URL(`../../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), "utf8");
  return svg.replace(/<!--.*?-->/gs, "").replace(/<svg[^>]*>/s, "").replace("</svg>", "").replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
}
const symbol = (id, content) => `<symbol id="${id}" viewBox="0 0 24 24">${content}</symbol>`;
const brand = '<symbol id="brand" viewBox="0 0 30 36"><path class="brand__post" d="M13 2h4v33h-4z"/><path class="brand__hop" d="M7 4h17l5 4.5-5 4.5H7z"/><path class="brand__brick" d="M23 17H6l-5 4.5L6 26h17z"/></symbol>';
const rows = [
  brand,
  ...signs.map((name) => symbol(`i-${name}`, shapes(name))),
  ...Object.entries(groups).map(([id, name]) => symbol(`g-${id}`, shapes(name))),
  ...Object.entries(topics).map(([id, name]) => symbol(`t-${id}`, shapes(name))),
  ...Object.entries(kinds).map(([id, content]) => symbol(`k-${id}`, content)),
];
const version = JSON.parse(readFileSync(new URL("../../node_modules/lucide-static/package.json", import.meta.url))).version;
const sprite = `<svg class="sprite" aria-hidden="true"><!-- Pictograms: Lucide ${version}, ISC, https://lucide.dev/license; shapes of partners: ours. -->\n${rows.join("\n")}\n</svg>\n`;
writeFileSync(new URL("../../style/icons.svg", import.meta.url), sprite);
