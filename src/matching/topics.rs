//! Which topics the words of a text point to, taken together.

use super::need::{Role, TopicFit};
use crate::domain::TopicIndex;
use crate::search::text::Token;
use crate::search::{Field, Sense};
use std::collections::BTreeMap;

/// How much a word counts that was not simply found, against one that was.
fn trust(sense: Sense) -> f32 {
    match sense {
        Sense::Known => 1.0,
        Sense::Compound => 0.8,
        Sense::Slip => 0.7,
        Sense::Beginning => 0.5,
    }
}

/// Evidence below this is no answer: less than one word that fairly clearly points somewhere.
const LEAST: f32 = 1.4;

/// Topics with less than this share of the best one's evidence are not even related.
const RELATED: f32 = 0.45;

/// Most topics that a text is taken to ask for.
const MOST: usize = 6;

/// Words that part two wishes.
const JOINTS: [&str; 16] = [
    "en", "ook", "plus", "alsook", "evenals", "daarna", "nadien", "and", "also", "then", "et", "puis", "aussi", "ainsi", "intussen", "maar",
];

/// What the words ask for.
pub(super) enum Asked {
    /// These topics, best first.
    Topics(Vec<TopicFit>),
    /// A field that nobody here works in.
    Elsewhere(u16),
    /// Nothing that is known.
    Nothing,
}

/// Weighs the words in parts (what stands between commas and joints) and as a whole. A part that is clear by itself makes a wish of its own,
/// so that two wishes do not blur into a third that lies between them.
pub(super) fn weigh(words: &[Token], roles: &[Role]) -> Asked {
    let whole = evidence(roles, 0..words.len());
    let Some((&best, _)) = strongest(&whole) else { return Asked::Nothing };
    if let Field::Elsewhere(field) = best {
        return Asked::Elsewhere(field);
    }
    let mut strengths: BTreeMap<TopicIndex, f32> = BTreeMap::new();
    for part in parts(words) {
        let found = evidence(roles, part);
        let Some((_, &top)) = strongest(&found) else { continue };
        for (field, weight) in found {
            if let Field::Topic(topic) = field {
                let strength = strengths.entry(topic).or_default();
                *strength = strength.max(weight / top.max(LEAST));
            }
        }
    }
    let (_, &top) = strongest(&whole).unwrap_or((&best, &1.0));
    for (field, weight) in &whole {
        if let Field::Topic(topic) = field {
            // A topic is strong by the whole text, or by a part of it, and never by less than half of either.
            let strength = strengths.entry(*topic).or_default();
            let whole = weight / top;
            *strength = if *field == best { 1.0 } else { (*strength * 0.5 + whole * 0.5).min(0.99) };
        }
    }
    let mut fits: Vec<TopicFit> = strengths
        .into_iter()
        .filter(|(_, strength)| *strength >= RELATED)
        .map(|(topic, strength)| TopicFit { topic, strength, words: pointing(roles, topic) })
        .collect();
    fits.retain(|fit| whole.get(&Field::Topic(fit.topic)).is_some_and(|weight| *weight >= LEAST));
    fits.sort_by(|a, b| b.strength.total_cmp(&a.strength).then(a.topic.cmp(&b.topic)));
    fits.truncate(MOST);
    if fits.is_empty() { Asked::Nothing } else { Asked::Topics(fits) }
}

/// The words that point to a topic more than half as strongly as to whatever they point to most.
pub(super) fn pointing(roles: &[Role], topic: TopicIndex) -> Vec<usize> {
    let points = |role: &Role| match role {
        Role::Points(reading) => {
            let top = reading.pointers.first().map_or(0.0, |pointer| pointer.weight);
            reading.pointers.iter().any(|pointer| pointer.field == Field::Topic(topic) && pointer.weight >= top * 0.5)
        }
        _ => false,
    };
    (0..roles.len()).filter(|&at| points(&roles[at])).collect()
}

fn evidence(roles: &[Role], part: std::ops::Range<usize>) -> BTreeMap<Field, f32> {
    let mut sums = BTreeMap::new();
    for role in &roles[part] {
        let Role::Points(reading) = role else { continue };
        for pointer in &reading.pointers {
            *sums.entry(pointer.field).or_insert(0.0) += pointer.weight * trust(reading.sense);
        }
    }
    sums
}

fn strongest(evidence: &BTreeMap<Field, f32>) -> Option<(&Field, &f32)> {
    evidence.iter().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0))).filter(|(_, weight)| **weight >= LEAST)
}

fn parts(words: &[Token]) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        if at > start && (word.after_break || JOINTS.contains(&word.word.as_str())) {
            parts.push(start..at);
            start = at;
        }
    }
    parts.push(start..words.len());
    parts
}
