//! What words point to, and how strongly they do together.

use crate::collections::sort;
use crate::domain::TopicIndex;

/// What a word can point to: a topic of the dataset, or a field of work that no partner is in (law, software, medicine).
/// Knowing the words of those is how the site can say that nothing fits. [`super::Lexicon::meaning`] tells which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(u16);

impl Field {
    /// The field at a position. `None` past 65,535, far more than there are.
    pub(super) fn at(position: usize) -> Option<Self> {
        u16::try_from(position).ok().map(Self)
    }

    /// Its position among all fields, for tallies.
    #[must_use]
    pub fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// What a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning<'a> {
    /// A topic of the dataset.
    Topic(TopicIndex),
    /// A field that no partner is in, by its name in our lists.
    Elsewhere(&'a str),
}

/// How strongly a word points to a field: the natural logarithm of how many times likelier the field is with the word than without; above 0, up to 10.
/// Learned from the expressions of all fields together (`src/build/train.rs`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pointer {
    /// Where to.
    pub field: Field,
    /// How strongly.
    pub weight: f32,
}

/// Evidence by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally(Vec<f32>);

impl Tally {
    /// No evidence yet for so many fields.
    #[must_use]
    pub fn new(fields: usize) -> Self {
        Self(vec![0.0; fields])
    }

    /// Adds what a word points to, each pointer times the trust in it.
    pub fn add(&mut self, pointers: &[Pointer], trust: f32) {
        for pointer in pointers {
            if let Some(sum) = self.0.get_mut(pointer.field.position()) {
                *sum += pointer.weight * trust;
            }
        }
    }

    /// The evidence for a field.
    #[must_use]
    pub fn of(&self, field: Field) -> f32 {
        self.0.get(field.position()).copied().unwrap_or_default()
    }

    /// All fields with evidence, strongest first; equals in order.
    #[must_use]
    pub fn pointers(&self) -> Vec<Pointer> {
        let all = self.0.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
        let mut pointers: Vec<Pointer> =
            all.filter_map(|(position, &weight)| Some(Pointer { field: Field::at(position)?, weight })).collect();
        sort(&mut pointers, |a, b| b.weight.total_cmp(&a.weight));
        pointers
    }

    /// The field with most evidence; of equals the first.
    #[must_use]
    pub fn strongest(&self) -> Option<Pointer> {
        let better = |best: Option<Pointer>, (position, &weight): (usize, &f32)| match best {
            Some(best) if best.weight >= weight => Some(best),
            _ if weight > 0.0 => Field::at(position).map(|field| Pointer { field, weight }),
            _ => best,
        };
        self.0.iter().enumerate().fold(None, better)
    }
}
