//! The texts of the page on which a block is put together, one function each, made from `src/messages/builder/*.ftl` by the build script.
//!
//! They stand in that page's program itself, in all languages: what is pasted into somebody else's page may be in another language than the page is in.

use crate::domain::Language;
use crate::languages::{fill, plural};

include!(concat!(env!("OUT_DIR"), "/builder.rs"));

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

/// A number; none on this page is so large that it needs to be parted.
fn figure(_: Voice, number: usize) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_text() {
        assert!(TEXTS.iter().all(|texts| texts.len() == TEXTS[0].len() && texts.iter().all(|text| !text.is_empty())));
        assert_eq!(count_chosen(Voice(Language::Fr), 0), "0 choisi");
        assert_eq!(count_chosen(Voice(Language::En), 2), "2 chosen");
    }
}
