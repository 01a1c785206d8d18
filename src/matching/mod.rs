//! From a need in someone's own words to the partners that answer it, ranked, each with its reasons.
//!
//! Start at [`Library::answer`]. Four steps, each in its own file and replaceable: [`Need`] (what is asked, understood word by word),
//! the candidates and their score, the order and the counts for filters, and [`Reason`] (why, from the very parts of the score).
//! Time and language come in as arguments. Wording is left to `present`.

mod answer;
mod candidates;
mod complete;
mod coverage;
mod facets;
mod library;
mod limit;
mod names;
mod need;
mod parts;
mod people;
mod question;
mod reasons;
mod request;
mod roster;
mod team;
mod topics;
mod understand;

pub use answer::{Answer, Fit, Match};
pub use complete::{Completion, Subject};
pub use coverage::{Coverage, Served, Town};
pub use facets::{Counts, Facets};
pub use library::Library;
pub use limit::limit;
pub use need::{Elsewhere, Named, Need, Role, Spot, TopicFit, Whom};
pub use parts::{Parts, WordPart};
pub use reasons::{Reason, Taken};
pub use request::{Filters, Near, Request, Want};
pub use topics::LEAST as LEAST_EVIDENCE;
