//! What stands on each page, as plain markup: functions from what is the case to what is shown.
//!
//! Start at [`whole`] and [`Moment`]. Nothing here decides or remembers anything, and nothing here can be clicked by itself: whatever changes what is
//! shown is a link to another address, or carries the name of an [`action`](bits::ACTION) that the shell carries out. [`builder`] is a page by itself, with a
//! program of its own.

mod about;
mod bits;
pub mod builder;
mod card;
mod choices;
mod coverage;
mod field;
mod filters;
mod frame;
mod map;
mod moment;
mod notices;
mod partner;
mod picture;
mod results;
mod saved;
mod search;
mod shades;
mod still;
mod strip;
mod tools;
mod touch;

pub use bits::{ACTION, Action, FILE, FILE_NAME};
pub use frame::{title, whole};
pub use map::sites;
pub use moment::{Moment, Standing, Trouble};
pub use picture::{CAME, CLUSTER, MUNICIPALITY, PLANE, Picture, STAGE, ground, picture};
pub use shades::TOWN;
pub use still::still;
pub use tools::{TOOL, Tool};
