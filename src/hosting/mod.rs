//! Where others show the site: what a public touch screen does by itself (when it invites, warns and forgets, what leads back, what a link or a key may do,
//! and what its owner may see), and in [`embedding`] what is chosen for a block in somebody else's page.
//!
//! Start at [`Rest`] and [`Trail`], or at [`embedding::Block`]. Everything here is plain values; time comes in as milliseconds that only grow. The programs
//! `kiosk` and `builder` listen and draw.

pub mod codes;
mod deeds;
mod door;
pub mod embedding;
mod healing;
pub mod keyboard;
pub mod messages;
mod rest;
mod start;
mod texts;
mod trail;
mod unmet;
pub mod vcard;

pub use deeds::{Key, Link, leads_out, link};
pub use door::{Door, Knock};
pub use healing::Healing;
pub use rest::{Rest, Scene};
pub use start::{Opening, public, start};
pub use trail::Trail;
pub use unmet::{Patience, Unmet};
