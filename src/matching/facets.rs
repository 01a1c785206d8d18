use super::answer::Match;
use super::candidates::{offered, passes};
use super::library::Library;
use super::request::Filters;
use crate::domain::{Audience, Kind, TopicIndex, Workplace};
use std::collections::BTreeMap;

/// How many matches each choice would leave, in the order of the choices.
pub type Counts<T> = Vec<(T, usize)>;

/// How many matches each choice of a filter would leave, with the other filters as they are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets {
    /// By kind of partner.
    pub kinds: Counts<Kind>,
    /// By audience.
    pub audiences: Counts<Audience>,
    /// By where the work is done.
    pub workplaces: Counts<Workplace>,
    /// By municipality of the address, those of the region first in alphabetical order.
    pub municipalities: Counts<String>,
    /// By topic of the services that answer.
    pub topics: Counts<TopicIndex>,
}

pub(super) fn count(library: &Library, matches: &[Match], filters: &Filters) -> Facets {
    let without = |change: fn(&mut Filters)| {
        let mut others = filters.clone();
        change(&mut others);
        others
    };
    let no_kinds = without(|filters| filters.kinds.clear());
    let no_audiences = without(|filters| filters.audiences.clear());
    let no_workplaces = without(|filters| filters.workplaces.clear());
    let no_places = without(|filters| filters.municipalities.clear());
    let mut kinds: BTreeMap<Kind, usize> = Kind::ALL.iter().map(|kind| (*kind, 0)).collect();
    let mut audiences: BTreeMap<Audience, usize> = Audience::ALL.iter().map(|audience| (*audience, 0)).collect();
    let mut workplaces: BTreeMap<Workplace, usize> = Workplace::ALL.iter().map(|place| (*place, 0)).collect();
    let mut municipalities: BTreeMap<String, usize> = library.own_municipalities().map(|name| (name.to_owned(), 0)).collect();
    let mut topics: BTreeMap<TopicIndex, usize> = BTreeMap::new();
    for found in matches {
        let Some(partner) = library.partner(found.partner) else { continue };
        if passes(partner, found, &no_kinds) {
            *kinds.entry(partner.kind).or_default() += 1;
        }
        if passes(partner, found, &no_places)
            && let Some(address) = &partner.address
        {
            *municipalities.entry(address.municipality.clone()).or_default() += 1;
        }
        if passes(partner, found, &no_audiences) {
            Audience::ALL.iter().filter(|audience| offered(partner, found).any(|s| s.audiences.contains(**audience))).for_each(
                |audience| {
                    *audiences.entry(*audience).or_default() += 1;
                },
            );
        }
        if passes(partner, found, &no_workplaces) {
            Workplace::ALL.iter().filter(|place| offered(partner, found).any(|s| s.workplaces.contains(**place))).for_each(|place| {
                *workplaces.entry(*place).or_default() += 1;
            });
        }
        if passes(partner, found, filters) {
            let mut seen: Vec<TopicIndex> = offered(partner, found).map(|service| service.topic).collect();
            seen.sort_unstable();
            seen.dedup();
            seen.into_iter().for_each(|topic| *topics.entry(topic).or_default() += 1);
        }
    }
    Facets {
        kinds: kinds.into_iter().collect(),
        audiences: audiences.into_iter().collect(),
        workplaces: workplaces.into_iter().collect(),
        municipalities: municipalities.into_iter().collect(),
        topics: topics.into_iter().collect(),
    }
}
