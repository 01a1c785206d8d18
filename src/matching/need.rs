use crate::domain::{Audience, TopicIndex};
use crate::search::text::{Token, Tongue};
use crate::search::{Join, PlaceHit, Reading};
use std::ops::Range;

/// A text, understood.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Need {
    /// Its words.
    pub words: Vec<Token>,
    /// What each word was taken for, in step with [`Need::words`].
    pub roles: Vec<Role>,
    /// The language in which most words make sense.
    pub tongue: Tongue,
    /// What is asked, best first. Empty when nothing is, or when nothing fits.
    pub topics: Vec<TopicFit>,
    /// The topics that the text itself asks for, whatever the visitor chose or struck out.
    pub told: Vec<TopicIndex>,
    /// The topics of the several things that are asked at once; empty when only one is. At most eight.
    pub wishes: Vec<TopicIndex>,
    /// The partners whose name the text gives, best first.
    pub names: Vec<Named>,
    /// Where.
    pub spot: Option<Spot>,
    /// For whom, if the text says so.
    pub whom: Option<Whom>,
    /// What is asked that no partner does: all of the text when there are no topics, else a part of it.
    pub elsewhere: Option<Elsewhere>,
}

/// Work that no partner does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The field it is in: a name of our word lists such as `recht`. Empty when words of several fields together leave a topic too faint.
    pub field: String,
    /// The words that ask for it, as positions in [`Need::words`].
    pub words: Range<usize>,
}

/// What a word was taken for.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Grammar, courtesy, number: passed over.
    Passed,
    /// Part of the name of a place, or the word that joins the names of two.
    Place,
    /// Says for whom.
    Whom,
    /// Points to topics.
    Points(Reading),
    /// Not known.
    Unknown,
}

/// A topic, how well it fits, and by which words.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicFit {
    /// The topic.
    pub topic: TopicIndex,
    /// From 0 to 1; the best has 1, so does one that the visitor chose.
    pub strength: f32,
    /// The words that point to it, as positions in [`Need::words`], in order.
    pub words: Vec<usize>,
}

/// A partner whose name stands in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// Share of the name that was typed, from 0 to 1, rare words counting more.
    pub cover: f32,
    /// The words of the text that are in the name, as positions in [`Need::words`].
    pub words: Vec<usize>,
}

/// Where the visitor wants the work done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The place as found in the text, with those that the text joins to it, in order; or the visitor's choice (then without words). At least one.
    pub hits: Vec<PlaceHit>,
    /// How they belong together.
    pub join: Join,
    /// Whether it was chosen apart from the text.
    pub chosen: bool,
}

/// For whom the work is, by what the text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whom {
    /// The audience.
    pub audience: Audience,
    /// The words that say so.
    pub words: Range<usize>,
}

impl Elsewhere {
    /// Work of a field that some words ask for: of these the words from the first to the last that point somewhere.
    pub(super) fn new(field: &str, roles: &[Role], words: Range<usize>) -> Self {
        let points = |at: &usize| matches!(roles[*at], Role::Points(_));
        let start = words.clone().find(points).unwrap_or(words.start);
        let end = words.rev().find(points).map_or(start, |last| last + 1);
        Self { field: field.to_owned(), words: start..end }
    }
}

impl Need {
    /// The best topics: those that the visitor surely asked for. The others are only related.
    #[must_use]
    pub fn main_topics(&self) -> &[TopicFit] {
        let count = self.topics.iter().take_while(|fit| fit.strength >= MAIN).count();
        &self.topics[..count]
    }

    /// The words that give the name of a partner; none when it was not asked for by name.
    #[must_use]
    pub fn naming(&self, partner: u32) -> &[usize] {
        self.names.iter().find(|named| named.partner == partner).map_or(&[], |named| named.words.as_slice())
    }

    /// The original text of a range of words.
    #[must_use]
    pub fn slice<'a>(&self, text: &'a str, words: Range<usize>) -> &'a str {
        let span = self.words.get(words.clone()).and_then(|found| Some(found.first()?.span.start..found.last()?.span.end));
        span.and_then(|span| text.get(span)).unwrap_or_default()
    }
}

/// From this strength on a topic is asked for, below it is only related: half the evidence could still be a figure of speech.
pub(super) const MAIN: f32 = 0.7;
