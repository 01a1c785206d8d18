use super::choices::GroupList;
use super::{Actions, Icon, ResultCard, Skeleton};
use crate::app::site::{Site, use_site};
use crate::domain::Status;
use crate::matching::{Answer, Fit};
use crate::platform::clock;
use crate::present::{self, Card, messages as m};
use crate::routing::Route;
use leptos::prelude::*;

/// Cards drawn at first, and more each time the visitor asks.
const STEP: usize = 20;

/// The number said aloud follows so many milliseconds after the last change, so that typing is not talked through.
const SAID_AFTER: i32 = 900;

/// Who answers, in groups of honest fit; or that nobody does. Reads the site.
#[component]
pub fn Results() -> impl IntoView {
    let site = use_site();
    let shown = RwSignal::new(STEP);
    let question = Memo::new(move |_| site.route.with(|route| (route.text.clone(), route.topics.clone(), route.filters.clone())));
    Effect::new(move |_| {
        question.track();
        shown.set(STEP);
    });
    let count = Memo::new(move |_| site.answer.get().map(|answer| answer.matches.len()));
    view! {
        <section class="results" aria-labelledby="results">
            {move || match count.get() {
                None => view! { <Skeleton/> }.into_any(),
                Some(0) => view! { <NoneFound/> }.into_any(),
                Some(_) => view! { <Found shown/> }.into_any(),
            }}
        </section>
        <Spoken/>
    }
}

/// The heading and the groups.
#[component]
fn Found(
    /// How many cards are drawn.
    shown: RwSignal<usize>,
) -> impl IntoView {
    let site = use_site();
    let cards = Memo::new(move |_| match (site.loaded(), site.answer.get()) {
        (Some(loaded), Some(answer)) => {
            let (language, text) = (site.language.get(), site.route.with(|route| route.text.clone()));
            let each = answer.matches.iter().take(shown.get()).enumerate();
            each.filter_map(|(at, found)| present::card(&loaded.library, &answer, &text, language, at + 1, found)).collect::<Vec<Card>>()
        }
        _ => Vec::new(),
    });
    let rest = move || site.answer.get().map_or(0, |answer| answer.matches.len().saturating_sub(shown.get()));
    let order = move || {
        let language = site.language.get();
        site.answer.get().map(|answer| match (answer.need.topics.is_empty(), answer.need.spot.is_some()) {
            (true, _) => "",
            (false, true) => m::order_fit(language),
            (false, false) => m::order_fit_only(language),
        })
    };
    view! {
        <header class="results__head">
            <h2 class="results__title" id="results" tabindex="-1">{move || heading(site)}</h2>
            <p class="results__order">{order}</p>
        </header>
        {[Fit::Fits, Fit::Partly, Fit::Related].map(|fit| view! { <FitGroup fit cards/> }).into_iter().collect_view()}
        <Show when=move || rest() != 0>
            <button type="button" class="button button--quiet results__more" on:click=move |_| shown.update(|shown| *shown += STEP)>{move || m::show_more(site.language.get(), rest())}</button>
        </Show>
        <Unconfirmed/>
    }
}

fn heading(site: Site) -> Option<String> {
    site.answer.get().map(|answer| present::heading(&answer, &site.route.with(|route| route.filters.clone()), site.language.get()))
}

/// The cards of one degree of fit, under its name; without a name when nothing was asked but filters.
#[component]
fn FitGroup(
    /// How well these answer.
    fit: Fit,
    /// All cards.
    cards: Memo<Vec<Card>>,
) -> impl IntoView {
    let site = use_site();
    let mine = Memo::new(move |_| cards.with(|cards| cards.iter().filter(|card| card.fit == fit).cloned().collect::<Vec<_>>()));
    let named = move || site.answer.get().is_some_and(|answer| !answer.need.topics.is_empty());
    let title = move || {
        let language = site.language.get();
        match fit {
            Fit::Fits => (m::group_fits(language), ""),
            Fit::Partly => (m::group_partly(language), m::group_partly_note(language)),
            Fit::Related => (m::group_related(language), m::group_related_note(language)),
        }
    };
    view! {
        <Show when=move || !mine.with(Vec::is_empty)>
            <Show when=named>
                <h3 class="group" class:group--fits=move || fit == Fit::Fits>{move || title().0}<span class="group__note">{move || title().1}</span></h3>
            </Show>
            <ol class="results__list">
                <For each=move || mine.get() key=Clone::clone let:card><ResultCard card/></For>
            </ol>
        </Show>
    }
}

