//! Flat, worded data, ready to draw: what the pages and the companion command line show.
//!
//! Start at [`messages`] for texts, [`reasons`] for the why of a match. Everything takes the language as an argument and returns plain values.
//! This folder decides nothing and knows no browser.

mod card;
mod contact;
mod corrected;
mod coverage;
mod faults;
mod heading;
mod limits;
pub mod map;
pub mod messages;
mod profile;
mod reasons;
mod spot;
mod words;

pub use card::{Card, Fitting, Understood, card, marked, understood};
pub use contact::{Action, Reach, Way, publisher, reach};
pub use corrected::corrected;
pub use coverage::csv;
pub use faults::{fault, refusal, severity};
pub use heading::heading;
pub use limits::limits;
pub use profile::{Offer, Profile, Relative, profile};
pub use reasons::{Line, Piece, Sign, quote, reason, reasons};
pub use spot::{bare, measured_from, spotted};
pub use words::{audience, audiences, date, host, kind, list, place_name, region_name, tel, workplaces};
