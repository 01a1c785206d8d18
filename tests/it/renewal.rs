//! New data for a page that is open: what may take the place of what is there, what the visitor is told, and what who answers for the data.

use crate::command::PARTNERS;
use crate::library::{VOICES, library};
use crate::source::read;
use partnerwijzer::domain::json::Value as Json;
use partnerwijzer::domain::{Dataset, Language, Refusal, may_replace, read_dataset};
use partnerwijzer::languages::Voice;
use partnerwijzer::markup::Element;
use partnerwijzer::matching::Library;
use partnerwijzer::page::{Moment, Standing, whole};
use partnerwijzer::present::refusal;
use partnerwijzer::routing::Route;
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn newer_data_and_corrections_of_the_same_day_are_taken() {
    check(("2026-11-24", 38), ("2026-11-25", 38), Ok(()));
    check(("2026-11-24", 38), ("2026-11-24", 38), Ok(()));
    check(("2026-11-24", 38), ("2027-01-01", 400), Ok(()));
}

#[test]
fn older_data_are_refused_and_those_without_a_day_count_as_oldest() {
    check(("2026-11-24", 38), ("2026-11-23", 38), Err("older"));
    check(("2026-11-24", 38), ("", 38), Err("older"));
    check(("", 38), ("", 38), Ok(()));
    check(("", 38), ("1999-01-01", 38), Ok(()));
}

#[test]
fn a_third_may_go_and_no_more() {
    check(("2026-11-24", 39), ("2026-11-25", 26), Ok(()));
    check(("2026-11-24", 39), ("2026-11-25", 25), Err("smaller"));
    check(("2026-11-24", 1), ("2026-11-25", 0), Err("smaller"));
    check(("2026-11-24", 0), ("2026-11-25", 0), Ok(()));
    check(("2026-11-24", 2), ("2026-11-25", 1), Err("smaller"));
}

#[test]
fn only_partners_that_can_be_used_count() {
    let mut file = file("2026-11-25", 38);
    for partner in file["partners"].as_array_mut().unwrap().iter_mut().take(20) {
        partner["name"] = Value::Null;
    }
    let (new, _) = read_dataset(Json::parse(&file.to_string()).unwrap()).unwrap();
    assert_eq!(may_replace(&new, &data("2026-11-24", 38)), Err(Refusal::Smaller));
}

#[test]
fn who_answers_for_the_data_is_told_in_words() {
    let all = [Refusal::Missing, Refusal::Unreadable, Refusal::Older, Refusal::Smaller];
    assert_eq!(all.map(Refusal::word), ["missing", "unreadable", "older", "smaller"]);
    assert_eq!(all.map(refusal), ["komt niet van de server", "is niet te lezen", "is ouder dan wat er is", "heeft te weinig partners"]);
}

#[test]
fn the_visitor_is_told_of_a_copy_and_of_new_data_in_each_language() {
    let (dated, undated) = (library(data("2026-11-24", 3)), library(data("", 3)));
    let copies = [
        ("Geen verbinding.", "U ziet de kopie van 24 november 2026."),
        ("Pas de connexion.", "Vous voyez la copie du 24 novembre 2026."),
        ("No connection.", "You see the copy of 24 November 2026."),
    ];
    let renewed = ["De gegevens zijn vernieuwd.", "Les données ont été mises à jour.", "The data have been renewed."];
    for (voice, ((lost, copy), renewed)) in VOICES.iter().zip(copies.into_iter().zip(renewed)) {
        assert_eq!(drawn(*voice, Some(&dated), Standing::Copy, false), ("stale".into(), format!("{lost} {copy}")));
        assert_eq!(drawn(*voice, Some(&undated), Standing::Copy, false), ("stale".into(), lost.into()));
        assert_eq!(drawn(*voice, Some(&dated), Standing::Renewed, false), ("ready".into(), renewed.into()));
        assert_eq!(drawn(*voice, Some(&dated), Standing::Usual, false), ("ready".into(), String::new()));
        // Where nothing is to be seen, the page tells of that.
        assert_eq!(drawn(*voice, None, Standing::Copy, false), ("loading".into(), String::new()));
    }
}

#[test]
fn a_new_version_is_offered_first_with_a_button() {
    let library = library(data("2026-11-24", 3));
    let offers = [
        "Er is een nieuwe versie van deze site. Vernieuwen",
        "Il y a une nouvelle version de ce site. Mettre à jour",
        "There is a new version of this site. Renew",
    ];
    for (voice, offer) in VOICES.iter().zip(offers) {
        for library in [Some(&library), None] {
            assert!(drawn(*voice, library, Standing::Copy, true).1.starts_with(offer), "{offer}");
        }
    }
}

proptest! {
    #[test]
    fn what_is_older_or_much_smaller_is_refused_and_nothing_else(present in any::<(u8, u8)>(), new in any::<(u8, u8)>()) {
        // Day 0 is none.
        let day = |day: u8| if day.is_multiple_of(5) { String::new() } else { format!("2026-11-{:02}", day % 5) };
        let [before, after] = [present, new].map(|(on, many)| data(&day(on), usize::from(many % 40)));
        let (older, smaller) = (after.updated < before.updated, after.partners.len() * 3 < before.partners.len() * 2);
        let expected = if older { Err(Refusal::Older) } else if smaller { Err(Refusal::Smaller) } else { Ok(()) };
        prop_assert_eq!(may_replace(&after, &before), expected);
        prop_assert_eq!(may_replace(&before, &before), Ok(()), "what is there may always come again");
    }
}

/// Data of a day and so many partners, in the place of others; what is refused by its name.
#[track_caller]
fn check(present: (&str, usize), new: (&str, usize), expected: Result<(), &str>) {
    let verdict = may_replace(&data(new.0, new.1), &data(present.0, present.1));
    assert_eq!(verdict.map_err(Refusal::word), expected);
}

/// The published data, put together on another day, if on any, and with another number of partners.
fn data(day: &str, partners: usize) -> Dataset {
    read_dataset(Json::parse(&file(day, partners).to_string()).unwrap()).unwrap().0
}

fn file(day: &str, partners: usize) -> Value {
    let mut file: Value = serde_json::from_str(&read(PARTNERS)).unwrap();
    let example = file["partners"][0].clone();
    let copy = |at: usize| {
        let mut copy = example.clone();
        copy["id"] = json!(format!("partner-{at}"));
        copy
    };
    file["partners"] = (0..partners).map(copy).collect();
    file["updated"] = if day.is_empty() { Value::Null } else { json!(day) };
    file
}

/// What the page says of its state, and in its notices.
fn drawn(voice: Voice, library: Option<&Library>, standing: Standing, renewal: bool) -> (String, String) {
    let route = Route::parse("?pagina=bewaard");
    let now = Moment {
        route: &route,
        voice,
        languages: &Language::ALL,
        unspoken: false,
        library,
        sites: None,
        opened: None,
        layer: None,
        answer: None,
        completions: &[],
        typing: false,
        trouble: None,
        slow: false,
        left_out: 0,
        unsettled: false,
        standing,
        renewal,
        greeting: false,
        asking: false,
        shown: 0,
    };
    let page = whole(&now);
    let state = page.every().find_map(|element| element.get("data-state")).unwrap_or_default();
    let notices = page.every().find(|element| element.get("class") == Some("notices")).unwrap();
    assert_eq!(notices.get("aria-live"), Some("polite"));
    let texts: Vec<String> = notices.every().filter(|element| matches!(element.tag(), "span" | "button")).map(Element::words).collect();
    (state.to_owned(), texts.join(" ").trim().to_owned())
}
