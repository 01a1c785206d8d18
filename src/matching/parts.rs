//! Takes a score apart again, for who wants to know why the order is as it is. Every part comes from the function that added it to the score.

use super::answer::Match;
use super::candidates::{Telling, for_name, for_wishes, telling};
use super::library::Library;
use super::need::Need;
use super::topics;
use crate::search::{Field, Hit, Meaning, Pointer, Section};
use std::ops::Range;

/// What the score of a match is the sum of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parts {
    /// Strength of the topic of the service.
    pub strength: f32,
    /// Telling words that stand in the service itself.
    pub words: Vec<WordPart>,
    /// For the wishes that the partner answers beside the first.
    pub wishes: f32,
    /// For its name, if that was asked.
    pub name: f32,
}

/// A telling word that stands in a service.
#[derive(Debug, Clone, PartialEq)]
pub struct WordPart {
    /// The word, as the data file it.
    pub stem: String,
    /// Where it stands.
    pub section: Section,
    /// What it adds.
    pub worth: f32,
}

impl Parts {
    /// What the words in the label or in the detail add.
    #[must_use]
    pub fn of_words(&self, section: Section) -> f32 {
        self.words.iter().filter(|word| word.section == section).map(|word| word.worth).sum()
    }

    /// The score, but for the rounding of the last digit.
    #[must_use]
    pub fn total(&self) -> f32 {
        self.strength + self.of_words(Section::Label) + self.of_words(Section::Detail) + self.wishes + self.name
    }
}

impl Library {
    /// The parts of the score of a match, found by the need that it answers.
    #[must_use]
    pub fn parts(&self, need: &Need, found: &Match) -> Parts {
        let fit = need.topics.iter().find(|fit| found.service.is_some() && Some(fit.topic) == found.topic);
        Parts {
            strength: fit.map_or(0.0, |fit| fit.strength),
            words: self.word_parts(need, found),
            wishes: for_wishes(found.wishes),
            name: need.names.iter().find(|named| named.partner == found.partner).map_or(0.0, for_name),
        }
    }

    fn word_parts(&self, need: &Need, found: &Match) -> Vec<WordPart> {
        let Some(number) = found.service.and_then(|service| self.roster().number(found.partner, service)) else { return Vec::new() };
        let here = |hits: &[Hit]| hits.iter().find(|hit| hit.service == number).copied();
        let part = |word: Telling| {
            let hit = here(word.hits)?;
            Some(WordPart { worth: word.worth(&hit), section: hit.section, stem: word.stem })
        };
        telling(self, need).filter_map(part).collect()
    }

    /// Where some words of a need point to, taken together as the engine weighs them, strongest first.
    #[must_use]
    pub fn evidence(&self, need: &Need, words: Range<usize>) -> Vec<Pointer> {
        topics::evidence(self.lexicon(), need.roles.get(words).unwrap_or_default()).pointers()
    }

    /// What a field is.
    #[must_use]
    pub fn meaning(&self, field: Field) -> Meaning<'_> {
        self.lexicon().meaning(field)
    }

    /// The turn of a partner among equals on a day: the least comes first. `None` for a partner that is not there.
    #[must_use]
    pub fn turn(&self, partner: u32, day: u32) -> Option<u32> {
        self.roster().partner(partner).map(|row| row.turn(day))
    }
}
