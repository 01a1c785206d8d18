//! Draws the region: flat shapes for a window of any size, worded and placed, without a browser.
//!
//! Start at [`Terrain::new`] (what is drawn, worked out once) and [`Terrain::draw`] (where it lands in a window).
//! Shapes come in the order in which they are painted, from the land up; the style sheet gives them colour and weight by their class.
//! Names and signs never overlap: what does not fit is left out, never shrunk. Nothing here can be clicked; the page decides that.

mod labels;
mod lines;
mod marks;
mod outline;
mod path;
mod scene;
mod terrain;

pub use labels::{Label, LabelKind};
pub use marks::{Cluster, Mark, MarkKind, Subject};
pub use path::tenths;
pub use scene::{Ground, Ring, Scale, Scene, Shape, View};
pub use terrain::Terrain;
