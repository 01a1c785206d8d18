//! The program of the map: it comes only when a map is to be seen, and draws what the page asks for in attributes ([`crate::present::map::Order`]).
//!
//! Start at [`start`], then `stage::Stage`: what is asked, how the camera looks, and what follows from both by pure calls. It knows nothing of Leptos or of
//! the page's program. What the visitor chooses on the map is a link or a municipality, which the page's program catches as anywhere else.

mod motion;
mod stage;
mod table;

use crate::platform::{document, task};

/// Loads what is drawn, and draws from then on whatever the page asks. Without the region or a language the page's still picture stays.
pub fn start() {
    task::begin(async {
        if table::set().await.is_none() {
            document::mark_root("data-map", "failed");
        }
    });
}
