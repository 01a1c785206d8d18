//! What ranking and filters need of every partner and service, as numbers side by side: for one need tens of thousands may be gone through.

use crate::domain::{Area, Audience, Dataset, Kind, Partner, Place, Service, TopicIndex, Workplace};
use crate::geo::{Point, distance};
use enumset::EnumSet;

/// All partners and their services.
#[derive(Debug, Default)]
pub(super) struct Roster {
    partners: Vec<Row>,
    offers: Vec<Offer>,
    by_topic: Vec<Vec<u32>>,
    /// How many partners have a service of each topic.
    doing: Vec<usize>,
    /// Names of municipalities, those of the region first.
    municipalities: Vec<String>,
    /// The municipalities of all areas, one area after the other.
    towns: Vec<u16>,
}

/// A partner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) kind: Kind,
    /// Position of the municipality of its address in [`Roster::municipalities`]; [`NOWHERE`] without an address.
    pub(super) municipality: u16,
    pub(super) point: Option<Point>,
    /// A number that depends on its id alone: where it stands in the file must not matter to its rank.
    mark: u32,
    /// The number of its first service; the others follow.
    first: u32,
}

impl Row {
    /// Its turn among equals on a day: the least comes first.
    pub(super) fn turn(&self, day: u32) -> u32 {
        let mixed = (self.mark ^ day.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
        (mixed ^ mixed >> 13).wrapping_mul(0xc2b2_ae35)
    }
}

/// A service.
#[derive(Debug, Clone, Copy)]
pub(super) struct Offer {
    pub(super) partner: u32,
    pub(super) topic: TopicIndex,
    pub(super) audiences: EnumSet<Audience>,
    pub(super) workplaces: EnumSet<Workplace>,
    /// Its position among the services of its partner.
    pub(super) position: u16,
    reach: Reach,
}

/// Where a service is delivered.
#[derive(Debug, Clone, Copy)]
enum Reach {
    Unknown,
    Region,
    /// So many towns from a position in [`Roster::towns`] on.
    Towns(u16, u32),
    Radius(f32),
}

/// The municipality of a partner without an address.
pub(super) const NOWHERE: u16 = u16::MAX;

impl Roster {
    pub(super) fn new(dataset: &Dataset, municipalities: Vec<String>) -> Self {
        let mut roster = Self {
            municipalities,
            by_topic: vec![Vec::new(); dataset.topics.len()],
            doing: vec![0; dataset.topics.len()],
            ..Self::default()
        };
        for partner in &dataset.partners {
            roster.add(partner);
        }
        roster
    }

