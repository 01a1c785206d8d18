//! What the visitor may be typing: topics, services, places and partners that have a word that begins like the last one of the text.

use super::library::Library;
use super::request::Request;
use super::topics::parts_wishes;
use super::understand::understand;
use crate::collections::{Dictionary, sort};
use crate::domain::{Dataset, Language, Region, TopicIndex};
use crate::search::Lexicon;
use crate::search::text::{Token, Tongue, fold, tokens};
use std::cmp::Reverse;

/// A way to go on with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What it is.
    pub subject: Subject,
    /// What it is called, in the language of the page.
    pub label: String,
    /// The whole text with the label in the place of what the visitor typed of it.
    pub text: String,
}

/// What a completion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A topic.
    Topic(TopicIndex),
    /// A service: the positions of its partner, and among the services of that. Of services with the same label the first.
    Service(u32, u16),
    /// A place: its position in the region, and which of its names: 0 the usual one, then the others in order.
    Place(usize, usize),
    /// A partner, by its position.
    Partner(u32),
}

/// A text of more words is a sentence, which is finished when a space follows.
const SENTENCE: usize = 6;
/// Only so many bytes at the end of a text are looked at.
const TAIL: usize = 200;
/// Names of a sort that are looked at, at most, for one text: enough for a choice, and the same time however many partners there are.
const LOOKED_AT: usize = 300;
/// The first part of a compound has at least so many letters.
const SHORTEST_PART: usize = 4;
/// Of those, so many are weighed against other sorts: more than are ever shown, for some are called the same.
const LIKELY: usize = 12;
/// The order of sorts: topics, services, places, partners; and after a preposition.
const PLACES_THIRD: [usize; 4] = [0, 1, 2, 3];
const PLACES_FIRST: [usize; 4] = [2, 0, 1, 3];
/// Words after which a place comes.
const BEFORE_PLACES: [&str; 12] = ["a", "around", "at", "bij", "in", "nabij", "near", "omgeving", "pres", "regio", "rond", "te"];

/// By sort of subject: the words of names, and by their number what has them.
#[derive(Debug, Default)]
pub(super) struct Starts([(Dictionary, Vec<Vec<Subject>>); 4]);

impl Starts {
    /// Reads all names that a text may be completed with.
    pub(super) fn new(dataset: &Dataset, region: Option<&Region>, lexicon: &Lexicon) -> Self {
        let mut starts = Self::default();
        for (at, topic) in dataset.topics.iter().enumerate() {
            let Some(subject) = TopicIndex::new(at).map(Subject::Topic) else { continue };
            topic.label.all().for_each(|(language, label)| starts.add(0, label, lexicon, Tongue::ALL[language as usize], subject));
        }
        let mut labels = Dictionary::default();
        for (at, partner) in (0_u32..).zip(&dataset.partners) {
            starts.add(3, &partner.name, lexicon, Tongue::Dutch, Subject::Partner(at));
            for (position, service) in (0_u16..).zip(&partner.services) {
                if labels.add(service.label.get(Language::Nl)).1 {
                    let subject = Subject::Service(at, position);
                    service
                        .label
                        .all()
                        .for_each(|(language, label)| starts.add(1, label, lexicon, Tongue::ALL[language as usize], subject));
                }
            }
        }
        for (at, place) in region.iter().flat_map(|region| &region.places).enumerate() {
            for (which, name) in [&place.name].into_iter().chain(&place.other_names).enumerate() {
                starts.add(2, plain(name), lexicon, Tongue::Dutch, Subject::Place(at, which));
            }
        }
        starts
    }

    fn add(&mut self, which: usize, name: &str, lexicon: &Lexicon, tongue: Tongue, subject: Subject) {
        let (words, subjects) = &mut self.0[which];
        for token in tokens(name).iter().filter(|token| !lexicon.passes(&token.word, tongue)) {
            let list = words.list(&token.word, subjects);
            if list.last() != Some(&subject) {
                list.push(subject);
            }
        }
    }

    /// Whether some name has a word that begins so.
    fn begin(&self, word: &str) -> bool {
        self.0.iter().any(|(words, _)| words.beginning(word).next().is_some())
    }
}

