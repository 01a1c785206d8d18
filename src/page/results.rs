use super::bits::{ACTION, Action, actions, link};
use super::card::result_card;
use super::choices::group_list;
use super::moment::Moment;
use super::strip::option;
use crate::domain::Status;
use crate::markup::{Element, el};
use crate::matching::{Answer, Fit, Library};
use crate::present::{self, Card, messages as m};

/// Who answers, in groups of honest fit; or that nobody does.
pub(super) fn results(now: &Moment, library: &Library, answer: &Answer) -> Element {
    let section = el("section").class("results").set("aria-labelledby", "results");
    section.all(if answer.matches.is_empty() { none_found(now, library, answer) } else { found(now, library, answer) })
}

/// The heading of the results, to which the focus goes.
pub(super) fn heading(class: &'static str, text: String) -> Element {
    el("h2").class(class).set("id", "results").set("tabindex", "-1").text(text)
}

fn found(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (route, language) = (now.route, now.language);
    let ranked = answer.matches.iter().take(now.shown).enumerate();
    let cards: Vec<Card> = ranked.filter_map(|(at, found)| present::card(library, answer, &route.text, language, at + 1, found)).collect();
    let order = match (answer.need.topics.is_empty(), answer.need.spot.is_some()) {
        (true, _) => "",
        (false, true) => m::order_fit(language),
        (false, false) => m::order_fit_only(language),
    };
    let title = heading("results__title", present::heading(answer, &route.filters, language));
    let mut parts = vec![el("header").class("results__head").child(title).child(el("p").class("results__order").say(order))];
    let grouped = !answer.need.topics.is_empty();
    for cards in cards.chunk_by(|a, b| a.fit == b.fit) {
        if grouped {
            parts.push(group_title(now, cards));
        }
        let level = if grouped { "h4" } else { "h3" };
        parts.push(el("ol").class("results__list").all(cards.iter().map(|card| result_card(card, level, route, language))));
    }
    let rest = answer.matches.len().saturating_sub(now.shown);
    if rest > 0 {
        let more = el("button").class("button button--quiet results__more").set("type", "button").set(ACTION, Action::More.word());
        parts.push(more.text(m::show_more(language, rest)));
    }
    if library.dataset().partners.iter().any(|partner| partner.status == Status::Unconfirmed) {
        let publisher = &library.dataset().publisher.name;
        parts.push(el("p").class("results__foot").say(m::unconfirmed(language)).say(" ").text(m::something_wrong(language, publisher)));
    }
    parts
}

/// How well the cards that follow answer.
fn group_title(now: &Moment, cards: &[Card]) -> Element {
    let language = now.language;
    let (class, title, note) = match cards.first().map(|card| card.fit) {
        Some(Fit::Partly) => ("group", m::group_partly(language), m::group_partly_note(language)),
        Some(Fit::Related) => ("group", m::group_related(language), m::group_related_note(language)),
        _ => ("group group--fits", m::group_fits(language), ""),
    };
    el("h3").class(class).say(title).child(el("span").class("group__note").say(note))
}

/// Nobody answers: said plainly, with what may have been meant, a person, and a way on.
fn none_found(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (route, language, dataset) = (now.route, now.language, library.dataset());
    let filtered = !route.filters.is_empty();
    let topic = answer.need.topics.first().and_then(|fit| dataset.topic(fit.topic));
    let (title, body) = match topic {
        _ if filtered => (m::none_filtered_title(language).to_owned(), m::none_filtered_body(language).to_owned()),
        Some(topic) => (m::none_title_topic(language, topic.label.get(language)), m::none_body_topic(language, now.region())),
        None => (m::none_title(language).to_owned(), m::none_body(language, now.region())),
    };
    let mut parts = vec![heading("results__title", title), el("p").class("results__body").text(body)];
    if filtered {
        parts.push(el("p").child(link("button", &route.unfiltered()).say(m::clear_all(language))));
    } else {
        let faint = library.faint_topics(&answer.need, 4);
        if !faint.is_empty() {
            parts.push(el("h3").class("none__title").say(m::nearest_topics(language)));
            parts.push(el("ul").class("options").all(faint.into_iter().map(|topic| option(route, topic, language))));
        }
    }
    let person = el("div")
        .class("person")
        .child(el("h3").class("person__title").say(m::ask_person(language)))
        .child(el("p").text(m::ask_person_body(language, &dataset.publisher.name)))
        .child(actions(&present::publisher(dataset, language)));
    parts.push(person);
    parts.push(el("h3").class("none__title").say(m::all_groups(language)));
    parts.push(group_list(dataset, route, language));
    parts.push(el("p").class("quiet").say(m::say_otherwise(language)));
    parts
}
