//! What pages are made of. A component draws what it is given; those that read the shared [`crate::app::site::Site`] say so in their first line.
//!
//! Lists are keyed and counts are read inside the rows, so that an element with the focus stays when only figures change.

mod card;
mod choices;
mod contact;
mod field;
mod filters;
mod footer;
mod greeting;
mod header;
mod icon;
pub mod map;
mod notices;
mod partner_map;
mod reasons;
mod results;
mod saved;
mod search_map;
mod strip;
mod switch;

pub use card::ResultCard;
pub use choices::{Choices, Examples, Legend};
pub use contact::{Actions, Publisher};
pub use field::NeedField;
pub use filters::Filters;
pub use footer::Footer;
pub use greeting::Greeting;
pub use header::Header;
pub use icon::{Icon, KindSign};
pub use notices::{Failed, Notices, Skeleton};
pub use partner_map::PartnerMap;
pub use reasons::{ReasonLine, Words};
pub use results::Results;
pub use saved::{SaveLink, SharedAddress};
pub use search_map::SearchMap;
pub use strip::Strip;
pub use switch::ViewSwitch;
