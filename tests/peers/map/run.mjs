// One map, once: opened in a browser of its own, moved for ten seconds, and what the frames tell about it.
import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { executablePath, quiet } from "../../e2e/playwright.config.mjs";
import { quantile } from "../score.mjs";
import { gestures, play } from "./gestures.mjs";
import { record } from "./recorder.mjs";

/** The window; gestures.mjs knows it too. */
const WINDOW = { width: 1280, height: 800 };
/** Milliseconds in which the signs must stand. */
const PATIENCE = 180_000;
/** Milliseconds: at 60 frames a second, a longer one means that the next did not come. */
const LATE = 33;
/** The share of the machine from which on other programs disturb what is measured. */
export const DISTURBED = 0.1;
/** Pixels: less is no motion but the rounding of one. */
const MOTION = 0.5;

/** Waits, so many seconds at most, until other programs leave the machine alone. */
export async function calm(patience) {
  for (let left = patience; left > 0; left -= 1) {
    const before = machine();
    await sleep(1000);
    const after = machine();
    if ((after.machine - before.machine) / (after.all - before.all) < DISTURBED) return;
  }
}

/** Measures the map at an address, with the processor slowed so many times. What went wrong stands in `failed`. */
export async function measure(address, { sign, slowed }) {
  const browser = await chromium.launch({ executablePath, args: quiet });
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: "nl-BE", colorScheme: "light" });
    const session = await page.context().newCDPSession(page);
    const asked = new Promise((_, fail) => page.on("crash", () => fail(new Error("the page crashed"))));
    asked.catch(() => {});
    const whole = await browser.newBrowserCDPSession();
    return { browser: browser.version(), ...(await Promise.race([move(page, { session, whole }, { address, sign, slowed }), asked])) };
  } catch (error) {
    return { failed: error.message.split("\n")[0] };
  } finally {
    await browser.close();
  }
}

async function move(page, { session, whole }, { address, sign, slowed }) {
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(record, sign);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
  // Time of the processor: by the clock, a thread is also busy while it waits for the painter, or for its turn.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  // A link that is carried away instead of the map would hold the browser until somebody lets go of it.
  await session.send("Input.setInterceptDrags", { enabled: true });
  await page.goto(address, { waitUntil: "networkidle" });
  const opened = await Promise.race([page.evaluate(() => window.recorder.drawn()), late()]);

  const all = gestures();
  const before = await spent(session, whole);
  await page.evaluate(() => window.recorder.start());
  const times = await play(session, all);
  const recorded = await page.evaluate(() => window.recorder.stop());
  const after = await spent(session, whole);

  const wasm = await page.evaluate(() => window.recorder.wasm());
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return { ...opened, heap: usedSize, wasm, ...summary(recorded, all, times), ...difference(before, after) };
}

const late = () => new Promise((_, fail) => setTimeout(() => fail(new Error(`no signs after ${PATIENCE / 1000} s`)), PATIENCE).unref());

/** Milliseconds of processor time until now: of the page's main thread, the whole browser, this script, and everything together. */
async function spent(session, whole) {
  const { metrics } = await session.send("Performance.getMetrics");
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const { user, system } = process.cpuUsage();
  return {
    thread: 1000 * metrics.find(({ name }) => name === "TaskDuration").value,
    browser: 1000 * sum(processInfo.map(({ cpuTime }) => cpuTime)),
    script: (user + system) / 1000,
    ...machine(),
  };
}

/** Milliseconds that the processors of this machine worked, and that there were. */
function machine() {
  const times = cpus().map(({ times }) => times);
  const all = sum(times.map((one) => sum(Object.values(one))));
  return { machine: all - sum(times.map(({ idle }) => idle)), all };
}

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/** What was spent in between, and the share of the machine that others took meanwhile. */
function difference(before, after) {
  const of = (key) => after[key] - before[key];
  return { busy: of("thread"), processor: of("browser"), others: Math.max(0, of("machine") - of("browser") - of("script")) / of("all") };
}

/** What the frames between the first gesture and the last tell. */
function summary({ frames, tasks }, all, { begun, over }) {
  const during = (start, end) => ({ at }) => at >= start && at < end;
  const ended = (at) => begun[at + 1] ?? over;
  const lengths = frames.slice(1).map(({ at, moved }, index) => ({ at, moved, length: at - frames[index].at }));
  const counted = lengths.filter(({ at, length }) => at > begun[0] && at - length < over);
  const times = counted.map(({ length }) => length);
  const isLate = (length) => length > LATE;
  const isMotion = ({ moved }) => moved === null || moved > MOTION;
  const long = tasks.filter(during(begun[0], over)).map(({ duration }) => duration);
  return {
    frames: times.length, median: quantile(times, 0.5), p95: quantile(times, 0.95), longest: Math.max(...times),
    late: times.filter(isLate).length, lateTime: sum(times.filter(isLate)), inMotion: counted.filter(isMotion).length,
    longTasks: long.length, longTaskTime: sum(long),
    gestures: all.length, followed: all.filter((gesture, at) => follows(gesture, lengths.filter(during(begun[at], ended(at))))).length,
    lengths: times,
  };
}

/** Whether a sign went along with a drag for half of its way at least, or anywhere at all after a notch. */
function follows({ kind, length }, frames) {
  const way = sum(frames.map(({ moved }) => moved ?? 0));
  return kind === "drag" ? way > length / 2 : way > MOTION || frames.some(({ moved }) => moved === null);
}
