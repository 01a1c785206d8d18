// When, on what and of which state of the project something was measured.
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { root } from "../tools/setup.mjs";

export const circumstances = () => ({
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim(),
  machine: `${cpus()[0].model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
});
