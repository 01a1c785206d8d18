use super::bits::{icon, link};
use super::moment::Moment;
use crate::domain::{TopicIndex, Workplace};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::matching::{Answer, Library};
use crate::present::{self, messages as m};
use crate::routing::{Page, Route, TopicWish};

/// One choice of a filter.
struct Choice {
    /// What it and the following belong to, if they belong together.
    group: Option<String>,
    /// What people read.
    label: String,
    /// How many results it would leave.
    count: usize,
    /// Whether it is on.
    chosen: bool,
    /// The search with it turned on or off.
    toggled: Route,
}

/// Narrows the results down.
pub(super) fn filters(now: &Moment, library: &Library, answer: &Answer) -> Element {
    drawn(now, &menus(now, library, answer))
}

/// The same, with what is chosen in them as one phrase, which begins with the topics, or with all services.
pub(super) fn filters_with_phrase(now: &Moment, library: &Library, answer: &Answer) -> (Element, String) {
    let menus = menus(now, library, answer);
    let mut phrase = String::new();
    if !menus[0].iter().any(|choice| choice.chosen) {
        phrase.push_str(m::coverage_all(now.voice));
    }
    for choice in menus.iter().flatten().filter(|choice| choice.chosen) {
        phrase.push_str(if phrase.is_empty() { "" } else { ", " });
        phrase.push_str(&choice.label);
    }
    (drawn(now, &menus), phrase)
}

fn drawn(now: &Moment, menus: &[Vec<Choice>; 5]) -> Element {
    let (voice, route) = (now.voice, now.route);
    let titles =
        [m::filter_topic(voice), m::filter_municipality(voice), m::filter_for(voice), m::filter_where(voice), m::filter_kind(voice)];
    let clear = (!route.filters.is_empty()).then(|| link("filters__clear link", &route.unfiltered()).say(m::clear_all(voice)));
    let menus =
        titles.into_iter().zip(menus).filter(|(_, choices)| !choices.is_empty()).map(|(title, choices)| menu(voice, title, choices));
    el("section").class("filters").set("aria-label", m::filters_label(voice)).all(menus).all(clear)
}

/// The choices of each filter.
fn menus(now: &Moment, library: &Library, answer: &Answer) -> [Vec<Choice>; 5] {
    let (voice, route, facets) = (now.voice, now.route, &answer.facets);
    let choice =
        |label: &str, count: usize, chosen: bool, toggled: Route| Choice { group: None, label: label.to_owned(), count, chosen, toggled };
    let mut menus: [Vec<Choice>; 5] = Default::default();
    // Where it is counted who works where, a choice of where partners have their address would be taken for that.
    let addresses = route.page != Page::Coverage || !route.filters.municipalities.is_empty();
    for (name, count) in facets.municipalities.iter().filter(|_| addresses) {
        menus[1].push(choice(name, *count, route.filters.municipalities.contains(name), route.with_municipality_toggled(name)));
    }
    for &(one, count) in &facets.audiences {
        menus[2].push(choice(
            present::audience(voice, one),
            count,
            route.filters.audiences.contains(one),
            route.with_audience_toggled(one),
        ));
    }
    for &(one, count) in &facets.workplaces {
        let label = if one == Workplace::Atelier { m::where_atelier(voice) } else { m::where_on_site(voice) };
        menus[3].push(choice(label, count, route.filters.workplaces.contains(one), route.with_workplace_toggled(one)));
    }
    for &(one, count) in &facets.kinds {
        menus[4].push(choice(present::kind(voice, one), count, route.filters.kinds.contains(one), route.with_kind_toggled(one)));
    }
    menus[0] = topics(now, library, answer);
    menus
}

/// The topics of the services that answer, under the names of their groups.
fn topics(now: &Moment, library: &Library, answer: &Answer) -> Vec<Choice> {
    let (route, dataset, mut last) = (now.route, library.dataset(), None);
    let row = |&(index, count): &(TopicIndex, usize)| {
        let topic = dataset.topic(index)?;
        let chosen = route.topics.contains(&TopicWish::Chosen(topic.id.clone()));
        if count == 0 && !chosen {
            return None;
        }
        let group = topic.group.filter(|group| last.replace(*group) != Some(*group)).and_then(|group| dataset.groups.get(group));
        Some(Choice {
            group: group.map(|group| group.label.get(now.voice.language).to_owned()),
            label: topic.label.get(now.voice.language).to_owned(),
            count,
            chosen,
            toggled: if chosen { route.without_topic(&topic.id) } else { route.with_topic(&topic.id) },
        })
    };
    answer.facets.topics.iter().filter_map(row).collect()
}

/// A button that opens a list of choices with their counts. A choice that would leave nothing stays readable but cannot be taken.
fn menu(voice: Voice, title: &str, choices: &[Choice]) -> Element {
    let chosen: Vec<&str> = choices.iter().filter(|choice| choice.chosen).map(|choice| choice.label.as_str()).collect();
    let class = if chosen.is_empty() { "filter__button" } else { "filter__button filter__button--chosen" };
    let title = if chosen.is_empty() { title.to_owned() } else { m::with_colon(voice, title, &chosen.join(", ")) };
    let row = |choice: &Choice| {
        let field = el("input")
            .class("choice__box")
            .set("type", "checkbox")
            .attr("data-href", choice.toggled.print())
            .flag("checked", choice.chosen)
            .flag("disabled", choice.count == 0 && !choice.chosen);
        let label = el("span").class("choice__label").text(choice.label.clone());
        let count = el("span").class("choice__count").text(choice.count.to_string());
        let group = choice.group.clone().map(|group| el("p").class("choice__group").text(group));
        el("li").all(group).child(el("label").class("choice").child(field).child(label).child(count))
    };
    let button = el("summary").class(class).child(el("span").class("filter__title").text(title)).child(icon("i-chevron-down"));
    el("details").class("filter").set("name", "filter").child(button).child(el("ul").class("filter__panel").all(choices.iter().map(row)))
}
