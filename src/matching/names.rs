//! Finds partners by name.

use super::library::Library;
use super::need::{Named, Need, Role};
use crate::collections::sort;
use crate::search::Sense;

/// From this share on the name was meant.
const MEANT: f32 = 0.6;

/// A single word is telling enough by itself when it stands in no more than one of so many names, or in no more than so many.
const TELLING: (f32, f32) = (20.0, 3.0);

/// Words that stand in more than this share of all names, or in more than so many, do not bring up candidates by themselves ("vzw", "de").
const COMMON: (usize, usize) = (10, 100);

/// Most partners that a text is taken to name.
const MOST: usize = 50;

/// Partners whose name the text gives, best first. Words that only pass or name a place cannot make a name by themselves.
pub(super) fn find(library: &Library, need: &Need) -> Vec<Named> {
    let index = library.index();
    let last = need.words.len().saturating_sub(1);
    let carrying = |at: usize| !matches!(need.roles[at], Role::Passed | Role::Place);
    let most = (index.names() / COMMON.0).clamp(20, COMMON.1);
    let mut typed: Vec<(u32, usize)> = Vec::new();
    let mut candidates: Vec<u32> = Vec::new();
    for (at, word) in need.words.iter().enumerate() {
        let numbers = index.name_words(&word.word, at == last, is_doubtful(&need.roles[at]));
        if carrying(at) && numbers.iter().map(|number| index.with_name_word(*number).len()).sum::<usize>() <= most {
            numbers.iter().for_each(|number| candidates.extend(index.with_name_word(*number)));
        }
        typed.extend(numbers.into_iter().map(|number| (number, at)));
    }
    sort(&mut candidates, Ord::cmp);
    candidates.dedup();
    let telling = need.roles.iter().filter(|role| !matches!(role, Role::Passed | Role::Place | Role::Whom)).count();
    let mut found: Vec<Named> = Vec::new();
    for named in candidates.into_iter().filter_map(|name| hit(library, name, &typed, telling, carrying)) {
        match found.last_mut().filter(|last| last.partner == named.partner) {
            Some(last) if last.cover < named.cover => *last = named,
            Some(_) => {}
            None => found.push(named),
        }
    }
    sort(&mut found, |a, b| b.cover.total_cmp(&a.cover).then_with(|| library.id_of(a.partner).cmp(&library.id_of(b.partner))));
    found.truncate(MOST);
    found
}

/// Whether a word may be a misspelt name: what is known for sure is none.
fn is_doubtful(role: &Role) -> bool {
    match role {
        Role::Unknown => true,
        Role::Points(reading) => !matches!(reading.sense, Sense::Known | Sense::Compound),
        _ => false,
    }
}

/// How much of a name was typed, if enough.
fn hit(library: &Library, name: u32, typed: &[(u32, usize)], telling: usize, carrying: impl Fn(usize) -> bool) -> Option<Named> {
    let (partner, parts) = library.index().name(name)?;
    let (mut words, mut given, mut all): (Vec<usize>, f32, f32) = (Vec::new(), 0.0, 0.0);
    for part in parts {
        let rarity = library.index().rarity(*part);
        all += rarity;
        if let Some((_, at)) = typed.iter().find(|(number, _)| number == part) {
            given += rarity;
            words.push(*at);
        }
    }
    let telling_enough = (library.index().names() as f32 / TELLING.1).clamp(1.0, TELLING.0).ln();
    let carried = words.iter().filter(|at| carrying(**at)).count();
    let cover = given / all.max(0.1);
    let meant = carried > 0 && (cover >= MEANT || carried >= telling && given >= telling_enough);
    meant.then(|| Named { partner, cover: cover.clamp(0.1, 1.0), words })
}
