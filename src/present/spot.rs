//! Where a need is, by name: one place or several.

use super::messages as m;
use super::words::{listed, place_name};
use crate::languages::Voice;
use crate::matching::{Library, Spot};
use crate::search::Join;

/// Where a need is: the words that are given for places, or `tussen Veurne en Nieuwpoort`.
#[must_use]
pub fn spotted(library: &Library, spot: &Spot, voice: Voice, at: fn(Voice, &str) -> String) -> String {
    let words = if spot.join == Join::Between { m::spot_between } else { at };
    words(voice, &named(library, spot, if spot.join == Join::Any { m::or(voice) } else { m::and(voice) }))
}

/// From where distances are measured: a place, or the middle between several.
#[must_use]
pub fn measured_from(library: &Library, spot: &Spot, voice: Voice) -> String {
    let names = named(library, spot, m::and(voice));
    if spot.hits.len() == 1 { names } else { m::spot_halfway(voice, &names) }
}

fn named(library: &Library, spot: &Spot, last: &str) -> String {
    let names: Vec<&str> = library.places(spot).into_iter().map(place_name).collect();
    listed(&names, last)
}

/// The bare name of a place, where it needs no more words.
#[must_use]
pub fn bare(_: Voice, place: &str) -> String {
    place.to_owned()
}
