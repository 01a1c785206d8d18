//! A region in the making: whatever its sources hold that can be used, on the grid of the result.
//!
//! Start at [`Draft::simplified`] and [`Draft::json`].

use super::borders::Path;
use super::simplify::simplify;
use super::spot::Spot;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// What goes into the result as it stands: names, credits.
    pub(crate) about: Map<String, Value>,
    /// Names or NIS codes of the region's own municipalities, when they are listed rather than marked.
    pub(crate) own: Vec<String>,
    pub(crate) municipalities: Vec<Municipality>,
    pub(crate) places: Vec<Place>,
    pub(crate) seas: Vec<Sea>,
    pub(crate) lines: Vec<Line>,
    pub(crate) stations: Vec<Station>,
    /// Kinds of context that are left out, and how often.
    pub(crate) unknown: BTreeMap<String, usize>,
    /// How many positions the outlines of the municipalities have in the source.
    pub(crate) positions: usize,
}

#[derive(Debug)]
pub(crate) struct Municipality {
    pub(crate) nis: String,
    pub(crate) name: String,
    /// Of the region, not around it.
    pub(crate) is_own: bool,
    /// Whether its boundaries are approximate.
    pub(crate) is_schematic: bool,
    pub(crate) label: Spot,
    /// Outer rings counterclockwise, holes clockwise.
    pub(crate) rings: Vec<Vec<Spot>>,
}

#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) municipality: String,
    /// Empty when not told, as is `nis`.
    pub(crate) postcode: String,
    pub(crate) nis: String,
    /// Two capitals.
    pub(crate) country: String,
    /// `kern`, `groep` or `gehucht`.
    pub(crate) kind: String,
    pub(crate) is_seat: bool,
    /// Whether the table says that it belongs to the region.
    pub(crate) is_own: bool,
    pub(crate) town: bool,
    pub(crate) other_names: Vec<String>,
    pub(crate) spot: Spot,
}

#[derive(Debug)]
pub(crate) struct Sea {
    pub(crate) name: Value,
    pub(crate) label: Value,
    pub(crate) ring: Vec<Spot>,
}

#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) kind: String,
    pub(crate) name: Option<String>,
    pub(crate) spots: Vec<Spot>,
}

#[derive(Debug)]
pub(crate) struct Station {
    pub(crate) name: Option<String>,
    pub(crate) spot: Spot,
}

impl Draft {
    /// The same with fewer points. Municipalities, seas and lines are simplified together, so that a coast stays on the border it runs along.
    #[must_use]
    pub(crate) fn simplified(mut self, tolerance: f64) -> Self {
        let rings = self.municipalities.iter().flat_map(|municipality| &municipality.rings).chain(self.seas.iter().map(|sea| &sea.ring));
        let lines = self.lines.iter().map(|line| Path::Line(line.spots.clone()));
        let paths: Vec<Path> = rings.map(|ring| Path::Ring(ring.clone())).chain(lines).collect();
        let labels = self.municipalities.iter().map(|municipality| municipality.label);
        let anchors: Vec<Spot> = labels.chain(self.places.iter().map(|place| place.spot)).collect();
        let mut simpler = simplify(&paths, &anchors, tolerance).into_iter();
        let rings = self
            .municipalities
            .iter_mut()
            .flat_map(|municipality| &mut municipality.rings)
            .chain(self.seas.iter_mut().map(|sea| &mut sea.ring));
        let spots = rings.chain(self.lines.iter_mut().map(|line| &mut line.spots));
        spots.zip(&mut simpler).for_each(|(spots, fewer)| *spots = fewer);
        self
    }

    /// How many points all outlines of municipalities have.
    pub(crate) fn spots(&self) -> usize {
        self.municipalities.iter().flat_map(|municipality| &municipality.rings).map(Vec::len).sum()
    }

    /// The text of `region.json`.
    pub(crate) fn json(&self) -> String {
        let mut file = self.about.clone();
        let mut list = |key: &str, rows: Vec<Value>| file.insert(key.to_owned(), Value::Array(rows));
        list("municipalities", self.municipalities.iter().map(Municipality::json).collect());
        list("places", self.places.iter().map(Place::json).collect());
        let sea = |sea: &Sea| json!({ "name": sea.name, "label": sea.label, "ring": degrees(&sea.ring) });
        list("seas", self.seas.iter().map(sea).collect());
        let line = |line: &Line| json!({ "kind": line.kind, "name": line.name, "points": degrees(&line.spots) });
        list("lines", self.lines.iter().map(line).collect());
        let station = |station: &Station| json!({ "name": station.name, "point": station.spot.degrees() });
        list("stations", self.stations.iter().map(station).collect());
        rows(&file)
    }
}

