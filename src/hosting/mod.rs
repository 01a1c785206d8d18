//! What a public touch screen does by itself: when it invites, warns and forgets, what leads back, what a link or a key may do, and what its owner may see.
//!
//! Start at [`Rest`] and [`Trail`]. Everything here is plain values; time comes in as milliseconds that only grow. The program `kiosk` listens and draws.

pub mod codes;
mod deeds;
mod door;
mod healing;
pub mod keyboard;
pub mod messages;
mod rest;
mod start;
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
