//! Who works where: the counts are those of a scan, and those of the search.

use crate::library::{VOICES, library, published};
use enumset::EnumSet;
use partnerwijzer::domain::{Area, Audience, Dataset, Kind, Municipality, Partner, Region, Service, TopicIndex, Workplace};
use partnerwijzer::geo::Km;
use partnerwijzer::matching::{Coverage, Filters, Fit, Library, Near, Request, Served, Town, Want};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::sync::LazyLock;

/// Each topic, two together, and all of them.
fn topics() -> Vec<Vec<TopicIndex>> {
    let each: Vec<Vec<TopicIndex>> = (0..published().dataset().topics.len()).filter_map(TopicIndex::new).map(|topic| vec![topic]).collect();
    let two = each[..2].concat();
    each.into_iter().chain([two, Vec::new()]).collect()
}

#[test]
fn the_published_data_are_counted_as_a_scan_counts_them() {
    let filters = [
        Filters::default(),
        Filters { kinds: Kind::Maatwerkbedrijf.into(), ..Filters::default() },
        Filters { audiences: Audience::LokaleBesturen | Audience::Bedrijven, ..Filters::default() },
        Filters { workplaces: Workplace::Atelier.into(), audiences: Audience::Particulieren.into(), ..Filters::default() },
        Filters { municipalities: vec!["Ieper".into(), "Veurne".into()], ..Filters::default() },
    ];
    for filters in &filters {
        for topics in topics() {
            assert_eq!(published().coverage(&topics, filters), scan(published(), &topics, filters), "{topics:?} {filters:?}");
        }
    }
}

#[test]
fn whoever_looks_a_municipality_up_finds_as_many_that_fit() {
    for topic in (0..published().dataset().topics.len()).filter_map(TopicIndex::new) {
        let coverage = published().coverage(&[topic], &Filters::default());
        // Of every service it is known where; otherwise the search would let it pass for a fit, and here it would not count.
        assert_eq!(coverage.unknown, 0, "{topic:?}");
        for town in &coverage.towns {
            let request = Request { topics: vec![Want::Chosen(topic)], near: Near::Place(town.name.to_owned()), ..Request::default() };
            let answer = published().answer(&request);
            let spot = answer.need.spot.as_ref().and_then(|spot| published().place(&spot.hits[0])).unwrap();
            let fits = answer.matches.iter().filter(|found| found.fit == Fit::Fits).count();
            assert_eq!((spot.municipality.as_str(), fits), (town.name, town.served.partners), "{topic:?}");
        }
    }
}

#[test]
fn municipalities_come_in_alphabetical_order_and_white_spots_are_told() {
    let coverage = coverage_of("schoonmaak");
    let names: Vec<&str> = coverage.towns.iter().map(|town| town.name).collect();
    assert!(names.is_sorted() && names.len() == 18, "{names:?}");
    let white: Vec<&str> = coverage.white_spots();
    assert_eq!(white, names.iter().copied().filter(|name| *name != "Ieper").collect::<Vec<_>>());
    assert_eq!(coverage.town("Ieper").map(|served| served.partners), Some(1));
    assert_eq!((coverage.town("Gent"), coverage.most(), coverage.region.partners), (None, 1, 1));
}

#[test]
fn what_is_done_in_a_workshop_leaves_no_white_spot_and_is_told_apart() {
    let coverage = coverage_of("kringloop");
    assert_eq!(coverage.white_spots().len(), 0);
    let comes: Vec<&str> = coverage.towns.iter().filter(|town| town.served.on_site > 0).map(|town| town.name).collect();
    assert_eq!(comes, ["Diksmuide", "Ieper", "Poperinge", "Veurne"]);
    assert_eq!(coverage.workshop_only().len(), 14);
}

#[test]
fn without_a_region_nothing_is_counted() {
    let library = Library::new(published().dataset().clone(), None, &*VOICES);
    assert_eq!(library.coverage(&[], &Filters::default()), Coverage::default());
}

/// The published data with other areas and workplaces, and with partners of which the place is not known.
fn any_dataset() -> impl Strategy<Value = Dataset> {
    let towns = subsequence(&["Ieper", "Veurne", "Mesen", "De Panne", "Gent"][..], 1..4)
        .prop_map(|names| Area::Municipalities(names.into_iter().map(str::to_owned).collect()));
    let area =
        prop_oneof![Just(None), Just(Some(Area::Region)), towns.prop_map(Some), (0.0..40.0).prop_map(|km| Km::new(km).map(Area::Radius)),];
    let services = prop::collection::vec((area, any::<[bool; 2]>()), *SERVICES);
    let placed = prop::collection::vec(prop::bool::weighted(0.8), published().dataset().partners.len());
    (services, placed).prop_map(|(services, placed)| {
        let mut data = published().dataset().clone();
        for (partner, placed) in data.partners.iter_mut().zip(placed) {
            partner.location = partner.location.filter(|_| placed);
        }
        let each = data.partners.iter_mut().flat_map(|partner| &mut partner.services);
        for (service, (area, [atelier, on_site])) in each.zip(services) {
            let places = [(atelier, Workplace::Atelier), (on_site, Workplace::OpLocatie)];
            (service.area, service.workplaces) = (area, places.into_iter().filter(|(is, _)| *is).map(|(_, place)| place).collect());
        }
        data
    })
}

