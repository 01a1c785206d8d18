use super::answer::Match;
use super::candidates::{Sieve, combinations};
use super::library::Library;
use super::need::Need;
use super::request::Filters;
use crate::domain::{Audience, Kind, TopicIndex, Workplace};
use enumset::EnumSet;

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
    /// By municipality of the address: all of the region, then those around it that have a match.
    pub municipalities: Counts<String>,
    /// By topic: how many partners choosing it would find. Of a text only the topics that it asks for; without one, all.
    pub topics: Counts<TopicIndex>,
}

pub(super) fn count(library: &Library, need: &Need, matches: &[Match], filters: &Filters) -> Facets {
    let sieve = Sieve::new(library, filters);
    let mut kinds: Counts<Kind> = Kind::ALL.iter().map(|kind| (*kind, 0)).collect();
    let mut towns = vec![0_usize; library.roster().municipalities().len()];
    let for_each = |audience: &Audience| (*audience, combinations(EnumSet::only(*audience), filters.workplaces));
    let at_each = |place: &Workplace| (*place, combinations(filters.audiences, EnumSet::only(*place)));
    let mut audiences: Vec<_> = Audience::ALL.iter().map(for_each).map(|choice| (choice, 0)).collect();
    let mut workplaces: Vec<_> = Workplace::ALL.iter().map(at_each).map(|choice| (choice, 0)).collect();
    for found in matches {
        let Some(row) = library.roster().partner(found.partner) else { continue };
        let (is_kind, is_there) = (sieve.is_kind(row), sieve.is_there(row));
        let offers = found.offers & sieve.offers != 0;
        if is_there && offers {
            kinds[row.kind as usize].1 += 1;
        }
        if is_kind
            && offers
            && let Some(count) = towns.get_mut(usize::from(row.municipality))
        {
            *count += 1;
        }
        if is_kind && is_there {
            tally(&mut audiences, found.offers);
            tally(&mut workplaces, found.offers);
        }
    }
    let own = library.own_municipalities().count();
    let towns = library.roster().municipalities().iter().cloned().zip(towns).enumerate();
    Facets {
        kinds,
        audiences: audiences.into_iter().map(|((audience, _), count)| (audience, count)).collect(),
        workplaces: workplaces.into_iter().map(|((place, _), count)| (place, count)).collect(),
        municipalities: towns.filter(|(at, (_, count))| *at < own || *count > 0).map(|(_, town)| town).collect(),
        topics: topics(library, need, filters, &sieve),
    }
}

/// How many partners each topic would find. Services of a topic come partner by partner.
fn topics(library: &Library, need: &Need, filters: &Filters, sieve: &Sieve) -> Counts<TopicIndex> {
    let all = (0..library.dataset().topics.len()).filter_map(TopicIndex::new);
    let asked = |topic: &TopicIndex| need.told.is_empty() || need.told.contains(topic);
    let finds = |topic: TopicIndex| {
        if filters.is_empty() {
            return library.roster().doing(topic);
        }
        let (mut count, mut last) = (0, None);
        for offer in library.roster().of_topic(topic).iter().filter_map(|number| library.roster().offer(*number)) {
            if last != Some(offer.partner) && library.roster().partner(offer.partner).is_some_and(|row| sieve.lets(row, offer)) {
                count += 1;
                last = Some(offer.partner);
            }
        }
        count
    };
    all.filter(asked).map(|topic| (topic, finds(topic))).collect()
}

fn tally<T>(counts: &mut [((T, u32), usize)], offers: u32) {
    counts.iter_mut().filter(|((_, passing), _)| offers & passing != 0).for_each(|(_, count)| *count += 1);
}
