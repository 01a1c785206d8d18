//! Reads a text word by word: places first, then for whom, then what has to be done.

use super::library::Library;
use super::need::{MAIN, Need, Role, Spot, TopicFit, Whom};
use super::people;
use super::request::{Near, Request, Want};
use super::topics::{LEAST, pointing, trust, weigh};
use crate::domain::{Audience, Language};
use crate::search::text::{Token, Tongue, tokens};
use crate::search::{Join, PlaceHit, Reading, Sense, is_number, joined};

/// Longest text that is read, in bytes: some ten pages. What follows is not looked at.
const LONGEST: usize = 20_000;

pub(super) fn understand(library: &Library, request: &Request) -> Need {
    let text = shorten(&request.text);
    let words = tokens(text);
    let tongue = tongue_of(library, &words, request.language);
    let mut roles: Vec<Role> =
        words.iter().map(|word| if library.lexicon().passes(&word.word, tongue) { Role::Passed } else { Role::Unknown }).collect();
    let mut hits = library.gazetteer().map_or_else(Vec::new, |gazetteer| {
        gazetteer.find(text, &words, |word| {
            Tongue::ALL.into_iter().any(|tongue| library.lexicon().passes(word, tongue) || means_something(library, word, tongue))
        })
    });
    for hit in &hits {
        roles[hit.words.clone()].fill(Role::Place);
    }
    let join = keep_together(library, &words, &mut hits);
    if let [from, .., last] = hits.as_slice() {
        // What joins the names parts no wishes.
        roles[from.words.end..last.words.start].fill(Role::Place);
    }
    let whom = people::find(&words).filter(|whom| !request.filters.anyone && !roles[whom.words.clone()].contains(&Role::Place));
    let whom = whom.or_else(|| filtered_whom(request));
    if let Some(whom) = &whom {
        roles[whom.words.clone()].fill(Role::Whom);
    }
    let unfinished = text.ends_with(char::is_alphanumeric).then(|| words.len().saturating_sub(1));
    for (at, role) in roles.iter_mut().enumerate().filter(|(_, role)| **role == Role::Unknown) {
        let (word, is_unfinished) = (words[at].word.as_str(), unfinished == Some(at));
        match read(library, word, tongue, is_unfinished) {
            reading if is_unfinished && may_become_else(library, word, tongue, reading.as_ref()) => *role = Role::Passed,
            Some(reading) => *role = Role::Points(reading),
            None => {}
        }
    }
    let spot = spot_of(library, request, hits, join);
    let mut need = Need { words, roles, tongue, spot, whom, ..Need::default() };
    deny(&need.words, &mut need.roles);
    let asked = weigh(library.lexicon(), &need.words, &need.roles);
    need.told = asked.topics.iter().map(|fit| fit.topic).collect();
    (need.topics, need.wishes, need.elsewhere) = (asked.topics, asked.wishes, asked.elsewhere);
    choose(library, &mut need, &request.topics);
    need
}

/// Passes over what is denied before something else is asked: `geen tuinonderhoud maar schilderwerk`. A denial alone, or of what one has, tells
/// of what is missing, which is what is asked: `wij hebben geen poetsvrouw`.
fn deny(words: &[Token], roles: &mut [Role]) {
    let find = |list: &[&str], from: usize| (from..words.len()).find(|&at| list.contains(&words[at].word.as_str()));
    let points = |role: &Role| matches!(role, Role::Points(_));
    if let Some(start) = find(&DENIALS, 0)
        && !words[..start].iter().any(|word| HAVE.contains(&word.word.as_str()))
        && let Some(end) = find(&INSTEAD, start)
        && end - start <= DENIED
        && roles[end..].iter().any(points)
    {
        roles[start..end].iter_mut().filter(|role| points(role)).for_each(|role| *role = Role::Passed);
    }
}

/// Words that deny what follows them, those by which one says what one has, and those before what is asked instead; at most so many words lie between.
const DENIALS: [&str; 3] = ["geen", "pas", "no"];
const HAVE: [&str; 6] = ["heb", "hebben", "heeft", "avons", "ai", "have"];
const INSTEAD: [&str; 3] = ["maar", "mais", "but"];
const DENIED: usize = 4;

