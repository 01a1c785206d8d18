// The results as tables: plain for the console, Markdown for docs/map.md.
import { aligned, count, put, table, thousands, time } from "../tables.mjs";
import { DISTURBED } from "./run.mjs";

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const share = (part, all) => `${Math.round((100 * part) / all)} %`;
const whole = (number) => String(Math.round(number));
const isNothing = ({ name }) => name === "nothing";

/** One measurement in a line. */
export function told(result) {
  const { title, size, slowed, failed, drawn, frames, p95, longest, others } = result;
  const what = `${count(size)} partners, processor ${speed(slowed)}: ${title}`;
  if (failed) return `${what}: ${failed}`;
  const moves = isNothing(result) ? "" : `, moved with ${result.followed} of ${result.gestures} gestures`;
  const times = `${frames} frames, p95 ${time(p95)}, longest ${time(longest)}`;
  return `${what}: drawn after ${time(drawn)}${moves}; ${times}; other programs took ${share(others, 1)} of the machine`;
}

const speed = (slowed) => (slowed === 1 ? "at its own speed" : `${slowed} times slower`);

/** The runs of one map as one: of each number the median, of the disturbance the worst. What failed once has failed. */
function together(runs) {
  const failed = runs.find((run) => run.failed);
  if (failed) return failed;
  const middle = ([key, value]) => [key, typeof value === "number" ? median(runs.map((run) => run[key])) : value];
  return { ...Object.fromEntries(Object.entries(runs[0]).map(middle)), others: Math.max(...runs.map(({ others }) => others)) };
}

/** Of an even number of values, the mean of the two in the middle. */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** The tables, each a title and rows of cells; the first row is the head. */
function tables({ results, weights }) {
  const kinds = [...new Set(results.map(({ size, slowed }) => `${size} ${slowed}`))].map((kind) => kind.split(" ").map(Number));
  const of = (size, slowed) => {
    const here = results.filter((result) => result.size === size && result.slowed === slowed);
    return [...new Set(here.map(({ name }) => name))].map((name) => together(here.filter((result) => result.name === name)));
  };
  const moving = kinds.map(([size, slowed]) => ({
    title: `Moving, ${count(size)} partners, processor ${speed(slowed)}`,
    rows: [MOVING, ...of(size, slowed).map(movingRow)],
  }));
  const opening = kinds.map(([size, slowed]) => ({
    title: `Opening, ${count(size)} partners, processor ${speed(slowed)}`,
    rows: [OPENING, ...of(size, slowed).filter((one) => !isNothing(one)).map(openingRow)],
  }));
  const load = { title: "Bytes to load, Brotli 11", rows: [LOAD, ...Object.entries(weights).map(loadRow)] };
  return [...moving, ...opening, load];
}

const FRAMES = ["frames", "median", "p95", "longest", "over 33 ms"];
const MOVING = ["Map", ...FRAMES, "long tasks", "main thread", "browser", "in motion", "followed", "others"];
const OPENING = ["Map", "signs drawn after", "signs", "partners in them", "JavaScript", "WebAssembly"];
const LOAD = ["Map", "program", "styles", "region.json", "together"];

function movingRow(result) {
  const { title, failed, frames, late, lateTime, longTasks, longTaskTime, busy, processor, inMotion, gestures, followed, others } = result;
  const several = (number, sum) => (number ? `${whole(number)}, ${time(sum)}` : "0");
  const none = (why) => [title, why, ...Array(10).fill("—")];
  if (failed) return none(failed);
  // The frames of a map that stands still tell nothing.
  if (!followed && !isNothing(result)) return none("does not move");
  const motion = isNothing(result) ? ["—", "—"] : [share(inMotion, frames), `${whole(followed)} of ${gestures}`];
  const times = [result.median, result.p95, result.longest].map(time);
  const costs = [several(late, lateTime), several(longTasks, longTaskTime), time(busy), time(processor)];
  return [title, whole(frames), ...times, ...costs, ...motion, share(others, 1)];
}

function openingRow({ title, failed, drawn, signs, partners, heap, wasm }) {
  if (failed) return [title, failed, ...Array(4).fill("—")];
  return [title, time(drawn), count(signs), count(partners), megabytes(heap), wasm ? megabytes(wasm) : "—"];
}

function loadRow([name, { program, styles, ground }]) {
  const weight = (bytes) => (bytes ? thousands(bytes) : "0");
  const title = name === "ours" ? "Partnerwijzer" : "Leaflet and Leaflet.markercluster";
  return [title, ...[program, styles, ground, program + styles + ground].map(weight)];
}

/** For the console. */
export function text(report) {
  return tables(report).map(({ title, rows }) => `${title}\n${aligned(rows)}\n`).join("\n");
}

/** What other programs did meanwhile: nobody should quote what was measured beside a compiler. */
export function disturbance({ results }) {
  const others = results.map((result) => result.others ?? 0);
  const disturbed = others.filter((one) => one > DISTURBED).length;
  const most = share(Math.max(...others), 1);
  if (!disturbed) return `Other programs took ${most} of the machine at most.`;
  const limit = share(DISTURBED, 1);
  return `Disturbed: in ${disturbed} of ${others.length} runs other programs took more than ${limit} of the machine, up to ${most}.`;
}

/** Puts the results into the documentation. */
export function write(report) {
  const { date, commit, machine, browser, versions, command, runs } = report;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ");
  const facts = [
    `Measured on ${date}, commit ${commit}: ${machine}, painted without a graphics processor; ${browser}, headless.`,
    disturbance(report),
    `${peers}. Each number is the median of ${runs} ${runs === 1 ? "run" : "runs"}.`,
    `Command: \`${command}\`.`,
  ];
  put("docs/map.md", [facts.map((fact) => `- ${fact}`).join("\n"), ...tables(report).map(table)].join("\n\n"));
}
