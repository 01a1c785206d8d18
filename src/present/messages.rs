//! The visitor's texts, one function each, made from `src/messages/*.ftl` by the build script.

use crate::domain::Language;
use crate::languages::{Voice, fill, plural};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

fn other(voice: Voice, number: usize) -> usize {
    plural(voice.language, number)
}

/// A whole number with the separator of thousands that the language uses (Unicode CLDR): a dot, a narrow space, a comma.
#[must_use]
pub fn figure(voice: Voice, number: usize) -> String {
    let separator = match voice.language {
        Language::Nl => '.',
        Language::Fr => '\u{202f}',
        Language::En => ',',
    };
    let digits = number.to_string();
    let mut figure = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            figure.push(separator);
        }
        figure.push(digit);
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        let [nl, fr, en] = Voice::built_in();
        assert_eq!(figure(nl, 1_234_567), "1.234.567");
        assert_eq!(figure(fr, 1000), "1\u{202f}000");
        assert_eq!(figure(en, 12), "12");
        assert_eq!(count_partners(nl, 1), "1 partner");
        assert_eq!(count_partners(nl, 0), "0 partners");
        assert_eq!(count_partners(fr, 0), "0 partenaire");
        assert_eq!(count_partners(fr, 2), "2 partenaires");
    }
}
