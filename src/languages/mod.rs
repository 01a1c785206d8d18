//! Languages: one file each with everything the site says in it and every word it understands, so that nobody pays for a language they do not use.
//!
//! Start at [`Voice`]. The build script makes the files from `src/messages` and `src/search/words`. The page loads the visitor's language first and the
//! others behind it, for a need may be told in any of them; the companion command line has all of them inside.
//! Numbers in a file are LEB128, as in WebAssembly.

mod bytes;
mod texts;
mod voice;
mod words;

pub use texts::{fill, plural};
pub use voice::{FILES, Spoken, Voice};
pub use words::{List, Words};
