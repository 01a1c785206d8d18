//! Where a need is, by name.

use super::messages as m;
use super::words::{list, place_name};
use crate::languages::Voice;
use crate::matching::{Library, Need};

/// Where a need is, by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spotted {
    /// In or near a place.
    At(String),
    /// Between two, as `Veurne en Nieuwpoort`.
    Between(String),
}

/// Where a need is, by name; `None` when it does not say.
#[must_use]
pub fn spotted(library: &Library, need: &Need, voice: Voice) -> Option<Spotted> {
    let spot = need.spot.as_ref()?;
    let names = library.ends(spot)?.map(place_name);
    Some(match spot.until {
        Some(_) => Spotted::Between(list(names, m::and(voice))),
        None => Spotted::At(names[0].to_owned()),
    })
}
