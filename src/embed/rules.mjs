// What the script in the host's page and the framed page agree on: messages, looks, and the room that is kept. Pure, and bundled into both.
//
// Start at `fromFrame` and `fromHost`: whatever arrives there is either exactly what was agreed, copied field by field, or nothing at all.
// Looks come from strangers. `readable` is what keeps a host from making the block unreadable, whatever colour it asks for.

/** The tallest that a block may become; beyond that it scrolls by itself. A message that asks for more is not one of ours. */
export const TALLEST = 20_000;
/** The longest text that a message may carry, as long as what the field takes. */
const LONGEST_TEXT = 2_000;
const LONGEST_ID = 80;
const MOST_TOPICS = 40;
const LONGEST_LOOKS = 200;

const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value, most) => typeof value === "string" && value.length <= most;
const isId = (value) => isText(value, LONGEST_ID) && value !== "";
const isOurs = (data) => typeof data === "object" && data?.partnerwijzer === 1;

/** What the frame may tell, by the type of the message: what arrived, taken apart and put together again, or nothing. */
const TOLD = {
  ready: () => ({}),
  page: () => ({}),
  height: ({ height }) => isWhole(height) && height <= TALLEST && { height },
  select: ({ partner }) => isId(partner) && { partner },
  search({ text, topics, count }) {
    const understood = Array.isArray(topics) && topics.length <= MOST_TOPICS && topics.every(isId);
    return understood && isText(text, LONGEST_TEXT) && isWhole(count) && { text, topics: [...topics], count };
  },
};

/** A message of the frame as `[type, detail]`; nothing when it is not one. */
export function fromFrame(data) {
  const { type } = isOurs(data) ? data : {};
  const detail = typeof type === "string" && Object.hasOwn(TOLD, type) && TOLD[type](data);
  return detail ? [type, detail] : undefined;
}

/** The looks that a message of the host brings; nothing when it is not one. */
export function fromHost(data) {
  return isOurs(data) && data.type === "look" && isText(data.stijl, LONGEST_LOOKS) ? data.stijl : undefined;
}

/** What looks there are, and which values of each: what does not fit is as if it were not said. */
const LOOKS = {
  kleur: /^([\da-f]{3}|[\da-f]{6})$/,
  hoek: /^(\d|1\d|2[0-4])$/,
  schijn: /^(licht|donker|auto)$/,
  letter: /^(systeem|arial|verdana|tahoma|trebuchet|georgia|times)$/,
};

/** `stijl=` for an address, from the attributes of the host's element; `value` gives the attribute of a name. */
export function writeLooks(value) {
  const looks = Object.keys(LOOKS).map((name) => [name, value(name)?.trim().toLowerCase().replace(/^#|px$/g, "")]);
  return looks.filter(([name, text]) => text && LOOKS[name].test(text)).map((look) => look.join(":")).join();
}

/** The looks that `stijl=` asks for, by their names. */
export function readLooks(text) {
  const known = ([name, value, more]) => Object.hasOwn(LOOKS, name) && LOOKS[name].test(value) && !more;
  return Object.fromEntries(text.split(",").map((look) => look.split(":")).filter(known));
}

/**
 * The room that a block keeps before it has come, as a length of CSS that leans on the width by itself, so that nobody has to measure. Heights as they were
 * with the published list, blocks 288, 448 and 736 px wide: who changes what a block shows measures again.
 */
export function room(value) {
  const said = value("hoogte")?.trim().replace(/px$/, "");
  if (/^\d{1,5}$/.test(said) && Number(said) <= TALLEST) return `${Number(said)}px`;
  if (value("weergave") === "kaart") return "1000px";
  if (value("q")) return "clamp(1170px, 1930px - 128%, 1560px)";
  const limited = ["thema", "soort", "voor", "waar", "gemeente"].some(value);
  return limited ? "clamp(815px, 1390px - 110%, 1080px)" : "clamp(780px, 2150px - 220%, 1520px)";
}

/** The least contrast of text and its ground: WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Red, green and blue, 0 to 255, of a colour of three or six hexadecimal digits, with or without a `#` in front. */
export function readColour(text) {
  const digits = text.trim().replace("#", "");
  const all = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  return [0, 2, 4].map((at) => parseInt(all.slice(at, at + 2), 16));
}

export const writeColour = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

/** The relative luminance of WCAG. */
function luminance(colour) {
  const [red, green, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21. */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Hue (0 to 6), saturation and lightness: of the colours with one hue and saturation, the lighter never has less luminance. */
export function toHue([red, green, blue]) {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [lightness, spread] = [(most + least) / 510, most - least];
  if (!spread) return [0, 0, lightness];
  const turn = most === red ? (green - blue) / spread + 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return [turn % 6, spread / 255 / (1 - Math.abs(2 * lightness - 1)), lightness];
}

function fromHue([hue, saturation, lightness]) {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (turn) => lightness - reach * Math.max(-1, Math.min(((turn + hue * 2) % 12) - 3, 9 - ((turn + hue * 2) % 12), 1));
  return [0, 8, 4].map((turn) => Math.round(255 * part(turn)));
}

/** How much of the way to black or white what is under a pointer goes. */
const STRONGER = 0.3;

/**
 * An accent that can be read as text on each of these grounds, as near to the colour asked for as can be, of the same hue: on light grounds darker, on dark ones
 * lighter. With it a stronger one, and what can be read upon both.
 */
export function readable(colour, grounds) {
  const end = luminance(grounds[0]) > 0.18 ? 0 : 1;
  const fits = (one) => grounds.every((ground) => contrast(one, ground) >= LEAST_CONTRAST);
  const [hue, saturation, lightness] = toHue(colour);
  const at = (lightness) => fromHue([hue, saturation, lightness]);
  const asked = fits(colour);
  let [bad, good] = [lightness, asked ? lightness : end];
  // Twelve halvings are finer than the steps of a screen.
  for (let step = 0; step < 12; step += 1) {
    const middle = (bad + good) / 2;
    if (fits(at(middle))) good = middle;
    else bad = middle;
  }
  return { accent: asked ? colour : at(good), strong: at(good + (end - good) * STRONGER), upon: end ? [0, 0, 0] : [255, 255, 255] };
}
