// The partners that the maps show: those of the generator, with places of their own instead of the middle of a village.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/setup.mjs";
import { dice, generate } from "../generate.mjs";

/** So many partners, each somewhere in one of the region's own municipalities. The same number always gives the same partners. */
export function spread(count) {
  const { municipalities, places } = JSON.parse(readFileSync(join(root, "public/data/region.json"), "utf8"));
  const outlines = new Map(municipalities.filter(({ inside }) => inside).map(({ name, rings: [outline] }) => [name, outline]));
  const own = places.filter(({ municipality }) => outlines.has(municipality));
  const chance = dice(count);
  const settle = (partner) => {
    const { name: place, municipality, postcode } = own[Math.floor(chance() * own.length)];
    const [lon, lat] = within(outlines.get(municipality), chance);
    return { ...partner, address: { street: null, postcode, place, municipality }, location: { lat, lon, precision: "address" } };
  };
  const dataset = generate(count);
  return { ...dataset, partners: dataset.partners.map(settle) };
}

/** A point anywhere within an outline. */
function within(outline, chance) {
  const [lons, lats] = [0, 1].map((axis) => outline.map((point) => point[axis]));
  const between = (values) => Math.min(...values) + chance() * (Math.max(...values) - Math.min(...values));
  for (;;) {
    const point = [between(lons), between(lats)].map((degrees) => Number(degrees.toFixed(5)));
    if (contains(outline, point)) return point;
  }
}

/** Whether a line to the east crosses the outline an odd number of times. */
function contains(outline, [lon, lat]) {
  const crosses = ([fromLon, fromLat], at) => {
    const [toLon, toLat] = outline[(at + 1) % outline.length];
    return fromLat > lat !== toLat > lat && lon < fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon);
  };
  return outline.filter(crosses).length % 2 === 1;
}
