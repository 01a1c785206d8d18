//! Points on the earth, the distance between them, and how they land on a flat drawing.
//!
//! Start at [`Point`]. Everything is WGS 84 in degrees, lengths are kilometres ([`Km`]).
//! This folder knows no partner, no place name and no browser.

mod bounds;
mod distance;
mod point;
mod projection;
mod shape;

pub use bounds::Bounds;
pub use distance::{Km, distance};
pub use point::Point;
pub use projection::{Camera, Frame, Pixel, Size};
pub use shape::contains;
