//! One file with every kind of defect: each is named with its reason, and whatever can be used is kept.
//!
//! In `data/broken.json` every record says in `_why` what is wrong with it, and in `_found` what must be reported, to the letter; nothing, where it is right.

use crate::command::data;
use crate::library::library;
use crate::source::read;
use partnerwijzer::domain::json::Value as Json;
use partnerwijzer::domain::{Audience, Dataset, PartnerId, read_dataset, read_region, settle};
use partnerwijzer::matching::{Filters, Request};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const BROKEN: &str = "tests/it/data/broken.json";
const LEFT_OUT: &str = "(weggelaten)";

#[test]
fn every_defect_is_named_and_nothing_else() {
    let report = data(&["check", BROKEN]).output;
    let mut found: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let lines: Vec<&str> = report.lines().collect();
    for line in &lines[..lines.len() - 1] {
        let (record, rest) = line.split_once(", ").unwrap();
        let (fault, remedy) = rest.split_once("), ").unwrap();
        assert!(!remedy.is_empty(), "{line}");
        found.entry(record).or_default().insert(format!("{})", fault.replacen(", ", " ", 1)));
    }
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for record in records() {
        expected.entry(record.name).or_default().extend(record.found);
    }
    for (name, faults) in &expected {
        assert_eq!(found.remove(name.as_str()).unwrap_or_default(), *faults, "{name}");
    }
    let rest = [
        ("bestand", "publisher.email is \"geen\" (hersteld of leeg gelaten)"),
        ("bestand", "publisher.phone is \"5\" (hersteld of leeg gelaten)"),
        ("bestand", "publisher.website is \"javascript:alert(0)\" (hersteld of leeg gelaten)"),
        ("groep 3", "id is \"Geen Slug\" (weggelaten)"),
        ("industrie", "id een ander record heeft deze id al (weggelaten)"),
        ("montage", "id een ander record heeft deze id al (weggelaten)"),
        ("montage", "words.nl is getal (hersteld of leeg gelaten)"),
        ("thema 5", "record is tekst (weggelaten)"),
        ("zonder-groep", "group \"weg\" is geen groep van dit bestand (hersteld of leeg gelaten)"),
        ("zonder-naam", "label ontbreekt (hersteld of leeg gelaten)"),
    ];
    let found: Vec<(&str, &str)> = found.iter().flat_map(|(record, faults)| faults.iter().map(|fault| (*record, fault.as_str()))).collect();
    assert_eq!(found, rest);
}

#[test]
fn whatever_can_be_used_is_kept() {
    let kept: BTreeSet<String> = dataset().partners.iter().map(|partner| partner.id.to_string()).collect();
    let usable = |record: &Record| !record.found.iter().any(|fault| fault.ends_with(LEFT_OUT));
    let expected: BTreeSet<String> = records().into_iter().filter(usable).map(|record| record.name).collect();
    assert_eq!(kept, expected);
    let counted = format!("{} partners bruikbaar, {} weggelaten;", kept.len(), records().len() - kept.len());
    assert!(data(&["check", BROKEN]).output.lines().last().unwrap().starts_with(&counted), "{counted}");
}

#[test]
fn what_is_mended_is_mended_as_told() {
    let dataset = dataset();
    let partner = |id: &str| dataset.partner_by_id(&PartnerId::new(id).unwrap()).unwrap();
    let point = |id: &str| partner(id).location.map(|location| (location.point.lat(), location.point.lon()));
    assert_eq!(point("swapped"), point("good"));
    assert_eq!([point("text-point"), point("comma-point")], [point("good"); 2]);
    let middle = point("no-location");
    assert!(
        middle.is_some()
            && ["high-latitude", "lost-point", "nan", "endless-latitude", "gulf", "sydney"].iter().all(|id| point(id) == middle)
    );
    assert_eq!(partner("hidden-name").name, "Kringhuis Proef");
    assert_eq!(partner("turned-name").name, "Atelier gpj.exe vzw");
    assert_eq!(partner("script-name").name, "<script>alert(1)</script> vzw");
    assert_eq!(partner("bare-site").contact.website.as_deref(), Some("https://www.proef.example"));
    assert_eq!(partner("number-postcode").address.as_ref().unwrap().postcode, "8900");
    assert_eq!(
        (partner("many-services").services.len(), partner("twice").services.len(), partner("mixed-services").services.len()),
        (60, 1, 1)
    );
    assert_eq!(dataset.parent(partner("below-ring")).map(|parent| parent.id.as_str()), Some("ring-one"));
}

