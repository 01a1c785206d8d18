//! The browser, one ability a file: the only folder that touches it.
//!
//! Each file offers a few small functions with plain types of their own. A missing ability is ordinary and never an error.
//! Nothing of ours is imported here, so that this folder knows neither partners nor pages.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod download;
pub mod events;
pub mod fetch;
pub mod hands;
pub mod languages;
pub mod pictures;
#[cfg(feature = "app")]
pub mod position;
pub mod signal;
pub mod size;
pub mod style;
pub mod task;
