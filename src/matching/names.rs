//! Finds partners by name.

use super::library::Library;
use super::need::{Need, Role};
use std::collections::BTreeMap;

/// A partner found by its name.
pub(super) struct NameHit {
    pub(super) partner: u32,
    /// Share of the name that was typed, from 0 to 1, rare words counting more.
    pub(super) cover: f32,
    /// The words of the text that are in the name.
    pub(super) words: Vec<usize>,
}

/// From this share on the name was meant.
const MEANT: f32 = 0.6;

/// A single word that stands in no more than this share of all names is telling enough by itself.
const TELLING: f32 = 0.05;

/// Partners whose name the text gives, best first. Words that only pass or name a place cannot make a name by themselves.
pub(super) fn find(library: &Library, need: &Need) -> Vec<NameHit> {
    let index = library.index();
    let last = need.words.len().saturating_sub(1);
    let mut hits: BTreeMap<u32, NameHit> = BTreeMap::new();
    for (at, word) in need.words.iter().enumerate() {
        if need.roles[at] == Role::Passed && word.word.len() < 3 {
            continue;
        }
        for partner in index.with_name(&word.word, at == last) {
            hits.entry(partner).or_insert(NameHit { partner, cover: 0.0, words: Vec::new() }).words.push(at);
        }
    }
    let carrying = |at: &usize| !matches!(need.roles[*at], Role::Passed | Role::Place);
    let telling = need.roles.iter().filter(|role| !matches!(role, Role::Passed | Role::Place | Role::Whom)).count();
    let rare = (1.0 / TELLING).ln();
    let mut found: Vec<NameHit> = hits.into_values().filter(|hit| hit.words.iter().any(carrying)).collect();
    for hit in &mut found {
        let name = library.names_of(hit.partner);
        let rarity = |words: &[String]| words.iter().map(|word| index.rarity(word)).sum::<f32>();
        let typed = |name: &[String]| -> f32 {
            let meant = |part: &&String| hit.words.iter().any(|&at| same(&need.words[at].word, part));
            name.iter().filter(meant).map(|part| index.rarity(part)).sum()
        };
        let cover = name.iter().map(|name| typed(name) / rarity(name).max(0.1)).fold(0.0, f32::max);
        let whole_text = hit.words.iter().filter(|at| carrying(at)).count() >= telling;
        let one_telling_word = whole_text && name.iter().any(|name| typed(name) >= rare);
        hit.cover = if cover >= MEANT || one_telling_word { cover.clamp(0.1, 1.0) } else { 0.0 };
    }
    found.retain(|hit| hit.cover > 0.0);
    found.sort_by(|a, b| b.cover.total_cmp(&a.cover).then(a.partner.cmp(&b.partner)));
    found
}

/// Whether a typed word is this word of a name: the same, its beginning, or nearly so by length and first letters.
fn same(typed: &str, part: &str) -> bool {
    let shared = typed.chars().zip(part.chars()).take_while(|(a, b)| a == b).count();
    typed == part || shared >= 3 && shared + 3 >= part.chars().count().min(typed.chars().count() + 6)
}
