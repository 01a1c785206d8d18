//! A partner in a list of results: who, what fits and why, how far, how to reach.

use super::contact::{Reach, reach};
use super::messages as m;
use super::reasons::{Line, Piece, Sign, reason};
use super::words::kind;
use crate::domain::{Kind, Language, PartnerId, Text};
use crate::languages::Voice;
use crate::matching::{Answer, Fit, Library, Match, Reason, Role};
use crate::search::text::{Tongue, tokens};

/// Everything shown of one partner in a list, already worded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Card {
    /// The partner.
    pub id: PartnerId,
    /// Its place in the list, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What it is, in words, with the organisation it belongs to.
    pub kind_words: String,
    /// The distance in short, if known.
    pub distance: Option<String>,
    /// The service that fits: label and sentence with the visitor's words marked, and the languages they are in.
    pub service: Option<Fitting>,
    /// What does not fit, to be checked.
    pub notes: Vec<String>,
    /// Why it stands here.
    pub reasons: Vec<Line>,
    /// How to reach it.
    pub reach: Reach,
    /// How honest it is to call it an answer.
    pub fit: Fit,
}

/// A service with the visitor's words marked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fitting {
    /// The label.
    pub label: Vec<Piece>,
    /// The sentence that explains it.
    pub detail: Vec<Piece>,
    /// The language both are in.
    pub language: Language,
    /// Other services that answer too.
    pub more: usize,
}

/// Words a match.
#[must_use]
pub fn card(library: &Library, answer: &Answer, text: &str, voice: Voice, number: usize, found: &Match) -> Option<Card> {
    let partner = library.partner(found.partner)?;
    let explained = library.explain(&answer.need, found);
    let (notes, mut reasons): (Vec<Line>, Vec<Line>) = explained
        .iter()
        .filter(|one| !matches!(one, Reason::Distance { .. }))
        .map(|one| reason(library, &answer.need, text, voice, one))
        .partition(|line| line.sign == Sign::Check && found.fit == Fit::Partly);
    let at = reasons.iter().position(|line| line.sign == Sign::How).unwrap_or(reasons.len());
    reasons.insert(at, Line { sign: Sign::Where, pieces: vec![Piece::Text(whereabouts(library, found, voice)?)] });
    Some(Card {
        id: partner.id.clone(),
        number,
        name: partner.name.clone(),
        kind: partner.kind,
        kind_words: kind_words(library, found, voice)?,
        distance: library.distance(&answer.need, found.partner).map(|km| m::distance(voice, &km.rounded().to_string())),
        service: fitting(library, answer, voice, found),
        notes: notes.iter().map(Line::text).collect(),
        reasons,
        reach: reach(library.dataset(), partner, voice),
        fit: found.fit,
    })
}

fn kind_words(library: &Library, found: &Match, voice: Voice) -> Option<String> {
    let partner = library.partner(found.partner)?;
    let kind = kind(voice, partner.kind);
    Some(match library.dataset().parent(partner) {
        Some(parent) => [kind, ", ", &m::part_of(voice, &parent.name)].concat(),
        None => kind.to_owned(),
    })
}

/// Where the partner is: street and place, with the distance in full when the visitor named a place; or that it works everywhere.
fn whereabouts(library: &Library, found: &Match, voice: Voice) -> Option<String> {
    let partner = library.partner(found.partner)?;
    let Some(address) = &partner.address else {
        return Some(m::reason_whole_region(voice, super::region_name(library.region(), voice)));
    };
    Some(match &address.street {
        Some(street) => m::in_street(voice, &address.place, street),
        None => m::in_place(voice, &address.place),
    })
}

fn fitting(library: &Library, answer: &Answer, voice: Voice, found: &Match) -> Option<Fitting> {
    let service = library.service(found.partner, found.service?)?;
    let mark = |text: &Text| marked(library, answer, text.get(voice.language), text.spoken(voice.language));
    Some(Fitting {
        label: mark(&service.label),
        // Two languages in one paragraph help nobody: a sentence that is not translated stands on the page of the partner only.
        detail: service.detail.as_ref().filter(|detail| detail.own(voice.language).is_some()).map(mark).unwrap_or_default(),
        language: service.label.spoken(voice.language),
        more: library.services_of(&answer.need, found).len().saturating_sub(1),
    })
}

/// Cuts a text into pieces, with the words that the visitor used, in any inflection, as quotes.
#[must_use]
pub fn marked(library: &Library, answer: &Answer, text: &str, language: Language) -> Vec<Piece> {
    let tongue = match language {
        Language::Nl => Tongue::Dutch,
        Language::Fr => Tongue::French,
        Language::En => Tongue::English,
    };
    let wanted = library.stems_of(&answer.need);
    let mut pieces = Vec::new();
    let mut done = 0;
    for token in tokens(text).iter().filter(|token| library.shares_stem(&token.word, tongue, &wanted)) {
        if token.span.start > done {
            pieces.push(Piece::Text(text[done..token.span.start].to_owned()));
        }
        pieces.push(Piece::Quote(text[token.span.clone()].to_owned()));
        done = token.span.end;
    }
    if done < text.len() {
        pieces.push(Piece::Text(text[done..].to_owned()));
    }
    pieces
}

/// Pieces of the visitor's text with what each was taken for, for the underlines in the field.
#[must_use]
pub fn understood(answer: &Answer, text: &str) -> Vec<(String, Understood)> {
    let mut pieces: Vec<(String, Understood)> = Vec::new();
    let mut push = |piece: &str, meaning: Understood| match pieces.last_mut() {
        _ if piece.is_empty() => {}
        Some((last, known)) if *known == meaning => last.push_str(piece),
        _ => pieces.push((piece.to_owned(), meaning)),
    };
    let asked: Vec<usize> = answer.need.main_topics().iter().flat_map(|fit| fit.words.iter().copied()).collect();
    // A place that does not count is not marked as if it did.
    let hits = answer.need.spot.as_ref().map_or(&[][..], |spot| &spot.hits);
    let counts = |at: usize| hits.iter().any(|hit| hit.words.start <= at) && hits.iter().any(|hit| at < hit.words.end);
    let mut done = 0;
    let mut before = Understood::Nothing;
    for (at, word) in answer.need.words.iter().enumerate() {
        let meaning = match answer.need.roles[at] {
            Role::Place if counts(at) => Understood::Where,
            Role::Whom => Understood::What,
            _ if asked.contains(&at) => Understood::What,
            _ => Understood::Nothing,
        };
        let gap = text.get(done..word.span.start).unwrap_or_default();
        push(gap, if meaning == before && gap == " " { meaning } else { Understood::Nothing });
        push(text.get(word.span.clone()).unwrap_or_default(), meaning);
        (done, before) = (word.span.end, meaning);
    }
    push(text.get(done..).unwrap_or_default(), Understood::Nothing);
    pieces
}

/// What a piece of the visitor's text was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Understood {
    /// Nothing that decides.
    Nothing,
    /// What, and for whom.
    What,
    /// Where.
    Where,
}
