// What of our snippets survives in content management systems: the snippets are those of docs/embed.md, and the table there is what comes out here.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import sanitize from "sanitize-html";
import { left, SYSTEMS } from "../e2e/hosts/cms.mjs";

const text = readFileSync(new URL("../../docs/embed.md", import.meta.url), "utf8");
/** The block of code below a heading. */
const code = (heading) => new RegExp(`\n### ${heading}\n[^]*?\`\`\`html\n([^]*?)\n\`\`\``).exec(text)?.[1];
const SNIPPETS = { script: code("With the script"), frame: code("A plain frame"), link: code("A plain link") };
const SITE = "https://partnerwijzer.example/";

/** All elements of a piece of HTML, as name and attributes. */
function elements(html) {
  const found = [];
  const note = (name, attribs) => (found.push({ name, attribs }), { tagName: name, attribs });
  sanitize(html, { allowedTags: false, allowedAttributes: false, allowVulnerableTags: true, transformTags: { "*": note } });
  return found;
}
const find = (html, name, fits = () => true) => elements(html).find((one) => one.name === name && fits(one.attribs));

/** What a visitor has of a piece of HTML, in words for the table. */
function outcome(html, whole) {
  const element = find(html, "partner-wijzer");
  if (element && find(html, "script", ({ src }) => src === `${SITE}embed.js`)) return "the block";
  const frame = find(html, "iframe", ({ src }) => src?.startsWith(SITE));
  if (frame) {
    const lost = Object.keys(find(whole, "iframe").attribs).filter((name) => !(name in frame.attribs));
    const locked = frame.attribs.sandbox && !frame.attribs.sandbox.includes("allow-popups") ? ", locked up" : "";
    return lost.length || locked ? `the frame${lost.length ? ` without ${lost.map((name) => `\`${name}\``).join(" ")}` : ""}${locked}` : "the frame";
  }
  return find(html, "a", ({ href }) => href?.startsWith(SITE)) ? "a link" : "nothing";
}

const outcomes = SYSTEMS.map((system) => {
  const of = (snippet) => outcome(left(system, snippet), snippet);
  return { system, script: system.pastes === false ? "—" : of(SNIPPETS.script), frame: of(SNIPPETS.frame), link: system.pastes === false ? "—" : of(SNIPPETS.link) };
});
const row = (...cells) => `| ${cells.join(" | ")} |`;
const table = [
  row("Where", "With the script", "A plain frame", "A plain link"), row("---", "---", "---", "---"),
  ...outcomes.map(({ system, script, frame, link }) => row(`[${system.name}](${system.source})`, script, frame, link)),
].join("\n");

test("the snippets are there", () => {
  for (const [name, snippet] of Object.entries(SNIPPETS)) assert.ok(snippet?.includes(SITE), name);
});

test("the table in docs/embed.md is what survives", () => {
  assert.ok(text.includes(table), `docs/embed.md should hold:\n${table}`);
});

test("whatever is taken away, a visitor has a link at least", () => {
  for (const { system, script, link } of outcomes) assert.ok(![script, link].includes("nothing"), system.name);
});

test("a link keeps all that it asks", () => {
  const asked = ({ href }) => new URL(href).search;
  for (const { system } of outcomes.filter(({ link }) => link === "a link")) {
    assert.equal(asked(find(left(system, SNIPPETS.link), "a").attribs), asked(find(SNIPPETS.link, "a").attribs), system.name);
  }
});

test("the filter keeps to its rules", () => {
  const [basic, , , full] = SYSTEMS;
  assert.equal(left(basic, '<p class="x" lang="fr">a <b onclick="y">b</b> <script>c</script><x-y>d</x-y></p>'), '<p lang="fr">a b d</p>');
  assert.equal(left(full, "<x-y z>d</x-y>"), "<x-y z>d</x-y>");
  const oembed = SYSTEMS.at(-1);
  assert.equal(
    left(oembed, '<iframe src="https://x.example/" style="border:0" sandbox="allow-popups" allow="geolocation"></iframe>'),
    '<iframe src="https://x.example/" sandbox="allow-scripts" class="wp-embedded-content" security="restricted"></iframe>',
  );
});
