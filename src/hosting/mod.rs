//! What a site does where its owner puts it: on a public touch screen.
//!
//! Start at [`codes::code`] (what a visitor takes home by phone) and [`vcard::vcard`] (a contact in it).
//! Everything here is pure: the program of the kiosk draws it and touches the browser.

pub mod codes;
pub mod vcard;
