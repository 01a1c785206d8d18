use super::bits::{ACTION, Action, actions, coverage_link, link, partner_link};
use super::card::result_card;
use super::choices::group_list;
use super::moment::Moment;
use super::strip::option;
use crate::domain::{Status, TopicIndex};
use crate::markup::{Element, el};
use crate::matching::{Answer, Fit, Library, Match};
use crate::present::{self, Card, messages as m};
use crate::routing::Mode;

/// Who answers, in groups of honest fit; or that nobody does.
pub(super) fn results(now: &Moment, library: &Library, answer: &Answer) -> Element {
    // For whoever embeds the page: how many answer, not only how many are drawn.
    let count = answer.matches.len().to_string();
    let section = el("section").class("results").set("aria-labelledby", "results").attr("data-count", count);
    section.all(if answer.matches.is_empty() { none_found(now, library, answer) } else { found(now, library, answer) })
}

/// The heading of the results, to which the focus goes.
pub(super) fn heading(class: &'static str, text: String) -> Element {
    el("h2").class(class).set("id", "results").set("tabindex", "-1").set("aria-live", "polite").text(text)
}

fn found(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (route, voice) = (now.route, now.voice);
    let ranked = answer.matches.iter().take(now.shown).enumerate();
    let cards: Vec<Card> = ranked.filter_map(|(at, found)| present::card(library, answer, &route.text, voice, at + 1, found)).collect();
    let order = match (answer.need.topics.is_empty(), answer.need.spot.is_some()) {
        (true, _) => "",
        (false, true) => m::order_fit(voice),
        (false, false) => m::order_fit_only(voice),
    };
    let title = heading("results__title", present::heading(answer, &route.filters, voice));
    let mut parts = vec![el("header").class("results__head").child(title).child(el("p").class("results__order").say(order))];
    parts.extend(missing(now, library, answer));
    parts.extend(team(now, library, answer));
    let grouped = !answer.need.topics.is_empty();
    for cards in cards.chunk_by(|a, b| a.fit == b.fit) {
        if grouped {
            parts.push(group_title(now, cards));
        }
        let level = if grouped { "h4" } else { "h3" };
        parts.push(el("ol").class("results__list").all(cards.iter().map(|card| result_card(card, level, route, voice))));
    }
    let rest = answer.matches.len().saturating_sub(now.shown);
    if rest > 0 {
        let more = el("button").class("button button--quiet results__more").set("type", "button").set(ACTION, Action::More.word());
        parts.push(more.text(m::show_more(voice, rest)));
    }
    if let ([topic], true) = (answer.need.main_topics(), route.mode != Mode::Embed) {
        let topic = library.dataset().topic(topic.topic).map(|topic| &topic.id);
        parts.push(el("p").child(coverage_link(route, topic, voice)));
    }
    parts.extend(foot(now, library));
    parts
}

/// What is asked that nobody does, and a place that lies outside the region.
fn missing(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (need, voice) = (&answer.need, now.voice);
    let mut missing = Vec::new();
    let mut say = |text: String| missing.push(el("p").class("results__body").text(text));
    for topic in library.undone(need) {
        say(m::none_title_topic(voice, topic.label.get(voice.language)));
    }
    if let Some(other) = &need.elsewhere {
        say(m::none_title_topic(voice, &present::quote(voice, need.slice(&now.route.text, other.words.clone()))));
    }
    for place in need.spot.iter().flat_map(|spot| library.places(spot)).filter(|place| !place.inside) {
        say(m::outside(voice, present::place_name(place), now.region()));
    }
    missing
}

/// That nobody has confirmed what is shown, as long as that is so, and whom to tell what is wrong.
pub(super) fn foot(now: &Moment, library: &Library) -> Option<Element> {
    let dataset = library.dataset();
    let unconfirmed = dataset.partners.iter().any(|partner| partner.status == Status::Unconfirmed);
    let wrong = m::something_wrong(now.voice, &dataset.publisher.name);
    unconfirmed.then(|| el("p").class("results__foot").say(m::unconfirmed(now.voice)).say(" ").text(wrong))
}

/// The fewest partners that together do all that was asked, if several things were and somebody does all of them.
fn team(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let team = library.team(answer);
    let wishes = &answer.need.wishes;
    let all: u32 = team.iter().fold(0, |all, found| all | u32::from(found.wishes)).count_ones();
    if wishes.is_empty() || all as usize != wishes.len() {
        return None;
    }
    let label = |wish: &TopicIndex| library.dataset().topic(*wish).map_or("", |topic| topic.label.get(now.voice.language));
    let member = |found: &&Match| {
        let partner = library.partner(found.partner)?;
        let does = wishes.iter().enumerate().filter(|(at, _)| found.wishes & 1 << at > 0).map(|(_, wish)| label(wish));
        let does = present::list(does, m::and(now.voice));
        Some(el("li").child(partner_link(now.route, &partner.id, &partner.name)).child(el("span").class("team__part").text(does)))
    };
    let title = el("h3").class("team__title").text(m::team(now.voice, team.len()));
    Some(el("div").class("team").child(title).child(el("ul").all(team.iter().filter_map(member))))
}

/// How well the cards that follow answer.
fn group_title(now: &Moment, cards: &[Card]) -> Element {
    let voice = now.voice;
    let (class, title, note) = match cards.first().map(|card| card.fit) {
        Some(Fit::Partly) => ("group", m::group_partly(voice), m::group_partly_note(voice)),
        Some(Fit::Related) => ("group", m::group_related(voice), m::group_related_note(voice)),
        _ => ("group group--fits", m::group_fits(voice), ""),
    };
    el("h3").class(class).say(title).child(el("span").class("group__note").say(note))
}

/// Nobody answers: said plainly, with what may have been meant, a person, and a way on.
fn none_found(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (route, voice, dataset) = (now.route, now.voice, library.dataset());
    let filtered = !route.filters.is_empty();
    let topic = answer.need.topics.first().and_then(|fit| dataset.topic(fit.topic));
    let (title, body) = match topic {
        _ if filtered => (m::none_filtered_title(voice).to_owned(), m::none_filtered_body(voice).to_owned()),
        Some(topic) => (m::none_title_topic(voice, topic.label.get(voice.language)), m::none_body_topic(voice, now.region())),
        None => (m::none_title(voice).to_owned(), m::none_body(voice, now.region())),
    };
    let mut parts = vec![heading("results__title", title), el("p").class("results__body").text(body)];
    if filtered {
        parts.push(el("p").child(link("button", &route.unfiltered()).say(m::clear_all(voice))));
    } else {
        let faint = library.faint_topics(&answer.need, 4);
        if !faint.is_empty() {
            parts.push(el("h3").class("none__title").say(m::nearest_topics(voice)));
            parts.push(el("ul").class("options").all(faint.into_iter().map(|topic| option(route, topic, voice))));
        }
    }
    let person = el("div")
        .class("person")
        .child(el("h3").class("person__title").say(m::ask_person(voice)))
        .child(el("p").text(m::ask_person_body(voice, &dataset.publisher.name)))
        .child(actions(&present::publisher(dataset, voice)));
    parts.push(person);
    parts.push(el("h3").class("none__title").say(m::all_groups(voice)));
    parts.push(group_list(dataset, route, voice));
    parts.push(el("p").class("quiet").say(m::say_otherwise(voice)));
    parts
}
