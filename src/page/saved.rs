use super::bits::{Action, button, link};
use super::card::result_card;
use super::moment::Moment;
use super::notices::waiting;
use crate::domain::PartnerId;
use crate::markup::{Element, FOREIGN, el};
use crate::present::{self, messages as m};

/// The partners that the visitor saved, in that order.
pub(super) fn page(now: &Moment) -> Vec<Element> {
    let (voice, route) = (now.voice, now.route);
    let mut parts = vec![el("h1").say(m::saved_title(voice))];
    let Some((library, answer)) = now.found() else {
        parts.push(waiting(now));
        return parts;
    };
    let found = |id: &PartnerId| {
        let position = library.dataset().partners.iter().position(|partner| partner.id == *id)?;
        library.as_match(u32::try_from(position).ok()?)
    };
    let each = route.saved.iter().filter_map(found).enumerate();
    let cards: Vec<Element> = each
        .filter_map(|(at, found)| present::card(library, answer, "", voice, at + 1, &found))
        .map(|card| result_card(&card, "h2", route, voice))
        .collect();
    if cards.is_empty() {
        parts.push(el("p").say(m::saved_empty(voice)));
        parts.push(el("p").child(link("button", &route.start()).say(m::back_start(voice))));
    } else {
        let copy = button(Action::Copy, "i-copy", m::copy_address(voice));
        let print = button(Action::Print, "i-printer", m::print(voice));
        parts.push(el("p").say(m::saved_share(voice)));
        parts.push(
            el("div")
                .class("actions")
                .child(copy)
                .child(print)
                .child(el("span").set("id", "copied").set("role", "status").set(FOREIGN, "")),
        );
        parts.push(el("ol").class("results__list").all(cards));
    }
    vec![el("div").class("saved").all(parts)]
}
