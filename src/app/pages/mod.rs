//! The four pages. A page composes components and gives them what they show.

mod about;
mod partner;
mod saved;
mod search;

pub use about::AboutPage;
pub use partner::PartnerPage;
pub use saved::SavedPage;
pub use search::SearchPage;
