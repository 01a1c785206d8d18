//! Which topics the words of a text point to, taken together.

use super::need::{Elsewhere, Role, TopicFit};
use crate::collections::sort;
use crate::domain::TopicIndex;
use crate::search::text::Token;
use crate::search::{Lexicon, Meaning, Pointer, Reading, Sense, Tally};
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
pub const LEAST: f32 = 1.8;

/// A topic must have so much evidence beside words that point most to work that nobody here does, and so much of the evidence of those words, whatever
/// their fields: in `advies tractor school` one word points to energy advice, one to vehicles and one to teaching. Of 842 needs that nothing fits 797
/// are refused with it, of 4,338 that something fits 40 (all sets of needs that we have, when it was chosen; some of their words are in our lists by now).
const FAINT: f32 = 2.5;
const DOUBT: f32 = 0.4;

/// Topics with less than this share of the best one's evidence are not even related.
const RELATED: f32 = 0.45;

/// Most topics that a text is taken to ask for.
const MOST: usize = 6;

/// Words that part two wishes.
const JOINTS: &str = "en ook plus alsook evenals daarna nadien and also then et puis aussi ainsi intussen maar";

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

/// A wish beside work that nobody here does counts when there is at least this share of that work's evidence for it: in a list of wishes, and in what is
/// told at more length, for there the rest mostly tells how it came about (`onze buur zet een muur en we zoeken een advocaat`). With the lower share for
/// both, four more of 292 needs that nothing fits are answered; three more of 3,048 that something fits are not.
const BESIDE: f32 = 0.6;
const BESIDE_TOLD: f32 = 0.8;

/// So few words are a list of wishes. In longer texts a part that seems to ask for other work is mostly what else the visitor tells.
const LIST: usize = 10;

/// Evidence from which on a part of a list surely asks for something that nobody here does.
const SURE: f32 = 2.5;

/// Beginnings by which visitors say who they are.
const WHO_WE_ARE: [&str; 8] =
    ["wij zijn een ", "we zijn een ", "ik ben een ", "nous sommes un", "je suis un", "we are a ", "i am a ", "im a "];

/// Weighs the words in parts (what stands between commas and joints) and as a whole. A part that is clear by itself makes a wish of its own,
/// so that two wishes do not blur into a third that lies between them, and what nobody here does hides no wish beside it.
pub(super) fn weigh(lexicon: &Lexicon, words: &[Token], roles: &[Role]) -> Asked {
    let mut whole = evidence(lexicon, roles);
    let Some(mut best) = clear(&whole) else { return Asked::default() };
    let mut asked = Asked::default();
    let (mut ours, mut rest): (Vec<(Tally, f32)>, Tally) = (Vec::new(), Tally::new(lexicon.fields()));
    for part in parts(words, roles) {
        let tally = evidence(lexicon, &roles[part.clone()]);
        let Some(top) = clear(&tally).filter(|_| !says_who(&words[part.clone()])) else { continue };
        match lexicon.meaning(top.field) {
            Meaning::Topic(topic) => {
                rest.add(&tally.pointers(), 1.0);
                ours.push((tally, top.weight));
                if !asked.wishes.contains(&topic) {
                    asked.wishes.push(topic);
                }
            }
            Meaning::Elsewhere(field) if words.len() <= LIST && top.weight >= SURE => {
                asked.elsewhere = Some(Elsewhere::new(field, roles, part))
            }
            Meaning::Elsewhere(_) => {}
        }
    }
    let nobody = |field| Asked { elsewhere: Some(Elsewhere::new(field, roles, 0..words.len())), ..Asked::default() };
    if let Meaning::Elsewhere(field) = lexicon.meaning(best.field) {
        let beside = if words.len() <= LIST { BESIDE } else { BESIDE_TOLD };
        match rest.strongest() {
            Some(top) if top.weight >= best.weight * beside && lexicon.is_topic(top.field) => (whole, best) = (rest, top),
            _ => return nobody(field),
        }
    } else if best.weight < against(lexicon, roles) {
        return nobody("");
    } else if ours.is_empty() {
        asked.elsewhere = None;
    }
    let fit = |pointer: &Pointer| {
        let Meaning::Topic(topic) = lexicon.meaning(pointer.field) else { return None };
        // A topic is as strong as half of its share in the whole text and half of its share in the part that it fits best.
        let in_part = ours.iter().map(|(tally, top)| tally.of(pointer.field) / top).fold(0.0, f32::max);
        let strength = if pointer.field == best.field { 1.0 } else { (in_part * 0.5 + pointer.weight / best.weight * 0.5).min(0.99) };
        (strength >= RELATED && pointer.weight >= LEAST).then(|| TopicFit { topic, strength, words: pointing(lexicon, roles, topic) })
    };
    asked.topics = whole.pointers().iter().filter_map(fit).collect();
    // Of two that are as good as equal, that which a part asks for comes first.
    let rank = |fit: &TopicFit| ((fit.strength * 100.0) as u32, asked.wishes.contains(&fit.topic));
    sort(&mut asked.topics, |a, b| rank(b).cmp(&rank(a)).then(b.strength.total_cmp(&a.strength)).then(a.topic.cmp(&b.topic)));
    asked.topics.truncate(MOST);
    asked
}

/// How much evidence a topic must have beside words for work that nobody here does. A single word has nothing beside it, and what it points to most counts.
fn against(lexicon: &Lexicon, roles: &[Role]) -> f32 {
    let readings = || roles.iter().filter_map(|role| if let Role::Points(reading) = role { Some(reading) } else { None });
    let other = |reading: &Reading| match reading.pointers.first() {
        Some(most) if !lexicon.is_topic(most.field) => most.weight * trust(reading.sense),
        _ => 0.0,
    };
    if readings().count() > 1 { FAINT + readings().map(other).sum::<f32>() * DOUBT } else { 0.0 }
}

/// Whether a part tells who the visitor is.
fn says_who(words: &[Token]) -> bool {
    let start = words.iter().take(4).fold(String::new(), |start, word| start + &word.word + " ");
    WHO_WE_ARE.iter().any(|who| start.starts_with(who))
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
    JOINTS.split(' ').any(|joint| joint == word)
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