    fn add(&mut self, partner: &Partner) {
        let at = self.partners.len() as u32;
        let row = Row {
            kind: partner.kind,
            municipality: partner.address.as_ref().map_or(NOWHERE, |address| self.municipality(&address.municipality)),
            point: partner.location.map(|location| location.point),
            mark: partner.id.as_str().bytes().fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193)),
            first: self.offers.len() as u32,
        };
        self.partners.push(row);
        for (position, service) in partner.services.iter().enumerate() {
            if let Some((list, doing)) = self.by_topic.get_mut(service.topic.get()).zip(self.doing.get_mut(service.topic.get())) {
                *doing += usize::from(list.last().is_none_or(|last| *last < row.first));
                list.push(self.offers.len() as u32);
            }
            let reach = self.reach(service);
            let (audiences, workplaces) = (service.audiences, service.workplaces);
            self.offers.push(Offer { partner: at, topic: service.topic, audiences, workplaces, position: position as u16, reach });
        }
    }

    fn municipality(&mut self, name: &str) -> u16 {
        let position = self.municipalities.iter().position(|known| known == name).unwrap_or_else(|| {
            self.municipalities.push(name.to_owned());
            self.municipalities.len() - 1
        });
        u16::try_from(position).unwrap_or(NOWHERE)
    }

    fn reach(&mut self, service: &Service) -> Reach {
        match &service.area {
            None => Reach::Unknown,
            Some(Area::Region) => Reach::Region,
            Some(Area::Radius(km)) => Reach::Radius(km.get() as f32),
            Some(Area::Municipalities(names)) => {
                let start = self.towns.len() as u32;
                for name in names {
                    let town = self.municipality(name);
                    self.towns.push(town);
                }
                Reach::Towns(u16::try_from(names.len()).unwrap_or(u16::MAX), start)
            }
        }
    }

    /// How many partners there are.
    pub(super) fn len(&self) -> usize {
        self.partners.len()
    }

    /// How many services there are in all.
    pub(super) fn offers(&self) -> usize {
        self.offers.len()
    }

    pub(super) fn partner(&self, position: u32) -> Option<&Row> {
        self.partners.get(position as usize)
    }

    /// The service of a number.
    pub(super) fn offer(&self, number: u32) -> Option<&Offer> {
        self.offers.get(number as usize)
    }

    /// The number of a partner's service.
    pub(super) fn number(&self, partner: u32, service: u16) -> Option<u32> {
        self.partner(partner).map(|row| row.first + u32::from(service))
    }

    /// The services of a partner.
    pub(super) fn of_partner(&self, partner: u32) -> &[Offer] {
        let start = self.partner(partner).map_or(self.offers.len(), |row| row.first as usize);
        let end = self.partner(partner + 1).map_or(self.offers.len(), |row| row.first as usize);
        &self.offers[start..end]
    }

    /// The numbers of the services of a topic, in order.
    pub(super) fn of_topic(&self, topic: TopicIndex) -> &[u32] {
        self.by_topic.get(topic.get()).map_or(&[], Vec::as_slice)
    }

    /// How many partners have a service of a topic.
    pub(super) fn doing(&self, topic: TopicIndex) -> usize {
        self.doing.get(topic.get()).copied().unwrap_or_default()
    }

    /// All names of municipalities, by position.
    pub(super) fn municipalities(&self) -> &[String] {
        &self.municipalities
    }

    /// Whether a service is delivered at a place: `None` when the data do not say. What is done in the workshop is delivered everywhere.
    pub(super) fn works_at(&self, offer: &Offer, place: &Spot) -> Option<bool> {
        let covered = match offer.reach {
            Reach::Unknown => return None,
            Reach::Region => place.inside,
            Reach::Towns(count, start) => {
                let towns = &self.towns[start as usize..][..usize::from(count)];
                let served = place.municipalities.iter().filter(|town| towns.contains(town));
                place.served(served.count(), place.municipalities.len())
            }
            Reach::Radius(km) => {
                let own = self.partner(offer.partner)?.point?;
                place.served(place.points.iter().filter(|point| distance(own, **point).get() <= f64::from(km)).count(), place.points.len())
            }
        };
        (covered || offer.workplaces == Workplace::OpLocatie).then_some(covered)
    }

    /// Places, with the points that count, as this roster knows them.
    pub(super) fn spot(&self, places: &[&Place], points: Vec<Point>, each: bool) -> Spot {
        let municipalities = places.iter().map(|place| self.number_of(&place.municipality)).collect();
        let mut spot = Spot { municipalities, points, each, inside: false };
        spot.inside = spot.served(places.iter().filter(|place| place.inside).count(), places.len());
        spot
    }

    fn number_of(&self, municipality: &str) -> u16 {
        let position = self.municipalities.iter().position(|known| known == municipality);
        position.and_then(|position| u16::try_from(position).ok()).unwrap_or(NOWHERE)
    }
}

/// A place, or several, by numbers.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) municipalities: Vec<u16>,
    /// Whether a service must come to each of them, or to any.
    pub(super) each: bool,
    /// The points that a radius must reach.
    pub(super) points: Vec<Point>,
    /// Whether who works in the whole region comes there.
    pub(super) inside: bool,
}

impl Spot {
    /// Whether it is served when so many of all are.
    fn served(&self, some: usize, all: usize) -> bool {
        if self.each { some == all } else { some > 0 }
    }
}
