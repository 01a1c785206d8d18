//! The promises of the project as a whole, held against the source, the shipped files and the companion command line.

mod layers;
mod messages;
mod source;
