//! Words: how everyday language is brought to forms, which topics a word points to, which places it names, and where it occurs in the data.
//!
//! Start at [`Lexicon`] (words to topics), [`Gazetteer`] (names to places) and [`Index`] (words to partners and services); all three read text through [`text`].
//! Each is built once and only looked up afterwards. Weighing and ranking belong to `matching`.

mod compound;
mod evidence;
mod gazetteer;
mod index;
mod lexicon;
mod number;
mod spelling;
mod surface;
pub mod text;
mod vocabulary;

pub use evidence::{Field, Meaning, Pointer, Tally};
pub use gazetteer::{Gazetteer, Join, PlaceHit, joined};
pub use index::{Hit, Index, Section};
pub use lexicon::{Lexicon, Reading, Sense};
pub use number::is_number;
pub use surface::surface;
