//! The browser, one ability a file: the only folder that touches it.
//!
//! Each file offers a few small functions with plain types of their own. A missing ability is ordinary and never an error.
//! Nothing of ours is imported here, so that this folder knows neither partners nor pages.

pub mod address;
pub mod clipboard;
pub mod clock;
#[cfg(feature = "app")]
pub mod console;
pub mod document;
pub mod download;
pub mod events;
pub mod fetch;
#[cfg(feature = "builder")]
pub mod fields;
#[cfg(feature = "kiosk")]
pub mod guard;
pub mod hands;
pub mod languages;
#[cfg(feature = "kiosk")]
pub mod marks;
#[cfg(feature = "app")]
pub mod offline;
pub mod pictures;
#[cfg(feature = "app")]
pub mod position;
pub mod signal;
pub mod size;
#[cfg(feature = "kiosk")]
pub mod storage;
pub mod style;
pub mod task;
#[cfg(feature = "kiosk")]
pub mod typing;
#[cfg(feature = "kiosk")]
pub mod wake;
