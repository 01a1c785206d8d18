//! Small words and forms: kinds, lists, days, addresses.

use super::messages as m;
use crate::domain::{Audience, Date, Kind, Language, Place, Region, Workplace};
use crate::languages::Voice;
use enumset::EnumSet;

/// What a partner is, in a word or two.
#[must_use]
pub fn kind(voice: Voice, kind: Kind) -> &'static str {
    match kind {
        Kind::Maatwerkbedrijf => m::kind_maatwerkbedrijf(voice),
        Kind::Arbeidszorg => m::kind_arbeidszorg(voice),
        Kind::LokaleDiensteneconomie => m::kind_lde(voice),
        Kind::Trajectbegeleiding => m::kind_traject(voice),
        Kind::Kringwinkel => m::kind_kringwinkel(voice),
        Kind::Other => m::kind_other(voice),
    }
}

/// For whom, in the plural.
#[must_use]
pub fn audience(voice: Voice, audience: Audience) -> &'static str {
    match audience {
        Audience::Bedrijven => m::for_bedrijven(voice),
        Audience::LokaleBesturen => m::for_besturen(voice),
        Audience::Particulieren => m::for_particulieren(voice),
    }
}

/// Several audiences as one phrase.
#[must_use]
pub fn audiences(voice: Voice, all: EnumSet<Audience>) -> String {
    list(all.iter().map(|one| audience(voice, one)), m::and(voice))
}

/// Where the work is done, as a sentence's beginning.
#[must_use]
pub fn workplaces(voice: Voice, all: EnumSet<Workplace>) -> &'static str {
    match (all.contains(Workplace::Atelier), all.contains(Workplace::OpLocatie)) {
        (true, true) => m::both_places(voice),
        (true, false) => m::in_workshop(voice),
        (false, true) => m::comes_to_you(voice),
        (false, false) => "",
    }
}

/// `a, b en c`.
#[must_use]
pub fn list<'a>(parts: impl IntoIterator<Item = &'a str>, last: &str) -> String {
    listed(&parts.into_iter().collect::<Vec<_>>(), last)
}

/// Compiled once, whatever the parts come from.
#[inline(never)]
pub(super) fn listed(parts: &[&str], last: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [front @ .., end] => {
            // `Verpakken en ompakken, en Elektro en kabels`: where a part has such a word itself, a comma tells them apart.
            let joint = if parts.iter().any(|part| part.split(' ').any(|word| word == last)) { ", " } else { " " };
            [&front.join(", "), joint, last, " ", end].concat()
        }
    }
}

const MONTHS: [[&str; 12]; 3] = [
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
];

/// A day as people write it: `24 november 2026`.
#[must_use]
pub fn date(voice: Voice, date: Date) -> String {
    let month = MONTHS[voice.language as usize].get(usize::from(date.month()).wrapping_sub(1)).copied().unwrap_or_default();
    let day = if voice.language == Language::Fr && date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    [&day, " ", month, " ", &date.year().to_string()].concat()
}

/// The name of a place without the municipality that tells it from its namesakes.
#[must_use]
pub fn place_name(place: &Place) -> &str {
    place.name.split(" (").next().unwrap_or(&place.name)
}

/// The name of the region, or "the region" when it could not be loaded.
#[must_use]
pub fn region_name(region: Option<&Region>, voice: Voice) -> &str {
    region.map(|region| region.name.get(voice.language)).filter(|name| !name.is_empty()).unwrap_or(m::the_region(voice))
}

/// The host of a web address, without `www.`: what people call a site.
#[must_use]
pub fn host(website: &str) -> &str {
    let rest = website.split("://").nth(1).unwrap_or(website);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// A telephone number as a `tel:` link wants it (RFC 3966): digits and a leading plus.
#[must_use]
pub fn tel(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_days_and_hosts_read_like_prose() {
        assert_eq!(list(["a", "b", "c"], "en"), "a, b en c");
        assert_eq!(list(["a"], "en"), "a");
        assert_eq!(list(["a en b", "c en d"], "en"), "a en b, en c en d");
        assert_eq!(date(Voice::built_in()[1], Date::parse("2026-11-01").unwrap()), "1er novembre 2026");
        assert_eq!(date(Voice::built_in()[0], Date::parse("2026-11-24").unwrap()), "24 november 2026");
        assert_eq!(host("https://www.vondels.be/werken/x"), "vondels.be");
        assert_eq!(tel("051 51 93 56"), "051519356");
    }
}
