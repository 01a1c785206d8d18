//! Where a need is, by name: one place or several.

use super::messages as m;
use super::words::{listed, place_name};
use crate::languages::Voice;
use crate::matching::{Library, Need};
use crate::search::Join;

/// Where a need is: the words that are given for places, or `tussen Veurne en Nieuwpoort`. `None` when the need does not say where.
#[must_use]
pub fn spotted(library: &Library, need: &Need, voice: Voice, at: fn(Voice, &str) -> String) -> Option<String> {
    let join = need.spot.as_ref()?.join;
    let words = if join == Join::Between { m::spot_between } else { at };
    Some(words(voice, &named(library, need, if join == Join::Any { m::or(voice) } else { m::and(voice) })?))
}

/// From where distances are measured: a place, or the middle between several.
#[must_use]
pub fn measured_from(library: &Library, need: &Need, voice: Voice) -> Option<String> {
    let names = named(library, need, m::and(voice))?;
    Some(if need.spot.as_ref()?.hits.len() == 1 { names } else { m::spot_halfway(voice, &names) })
}

fn named(library: &Library, need: &Need, last: &str) -> Option<String> {
    let names: Vec<&str> = library.places(need.spot.as_ref()?).into_iter().map(place_name).collect();
    Some(listed(&names, last))
}

/// The bare name of a place, where it needs no more words.
#[must_use]
pub fn bare(_: Voice, place: &str) -> String {
    place.to_owned()
}