impl Municipality {
    fn json(&self) -> Value {
        let rings: Vec<Value> = self.rings.iter().map(|ring| degrees(ring)).collect();
        json!({ "nis": self.nis, "name": self.name, "inside": self.is_own, "label": self.label.degrees(), "rings": rings })
    }
}

impl Place {
    fn json(&self) -> Value {
        let mut others = self.other_names.clone();
        // Abroad the municipality has the name that people there use.
        if self.country != "BE" && self.municipality != self.name {
            others.push(self.municipality.clone());
        }
        let mut place =
            json!({ "name": self.name, "postcode": self.postcode, "municipality": self.municipality, "point": self.spot.degrees() });
        let mut mark = |key: &str, is_so: bool, value: Value| {
            if is_so {
                place[key] = value;
            }
        };
        mark("other_names", !others.is_empty(), json!(others));
        mark("kind", self.kind != "kern", json!(self.kind));
        mark("seat", self.is_seat, json!(true));
        mark("town", self.town, json!(true));
        place
    }
}

fn degrees(spots: &[Spot]) -> Value {
    spots.iter().map(|spot| json!(spot.degrees())).collect()
}

/// JSON with one record a line, so that files of different days can be compared.
fn rows(region: &Map<String, Value>) -> String {
    let parts = region.iter().map(|(key, value)| match value {
        Value::Array(list) if list.first().is_some_and(Value::is_object) => {
            let rows: Vec<String> = list.iter().map(|row| format!("    {row}")).collect();
            format!("  {}: [\n{}\n  ]", json!(key), rows.join(",\n"))
        }
        other => format!("  {}: {other}", json!(key)),
    });
    format!("{{\n{}\n}}\n", parts.collect::<Vec<_>>().join(",\n"))
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::spot::tests::square;
    use super::*;

    /// Two square neighbours of the region, each with its place: east of 4 degrees and west of it.
    pub(in super::super) fn two() -> Draft {
        let municipality = |name: &str, nis: &str, west: i64| Municipality {
            nis: nis.to_owned(),
            name: name.to_owned(),
            is_own: true,
            is_schematic: false,
            label: Spot { lon: west + 100, lat: 508_100 },
            rings: vec![square(west, 508_000, 200)],
        };
        let place = |name: &str, municipality: &str, postcode: &str, west: i64| Place {
            name: name.to_owned(),
            municipality: municipality.to_owned(),
            postcode: postcode.to_owned(),
            nis: String::new(),
            country: "BE".to_owned(),
            kind: "kern".to_owned(),
            is_seat: true,
            is_own: true,
            town: false,
            other_names: Vec::new(),
            spot: Spot { lon: west + 100, lat: 508_100 },
        };
        Draft {
            municipalities: vec![municipality("Oost", "11001", 40_000), municipality("West", "11002", 39_800)],
            places: vec![place("Oostdorp", "Oost", "2001", 40_000), place("Westdorp", "West", "2002", 39_800)],
            ..Draft::default()
        }
    }

    #[test]
    fn a_coast_is_simplified_with_the_border_it_runs_along() {
        let mut draft = two();
        let bent: Vec<Spot> = [(200, 200), (150, 202), (100, 199), (50, 201), (0, 200)]
            .map(|(lon, lat)| Spot { lon: 40_000 + lon, lat: 508_000 + lat })
            .to_vec();
        draft.municipalities[0].rings[0].splice(2..4, bent.clone());
        draft.lines.push(Line { kind: "coast".to_owned(), name: None, spots: bent });
        let simple = draft.simplified(100.0);
        assert_eq!(simple.lines[0].spots.len(), 2);
        assert_eq!(simple.municipalities[0].rings[0].len(), 4);
    }

    #[test]
    fn the_result_has_a_record_a_line_and_says_only_what_is_not_usual() {
        let mut draft = two();
        draft.places[0].kind = "gehucht".to_owned();
        draft.places[1].is_seat = false;
        draft.places[1].country = "FR".to_owned();
        let text = draft.json();
        assert!(text.contains("\n    {\"kind\":\"gehucht\",\"municipality\":\"Oost\",\"name\":\"Oostdorp\",\"point\":[4.01,50.81],\"postcode\":\"2001\",\"seat\":true},\n"));
        assert!(text.contains(
            "{\"municipality\":\"West\",\"name\":\"Westdorp\",\"other_names\":[\"West\"],\"point\":[3.99,50.81],\"postcode\":\"2002\"}\n"
        ));
        assert!(text.contains("\"rings\":[[[4.0,50.8],[4.02,50.8],[4.02,50.82],[4.0,50.82]]]") && text.ends_with("\n}\n"));
    }
}
