use super::Icon;
use crate::app::site::{Site, use_site};
use crate::domain::{Audience, Kind, Workplace};
use crate::matching::Facets;
use crate::present::{self, messages as m};
use crate::routing::Route;
use leptos::prelude::*;

/// One choice of a filter.
#[derive(Clone, PartialEq)]
struct Choice {
    /// The word in the address.
    word: String,
    /// What people read.
    label: String,
    /// How many results it would leave.
    count: usize,
    /// Whether it is on.
    chosen: bool,
}

/// Narrows the results down. Reads the site.
#[component]
pub fn Filters() -> impl IntoView {
    let site = use_site();
    let facets: Memo<Facets> = Memo::new(move |_| site.answer.get().map(|answer| answer.facets.clone()).unwrap_or_default());
    let municipalities = Memo::new(move |_| choices(site, facets.get().municipalities, |name| (name.clone(), name.clone()), |route, name| route.filters.municipalities.contains(name)));
    let audiences = Memo::new(move |_| {
        let language = site.language.get();
        choices(site, facets.get().audiences, |one| (one.word().into(), present::audience(language, *one).into()), |route, one| route.filters.audiences.contains(*one))
    });
    let workplaces = Memo::new(move |_| {
        let language = site.language.get();
        let label = move |one: &Workplace| match one {
            Workplace::Atelier => m::where_atelier(language),
            Workplace::OpLocatie => m::where_on_site(language),
        };
        choices(site, facets.get().workplaces, |one| (one.word().into(), label(one).into()), |route, one| route.filters.workplaces.contains(*one))
    });
    let kinds = Memo::new(move |_| {
        let language = site.language.get();
        choices(site, facets.get().kinds, |one| (one.word().into(), present::kind(language, *one).into()), |route, one| route.filters.kinds.contains(*one))
    });
    let any = Memo::new(move |_| !site.route.with(|route| route.filters.is_empty()));
    view! {
        <section class="filters" aria-label=move || m::filters_label(site.language.get())>
            <FilterMenu title=Signal::derive(move || m::filter_municipality(site.language.get())) choices=municipalities toggle=|route, name| route.with_municipality_toggled(name)/>
            <FilterMenu title=Signal::derive(move || m::filter_for(site.language.get())) choices=audiences
                toggle=|route, word| Audience::from_word(word).map_or_else(|| route.clone(), |one| route.with_audience_toggled(one))/>
            <FilterMenu title=Signal::derive(move || m::filter_where(site.language.get())) choices=workplaces
                toggle=|route, word| Workplace::from_word(word).map_or_else(|| route.clone(), |one| route.with_workplace_toggled(one))/>
            <FilterMenu title=Signal::derive(move || m::filter_kind(site.language.get())) choices=kinds
                toggle=|route, word| Kind::from_word(word).map_or_else(|| route.clone(), |one| route.with_kind_toggled(one))/>
            <Show when=move || any.get()><a class="filters__clear link" href=move || site.to(Route::unfiltered)>{move || m::clear_all(site.language.get())}</a></Show>
        </section>
    }
}

fn choices<T>(site: Site, counts: Vec<(T, usize)>, word: impl Fn(&T) -> (String, String), chosen: impl Fn(&Route, &T) -> bool) -> Vec<Choice> {
    let choice = |(value, count): (T, usize)| {
        let (word, label) = word(&value);
        Choice { word, label, count, chosen: site.route.with(|route| chosen(route, &value)) }
    };
    counts.into_iter().map(choice).collect()
}

/// A button that opens a list of choices with their counts. A choice that would leave nothing stays readable but cannot be taken.
#[component]
fn FilterMenu(
    /// What is chosen here.
    title: Signal<&'static str>,
    /// The choices.
    choices: Memo<Vec<Choice>>,
    /// The address with one of them turned on or off.
    toggle: fn(&Route, &str) -> Route,
) -> impl IntoView {
    let site = use_site();
    let chosen = Memo::new(move |_| choices.with(|choices| choices.iter().filter(|choice| choice.chosen).map(|choice| choice.label.clone()).collect::<Vec<_>>()));
    let heading = move || chosen.with(|chosen| if chosen.is_empty() { title.get().to_owned() } else { chosen.join(", ") });
    let row = move |word: String| {
        let found = {
            let word = word.clone();
            Memo::new(move |_| choices.with(|choices| choices.iter().find(|choice| choice.word == word).cloned()))
        };
        let is_chosen = move || found.get().is_some_and(|choice| choice.chosen);
        let is_empty = move || found.get().is_none_or(|choice| choice.count == 0 && !choice.chosen);
        let on_change = move |_| site.follow(&site.route.with_untracked(|route| toggle(route, &word).print()));
        view! {
            <li>
                <label class="choice" class:choice--empty=is_empty>
                    <input type="checkbox" class="choice__box" prop:checked=is_chosen disabled=is_empty on:change=on_change/>
                    <span class="choice__label">{move || found.get().map(|choice| choice.label)}</span>
                    <span class="choice__count">{move || found.get().map(|choice| choice.count)}</span>
                </label>
            </li>
        }
    };
    view! {
        <details class="filter" name="filter">
            <summary class="filter__button" class:filter__button--chosen=move || !chosen.with(Vec::is_empty)>
                <Show when=move || !chosen.with(Vec::is_empty)><Icon name="i-check"/><span class="visually-hidden">{move || title.get()}": "</span></Show>
                <span class="filter__title">{heading}</span><Icon name="i-chevron-down"/>
            </summary>
            <ul class="filter__panel">
                <For each=move || choices.with(|choices| choices.iter().map(|choice| choice.word.clone()).collect::<Vec<_>>()) key=|word| word.clone() children=row/>
            </ul>
        </details>
    }
}
