//! What the visitor does, caught at the document and turned into a new address or an action.

use super::site::Site;
use super::state::STEP;
use super::{FIELD, FORM, OFFERS, renew, work};
use crate::domain::PartnerId;
use crate::geo::Point;
use crate::matching::{Library, Near};
use crate::page::{ACTION, Action, FILE, FILE_NAME, MUNICIPALITY};
use crate::platform::events::Attributes;
use crate::platform::fetch::Kept;
use crate::platform::{address, clipboard, document, download, events, position, task};
use crate::present::messages as m;

pub(super) fn listen(site: Site) {
    let municipality = ["path[", MUNICIPALITY, "]"].concat();
    events::on_click(&["a[href^='?']:not([target])", &municipality, &format_action("button")].join(","), move |element| {
        match (element(ACTION), element(MUNICIPALITY)) {
            _ if element("data-marker").is_some() => site.open(element("data-partner").and_then(|id| PartnerId::new(&id))),
            (None, Some(name)) => site.vary(|route| route.with_municipality_toggled(&name)),
            (word, _) => {
                element("href").into_iter().for_each(|query| site.follow(&query));
                word.into_iter().for_each(|word| act(site, &word, element));
            }
        }
    });
    events::on_change("input[data-href]", move |element| element("data-href").into_iter().for_each(|query| site.follow(&query)));
    events::on_submit(&format_action("form"), move |element| element(ACTION).into_iter().for_each(|word| act(site, &word, element)));
    events::on_focus(FIELD, move || site.turned());
    events::on_input(FIELD, move |text, at_end| site.typed(&text, at_end));
    events::on_enter(FIELD, move || site.searched());
    events::on_list(FIELD, OFFERS, FORM, move || site.close());
    events::close_when_left("details[open]");
    address::on_travel(move || site.travelled());
}

/// The selector of elements that carry an action.
fn format_action(tag: &str) -> String {
    [tag, "[", ACTION, "]"].concat()
}

fn act(site: Site, word: &str, element: Attributes) {
    match Action::from_word(word) {
        Some(Action::Search) => site.searched(),
        Some(Action::Type) => document::focus(FIELD),
        Some(Action::Place) => choose_place(site),
        Some(Action::More) => site.change(|state| state.shown += STEP),
        Some(Action::Retry) => work::load(site, Kept::Refused),
        Some(Action::Copy) => copy(site),
        Some(Action::Print) => document::print(),
        Some(Action::Close) => site.open(None),
        Some(Action::Here) => search_here(site),
        Some(Action::Keep) => download::offer(&element(FILE_NAME).unwrap_or_default(), &element(FILE).unwrap_or_default()),
        Some(Action::Renew) => renew::take(),
        None => {}
    }
}

/// Searches near the village where the visitor is: the browser is asked only now, and where exactly that is goes nowhere.
fn search_here(site: Site) {
    task::begin(async move {
        let here = position::here().await.and_then(|(lat, lon)| Point::new(lat, lon));
        let (near, voice) = site.look(|state| {
            let now = state.moment();
            let region = now.library.and_then(Library::region);
            (here.zip(region).map(|(here, region)| region.nearest_place(here).map(|place| place.name.clone())), now.voice)
        });
        document::say(
            "map-said",
            match near {
                None => m::here_refused(voice),
                Some(None) => m::here_outside(voice),
                Some(Some(_)) => "",
            },
        );
        if let Some(name) = near.flatten() {
            site.vary(|route| route.near(Near::Place(name)));
        }
    });
}

/// Searches near the place in the field, or says that it is not known.
fn choose_place(site: Site) {
    let name = document::value("place");
    let (known, voice) = site.look(|state| {
        let now = state.moment();
        (now.library.is_some_and(|library| library.knows_place(&name)), now.voice)
    });
    document::say("place-error", if known { "" } else { m::place_unknown(voice) });
    if known {
        site.vary(|route| route.near(Near::Place(name.trim().to_owned())));
    }
}

fn copy(site: Site) {
    // Who gets the address opens it in a window, not in somebody's page.
    let (voice, query) = site.look(|state| (state.moment().voice, state.route.whole_site().print()));
    task::begin(async move {
        let copied = clipboard::copy(&address::of(&query)).await;
        document::say("copied", if copied { m::copied(voice) } else { m::copy_refused(voice) });
    });
}
