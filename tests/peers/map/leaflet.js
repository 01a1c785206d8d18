// The same partners on the same ground, by Leaflet and Leaflet.markercluster as their manuals advise.
// With `?canvas` the ground is drawn on a canvas.
/* global L */

/** Leaflet takes a notch of the wheel for one level of its zoom on Windows, and for two on Linux; this makes it one here too. */
const WHEEL = { wheelPxPerZoomLevel: 120 };
/** The room that our page leaves beside its panel and its header. */
const ROOM = { paddingTopLeft: [480, 108], paddingBottomRight: [40, 104] };
const STROKES = {
  coast: { color: "#6f99a3", weight: 1 }, border: { color: "#8a7f8c", weight: 1.1, dashArray: "7 2.4 1 2.4" },
  motorway: { color: "#c3a65e", weight: 3.8 }, primary: { color: "#d0d2c6", weight: 2.6 }, rail: { color: "#8d9694", weight: 0.9 },
  river: { color: "#86b3bf", weight: 1.8 }, canal: { color: "#86b3bf", weight: 1.4 },
};
const SIGN = '<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l7 7-7 7-7-7z"/></svg>';

const read = async (path) => (await fetch(path)).json();
const [region, { partners }] = await Promise.all([read("../ours/data/region.json"), read("../ours/data/partners.json")]);

const map = L.map("map", { ...WHEEL, maxZoom: 18, preferCanvas: location.search === "?canvas", attributionControl: false });
const outlines = region.municipalities.map(({ name, inside, rings }) => ({
  type: "Feature", properties: { name, inside }, geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) },
}));
const fill = ({ inside }) => (inside ? "#fdfdf8" : "#f4f6f2");
const style = ({ properties }) => ({ color: "#a9b6ae", weight: 0.9, fillColor: fill(properties), fillOpacity: 1 });
const own = L.geoJSON(outlines.filter(({ properties }) => properties.inside));
map.fitBounds(own.getBounds(), { ...ROOM, animate: false });

const sea = { stroke: false, fillColor: "#cfe1e5", fillOpacity: 1, interactive: false };
for (const { ring } of region.seas) L.polygon(ring.map(turned), sea).addTo(map);
L.geoJSON(outlines, { style }).addTo(map);
for (const { kind, points } of region.lines) L.polyline(points.map(turned), { ...STROKES[kind], interactive: false }).addTo(map);

// Its defaults but for two: chunks, which its manual advises for many markers, and no outline of what a cluster covers, as ours has none.
const clusters = L.markerClusterGroup({ chunkedLoading: true, showCoverageOnHover: false });
const icon = () => L.divIcon({ className: "mark", html: SIGN, iconSize: [28, 28] });
clusters.addLayers(partners.map(({ name, location: { lat, lon } }) => L.marker([lat, lon], { icon: icon(), title: name })));
map.addLayer(clusters);

function turned([lon, lat]) {
  return [lat, lon];
}
