//! The texts of a public touch screen, one function each, made from `src/messages/kiosk/*.ftl` by the build script.
//!
//! They are few and stand in the program itself, in all languages: the screen that invites shows all of them at once, and must do so whatever else is lacking.

use crate::domain::Language;

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

/// Puts the arguments where the template has their control characters.
#[allow(dead_code, reason = "the texts of the keyboard have no parameters")]
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

/// 0 when a number takes the singular, else 1: by the Unicode CLDR plural rules for whole numbers, French counts 0 as singular too.
#[allow(dead_code, reason = "the texts of the keyboard have no parameters")]
fn other(voice: Voice, number: usize) -> usize {
    usize::from(match voice.0 {
        Language::Fr => number > 1,
        Language::Nl | Language::En => number != 1,
    })
}

/// A number; none on this screen is so large that it needs to be parted.
#[allow(dead_code, reason = "the texts of the keyboard have no parameters")]
fn figure(_: Voice, number: usize) -> String {
    number.to_string()
}