/// Partners of which no service could be used were kept and counted as usable, but passed no filter, not even none: nobody ever saw them.
#[test]
fn whoever_is_kept_can_be_found() {
    let library = library(dataset());
    let all = library.answer(&Request::default()).matches.len();
    assert_eq!(all, library.dataset().partners.len());
    for partner in &library.dataset().partners {
        let found = library.answer(&Request { text: partner.name.clone(), ..Request::default() });
        let is_it = |at: u32| library.partner(at).is_some_and(|other| other.id == partner.id);
        assert!(!partner.services.is_empty() || found.matches.iter().any(|found| is_it(found.partner)), "{}", partner.name);
    }
    let filters = Filters { audiences: Audience::Bedrijven.into(), ..Filters::default() };
    let asked = library.answer(&Request { filters, ..Request::default() });
    assert!(asked.matches.iter().all(|found| !library.partner(found.partner).unwrap().services.is_empty()));
}

/// Whatever stood in the file, what a page makes links and texts of is harmless.
#[test]
fn nothing_dangerous_is_kept() {
    for partner in &dataset().partners {
        let sites = partner.contact.website.iter().chain(&partner.sources);
        for site in sites {
            let right = site.starts_with("https://") && !site.contains(['"', '<', '>', ' ', '@']);
            assert!(right, "{}: {site}", partner.id);
        }
        assert!(partner.contact.email.iter().all(|mailbox| !mailbox.contains(['?', '&', '\n', '\r'])), "{}", partner.id);
        assert!(partner.contact.phone.iter().all(|number| number.chars().all(|c| c.is_ascii_digit() || c == ' ')), "{}", partner.id);
        assert!(!partner.name.contains(|c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)), "{}", partner.id);
        assert!(
            partner.name.chars().count() <= 121 && partner.summary.all().all(|(_, text)| text.chars().count() <= 2001),
            "{}",
            partner.id
        );
    }
}

/// A record of the file, by the name that a report gives it, with what must be found.
struct Record {
    name: String,
    found: Vec<String>,
}

fn records() -> Vec<Record> {
    let file: Value = serde_json::from_str(&read(BROKEN).replace("1e400", "null")).unwrap();
    let loose = ["lijst", "null", "tekst", "getal"].iter();
    let record = |(at, partner): (usize, &Value)| {
        let id = partner["id"].as_str().and_then(PartnerId::new);
        let found = match partner["_found"].as_array() {
            Some(found) => found.iter().map(|fault| fault.as_str().unwrap().to_owned()).collect(),
            None => vec![],
        };
        Record { name: id.map_or_else(|| format!("partner {}", at + 1), |id| id.to_string()), found }
    };
    let mut records: Vec<Record> = file["partners"].as_array().unwrap().iter().enumerate().map(record).collect();
    // What is no object cannot say what is wrong with it.
    let bare = records.iter_mut().rev().take(loose.len()).rev();
    bare.zip(loose).for_each(|(record, kind)| record.found.push(format!("record is {kind} {LEFT_OUT}")));
    records
}

fn dataset() -> Dataset {
    let json = |path: &str| Json::parse(&read(path)).unwrap();
    let (mut dataset, _) = read_dataset(json(BROKEN)).unwrap();
    let (region, _) = read_region(json("public/data/region.json")).unwrap();
    settle(&mut dataset, &region);
    dataset
}
