//! Reads a text word by word: places first, then for whom, then what has to be done.

use super::library::Library;
use super::need::{MAIN, Need, Role, Spot, TopicFit, Whom};
use super::people;
use super::request::{Near, Request, Want};
use super::topics::{Asked, pointing, weigh};
use crate::domain::{Audience, Language};
use crate::search::text::{Token, Tongue, tokens};
use crate::search::{PlaceHit, Reading, are_ends, is_number};

/// Longest text that is read, in bytes: some ten pages. What follows is not looked at.
const LONGEST: usize = 20_000;

pub(super) fn understand(library: &Library, request: &Request) -> Need {
    let text = shorten(&request.text);
    let words = tokens(text);
    let tongue = tongue_of(library, &words, request.language);
    let mut roles: Vec<Role> =
        words.iter().map(|word| if library.lexicon().passes(&word.word, tongue) { Role::Passed } else { Role::Unknown }).collect();
    let hits = library.gazetteer().map_or_else(Vec::new, |gazetteer| {
        gazetteer.find(text, &words, |word| {
            Tongue::ALL.into_iter().any(|tongue| library.lexicon().passes(word, tongue) || means_something(library, word, tongue))
        })
    });
    for hit in &hits {
        roles[hit.words.clone()].fill(Role::Place);
    }
    let mut until = None;
    if let [from, to, ..] = hits.as_slice()
        && from.place != to.place
        && are_ends(&words, from, to.words.start)
    {
        // What joins the two names parts no wishes.
        roles[from.words.end] = Role::Place;
        until = Some(to.clone());
    }
    let whom = people::find(&words).filter(|whom| !request.filters.anyone && !roles[whom.words.clone()].contains(&Role::Place));
    let whom = whom.or_else(|| filtered_whom(request));
    if let Some(whom) = &whom {
        roles[whom.words.clone()].fill(Role::Whom);
    }
    let unfinished = text.ends_with(char::is_alphanumeric).then(|| words.len().saturating_sub(1));
    for (at, role) in roles.iter_mut().enumerate().filter(|(_, role)| **role == Role::Unknown) {
        if let Some(reading) = read(library, &words[at].word, tongue, unfinished == Some(at)) {
            *role = Role::Points(reading);
        }
    }
    let spot = spot_of(library, request, &hits, until);
    let mut need = Need { words, roles, tongue, spot, whom, ..Need::default() };
    match weigh(library.lexicon(), &need.words, &need.roles) {
        Asked::Topics(topics, wishes) => {
            need.told = topics.iter().map(|fit| fit.topic).collect();
            (need.topics, need.wishes) = (topics, wishes);
        }
        Asked::Elsewhere(field) => need.elsewhere = Some(field.to_owned()),
        Asked::Nothing => {}
    }
    choose(library, &mut need, &request.topics);
    need
}

fn shorten(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}

/// Whether a word is no misspelt place: the lists know it, or both its parts, unless these are so short that they may be there by accident.
fn means_something(library: &Library, word: &str, tongue: Tongue) -> bool {
    let sure = |reading: Reading| reading.words.iter().all(|part| part.len() > 3);
    library.lexicon().knows(word, tongue) || library.lexicon().compound(word, tongue).is_some_and(sure)
}

/// The tongue in which most words are words; the language of the page counts for half a word more.
fn tongue_of(library: &Library, words: &[Token], language: Language) -> Tongue {
    let page = match language {
        Language::Nl => Tongue::Dutch,
        Language::Fr => Tongue::French,
        Language::En => Tongue::English,
    };
    let sense = |tongue: Tongue| {
        let known = words.iter().map(|word| match () {
            () if is_number(&word.word) || word.word.len() == 1 => 0.0,
            () if library.lexicon().passes(&word.word, tongue) => 1.0,
            () if library.lexicon().knows(&word.word, tongue) => 1.0,
            () => 0.0,
        });
        known.sum::<f32>() + if tongue == page { 0.5 } else { 0.0 }
    };
    Tongue::ALL.into_iter().rev().max_by(|a, b| sense(*a).total_cmp(&sense(*b))).unwrap_or(page)
}

/// Steps from sure to bold: the word itself, in another language, as an easy slip, its parts, as a beginning, as a slip, by what is left of it.
fn read(library: &Library, word: &str, tongue: Tongue, unfinished: bool) -> Option<Reading> {
    let lexicon = library.lexicon();
    let elsewhere = || Tongue::ALL.into_iter().filter(|other| *other != tongue).find_map(|other| lexicon.known(word, other));
    let beginning = || unfinished.then(|| lexicon.beginning(word, tongue)).flatten();
    lexicon
        .known(word, tongue)
        .or_else(elsewhere)
        .or_else(|| lexicon.easy_slip(word, tongue))
        .or_else(|| lexicon.compound(word, tongue))
        .or_else(beginning)
        .or_else(|| lexicon.slip(word, tongue))
        .or_else(|| lexicon.remnant(word, tongue))
        .filter(|reading| !reading.pointers.is_empty())
}

fn filtered_whom(request: &Request) -> Option<Whom> {
    let mut audiences = request.filters.audiences.iter();
    let only: Option<Audience> = audiences.next().filter(|_| audiences.next().is_none());
    only.map(|audience| Whom { audience, words: 0..0 })
}

fn spot_of(library: &Library, request: &Request, hits: &[PlaceHit], until: Option<PlaceHit>) -> Option<Spot> {
    match &request.near {
        Near::Nowhere => None,
        Near::Place(name) => {
            let place = library.gazetteer()?.look_up(name)?;
            Some(Spot { hit: PlaceHit { place, words: 0..0, corrected: false }, until: None, chosen: true })
        }
        Near::AsTyped => Some(Spot { hit: hits.first()?.clone(), until, chosen: false }),
    }
}

/// Lets the visitor's own choice of topics come before what the text seemed to say.
fn choose(library: &Library, need: &mut Need, wants: &[Want]) {
    need.topics.retain(|fit| !wants.contains(&Want::Struck(fit.topic)));
    let chosen: Vec<_> = wants.iter().filter_map(|want| if let Want::Chosen(topic) = want { Some(*topic) } else { None }).collect();
    if !chosen.is_empty() {
        need.topics = chosen
            .into_iter()
            .map(|topic| TopicFit { topic, strength: 1.0, words: pointing(library.lexicon(), &need.roles, topic) })
            .collect();
        need.elsewhere = None;
        need.wishes = need.topics.iter().map(|fit| fit.topic).collect();
    }
    need.wishes.retain(|wish| need.topics.iter().any(|fit| fit.topic == *wish && fit.strength >= MAIN));
    need.wishes.truncate(if need.wishes.len() > 1 { MOST_WISHES } else { 0 });
}

/// Most wishes that are told apart: they are the bits of a byte.
const MOST_WISHES: usize = 8;
