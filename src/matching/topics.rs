//! Which topics the words of a text point to, taken together.

use super::need::{Role, TopicFit};
use crate::collections::sort;
use crate::domain::TopicIndex;
use crate::search::text::Token;
use crate::search::{Lexicon, Meaning, Pointer, Sense, Tally};

/// How much a word counts that was not simply found, against one that was.
fn trust(sense: Sense) -> f32 {
    match sense {
        Sense::Known => 1.0,
        Sense::Compound => 0.8,
        Sense::Slip => 0.7,
        Sense::Part => 0.6,
        Sense::Beginning => 0.5,
    }
}

/// Evidence below this is no answer: less than one word that fairly clearly points somewhere.
pub const LEAST: f32 = 1.4;

/// Topics with less than this share of the best one's evidence are not even related.
const RELATED: f32 = 0.45;

/// Most topics that a text is taken to ask for.
const MOST: usize = 6;

/// Words that part two wishes.
const JOINTS: [&str; 16] = [
    "en", "ook", "plus", "alsook", "evenals", "daarna", "nadien", "and", "also", "then", "et", "puis", "aussi", "ainsi", "intussen", "maar",
];

/// What the words ask for.
pub(super) enum Asked<'a> {
    /// These topics, best first, and those of them that each part of the text asks for.
    Topics(Vec<TopicFit>, Vec<TopicIndex>),
    /// A field that nobody here works in.
    Elsewhere(&'a str),
    /// Nothing that is known.
    Nothing,
}

/// Weighs the words in parts (what stands between commas and joints) and as a whole. A part that is clear by itself makes a wish of its own,
/// so that two wishes do not blur into a third that lies between them.
pub(super) fn weigh<'a>(lexicon: &'a Lexicon, words: &[Token], roles: &[Role]) -> Asked<'a> {
    let whole = evidence(lexicon, roles);
    let Some(best) = clear(&whole) else { return Asked::Nothing };
    if let Meaning::Elsewhere(field) = lexicon.meaning(best.field) {
        return Asked::Elsewhere(field);
    }
    let parts: Vec<(Tally, f32)> = parts(words, roles)
        .into_iter()
        .map(|part| evidence(lexicon, &roles[part]))
        .filter_map(|tally| clear(&tally).map(|top| top.weight).map(|top| (tally, top)))
        .collect();
    let fit = |pointer: &Pointer| {
        let Meaning::Topic(topic) = lexicon.meaning(pointer.field) else { return None };
        // A topic is as strong as half of its share in the whole text and half of its share in the part that it fits best.
        let in_part = parts.iter().map(|(tally, top)| tally.of(pointer.field) / top).fold(0.0, f32::max);
        let strength = if pointer.field == best.field { 1.0 } else { (in_part * 0.5 + pointer.weight / best.weight * 0.5).min(0.99) };
        (strength >= RELATED && pointer.weight >= LEAST).then(|| TopicFit { topic, strength, words: pointing(lexicon, roles, topic) })
    };
    let mut fits: Vec<TopicFit> = whole.pointers().iter().filter_map(fit).collect();
    sort(&mut fits, |a, b| b.strength.total_cmp(&a.strength).then(a.topic.cmp(&b.topic)));
    fits.truncate(MOST);
    let mut wishes: Vec<TopicIndex> = Vec::new();
    for (tally, _) in &parts {
        if let Some(Meaning::Topic(topic)) = tally.strongest().map(|top| lexicon.meaning(top.field))
            && !wishes.contains(&topic)
        {
            wishes.push(topic);
        }
    }
    Asked::Topics(fits, wishes)
}

/// All topics that some word points to, strongest first.
pub(super) fn faint(lexicon: &Lexicon, roles: &[Role]) -> Vec<TopicIndex> {
    let topic = |pointer: &Pointer| if let Meaning::Topic(topic) = lexicon.meaning(pointer.field) { Some(topic) } else { None };
    evidence(lexicon, roles).pointers().iter().filter_map(topic).collect()
}

/// The words that point to a topic more than half as strongly as to whatever they point to most.
pub(super) fn pointing(lexicon: &Lexicon, roles: &[Role], topic: TopicIndex) -> Vec<usize> {
    let points = |role: &Role| match role {
        Role::Points(reading) => {
            let top = reading.pointers.first().map_or(0.0, |pointer| pointer.weight);
            reading.pointers.iter().any(|pointer| pointer.weight >= top * 0.5 && lexicon.meaning(pointer.field) == Meaning::Topic(topic))
        }
        _ => false,
    };
    (0..roles.len()).filter(|&at| points(&roles[at])).collect()
}

/// Where some words point to, taken together.
pub(super) fn evidence(lexicon: &Lexicon, roles: &[Role]) -> Tally {
    let mut tally = Tally::new(lexicon.fields());
    for role in roles {
        if let Role::Points(reading) = role {
            tally.add(&reading.pointers, trust(reading.sense));
        }
    }
    tally
}

/// The strongest field, when there is enough evidence for it.
fn clear(tally: &Tally) -> Option<Pointer> {
    tally.strongest().filter(|pointer| pointer.weight >= LEAST)
}

fn parts(words: &[Token], roles: &[Role]) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        let joint = || JOINTS.contains(&word.word.as_str()) && roles.get(at) != Some(&Role::Place);
        if at > start && (word.after_break || joint()) {
            parts.push(start..at);
            start = at;
        }
    }
    parts.push(start..words.len());
    parts
}
