//! The words of one tongue, and how the labels and words of a dataset join them.

use super::evidence::{Field, Pointer};
use super::is_number;
use super::text::{Tongue, stems, tokens};
use crate::collections::Dictionary;

/// The words of a tongue, and by number where each points to.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub(super) words: Dictionary,
    pub(super) pointers: Vec<Vec<Pointer>>,
    /// Words that tell nothing of what has to be done: grammar, courtesy, days and months.
    pub(super) passed: Dictionary,
}

/// How strongly a word points to the topic that the owner of the site taught it for: like a sure word of our own lists.
const TAUGHT: f32 = 4.0;

/// How strongly a word of a label points to its topic, at least.
const LABEL: f32 = 2.0;

impl Vocabulary {
    /// The filed form and the number of a word that stands in the lists.
    pub(super) fn find(&self, word: &str, tongue: Tongue) -> Option<(String, usize)> {
        stems(word, tongue).into_iter().find_map(|stem| self.words.find(&stem).map(|number| (stem, number)))
    }

    /// The same for a part of a word, in less time: regular inflection leaves the first letters as they are, but for participles.
    pub(super) fn find_part(&self, word: &str, tongue: Tongue) -> Option<(String, usize)> {
        let start = word.get(..3).filter(|start| !start.starts_with("ge") && !start.ends_with('j')).unwrap_or_default();
        self.words.beginning(start).next()?;
        self.find(word, tongue)
    }

    /// Whether a folded word is passed over.
    pub(super) fn passes(&self, word: &str) -> bool {
        word.len() == 1 || is_number(word) || self.passed.holds(word)
    }

    /// The pointers of each telling word of an expression, as it is filed, and whether the expression has no other.
    fn each(&mut self, expression: &str, tongue: Tongue, mut change: impl FnMut(&mut Vec<Pointer>, bool)) {
        let words: Vec<String> = tokens(expression).into_iter().map(|token| token.word).filter(|word| !self.passes(word)).collect();
        for word in &words {
            let mut stems = stems(word, tongue);
            let known = stems.iter().position(|stem| self.words.holds(stem)).unwrap_or(0);
            change(self.words.list(&stems.swap_remove(known), &mut self.pointers), words.len() == 1);
        }
    }

    /// Lets the words of its label lead to a topic.
    pub(super) fn name(&mut self, label: &str, tongue: Tongue, field: Field) {
        self.each(label, tongue, |pointers, _| match pointers.iter_mut().find(|pointer| pointer.field == field) {
            Some(known) => known.weight = known.weight.max(LABEL),
            None => pointers.push(Pointer { field, weight: LABEL }),
        });
    }

    /// Lets an expression lead to a topic: a single word above all others that it led to, several words together.
    pub(super) fn teach(&mut self, expression: &str, tongue: Tongue, field: Field) {
        self.each(expression, tongue, |pointers, alone| {
            let strongest = pointers.iter().map(|pointer| pointer.weight).fold(0.0, f32::max);
            let weight = if alone { TAUGHT.max(strongest + 1.0) } else { TAUGHT / 2.0 };
            match pointers.iter_mut().find(|pointer| pointer.field == field) {
                Some(known) => known.weight = known.weight.max(weight),
                None => pointers.push(Pointer { field, weight }),
            }
        });
    }
}
