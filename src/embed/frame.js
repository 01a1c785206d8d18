// The framed page towards the page around it: tells how tall it is and what happens, and takes the looks that the host asks for.
//
// `index.html` loads it when the address has `embed=1`; it begins by itself. It belongs to no program: what it tells it reads from the address and from the
// marks in the page (`main[data-state]`, `[data-partner]`, `[data-topic]`) after each event `map`, which the page sends whenever it has changed, and after
// changes of the document, for a page out of sight sends no such event before it is seen.
//
// It speaks only to the window around it, only to the origin that the browser names, and obeys nothing but `look`. Where that origin is not known nothing is
// said. A frame out of sight is not drawn by the browser, so nothing here waits for the next frame of the screen.
import { fromHost, readable, readColour, readLooks, TALLEST, writeColour } from "./rules.mjs";

const root = document.documentElement;
const page = document.getElementById("page");
const asked = () => new URLSearchParams(location.search);
const host = parent === window ? "" : originAround();

/** The origin of the page around us; empty when the browser does not tell. */
function originAround() {
  const named = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return named === "null" ? "" : named;
}

function tell(type, detail) {
  if (host) parent.postMessage({ partnerwijzer: 1, type, ...detail }, host);
}

// --- How tall the page is

/** What is told without a reason in between. A page that leans on the height of its window would grow for ever; this ends it. */
const MOST_HEIGHTS = 40;
/** So many milliseconds without a height told are a reason too. */
const PAUSE = 2000;
let told = -1;
let toldAt = 0;
let spare = MOST_HEIGHTS;
let width = innerWidth;
let soon;

/** As far down as anything reaches, also what lies over the page, such as an open filter. */
const reach = () => Math.min(TALLEST, Math.max(Math.ceil(page.getBoundingClientRect().height), page.scrollHeight));

function tellHeight() {
  // What stands there while the data come has another height than what follows: the host keeps the room until then, and jumps once.
  if (!began) return;
  const height = reach();
  if (height === told) return;
  if (performance.now() - toldAt > PAUSE) spare = MOST_HEIGHTS;
  if (spare <= 0) return;
  spare -= 1;
  told = height;
  toldAt = performance.now();
  tell("height", { height });
}

/** Once all that happens now has happened. */
function lookSoon() {
  soon ??= setTimeout(look);
}

function haveReason() {
  spare = MOST_HEIGHTS;
}

/** A host that follows leaves nothing to scroll: then no scroll bar takes room from the page, even while it grows. */
function followScroll() {
  root.style.overflowY = Math.abs(innerHeight - told) <= 1 && told < TALLEST ? "hidden" : "";
  if (innerWidth !== width) haveReason();
  width = innerWidth;
}

// --- What happens

/** The address follows typing after 400 milliseconds (`src/app/site.rs`); a search is told once it has. */
const SETTLED = 500;
let began = false;
let shown = apart();
let searched = JSON.stringify({ text: "", topics: [], count: 0 });
let settling;

/** Which page of the block is shown: that of a partner, or another that stands apart from the search. */
function apart() {
  return ["partner", "pagina"].map((key) => asked().get(key) ?? "").join("|");
}

function look() {
  clearTimeout(soon);
  soon = undefined;
  const state = document.querySelector("main")?.dataset.state ?? "loading";
  // The page is hidden until the style sheet of frames has come (`index.html`).
  const seen = state !== "loading" && getComputedStyle(document.body).visibility !== "hidden";
  if (!began && seen) {
    began = true;
    if (state !== "failed") tell("ready");
  }
  // First how tall it is, then where it begins.
  tellHeight();
  const now = apart();
  if (now !== shown) {
    shown = now;
    tell("page");
    const partner = asked().get("partner");
    if (partner) tell("select", { partner: partner.slice(0, 80) });
  }
  clearTimeout(settling);
  settling = setTimeout(tellSearch, SETTLED);
}

/** What is asked now, how it was understood, and how many answer it. */
function search() {
  const cards = [...document.querySelectorAll("main [data-partner]:not([data-marker])")];
  const topics = [...document.querySelectorAll("[data-topic]")].map((one) => one.dataset.topic);
  // What the visitor cannot change stands in a query of its own.
  const text = asked().get("q") ?? new URLSearchParams(asked().get("vast") ?? "").get("q") ?? "";
  const count = Number(document.querySelector(".results[data-count]")?.dataset.count ?? cards.length);
  return { text: text.slice(0, 2000), topics: [...new Set(topics)].slice(0, 40), count };
}

