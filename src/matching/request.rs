use crate::domain::{Audience, Kind, Language, TopicIndex, Workplace};
use enumset::EnumSet;

/// Everything a visitor may ask in one go; what the address of the page holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Request {
    /// The need or name, as typed.
    pub text: String,
    /// The language of the page; texts in the other languages are understood too.
    pub language: Language,
    /// Near where, if the visitor said so apart from the text.
    pub near: Near,
    /// Topics that the visitor chose or struck out.
    pub topics: Vec<Want>,
    /// What the partners must be.
    pub filters: Filters,
    /// The day, counted from any: it decides who of equals comes first.
    pub day: u32,
}

/// Where the visitor is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Near {
    /// As the text says, if it does.
    #[default]
    AsTyped,
    /// At this postcode, place or municipality.
    Place(String),
    /// Nowhere in particular, whatever the text says.
    Nowhere,
}

/// A topic that the visitor chose or struck out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Want {
    /// Only this one, and others chosen beside it.
    Chosen(TopicIndex),
    /// Anything but this one.
    Struck(TopicIndex),
}

/// What partners and services must be to be shown. An empty set lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// What the partner is.
    pub kinds: EnumSet<Kind>,
    /// For whom the service is meant; of those the visitor chose, one is enough.
    pub audiences: EnumSet<Audience>,
    /// Where the work is done; one is enough.
    pub workplaces: EnumSet<Workplace>,
    /// Where the partner has its address; empty for anywhere.
    pub municipalities: Vec<String>,
    /// That the visitor is none of those the text seemed to say; the text then decides nothing about for whom.
    pub anyone: bool,
}

impl Filters {
    /// Whether everything is let through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.audiences.is_empty() && self.workplaces.is_empty() && self.municipalities.is_empty()
    }
}
