//! The promises of the project as a whole, held against the source, the shipped files and the companion command line.

mod address;
mod broken;
mod command;
mod companion;
mod layers;
mod messages;
mod relevance;
mod shipped;
mod source;
