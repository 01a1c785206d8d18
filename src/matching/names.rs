//! Finds partners by name.

use super::library::Library;
use super::need::{Need, Role};
use crate::collections::sort;

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

/// Words that stand in more than this share of all names, or in more than so many, do not bring up candidates by themselves ("vzw", "de").
const COMMON: (usize, usize) = (10, 500);

/// Partners whose name the text gives, best first. Words that only pass or name a place cannot make a name by themselves.
pub(super) fn find(library: &Library, need: &Need) -> Vec<NameHit> {
    let index = library.index();
    let last = need.words.len().saturating_sub(1);
    let carrying = |at: usize| !matches!(need.roles[at], Role::Passed | Role::Place);
    let telling = need.roles.iter().filter(|role| !matches!(role, Role::Passed | Role::Place | Role::Whom)).count();
    let most = (index.partners() / COMMON.0).clamp(20, COMMON.1);
    let mut candidates: Vec<u32> = Vec::new();
    for at in (0..need.words.len()).filter(|&at| carrying(at)) {
        let partners = index.with_name(&need.words[at].word, at == last);
        if partners.len() <= most {
            candidates.extend(partners);
        }
    }
    sort(&mut candidates, Ord::cmp);
    candidates.dedup();
    let mut found: Vec<NameHit> = candidates.into_iter().filter_map(|partner| hit(library, need, partner, telling, carrying)).collect();
    sort(&mut found, |a, b| b.cover.total_cmp(&a.cover).then(a.partner.cmp(&b.partner)));
    found
}

/// How much of the best of a partner's names was typed, if enough.
fn hit(library: &Library, need: &Need, partner: u32, telling: usize, carrying: impl Fn(usize) -> bool) -> Option<NameHit> {
    let index = library.index();
    let rare = (1.0 / TELLING).ln();
    let mut best: Option<NameHit> = None;
    for name in library.names_of(partner) {
        let typed = |part: &String| need.words.iter().position(|word| same(&word.word, part));
        let words: Vec<usize> = name.iter().filter_map(typed).collect();
        let all: f32 = name.iter().map(|part| index.rarity(part)).sum();
        let given: f32 = name.iter().filter(|part| typed(part).is_some()).map(|part| index.rarity(part)).sum();
        let carried = words.iter().filter(|&&at| carrying(at)).count();
        let cover = given / all.max(0.1);
        let meant = carried > 0 && (cover >= MEANT || carried >= telling && given >= rare);
        if meant && best.as_ref().is_none_or(|best| best.cover < cover) {
            best = Some(NameHit { partner, cover: cover.clamp(0.1, 1.0), words });
        }
    }
    best
}

/// Whether a typed word is this word of a name: the same, its beginning, or nearly so by length and first letters.
fn same(typed: &str, part: &str) -> bool {
    let shared = typed.chars().zip(part.chars()).take_while(|(a, b)| a == b).count();
    typed == part || shared >= 3 && shared + 3 >= part.chars().count().min(typed.chars().count() + 6)
}
