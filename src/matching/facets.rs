use super::answer::Match;
use super::candidates::{is_one_of, offered, passes, serves};
use super::library::Library;
use super::need::Need;
use super::request::Filters;
use crate::domain::{Audience, Kind, Partner, TopicIndex, Workplace};

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
    /// By topic: how many partners choosing it would find. Of a text only the topics that it asks for; without one, all.
    pub topics: Counts<TopicIndex>,
}

pub(super) fn count(library: &Library, need: &Need, matches: &[Match], filters: &Filters) -> Facets {
    let without = |change: fn(&mut Filters)| {
        let mut others = filters.clone();
        change(&mut others);
        others
    };
    let no_kinds = without(|filters| filters.kinds.clear());
    let no_audiences = without(|filters| filters.audiences.clear());
    let no_workplaces = without(|filters| filters.workplaces.clear());
    let no_places = without(|filters| filters.municipalities.clear());
    let mut facets = Facets {
        kinds: Kind::ALL.iter().map(|kind| (*kind, 0)).collect(),
        audiences: Audience::ALL.iter().map(|audience| (*audience, 0)).collect(),
        workplaces: Workplace::ALL.iter().map(|place| (*place, 0)).collect(),
        municipalities: library.own_municipalities().map(|name| (name.to_owned(), 0)).collect(),
        topics: topics(library, need, filters),
    };
    for found in matches {
        let Some(partner) = library.partner(found.partner) else { continue };
        if passes(partner, found, &no_kinds) {
            facets.kinds.iter_mut().filter(|(kind, _)| *kind == partner.kind).for_each(|(_, count)| *count += 1);
        }
        if passes(partner, found, &no_places)
            && let Some(address) = &partner.address
        {
            match facets.municipalities.iter_mut().find(|(name, _)| *name == address.municipality) {
                Some((_, count)) => *count += 1,
                None => facets.municipalities.push((address.municipality.clone(), 1)),
            }
        }
        if passes(partner, found, &no_audiences) {
            tally(&mut facets.audiences, |audience| offered(partner, found).any(|service| service.audiences.contains(*audience)));
        }
        if passes(partner, found, &no_workplaces) {
            tally(&mut facets.workplaces, |place| offered(partner, found).any(|service| service.workplaces.contains(*place)));
        }
    }
    facets
}

fn topics(library: &Library, need: &Need, filters: &Filters) -> Counts<TopicIndex> {
    let all = (0..library.dataset().topics.len()).filter_map(TopicIndex::new);
    let asked = |topic: &TopicIndex| need.told.is_empty() || need.told.contains(topic);
    let finds = |topic: TopicIndex| {
        let does = |partner: &&Partner| partner.services.iter().any(|service| service.topic == topic && serves(service, filters));
        library.dataset().partners.iter().filter(|partner| is_one_of(partner, filters)).filter(does).count()
    };
    all.filter(asked).map(|topic| (topic, finds(topic))).collect()
}

fn tally<T>(counts: &mut Counts<T>, has: impl Fn(&T) -> bool) {
    counts.iter_mut().filter(|(value, _)| has(value)).for_each(|(_, count)| *count += 1);
}
