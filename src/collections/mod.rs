//! One dictionary and two sorts for the whole core.
//!
//! The standard map and sort are compiled anew for every type they are used with, 3 to 6 kB of program each time, and every byte is paid by someone
//! on a phone. These are compiled once: what they order or look up stays outside, known by its position. Start at [`Dictionary`] and [`sort`]; numbers are ordered by [`by_key`], in time that grows with the list and no faster.

mod dictionary;
mod order;

pub use dictionary::Dictionary;
pub use order::{by_key, sort};
