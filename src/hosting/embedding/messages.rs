//! The texts of the page on which a block is put together, one function each, made from `src/messages/builder/*.ftl` by the build script.
//!
//! They stand in that page's program itself, in all languages: what is pasted into somebody else's page may be in another language than the page is in.

use crate::hosting::texts::texts;

texts!("/builder.rs");

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
