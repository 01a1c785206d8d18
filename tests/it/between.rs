//! Needs that lie between two places: measured from halfway, done there by whoever comes to either end, and said so.

use crate::command::{PARTNERS, data_with};
use crate::library::{VOICES, ask, dataset, library, published};
use crate::source::read;
use enumset::EnumSet;
use partnerwijzer::domain::{Area, Language, Workplace};
use partnerwijzer::geo::{Km, Point, distance};
use partnerwijzer::matching::{Answer, Fit, Library, Near, Reason, Request};
use partnerwijzer::present::{bare, corrected, messages as m, reason, spotted};
use serde_json::json;

/// The same need in each language, between Veurne and Nieuwpoort.
const NEEDS: [(Language, &str); 3] = [
    (Language::Nl, "gras maaien tussen Veurne en Nieuwpoort"),
    (Language::Fr, "tonte de pelouse entre Furnes et Nieuport"),
    (Language::En, "lawn mowing between Veurne and Nieuwpoort"),
];

fn asked(language: Language, text: &str) -> Answer {
    published().answer(&Request { text: text.to_owned(), language, ..Request::default() })
}

/// The names of the places that count.
fn names(answer: &Answer) -> Vec<&'static str> {
    let hits = answer.need.spot.iter().flat_map(|spot| spot.hits.iter());
    hits.map(|hit| published().place(hit).unwrap().name.as_str()).collect()
}

fn point(name: &str) -> Point {
    published().region().unwrap().places.iter().find(|place| place.name == name).unwrap().point
}

#[test]
fn distances_are_from_halfway() {
    let halfway = Point::middle(&[point("Veurne"), point("Nieuwpoort")]).unwrap();
    for (language, text) in NEEDS {
        let answer = asked(language, text);
        assert_eq!(names(&answer), ["Veurne", "Nieuwpoort"], "{text}");
        assert_eq!(published().point(answer.need.spot.as_ref().unwrap()), Some(halfway));
        let mut measured = 0;
        for found in &answer.matches {
            let from = published().partner(found.partner).unwrap().location.map(|location| distance(halfway, location.point));
            assert_eq!(published().distance(&answer.need, found.partner), from);
            measured += usize::from(from.is_some());
        }
        assert!(measured > 1, "{text}");
    }
}

#[test]
fn a_misspelt_second_place_is_put_right() {
    let slips = [
        (Language::Nl, "gras maaien tussen Veurne en Niewpoort", "gras maaien tussen Veurne en Nieuwpoort", ["Veurne", "Nieuwpoort"]),
        (Language::Fr, "tonte de pelouse entre Popringe et Funres", "tonte de pelouse entre Poperinge et Veurne", ["Poperinge", "Veurne"]),
        (Language::En, "lawn mowing between Ypres and Vuerne", "lawn mowing between Ypres and Veurne", ["Ieper", "Veurne"]),
    ];
    for (language, text, right, places) in slips {
        let answer = asked(language, text);
        assert_eq!(names(&answer), places, "{text}");
        assert_eq!(corrected(published(), &answer.need, text).map(|(_, whole)| whole).as_deref(), Some(right));
    }
}

#[test]
fn what_is_not_between_two_places_is_no_stretch() {
    let others = [
        ("poetsen tussen 8 en 10 uur in Ieper", "Ieper"),
        ("gras maaien tussen Ieper en kerst", "Ieper"),
        ("tonte entre Ypres et Noël", "Ieper"),
        ("mowing between Ypres and Christmas", "Ieper"),
        ("gras maaien in Ieper, tussen Veurne en Nieuwpoort", "Ieper"),
        ("gras maaien tussen Veurne en in Nieuwpoort", "Veurne"),
        ("gras maaien tussen Ieper en Ypres", "Ieper"),
    ];
    for (text, place) in others {
        let answer = ask(published(), text);
        assert_eq!(names(&answer), [place], "{text}");
        assert_eq!(published().point(answer.need.spot.as_ref().unwrap()), Some(point(place)));
    }
    assert_eq!(names(&ask(published(), "gras maaien tussen 8630 en 8620")), ["Veurne", "Nieuwpoort"]);
    assert_eq!(names(&ask(published(), "lawn mowing between La Panne and Lo")), ["De Panne", "Lo"]);
}

