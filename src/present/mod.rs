//! Flat, worded data, ready to draw: what the pages and the companion command line show.
//!
//! Start at [`messages`] for texts, [`reasons`] for the why of a match. Everything takes the language as an argument and returns plain values.
//! This folder decides nothing and knows no browser.

mod faults;
pub mod messages;
mod reasons;
mod words;

pub use faults::{fault, severity};
pub use reasons::{Line, Piece, Sign, reason, reasons};
pub use words::{audience, audiences, date, host, kind, list, place_name, region_name, tel, workplaces};