/// The name of a place without the municipality that tells it from its namesakes.
fn plain(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// A name that goes on as the text ends.
struct Found<'a> {
    subject: Subject,
    label: &'a str,
    /// How many words at the end of the text are of the name.
    taken: usize,
    /// What comes later: names of which the beginning was not typed, less usual names, the longer ones.
    rank: (bool, usize, usize),
    /// Nothing is left to complete.
    whole: bool,
}

impl Library {
    /// Ways to go on with an unfinished text, at most so many: by sort, the likeliest first; after a preposition places first.
    /// None when the last word is finished: when it is all of a name, tells nothing by itself, or ends a whole sentence.
    #[must_use]
    pub fn completions(&self, text: &str, language: Language, most: usize) -> Vec<Completion> {
        let tail = tail(text);
        let words = tokens(tail);
        let Some(last) = words.last() else { return Vec::new() };
        let rest = &tail[last.span.end..];
        let finished = !rest.is_empty();
        let ended = finished && (words.len() > SENTENCE || !rest.chars().all(char::is_whitespace));
        if ended || last.word.chars().count() < 2 || self.lexicon().passes(&last.word, Tongue::ALL[language as usize]) {
            return Vec::new();
        }
        let before_place = words.len() > 1 && BEFORE_PLACES.contains(&words[words.len() - 2].word.as_str());
        let mut found: Vec<Found> = Vec::new();
        for which in if before_place { PLACES_FIRST } else { PLACES_THIRD } {
            self.find(which, &words, finished, language, &mut found);
        }
        // Who typed a name from its beginning, over more than a word, means nothing else.
        let begun = |found: &Found| found.taken > 1 && !found.rank.0;
        if found.iter().any(begun) {
            found.retain(begun);
        }
        found.retain(|found| before_place || !self.is_outside(found.subject));
        self.keep_to_the_point(&tail[..last.span.start], language, &mut found);
        if found.iter().any(|found| found.whole) {
            return Vec::new();
        }
        let from = |found: &Found| text.len() - tail.len() + words[words.len() - found.taken].span.start;
        let complete = |found: &Found| {
            let text = [&text[..from(found)], found.label].concat();
            Completion { subject: found.subject, label: found.label.to_owned(), text }
        };
        choose(&found, most).into_iter().map(complete).collect()
    }

    /// Leaves out other work than the words before ask for: `haag sch` is no painting. A word that joins wishes begins a new one.
    fn keep_to_the_point(&self, before: &str, language: Language, found: &mut Vec<Found>) {
        let need = understand(self, &Request { text: before.to_owned(), language, ..Request::default() });
        if need.words.last().is_none_or(|last| parts_wishes(&last.word)) {
            return;
        }
        let asked = |topic: TopicIndex| need.topics.iter().any(|fit| fit.topic == topic);
        found.retain(|found| match found.subject {
            _ if need.topics.is_empty() || found.taken > 1 => true,
            Subject::Topic(topic) => asked(topic),
            Subject::Service(partner, service) => self.service(partner, service).is_none_or(|service| asked(service.topic)),
            Subject::Place(..) | Subject::Partner(_) => true,
        });
    }

