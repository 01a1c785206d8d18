//! `cargo data region`, as somebody of another region runs it.

use crate::command::{Folder, Outcome, data};
use partnerwijzer::domain::json::Value as Json;
use partnerwijzer::domain::{Municipality, Region, read_region};
use partnerwijzer::geo::contains;
use serde_json::{Value, json};
use std::collections::HashSet;

const ABOUT: &str = r#"{"schema": 1, "name": {"nl": "de Kempen"}, "attribution": {"nl": "Grenzen: Statbel"}, "credits": [], "towns": ["Geel"], "inside": ["Geel", "13025"]}"#;

const PLACES: &str = "postcode;place;municipality;lat;lon;kind;main\r\n2440;Geel;Geel;51,1617;4,9896;;ja\r\n2400;Mol;Mol;51,1911;5,1156;kern;ja\r\n2400;Achterbos;Mol;51.2;5.12;gehucht;\r\n";

/// Two municipalities as a program may write them: in other directions, in collections, with a hole, codes as numbers.
fn municipalities() -> Value {
    let border = [[5.05, 51.25], [5.06, 51.2], [5.05, 51.15]];
    let geel: Vec<[f64; 2]> = [[4.9, 51.1], [4.9, 51.25]].into_iter().chain(border).chain([[5.05, 51.1], [4.9, 51.1]]).collect();
    let mol: Vec<[f64; 2]> = border.into_iter().chain([[5.2, 51.15], [5.2, 51.25], [5.05, 51.25]]).collect();
    let hole = [[5.15, 51.18], [5.15, 51.2], [5.17, 51.2], [5.15, 51.18]];
    let geel = json!({ "type": "Polygon", "coordinates": [geel] });
    let mol = json!({ "type": "GeometryCollection", "geometries": [{ "type": "MultiPolygon", "coordinates": [[mol, hole]] }] });
    let feature = |nis: Value, name: &str, geometry: Value| json!({ "type": "Feature", "properties": { "nis": nis, "name": name }, "geometry": geometry });
    json!({ "type": "FeatureCollection", "features": [feature(json!(13008), "Geel", geel), feature(json!("13025"), "Mol", mol)] })
}

/// A folder with sources that are sound but for the direction of a ring.
fn sources(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.file("about.json", ABOUT);
    folder.file("municipalities.geojson", &municipalities().to_string());
    folder.file("places.csv", PLACES);
    folder
}

fn run(folder: &Folder, options: &[&str]) -> Outcome {
    data(&[&["region", folder.path()], options].concat())
}

#[track_caller]
fn read(output: &str) -> Region {
    let (region, problems) = read_region(Json::parse(output).unwrap()).unwrap();
    assert_eq!(problems, []);
    region
}

#[test]
fn another_region_needs_three_files() {
    let folder = sources("region-three");
    let done = run(&folder, &[]);
    let mended =
        "gemeenten, omtrek, 1 keer in de verkeerde richting: Geel (hersteld), buiten tegen de klok in, gaten met de klok mee (RFC 7946)";
    let gap = "Mol, grens, rond een gat van 1,55 km², bij [5.155, 51.19] (opmerking), goed zo als daar een ander land of een andere gemeente ligt";
    let summary = format!(
        "2 gemeenten, waarvan 2 van de streek; 3 plaatsen, 0 lijnen, 0 stations; omtrekken met 14 punten, in de bron 14; {} bytes; 0 fouten, 1 hersteld, 1 opmerkingen",
        done.output.len()
    );
    assert_eq!((done.code, done.said.lines().collect::<Vec<_>>()), (0, vec![mended, gap, &summary]));
    let region = read(&done.output);
    let own: Vec<&str> = region.own_municipalities().map(|municipality| municipality.name.as_str()).collect();
    assert_eq!(own, ["Geel", "Mol"]);
    assert_eq!(region.municipalities[1].rings.len(), 2, "the hole is kept");
    assert!(region.municipalities.iter().all(|one| contains(&one.rings[0], one.label)), "a label was chosen");
    let geel = region.place_of("2440", "Geel").unwrap();
    assert!(geel.seat && geel.town && geel.inside && region.seas.is_empty() && region.lines.is_empty());
}

