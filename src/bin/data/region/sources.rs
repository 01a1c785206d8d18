//! The files that a region is made from, and what they hold, as far as it can be used.
//!
//! Start at [`Sources::find`], then [`Sources::draft`]. What cannot be used is left out, and found.

use super::draft::{Draft, Line, Municipality, Place, Sea, Station};
use super::finding::{Finding, Weight, at, names};
use super::geojson;
use super::outline::{self, Outline};
use super::spot::{Spot, holds};
use super::table::{self, Row};
use crate::arguments::Arguments;
use crate::files;
use serde_json::{Map, Value};
use std::path::Path;

/// Kinds of lines that the map draws.
const LINES: [&str; 7] = ["coast", "border", "river", "canal", "rail", "motorway", "primary"];

/// Columns without which a table of places says nothing.
const COLUMNS: [&str; 5] = ["postcode", "place", "municipality", "lat", "lon"];

/// The files, read but not yet understood.
pub(crate) struct Sources {
    about: Map<String, Value>,
    municipalities: Value,
    places: Vec<Row>,
    context: Vec<Value>,
}

impl Sources {
    /// The files of a folder under their usual names, or as an option names them.
    pub(crate) fn find(arguments: &Arguments) -> Result<Self, String> {
        let folder = arguments.first().map(Path::new);
        let named = |option: &str| arguments.option(option).filter(|value| !value.is_empty()).map(str::to_owned);
        let usual = |names: &[&str]| {
            let path = names.iter().filter_map(|name| Some(folder?.join(name))).find(|path| path.exists())?;
            Some(path.to_string_lossy().into_owned())
        };
        let needed = |option: &str, names: &[&str]| {
            let missing = || {
                folder.map_or_else(|| format!("--{option} is missing"), |folder| format!("{}: no {}", folder.display(), names.join(" or ")))
            };
            named(option).or_else(|| usual(names)).ok_or_else(missing)
        };
        let about = needed("about", &["about.json"])?;
        let Value::Object(about) = json(&about)? else { return Err(format!("{about}: holds no object")) };
        let municipalities = collection(&needed("municipalities", &["municipalities.geojson"])?)?;
        let places = needed("places", &["places.json", "places.csv"])?;
        let rows = table::read(&files::read(&places)?, &COLUMNS).map_err(|error| format!("{places}: {error}"))?;
        let context = match named("context") {
            Some(paths) => paths.split(',').map(collection).collect::<Result<_, _>>()?,
            None => ["context.geojson", "coast.geojson"]
                .iter()
                .filter_map(|name| usual(&[name]))
                .map(|path| collection(&path))
                .collect::<Result<_, _>>()?,
        };
        Ok(Self { about, municipalities, places: rows, context })
    }

    /// Everything that can be used, and what cannot.
    pub(crate) fn draft(self, findings: &mut Vec<Finding>) -> Draft {
        let mut about = self.about;
        let mut take = |key: &str| about.remove(key).unwrap_or_default();
        let (own, towns, other_names, seas) = (strings(&take("inside")), strings(&take("towns")), take("other_names"), take("seas"));
        let (mut draft, mut outlines) = (Draft { own, ..Draft::default() }, Vec::new());
        for (number, feature) in (1..).zip(geojson::features(&self.municipalities).into_iter().flatten()) {
            let mut outline = Outline::read(&feature["geometry"]);
            draft.municipalities.extend(municipality(feature, number, &mut outline, &draft.own, findings));
            draft.positions += outline.positions;
            outlines.push((text(&feature["properties"]["name"]), outline));
        }
        findings.extend(mended(&outlines));
        draft.places = (1..).zip(&self.places).filter_map(|(number, row)| place(row, number, findings)).collect();
        for place in &mut draft.places {
            place.town = towns.contains(&place.name);
            place.other_names = strings(&other_names[&place.name]);
        }
        self.context
            .iter()
            .flat_map(|file| geojson::features(file).into_iter().flatten())
            .for_each(|feature| draft.add_context(feature, &seas));
        findings.extend(draft.unknown_kinds());
        draft.about = about;
        draft
    }
}

