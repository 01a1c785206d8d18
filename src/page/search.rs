//! The need and who answers it: the page with which everybody begins.

use super::bits::{icon, link};
use super::choices::group_list;
use super::field::need_field;
use super::filters::filters;
use super::map::search_map;
use super::moment::Moment;
use super::notices::waiting;
use super::results::results;
use super::strip::{question, strip};
use super::touch::instead_of_typing;
use crate::markup::{Element, el};
use crate::matching::Library;
use crate::present::{self, messages as m};
use crate::routing::{Block, Mode, Part, View};

pub(super) fn page(now: &Moment) -> Vec<Element> {
    let hosted = &now.route.hosted;
    let field = now.route.lets_change(Part::Text).then(|| need_field(now));
    let guide = el("div").class("search__guide").child(greeting(now)).all(limits(now)).all(field).child(below(now));
    let map = (hosted.shows(Block::Map) && now.shows_map()).then(|| search_map(now));
    let mut parts = vec![el("div").class("search").child(guide).all(map)];
    if let Some(library) = now.library {
        parts.extend(foot(now, library));
    }
    parts
}

/// What this is, in one sentence; once the visitor has asked something, only for those who hear the page.
fn greeting(now: &Moment) -> Element {
    let voice = now.voice;
    let title = el("h1").class("greeting__title").set("id", "start").set("tabindex", "-1");
    let touch = now.route.mode == Mode::Kiosk;
    let title = match touch {
        true => title.say(m::field_label(voice)),
        false => title.say(m::start_title_one(voice)).child(el("br")).say(m::start_title_two(voice)),
    };
    if !now.greeting || now.route.view == View::Map || now.route.mode == Mode::Embed {
        return el("div").class("visually-hidden").child(title);
    }
    let lead = if touch { m::touch_lead(voice).to_owned() } else { m::start_lead(voice, now.region()) };
    el("div").class("greeting").child(title).child(el("p").class("greeting__lead").text(lead))
}

/// To what the partners are limited.
fn limits(now: &Moment) -> Option<Element> {
    let words = present::limits(&now.route.hosted.topics, &now.route.hosted.limits, now.library?, now.voice);
    (!words.is_empty()).then(|| el("p").class("limits").text(m::limited(now.voice, &words)))
}

/// What stands below the field: examples, or how the question was understood and who answers it.
fn below(now: &Moment) -> Element {
    let part = el("div").class("search__below");
    match now.found() {
        _ if now.route.is_start() => part.child(examples(now)).all(now.trouble.map(|_| waiting(now))),
        Some((library, answer)) => {
            let part =
                part.all(instead_of_typing(now, library, answer)).all(strip(now, library, answer)).all(question(now, library, answer));
            let filters = now.route.hosted.shows(Block::Filters).then(|| filters(now, library, answer));
            part.all(filters).child(results(now, library, answer))
        }
        None => part.child(waiting(now)),
    }
}

/// What others ask, to be tapped.
fn examples(now: &Moment) -> Element {
    let voice = now.voice;
    let texts = [m::example_one(voice), m::example_two(voice), m::example_three(voice)];
    let links = texts.map(|text| link("examples__link", &now.route.asking(text)).say(text));
    el("p").class("examples").child(el("span").class("examples__intro").say(m::others_ask(voice))).all(links)
}

/// What stands at the foot: on the first page the groups of topics, later the switch between list and map.
fn foot(now: &Moment, library: &Library) -> Vec<Element> {
    let (route, voice, dataset) = (now.route, now.voice, library.dataset());
    if route.is_start() {
        let title = el("h2").class("choices__title").set("id", "choices").say(m::choose(voice));
        let choices =
            el("section").class("choices").set("aria-labelledby", "choices").child(title).child(group_list(dataset, route, voice));
        return vec![choices];
    }
    if !(route.hosted.shows(Block::Map) && route.lets_change(Part::View)) {
        return Vec::new();
    }
    let side = |view: View, name: &str, word: &'static str| {
        let link = link("switch__link", &route.viewed(view)).child(icon(name)).say(word);
        if route.view == view { link.set("aria-current", "page") } else { link }
    };
    let switch = el("nav").class("switch").set("aria-label", m::results_label(voice));
    vec![switch.child(side(View::List, "i-list", m::list(voice))).child(side(View::Map, "i-map", m::map(voice)))]
}
