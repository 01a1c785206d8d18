// The results as tables: plain for the console, Markdown for docs/benchmarks.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/setup.mjs";

const [BEGIN, END] = ["<!-- results -->", "<!-- /results -->"];

/** A time of milliseconds in the unit that reads best, or nothing. */
export function time(ms) {
  if (ms === null || ms === undefined) return "—";
  if (ms < 1) return `${(ms * 1000).toFixed(0)} µs`;
  if (ms < 1000) return `${ms.toFixed(ms < 100 ? 1 : 0)} ms`;
  return `${(ms / 1000).toFixed(1)} s`;
}

const share = (value) => (typeof value === "number" ? value.toFixed(3) : "—");
const megabytes = (memory) => (memory ? `${(memory.bytes / 1e6).toFixed(0)} MB` : "—");
export const thousands = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const label = ({ title, name, withWords }) => `${title ?? name}${withWords ? "" : ", without the word lists"}`;

/** How much faster than the faster set-up of MiniSearch, which had at least as much to search. */
function against(mine, all, key) {
  const peers = all.filter(({ name, gaveUp }) => name.startsWith("minisearch") && !gaveUp);
  const fair = peers.some(({ withWords }) => withWords) ? peers.filter(({ withWords }) => withWords) : peers;
  const best = Math.min(...fair.map((peer) => peer[key]));
  if (mine.gaveUp || !Number.isFinite(best)) return "—";
  const ratio = best / mine[key];
  if (ratio === 1) return "1";
  return ratio > 1 ? `${times(ratio)} faster` : `${times(1 / ratio)} slower`;
}

const times = (ratio) => `${ratio < 10 ? ratio.toFixed(1) : count(Math.round(ratio))}×`;

/** The tables, each a title and rows of cells; the first row is the head. */
function tables({ results, weights, queries }) {
  const sizes = [...new Set(results.map(({ size }) => size))].sort((a, b) => a - b);
  const of = (size) => results.filter((result) => result.size === size);
  const quality = sizes.map((size) => ({
    title: `Quality, ${count(size)} partners`,
    rows: [["Engine", "nDCG@10", "P@1", "topic@1", "topic@3", "refused what nobody does", "wrongly refused"], ...of(size).filter((one) => one.quality).map((one) => qualityRow(one, queries))],
  }));
  const speed = sizes.map((size) => ({
    title: `Speed, ${count(size)} partners`,
    rows: [["Engine", "build", "p50", "p95", "memory", "build, against MiniSearch", "p50, against MiniSearch"], ...of(size).map((one) => speedRow(one, of(size), queries))],
  }));
  const first = new Map(results.map((result) => [result.name, result]));
  const weightRow = ([name, { engine, dutch, all }]) =>
    [first.get(name)?.title ?? name, thousands(engine), thousands(engine + dutch), thousands(engine + all)];
  const load = {
    title: "Bytes to load, Brotli 11",
    rows: [["Engine", "engine", "with words in Dutch", "with words in three languages"], ...Object.entries(weights).filter(([name]) => first.has(name)).map(weightRow)],
  };
  return [...quality, ...speed, load];
}

export const count = (size) => size.toLocaleString("en");

function qualityRow(result, queries) {
  const { ndcg, p1, topic1, topic3, refused, none, wronglyRefused, real } = result.quality;
  return [labelled(result, queries), share(ndcg), share(p1), share(topic1), share(topic3), `${refused}/${none}`, `${wronglyRefused}/${real}`];
}

/** The name, and how many questions there was time for if not for all. */
function labelled(result, queries) {
  return result.asked < queries ? `${label(result)} (${result.asked} questions)` : label(result);
}

function speedRow(result, all, queries) {
  const { build, p50, p95, memory, gaveUp } = result;
  if (gaveUp) return [label(result), build ? time(build) : gaveUp, build ? gaveUp : "—", "—", megabytes(memory), "—", "—"];
  const ratios = ["build", "p50"].map((key) => against(result, all, key));
  return [labelled(result, queries), time(build), time(p50), time(p95), megabytes(memory), ...ratios];
}

/** For the console. */
export function text(report) {
  return tables(report).map(({ title, rows }) => `${title}\n${aligned(rows)}\n`).join("\n");
}

/** Rows in columns for the console; the first cell is on the left. */
export function aligned(rows) {
  const widths = rows[0].map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows.map((row) => row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join("  ")).join("\n");
}

/** For the documentation. */
export function markdown(report) {
  const { date, commit, machine, load, browser, versions, queries, commands, data, results } = report;
  const peers = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ");
  const how = [...new Set(results.map(({ memory }) => memory?.how).filter(Boolean))].join(", ");
  const reading = results.filter((result) => result.reading).map((result) => `${time(result.reading)} for ${count(result.size)}`).join(", ");
  const facts = [
    `Measured on ${date}, commit ${commit}: ${machine}; ${browser}, headless. The load of the machine was at most ${load.toFixed(1)} when a run began.`,
    `${queries} questions; datasets ${data === "own" ? "made by tests/peers/generate.mjs" : "given to the script"}. Memory by ${how}.`,
    `Before it builds, ours reads and checks the file: ${reading} partners.`,
    `Engines: ${peers}.`,
    `Command: ${commands.map((command) => `\`${command}\``).join(", then ")}.`,
  ];
  return [facts.map((fact) => `- ${fact}`).join("\n"), ...tables(report).map(table)].join("\n\n");
}

/** A table with its title in Markdown. */
export function table({ title, rows: [head, ...rows] }) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return `### ${title}\n\n${[line(head), line(head.map((_, at) => (at ? "---:" : "---"))), ...rows.map(line)].join("\n")}`;
}

/** Puts the results into the documentation. */
export const write = (report) => put("docs/benchmarks.md", markdown(report));

/** Puts results into a file of the documentation, between the marks. */
export function put(name, results) {
  const file = join(root, name);
  const old = readFileSync(file, "utf8");
  const [before, after] = [old.indexOf(BEGIN) + BEGIN.length, old.indexOf(END)];
  writeFileSync(file, `${old.slice(0, before)}\n\n${results}\n\n${old.slice(after)}`);
}
