use super::bits::{icon, link};
use super::moment::Moment;
use crate::domain::Workplace;
use crate::markup::{Element, el};
use crate::matching::Answer;
use crate::present::{self, messages as m};
use crate::routing::Route;

/// One choice of a filter.
struct Choice {
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
pub(super) fn filters(now: &Moment, answer: &Answer) -> Element {
    let (voice, route, facets) = (now.voice, now.route, &answer.facets);
    let choice = |label: &str, count: usize, chosen: bool, toggled: Route| Choice { label: label.to_owned(), count, chosen, toggled };
    let mut menus: [Vec<Choice>; 4] = Default::default();
    for (name, count) in &facets.municipalities {
        menus[0].push(choice(name, *count, route.filters.municipalities.contains(name), route.with_municipality_toggled(name)));
    }
    for &(one, count) in &facets.audiences {
        menus[1].push(choice(
            present::audience(voice, one),
            count,
            route.filters.audiences.contains(one),
            route.with_audience_toggled(one),
        ));
    }
    for &(one, count) in &facets.workplaces {
        let label = if one == Workplace::Atelier { m::where_atelier(voice) } else { m::where_on_site(voice) };
        menus[2].push(choice(label, count, route.filters.workplaces.contains(one), route.with_workplace_toggled(one)));
    }
    for &(one, count) in &facets.kinds {
        menus[3].push(choice(present::kind(voice, one), count, route.filters.kinds.contains(one), route.with_kind_toggled(one)));
    }
    let titles = [m::filter_municipality(voice), m::filter_for(voice), m::filter_where(voice), m::filter_kind(voice)];
    let clear = (!route.filters.is_empty()).then(|| link("filters__clear link", &route.unfiltered()).say(m::clear_all(voice)));
    let menus = titles.into_iter().zip(&menus).map(|(title, choices)| menu(title, choices));
    el("section").class("filters").set("aria-label", m::filters_label(voice)).all(menus).all(clear)
}

/// A button that opens a list of choices with their counts. A choice that would leave nothing stays readable but cannot be taken.
fn menu(title: &str, choices: &[Choice]) -> Element {
    let chosen: Vec<&str> = choices.iter().filter(|choice| choice.chosen).map(|choice| choice.label.as_str()).collect();
    let class = if chosen.is_empty() { "filter__button" } else { "filter__button filter__button--chosen" };
    let title = if chosen.is_empty() { title.to_owned() } else { [title, ": ", &chosen.join(", ")].concat() };
    let row = |choice: &Choice| {
        let field = el("input")
            .class("choice__box")
            .set("type", "checkbox")
            .attr("data-href", choice.toggled.print())
            .flag("checked", choice.chosen)
            .flag("disabled", choice.count == 0 && !choice.chosen);
        let label = el("span").class("choice__label").text(choice.label.clone());
        let count = el("span").class("choice__count").text(choice.count.to_string());
        el("li").child(el("label").class("choice").child(field).child(label).child(count))
    };
    let button = el("summary").class(class).child(el("span").class("filter__title").text(title)).child(icon("i-chevron-down"));
    el("details").class("filter").set("name", "filter").child(button).child(el("ul").class("filter__panel").all(choices.iter().map(row)))
}
