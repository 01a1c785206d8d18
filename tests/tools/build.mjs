// Builds the site into `dist`: `npm run build`.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prune } from "./prune.mjs";
import { ready, root, run, stop, told } from "./setup.mjs";

/** Builds the site into `dist`; everything must be ready. Tells whether it went well. */
export function build() {
  return run("trunk build --release --offline", smallStandardLibrary()) && shrink() && prune() && addBuilder() && run("cargo data hosting dist") && run("cargo data offline dist");
}

/**
 * What makes cargo compile the standard library for size together with the program, which spares each visitor some 17 kB. Rust calls these switches
 * unstable; RUSTC_BOOTSTRAP lets its stable compiler take them, for this build only. One that does not know them builds a site that only weighs more.
 */
export function smallStandardLibrary() {
  const flags = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
  const bootstrap = { RUSTC_BOOTSTRAP: "1" };
  const sources = join(told("rustc --print sysroot"), "lib/rustlib/src/rust/library/Cargo.toml");
  const known = existsSync(sources) && told(`rustc --target wasm32-unknown-unknown ${flags} --print cfg`, bootstrap);
  if (!known || !run(`cargo fetch --quiet --locked --manifest-path ${sources}`, bootstrap)) {
    console.log("Without a standard library of its own (this Rust cannot make one): the site is some 17 kB heavier.");
    return {};
  }
  return {
    ...bootstrap,
    CARGO_UNSTABLE_BUILD_STD: "std,panic_abort",
    CARGO_UNSTABLE_BUILD_STD_FEATURES: "optimize_for_size",
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags,
  };
}

/** Takes from scripts, styles and data what only people need who read them. Tells whether it went well. */
function shrink() {
  const files = (folder, end) => readdirSync(join(root, folder)).filter((name) => name.endsWith(end)).map((name) => `${folder}/${name}`);
  for (const file of files("dist/data", ".json").map((name) => join(root, name))) {
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, "utf8"))));
  }
  const minify = (file, more) => run(`esbuild ${file} --minify ${more}--log-level=warning --allow-overwrite --outfile=${file}`);
  const scripts = files("dist", ".js").filter((file) => !Object.keys(BUNDLED).some((name) => file.endsWith(`/${name}`)));
  return scripts.every((file) => minify(file, "--format=esm ")) && files("dist", ".css").every((file) => minify(file, "")) && bundle();
}

/** Scripts of the embedding that are made of several files, and what each is: the host's page has an ordinary script, so that `async` is all it needs. */
const BUNDLED = { "embed.js": "iife", "frame.js": "esm" };
/** Browsers since 2022. */
const BROWSERS = "chrome97,firefox95,safari15.4";

/** Puts these scripts, each in one file, in the place of what Trunk copied. Tells whether it went well. */
function bundle() {
  const options = `--bundle --minify --target=${BROWSERS} --log-level=warning --allow-overwrite`;
  return Object.entries(BUNDLED).every(([name, format]) => run(`esbuild src/embed/${name} ${options} --format=${format} --outfile=dist/${name}`));
}

/** Writes the page on which a block for another website is put together, with its styles and pictograms inside. Tells whether it went well. */
function addBuilder() {
  const read = (file) => readFileSync(join(root, file), "utf8");
  const pictograms = read("style/icons.svg").split("\n");
  const page = read("src/builder/index.html")
    .replace(/<style data-sheets="(.+)"><\/style>/, (_, names) => `<style>${names.split(" ").map((name) => told(`esbuild style/${name}.css --minify`)).join("")}</style>`)
    .replace(/ data-pictograms="(.+)">/, (_, names) => `>${names.split(" ").map((name) => pictograms.find((row) => row.startsWith(`<symbol id="${name}"`))).join("")}`);
  mkdirSync(join(root, "dist/insluiten"), { recursive: true });
  writeFileSync(join(root, "dist/insluiten/index.html"), page);
  return page.includes("--paper:") && !page.includes("undefined");
}

if (import.meta.filename === process.argv[1]) {
  ready({ tests: false });
  if (!build()) stop("The site was not built; why stands above.");
}