fn json(path: &str) -> Result<Value, String> {
    serde_json::from_str(files::read(path)?.trim_start_matches('\u{feff}')).map_err(|error| format!("{path}: {error}"))
}

fn collection(path: &str) -> Result<Value, String> {
    let file = json(path)?;
    geojson::features(&file).map_err(|error| format!("{path}: {error}"))?;
    Ok(file)
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// A value as text: programs write codes as text or as numbers.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.as_u64().map_or_else(String::new, |number| number.to_string()), |text| text.trim().to_owned())
}

/// A municipality, which takes the rings of its outline.
fn municipality(
    feature: &Value,
    number: usize,
    outline: &mut Outline,
    own: &[String],
    findings: &mut Vec<Finding>,
) -> Option<Municipality> {
    let about = &feature["properties"];
    let (name, nis) = (text(&about["name"]), text(&about["nis"]));
    let record = if name.is_empty() { format!("gemeente nummer {number}") } else { name.clone() };
    let mut find = |weight, field, wrong: String, right| findings.push(Finding::new(weight, &record, field, wrong, right));
    if name.is_empty() {
        find(Weight::Wrong, "name", "ontbreekt".into(), "de officiële naam");
    }
    if nis.is_empty() {
        find(Weight::Wrong, "nis", "ontbreekt".into(), "de NIS-code van de gemeente, vijf cijfers");
    }
    let rings = std::mem::take(&mut outline.rings);
    if outline.misplaced > 0 {
        let right = "lengte en breedte in graden, WGS 84 (EPSG:4326), eerst de lengte";
        find(Weight::Wrong, "omtrek", format!("{} van {} punten zijn geen plek op aarde", outline.misplaced, outline.positions), right);
    } else if let Some(spot) = outline.crossing {
        find(Weight::Wrong, "omtrek", format!("kruist zichzelf {}", at(spot)), "een omtrek die zichzelf niet snijdt");
    } else if rings.is_empty() {
        find(Weight::Wrong, "omtrek", "heeft geen oppervlakte".into(), "een Polygon of MultiPolygon van minstens 11 meter breed");
    }
    // Of an outline of which nothing is left nothing was mended.
    outline.vanished *= usize::from(!rings.is_empty());
    let label = geojson::spot(&about["label"]);
    let stands_inside = label.filter(|spot| holds(&rings, *spot));
    if let Some(spot) = label.filter(|_| stands_inside.is_none() && !rings.is_empty()) {
        find(Weight::Mended, "label", format!("ligt buiten de omtrek, {}", at(spot)), "een punt erbinnen; wij kozen het midden");
    }
    let usable = !name.is_empty() && !nis.is_empty() && !rings.is_empty();
    let label = stands_inside.or_else(|| outline::label(&rings)).filter(|_| usable)?;
    let is_own =
        own.contains(&name) || own.contains(&nis) || own.is_empty() && [&about["inside"], &about["westhoek"]].into_iter().any(is_set);
    Some(Municipality { nis, name, is_own, is_schematic: is_set(&about["schematic"]), label, rings })
}

fn is_set(value: &Value) -> bool {
    *value == true || *value == 1
}

/// What was mended in outlines, with their names. One line for each sort: a program that writes rings the other way round does so in all.
fn mended(outlines: &[(String, Outline)]) -> Vec<Finding> {
    let sort = |times: fn(&Outline) -> usize, wrong: &str, right: &str| {
        let some: Vec<&(String, Outline)> = outlines.iter().filter(|(_, outline)| times(outline) > 0).collect();
        let all: usize = some.iter().map(|(_, outline)| times(outline)).sum();
        let wrong = format!("{all} keer {wrong}: {}", names(some.iter().map(|(name, _)| name.as_str())));
        (all > 0).then(|| Finding::new(Weight::Mended, "gemeenten", "omtrek", wrong, right))
    };
    let sorts = [
        sort(|outline| outline.unclosed, "niet gesloten", "het eerste punt nog eens aan het eind"),
        sort(|outline| outline.reversed, "in de verkeerde richting", "buiten tegen de klok in, gaten met de klok mee (RFC 7946)"),
        sort(|outline| outline.vanished, "een stuk van minder dan 11 meter breed", "alleen wat te tekenen is; wij lieten het weg"),
    ];
    sorts.into_iter().flatten().collect()
}

