//! Where a need is, by name: one place, or the two that it lies between.

use super::messages as m;
use super::words::{listed, place_name};
use crate::languages::Voice;
use crate::matching::{Library, Need};

/// Where a need is, in the words that are given for one place and for two; those come as `Veurne en Nieuwpoort`.
/// `None` when the need does not say where.
#[must_use]
pub fn spotted(library: &Library, need: &Need, voice: Voice, [at, between]: [fn(Voice, &str) -> String; 2]) -> Option<String> {
    let spot = need.spot.as_ref()?;
    let names = library.ends(spot)?.map(place_name);
    let (words, count) = if spot.until.is_some() { (between, 2) } else { (at, 1) };
    Some(words(voice, &listed(&names[..count], m::and(voice))))
}

/// The bare name of a place, where it needs no more words.
#[must_use]
pub fn bare(_: Voice, place: &str) -> String {
    place.to_owned()
}