#[test]
fn which_place_comes_first_does_not_matter() {
    for (one, other) in [
        ("gras maaien tussen Veurne en Nieuwpoort", "gras maaien tussen Nieuwpoort en Veurne"),
        ("kringwinkel entre Ypres et Dunkerque", "kringwinkel entre Dunkerque et Ypres"),
        ("between Ypres and Poperinge", "between Poperinge and Ypres"),
    ] {
        let (one, other) = (ask(published(), one), ask(published(), other));
        assert!(!one.matches.is_empty() && names(&one).into_iter().eq(names(&other).into_iter().rev()));
        assert_eq!(one.matches, other.matches);
    }
}

/// "Ramen tussen Veurne en Nieuwpoort wassen" was cut at "en", as if two things were asked.
#[test]
fn the_word_between_the_places_parts_no_wishes() {
    let answer = ask(published(), "ramen tussen Veurne en Nieuwpoort wassen");
    let plain = ask(published(), "ramen wassen");
    assert!(answer.need.wishes.is_empty());
    let topics = |answer: &Answer| answer.need.topics.iter().map(|fit| (fit.topic, fit.strength)).collect::<Vec<_>>();
    assert_eq!(topics(&answer), topics(&plain));
    assert_eq!(ask(published(), "gras maaien tussen Veurne en Nieuwpoort en ramen wassen").need.wishes.len(), 2);
    assert_eq!(ask(published(), "tussen Veurne en Nieuwpoort").matches.len(), published().dataset().partners.len());
}

#[test]
fn a_chosen_place_counts_alone_and_can_be_taken_away() {
    for (language, text) in NEEDS {
        let near = |near: Near| published().answer(&Request { text: text.to_owned(), language, near, ..Request::default() });
        let chosen = near(Near::Place("Ieper".to_owned()));
        assert_eq!(names(&chosen), ["Ieper"]);
        assert_eq!(chosen.need.topics, near(Near::AsTyped).need.topics);
        assert_eq!(near(Near::Nowhere).need.spot, None);
    }
}

/// The published data with all work done on site, in one area.
fn working_in(area: Area) -> Library {
    let mut data = dataset(&read(PARTNERS));
    for service in data.partners.iter_mut().flat_map(|partner| &mut partner.services) {
        (service.area, service.workplaces) = (Some(area.clone()), EnumSet::only(Workplace::OpLocatie));
    }
    library(data)
}

/// How well everybody who does the work that is asked fits.
#[track_caller]
fn check(library: &Library, text: &str, expected: Fit) {
    let answer = ask(library, text);
    let fits: Vec<Fit> = answer.matches.iter().map(|found| found.fit).filter(|fit| *fit != Fit::Related).collect();
    assert!(!fits.is_empty() && fits.iter().all(|fit| *fit == expected), "{text}: {fits:?}");
    let not_there = |found| library.explain(&answer.need, found).iter().any(|one| matches!(one, Reason::NotThere { .. }));
    assert!(answer.matches.iter().filter(|found| found.fit != Fit::Related).all(|found| not_there(found) == (expected == Fit::Partly)));
}

#[test]
fn whoever_comes_to_either_end_comes_there() {
    let coast = working_in(Area::Municipalities(vec!["Nieuwpoort".to_owned(), "Gent".to_owned()]));
    check(&coast, "gras maaien tussen Veurne en Nieuwpoort", Fit::Fits);
    check(&coast, "gras maaien tussen Nieuwpoort en Veurne", Fit::Fits);
    check(&coast, "gras maaien tussen Veurne en Ieper", Fit::Partly);
    check(&coast, "gras maaien in Veurne en Nieuwpoort", Fit::Partly);
    let region = working_in(Area::Region);
    check(&region, "gras maaien tussen Duinkerke en Veurne", Fit::Fits);
    check(&region, "gras maaien tussen Veurne en Duinkerke", Fit::Fits);
    check(&region, "gras maaien in Duinkerke", Fit::Partly);
}

