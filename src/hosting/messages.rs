//! The texts of a public touch screen, one function each, made from `src/messages/kiosk/*.ftl` by the build script.
//!
//! They are few and stand in the program itself, in all languages: the screen that invites shows all of them at once, and must do so whatever else is lacking.

use crate::hosting::texts::texts;

texts!("/kiosk.rs");

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
