//! The screen that does not go dark.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{VisibilityState, window};

/// Keeps the screen awake for as long as the page is seen, where the browser lets it. It is asked again whenever the page comes back into view, for a browser
/// lets go of it when the page goes out of view.
pub fn keep() {
    ask();
    let listener = Closure::<dyn Fn()>::new(|| {
        if window().and_then(|window| window.document()).is_some_and(|document| document.visibility_state() == VisibilityState::Visible) {
            ask();
        }
    });
    if let Some(document) = window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback("visibilitychange", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

fn ask() {
    super::task::begin(async {
        // A browser that cannot, or may not now, leaves the screen as it is.
        if let Some(promise) = promise() {
            let _ = JsFuture::from(promise).await;
        }
    });
}

/// By name, for not every browser has it.
fn promise() -> Option<Promise> {
    let lock = Reflect::get(&window()?.navigator(), &"wakeLock".into()).ok()?;
    let request: Function = Reflect::get(&lock, &"request".into()).ok()?.dyn_into().ok()?;
    request.call1(&lock, &"screen".into()).ok()?.dyn_into().ok()
}
