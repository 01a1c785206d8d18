// What a hand does to each map for ten seconds: it pulls the map about and turns the wheel, in a fixed order at fixed times.
//
// The browser gets the events as from a mouse, whether the page keeps up or not: nobody waits for an answer before the next one.
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds. A notch takes Leaflet 306 when nothing is in its way, and it loses notches that come sooner: these leave it some room. */
const TIMES = { drag: 500, notch: 375, between: 8 };
/** What Chromium makes of a notch of a mouse wheel. */
const NOTCH = 100;
/** Pixels. */
const LENGTHS = { drag: 280, aside: 150 };
/** The middle of what our page leaves free of its panel, in a window of 1280 by 800. */
const MIDDLE = [870, 440];
/** Degrees from one direction to the next: the golden angle, which never comes back to an earlier one. */
const TURN = 137.5;
const ROUNDS = 2;

const towards = (at, length) => [Math.cos, Math.sin].map((f, axis) => MIDDLE[axis] + f((at * TURN * Math.PI) / 180) * length);

/** The gestures in their order. A round zooms in by three notches, and by one elsewhere, drags on both levels, and goes out as it came. */
export function gestures() {
  let turned = 0;
  const drag = () => {
    turned += 1;
    return { kind: "drag", from: towards(turned, -LENGTHS.drag / 2), to: towards(turned, LENGTHS.drag / 2), length: LENGTHS.drag };
  };
  const notches = (count, delta, at) => Array.from({ length: count }, () => ({ kind: "notch", at, delta }));
  const drags = (count) => Array.from({ length: count }, drag);
  return Array.from({ length: ROUNDS }, (_, round) => {
    const [here, there] = [towards(2 * round, LENGTHS.aside), towards(2 * round + 1, LENGTHS.aside)];
    return [
      notches(3, -NOTCH, here), drags(2), notches(1, -NOTCH, there), drags(2), notches(1, NOTCH, there), notches(3, NOTCH, here),
    ].flat();
  }).flat();
}

/** Plays gestures through a session of the browser's protocol; resolves to when each began and when all were over, by the clock of Date. */
export async function play(session, all) {
  const sent = [];
  const send = (type, [x, y], more) => sent.push(session.send("Input.dispatchMouseEvent", { type, x, y, ...more }).catch(() => {}));
  const begun = [];
  let due = Date.now();
  for (const gesture of all) {
    await until(due);
    begun.push(Date.now());
    if (gesture.kind === "drag") await drag(send, gesture, due);
    else send("mouseWheel", gesture.at, { deltaX: 0, deltaY: gesture.delta });
    due += TIMES[gesture.kind];
  }
  await until(due);
  const over = Date.now();
  // A page that is far behind answers late, and one that began to carry a link away never does.
  await Promise.race([Promise.all(sent), sleep(20 * TIMES.drag)]);
  return { begun, over };
}

async function drag(send, { from, to }, start) {
  const button = { button: "left", clickCount: 1 };
  send("mouseMoved", from);
  send("mousePressed", from, { ...button, buttons: 1 });
  for (let passed = TIMES.between; passed < TIMES.drag; passed += TIMES.between) {
    await until(start + passed);
    send("mouseMoved", from.map((value, axis) => value + (to[axis] - value) * (passed / TIMES.drag)), { button: "left", buttons: 1 });
  }
  send("mouseReleased", to, button);
}

const until = (time) => sleep(Math.max(0, time - Date.now()));