/// Says once that the data were not checked by the partners, when that is so.
#[component]
fn Unconfirmed() -> impl IntoView {
    let site = use_site();
    view! {
        {move || {
            let loaded = site.loaded()?;
            let dataset = loaded.library.dataset();
            let language = site.language.get();
            let unconfirmed = dataset.partners.iter().any(|partner| partner.status == Status::Unconfirmed);
            unconfirmed.then(|| view! {
                <p class="results__foot">{m::unconfirmed(language)}" "{m::something_wrong(language, &dataset.publisher.name)}</p>
            })
        }}
    }
}

/// Nobody answers: said plainly, with what was understood, a way on, and a person.
#[component]
fn NoneFound() -> impl IntoView {
    let site = use_site();
    let filtered = Memo::new(move |_| !site.route.with(|route| route.filters.is_empty()));
    view! {
        <div class="none">
            {move || {
                let (language, loaded, answer) = (site.language.get(), site.loaded()?, site.answer.get()?);
                let (title, body) = none_texts(&loaded, &answer, filtered.get(), language);
                Some(view! { <h2 class="results__title" id="results" tabindex="-1">{title}</h2> <p>{body}</p> })
            }}
            <Show when=move || filtered.get() fallback=|| view! { <Nearest/> }>
                <p><a class="button" href=move || site.to(Route::unfiltered)>{move || m::clear_all(site.language.get())}</a></p>
            </Show>
            <Person/>
            <h3 class="none__title">{move || m::all_groups(site.language.get())}</h3>
            <GroupList/>
            <p class="quiet">{move || m::say_otherwise(site.language.get())}</p>
        </div>
    }
}

fn none_texts(loaded: &crate::app::site::Loaded, answer: &Answer, filtered: bool, language: crate::domain::Language) -> (String, String) {
    let region = present::region_name(loaded.library.region(), language);
    if filtered {
        return (m::none_filtered_title(language).into(), m::none_filtered_body(language).into());
    }
    match answer.need.topics.first().and_then(|fit| loaded.library.dataset().topic(fit.topic)) {
        Some(topic) => (m::none_title_topic(language, topic.label.get(language)), m::none_body_topic(language, region)),
        None => (m::none_title(language).into(), m::none_body(language, region)),
    }
}

/// Topics that may have been meant, when nothing was found.
#[component]
fn Nearest() -> impl IntoView {
    let site = use_site();
    let topics = Memo::new(move |_| match (site.loaded(), site.answer.get()) {
        (Some(loaded), Some(answer)) => {
            let language = site.language.get();
            loaded.library.faint_topics(&answer.need, 4).into_iter().map(|topic| (topic.id.clone(), topic.label.get(language).to_owned())).collect()
        }
        _ => Vec::new(),
    });
    let draw = move |(id, label): (crate::domain::TopicId, String)| {
        let icon = ["t-", id.as_str()].concat();
        view! { <li><a class="option" href=move || site.to(|route| route.with_topic(&id))><Icon name=icon/>{label}</a></li> }
    };
    view! {
        <Show when=move || !topics.with(Vec::is_empty)>
            <h3 class="none__title">{move || m::nearest_topics(site.language.get())}</h3>
            <ul class="options">{move || topics.get().into_iter().map(draw).collect_view()}</ul>
        </Show>
    }
}

/// Somebody to ask.
#[component]
fn Person() -> impl IntoView {
    let site = use_site();
    view! {
        <div class="person">
            {move || site.loaded().map(|loaded| {
                let language = site.language.get();
                let dataset = loaded.library.dataset();
                view! {
                    <h3 class="person__title">{m::ask_person(language)}</h3>
                    <p>{m::ask_person_body(language, &dataset.publisher.name)}</p>
                    <Actions actions=present::publisher(dataset, language)/>
                }
            })}
        </div>
    }
}

/// What a screen reader says of the result, once typing rests.
#[component]
fn Spoken() -> impl IntoView {
    let site = use_site();
    let said = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<clock::Waiting>);
    Effect::new(move |_| {
        let text = match site.answer.get() {
            Some(answer) if answer.matches.is_empty() => m::none_title(site.language.get()).to_owned(),
            _ => heading(site).unwrap_or_default(),
        };
        waiting.update_value(|waiting| {
            waiting.take().into_iter().for_each(clock::Waiting::stop);
            *waiting = Some(clock::after(SAID_AFTER, move || {
                // The page may have gone in the meantime.
                let _ = said.try_set(text);
            }));
        });
    });
    view! { <p class="visually-hidden" role="status">{move || said.get()}</p> }
}