fn shorten(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    &text[..end]
}

/// Whether a word is no misspelt place: the lists know it, or both its parts, unless these are so short that they may be there by accident.
fn means_something(library: &Library, word: &str, tongue: Tongue) -> bool {
    let sure = |reading: Reading| reading.words.iter().all(|part| part.len() > 3);
    library.lexicon().knows(word, tongue) || library.lexicon().compound(word, tongue).is_some_and(sure)
}

/// Whether a word that is being typed is read too soon: `poper` is no form of `pop` as long as it may become a place, and `bedrij` is not made of `bed` as
/// long as it may become a word that tells nothing.
fn may_become_else(library: &Library, word: &str, tongue: Tongue, reading: Option<&Reading>) -> bool {
    let itself = reading.is_some_and(|known| known.words == [word]);
    let made = reading.is_some_and(|known| known.sense == Sense::Compound);
    !itself && becomes_place(library, word) || made && library.lexicon().begins_passed(word, tongue)
}

/// Whether a word that is being typed may become the name of a place: shorter ones may become too much else.
fn becomes_place(library: &Library, word: &str) -> bool {
    word.len() >= 4 && library.gazetteer().is_some_and(|gazetteer| gazetteer.begins(word))
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
    // The beginning of too many words to tell anything may as well be a slip, once it is long.
    let guessed = || {
        let beginning = if unfinished { lexicon.beginning(word, tongue) } else { None };
        let tells = |reading: &Reading| reading.pointers.first().is_some_and(|top| top.weight * trust(Sense::Beginning) >= LEAST);
        match beginning {
            Some(reading) if word.len() <= SYLLABLES || tells(&reading) => Some(reading),
            unclear => lexicon.slip(word, tongue).or_else(|| lexicon.remnant(word, tongue)).or(unclear),
        }
    };
    lexicon
        .known(word, tongue)
        .or_else(elsewhere)
        .or_else(|| lexicon.easy_slip(word, tongue))
        .or_else(|| lexicon.compound(word, tongue))
        .or_else(guessed)
        .filter(|reading| !reading.pointers.is_empty())
}

/// Two syllables or so: shorter beginnings say little, and little is made of them.
const SYLLABLES: usize = 6;

fn filtered_whom(request: &Request) -> Option<Whom> {
    let mut audiences = request.filters.audiences.iter();
    let only: Option<Audience> = audiences.next().filter(|_| audiences.next().is_none());
    only.map(|audience| Whom { audience, words: 0..0 })
}

/// Leaves of some places the first and those that belong to it, and tells how they do. A village and its municipality (`Kemmel, Heuvelland`) are one place.
fn keep_together(library: &Library, words: &[Token], hits: &mut Vec<PlaceHit>) -> Join {
    let (mut kept, mut all) = (1, Join::Each);
    while let Some(to) = hits.get(kept)
        && let Some(join) = joined(words, &hits[kept - 1], to.words.start)
        && !is_part_of(library, &hits[kept - 1], to)
    {
        // In `Ieper, Veurne of De Panne` the last word tells.
        (kept, all) = (kept + 1, join);
        if join == Join::Between {
            break;
        }
    }
    hits.truncate(kept);
    all
}

fn is_part_of(library: &Library, one: &PlaceHit, other: &PlaceHit) -> bool {
    let Some((one, other)) = library.place(one).zip(library.place(other)) else { return false };
    one.name == other.name || one.municipality == other.name || other.municipality == one.name
}

fn spot_of(library: &Library, request: &Request, hits: Vec<PlaceHit>, join: Join) -> Option<Spot> {
    match &request.near {
        Near::Nowhere => None,
        Near::Place(name) => {
            let place = library.gazetteer()?.look_up(name)?;
            Some(Spot { hits: vec![PlaceHit { place, words: 0..0, corrected: false }], join: Join::Each, chosen: true })
        }
        Near::AsTyped => (!hits.is_empty()).then_some(Spot { hits, join, chosen: false }),
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
