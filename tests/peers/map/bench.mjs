// Compares our map with Leaflet and Leaflet.markercluster, moved by the same hand in the same browser: `npm run bench:map`.
// docs/map.md tells how.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../../tools/build.mjs";
import { serve } from "../../tools/serve.mjs";
import { ready, root, stop } from "../../tools/setup.mjs";

const { values: options } = parseArgs({
  options: {
    size: { type: "string", default: "10000" },
    maps: { type: "string" },
    runs: { type: "string", default: "3" },
    patience: { type: "string", default: "60" },
    again: { type: "string", default: "2" },
    slowed: { type: "string", default: "1,4" },
    out: { type: "string", default: join(root, "target/peers/map.json") },
    "reuse-site": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

// What is imported below needs the npm packages.
ready({ tests: false });
const { installPeers, versions } = await import("../parts.mjs");
const { circumstances } = await import("../circumstances.mjs");
const { folder, makePages, maps, weigh } = await import("./pages.mjs");
const { calm, DISTURBED, measure } = await import("./run.mjs");
const { disturbance, told, text, write } = await import("./tables.mjs");

const numbers = (list) => list.split(",").map(Number);
const names = options.maps?.split(",") ?? Object.keys(maps);
const wrong = names.find((name) => !(name in maps));
if (wrong) stop(`There is no map "${wrong}"; there are ${Object.keys(maps).join(", ")}.`);

installPeers();
if (!options["reuse-site"] && !build()) stop("The site was not built; why stands above.");

const report = {
  ...circumstances(), versions: versions({ map: true }), weights: weigh(), runs: Number(options.runs), results: [],
  command: `npm run bench:map -- ${process.argv.slice(2).join(" ")}`.replace(/ -- $/, ""),
};
const server = await serve(folder, 0);
for (const size of numbers(options.size)) {
  makePages(size);
  for (let left = Number(options.runs); left > 0; left -= 1) await compare(size);
}
server.close();
console.log(`\n${text(report)}\n${disturbance(report)}\nAll of it: ${options.out}`);
if (options.write) write(report);

/** Every map at every speed, so that what else the machine does at the time strikes all of them alike. */
async function compare(size) {
  for (const slowed of numbers(options.slowed)) {
    for (const name of names) {
      const { title, address, sign } = maps[name];
      const { browser, ...measured } = await undisturbed(`http://127.0.0.1:${server.address().port}/${address}`, { sign, slowed });
      report.browser ??= browser && `Chromium ${browser}`;
      const result = { name, title, size, slowed, ...measured };
      report.results.push(result);
      mkdirSync(dirname(options.out), { recursive: true });
      writeFileSync(options.out, JSON.stringify(report));
      console.log(told(result));
    }
  }
}

/** Measures a map, and again when other programs disturbed it. The least disturbed counts, whatever it says of the map. */
async function undisturbed(address, how) {
  let best;
  for (let left = Number(options.again); left >= 0; left -= 1) {
    await calm(Number(options.patience));
    const one = await measure(address, how);
    if (!best || one.others < best.others) best = one;
    if (one.failed || one.others < DISTURBED) break;
  }
  return best;
}
