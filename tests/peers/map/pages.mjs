// Lays out what the browser opens: our site with other partners, Leaflet beside it, an empty page; and weighs the two maps.
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root, run, stop } from "../../tools/setup.mjs";
import { packed } from "../parts.mjs";
import { spread } from "./partners.mjs";

const here = join(root, "tests/peers/map");
const dist = join(root, "dist");
const modules = join(root, "tests/peers/node_modules");
/** The folder that the pages are served from. */
export const folder = join(root, "target/peers/map");

const LEAFLET = {
  program: ["leaflet/dist/leaflet.js", "leaflet.markercluster/dist/leaflet.markercluster.js"],
  styles: ["leaflet/dist/leaflet.css", ...["", ".Default"].map((part) => `leaflet.markercluster/dist/MarkerCluster${part}.css`)],
};

/** What is measured: where it is, and what a sign is there. */
export const maps = {
  ours: { title: "Partnerwijzer", address: "ours/?weergave=kaart", sign: "#map [data-marker]" },
  leaflet: { title: "Leaflet, ground in SVG", address: "leaflet/", sign: "#map .leaflet-marker-icon" },
  canvas: { title: "Leaflet, ground on a canvas", address: "leaflet/?canvas", sign: "#map .leaflet-marker-icon" },
  nothing: { title: "an empty page", address: "nothing/", sign: "p" },
};

/** Lays out all pages, with so many partners. */
export function makePages(count) {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["leaflet", "nothing"]) mkdirSync(join(folder, name), { recursive: true });
  cpSync(dist, join(folder, "ours"), { recursive: true });
  writeFileSync(join(folder, "ours/data/partners.json"), JSON.stringify(spread(count)));
  for (const file of Object.values(LEAFLET).flat()) copyFileSync(join(modules, file), join(folder, "leaflet", basename(file)));
  copyFileSync(join(here, "leaflet.html"), join(folder, "leaflet/index.html"));
  copyFileSync(join(here, "leaflet.js"), join(folder, "leaflet/page.js"));
  writeFileSync(join(folder, "nothing/index.html"), "<!doctype html><title>nothing</title><p>0</p>");
}

/** What a visitor loads for each map, in bytes of Brotli 11. The ground is one file for both. */
export function weigh() {
  const sum = (files) => files.reduce((all, file) => all + packed(readFileSync(file)), 0);
  const ground = sum([join(dist, "data/region.json")]);
  const program = readdirSync(dist).filter((name) => /^map.*\.(js|wasm)$/.test(name)).map((name) => join(dist, name));
  const styles = join(root, "target/peers/map.css");
  if (!run(`esbuild style/map.css --minify --log-level=warning --outfile=${styles}`)) stop("The styles could not be weighed.");
  const theirs = (part) => sum(LEAFLET[part].map((file) => join(modules, file)));
  return {
    ours: { program: sum(program), styles: sum([styles]), ground },
    leaflet: { program: theirs("program"), styles: theirs("styles"), ground },
  };
}
