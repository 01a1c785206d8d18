//! Partnerwijzer.
pub mod collections;
pub mod domain;
pub mod geo;
pub mod languages;
pub mod markup;
pub mod matching;
pub mod page;
pub mod present;
pub mod routing;
pub mod search;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod platform;
