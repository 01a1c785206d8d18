//! Who works where, in words beside the colours of the map: what they mean, how many municipalities have nobody, and the one that was asked about.

use super::picture::Picture;
use crate::markup::{Element, el};
use crate::present::map::SHADES;
use crate::present::messages as m;

/// The attribute with the name of a municipality that a click asks about: what is counted stays as it is.
pub const TOWN: &str = "data-town";

/// Whether the map counts who works where.
pub(super) fn are_on(picture: &Picture) -> bool {
    !picture.order.coverage.is_empty()
}

/// What the map is called: what is counted, and how it is shown.
pub(super) fn label(picture: &Picture) -> String {
    let label = &picture.order.label;
    if are_on(picture) { m::with_colon(picture.voice, label, m::map_coverage(picture.voice)) } else { label.clone() }
}

/// What is told to those who do not see the colours.
pub(super) fn said(picture: &Picture) -> String {
    let (order, voice) = (picture.order, picture.voice);
    let white = order.coverage.iter().filter(|count| **count == 0).count();
    let mut said = m::with_colon(voice, &order.label, &m::map_white(voice, white));
    if let Some(asked) = asked(picture) {
        said.push_str(". ");
        said.push_str(&asked);
    }
    said
}

/// Who works in the municipality that was asked about.
fn asked(picture: &Picture) -> Option<String> {
    picture.asked.map(|(name, count)| m::map_covered(picture.voice, count as usize, name))
}

/// What the colours mean, and the way to the partners of the municipality that was asked about.
pub(super) fn key(picture: &Picture) -> Element {
    let swatch = |class: &'static str| el("svg").class("map__shade").child(el("path").class(class).set("d", "M1 1h16v12H1z"));
    let shade = |(_, words, class): (u32, &'static str, &'static str)| el("li").child(swatch(class)).say(words);
    let shades = el("ul").class("map__shades").set("aria-hidden", "true");
    let shades = shades.child(el("li").say(m::coverage_partners(picture.voice))).all(SHADES.map(shade));
    let way = picture.asked.zip(asked(picture)).map(|((name, _), words)| {
        // Of two places in an address the last one counts.
        el("a").class("map__asked").attr("href", ["?", &picture.order.rest, "&bij=", name].concat()).text(words)
    });
    el("div").class("map__key").all(way).child(shades)
}
