//! What stands on the pages of a public touch screen in the place of typing: the topics of a group, and the municipalities to search near.

use super::bits::{icon, link};
use super::moment::Moment;
use super::strip::option;
use crate::markup::{Element, el};
use crate::matching::{Answer, Library, Near};
use crate::present::{self, messages as m};
use crate::routing::Mode;

/// Where, then what exactly.
pub(super) fn instead_of_typing(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    if now.route.mode != Mode::Kiosk {
        return Vec::new();
    }
    places(now, library, answer).into_iter().chain(topics(now, library)).collect()
}

/// The topics of the group that was chosen, each to be had alone.
fn topics(now: &Moment, library: &Library) -> Option<Element> {
    let (dataset, alone) = (library.dataset(), now.route.choosing([]));
    let chosen = now.route.chosen(dataset);
    let options = chosen.iter().filter_map(|topic| dataset.topic(*topic)).map(|topic| option(&alone, topic, now.voice));
    (chosen.len() > 1).then(|| el("ul").class("options touch__topics").set("aria-label", m::question(now.voice)).all(options))
}

/// The municipalities, to search near one of them.
fn places(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let spot = answer.need.spot.as_ref();
    let here = spot.map(|spot| present::spotted(library, spot, now.voice, present::bare));
    let names = library.region()?.own_municipalities().map(|municipality| municipality.name.as_str());
    let place = |name: &str| {
        let link = link("option", &now.route.near(Near::Place(name.to_owned()))).text(name.to_owned());
        el("li").child(if here.as_deref() == Some(name) { link.set("aria-current", "true") } else { link })
    };
    let names = el("ul").class("filter__panel options touch__places").all(names.map(place));
    let nowhere = |here: String| el("li").child(link("option", &now.route.near(Near::Nowhere)).text(m::remove_place(now.voice, &here)));
    let names = names.all(spot.map(|spot| present::measured_from(library, spot, now.voice)).map(nowhere));
    let button = el("summary").class("button button--quiet").child(icon("i-map-pin")).say(m::other_place(now.voice));
    let button = button.all(here.map(|here| el("b").class("touch__here").text(here)));
    Some(el("details").class("filter touch__where").set("name", "filter").child(button).child(names))
}
