//! The files that are published: sound, whole, and without anybody's private numbers.

use crate::command::{PARTNERS, data};
use crate::source::{read, root};
use partnerwijzer::domain::json::Value as Json;
use partnerwijzer::domain::{Config, Language, Region, read_config, read_region};
use partnerwijzer::geo::{Point, contains, distance};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const REGION: &str = "public/data/region.json";
const SCHEMA: &str = "public/data/partners.schema.json";

/// The eighteen that the regional council works for.
const WESTHOEK: [&str; 18] = [
    "Alveringem",
    "De Panne",
    "Diksmuide",
    "Heuvelland",
    "Houthulst",
    "Ieper",
    "Koekelare",
    "Koksijde",
    "Kortemark",
    "Langemark-Poelkapelle",
    "Lo-Reninge",
    "Mesen",
    "Nieuwpoort",
    "Poperinge",
    "Veurne",
    "Vleteren",
    "Wervik",
    "Zonnebeke",
];

#[test]
fn all_partners_are_usable_and_still_unconfirmed() {
    let file = partners();
    let partners = list(&file["partners"]);
    assert_eq!(partners.len(), 38);
    let summary = data(&["check", PARTNERS]).output;
    assert!(summary.lines().last().unwrap().starts_with("38 partners bruikbaar, 0 weggelaten; 0 problemen"), "{summary}");
    for partner in partners {
        // Nobody has looked at it yet; whoever confirms a partner changes this line with it.
        assert_eq!((&partner["status"], &partner["checked"]), (&"unconfirmed".into(), &Value::Null), "{}", partner["id"]);
        assert!(!list(&partner["services"]).is_empty() && !list(&partner["sources"]).is_empty(), "{}", partner["id"]);
    }
}

#[test]
fn every_service_has_a_topic_of_the_file() {
    let file = partners();
    let ids = |key: &str| list(&file[key]).iter().map(|item| text(&item["id"])).collect::<BTreeSet<_>>();
    let (topics, groups) = (ids("topics"), ids("groups"));
    assert_eq!((topics.len(), groups.len()), (31, 8));
    assert!(list(&file["topics"]).iter().all(|topic| groups.contains(text(&topic["group"]))));
    for partner in list(&file["partners"]) {
        for service in list(&partner["services"]) {
            assert!(topics.contains(text(&service["topic"])), "{}: {}", partner["id"], service["topic"]);
        }
    }
}

