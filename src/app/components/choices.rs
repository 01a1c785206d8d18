use super::{Icon, KindSign};
use crate::app::site::use_site;
use crate::domain::{Dataset, Group, Kind, Language, TopicId};
use crate::present::{self, messages as m};
use leptos::prelude::*;

/// What others ask, to be tapped. Reads the site.
#[component]
pub fn Examples() -> impl IntoView {
    let site = use_site();
    let examples = move || {
        let language = site.language.get();
        [m::example_one(language), m::example_two(language), m::example_three(language)]
    };
    view! {
        <p class="examples">
            <span class="examples__intro">{move || m::others_ask(site.language.get())}</span>
            {move || examples().map(|text| view! { <a class="examples__link" href=move || site.to(|route| route.asking(text))>{text}</a> }).into_iter().collect_view()}
        </p>
    }
}

/// The signs on the map, in words. Reads the site.
#[component]
pub fn Legend() -> impl IntoView {
    let site = use_site();
    let kinds = Memo::new(move |_| {
        let present = site.loaded().map(|loaded| loaded.library.dataset().partners.iter().map(|partner| partner.kind).collect::<enumset::EnumSet<Kind>>());
        present.unwrap_or_else(enumset::EnumSet::all)
    });
    view! {
        <div class="legend">
            <p class="legend__title">{move || m::on_the_map(site.language.get())}</p>
            <ul class="legend__list">
                {move || kinds.get().iter().map(|kind| view! { <li><KindSign kind/>{present::kind(site.language.get(), kind)}</li> }).collect_view()}
            </ul>
        </div>
    }
}

/// The groups of topics, to be tapped. Reads the site.
#[component]
pub fn Choices() -> impl IntoView {
    let site = use_site();
    view! {
        <section class="choices" aria-labelledby="choices-title">
            <h2 class="choices__title" id="choices-title">{move || m::choose(site.language.get())}</h2>
            <GroupList/>
        </section>
    }
}

/// The groups with the first of their topics. Reads the site.
#[component]
pub fn GroupList() -> impl IntoView {
    let site = use_site();
    let rows = move || {
        let Some(loaded) = site.loaded() else { return Vec::new() };
        let dataset = loaded.library.dataset();
        dataset.groups.iter().enumerate().map(|(at, group)| row(dataset, at, group, site.language.get())).collect::<Vec<_>>()
    };
    let draw = move |(id, label, teaser, topics): (String, String, String, Vec<TopicId>)| {
        view! {
            <li class="choices__row">
                <Icon name=["g-", &id].concat()/>
                <div>
                    <a class="choices__link" href=move || site.to(|route| route.choosing(topics.iter().cloned()))>{label}</a>
                    <p class="choices__teaser">{teaser}</p>
                </div>
            </li>
        }
    };
    view! { <ul class="choices__list">{move || rows().into_iter().map(draw).collect_view()}</ul> }
}

fn row(dataset: &Dataset, at: usize, group: &Group, language: Language) -> (String, String, String, Vec<TopicId>) {
    let topics = || dataset.topics.iter().filter(|topic| topic.group == Some(at));
    let labels: Vec<String> = topics().map(|topic| lower_first(topic.label.get(language))).collect();
    (group.id.to_string(), group.label.get(language).to_owned(), labels.join(", "), topics().map(|topic| topic.id.clone()).collect())
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| [first.to_ascii_lowercase()].into_iter().chain(letters).collect()).unwrap_or_default()
}
