//! What the site is about: partners and their services, topics, the region, the site's settings; and reading them from files.
//!
//! Start at [`Dataset`] and [`Region`]; [`read_dataset`] and [`read_region`] make them from the published files.
//! Reading keeps what is usable and reports the rest as [`Problem`]s, record by record; only a file with nothing usable in it is an error.
//! Every value here is sound: an id is a slug, a website starts with http, a text has Dutch, a parent exists.
//! This folder does not search, word or draw anything.

mod area;
mod config;
mod dataset;
mod date;
mod hosting;
mod ids;
pub mod json;
mod kinds;
mod kiosk;
mod language;
mod partner;
mod problem;
mod read;
mod region;
mod renewal;

pub use area::Area;
pub use config::{Config, Layer};
pub use dataset::{Dataset, Group, Publisher, Topic, TopicIndex};
pub use date::Date;
pub use hosting::{Embedders, Hosting, Origin, SiteAddress};
pub use ids::{Nis, PartnerId, TopicId};
pub(crate) use kinds::words;
pub use kinds::{Audience, Kind, Status, Workplace};
pub use kiosk::Kiosk;
pub use language::{Language, Text};
pub use partner::{Address, Contact, Location, Partner, Precision, Service};
pub use problem::{Fault, Problem, Severity, Unreadable};
pub use read::{doubles, read_config, read_dataset, read_dataset_from, read_hosting, read_kiosk, read_region, settle};
pub use region::{Line, LineKind, Municipality, Place, PlaceKind, Region, Sea};
pub use renewal::{Refusal, may_replace, news};
