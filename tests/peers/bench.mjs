// Compares our engine with search engines that others use in the browser: `npm run bench:peers -- --sizes 50,300`. docs/benchmarks.md tells how.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ready, root, stop } from "../tools/setup.mjs";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "50,300,1000,10000,100000" },
    engines: { type: "string" },
    queries: { type: "string", default: join(root, "tests/it/data/needs.jsonl") },
    generator: { type: "string" },
    data: { type: "string" },
    out: { type: "string", default: join(root, "target/peers/results.json") },
    patience: { type: "string", default: "600" },
    keep: { type: "boolean", default: false },
    "reuse-wasm": { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

/** Up to here there is time for every question, to judge the answers. */
const JUDGED = 300;
/** Seconds. */
const LIMITS = { patience: Number(options.patience), longest: 20, againBelow: 60 };
const BUDGET = { judged: 300, other: 60 };

// What is imported below needs the npm packages.
ready({ tests: false });
const { engines, installPeers, makeOurs, makePages, versions, weigh } = await import("./parts.mjs");
const { inBrowser, measure, servePages } = await import("./run.mjs");
const { quantile, score } = await import("./score.mjs");
const { generate } = await import("./generate.mjs");
const { text, write } = await import("./tables.mjs");
const { circumstances } = await import("./circumstances.mjs");

const sizes = options.sizes.split(",").map(Number);
const names = ["ours", ...(options.engines?.split(",") ?? engines)].filter((name, at, all) => all.indexOf(name) === at);
const wrong = names.find((name) => !engines.includes(name));
if (wrong) stop(`There is no engine "${wrong}"; there are ${engines.join(", ")}.`);
const questions = readFileSync(options.queries, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
// Evenly mixed, so that the first ones stand for all: every kind comes early.
const mixed = questions.map((_, at) => questions[(at * stepFor(questions.length)) % questions.length]);

installPeers();
if (!options["reuse-wasm"]) makeOurs();
makePages();

let served;
const server = await servePages(() => served);
const report = options.keep && existsSync(options.out) ? JSON.parse(readFileSync(options.out, "utf8")) : { results: [] };
Object.assign(report, await about());
report.weights = Object.fromEntries(engines.map((name) => [name, weigh(name)]));
for (const size of sizes) await compare(size);
server.close();
console.log(`\n${text(report)}\nAll of it: ${options.out}`);
if (options.write) write(report);

/** All engines on one size. Whoever gives up is asked once more without the everyday words, which are most of a document. */
async function compare(size) {
  served = datasetOf(size);
  const dataset = JSON.parse(readFileSync(served, "utf8"));
  for (const name of names) {
    const full = await one({ dataset, size, name, withWords: true });
    if (full.gaveUp && name !== "ours") await one({ dataset, size, name, withWords: false });
  }
}

async function one({ dataset, size, name, withWords }) {
  const before = report.results.find((old) => old.name === name && old.withWords === withWords && old.size < size && old.gaveUp);
  const limits = { ...LIMITS, builds: size > 10000 ? 1 : 3, budget: size <= JUDGED ? BUDGET.judged : BUDGET.other };
  const measured = before ? { ...before, gaveUp: `not tried: gave up at ${before.size}` } : await measure(server, { name, withWords, questions: mixed, limits });
  const result = { name, size, withWords, ...summary(dataset, measured) };
  report.results = report.results.filter((old) => !(old.name === name && old.size === size && old.withWords === withWords));
  report.results.push(result);
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, JSON.stringify(report, null, 1));
  const told = result.gaveUp ?? `${result.build.toFixed(1)} ms to build, ${result.p50.toFixed(3)} ms a question`;
  console.log(`${size} ${result.title ?? name}${withWords ? "" : " without the word lists"}: ${told}`);
  return result;
}

/** What is kept of a measurement. */
function summary(dataset, { title, reading, builds, memory, answers = [], gaveUp }) {
  const times = answers.map(({ ms }) => ms);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return {
    title, reading, builds, build: builds?.length ? quantile(builds, 0.5) : undefined, memory, asked: answers.length, gaveUp,
    p50: quantile(times, 0.5), p95: quantile(times, 0.95),
    quality: answers.length ? score(dataset, questions.filter(({ id }) => byId.has(id)), byId) : undefined,
  };
}

/** The file with so many partners: given, made by the script that was given, or made by ours. */
function datasetOf(size) {
  const file = options.data ? resolve(options.data, `partners-${size}.json`) : join(tmpdir(), `peers-${options.generator ? "given" : "own"}-${size}.json`);
  if (options.data) return existsSync(file) ? file : stop(`${file} is missing.`);
  if (options.generator) execFileSync("python3", [options.generator, "--partners", String(size), "--seed", "1", "--out", file]);
  else writeFileSync(file, JSON.stringify(generate(size)));
  return file;
}

/** When, where and on what this was measured. */
async function about() {
  const browser = await inBrowser(server, (_, version) => version);
  return {
    ...circumstances(),
    commands: [...new Set([...(report.commands ?? []), `npm run bench:peers -- ${process.argv.slice(2).join(" ")}`.trim()])],
    data: options.data || options.generator ? "given" : "own",
    queries: questions.length,
    load: Math.max(report.load ?? 0, loadavg()[0]),
    browser: `Chromium ${browser}`,
    versions: versions({ map: false }),
  };
}

/** A step that visits everything once, far from one to the next. */
function stepFor(count) {
  const gcd = (a, b) => (b ? gcd(b, a % b) : a);
  let step = Math.max(1, Math.round(count * 0.382));
  while (gcd(step, count) !== 1) step += 1;
  return step;
}