static SERVICES: LazyLock<usize> = LazyLock::new(|| published().dataset().partners.iter().map(|partner| partner.services.len()).sum());

fn order() -> impl Strategy<Value = Vec<usize>> {
    Just((0..published().dataset().partners.len()).collect::<Vec<usize>>()).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_data_are_counted_as_a_scan_counts_them(data in any_dataset(), topics in select(topics()), workplaces in any::<[bool; 2]>()) {
        let chosen = Workplace::ALL.iter().zip(workplaces).filter(|(_, is)| *is).map(|(place, _)| *place);
        let filters = Filters { workplaces: chosen.collect(), ..Filters::default() };
        let library = library(data);
        prop_assert_eq!(library.coverage(&topics, &filters), scan(&library, &topics, &filters));
    }

    #[test]
    fn the_order_of_the_file_does_not_matter_to_who_works_where(data in any_dataset(), order in order()) {
        let mut other = data.clone();
        other.partners = order.iter().map(|at| data.partners[*at].clone()).collect();
        other.partners.iter_mut().for_each(|partner| partner.parent = None);
        let (one, other) = (library(data), library(other));
        for topics in topics() {
            prop_assert_eq!(one.coverage(&topics, &Filters::default()), other.coverage(&topics, &Filters::default()));
        }
    }
}

#[track_caller]
fn coverage_of(topic: &str) -> Coverage<'static> {
    let position = published().dataset().topics.iter().position(|known| known.id.as_str() == topic).unwrap();
    published().coverage(&[TopicIndex::new(position).unwrap()], &Filters::default())
}

/// The counts by the rule as the module tells it, partner by partner and service by service.
fn scan<'a>(library: &'a Library, topics: &[TopicIndex], filters: &Filters) -> Coverage<'a> {
    let (region, data) = (library.region().unwrap(), library.dataset());
    let own: Vec<&Municipality> = region.own_municipalities().collect();
    let passing: Vec<(&Partner, Vec<&Service>)> = data
        .partners
        .iter()
        .filter(|partner| filters.kinds.is_empty() || filters.kinds.contains(partner.kind))
        .filter(|partner| filters.municipalities.is_empty() || seat(partner).is_some_and(|town| filters.municipalities.contains(town)))
        .map(|partner| (partner, partner.services.iter().filter(|service| asked(service, topics, filters)).collect()))
        .collect();
    let verdicts = |partner: &Partner, services: &[&Service], town: &Municipality| -> Vec<Verdict> {
        services.iter().map(|service| verdict(region, partner, service, town)).collect()
    };
    let mut coverage = Coverage::default();
    for town in &own {
        let mut served = Served::default();
        for (partner, services) in &passing {
            let found = verdicts(partner, services, town);
            let serves = found.iter().any(|one| matches!(one, Verdict::Comes | Verdict::Takes));
            served.partners += usize::from(serves);
            served.on_site += usize::from(found.contains(&Verdict::Comes));
            served.seated += usize::from(serves && seat(partner) == Some(&town.name));
        }
        coverage.towns.push(Town { name: &town.name, served });
    }
    for (partner, services) in &passing {
        let found: Vec<Vec<Verdict>> = own.iter().map(|town| verdicts(partner, services, town)).collect();
        let serves = |all: &[Verdict]| all.iter().any(|one| matches!(one, Verdict::Comes | Verdict::Takes));
        coverage.region.partners += usize::from(found.iter().any(|all| serves(all)));
        coverage.region.on_site += usize::from(found.iter().any(|all| all.contains(&Verdict::Comes)));
        let at_home = own.iter().zip(&found).any(|(town, all)| seat(partner) == Some(&town.name) && serves(all));
        coverage.region.seated += usize::from(at_home);
        coverage.unknown += usize::from(found.iter().any(|all| !serves(all) && all.contains(&Verdict::NotKnown)));
    }
    coverage
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Verdict {
    Comes,
    Takes,
    Not,
    NotKnown,
}

fn verdict(region: &Region, partner: &Partner, service: &Service, town: &Municipality) -> Verdict {
    let point = region.seat(&town.name).map_or(town.label, |seat| seat.point);
    let from = partner.location.map(|location| location.point);
    let covers = service.area.as_ref().and_then(|area| area.covers(&town.name, point, true, from));
    let places = service.workplaces;
    match covers {
        Some(true) if places != EnumSet::only(Workplace::Atelier) => Verdict::Comes,
        Some(true) => Verdict::Takes,
        _ if places.contains(Workplace::Atelier) => Verdict::Takes,
        Some(false) if places == EnumSet::only(Workplace::OpLocatie) => Verdict::Not,
        _ => Verdict::NotKnown,
    }
}

fn seat(partner: &Partner) -> Option<&String> {
    partner.address.as_ref().map(|address| &address.municipality)
}

fn asked(service: &Service, topics: &[TopicIndex], filters: &Filters) -> bool {
    (topics.is_empty() || topics.contains(&service.topic))
        && (filters.audiences.is_empty() || !filters.audiences.is_disjoint(service.audiences))
        && (filters.workplaces.is_empty() || !filters.workplaces.is_disjoint(service.workplaces))
}
