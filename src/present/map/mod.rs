//! Draws the region: flat shapes for a window of any size, worded and placed, without a browser.
//!
//! Start at [`Terrain::new`] (what is drawn, worked out once), [`Terrain::ground`] (the land as a camera sees it) and [`Terrain::draw`] (names and signs
//! in a window). Shapes come in the order in which they are painted, from the land up; the style sheet gives them colour and weight by their class.
//! Names and signs never overlap: what does not fit is left out, never shrunk. What is to be shown, the page tells the map's own program by an [`Order`].

mod clusters;
mod gestures;
mod ground;
mod labels;
mod lines;
mod marks;
mod order;
mod outline;
mod path;
mod scene;
mod stand;
mod terrain;
mod tiles;

pub use gestures::{Gestures, Pull};
pub use ground::{Emphasis, Ground, SHADES, Shape};
pub use labels::{Label, LabelKind};
pub use marks::{Cluster, Mark, MarkKind, Signs, Subject, is_missed};
pub use order::{HOST, Manner, Order, SITES, Site, print_sites, read_sites};
pub use path::{tenths, thousandths};
pub use scene::{Ring, Scale, Scene, View};
pub use terrain::Terrain;
pub use tiles::{Fate, Tile, Tiles};
