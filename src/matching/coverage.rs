//! Who works where: how many partners serve each municipality of the region, and which have nobody.
//!
//! Start at [`Library::coverage`]. A partner serves a municipality when one of its services does, by the rule of the search
//! (`Roster::works_at`):
//!
//! | The service | Serves |
//! | --- | --- |
//! | has the whole region for its area | every municipality |
//! | names its municipalities | these |
//! | works so many kilometres around | those whose seat lies so near; of one without places, the spot of its name on the map |
//! | is done in the partner's workshop, or there as well | every municipality, for work can be brought from anywhere |
//! | has no area, or one around a point that is not known | not known |
//! | is elsewhere by its area, but perhaps done in a workshop: the data do not say | not known |
//!
//! What is not known is never counted as served. Partners that might for that reason serve more than was counted are told apart.

use super::candidates::Sieve;
use super::library::Library;
use super::request::Filters;
use super::roster::Spot;
use crate::domain::{TopicIndex, Workplace};

/// How the region is served.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage<'a> {
    /// Its municipalities, in alphabetical order as far as the file has it; none when the region is not known.
    pub towns: Vec<Town<'a>>,
    /// The partners that serve any of them.
    pub region: Served,
    /// Partners that may serve more municipalities than those they were counted in, for the data do not tell of all their services where.
    pub unknown: usize,
}

/// A municipality of the region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Town<'a> {
    /// Its official name.
    pub name: &'a str,
    /// Who serves it.
    pub served: Served,
}

/// How many partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Served {
    /// All that serve it.
    pub partners: usize,
    /// Of these, those that come: it lies in the area of a service that is done at the customer's.
    pub on_site: usize,
    /// Of these, those that have their address there.
    pub seated: usize,
}

impl Coverage<'_> {
    /// The municipalities that nobody is known to serve.
    #[must_use]
    pub fn white_spots(&self) -> Vec<&str> {
        self.named(|served| served.partners == 0)
    }

    /// Those that somebody serves, but only in a workshop.
    #[must_use]
    pub fn workshop_only(&self) -> Vec<&str> {
        self.named(|served| served.partners > 0 && served.on_site == 0)
    }

    fn named(&self, is: fn(&Served) -> bool) -> Vec<&str> {
        self.towns.iter().filter(|town| is(&town.served)).map(|town| town.name).collect()
    }

    /// Who serves a municipality of this name.
    #[must_use]
    pub fn town(&self, name: &str) -> Option<Served> {
        self.towns.iter().find(|town| town.name == name).map(|town| town.served)
    }

    /// By how many partners the best served municipality is served.
    #[must_use]
    pub fn most(&self) -> usize {
        self.towns.iter().fold(0, |most, town| most.max(town.served.partners))
    }
}

impl Library {
    /// Counts who serves each municipality with services of some topics, or with any if there are none, as far as the filters let them through.
    #[must_use]
    pub fn coverage(&self, topics: &[TopicIndex], filters: &Filters) -> Coverage<'_> {
        let mut coverage = Coverage::default();
        let Some(region) = self.region() else { return coverage };
        let sieve = Sieve::new(self, filters);
        let mut anywhere = vec![0; self.roster().len()];
        for own in region.own_municipalities() {
            let point = region.seat(&own.name).map_or(own.label, |seat| seat.point);
            // The roster numbers the municipalities of the region first, in the order of the file.
            let spot = Spot { municipalities: vec![coverage.towns.len() as u16], each: true, inside: true, points: vec![point] };
            let mut served = Served::default();
            for (partner, anywhere) in anywhere.iter_mut().enumerate() {
                let ways = self.ways(partner as u32, topics, &sieve, &spot);
                served.add(ways);
                *anywhere |= ways;
            }
            coverage.towns.push(Town { name: &own.name, served });
        }
        for ways in anywhere {
            coverage.region.add(ways);
            coverage.unknown += usize::from(ways & DOUBTED > 0);
        }
        coverage
    }

    /// How a partner serves a municipality.
    fn ways(&self, partner: u32, topics: &[TopicIndex], sieve: &Sieve, spot: &Spot) -> u8 {
        let Some(row) = self.roster().partner(partner) else { return 0 };
        let mut ways = 0;
        for offer in self.roster().of_partner(partner) {
            if !(topics.is_empty() || topics.contains(&offer.topic)) || !sieve.lets(row, offer) {
                continue;
            }
            ways |= match self.roster().works_at(offer, spot) {
                Some(true) if offer.workplaces != Workplace::Atelier => SERVED | ON_SITE,
                Some(true) => SERVED,
                _ if offer.workplaces.contains(Workplace::Atelier) => SERVED,
                Some(false) => 0,
                None => DOUBTED,
            };
        }
        match ways & SERVED > 0 {
            true if spot.municipalities.contains(&row.municipality) => ways & !DOUBTED | SEATED,
            true => ways & !DOUBTED,
            false => ways,
        }
    }
}

/// One of its services serves a municipality.
const SERVED: u8 = 1;
/// One of them comes there.
const ON_SITE: u8 = 2;
/// It serves the municipality and has its address there.
const SEATED: u8 = 4;
/// It may serve it for all that the data tell, but nothing says so.
const DOUBTED: u8 = 8;

impl Served {
    fn add(&mut self, ways: u8) {
        self.partners += usize::from(ways & SERVED > 0);
        self.on_site += usize::from(ways & ON_SITE > 0);
        self.seated += usize::from(ways & SEATED > 0);
    }
}