#[test]
fn places_may_be_csv_or_json_and_files_may_have_other_names() {
    let folder = sources("region-names");
    let csv = run(&folder, &[]).output;
    let rows = json!([
        { "postcode": 2440, "place": "Geel", "municipality": "Geel", "lat": 51.1617, "lon": 4.9896, "main": true },
        { "postcode": "2400", "place": "Mol", "municipality": "Mol", "lat": "51.1911", "lon": 5.1156, "kind": "kern", "main": 1, "country": "BE" },
        { "postcode": "2400", "place": "Achterbos", "municipality": "Mol", "lat": 51.2, "lon": 5.12, "kind": "gehucht", "main": false },
    ]);
    let other = folder.file("dorpen.txt", &rows.to_string());
    assert_eq!(run(&folder, &["--places", &other]).output, csv);
    let named = |name: &str| folder.file(name, &std::fs::read_to_string(format!("{}/{name}", folder.path())).unwrap());
    let (about, municipalities) = (named("about.json"), named("municipalities.geojson"));
    assert_eq!(data(&["region", "--about", &about, "--municipalities", &municipalities, "--places", &other]).output, csv);
}

#[test]
fn context_is_drawn_as_far_as_the_map_knows_it() {
    let folder = sources("region-context");
    let feature = |kind: &str, shape: &str, coordinates: Value| json!({ "type": "Feature", "properties": { "kind": kind, "name": kind }, "geometry": { "type": shape, "coordinates": coordinates } });
    let context = json!({ "type": "FeatureCollection", "features": [
        feature("canal", "MultiLineString", json!([[[4.9, 51.2], [4.95, 51.2]], [[5.0, 51.2], [5.1, 51.2]]])),
        feature("station", "Point", json!([4.99, 51.17])),
        feature("airport", "Point", json!([5.07, 51.26])),
    ] });
    folder.file("context.geojson", &context.to_string());
    let done = run(&folder, &[]);
    let region = read(&done.output);
    assert_eq!((done.code, region.lines.len(), region.stations.len()), (0, 2, 1));
    assert!(done.said.contains("context, kind, 1 keer \"airport\", dat de kaart niet kent (opmerking)"), "{}", done.said);
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let folder = sources("region-wrong");
    let mut wrong = municipalities();
    let features = wrong["features"].as_array_mut().unwrap();
    features[0]["geometry"]["coordinates"][0][3] = json!([5.0, 51.2]);
    features[1]["properties"]["label"] = json!([4.0, 51.0]);
    let feature = |nis: &str, name: &str, ring: Value| json!({ "type": "Feature", "properties": { "nis": nis, "name": name }, "geometry": { "type": "Polygon", "coordinates": [ring] } });
    features.push(feature("", "", json!([[5.3, 51.1], [5.4, 51.1], [5.4, 51.2], [5.3, 51.1]])));
    features.push(feature("13001", "Arendonk", json!([[200_000, 220_000], [210_000, 220_000], [210_000, 230_000], [200_000, 220_000]])));
    features.push(feature("13003", "Balen", json!([[5.3, 51.1], [5.4, 51.2], [5.4, 51.1], [5.3, 51.25]])));
    folder.file("municipalities.geojson", &wrong.to_string());
    let more = "240;Ezaart;Mol;51.25;5.4;dorp;\n;Ten Aard;Geel;51.12;4.95;;\n2400;;Mol;51.2;5.1;;\n2400;Rauw;Mol;51.2;oost;;\n";
    folder.file("places.csv", &format!("{PLACES}{more}"));
    let done = run(&folder, &[]);
    assert_eq!(done.code, 1, "{}", done.said);
    for told in [
        "gemeente nummer 3, name, ontbreekt (fout), de officiële naam",
        "gemeente nummer 3, nis, ontbreekt (fout), de NIS-code van de gemeente, vijf cijfers",
        "Arendonk, omtrek, 3 van 3 punten",
        "Balen, omtrek, kruist zichzelf bij [",
        "gemeenten, omtrek, 1 keer niet gesloten: Balen (hersteld)",
        "Mol, label, ligt buiten de omtrek, bij [4, 51] (hersteld), een punt erbinnen; wij kozen het midden",
        "Geel en Mol, grens, rond een gat van 23,24 km²",
        "Ezaart, kind, is \"dorp\" (fout), een van: kern, groep, gehucht; wij nemen kern",
        "Ezaart, postcode, is \"240\" (fout), vier cijfers (land BE)",
        "Ezaart, lat, lon, ligt 13,92 km buiten Mol (fout), een punt binnen de omtrek van de gemeente",
        "Ten Aard, postcode, ontbreekt (fout), vier cijfers (land BE)",
        "plaats nummer 6, place, ontbreekt (fout), de naam van het dorp of de stad",
        "Rauw, lat, lon, is \"51.2, oost\" (fout), lat en lon in graden, WGS 84",
        "Balen, places, heeft geen enkele plaats (opmerking), minstens de plaats met het gemeentehuis",
    ] {
        assert!(done.said.contains(told), "{told}\n{}", done.said);
    }
    assert_eq!(read(&done.output).municipalities.len(), 3, "the rest can be used");
}