fn place(row: &Row, number: usize, findings: &mut Vec<Finding>) -> Option<Place> {
    let value = |column: &str| row.get(column).map(|value| value.trim().to_owned()).unwrap_or_default();
    let (name, municipality, kind) = (value("place"), value("municipality"), value("kind").to_lowercase());
    let record = if name.is_empty() { format!("plaats nummer {number}") } else { name.clone() };
    let mut find = |field, wrong: String, right| findings.push(Finding::new(Weight::Wrong, &record, field, wrong, right));
    if name.is_empty() {
        find("place", "ontbreekt".into(), "de naam van het dorp of de stad");
    }
    if municipality.is_empty() {
        find("municipality", "ontbreekt".into(), "de gemeente waarin de plaats ligt");
    }
    let known = ["", "kern", "groep", "gehucht"].contains(&kind.as_str());
    if !known {
        find("kind", format!("is \"{kind}\""), "een van: kern, groep, gehucht; wij nemen kern");
    }
    let spot = degrees(&value("lon")).zip(degrees(&value("lat"))).and_then(|(lon, lat)| Spot::new(lon, lat));
    if spot.is_none() {
        find("lat, lon", format!("is \"{}, {}\"", value("lat"), value("lon")), "lat en lon in graden, WGS 84");
    }
    let is = |column: &str| ["true", "1", "ja", "x"].contains(&value(column).to_lowercase().as_str());
    let country = Some(value("country").to_uppercase()).filter(|country| !country.is_empty()).unwrap_or_else(|| "BE".to_owned());
    let usable = !name.is_empty() && !municipality.is_empty();
    let place = |spot| Place {
        name,
        municipality,
        postcode: value("postcode"),
        nis: value("nis"),
        country,
        kind: if known && !kind.is_empty() { kind } else { "kern".to_owned() },
        is_seat: is("main"),
        is_own: is("inside") || is("westhoek"),
        town: false,
        other_names: Vec::new(),
        spot,
    };
    spot.filter(|_| usable).map(place)
}

/// Degrees, also with the comma that spreadsheets here part decimals with.
fn degrees(text: &str) -> Option<f64> {
    text.replace(',', ".").parse().ok()
}

impl Draft {
    fn add_context(&mut self, feature: &Value, seas: &Value) {
        let (geometry, about) = (&feature["geometry"], &feature["properties"]);
        let kind = about["kind"].as_str().unwrap_or_default();
        let name = || about["name"].as_str().map(str::to_owned);
        match kind {
            "sea" => {
                let rings = Outline::read(geometry).rings;
                for ring in rings.into_iter().filter(|ring| super::spot::double_area(ring) > 0) {
                    let told = &seas[self.seas.len()];
                    let own_name = || name().map(|name| serde_json::json!({ "nl": name })).unwrap_or_default();
                    let named = Some(told["name"].clone()).filter(|name| !name.is_null()).unwrap_or_else(own_name);
                    self.seas.push(Sea { name: named, label: told["label"].clone(), ring });
                }
            }
            "station" => self.stations.extend(geojson::points(geometry).into_iter().map(|spot| Station { name: name(), spot })),
            kind if LINES.contains(&kind) => {
                let lines = geojson::lines(geometry).into_iter();
                self.lines.extend(lines.map(|spots| Line { kind: kind.to_owned(), name: name(), spots }));
            }
            other => *self.unknown.entry(other.to_owned()).or_default() += 1,
        }
    }

    fn unknown_kinds(&self) -> Vec<Finding> {
        let right = format!("een van: sea, {}, station; wij lieten het weg", LINES.join(", "));
        let told = |(kind, times): (&String, &usize)| {
            Finding::new(Weight::Remark, "context", "kind", format!("{times} keer \"{kind}\", dat de kaart niet kent"), &right)
        };
        self.unknown.iter().map(told).collect()
    }
}
