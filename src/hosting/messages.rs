//! The texts of a public touch screen, one function each, made from `src/messages/kiosk/*.ftl` by the build script.
//!
//! They are few and stand in the program itself, in all languages: the screen that invites shows all of them at once, and must do so whatever else is lacking.

use crate::domain::Language;
use crate::languages::{fill, plural};

include!(concat!(env!("OUT_DIR"), "/kiosk.rs"));

/// A language in which the texts are had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voice(pub Language);

impl Voice {
    /// A text by the number that the build gave it.
    #[inline(never)]
    fn text(self, number: usize) -> &'static str {
        TEXTS[self.0 as usize].get(number).copied().unwrap_or_default()
    }
}

fn other(voice: Voice, number: usize) -> usize {
    plural(voice.0, number)
}

/// A number; none on this screen is so large that it needs to be parted.
fn figure(_: Voice, number: usize) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_text() {
        assert!(TEXTS.iter().all(|texts| texts.len() == TEXTS[0].len() && texts.iter().all(|text| !text.is_empty())));
        assert_eq!(again(Voice(Language::Fr)), "Recommencer");
        assert_eq!(still_there_seconds(Voice(Language::Nl), 1), "Nog 1 seconde");
        assert_eq!(still_there_seconds(Voice(Language::Fr), 0), "Encore 0 seconde");
        assert_eq!(still_there_seconds(Voice(Language::En), 12), "12 seconds left");
    }
}
