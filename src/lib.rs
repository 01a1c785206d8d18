//! Partnerwijzer.
pub mod domain;
pub mod geo;
pub mod matching;
pub mod present;
pub mod routing;
pub mod search;
