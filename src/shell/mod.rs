//! What all programs of the site need of a browser beside `platform`: markup brought into the document, its JSON read as values of
//! the core, and languages loaded.
//!
//! Start at [`draw::made`], [`json::parse`] and [`voice`].

pub mod draw;
pub mod json;
mod voices;

pub use voices::voice;