function tellSearch() {
  if (!began || apart() !== "|") return;
  const now = search();
  const text = JSON.stringify(now);
  if (text === searched) return;
  searched = text;
  tell("search", now);
}

// --- Looks

const FONTS = {
  arial: 'Arial, "Liberation Sans", Helvetica, sans-serif',
  verdana: 'Verdana, "DejaVu Sans", Geneva, sans-serif',
  tahoma: 'Tahoma, "DejaVu Sans", Geneva, sans-serif',
  trebuchet: '"Trebuchet MS", "Liberation Sans", Arial, sans-serif',
  georgia: 'Georgia, "Liberation Serif", "Times New Roman", serif',
  times: '"Times New Roman", "Liberation Serif", Times, serif',
};
/** What text in the accent may stand on. */
const GROUNDS = ["--surface", "--paper", "--sunken", "--sand", "--hop-soft", "--brick-soft", "--fault-soft"];
/** What each media rule that asks for light or dark said before anybody forced it. */
const originals = new Map();
const system = matchMedia("(prefers-color-scheme: dark)");
let looks = readLooks(asked().get("stijl") ?? "");
let dressing;

/** Sets what the host wants, and gives back what it does not speak of. */
function dress() {
  const set = (name, value) => (value ? root.style.setProperty(name, value) : root.style.removeProperty(name));
  const { kleur, hoek, schijn = "licht", letter } = looks;
  setTheme(schijn);
  set("--font", FONTS[letter]);
  // As far apart as the radii of our own.
  const radius = (part, most) => hoek && `${Math.min(most, Math.round(hoek * part))}px`;
  set("--r-s", radius(4 / 7, 14));
  set("--r-m", radius(1, 24));
  set("--r-l", radius(12 / 7, 28));
  const now = getComputedStyle(root);
  const grounds = GROUNDS.map((name) => readColour(now.getPropertyValue(name)));
  const { accent, strong, upon } = kleur ? readable(readColour(kleur), grounds) : {};
  const colours = { "--sea": accent, "--sea-strong": strong, "--on-sea": upon, "--focus": accent };
  for (const [name, colour] of Object.entries(colours)) set(name, colour && writeColour(colour));
  lookSoon();
}

/** Has light or dark whatever the system asks, or again as it asks. */
function setTheme(schijn) {
  const theme = schijn === "auto" ? (system.matches ? "dark" : "light") : schijn === "donker" ? "dark" : "light";
  const always = { [theme]: "(min-width: 0)", [theme === "dark" ? "light" : "dark"]: "(max-width: 0)" };
  for (const media of [...document.styleSheets].flatMap(mediaOf)) {
    if (!originals.has(media)) originals.set(media, media.mediaText);
    const said = originals.get(media);
    media.mediaText = schijn === "auto" ? said : said.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (_, which) => always[which]);
  }
  root.dataset.theme = theme;
  root.style.colorScheme = theme;
}

/** The media of all rules, and of rules within rules, that ask for light or dark, now or before they were forced. */
function mediaOf({ cssRules }) {
  const concerned = ({ media }) => media && (originals.has(media) || media.mediaText.includes("prefers-color-scheme"));
  return [...cssRules].flatMap((rule) => [...(concerned(rule) ? [rule.media] : []), ...(rule.cssRules ? mediaOf(rule) : [])]);
}

// --- Beginning

dress();
system.addEventListener("change", dress);
// A style sheet that comes later has its own rules of light and dark.
addEventListener("load", ({ target }) => (target === document || target.rel === "stylesheet") && dress(), true);
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || !host || origin !== host) return;
  const stijl = fromHost(data);
  if (stijl === undefined) return;
  looks = readLooks(stijl);
  // However many come, the page is dressed once.
  dressing ??= setTimeout(() => {
    dressing = undefined;
    dress();
  });
});

new ResizeObserver(tellHeight).observe(page);
// What opens over the page does not change the box of the page. After a change the browser may be busy for long with drawing a map, so the height goes first;
// what changes on the map itself, sixty times a second, changes no height.
new MutationObserver((changes) => {
  if (changes.some(({ target }) => !target.closest("#map"))) tellHeight();
  lookSoon();
}).observe(page, { subtree: true, childList: true, attributeFilter: ["open", "data-state"] });
for (const kind of ["pointerdown", "keydown", "input", "click"]) addEventListener(kind, haveReason, true);
addEventListener("resize", followScroll);
document.addEventListener("map", look);
look();
