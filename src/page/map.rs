//! What the page has of the map: the place in which the map's own program draws, what that shall show, what its signs mean, and who is told more of.

use super::bits::{Action, actions, button, icon, kind_sign, partner_link, reason};
use super::moment::Moment;
use crate::domain::{Area, Dataset, Kind};
use crate::markup::{Element, FOREIGN, el};
use crate::matching::{Answer, Coverage, Library};
use crate::present::map::{HOST, Manner, Order, SITES, print_sites};
use crate::present::{self, Card, Profile, messages as m};
use crate::routing::{Mode, Page};
use enumset::EnumSet;
use std::sync::Arc;

/// Partners without a place on the map that are named beside it, at most.
const NAMED: usize = 20;

/// Reasons that are told of a partner over the map; the others stand on its page.
const REASONS: usize = 3;

/// The list of partners for the map, made once for all orders.
#[must_use]
pub fn sites(dataset: &Dataset) -> Element {
    el("pre").set("id", SITES).text(print_sites(dataset))
}

/// Where the map is drawn. When its program does not come, the style sheet has a picture of the region for it.
fn host(order: &Order) -> Element {
    let host = el("div").class("map").set("id", HOST).set("role", "group").set(FOREIGN, "");
    order.attributes().into_iter().fold(host, |host, (name, value)| host.attr(name, value))
}

/// What every order says.
fn order(now: &Moment, label: String) -> Order {
    Order { language: now.voice.language, label, rest: now.route.on(Page::Search).print().split_off(1), ..Order::default() }
}

/// The region with all partners, those of the result in front.
pub(super) fn search_map(now: &Moment) -> Element {
    let skip = el("a").class("skip").set("href", "#foot").say(m::skip_map(now.voice));
    let section = el("section").class("search__map").set("aria-label", m::nav_map(now.voice)).child(skip);
    let foot = el("span").set("id", "foot").set("tabindex", "-1");
    // The part of the window in which what matters must fit: an empty element that the style sheet puts where there is room.
    let fit = el("div").class("map__fit").set("id", "map-fit");
    let Some((library, answer)) = now.found() else { return section.child(el("div").class("map")).child(fit).child(foot) };
    if library.region().is_none() {
        let missing = el("p").class("map__missing").say(m::region_failed(now.voice));
        return section.child(el("div").class("map").child(missing)).child(fit).child(foot);
    }
    let start = now.route.is_start();
    let label = if start { m::map_all(now.voice, now.region()) } else { m::map_result(now.voice, answer.matches.len(), now.region()) };
    let opened = now.opened.and_then(|id| library.dataset().partners.iter().position(|partner| partner.id == *id));
    let opened = opened.and_then(|at| u32::try_from(at).ok());
    let order = Order {
        result: (!start).then(|| answer.matches.iter().map(|found| found.partner).collect()),
        origin: answer.need.spot.as_ref().and_then(|spot| library.point(spot)),
        chosen: now.route.filters.municipalities.clone(),
        opened,
        area: opened.and_then(|partner| area(library, answer, partner)),
        manner: if (start && now.route.mode == Mode::Site) || now.route.mode == Mode::Embed { Manner::Shared } else { Manner::Free },
        // Streets help to find who is in the result. Behind the words of the first page, or under the colours of who works where, they would
        // be in the way.
        layer: now.layer.filter(|_| !start).cloned(),
        ..order(now, label)
    };
    let section = section.child(host(&order)).child(fit).child(key(now, library, answer)).all(list(now));
    let said = el("p").class("map__said").set("id", "map-said").set("role", "alert").set(FOREIGN, "");
    section.child(said).all(opened.and_then(|partner| told(now, library, answer, partner))).child(foot)
}

/// Where the work that answers is done, else where the partner works at all.
fn area(library: &Library, answer: &Answer, partner: u32) -> Option<Area> {
    let found = answer.matches.iter().find(|found| found.partner == partner);
    let service = found.and_then(|found| found.service).and_then(|service| library.service(partner, service));
    let all = || library.partner(partner).into_iter().flat_map(|partner| &partner.services);
    service.into_iter().chain(all()).find_map(|service| service.area.clone())
}