#[test]
fn labels_and_summaries_are_there_in_three_languages() {
    let file = partners();
    let mut texts: Vec<(String, &Value)> = vec![("title".into(), &file["title"])];
    for key in ["groups", "topics"] {
        texts.extend(list(&file[key]).iter().map(|item| (format!("{key} {}", item["id"]), &item["label"])));
    }
    for partner in list(&file["partners"]) {
        let id = text(&partner["id"]);
        texts.push((format!("{id} summary"), &partner["summary"]));
        for service in list(&partner["services"]) {
            texts.push((format!("{id} label"), &service["label"]));
        }
    }
    let missing: Vec<String> =
        texts.iter().flat_map(|(name, text)| missing_languages(text).map(move |language| format!("{name}.{language}"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(texts.len() > 150);
}

#[test]
fn no_private_number_or_mailbox_is_published() {
    let file = partners();
    let mut texts = Vec::new();
    collect(&file, &mut texts);
    let numbers: Vec<&&str> = texts.iter().filter(|text| holds_mobile(text)).collect();
    assert!(numbers.is_empty(), "{numbers:?}");
    // A mailbox stands where a mailbox belongs and nowhere else, so that none slips in by way of a text.
    let owners = list(&file["partners"])
        .iter()
        .map(|partner| (text(&partner["name"]), &partner["contact"]["email"]))
        .chain([("", &file["publisher"]["email"])]);
    let mailboxes: Vec<(&str, &str)> = owners.filter_map(|(owner, mailbox)| Some((owner, mailbox.as_str()?))).collect();
    assert_eq!(mailboxes.len(), texts.iter().filter(|text| text.contains('@') && !text.starts_with("http")).count());
    for (owner, mailbox) in mailboxes {
        assert!(is_shared_mailbox(mailbox, owner), "{mailbox}");
    }
}

#[test]
fn private_numbers_and_mailboxes_are_recognised() {
    for number in ["0470 12 34 56", "bel 0470/12.34.56 na zes", "+32 470 12 34 56", "0032470123456", "+32 (0)470 12 34 56"] {
        assert!(holds_mobile(number), "{number}");
    }
    for number in ["051 51 93 56", "+32 57 33 49 65", "https://www.kw.be/0470", "8900 Ieper, 12 04 2019", "078 15 50 05"] {
        assert!(!holds_mobile(number), "{number}");
    }
    for mailbox in ["info@proef.example", "onthaal@proef.example", "dorpspuntstavele@proef.example"] {
        assert!(is_shared_mailbox(mailbox, "Dorpspunt Stavele vzw"), "{mailbox}");
    }
    for mailbox in ["voornaam.naam@proef.example", "voornaam@proef.example", "v.naam@proef.example", "dorp@proef.example"] {
        assert!(!is_shared_mailbox(mailbox, "Dorpspunt Stavele vzw"), "{mailbox}");
    }
}

#[test]
fn the_region_is_what_the_importer_makes_of_its_sources() {
    let done = data(&["region", "tests/region"]);
    assert_eq!(done.code, 0, "{}", done.said);
    assert!(done.said.trim_end().ends_with("0 fouten, 0 hersteld, 4 opmerkingen"), "{}", done.said);
    // Compared line by line, or a difference would print half a megabyte.
    let published = read(REGION);
    let different = done.output.lines().zip(published.lines()).position(|(made, published)| made != published);
    assert_eq!((different, done.output.len()), (None, published.len()), "the first line that differs, and the length");
}

#[test]
fn the_still_picture_is_of_this_region() {
    let made = data(&["still"]);
    assert_eq!(made.code, 0, "{}", made.said);
    assert!(
        made.output == read("public/data/region.svg"),
        "public/data/region.svg is of another region or style: cargo data still > public/data/region.svg"
    );
}

#[test]
fn each_sign_on_the_map_lies_in_the_municipality_of_its_address() {
    /// Kilometres that our schematic boundaries may be off.
    const OFF: f64 = 0.6;
    let region = region();
    let mut seen = 0;
    for partner in list(&partners()["partners"]) {
        let degrees = |key: &str| partner["location"][key].as_f64();
        let Some(point) = degrees("lat").zip(degrees("lon")).and_then(|(lat, lon)| Point::new(lat, lon)) else { continue };
        let name = text(&partner["address"]["municipality"]);
        let own = region.municipalities.iter().find(|municipality| municipality.name == name).unwrap();
        let inside = own.rings.iter().any(|ring| contains(ring, point));
        let near = own.rings.iter().flatten().map(|corner| distance(*corner, point).get()).fold(f64::INFINITY, f64::min);
        assert!(inside || near < OFF, "{} lies {near:.2} km from {name}", partner["id"]);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_region_has_eighteen_municipalities_and_their_places() {
    let region = region();
    let mut own: Vec<&str> = region.own_municipalities().map(|municipality| municipality.name.as_str()).collect();
    own.sort_unstable();
    assert_eq!(own, WESTHOEK);
    assert_eq!(region.places.len(), 180);
    for name in WESTHOEK {
        assert_eq!(region.places.iter().filter(|place| place.municipality == name && place.seat).count(), 1, "{name}");
    }
}

#[test]
fn a_postcode_tells_the_municipality() {
    let region = region();
    // French postcodes go by post office, and one may serve several communes.
    let belgian = region.places.iter().filter(|place| place.postcode.len() == 4);
    let mut municipalities: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for place in belgian {
        municipalities.entry(&place.postcode).or_default().insert(&place.municipality);
        assert_eq!(place.inside, WESTHOEK.contains(&place.municipality.as_str()), "{}", place.name);
    }
    assert!(municipalities.len() > 40);
    let shared: Vec<_> = municipalities.iter().filter(|(_, names)| names.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
    for (postcode, name) in [("8900", "Ieper"), ("8670", "Koksijde"), ("8691", "Alveringem"), ("8978", "Poperinge"), ("8957", "Mesen")] {
        assert_eq!(municipalities[postcode], BTreeSet::from([name]));
    }
}

#[test]
fn the_settings_are_read_without_a_problem() {
    let (config, problems) = read_config(Json::parse(&read("public/config.json")).unwrap()).unwrap();
    assert_eq!(problems, []);
    assert_eq!(config, Config { languages: Language::ALL.to_vec(), language: Language::Nl, layer: None, kiosk: false });
}

/// Every key of the contract, among them those that the published file happens not to use.
#[test]
fn the_schema_describes_every_key() {
    if !root().join(SCHEMA).exists() {
        return;
    }
    let schema: Value = serde_json::from_str(&read(SCHEMA)).unwrap();
    let mut described = BTreeSet::new();
    properties(&schema, &mut described);
    let mut keys = BTreeSet::from(["phone", "email", "website", "street", "detail", "area", "kind", "names", "km"].map(str::to_owned));
    all_keys(&partners(), &mut keys);
    let missing: Vec<&String> = keys.difference(&described).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn partners() -> Value {
    serde_json::from_str(&read(PARTNERS)).unwrap()
}

#[track_caller]
fn region() -> Region {
    let (region, problems) = read_region(Json::parse(&read(REGION)).unwrap()).unwrap();
    assert_eq!(problems, []);
    region
}

#[track_caller]
fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

#[track_caller]
fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn missing_languages(text: &Value) -> impl Iterator<Item = &'static str> {
    ["nl", "fr", "en"].into_iter().filter(|language| text[*language].as_str().is_none_or(|text| text.trim().is_empty()))
}

/// Every text below a value.
fn collect<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, texts)),
        _ => {}
    }
}

fn all_keys(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| all_keys(item, keys)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| {
            keys.insert(key.clone());
            all_keys(field, keys);
        }),
        _ => {}
    }
}

