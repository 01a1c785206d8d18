//! What a site does where its owner puts it: on a public touch screen.
//!
//! Start at [`codes::code`] (what a visitor takes home by phone), [`vcard::vcard`] (a contact in it) and [`keyboard::Keyboard`] (typing without a keyboard).
//! Everything here is pure: the program of the kiosk draws it and touches the browser.

pub mod codes;
pub mod keyboard;
pub mod messages;
pub mod vcard;