/// A partner in short, over the map: who, what fits and why, and how to reach it.
fn told(now: &Moment, library: &Library, answer: &Answer, partner: u32) -> Option<Element> {
    let voice = now.voice;
    let rank = answer.matches.iter().position(|found| found.partner == partner);
    let found = rank.map_or_else(|| library.as_match(partner), |rank| answer.matches.get(rank).copied())?;
    let Card { id, name, kind, kind_words, distance, notes, reasons, reach, .. } =
        present::card(library, answer, &now.route.text, voice, rank.map_or(0, |rank| rank + 1), &found)?;
    let number = rank.filter(|_| !now.route.is_start()).map(|rank| rank + 1);
    let title = el("h2").class("told__name").set("id", "told").set("tabindex", "-1").child(partner_link(now.route, &id, &name));
    let close = button(Action::Close, "i-x", m::close(voice)).set("class", "told__close");
    let kind_line = el("p").class("told__kind").text(kind_words).all(distance.map(|text| el("span").class("result__distance").text(text)));
    let notes = notes
        .into_iter()
        .map(|text| el("li").class("reason reason--check").set("data-reason", "").child(icon("i-info")).child(el("span").text(text)));
    let reasons = notes.chain(reasons.iter().map(reason)).take(REASONS);
    let card = el("section").class("told").set("aria-labelledby", "told");
    let head = el("div").class("told__head").child(kind_sign(kind, number)).child(title).child(close);
    Some(card.child(head).child(kind_line).child(el("ul").class("result__reasons").all(reasons)).child(actions(&reach.actions)))
}

/// The signs on the map in words, and who is not on it.
fn key(now: &Moment, library: &Library, answer: &Answer) -> Element {
    let kinds: EnumSet<Kind> = library.dataset().partners.iter().map(|partner| partner.kind).collect();
    let row = |kind: Kind| el("li").child(kind_sign(kind, None)).say(present::kind(now.voice, kind));
    let signs = el("ul").class("key__signs").all(kinds.iter().map(row));
    el("div").class("key").child(el("p").class("key__title").say(m::on_the_map(now.voice))).child(signs).all(unplaced(now, library, answer))
}

/// Partners of the result that have no place on the map, named beside it.
fn unplaced(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let partners = answer.matches.iter().filter_map(|found| library.partner(found.partner)).filter(|partner| partner.location.is_none());
    let links: Vec<Element> =
        partners.take(NAMED).map(|partner| el("li").child(partner_link(now.route, &partner.id, &partner.name))).collect();
    let title = el("li").say(m::map_unplaced(now.voice));
    (!links.is_empty()).then(|| el("ul").class("key__unplaced").child(title).all(links))
}

/// How many partners serve each municipality with what is counted, darker for more.
pub(super) fn coverage_map(now: &Moment, coverage: &Coverage, counted: &str) -> Vec<Element> {
    let order = Order {
        coverage: coverage.towns.iter().map(|town| town.served.partners as u32).collect(),
        manner: Manner::Shared,
        ..order(now, counted.to_owned())
    };
    vec![host(&order)].into_iter().chain(list(now)).collect()
}

/// Where a partner is and where it works.
pub(super) fn partner_map(now: &Moment, profile: &Profile) -> Vec<Element> {
    let Some(library) = now.library.filter(|library| library.region().is_some()) else { return Vec::new() };
    let placed = library.partner(profile.position).is_some_and(|partner| partner.location.is_some());
    let order = Order {
        opened: Some(profile.position),
        area: profile.area.as_ref().map(|(_, area)| area.clone()),
        manner: Manner::Still,
        ..order(now, m::map_partner(now.voice, &profile.name))
    };
    let shown = placed || profile.area.is_some();
    Some(host(&order)).into_iter().filter(|_| shown).chain(list(now)).collect()
}

/// The list of partners, out of sight.
fn list(now: &Moment) -> Option<Element> {
    now.sites.map(|sites| el("div").set("hidden", "").shared(Arc::clone(sites)))
}
