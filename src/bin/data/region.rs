//! `cargo data region`: makes `region.json` from GeoJSON polygons, a table of places and context lines.

use crate::arguments::Arguments;
use crate::files;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashSet};
use std::process::ExitCode;

/// Decimals kept of a coordinate: 4 are 11 metres, less than the width of any line on the map.
const DECIMALS: i32 = 4;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let load = |path: &str| serde_json::from_str::<Value>(&files::read(path)?).map_err(|error| format!("{path}: {error}"));
    let mut region = load(arguments.needed("about")?)?;
    let municipalities = load(arguments.needed("municipalities")?)?;
    let places = load(arguments.needed("places")?)?;
    let contexts = arguments.needed("context")?.split(',').map(load).collect::<Result<Vec<_>, _>>()?;
    let towns: HashSet<String> = strings(&region["towns"]).into_iter().collect();
    let names: BTreeMap<String, Vec<String>> =
        region["other_names"].as_object().into_iter().flatten().map(|(name, others)| (name.clone(), strings(others))).collect();
    let file = region.as_object_mut().ok_or("--about holds no object")?;
    file.remove("towns");
    file.remove("other_names");
    file.insert("municipalities".into(), features(&municipalities).map(municipality).collect());
    file.insert("places".into(), places.as_array().into_iter().flatten().map(|row| place(row, &towns, &names)).collect());
    let context = || contexts.iter().flat_map(features);
    let of_kind = |kinds: &'static [&'static str]| context().filter(move |feature| kinds.contains(&kind(feature)));
    let names = file.remove("seas").unwrap_or_default();
    let seas = of_kind(&["sea"]).enumerate().map(|(at, sea)| {
        json!({ "name": names[at]["name"], "label": names[at]["label"], "ring": open_ring(&sea["geometry"]["coordinates"][0]) })
    });
    file.insert("seas".into(), seas.collect());
    let lines = of_kind(&["coast", "border", "river", "canal", "rail", "motorway", "primary"]);
    file.insert("lines".into(), lines.map(line).collect());
    let stations = of_kind(&["station"]);
    file.insert(
        "stations".into(),
        stations
            .map(|feature| json!({ "name": feature["properties"]["name"], "point": position(&feature["geometry"]["coordinates"]) }))
            .collect(),
    );
    println!("{}", rows(&region));
    Ok(ExitCode::SUCCESS)
}

fn features(collection: &Value) -> impl Iterator<Item = &Value> {
    collection["features"].as_array().into_iter().flatten()
}

fn kind(feature: &Value) -> &str {
    feature["properties"]["kind"].as_str().unwrap_or_default()
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn municipality(feature: &Value) -> Value {
    let about = &feature["properties"];
    let geometry = &feature["geometry"];
    let polygons: Vec<&Value> = match geometry["type"].as_str() {
        Some("MultiPolygon") => geometry["coordinates"].as_array().into_iter().flatten().collect(),
        _ => vec![&geometry["coordinates"]],
    };
    let rings: Vec<Value> = polygons.iter().map(|polygon| open_ring(&polygon[0])).collect();
    json!({ "nis": about["nis"], "name": about["name"], "inside": about["westhoek"], "label": position(&about["label"]), "rings": rings })
}

fn place(row: &Value, towns: &HashSet<String>, names: &BTreeMap<String, Vec<String>>) -> Value {
    let name = row["place"].as_str().unwrap_or_default();
    let municipality = row["municipality"].as_str().unwrap_or_default();
    let mut others: Vec<String> = names.get(name).cloned().unwrap_or_default();
    // Abroad the municipality has the name that people there use.
    if row["country"] != "BE" && municipality != name {
        others.push(municipality.to_owned());
    }
    let mut place = json!({ "name": name, "postcode": row["postcode"], "municipality": municipality, "point": position(&json!([row["lon"], row["lat"]])) });
    let mut mark = |key: &str, value: Value| place[key] = value;
    if !others.is_empty() {
        mark("other_names", json!(others));
    }
    if row["kind"] != "kern" {
        mark("kind", row["kind"].clone());
    }
    if row["main"] == true {
        mark("seat", json!(true));
    }
    if towns.contains(name) {
        mark("town", json!(true));
    }
    place
}

fn line(feature: &Value) -> Value {
    let points: Vec<Value> = feature["geometry"]["coordinates"].as_array().into_iter().flatten().map(position).collect();
    json!({ "kind": kind(feature), "name": feature["properties"]["name"], "points": points })
}

/// A ring without the last point, which GeoJSON repeats.
fn open_ring(ring: &Value) -> Value {
    let mut points: Vec<Value> = ring.as_array().into_iter().flatten().map(position).collect();
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    Value::Array(points)
}

fn position(value: &Value) -> Value {
    let unit = 10_f64.powi(DECIMALS);
    let round = |at: usize| (value[at].as_f64().unwrap_or_default() * unit).round() / unit;
    json!([round(0), round(1)])
}

/// JSON with one record a line, so that files of different days can be compared.
fn rows(region: &Value) -> String {
    let parts = region.as_object().into_iter().flatten().map(|(key, value)| match value {
        Value::Array(list) if list.first().is_some_and(Value::is_object) => {
            let rows: Vec<String> = list.iter().map(|row| format!("    {row}")).collect();
            format!("  {}: [\n{}\n  ]", json!(key), rows.join(",\n"))
        }
        other => format!("  {}: {other}", json!(key)),
    });
    format!("{{\n{}\n}}", parts.collect::<Vec<_>>().join(",\n"))
}
