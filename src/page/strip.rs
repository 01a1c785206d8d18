use super::bits::{ACTION, Action, icon, link};
use super::moment::Moment;
use crate::domain::{Place, Region, Topic};
use crate::languages::Voice;
use crate::markup::{Element, FOREIGN, el};
use crate::matching::{Answer, Library, Near, Role};
use crate::present::{self, messages as m};
use crate::routing::{Part, Route};

/// How the question was understood, to be corrected with one tap. `None` when nothing was asked.
pub(super) fn strip(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let voice = now.voice;
    let chips = chips(now, library, answer);
    // Whoever types a name sees the partner itself: there is nothing to explain.
    let named = !answer.need.names.is_empty();
    if chips.is_empty() && (named || now.route.text.trim().is_empty()) {
        return None;
    }
    let intro = if chips.is_empty() { m::nothing_understood(voice) } else { m::understood(voice) };
    let free = |part| now.route.lets_change(part);
    let others = library.nearest_topics(&answer.need, 8).into_iter().map(|topic| option(now.route, topic, voice));
    let panel = el("div")
        .class("filter__panel strip__panel")
        .child(el("p").class("strip__title").say(m::other_topics(voice)))
        .child(el("ul").class("options").all(others))
        .all(free(Part::Near).then(|| place_form(library.region(), voice)));
    let correct = el("details").class("strip__correct filter").set("name", "filter");
    let correct = correct.child(el("summary").class("link").say(m::not_right(voice))).child(panel);
    let intro = el("p").class("strip__intro").say(intro);
    let chips = el("ul").class("strip__chips").all(chips);
    let correct = free(Part::Text).then_some(correct);
    Some(el("section").class("strip").child(intro).child(chips).all(correct).all(corrected(now, library, answer)))
}

/// Says which words were read otherwise than typed, with a link that puts them right in the field.
fn corrected(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let (words, text) = present::corrected(library, &answer.need, &now.route.text).filter(|_| !now.typing)?;
    let link = link("link", &now.route.asking(&text)).text(words);
    Some(el("p").class("strip__corrected").say(m::searched_for(now.voice)).say(" ").child(link))
}

/// Asks which of several topics was meant, when the words do not tell.
pub(super) fn question(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let fits = answer.need.question();
    let options = fits.iter().filter_map(|fit| library.dataset().topic(fit.topic)).map(|topic| option(now.route, topic, now.voice));
    let title = el("h2").class("strip__title").set("id", "question").say(m::question(now.voice));
    let list = el("ul").class("options").all(options);
    let question = el("section").class("question").set("aria-labelledby", "question").child(title).child(list);
    (!fits.is_empty() && !now.typing && now.route.lets_change(Part::Text)).then_some(question)
}

/// Asks for another place than the one understood.
fn place_form(region: Option<&Region>, voice: Voice) -> Element {
    let name = |place: &Place| el("option").attr("value", present::place_name(place).to_owned());
    let names = region.into_iter().flat_map(|region| &region.places).filter(|place| place.inside).map(name);
    let field = el("input")
        .class("input")
        .set("id", "place")
        .set("list", "places")
        .set("autocomplete", "off")
        .set("placeholder", m::place_help(voice))
        .set("aria-describedby", "place-error");
    let search = el("button").class("button button--quiet").set("type", "submit").say(m::place_choose(voice));
    el("form")
        .class("strip__place")
        .set(ACTION, Action::Place.word())
        .child(el("label").class("strip__title").set("for", "place").say(m::other_place(voice)))
        .child(el("div").class("strip__row").child(field).child(search))
        .child(el("p").class("strip__error").set("id", "place-error").set("role", "alert").set(FOREIGN, ""))
        .child(el("datalist").set("id", "places").all(names))
}

/// A topic to be chosen instead.
pub(super) fn option(route: &Route, topic: &Topic, voice: Voice) -> Element {
    let link = link("option", &route.with_topic(&topic.id)).child(icon(&["t-", topic.id.as_str()].concat()));
    el("li").child(link.text(topic.label.get(voice.language).to_owned()))
}

fn chips(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let (voice, route, need) = (now.voice, now.route, &answer.need);
    let mut chips = Vec::new();
    let free = |part| move |_: &(String, Route)| route.lets_change(part);
    for topic in need.main_topics().iter().filter_map(|fit| library.dataset().topic(fit.topic)) {
        let label = topic.label.get(voice.language);
        let cross = (m::remove_topic(voice, label), route.without_topic(&topic.id));
        chips.push(chip(
            "chip chip--what",
            &["t-", topic.id.as_str()].concat(),
            label,
            Some(cross).filter(free(Part::Text)),
            topic.id.as_str(),
        ));
    }
    if chips.is_empty() {
        let named = |at: usize| need.names.iter().any(|named| named.words.contains(&at));
        let unknown = (0..need.words.len()).filter(|&at| matches!(need.roles[at], Role::Unknown | Role::Points(_)) && !named(at));
        chips.extend(
            unknown.take(4).map(|at| chip("chip chip--unknown", "i-circle-question-mark", need.slice(&route.text, at..at + 1), None, "")),
        );
    }
    if let Some(spot) = &need.spot {
        let label = present::spotted(library, spot, voice, present::bare);
        let cross = (m::remove_place(voice, &present::measured_from(library, spot, voice)), route.near(Near::Nowhere));
        chips.push(chip("chip chip--where", "i-map-pin", &label, Some(cross).filter(free(Part::Near)), ""));
    }
    if let Some(whom) = need.whom.as_ref().filter(|whom| !whom.words.is_empty()) {
        let label = m::chip_for(voice, present::audience(voice, whom.audience));
        let cross = (m::remove_whom(voice).to_owned(), route.for_anyone());
        chips.push(chip("chip chip--what", "i-users", &label, Some(cross).filter(free(Part::Text)), ""));
    }
    chips
}

/// A chip with, behind it, a cross that takes it away.
fn chip(class: &'static str, name: &str, label: &str, cross: Option<(String, Route)>, topic: &str) -> Element {
    let cross = cross.map(|(label, route)| link("chip__cross", &route).attr("aria-label", label).child(icon("i-x")));
    let chip = el("span").class(class).child(icon(name)).text(label.to_owned()).all(cross);
    el("li").child(if topic.is_empty() { chip } else { chip.attr("data-topic", topic.to_owned()) })
}
