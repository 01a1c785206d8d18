//! The shell: Leptos keeps what changes, derives the page from it, and puts the differences into the document.
//!
//! Start at [`start`], then [`site::Site`]: a few signals (what the address says, what was loaded) and memos over pure calls (language, answer, ground of
//! the map). One live view ([`draw::Drawing`]) holds the page that `page::whole` makes of them; `events` turns what the visitor does into a new address
//! or one of a handful of actions. There is no other state: the address holds what is asked, so that it can be shared and back undoes it.

mod draw;
mod events;
mod json;
mod site;
mod work;

pub use draw::Drawing;

use crate::page;
use crate::platform::{address, document, size};
use leptos::mount::mount_to_renderer;
use leptos::prelude::*;
use site::Site;

/// The element of `index.html` that holds what is shown until the program comes.
const ROOT: &str = "page";
/// The field in it.
const FIELD: &str = "need";

/// Takes over the page, with what the visitor typed in the meantime.
pub fn start() {
    let (typed, focused) = document::typed_before(FIELD);
    let Some(root) = document::emptied(ROOT) else { return };
    let mut route = crate::routing::Route::parse(&address::query());
    if route.is_start() && !typed.trim().is_empty() {
        route = route.asking(&typed);
    }
    let view = move || {
        let site = Site::new(route);
        events::listen(site);
        work::load(site);
        Effect::new(move |_| site.with(|now| document::name(now.language.code(), &page::title(now))));
        // The map is drawn for the room that the style sheet gives it, which is known only once the page stands.
        Effect::new(move |_| {
            site.changed();
            size::after_layout(move || site.measured(size::of("map"), size::of("map-fit")));
        });
        move || site.with(|now| Drawing(page::whole(now)))
    };
    mount_to_renderer(&root, view).forget();
    if focused {
        document::focus(FIELD);
    }
}