    /// Adds the names of a sort that go on as these words end, the likeliest first.
    fn find<'a>(&'a self, which: usize, words: &[Token], finished: bool, language: Language, found: &mut Vec<Found<'a>>) {
        let (starts, subjects) = &self.starts().0[which];
        let last = words.last().map_or("", |last| last.word.as_str());
        let (mut names, mut left): (Vec<Found>, usize) = (Vec::new(), LOOKED_AT);
        for (_, number) in starts.beginning(last) {
            for &subject in subjects[number].iter().take(left) {
                names.extend(self.goes_on(subject, words, finished, language));
                left -= 1;
            }
            if left == 0 {
                break;
            }
        }
        sort(&mut names, |a, b| (Reverse(a.taken), a.rank).cmp(&(Reverse(b.taken), b.rank)));
        found.extend(names.into_iter().take(LIKELY));
    }

    /// How the name of a subject goes on after the words, if it does.
    fn goes_on(&self, subject: Subject, words: &[Token], finished: bool, language: Language) -> Option<Found<'_>> {
        let label = self.name_of(subject, language)?;
        let parts = tokens(label);
        let (last, before) = words.split_last()?;
        let fits = |at: usize| {
            let whole = parts[at].word == last.word;
            (if finished { whole && at + 1 < parts.len() } else { parts[at].word.starts_with(&last.word) }).then(|| {
                let earlier = parts[..at].iter().rev().zip(before.iter().rev());
                1 + earlier.take_while(|(part, word)| part.word == word.word).count()
            })
        };
        let best = (0..parts.len()).filter_map(|at| Some((fits(at)?, Reverse(at)))).max()?;
        let (taken, Reverse(at)) = best;
        let which = if let Subject::Place(_, which) = subject { which } else { 0 };
        let whole = taken == parts.len() && parts[at].word == last.word;
        Some(Found { subject, label, taken, rank: (taken <= at, which, label.len()), whole })
    }

    /// Whether a place lies around the region: there are many of those, and few ask for them.
    fn is_outside(&self, subject: Subject) -> bool {
        matches!((subject, self.region()), (Subject::Place(place, _), Some(region)) if !region.places[place].inside)
    }

    /// What a subject is called.
    fn name_of(&self, subject: Subject, language: Language) -> Option<&str> {
        Some(match subject {
            Subject::Topic(topic) => self.dataset().topic(topic)?.label.get(language),
            Subject::Service(partner, service) => self.service(partner, service)?.label.get(language),
            Subject::Partner(partner) => &self.partner(partner)?.name,
            Subject::Place(place, which) => {
                let place = self.region()?.places.get(place)?;
                plain(if which == 0 { &place.name } else { place.other_names.get(which - 1)? })
            }
        })
    }

    /// The text before its last word, if that is still being typed and may become a known one: of one or two letters any word may be made, and the form
    /// that is known may differ in the last two letters from the one that is typed (`schoonmak` becomes `schoonmaken`, which is filed as `schoonmaak`).
    pub(super) fn before_unfinished<'a>(&self, text: &'a str) -> Option<&'a str> {
        let last = tokens(text).pop().filter(|last| last.span.end == text.len())?;
        let (letters, start) = (last.word.chars().count(), sure_start(&last.word));
        let part = |tongue, at| self.lexicon().knows(&start[..at], tongue) && self.lexicon().begins(&start[at..], tongue);
        let cuts = || start.char_indices().map(|(at, _)| at).skip(SHORTEST_PART);
        let in_tongue = |tongue| {
            self.lexicon().begins_passed(&start, tongue) || self.lexicon().begins(&start, tongue) || cuts().any(|at| part(tongue, at))
        };
        let known = letters < 3 || self.starts().begin(&start) || Tongue::ALL.into_iter().any(in_tongue);
        known.then(|| &text[..last.span.start])
    }
}

/// A word that is being typed, without the letters in which its known form may differ.
pub(super) fn sure_start(word: &str) -> String {
    let letters = word.chars().count();
    word.chars().take(letters - letters.saturating_sub(3).min(2)).collect()
}

/// Whether two names are of the same place.
fn same(a: Subject, b: Subject) -> bool {
    matches!((a, b), (Subject::Place(a, _), Subject::Place(b, _)) if a == b)
}

/// The end of a text.
fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(TAIL);
    (from..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

/// So many of what was found, one of each sort in turn, each name and each place once; in the order in which they were found.
fn choose<'a, 'b>(found: &'b [Found<'a>], most: usize) -> Vec<&'b Found<'a>> {
    let mut distinct: Vec<(&Found, usize)> = Vec::new();
    for one in found {
        let twin = |known: &Found| same(known.subject, one.subject) || fold(known.label) == fold(one.label);
        if !distinct.iter().any(|(known, _)| twin(known)) {
            let alike = |known: &Found| std::mem::discriminant(&known.subject) == std::mem::discriminant(&one.subject);
            let turn = distinct.iter().filter(|(known, _)| alike(known)).count();
            distinct.push((one, turn));
        }
    }
    // The first turn in which there are enough, or all; of that turn only as many as are still wanted.
    let taken = |turn: usize| distinct.iter().filter(|(_, its)| *its <= turn).count();
    let last = (0..most).find(|turn| taken(*turn) >= most).unwrap_or(most);
    let mut surplus = taken(last).saturating_sub(most);
    let mut chosen: Vec<&Found> = Vec::new();
    for (one, turn) in distinct.into_iter().rev() {
        let is_surplus = turn == last && surplus > 0;
        surplus -= usize::from(is_surplus);
        if turn <= last && !is_surplus {
            chosen.push(one);
        }
    }
    chosen.reverse();
    chosen
}
