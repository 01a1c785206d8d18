use super::bits::{Action, actions, button, icon, kind_sign, link, note, outside, partner_link, reason, save_link, words};
use super::map::partner_map;
use super::moment::Moment;
use super::notices::waiting;
use crate::domain::{Language, PartnerId};
use crate::markup::{Element, el};
use crate::matching::Answer;
use crate::present::{self, Offer, Piece, Profile, Relative, messages as m};
use crate::routing::{Block, Page};

/// One partner.
pub(super) fn page(now: &Moment, id: &PartnerId) -> Vec<Element> {
    let page = el("div").class("partner");
    let Some((library, answer)) = now.found() else {
        let title = el("h1").class("visually-hidden").say(m::site_name(now.voice));
        return vec![page.child(title).child(waiting(now))];
    };
    let page = page.child(back(now, answer));
    vec![match present::profile(library, answer, &now.route.text, now.voice, id) {
        Some(profile) => page.child(head(&profile)).child(columns(now, &profile)),
        None => page.child(el("h1").say(m::partner_unknown(now.voice))),
    }]
}

fn back(now: &Moment, answer: &Answer) -> Element {
    let (text, voice) = (now.route.text.trim(), now.voice);
    let word = if text.is_empty() { m::back_list(voice).to_owned() } else { m::back_results(voice, answer.matches.len(), text) };
    el("p").class("partner__back").child(link("link", &now.route.on(Page::Search)).child(icon("i-arrow-left")).text(word))
}

fn head(profile: &Profile) -> Element {
    let name = el("h1").class("partner__name").child(el("bdi").text(profile.name.clone()));
    let words = el("div").child(name).child(el("p").class("partner__kind").text(profile.subtitle.clone()));
    el("header").class("partner__head").child(kind_sign(profile.kind, profile.number)).child(words)
}

fn columns(now: &Moment, profile: &Profile) -> Element {
    let voice = now.voice;
    let why = (!profile.reasons.is_empty()).then(|| {
        let title = el("h2").class("why__title").say(m::why_fits(voice));
        el("section").class("why").child(title).child(el("ul").all(profile.reasons.iter().map(reason)))
    });
    let others = (!profile.children.is_empty()).then(|| {
        let links = profile.children.iter().map(|child| relative(now, el("li"), child));
        el("section").child(el("h2").say(m::sites(voice))).child(el("ul").class("relatives").all(links))
    });
    let offers = el("section").child(el("h2").text(m::what_does(voice, &profile.name)));
    let offers = offers.child(el("ul").class("offers").all(profile.offers.iter().map(offer_row)));
    let summary = el("p").class("partner__summary").set("lang", profile.summary.1.code()).text(profile.summary.0.clone());
    let story = el("div").class("partner__story").child(summary).all(why).child(offers).all(others);
    el("div").class("partner__columns").child(story).child(side(now, profile))
}

/// Beside the story: where, how to reach, and where the facts come from.
fn side(now: &Moment, profile: &Profile) -> Element {
    let voice = now.voice;
    let area = profile.area.as_ref().map(|(text, _)| [text, " ", m::schematic(voice)].concat());
    let lines = [area, profile.precision.clone()].into_iter().flatten().map(|text| el("p").class("partner__area").text(text));
    let print = button(Action::Print, "i-printer", m::print(voice));
    let tools = el("div").class("partner__tools").all(save_link(now.route, &profile.id, &profile.name, voice)).child(print);
    let map = now.route.hosted.shows(Block::Map).then(|| el("div").class("partner__map").all(partner_map(now, profile)));
    el("aside")
        .class("partner__side")
        .all(map)
        .all(lines)
        .child(actions(&profile.reach.actions))
        .all(profile.reach.note.clone().map(note))
        .child(tools)
        .child(facts(now, profile))
}

fn facts(now: &Moment, profile: &Profile) -> Element {
    let voice = now.voice;
    let mut list = el("dl").class("facts");
    let term = |word: &'static str| el("dt").say(word);
    if let Some(address) = &profile.address {
        list = list.child(term(m::address(voice))).child(el("dd").class("partner__address").text(address.clone()));
    }
    if let Some(parent) = &profile.parent {
        list = list.child(term(m::belongs_to(voice))).child(relative(now, el("dd"), parent));
    }
    list = list.child(term(m::checked(voice))).child(el("dd").text(profile.checked.clone()));
    if !profile.sources.is_empty() {
        let links = profile.sources.iter().map(|(href, host)| outside(href, host).set("class", "facts__source"));
        list = list.child(term(m::sources(voice))).child(el("dd").all(links));
    }
    list
}

/// A partner that belongs to this one, or to which it belongs.
fn relative(now: &Moment, element: Element, relative: &Relative) -> Element {
    let place = el("span").class("quiet").say(" ").text(relative.place.clone());
    element.child(partner_link(now.route, &relative.id, &relative.name)).child(place)
}

/// A service.
fn offer_row(offer: &Offer) -> Element {
    let said = |element: Element, pieces: &[Piece], language: Language| words(element.set("lang", language.code()), pieces);
    let detail = offer.detail.as_ref().map(|(pieces, language)| said(el("p").class("offer__detail"), pieces, *language));
    let text = el("div").class("offer__text").child(said(el("h3").class("offer__label"), &offer.label, offer.language)).all(detail);
    let who = el("p").class("offer__for").all([&offer.audiences, &offer.workplaces].map(|text| el("span").text(text.clone())));
    el("li")
        .class(if offer.fits { "offer offer--fits" } else { "offer" })
        .child(icon(&["t-", offer.topic.as_str()].concat()))
        .child(text)
        .child(who)
}
