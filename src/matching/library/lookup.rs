//! What a library knows, looked up: partners, services, places.

use super::Library;
use crate::domain::{Dataset, Partner, PartnerId, Place, Region, Service};
use crate::geo::Point;
use crate::matching::complete::Starts;
use crate::matching::need::{Need, Spot};
use crate::matching::roster::{self, Roster};
use crate::search::{Gazetteer, Index, Join, Lexicon, PlaceHit};

impl Library {
    /// The data.
    #[must_use]
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The region, if it could be loaded.
    #[must_use]
    pub fn region(&self) -> Option<&Region> {
        self.region.as_ref()
    }

    /// A partner by its position.
    #[must_use]
    pub fn partner(&self, position: u32) -> Option<&Partner> {
        self.dataset.partners.get(position as usize)
    }

    pub(in crate::matching) fn id_of(&self, partner: u32) -> Option<&PartnerId> {
        self.partner(partner).map(|partner| &partner.id)
    }

    /// A service by the positions of its partner and itself.
    #[must_use]
    pub fn service(&self, partner: u32, service: u16) -> Option<&Service> {
        self.partner(partner)?.services.get(usize::from(service))
    }

    /// A place that was found.
    #[must_use]
    pub fn place(&self, hit: &PlaceHit) -> Option<&Place> {
        self.region.as_ref()?.places.get(hit.place)
    }

    /// The places that a need is about: at least one.
    #[must_use]
    pub fn places(&self, spot: &Spot) -> Vec<&Place> {
        spot.hits.iter().filter_map(|hit| self.place(hit)).collect()
    }

    /// The point from which distances count: the place itself, or the middle of several. That is one point for all partners, which the nearest
    /// of the places would not be, so the sign and the rings on the map show the very distances by which partners are ranked.
    #[must_use]
    pub fn point(&self, spot: &Spot) -> Option<Point> {
        Point::middle(&points(&self.places(spot)))
    }

    /// The municipalities of the region, in alphabetical order as far as the file has it.
    pub fn own_municipalities(&self) -> impl Iterator<Item = &str> {
        self.region.iter().flat_map(Region::own_municipalities).map(|municipality| municipality.name.as_str())
    }

    pub(in crate::matching) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    pub(in crate::matching) fn gazetteer(&self) -> Option<&Gazetteer> {
        self.gazetteer.as_ref()
    }

    pub(in crate::matching) fn index(&self) -> &Index {
        &self.index
    }

    pub(in crate::matching) fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(in crate::matching) fn starts(&self) -> &Starts {
        &self.starts
    }

    /// The places that a need is about, by numbers.
    pub(in crate::matching) fn spot_of(&self, spot: &Spot) -> Option<roster::Spot> {
        let places = self.places(spot);
        let mut points = points(&places);
        if spot.join == Join::Between {
            points = vec![Point::middle(&points)?];
        }
        Some(self.roster.spot(&places, points, spot.join == Join::Each))
    }

    pub(super) fn spot_point(&self, need: &Need) -> Option<Point> {
        self.point(need.spot.as_ref()?)
    }

    /// Whether a text names a place that the region knows.
    #[must_use]
    pub fn knows_place(&self, text: &str) -> bool {
        self.gazetteer.as_ref().is_some_and(|gazetteer| gazetteer.look_up(text).is_some())
    }

    /// The municipality that a text names: one of the region, or one that the data name, by its name, its code, or a village of it.
    #[must_use]
    pub fn municipality(&self, text: &str) -> Option<&str> {
        let known = |name: &str| self.roster.municipalities().iter().find(|known| *known == name).map(String::as_str);
        let place = || self.region.as_ref()?.places.get(self.gazetteer.as_ref()?.look_up(text)?);
        known(text).or_else(|| known(&place()?.municipality))
    }
}

/// Compiled once.
#[inline(never)]
fn points(places: &[&Place]) -> Vec<Point> {
    places.iter().map(|place| place.point).collect()
}
