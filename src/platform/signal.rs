//! Words between the programs of a page, sent by the document.

use super::events;
use web_sys::{Event, window};

/// Sends a word to whoever listens.
pub fn send(word: &str) {
    if let (Some(document), Ok(event)) = (window().and_then(|window| window.document()), Event::new(word)) {
        let _ = document.dispatch_event(&event);
    }
}

/// Calls back whenever the word is sent.
pub fn on(word: &str, act: impl Fn() + 'static) {
    events::on(word, move |_| act());
}
