//! The visitor's texts, one function each, made from `src/messages/*.ftl` by the build script.

use crate::domain::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Puts the arguments where the template has their control characters.
fn fill(template: &str, arguments: &[&str]) -> String {
    let mut filled = String::with_capacity(template.len() + 40);
    for character in template.chars() {
        match arguments.get((character as usize).wrapping_sub(1)) {
            Some(argument) => filled.push_str(argument),
            None => filled.push(character),
        }
    }
    filled
}

/// Whether a number takes the singular: by the Unicode CLDR plural rules for whole numbers, French counts 0 as singular too.
fn is_one(language: Language, number: usize) -> bool {
    match language {
        Language::Fr => number <= 1,
        Language::Nl | Language::En => number == 1,
    }
}

/// A whole number with the separator of thousands that the language uses (Unicode CLDR): a dot, a narrow space, a comma.
#[must_use]
pub fn figure(language: Language, number: usize) -> String {
    let separator = match language {
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
        assert_eq!(figure(Language::Nl, 1_234_567), "1.234.567");
        assert_eq!(figure(Language::Fr, 1000), "1\u{202f}000");
        assert_eq!(figure(Language::En, 12), "12");
        assert_eq!(count_partners(Language::Nl, 1), "1 partner");
        assert_eq!(count_partners(Language::Nl, 0), "0 partners");
        assert_eq!(count_partners(Language::Fr, 0), "0 partenaire");
        assert_eq!(count_partners(Language::Fr, 2), "2 partenaires");
    }
}