#[test]
fn a_radius_is_held_against_halfway() {
    let text = "gras maaien tussen Veurne en Nieuwpoort";
    let library = working_in(Area::Radius(Km::new(20.0).unwrap()));
    let answer = ask(&library, text);
    let mut seen = [0; 2];
    for found in answer.matches.iter().filter(|found| found.fit != Fit::Related) {
        let Some(km) = library.distance(&answer.need, found.partner) else { continue };
        assert_eq!(found.fit == Fit::Fits, km.get() <= 20.0, "{km:?}");
        seen[usize::from(found.fit == Fit::Fits)] += 1;
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn reasons_say_between_which_places_in_each_language() {
    let expected = [
        [
            "Ongeveer 4 km van het midden tussen Veurne en Nieuwpoort",
            "Werkt ook tussen Veurne en Nieuwpoort",
            "Werkt volgens onze gegevens niet tussen Veurne en Nieuwpoort.",
        ],
        [
            "À environ 4 km de l’endroit à mi-chemin entre Veurne et Nieuwpoort",
            "Travaille aussi entre Veurne et Nieuwpoort",
            "Ne travaille pas entre Veurne et Nieuwpoort, selon nos données.",
        ],
        [
            "About 4 km from the point halfway between Veurne and Nieuwpoort",
            "Also works between Veurne and Nieuwpoort",
            "By our data, does not work between Veurne and Nieuwpoort.",
        ],
    ];
    for ((language, text), expected) in NEEDS.into_iter().zip(expected) {
        let (need, voice) = (asked(language, text).need, VOICES[language as usize]);
        let spot = need.spot.clone().unwrap();
        let reasons = [
            Reason::Distance { km: Km::new(4.3).unwrap() },
            Reason::WorksThere { spot: spot.clone() },
            Reason::NotThere { spot: spot.clone() },
        ];
        assert_eq!(reasons.map(|one| reason(published(), &need, text, voice, &one).text()), expected);
        let places = m::spot_between(voice, &["Veurne ", m::and(voice), " Nieuwpoort"].concat());
        assert_eq!(spotted(published(), &spot, voice, bare), places);
    }
    let need = ask(published(), "gras maaien in Veurne").need;
    let spot = need.spot.clone().unwrap();
    assert_eq!(reason(published(), &need, "", VOICES[0], &Reason::WorksThere { spot: spot.clone() }).text(), "Werkt ook in Veurne");
    assert_eq!(spotted(published(), &spot, VOICES[0], bare), "Veurne");
    assert_eq!(ask(published(), "gras maaien").need.spot, None);
}

#[test]
fn whoever_is_seated_at_either_end_is_not_said_to_work_there_too() {
    let library = working_in(Area::Region);
    let seen = |text: &str| {
        let answer = ask(&library, text);
        let at = answer.matches.iter().position(|found| {
            let address = library.partner(found.partner).and_then(|partner| partner.address.as_ref());
            found.service.is_some() && address.is_some_and(|address| address.municipality == "Veurne")
        });
        library.explain(&answer.need, &answer.matches[at.unwrap()]).iter().any(|one| matches!(one, Reason::WorksThere { .. }))
    };
    assert!(!seen("kringwinkel tussen Nieuwpoort en Veurne") && !seen("kringwinkel tussen Veurne en Ieper"));
    assert!(seen("kringwinkel tussen Nieuwpoort en Ieper"));
}

#[test]
fn the_tree_tells_both_places() {
    let need = json!({ "q": "gras maaien tussen Veurne en Niewpoort" }).to_string();
    let tree = data_with(&["match", "--data", PARTNERS, "--explain"], need).output;
    let said = |word: &str| tree.lines().find(|line| line.trim_start().starts_with(word)).unwrap_or_default().trim().to_owned();
    for (word, role) in [
        ("tussen ", "overgeslagen"),
        ("Veurne ", "plaats: Veurne"),
        ("en ", "voegt plaatsen samen"),
        ("Niewpoort ", "plaats: Nieuwpoort, verbeterd"),
    ] {
        assert!(said(word).ends_with(role), "{word}: {tree}");
    }
}
