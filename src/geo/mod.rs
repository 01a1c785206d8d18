//! Points on the earth, the distance between them, and how they land on a flat drawing.
//!
//! Start at [`Point`]. Everything is WGS 84 in degrees, lengths are kilometres ([`Km`]).
//! This folder knows no partner, no place name and no browser.

mod bounds;
mod camera;
mod distance;
mod frame;
mod point;
mod shape;

pub use bounds::Bounds;
pub use camera::Camera;
pub use distance::{Km, distance};
pub use frame::{Frame, Pixel, Size};
pub use point::Point;
pub use shape::contains;
