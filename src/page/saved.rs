use super::bits::{Action, button, link};
use super::card::result_card;
use super::moment::Moment;
use super::notices::waiting;
use crate::domain::PartnerId;
use crate::markup::{Element, el};
use crate::present::{self, messages as m};

/// The partners that the visitor saved, in that order.
pub(super) fn page(now: &Moment) -> Vec<Element> {
    let (language, route) = (now.language, now.route);
    let mut parts = vec![el("h1").say(m::saved_title(language))];
    let Some((library, answer)) = now.found() else {
        parts.push(waiting(now));
        return parts;
    };
    let found = |id: &PartnerId| {
        let position = library.dataset().partners.iter().position(|partner| partner.id == *id)?;
        library.as_match(u32::try_from(position).ok()?, &answer.need)
    };
    let each = route.saved.iter().filter_map(found).enumerate();
    let cards: Vec<Element> = each
        .filter_map(|(at, found)| present::card(library, answer, "", language, at + 1, &found))
        .map(|card| result_card(&card, "h2", route, language))
        .collect();
    if cards.is_empty() {
        parts.push(el("p").say(m::saved_empty(language)));
        parts.push(el("p").child(link("button", &route.start()).say(m::back_start(language))));
    } else {
        let copy = button(Action::Copy, "i-copy", m::copy_address(language));
        let print = button(Action::Print, "i-printer", m::print(language));
        parts.push(el("p").say(m::saved_share(language)));
        parts.push(el("div").class("actions").child(copy).child(print).child(el("span").set("id", "copied").set("role", "status")));
        parts.push(el("ol").class("results__list").all(cards));
    }
    vec![el("div").class("saved").all(parts)]
}
