use super::bits::{actions, kind_sign, note, partner_link, reason, save_link, words};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::present::{Card, Fitting, messages as m};
use crate::routing::{Mode, Route};

/// Reasons of a partner that is told in a few lines.
const FEW: usize = 2;

/// One partner in a list of results: who, what fits and why, how far, how to reach. Its name is a heading of the level (`h2`) that the page needs.
pub(super) fn result_card(card: &Card, level: &'static str, route: &Route, voice: Voice) -> Element {
    let distance = card.distance.clone().map(|distance| el("span").class("result__distance").text(distance));
    let head = el("div")
        .class("result__head")
        .child(el(level).class("result__name").child(partner_link(route, &card.id, &card.name)))
        .child(el("span").class("result__kind").text(card.kind_words.clone()))
        .all(distance);
    let hint = card.reach.note.clone().map(|note| el("p").class("result__hint").text(note));
    // In somebody else's page a partner is a few lines; the rest stands on a page of its own.
    let short = route.mode == Mode::Embed;
    let whole = (!short).then(|| {
        let contact = el("div").class("result__contact").child(actions(&card.reach.actions)).all(hint);
        contact.all(save_link(route, &card.id, &card.name, voice))
    });
    let service = card.service.iter().filter(|_| !short).flat_map(|service| fitting(service, voice));
    let reasons = card.reasons.iter().take(if short { FEW } else { usize::MAX }).map(reason);
    let body = el("div")
        .class("result__body")
        .child(head)
        .all(service)
        .all(card.notes.iter().map(|text| note(text.clone()).set("data-reason", "")))
        .child(el("ul").class("result__reasons").all(reasons))
        .all(whole);
    el("li").class("result").attr("data-partner", card.id.to_string()).child(kind_sign(card.kind, Some(card.number))).child(body)
}

/// The service that fits, and how many others.
fn fitting(service: &Fitting, voice: Voice) -> Vec<Element> {
    let label = words(el("strong"), &service.label).say(".");
    let mut lines =
        vec![words(el("p").class("result__service").set("lang", service.language.code()).child(label).say(" "), &service.detail)];
    if service.more > 0 {
        lines.push(el("p").class("result__more").text(m::services_more(voice, service.more)));
    }
    lines
}
