use super::bits::{Deed, KEYBOARD, SQUARES, button, drawn, icon};
use crate::domain::{Kiosk, Language};
use crate::hosting::messages::{self as m, Voice};
use crate::markup::{Element, el};
use crate::routing::{Page, Route, View};

/// The bar at the foot of every page: on the first one what else can be done there, on the others the ways back and what can be taken along.
pub(super) fn bar(here: &Route, leads_back: bool, takes: bool, settings: &Kiosk, voice: Voice) -> Element {
    let start = here.is_start();
    let parts = if start { first(here, &settings.languages, voice) } else { others(here, leads_back, takes, voice) };
    let unmet = settings.unmet.then(|| el("p").class("bar__line").say(m::unmet_line(voice)));
    el("nav").class("bar").set("aria-label", m::bar_label(voice)).child(el("div").class("bar__row").all(parts)).all(unmet)
}

fn first(here: &Route, languages: &[Language], voice: Voice) -> Vec<Element> {
    let map = link(&here.viewed(View::Map)).child(icon("#i-map")).say(m::choose_on_map(voice));
    let typing = button("button button--quiet bar__button", Deed::Type).child(drawn(&KEYBOARD)).say(m::type_need(voice));
    let language = |language: &Language| {
        let (short, name) = match language {
            Language::Nl => ("NL", "NL, Nederlands"),
            Language::Fr => ("FR", "FR, Français"),
            Language::En => ("EN", "EN, English"),
        };
        let link = el("a").class("bar__language").attr("href", here.in_language(*language).print());
        let link = link.set("lang", language.code()).set("aria-label", name).say(short);
        if *language == voice.0 { link.set("aria-current", "true") } else { link }
    };
    let languages = el("div")
        .class("bar__languages")
        .set("role", "group")
        .set("aria-label", m::languages_label(voice))
        .all(languages.iter().map(language));
    let saved = (!here.saved.is_empty()).then(|| saved(here, voice));
    [map, typing].into_iter().chain(saved).chain([languages]).collect()
}

fn others(here: &Route, leads_back: bool, takes: bool, voice: Voice) -> Vec<Element> {
    let again = button("button button--quiet bar__button", Deed::Again).child(icon("#i-refresh-cw")).say(m::again(voice));
    let back = button("button button--quiet bar__button", Deed::Back)
        .flag("disabled", !leads_back)
        .child(icon("#i-arrow-left"))
        .say(m::back(voice));
    let saved = (!here.saved.is_empty() && here.page != Page::Saved).then(|| saved(here, voice));
    let take = takes.then(|| button("button bar__button bar__take", Deed::Take).child(drawn(&SQUARES)).say(m::take(voice)));
    [again, back].into_iter().chain([el("span").class("bar__room")]).chain(saved).chain(take).collect()
}

/// The saved partners: how many. The word for it would leave no room on a screen that stands.
fn saved(here: &Route, voice: Voice) -> Element {
    let count = here.saved.len().to_string();
    let link = link(&here.on(Page::Saved)).attr("aria-label", m::saved(voice, &count));
    link.child(icon("#i-bookmark")).child(el("b").class("bar__saved").text(count))
}

fn link(route: &Route) -> Element {
    el("a").class("button button--quiet bar__button").attr("href", route.print())
}
