//! The shell: Leptos keeps what changes, derives the page from it, and puts the differences into the document.
//!
//! Start at [`start`], then `state::State`: what happened (the address, what was loaded) and what follows from it by pure calls
//! (language, answer). One live view ([`Drawing`]) holds the page that `page::whole` makes of it; `events` turns what the visitor
//! does into a new address or one of a handful of actions. The address holds what is asked, so that it can be shared and back undoes it.

mod draw;
mod events;
mod renew;
mod site;
mod state;
mod work;

pub use draw::Drawing;

use crate::domain::Language;
use crate::languages::Voice;
use crate::page;
use crate::platform::fetch::Kept;
use crate::platform::{address, document, languages, task};
use crate::routing::Route;
use crate::shell;
use leptos::mount::mount_to_renderer;
use site::Site;
use state::State;
use std::iter;

/// The element of `index.html` that holds what is shown until the program comes.
const ROOT: &str = "page";
/// The field in it.
const FIELD: &str = "need";
/// What is around it.
const FORM: &str = ".need";
/// The list of ways to go on with what is typed there.
const OFFERS: &str = ".need__offers";
/// The main part of it.
const MAIN: &str = "content";

/// Loads the language that `index.html` begins in, or else another, and then takes over the page. Without any the page says so by itself.
pub fn start() {
    task::begin(async {
        let first = Language::from_code(&document::language()).unwrap_or_default();
        for language in iter::once(first).chain(Language::ALL.into_iter().filter(|other| *other != first)) {
            if let Some(voice) = shell::voice(language).await {
                return take_over(voice);
            }
        }
        document::mark(MAIN, "data-state", "failed");
    });
}

/// Draws the page in the place of what stood there, with what the visitor typed in the meantime.
fn take_over(voice: Voice) {
    let (typed, focused) = document::typed_before(FIELD);
    let Some(root) = document::emptied(ROOT) else { return };
    let mut route = Route::parse(&address::query());
    if !typed.trim().is_empty() {
        route = route.asking(&typed);
        address::push(&route.print());
    }
    let wanted = languages::wanted().iter().filter_map(|tag| Language::from_code(tag)).collect();
    let view = move || {
        let site = Site::new(State::new(route, voice, wanted));
        events::listen(site);
        work::load(site, Kept::Welcome);
        renew::watch(site);
        move || site.watch(|now| Drawing(page::whole(now)))
    };
    mount_to_renderer(&root, view).forget();
    if focused {
        document::focus(FIELD);
    }
}
