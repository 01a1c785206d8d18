//! The address of the page, and everything it says.
//!
//! Start at [`Route`]: [`Route::parse`] and [`Route::print`] stand side by side and undo each other.
//! The parameters are those of the README; what is not understood is ignored, so that old and mistyped addresses still open a page.
//! A route names topics and partners by id: it can be read before the data have come.

mod hosted;
mod parse;
mod print;
mod route;

pub use hosted::{Block, Hosted, Part};
pub use route::{Mode, Page, Route, TopicWish, View};
