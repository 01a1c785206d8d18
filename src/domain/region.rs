use super::{Nis, Text};
use crate::geo::{Bounds, Point, distance};

/// The country the site is about: what is drawn, and which places people may name.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// What the region is called.
    pub name: Text,
    /// One line of credits for below a map.
    pub attribution: Text,
    /// Where the geography comes from: text and, when there is one, a web address.
    pub credits: Vec<(Text, Option<String>)>,
    /// Municipalities of the region and around it.
    pub municipalities: Vec<Municipality>,
    /// Towns, villages and hamlets of the region and around it.
    pub places: Vec<Place>,
    /// The sea, as far as a wide window can show it.
    pub seas: Vec<Sea>,
    /// Coast, water, roads, railways, the state border.
    pub lines: Vec<Line>,
    /// Railway stations.
    pub stations: Vec<(String, Point)>,
}

/// A piece of sea.
#[derive(Debug, Clone, PartialEq)]
pub struct Sea {
    /// Its name.
    pub name: Text,
    /// The best spot for its name.
    pub label: Option<Point>,
    /// Its outline, without the closing point.
    pub ring: Vec<Point>,
}

/// A municipality, with its outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Municipality {
    /// Its code.
    pub nis: Nis,
    /// Its official name.
    pub name: String,
    /// Whether it belongs to the region, or lies around it.
    pub inside: bool,
    /// The best spot for its name.
    pub label: Point,
    /// Rings without the closing point, outer ones counterclockwise and holes clockwise. Schematic: never use them to decide where a point lies.
    pub rings: Vec<Vec<Point>>,
}

/// A town, village or hamlet.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its name; villages of the same name have their municipality in parentheses.
    pub name: String,
    /// Other names that people use: in another language, or older.
    pub other_names: Vec<String>,
    /// As written on letters.
    pub postcode: String,
    /// Name of the municipality, which follows from the postcode.
    pub municipality: String,
    /// Whether it belongs to the region.
    pub inside: bool,
    /// Its middle.
    pub point: Point,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// Whether the municipality has its seat here.
    pub seat: bool,
    /// Whether the map prints its name at the widest zoom.
    pub town: bool,
}

/// What sort of place a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceKind {
    /// Town or village.
    Village,
    /// A whole municipality or a group of villages that has no village of that name.
    Group,
    /// Smaller, without a postal name of its own.
    Hamlet,
}

/// A line on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Its name or number, empty when it has none.
    pub name: String,
    /// From end to end, at least two.
    pub points: Vec<Point>,
}

/// What a line on the map stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// Where sea and land meet.
    Coast,
    /// Between states.
    Border,
    /// Natural water.
    River,
    /// Dug water.
    Canal,
    /// Railway.
    Rail,
    /// Motorway.
    Motorway,
    /// Main road.
    Primary,
}

impl LineKind {
    /// Reads the word of the region file.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "coast" => Some(Self::Coast),
            "border" => Some(Self::Border),
            "river" => Some(Self::River),
            "canal" => Some(Self::Canal),
            "rail" => Some(Self::Rail),
            "motorway" => Some(Self::Motorway),
            "primary" => Some(Self::Primary),
            _ => None,
        }
    }
}

/// Within so many kilometres of a village one may be said to be there.
const THERE: f64 = 15.0;

impl Region {
    /// The municipalities that belong to the region, in the order of the file.
    pub fn own_municipalities(&self) -> impl Iterator<Item = &Municipality> {
        self.municipalities.iter().filter(|municipality| municipality.inside)
    }

    /// The box around the region's own municipalities.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::around(self.own_municipalities().flat_map(|municipality| municipality.rings.iter().flatten().copied()))
    }

    /// Where the municipality has its seat.
    #[must_use]
    pub fn seat(&self, municipality: &str) -> Option<&Place> {
        self.places.iter().filter(|place| place.municipality == municipality).max_by_key(|place| place.seat)
    }

    /// The place that lies nearest to a point, if any is so near that one may be said to be there.
    #[must_use]
    pub fn nearest_place(&self, point: Point) -> Option<&Place> {
        let near = |place: &&Place| distance(place.point, point).get();
        let nearest = self.places.iter().min_by(|a, b| near(a).total_cmp(&near(b)))?;
        (near(&nearest) < THERE).then_some(nearest)
    }

    /// The place of an address: by postcode and name, else any of that postcode.
    #[must_use]
    pub fn place_of(&self, postcode: &str, name: &str) -> Option<&Place> {
        let there = || self.places.iter().filter(|place| place.postcode == postcode);
        there()
            .find(|place| place.name == name || place.other_names.iter().any(|other| other == name))
            .or_else(|| there().max_by_key(|place| place.seat))
    }
}
