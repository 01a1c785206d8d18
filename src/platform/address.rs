//! The address bar and the history.

use wasm_bindgen::prelude::*;
use web_sys::window;

/// The part of the address from the question mark on; empty when there is none.
#[must_use]
pub fn query() -> String {
    window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The whole address of a page of this site, to be shared.
#[must_use]
pub fn of(query: &str) -> String {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    [here.split(['?', '#']).next().unwrap_or_default(), query].concat()
}

/// Goes to an address of this page, as a new step of the history; on a public touch screen without one, for its history would outlive the visit.
pub fn push(query: &str) {
    change(query, true);
}

/// Puts another address in the place of this one, without a new step.
pub fn replace(query: &str) {
    change(query, false);
}

fn change(query: &str, step: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else { return };
    // A page opened from a file has no history to write to; the page itself still works.
    let _ = match step {
        true if super::document::is_kiosk() => history.replace_state_with_url(&JsValue::NULL, "", Some(query)),
        true => history.push_state_with_url(&JsValue::NULL, "", Some(query)),
        // What is remembered of this step belongs to it, whatever its address.
        false => history.replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(query)),
    };
}

/// Loads the page anew at another address, in the place of this one: nothing of it is left, nor a step of the history.
#[cfg(feature = "kiosk")]
pub fn load(query: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(query);
    }
}

/// Goes to an address as if the visitor had gone back to it, without a step of the history; nothing is remembered of it.
#[cfg(feature = "kiosk")]
pub fn travel(query: &str) {
    let Some(window) = window() else { return };
    if let (Ok(history), Ok(event)) = (window.history(), web_sys::Event::new("popstate")) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(query));
        let _ = window.dispatch_event(&event);
    }
}

/// Remembers a text with this step of the history.
pub fn remember(text: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::from_str(text), "", None);
    }
}

/// What is remembered with this step of the history.
#[must_use]
pub fn remembered() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Calls back when the visitor goes back or forward.
pub fn on_travel(back: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(back);
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
