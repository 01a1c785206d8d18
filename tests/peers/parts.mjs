// Makes what the pages load: our engine as WebAssembly, each engine in one file, the languages, the words; and weighs it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { smallStandardLibrary } from "../tools/build.mjs";
import { environment, root, run, stop } from "../tools/setup.mjs";
import { wordLists } from "./words.mjs";

const here = join(root, "tests/peers");
/** The folder that the pages are served from. */
export const site = join(root, "target/peers");
export const engines = readdirSync(join(here, "engines")).map((name) => basename(name, ".mjs"));
const WASM = "target/peers-wasm";

const needed = (done) => done || stop("The benchmark could not be made ready; why stands above.");
const ofPeers = (file) => JSON.parse(readFileSync(join(here, file), "utf8"));

/** The engines and the map of others, in the versions of the lock file. */
export function installPeers() {
  const record = join(here, "node_modules/.package-lock.json");
  const wanted = Object.entries(ofPeers("package-lock.json").packages).filter(([path]) => path);
  const found = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")).packages : {};
  if (wanted.every(([path, { version }]) => found[path]?.version === version)) return;
  needed(run("npm ci --no-audit --no-fund --prefix tests/peers"));
}

/** The versions of what others made: of the search engines, or of the map. */
export function versions({ map }) {
  const all = Object.entries(ofPeers("package.json").dependencies);
  return Object.fromEntries(all.filter(([name]) => name.startsWith("leaflet") === map));
}

/** Builds our engine and its language files into `site`. */
export function makeOurs() {
  mkdirSync(join(site, "languages"), { recursive: true });
  makeProbe();
  needed(run("cargo data languages target/peers/languages"));
}

/** Puts everything else into `site`. */
export function makePages() {
  for (const name of engines) {
    const given = name === "ours" ? " --external:./probe.js" : "";
    needed(run(`esbuild tests/peers/engines/${name}.mjs --bundle --minify --format=esm --log-level=warning --outfile=${join(site, `${name}.js`)}${given}`));
  }
  needed(run(`esbuild tests/peers/page.mjs --bundle --format=esm --log-level=warning --outfile=${join(site, "page.js")}`));
  writeFileSync(join(site, "index.html"), '<!doctype html><meta charset="utf-8"><title>peers</title><script type="module" src="/page.js"></script>');
  const words = Object.entries(wordLists()).map(([topic, lists]) => [topic, Object.values(lists).flat()]);
  writeFileSync(join(site, "words.json"), JSON.stringify(Object.fromEntries(words)));
  copyFileSync(join(root, "public/data/region.json"), join(site, "region.json"));
}

/** Our engine, with the flags of the shipped build: Trunk would do the same with the whole page. */
function makeProbe() {
  const target = environment.CARGO_TARGET_DIR ?? join(root, "target");
  const flags = "--release --offline --locked --no-default-features --features probe --bin probe --target wasm32-unknown-unknown";
  needed(run(`cargo build ${flags}`, smallStandardLibrary()));
  const made = join(target, "wasm32-unknown-unknown/release/probe.wasm");
  needed(run(`wasm-bindgen --target web --no-typescript --out-dir ${join(root, WASM)} ${made}`));
  const options = /data-wasm-opt-params="([^"]+)"/.exec(readFileSync(join(root, "index.html"), "utf8"))[1];
  needed(run(`wasm-opt ${options} ${WASM}/probe_bg.wasm -o target/peers/probe_bg.wasm`));
  needed(run(`esbuild ${WASM}/probe.js --minify --format=esm --log-level=warning --allow-overwrite --outfile=target/peers/probe.js`));
}

/** The bytes of a text or file in Brotli 11. */
export const packed = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** What a visitor would load, in bytes of Brotli 11: of the engine, and of the words that make it understand Dutch, or all three languages. */
export function weigh(name) {
  const file = (path) => packed(readFileSync(join(site, path)));
  if (name === "ours") {
    const [nl, fr, en] = ["nl", "fr", "en"].map((code) => file(`languages/${code}.bin`));
    return { engine: file("ours.js") + file("probe.js") + file("probe_bg.wasm"), dutch: nl, all: nl + fr + en };
  }
  const lists = (codes) => packed(Object.values(wordLists()).flatMap((list) => codes.flatMap((code) => list[code])).join("\n"));
  return { engine: file(`${name}.js`), dutch: lists(["nl"]), all: lists(["nl", "fr", "en"]) };
}
