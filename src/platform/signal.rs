//! Words between the programs of a page, sent by the document.

use wasm_bindgen::prelude::*;
use web_sys::{Event, window};

/// Sends a word to whoever listens.
pub fn send(word: &str) {
    if let (Some(document), Ok(event)) = (window().and_then(|window| window.document()), Event::new(word)) {
        let _ = document.dispatch_event(&event);
    }
}

/// Calls back whenever the word is sent.
pub fn on(word: &str, act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act);
    if let Some(document) = window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback(word, listener.as_ref().unchecked_ref());
    }
    // The document lives as long as the page.
    listener.forget();
}
