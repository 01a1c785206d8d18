// Takes from a built site what nobody needs, and names its program anew.
//
// Trunk minifies neither the script within the page nor knows which exports of the program the script beside it calls. Leptos brings streams along that no
// page of ours uses; they are exported, so nothing else may drop them. And each of the 150 functions that a program is given by its script goes by a name
// that ends in a hash, in both, which no compression makes smaller. Together some six kilobytes of each first visit.
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { root, run, told } from "./setup.mjs";

const dist = (name) => join(root, "dist", name);
const read = (name) => readFileSync(dist(name), "utf8");
/** It is there once everything is ready. */
const esbuild = () => createRequire(import.meta.url)("esbuild");

/** A script in the page: how it begins, what is in it, and how it ends. */
const SCRIPT = /(<script>)([^]*?)(<\/script>)/g;

/** What may help in bytes that travel, beside what all programs get in `index.html`: each is kept where it does. */
const ONCE_MORE = ["--merge-similar-functions -Oz", "--gufa-optimizing -Oz", "--local-cse -Oz", "-Oz --converge", "--coalesce-locals-learning -Oz"];

/** Does all of it. Tells whether it went well. */
export function prune() {
  const small = (code) => esbuild().transformSync(code, { minify: true }).code.trim();
  writeFileSync(dist("index.html"), read("index.html").replace(SCRIPT, (_, before, code, after) => before + small(code) + after));
  const name = readdirSync(dist("")).find((file) => /^partnerwijzer-\w+\.js$/.test(file)).slice(0, -3);
  const scripts = readdirSync(dist("")).filter((file) => file.endsWith("_bg.wasm")).map((file) => file.replace("_bg.wasm", ""));
  const [, options] = readFileSync(join(root, "index.html"), "utf8").match(/data-bin="partnerwijzer".*?data-wasm-opt-params="(.*?)"/);
  const abilities = options.match(/--enable-\S+/g).join(" ");
  for (const script of scripts) {
    dropFromScript(script);
    if (!dropFromProgram(script, options, abilities)) return false;
    shortenNames(script, abilities);
  }
  const programs = readdirSync(dist("")).filter((file) => file.endsWith(".wasm")).map(dist);
  if (!programs.every((file) => ONCE_MORE.every((passes) => tryPasses(file, `-lmu -tnh ${abilities} ${passes}`)))) return false;
  rename(name);
  return true;
}

/** Leaves of a script what pages call. Classes with a way to free them by hand, and a watch for those nobody freed, count as used unless both are told to be idle. */
function dropFromScript(name) {
  esbuild().buildSync({
    stdin: { contents: `export { default } from "./${name}.js";`, resolveDir: dist("") },
    ...{ bundle: true, minify: true, format: "esm", pure: ["FinalizationRegistry"], define: { "Symbol.dispose": "undefined" } },
    ...{ outfile: dist(`${name}.js`), allowOverwrite: true },
  });
}

/** Leaves of the program what the script names, and makes it anew without the rest. */
function dropFromProgram(name, options, abilities) {
  const program = dist(`${name}_bg.wasm`);
  const named = new Set(read(`${name}.js`).match(/[\w$]+/g));
  const given = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(program))).map((one) => one.name);
  const calls = join(tmpdir(), `partnerwijzer-calls-${process.pid}.json`);
  const script = { name: "script", root: true, reaches: given.filter((one) => named.has(one)) };
  writeFileSync(calls, JSON.stringify([script, ...given.map((one) => ({ name: one, export: one }))]));
  return run(`wasm-metadce ${program} --graph-file ${calls} -o ${program} ${abilities}`) && run(`wasm-opt ${program} ${options} -o ${program}`);
}

/** Lets script and program know each other's functions by names of a letter or two. */
function shortenNames(name, abilities) {
  const program = dist(`${name}_bg.wasm`);
  const { imports, exports } = JSON.parse(told(`wasm-opt ${program} -lmu -tnh ${abilities} --minify-imports-and-exports-and-modules -o ${program}`));
  const [{ module }] = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(program)));
  const short = Object.fromEntries([[imports[0][0], module], ...imports.map(([, name, short]) => [name, short]), ...exports]);
  const long = Object.keys(short).map((name) => name.replace(/\W/g, "\\$&"));
  const { code } = esbuild().transformSync(read(`${name}.js`), {
    ...{ minify: true, mangleProps: new RegExp(`^(${long.join("|")})$`), mangleQuoted: true, mangleCache: short },
  });
  writeFileSync(dist(`${name}.js`), code);
}

/** Makes a program anew, and keeps that if it weighs less. Tells whether it could be made. */
function tryPasses(file, options) {
  const made = join(tmpdir(), `partnerwijzer-made-${process.pid}.wasm`);
  if (!run(`wasm-opt ${file} ${options} -o ${made}`)) return false;
  const weight = (name) => brotliCompressSync(readFileSync(name)).length;
  if (weight(made) < weight(file)) copyFileSync(made, file);
  rmSync(made);
  return true;
}

/** Names the program by what is in it now: servers let it be kept for a year under that name. */
function rename(name) {
  const files = [`${name}.js`, `${name}_bg.wasm`];
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(readFileSync(dist(file))));
  const next = `partnerwijzer-${hash.digest("hex").slice(0, 16)}`;
  for (const file of [files[0], "index.html"]) writeFileSync(dist(file), read(file).replaceAll(name, next));
  files.forEach((file) => renameSync(dist(file), dist(file.replace(name, next))));
}
