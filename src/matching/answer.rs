use super::facets::Facets;
use super::need::Need;
use crate::domain::TopicIndex;

/// What comes back for a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How the text was understood.
    pub need: Need,
    /// Who answers it, best first: every match, after filters.
    pub matches: Vec<Match>,
    /// How many matches each choice of a filter would leave.
    pub facets: Facets,
}

/// A partner that answers a need, wholly or in part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// How honest it is to call it an answer.
    pub fit: Fit,
    /// From 0 to about 3: strength of the topic, plus a little for words found in the service itself and for each further wish; see `candidates`.
    pub score: f32,
    /// The service that answers best: its position among the partner's services; `None` when the partner was found by name only.
    pub service: Option<u16>,
    /// The topic of the best service, or of the first service for a partner found by name.
    pub topic: Option<TopicIndex>,
    /// Which of the [`Need::wishes`] it answers: the first has the lowest bit.
    pub wishes: u8,
    /// For whom and where the services are that answer: a bit for each combination; see `candidates`.
    pub(super) offers: u32,
}

impl Match {
    /// The score in steps of a tenth, by which matches rank: less is no difference that a visitor would see.
    #[must_use]
    pub fn step(&self) -> u32 {
        // No score is negative, so this rounds; the general way to round is a call for each match.
        (self.score * 10.0 + 0.5) as u32
    }
}

/// How well a partner answers, from best to least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fit {
    /// Answers the need.
    Fits,
    /// The right work, but not for this visitor or not in this place, as far as known.
    Partly,
    /// Other work that is close to it.
    Related,
}
