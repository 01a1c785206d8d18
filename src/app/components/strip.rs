use super::Icon;
use crate::app::site::{Loaded, Site, use_site};
use crate::domain::{Language, TopicId};
use crate::matching::{Answer, Near, Role};
use crate::present::{self, messages as m};
use leptos::ev::SubmitEvent;
use leptos::html::Input;
use leptos::prelude::*;

/// How the question was understood, to be corrected with one tap. Reads the site.
#[component]
pub fn Strip() -> impl IntoView {
    let site = use_site();
    let chips = Memo::new(move |_| match (site.loaded(), site.answer.get()) {
        (Some(loaded), Some(answer)) => chips(&loaded, &answer, site),
        _ => Vec::new(),
    });
    let understood = move || site.answer.get().is_some();
    view! {
        <section class="strip">
            <p class="strip__intro">
                {move || match chips.with(Vec::is_empty) && understood() {
                    true => m::nothing_understood(site.language.get()),
                    false => m::understood(site.language.get()),
                }}
            </p>
            <ul class="strip__chips">
                <For each=move || chips.get() key=|chip| chip.clone() let:chip><li><ChipView chip/></li></For>
            </ul>
            <details class="strip__correct filter">
                <summary class="link">{move || m::not_right(site.language.get())}</summary>
                <div class="filter__panel strip__panel"><OtherTopics/><OtherPlace/></div>
            </details>
        </section>
    }
}

/// Something that was understood.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Chip {
    Topic(TopicId, String),
    Place(String),
    Whom(String),
    Unknown(String),
}

fn chips(loaded: &Loaded, answer: &Answer, site: Site) -> Vec<Chip> {
    let language = site.language.get();
    let dataset = loaded.library.dataset();
    let topics = answer.need.main_topics().iter().filter_map(|fit| dataset.topic(fit.topic));
    let mut chips: Vec<Chip> = topics.map(|topic| Chip::Topic(topic.id.clone(), topic.label.get(language).to_owned())).collect();
    if chips.is_empty() {
        let text = site.route.with(|route| route.text.clone());
        let unknown = answer.need.roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Unknown | Role::Points(_)));
        chips.extend(unknown.take(4).map(|(at, _)| Chip::Unknown(answer.need.slice(&text, at..at + 1).to_owned())));
    }
    chips.extend(present::spot_name(&loaded.library, answer).map(|name| Chip::Place(name.to_owned())));
    let whom = answer.need.whom.as_ref().filter(|whom| !whom.words.is_empty());
    chips.extend(whom.map(|whom| Chip::Whom(m::chip_for(language, present::audience(language, whom.audience)))));
    chips
}

/// A chip with, behind it, a cross that takes it away.
#[component]
fn ChipView(
    /// What it says.
    chip: Chip,
) -> impl IntoView {
    let site = use_site();
    match chip {
        Chip::Topic(id, label) => {
            let name = m::remove_topic(site.language.get_untracked(), &label);
            let (icon, key) = (["t-", id.as_str()].concat(), id.to_string());
            view! {
                <span class="chip chip--what" data-topic=key><Icon name=icon/>{label}
                    <a class="chip__cross" aria-label=name href=move || site.to(|route| route.without_topic(&id))><Icon name="i-x"/></a></span>
            }
            .into_any()
        }
        Chip::Place(place) => {
            let name = m::remove_place(site.language.get_untracked(), &place);
            view! {
                <span class="chip chip--where"><Icon name="i-map-pin"/>{place}
                    <a class="chip__cross" aria-label=name href=move || site.to(|route| route.near(Near::Nowhere))><Icon name="i-x"/></a></span>
            }
            .into_any()
        }
        Chip::Whom(label) => view! {
            <span class="chip chip--what"><Icon name="i-users"/>{label}
                <a class="chip__cross" aria-label=m::remove_whom(site.language.get_untracked()) href=move || site.to(|route| route.for_anyone())><Icon name="i-x"/></a></span>
        }
        .into_any(),
        Chip::Unknown(word) => view! {
            <span class="chip chip--unknown"><Icon name="i-circle-question-mark"/>{word}<span class="visually-hidden">", "{m::chip_unknown(site.language.get_untracked())}</span></span>
        }
        .into_any(),
    }
}

/// Topics that may have been meant instead. Reads the site.
#[component]
fn OtherTopics() -> impl IntoView {
    let site = use_site();
    let draw = move |(id, label): (TopicId, String)| {
        let icon = ["t-", id.as_str()].concat();
        view! { <li><a class="option" href=move || site.to(|route| route.with_topic(&id))><Icon name=icon/>{label}</a></li> }
    };
    view! {
        <p class="strip__title">{move || m::other_topics(site.language.get())}</p>
        <ul class="options">{move || nearest(site).into_iter().map(draw).collect_view()}</ul>
    }
}

/// The topics nearest to what was understood: those with some evidence first, then their neighbours in the same groups, at most eight.
fn nearest(site: Site) -> Vec<(TopicId, String)> {
    let (Some(loaded), Some(answer)) = (site.loaded(), site.answer.get()) else { return Vec::new() };
    let language: Language = site.language.get();
    loaded.library.nearest_topics(&answer.need, 8).into_iter().map(|topic| (topic.id.clone(), topic.label.get(language).to_owned())).collect()
}

/// Another place than the one understood. Reads the site.
#[component]
fn OtherPlace() -> impl IntoView {
    let site = use_site();
    let field = NodeRef::<Input>::new();
    let unknown = RwSignal::new(false);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let name = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        let known = site.loaded().is_some_and(|loaded| loaded.library.knows_place(&name));
        unknown.set(!known);
        if known {
            site.follow(&site.route.with_untracked(|route| route.near(Near::Place(name.trim().to_owned())).print()));
        }
    };
    let places = move || {
        let loaded = site.loaded()?;
        let names = loaded.library.region()?.places.iter().filter(|place| place.inside).map(|place| view! { <option value=present::place_name(place).to_owned()></option> });
        Some(names.collect_view())
    };
    view! {
        <form class="strip__place" on:submit=on_submit>
            <label class="strip__title" for="other-place">{move || m::other_place(site.language.get())}</label>
            <div class="strip__row">
                <input id="other-place" class="input" node_ref=field list="places" autocomplete="off" placeholder=move || m::place_help(site.language.get())
                    aria-invalid=move || unknown.get().to_string() aria-describedby="place-error"/>
                <button class="button button--quiet" type="submit">{move || m::place_choose(site.language.get())}</button>
            </div>
            <p class="strip__error" id="place-error" role="alert">{move || unknown.get().then(|| m::place_unknown(site.language.get()))}</p>
            <datalist id="places">{places}</datalist>
        </form>
    }
}
