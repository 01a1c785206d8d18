//! A block of this site in somebody else's page: what whoever puts it there may choose, and what they paste for it.
//!
//! Start at [`Block`]: [`Block::parse`] and [`Block::print`] stand for the address of the page on which it is put together, so that choices can be
//! shared and undone; [`Block::address`], [`Block::snippet`], [`Block::frame`] and [`Block::policy`] are made from it. [`Change`] is what a field of that
//! page says. The names of all parameters and attributes are those of the README, and the same in every language.

mod address;
mod block;
mod change;
mod draft;
mod line;
mod looks;
pub mod messages;
mod paste;
mod statement;

pub use block::{Block, FRAME_HEIGHT, HEIGHTS, LEVELS, Part, Piece, Place, Reach, USUAL_LEVEL};
pub use change::{Change, Field, NoColour};
pub use draft::Draft;
pub use line::Line;
pub use looks::{Colour, Font, Looks, PRESETS, Preset, RADII, Scheme};
pub use paste::{host, site};
pub use statement::{Facts, accessibility, privacy};
