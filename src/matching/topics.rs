//! Which topics the words of a text point to, taken together.

use super::need::{Elsewhere, Role, TopicFit};
use crate::collections::sort;
use crate::domain::TopicIndex;
use crate::search::text::Token;
use crate::search::{Lexicon, Meaning, Pointer, Sense, Tally};
use std::ops::Range;

/// How much a word counts that was not simply found, against one that was.
pub(super) fn trust(sense: Sense) -> f32 {
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
#[derive(Default)]
pub(super) struct Asked {
    /// Topics, best first.
    pub(super) topics: Vec<TopicFit>,
    /// Those of them that each part of the text asks for.
    pub(super) wishes: Vec<TopicIndex>,
    /// What nobody here does: all of it, or a part.
    pub(super) elsewhere: Option<Elsewhere>,
}

/// A part of a text that is clear by itself.
struct Part {
    words: Range<usize>,
    tally: Tally,
    top: Pointer,
}

/// A wish beside work that nobody here does counts when there is at least this share of that work's evidence for it: with half of it, two more of 131 needs
/// that nothing fits are answered; with three quarters, two more of 2,305 that something fits are refused (all sets of needs that we have).
const BESIDE: f32 = 0.6;

/// So few words are a list of wishes. In longer texts a part that seems to ask for other work is mostly what else the visitor tells.
const LIST: usize = 10;

/// Evidence from which on a part of a list surely asks for something that nobody here does.
const SURE: f32 = 2.5;

/// Words by which visitors say who they are, before a name for it.
const WHO_WE_ARE: [[&str; 3]; 8] = [
    ["wij", "zijn", "een"],
    ["we", "zijn", "een"],
    ["ik", "ben", "een"],
    ["nous", "sommes", "un"],
    ["nous", "sommes", "une"],
    ["je", "suis", "un"],
    ["we", "are", "a"],
    ["i", "am", "a"],
];

/// Weighs the words in parts (what stands between commas and joints) and as a whole. A part that is clear by itself makes a wish of its own,
/// so that two wishes do not blur into a third that lies between them, and what nobody here does hides no wish beside it.
pub(super) fn weigh(lexicon: &Lexicon, words: &[Token], roles: &[Role]) -> Asked {
    let mut whole = evidence(lexicon, roles);
    let Some(mut best) = clear(&whole) else { return Asked::default() };
    let says_who = |part: &Range<usize>| {
        let starts =
            |who: &[&str; 3]| words.get(part.clone()).is_some_and(|words| words.iter().map(|word| word.word.as_str()).take(3).eq(*who));
        WHO_WE_ARE.iter().any(starts)
    };
    let clear_part = |words: Range<usize>| {
        let tally = evidence(lexicon, &roles[words.clone()]);
        clear(&tally).map(|top| Part { words, tally, top })
    };
    let parts: Vec<Part> = parts(words, roles).into_iter().filter(|part| !says_who(part)).filter_map(clear_part).collect();
    let field = |pointer: &Pointer| if let Meaning::Elsewhere(field) = lexicon.meaning(pointer.field) { Some(field) } else { None };
    let (others, ours): (Vec<Part>, Vec<Part>) = parts.into_iter().partition(|part| field(&part.top).is_some());
    let listed = |other: &&Part| !ours.is_empty() && words.len() <= LIST && other.top.weight >= SURE;
    let named = |other: &Part| Some(Elsewhere { field: field(&other.top)?.to_owned(), words: telling(roles, &other.words) });
    let elsewhere = others.first().filter(listed).and_then(named);
    if let Some(field) = field(&best) {
        let mut rest = Tally::new(lexicon.fields());
        ours.iter().for_each(|part| rest.add(&part.tally.pointers(), 1.0));
        let Some(top) =
            rest.strongest().filter(|top| matches!(lexicon.meaning(top.field), Meaning::Topic(_)) && top.weight >= best.weight * BESIDE)
        else {
            let elsewhere = Some(Elsewhere { field: field.to_owned(), words: 0..words.len() });
            return Asked { elsewhere, ..Asked::default() };
        };
        (whole, best) = (rest, top);
    }
    let fit = |pointer: &Pointer| {
        let Meaning::Topic(topic) = lexicon.meaning(pointer.field) else { return None };
        // A topic is as strong as half of its share in the whole text and half of its share in the part that it fits best.
        let in_part = ours.iter().map(|part| part.tally.of(pointer.field) / part.top.weight).fold(0.0, f32::max);
        let strength = if pointer.field == best.field { 1.0 } else { (in_part * 0.5 + pointer.weight / best.weight * 0.5).min(0.99) };
        (strength >= RELATED && pointer.weight >= LEAST).then(|| TopicFit { topic, strength, words: pointing(lexicon, roles, topic) })
    };
    let mut topics: Vec<TopicFit> = whole.pointers().iter().filter_map(fit).collect();
    sort(&mut topics, |a, b| b.strength.total_cmp(&a.strength).then(a.topic.cmp(&b.topic)));
    topics.truncate(MOST);
    let mut wishes: Vec<TopicIndex> = Vec::new();
    for part in &ours {
        if let Meaning::Topic(topic) = lexicon.meaning(part.top.field)
            && !wishes.contains(&topic)
        {
            wishes.push(topic);
        }
    }
    Asked { topics, wishes, elsewhere }
}

/// A range of words from the first to the last that points somewhere.
fn telling(roles: &[Role], words: &Range<usize>) -> Range<usize> {
    let points = |at: &usize| matches!(roles[*at], Role::Points(_));
    words.clone().find(points).zip(words.clone().rfind(points)).map_or(0..0, |(first, last)| first..last + 1)
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

/// Whether a folded word parts two wishes.
pub(super) fn parts_wishes(word: &str) -> bool {
    JOINTS.contains(&word)
}

fn parts(words: &[Token], roles: &[Role]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, word) in words.iter().enumerate() {
        let joint = || parts_wishes(&word.word) && roles.get(at) != Some(&Role::Place);
        if at > start && (word.after_break || joint()) {
            parts.push(start..at);
            start = at;
        }
    }
    parts.push(start..words.len());
    parts
}
