use super::{Area, Audience, Date, Kind, PartnerId, Status, Text, TopicIndex, Workplace};
use crate::geo::Point;
use enumset::EnumSet;

/// An organisation, or one of its sites, that does work for others.
#[derive(Debug, Clone, PartialEq)]
pub struct Partner {
    /// Unique in the dataset.
    pub id: PartnerId,
    /// Never empty, one line, at most 120 characters.
    pub name: String,
    /// Names under which people may still look for it.
    pub former_names: Vec<String>,
    /// Index in [`super::Dataset::partners`] of the organisation it belongs to; never itself, never in a circle.
    pub parent: Option<u32>,
    /// What it is.
    pub kind: Kind,
    /// One or two sentences.
    pub summary: Text,
    /// `None` for a partner that works everywhere and has no counter.
    pub address: Option<Address>,
    /// Where it stands on the map.
    pub location: Option<Location>,
    /// How to reach it; every part may be missing.
    pub contact: Contact,
    /// What it does for others.
    pub services: Vec<Service>,
    /// The day on which the partner last looked at its data.
    pub checked: Option<Date>,
    /// Whether the data were confirmed.
    pub status: Status,
    /// Web addresses where the facts were found.
    pub sources: Vec<String>,
}

/// One thing a partner does.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// The topic it belongs to.
    pub topic: TopicIndex,
    /// A few words.
    pub label: Text,
    /// A sentence more, if there is one.
    pub detail: Option<Text>,
    /// For whom; empty when not known.
    pub audiences: EnumSet<Audience>,
    /// Where the work is done; empty when not known.
    pub workplaces: EnumSet<Workplace>,
    /// Where it is delivered, as far as known.
    pub area: Option<Area>,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Street and number, if known.
    pub street: Option<String>,
    /// As written on letters.
    pub postcode: String,
    /// Village or town.
    pub place: String,
    /// The municipality it lies in.
    pub municipality: String,
}

/// A point, and how much it can be trusted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Location {
    /// Where.
    pub point: Point,
    /// What the point stands for.
    pub precision: Precision,
}

/// What a point on the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// The building.
    Address,
    /// Somewhere in the street.
    Street,
    /// The middle of the village or town.
    Place,
    /// The middle of the municipality.
    Municipality,
}

impl Precision {
    /// Reads the word of the dataset.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "address" => Some(Self::Address),
            "street" => Some(Self::Street),
            "place" => Some(Self::Place),
            "municipality" => Some(Self::Municipality),
            _ => None,
        }
    }
}

/// Ways to reach somebody. Each one is safe to put in a link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Digits, spaces, and a leading plus.
    pub phone: Option<String>,
    /// One plain mailbox.
    pub email: Option<String>,
    /// An address that starts with `http://` or `https://`.
    pub website: Option<String>,
}
