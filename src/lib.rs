//! Partnerwijzer.
pub mod domain;
pub mod geo;
pub mod search;
