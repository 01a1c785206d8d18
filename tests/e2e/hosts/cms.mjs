// What content management systems leave of what an editor pastes: their rules as data, each with its source, and a filter that keeps to them.
//
// Start at `SYSTEMS`. The rules were read in the source of the systems in November 2026, as far as they concern what we let people paste: a script, an element
// of our own, a frame, a link. What a site has changed of them cannot be known here; nor can what closed systems do, see docs/embed.md.
// The filter is sanitize-html, not lines of our own: whether a tag stands in a comment, a value or a script is a parser's work, and it is tested by others.
// Like these systems it takes a tag away and leaves what was in it, except of scripts. Nothing of it reaches a visitor.
import sanitize from "sanitize-html";

/** `<a href hreflang> <em>`, as Drupal writes it, to attributes by tag. */
export const fromDrupal = (text) => Object.fromEntries([...text.matchAll(/<(\S+?)((?: [\w-]+)*)>/g)].map(([, tag, names]) => [tag, names.split(" ").filter(Boolean)]));

const DRUPAL = "https://github.com/drupal/drupal/blob/11.x/core";
const WORDPRESS = "https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes";

/** Whatever the tag: `FilterHtml::getHTMLRestrictions`. */
const DRUPAL_EVERYWHERE = ["lang", "dir"];
const DRUPAL_BASIC = "<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>";
/** What the web team adds to a format so that the plain frame stays as we give it. */
export const DRUPAL_FRAME = "<iframe src title width height loading referrerpolicy sandbox allow frameborder>";

/** Tags that `$allowedposttags` has; of their own attributes only those of a link matter here. */
const WORDPRESS_TAGS =
  "address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup del dd dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp span section small strike strong sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video";
/** `_wp_add_global_attributes`. */
const WORDPRESS_EVERYWHERE = [
  "aria-controls", "aria-current", "aria-describedby", "aria-details", "aria-expanded", "aria-hidden", "aria-label", "aria-labelledby", "aria-live", "class",
  "data-*", "dir", "hidden", "id", "lang", "style", "title", "role", "xml:lang",
];

/**
 * `allowed`: attributes by tag, or `false` where all stays. `everywhere`: attributes of every tag. `sets`: what the system puts on a tag by itself.
 * `pastes`: whether an editor pastes our code there; the oEmbed of WordPress takes the frame that our own answer gives.
 */
export const SYSTEMS = [
  {
    name: "Drupal 10 and 11, Basic HTML",
    allowed: fromDrupal(DRUPAL_BASIC),
    everywhere: DRUPAL_EVERYWHERE,
    source: `${DRUPAL}/recipes/basic_html_format_editor/config/filter.format.basic_html.yml`,
  },
  {
    name: "Drupal 10 and 11, Basic HTML with our frame added",
    allowed: fromDrupal(`${DRUPAL_BASIC} ${DRUPAL_FRAME}`),
    everywhere: DRUPAL_EVERYWHERE,
    source: `${DRUPAL}/modules/filter/src/Plugin/Filter/FilterHtml.php`,
  },
  {
    name: "Drupal 10 and 11, Restricted HTML",
    allowed: fromDrupal("<a href hreflang> <em> <strong> <cite> <blockquote cite> <code> <ul type> <ol start type> <li> <dl> <dt> <dd> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id>"),
    everywhere: DRUPAL_EVERYWHERE,
    source: `${DRUPAL}/recipes/restricted_html_format/config/filter.format.restricted_html.yml`,
  },
  {
    name: "Drupal 10 and 11, Full HTML",
    allowed: false,
    source: `${DRUPAL}/recipes/full_html_format_editor/config/filter.format.full_html.yml`,
  },
  {
    name: "WordPress, who may not post unfiltered HTML",
    allowed: { ...Object.fromEntries(WORDPRESS_TAGS.split(" ").map((tag) => [tag, []])), a: ["href", "rel", "rev", "name", "target", "download"] },
    everywhere: WORDPRESS_EVERYWHERE,
    source: `${WORDPRESS}/kses.php`,
  },
  {
    name: "WordPress, who may",
    allowed: false,
    source: `${WORDPRESS}/kses.php`,
  },
  {
    name: "WordPress, the address alone (oEmbed)",
    pastes: false,
    allowed: { a: ["href"], blockquote: [], iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"] },
    everywhere: [],
    sets: { iframe: { class: "wp-embedded-content", sandbox: "allow-scripts", security: "restricted" } },
    source: `${WORDPRESS}/embed.php`,
  },
];

/** What a system leaves of a piece of HTML. */
export function left({ allowed, everywhere, sets = {} }, html) {
  if (!allowed) return html;
  // What the system sets comes after its filter, and so must pass it here.
  const own = Object.entries(allowed).map(([tag, names]) => [tag, [...names, ...Object.keys(sets[tag] ?? {})]]);
  return sanitize(html, {
    allowedTags: Object.keys(allowed),
    allowedAttributes: { ...Object.fromEntries(own), "*": everywhere },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    transformTags: Object.fromEntries(Object.entries(sets).map(([tag, attributes]) => [tag, sanitize.simpleTransform(tag, attributes)])),
  });
}
