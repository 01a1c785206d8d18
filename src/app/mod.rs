//! The page: a thin reactive shell around the core. The address holds what is asked; everything shown is derived from it.
//!
//! Start at [`start`], then [`site::Site`] (what is loaded, what the address says, what the answer is) and [`pages`].
//! A page composes components, a component draws what it is given and knows no search. Data go down as signals, wishes go up as links:
//! whatever changes what is shown is an address, so that it can be shared, and back undoes it.

// The component macro leaves an inner function public, which this lint would report for every component.
#![allow(unreachable_pub)]

pub mod components;
mod page;
pub mod pages;
pub mod site;
mod work;

pub use page::App;

use crate::platform::{address, document};
use leptos::mount::mount_to;
use leptos::prelude::*;

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
    mount_to(root, move || view! { <App route/> }).forget();
    if focused {
        document::focus(FIELD);
    }
}