/// The keys that a schema describes, wherever in it.
fn properties(schema: &Value, keys: &mut BTreeSet<String>) {
    if let Some(described) = schema["properties"].as_object() {
        keys.extend(described.keys().cloned());
    }
    match schema {
        Value::Array(items) => items.iter().for_each(|item| properties(item, keys)),
        Value::Object(fields) => fields.values().for_each(|field| properties(field, keys)),
        _ => {}
    }
}

/// Whether a text holds a Belgian mobile number: 04 and eight more digits, or +32 4 and eight more.
fn holds_mobile(text: &str) -> bool {
    let spelled = text.replace("(0)", "");
    let runs = spelled.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '.' | '/' | '-' | '+')));
    runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>()).any(|digits| {
        let country = ["0032", "32", "0"].iter().filter_map(|prefix| digits.strip_prefix(prefix));
        country.into_iter().any(|rest| rest.starts_with('4') && rest.len() == 9)
    })
}

/// Whether a mailbox belongs to a desk or carries the name of the organisation.
fn is_shared_mailbox(mailbox: &str, owner: &str) -> bool {
    const DESKS: [&str; 7] = ["info", "contact", "onthaal", "secretariaat", "winkel", "bestelling", "verkoop"];
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let local = mailbox.split('@').next().unwrap_or_default();
    DESKS.contains(&local) || (local.len() >= 6 && letters(owner).starts_with(&letters(local)))
}
