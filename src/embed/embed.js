// Defines `<partner-wijzer>`, by which a page of somebody else shows Partnerwijzer as a block: `<script src="…/embed.js" async></script>`.
//
// The host gives nothing but a place. All that is shown stands in a frame of our own origin, so the host's page needs neither our styles nor
// WebAssembly, and its content security policy no more than `script-src` and `frame-src` with our origin. Styles are set by the CSSOM, which such a
// policy lets through where it refuses `style=` and `<style>`. The frame stands in a shadow root, where no style of the host reaches it.
//
// Until the block comes near the window nothing is asked and nothing is measured: an empty box keeps the room. What the frame tells is checked by
// `rules.mjs`; of all that, the host's page obeys the height and the wish to be seen.
import { fromFrame, room, writeLooks } from "./rules.mjs";

const NAME = "partner-wijzer";
/** Attributes that are parameters of the address, by the same name. A change of one makes another frame. */
const PRESETS = ["gemeente", "thema", "bij", "soort", "voor", "waar", "q", "weergave", "taal", "lijst", "vast", "zonder", "titel"];
const OTHERS = ["kleur", "hoek", "schijn", "letter", "hoogte", "naam", "hidden"];
/** So far from the window a block begins to come: about a screen. */
const NEAR = "600px";
/** So many words a second are passed on to the host; a visitor makes three at most. */
const MOST_WORDS = 20;
/** What a frame needs for telephone, mail, downloads, print and links out; what it may not is to lead the host's page elsewhere. */
const SANDBOX = ["scripts", "same-origin", "forms", "popups", "popups-to-escape-sandbox", "downloads", "modals", "top-navigation-to-custom-protocols"];

const script = document.currentScript ?? document.querySelector('script[src*="embed.js"]');
const site = new URL(".", script.src);

/** Sets styles that no style sheet of the host overrules. */
function style(element, styles) {
  for (const name in styles) element.style.setProperty(name, styles[name], "important");
}

class PartnerWijzer extends HTMLElement {
  static observedAttributes = [...PRESETS, ...OTHERS];
  #root = this.attachShadow({ mode: "closed" });
  #box = document.createElement("div");
  #eye = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.#begin(seen.at(-1).boundingClientRect.height), { rootMargin: NEAR });
  #frame;
  #ready;
  #presets;
  #looks;
  #height;
  #second;
  #words;
  #changing;

  connectedCallback() {
    this.#dress();
    this.#root.replaceChildren(this.#box);
    this.#eye.observe(this.#box);
    addEventListener("message", this.#hear);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#eye.disconnect();
    this.#frame = undefined;
    this.#root.replaceChildren();
  }

  /** Attributes mostly change several at a time: they are looked at together. */
  attributeChangedCallback() {
    if (this.#changing || !this.isConnected) return;
    this.#changing = true;
    queueMicrotask(this.#change);
  }

  #change = () => {
    this.#changing = false;
    if (!this.isConnected) return;
    this.#dress();
    if (!this.#frame) return;
    this.#frame.title = this.#name();
    // Another frame instead of another address: that would be a step in the history of the host's page.
    if (this.#asked() === this.#presets) this.#tellLooks();
    else this.#begin(this.#height);
  };

  #dress() {
    style(this, { display: this.hidden ? "none" : "block", height: "auto", "min-height": "0", "max-height": "none", overflow: "visible" });
    style(this.#box, { "padding-top": room(this.#value) });
  }

  #value = (name) => this.getAttribute(name);
  #name = () => this.getAttribute("naam") || "Partnerwijzer";

  #asked() {
    const asked = new URLSearchParams({ embed: 1 });
    for (const name of PRESETS) {
      const value = this.getAttribute(name)?.trim();
      if (value) asked.set(name, value);
    }
    return `?${asked}`;
  }

  #begin(height) {
    this.#eye.disconnect();
    const frame = document.createElement("iframe");
    // What follows from where the block stands stays: whether it is to be seen, and whether the page is light or dark.
    style(frame, { all: "initial", display: "block", width: "100%", border: "0", visibility: "inherit", "color-scheme": "inherit" });
    frame.title = this.#name();
    frame.allow = "geolocation; clipboard-write";
    frame.referrerPolicy = "origin";
    // In a page of the site itself it would lock nothing up, and browsers warn of that.
    if (site.origin !== origin) frame.sandbox = SANDBOX.map((part) => `allow-${part}`).join(" ");
    this.#presets = this.#asked();
    this.#looks = writeLooks(this.#value);
    frame.src = new URL(this.#presets + (this.#looks && `&stijl=${this.#looks}`), site);
    this.#ready = false;
    this.#frame = frame;
    this.#grow(height);
    this.#root.replaceChildren(frame);
  }

  #grow(height) {
    this.#height = height;
    style(this.#frame, { height: `${height}px` });
  }

  #tellLooks() {
    const stijl = writeLooks(this.#value);
    if (!this.#ready || stijl === this.#looks) return;
    this.#looks = stijl;
    this.#frame.contentWindow.postMessage({ partnerwijzer: 1, type: "look", stijl }, site.origin);
  }

  #hear = ({ source, origin, data }) => {
    const frame = this.#frame;
    const [type, detail] = (frame && source === frame.contentWindow && origin === site.origin && fromFrame(data)) || [];
    if (type === "height") {
      // However many come, the browser lays the page out once for each frame of the screen.
      this.#grow(detail.height);
    } else if (type && this.#mayTell()) {
      if (type === "page") return this.#show();
      if (type === "ready") {
        this.#ready = true;
        this.#tellLooks();
      }
      this.dispatchEvent(new CustomEvent(`pw-${type}`, { bubbles: true, detail }));
    }
  };

  #mayTell() {
    const second = Math.floor(performance.now() / 1000);
    if (second !== this.#second) this.#words = 0;
    this.#second = second;
    this.#words += 1;
    return this.#words <= MOST_WORDS;
  }

  /** Where another page of the block begins, if that has been scrolled out of the window. */
  #show() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ behavior: calm ? "instant" : "smooth" });
  }
}

// A page may hold the snippet several times, script and all.
if (!customElements.get(NAME)) customElements.define(NAME, PartnerWijzer);