#[test]
fn what_cannot_be_read_is_told_in_one_line() {
    let folder = sources("region-unreadable");
    let path = |name: &str| format!("{}/{name}", folder.path());
    let bad = |name: &str, text: &str| folder.file(name, text);
    for (options, why) in [
        (vec!["--tolerance", "veel"], "--tolerance: \"veel\" is no number of metres above 0".to_owned()),
        (vec!["--tolerance=-5"], "--tolerance: \"-5\" is no number of metres above 0".to_owned()),
        (vec!["--places", "nergens.csv"], "nergens.csv: No such file or directory (os error 2)".to_owned()),
        (
            vec!["--municipalities", &bad("topology.json", r#"{"type": "Topology"}"#)],
            format!("{}: no GeoJSON with features", path("topology.json")),
        ),
        (
            vec!["--places", &bad("short.csv", "place,lat\n")],
            format!("{}: no column postcode, municipality, lon; there are place, lat", path("short.csv")),
        ),
        (vec!["--about", &bad("list.json", "[]")], format!("{}: holds no object", path("list.json"))),
        (
            vec!["--municipalities", &bad("none.geojson", r#"{"type": "FeatureCollection", "features": []}"#)],
            "no municipality can be used".to_owned(),
        ),
    ] {
        let done = run(&folder, &options);
        assert_eq!((done.code, done.output.as_str(), done.said.trim_end()), (2, "", why.as_str()));
    }
    assert_eq!(data(&["region"]).said.trim_end(), "--about is missing");
    let empty = Folder::new("region-empty");
    assert_eq!(run(&empty, &[]).said.trim_end(), format!("{}: no about.json", empty.path()));
}

/// The published region with ever fewer points: still the same map.
#[test]
fn a_simpler_map_has_the_same_borders_on_both_sides() {
    let whole = read(&data(&["region", "tests/region"]).output);
    let mut points = usize::MAX;
    for tolerance in ["20", "100", "500"] {
        let done = data(&["region", "tests/region", "--tolerance", tolerance]);
        assert_eq!(done.code, 0, "{}", done.said);
        let region = read(&done.output);
        let fewer = region.municipalities.iter().flat_map(|one| &one.rings).map(Vec::len).sum();
        assert!(fewer < points);
        points = fewer;
        let (unshared, before) = (unshared(&region), unshared(&whole));
        let outside: HashSet<Spot> = before.iter().flat_map(|(a, b)| [*a, *b]).collect();
        assert!(unshared.iter().all(|(a, b)| outside.contains(a) && outside.contains(b)), "{tolerance} m: a border is no longer shared");
        for (simple, one) in region.municipalities.iter().zip(&whole.municipalities) {
            assert_eq!((&simple.name, simple.label), (&one.name, one.label));
            assert!(contains(&simple.rings[0], simple.label) && simple.rings.iter().all(|ring| ring.len() > 2), "{}", one.name);
        }
        let coast: Vec<Spot> = region
            .lines
            .iter()
            .filter(|line| line.name == "Belgische kust")
            .flat_map(|line| &line.points)
            .map(|point| spot(*point))
            .collect();
        let corners: HashSet<Spot> = region.municipalities.iter().flat_map(corners).collect();
        assert!(coast.iter().all(|spot| corners.contains(spot)), "{tolerance} m: the coast runs along the outlines");
    }
}

/// Ten-thousandths of a degree.
type Spot = (i64, i64);

fn spot(point: partnerwijzer::geo::Point) -> Spot {
    ((point.lon() * 1e4).round() as i64, (point.lat() * 1e4).round() as i64)
}

fn corners(municipality: &Municipality) -> impl Iterator<Item = Spot> + '_ {
    municipality.rings.iter().flatten().map(|point| spot(*point))
}

/// Edges that no neighbour has in the other direction.
fn unshared(region: &Region) -> HashSet<(Spot, Spot)> {
    let rings = region.municipalities.iter().flat_map(|one| &one.rings);
    let all: HashSet<(Spot, Spot)> =
        rings.flat_map(|ring| (0..ring.len()).map(|at| (spot(ring[at]), spot(ring[(at + 1) % ring.len()])))).collect();
    all.iter().filter(|(a, b)| !all.contains(&(*b, *a))).copied().collect()
}
