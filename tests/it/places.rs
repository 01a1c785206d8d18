//! Needs in several places at once: `in Ieper en Poperinge`. Only the first counted, and nobody was told.

use crate::library::{VOICES, ask, library, published};
use enumset::EnumSet;
use partnerwijzer::domain::{Area, Workplace};
use partnerwijzer::matching::{Answer, Fit, Library, Reason};
use partnerwijzer::present::{Understood, bare, measured_from, reason, spotted, understood};

/// The places of a need that count, as the page names them.
fn is_in((text, places): (&str, &str)) {
    let spot = ask(published(), text).need.spot;
    let named = spot.map(|spot| spotted(published(), &spot, VOICES[0], bare));
    assert_eq!(named.as_deref(), Some(places), "{text}");
}

#[test]
fn all_places_that_are_joined_count() {
    let needs = [
        ("poetsen in Ieper en Poperinge", "Ieper en Poperinge"),
        ("poetsen in Ieper of Poperinge", "Ieper of Poperinge"),
        ("poetsen in Ieper, Veurne of De Panne", "Ieper, Veurne of De Panne"),
        ("poetsen in 8900, 8970", "Ieper en Poperinge"),
        ("Ieper et Poperinge: nettoyage", "Ieper en Poperinge"),
        ("cleaning in Ypres or Poperinge", "Ieper of Poperinge"),
        ("poetsen in Kemmel en Dranouter", "Kemmel en Dranouter"),
    ];
    needs.into_iter().for_each(is_in);
}

#[test]
fn an_address_and_a_place_that_stands_apart_are_one_place() {
    let needs = [
        ("poetsen in Kemmel, Heuvelland", "Kemmel"),
        ("poetsen in 8900 Ieper", "Ieper"),
        ("poetsen in Ieper en ramen wassen in Poperinge", "Ieper"),
        ("wij zitten in Ieper, poetsen graag in Poperinge", "Ieper"),
    ];
    needs.into_iter().for_each(is_in);
}

/// Of "poetsen in Ieper en ramen wassen in Poperinge" both places were marked as understood, while only the first counts.
#[test]
fn a_place_that_does_not_count_is_not_marked() {
    let marked = |text: &str| {
        let pieces = understood(&ask(published(), text), text).into_iter();
        pieces.filter(|(_, meaning)| *meaning == Understood::Where).map(|(piece, _)| piece).collect::<Vec<_>>()
    };
    assert_eq!(marked("poetsen in Ieper en ramen wassen in Poperinge"), ["Ieper"]);
    assert_eq!(marked("poetsen in Ieper en Poperinge"), ["Ieper en Poperinge"]);
}

#[test]
fn what_joins_places_parts_no_wishes_and_hides_no_work() {
    let both = ask(published(), "in Ieper en Poperinge poetsen en gras maaien");
    assert_eq!(both.need.wishes.len(), 2);
    assert!(ask(published(), "ramen in Ieper en Poperinge wassen").need.wishes.is_empty());
}

/// The published partners, each of whose services is done on the spot in Ieper alone.
fn in_ieper_only() -> Library {
    let mut dataset = published().dataset().clone();
    for service in dataset.partners.iter_mut().flat_map(|partner| &mut partner.services) {
        service.area = Some(Area::Municipalities(vec!["Ieper".to_owned()]));
        service.workplaces = EnumSet::only(Workplace::OpLocatie);
    }
    library(dataset)
}

#[test]
fn who_comes_to_one_of_them_answers_any_but_not_each() {
    let library = in_ieper_only();
    let first = |answer: &Answer| library.explain(&answer.need, &answer.matches[0]);
    let each = ask(&library, "gras maaien in Ieper en Poperinge");
    assert_eq!(each.matches[0].fit, Fit::Partly);
    let not_there = |answer: &Answer| first(answer).into_iter().find(|one| matches!(one, Reason::NotThere { .. }));
    let said = |answer: &Answer| reason(&library, &answer.need, "", VOICES[0], &not_there(answer).unwrap()).text();
    assert_eq!(said(&each), "Werkt volgens onze gegevens niet in Poperinge.");
    assert_eq!(said(&ask(&library, "gras maaien in Veurne en Poperinge")), "Werkt volgens onze gegevens niet in Veurne en Poperinge.");
    assert_eq!(said(&ask(&library, "gras maaien in Veurne of Poperinge")), "Werkt volgens onze gegevens niet in Veurne of Poperinge.");
    let any = ask(&library, "gras maaien in Ieper of Poperinge");
    assert_eq!(any.matches[0].fit, Fit::Fits);
    assert_eq!(not_there(&any), None);
}

#[test]
fn distances_are_from_the_middle_of_them() {
    let need = ask(published(), "poetsen in Ieper, Veurne en De Panne").need;
    assert_eq!(measured_from(published(), need.spot.as_ref().unwrap(), VOICES[0]), "het midden tussen Ieper, Veurne en De Panne");
    let point = published().point(need.spot.as_ref().unwrap()).unwrap();
    let places = published().places(need.spot.as_ref().unwrap());
    let mean = places.iter().map(|place| place.point.lat()).sum::<f64>() / 3.0;
    assert!((point.lat() - mean).abs() < 1e-9);
}
