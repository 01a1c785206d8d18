//! The program of a public touch screen: typing without a keyboard.
//!
//! Start at [`start`].

mod keyboard;

use crate::domain::Language;
use crate::hosting::messages::Voice;
use crate::platform::{document, signal};

/// The word by which the page is asked for the keyboard.
const TYPE: &str = "type";

/// Puts the keyboard there, in the language of the page.
pub fn start() {
    let voice = || Voice(Language::from_code(&document::language()).unwrap_or_default());
    if let Some(keys) = keyboard::set(voice()) {
        signal::on(TYPE, move || {
            keys.speak(voice());
            keys.open("need");
        });
    }
}
