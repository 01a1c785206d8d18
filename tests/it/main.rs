//! The promises of the project as a whole, held against the source, the shipped files and the companion command line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "what helps a test may fail as a test does")]

mod address;
mod asked;
mod between;
mod broken;
mod codes;
mod command;
mod companion;
mod coverage;
mod explain;
mod filters;
mod hosted;
mod hosting;
mod kiosk;
mod layers;
mod library;
mod listed;
mod messages;
mod needs;
mod places;
mod properties;
mod region;
mod relevance;
mod renewal;
mod scene;
mod shipped;
mod source;
mod streets;
mod taught;
mod team;
mod typing;
