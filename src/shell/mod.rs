//! What both programs of the site need of a browser beside `platform`: markup brought into the document, and its JSON read as values of the core.
//!
//! Start at [`draw::made`] and [`json::parse`].

pub mod draw;
pub mod json;
