//! Words the reasons of a match, quoting the visitor.

use super::messages as m;
use super::spot::{measured_from, spotted};
use super::words::{audience, audiences, list, workplaces};
use crate::domain::{Language, TopicIndex};
use crate::languages::Voice;
use crate::matching::{Library, Need, Reason};
use crate::search::surface;
use std::ops::Range;

/// A reason as one line with a sign in front.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Line {
    /// What the line is about; drawn as a small sign.
    pub sign: Sign,
    /// The text, in pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Plain text.
    Text(String),
    /// The visitor's own words.
    Quote(String),
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sign {
    /// It answers what was asked.
    Answers,
    /// It is something to check.
    Check,
    /// Where.
    Where,
    /// How and for whom.
    How,
}

impl Line {
    /// The line as plain text.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces.iter().map(|(Piece::Text(text) | Piece::Quote(text))| text.as_str()).collect()
    }
}

/// All reasons of a match, worded.
#[must_use]
pub fn reasons(library: &Library, need: &Need, text: &str, voice: Voice, reasons: &[Reason]) -> Vec<Line> {
    reasons.iter().map(|one| reason(library, need, text, voice, one)).collect()
}

/// One reason, worded. `text` is what the visitor typed.
#[must_use]
pub fn reason(library: &Library, need: &Need, text: &str, voice: Voice, reason: &Reason) -> Line {
    let topic = |topic: &TopicIndex| library.dataset().topic(*topic).map_or("", |topic| topic.label.get(voice.language));
    let plain = |sign: Sign, text: String| Line { sign, pieces: vec![Piece::Text(text)] };
    match reason {
        Reason::Named { words } => quoting(Sign::Answers, |marks| m::reason_named(voice, marks), need, text, voice, words),
        Reason::Asked { words, taken, .. } => {
            let mut line = quoting(Sign::Answers, |marks| m::reason_asked(voice, marks), need, text, voice, words);
            for taken in taken {
                let word = need.slice(text, taken.word..taken.word + 1);
                let meant = surface(&need.words[taken.word].word, &taken.meant, need.tongue);
                line.pieces.push(Piece::Text(["; ", &m::reason_taken(voice, &meant, &quote(voice, word))].concat()));
            }
            line
        }
        Reason::Chosen { topic: chosen } => plain(Sign::Answers, m::reason_chosen(voice, topic(chosen))),
        Reason::Mentioned { words } => quoting(Sign::Answers, |marks| m::reason_mentioned(voice, marks), need, text, voice, words),
        Reason::Lacks { topics } => plain(Sign::Check, m::reason_lacks(voice, &list(topics.iter().map(topic), m::or(voice)))),
        Reason::Near { topic: near } => plain(Sign::Check, m::reason_near(voice, topic(near))),
        Reason::NotFor { audiences: who, visitor } => {
            plain(Sign::Check, m::reason_not_for(voice, &audiences(voice, *who), audience(voice, *visitor)))
        }
        Reason::NotThere { spot } => plain(Sign::Check, m::reason_not_there(voice, &spotted(library, spot, voice, m::spot_at))),
        Reason::Distance { km } => {
            let from = need.spot.as_ref().map_or_else(String::new, |spot| measured_from(library, spot, voice));
            plain(Sign::Where, m::reason_distance(voice, &km.rounded().to_string(), &from))
        }
        Reason::WorksThere { spot } => plain(Sign::Where, m::reason_works_there(voice, &spotted(library, spot, voice, m::spot_at))),
        Reason::Offered { workplaces: at, audiences: who } => plain(
            Sign::How,
            match (at.is_empty(), who.is_empty()) {
                (false, false) => m::reason_where_for(voice, &audiences(voice, *who), workplaces(voice, *at)),
                (false, true) => workplaces(voice, *at).to_owned(),
                _ => m::reason_for(voice, &audiences(voice, *who)),
            },
        ),
    }
}

/// Puts a mark where the visitor's words belong and fills them in as quotes.
fn quoting(sign: Sign, message: impl Fn(&str) -> String, need: &Need, text: &str, voice: Voice, words: &[Range<usize>]) -> Line {
    const HERE: &str = "\u{1}";
    let message = message(HERE);
    let (before, after) = message.split_once(HERE).unwrap_or((&message, ""));
    let mut pieces = vec![Piece::Text(before.to_owned())];
    for (at, group) in words.iter().enumerate() {
        if at > 0 {
            let joint = if at + 1 == words.len() { [" ", m::and(voice), " "].concat() } else { ", ".to_owned() };
            pieces.push(Piece::Text(joint));
        }
        pieces.push(Piece::Quote(quote(voice, need.slice(text, group.clone()))));
    }
    pieces.push(Piece::Text(after.to_owned()));
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    Line { sign, pieces }
}

/// Words of the visitor, as each language quotes.
#[must_use]
pub fn quote(voice: Voice, words: &str) -> String {
    match voice.language {
        Language::Fr => ["«\u{a0}", words, "\u{a0}»"].concat(),
        Language::Nl | Language::En => ["“", words, "”"].concat(),
    }
}
