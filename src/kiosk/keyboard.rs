//! The keyboard on the screen.

use crate::hosting::messages::Voice;
use crate::platform::document;

/// The keyboard: copies mean the same.
#[derive(Clone)]
pub(super) struct Keys;

/// What stands on it.
#[derive(Clone, Copy)]
pub(super) struct Words;

/// In a language.
pub(super) fn words(_voice: Voice) -> Words {
    Words
}

/// Puts it into the page.
pub(super) fn set(_words: Words) -> Option<Keys> {
    Some(Keys)
}

impl Keys {
    /// Shows it for the field with this id.
    pub(super) fn open(&self, id: &'static str) {
        document::focus(id);
    }

    /// Puts it away.
    pub(super) fn close(&self) {}

    /// Another language.
    pub(super) fn speak(&self, _words: Words) {}
}
