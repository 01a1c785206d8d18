use super::spelling;
use super::text::{Token, fold, tokens};
use crate::collections::{Dictionary, sort};
use crate::domain::{Place, PlaceKind, Region};
use std::ops::Range;

/// A place named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceHit {
    /// Position in [`Region::places`].
    pub place: usize,
    /// The words that name it, as positions in the list of tokens.
    pub words: Range<usize>,
    /// Whether the spelling was put right.
    pub corrected: bool,
}

/// Finds names of places and postcodes among words.
#[derive(Debug)]
pub struct Gazetteer {
    /// First words of names, and by their number the names, longest first.
    firsts: Dictionary,
    names: Vec<Vec<Name>>,
    /// Postcodes, and by their number the likeliest place.
    postcodes: Dictionary,
    posts: Vec<usize>,
}

#[derive(Debug)]
struct Name {
    rest: Vec<String>,
    place: usize,
}

/// Words before which a name is surely a place.
const BEFORE_PLACES: &str = "in te bij nabij rond rondom uit naar tussen van omgeving regio omstreken gemeente stad deelgemeente op a en pres de d vers entre near around at from between to";

/// Words that announce two places, with what is meant lying between them, and words that stand between the names of several.
const BETWEEN: [&str; 3] = ["tussen", "entre", "between"];
const AND: [&str; 3] = ["en", "et", "and"];
const OR: [&str; 3] = ["of", "ou", "or"];

/// How several places belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Join {
    /// In each of them: `in Ieper en Poperinge`.
    #[default]
    Each,
    /// In any of them: `in Ieper of Poperinge`.
    Any,
    /// On the stretch between two: `tussen Veurne en Nieuwpoort`.
    Between,
}

/// Names that are everyday words too; they count as a place only after such a word and with a capital, or with their postcode.
const EVERYDAY: [&str; 16] = [
    "belle", "de", "esen", "gits", "heule", "komen", "lauwe", "lo", "marke", "moere", "oeren", "schore", "stene", "waasten", "werken",
    "zande",
];

impl Gazetteer {
    /// Reads the names of a region.
    #[must_use]
    pub fn new(region: &Region) -> Self {
        let (mut firsts, mut names): (Dictionary, Vec<Vec<Name>>) = Default::default();
        let (mut postcodes, mut posts): (Dictionary, Vec<usize>) = Default::default();
        for (place, known) in region.places.iter().enumerate() {
            for name in spellings(known) {
                let words: Vec<String> = tokens(&name).into_iter().map(|token| token.word).collect();
                let Some((first, rest)) = words.split_first() else { continue };
                let list = firsts.list(first, &mut names);
                match list.iter_mut().find(|other| other.rest == rest) {
                    Some(other) if precedence(known) > precedence(&region.places[other.place]) => other.place = place,
                    Some(_) => {}
                    None => list.push(Name { rest: rest.to_vec(), place }),
                }
            }
            match postcodes.add(&known.postcode) {
                (_, true) => posts.push(place),
                (number, false) if precedence(known) > precedence(&region.places[posts[number]]) => posts[number] = place,
                _ => {}
            }
        }
        // Codes of municipalities, as councils write them, stand for their seats.
        for town in &region.municipalities {
            let seat = |place: &Place| place.seat && place.municipality == town.name;
            if let Some(seat) = region.places.iter().position(seat)
                && postcodes.add(town.nis.as_str()).1
            {
                posts.push(seat);
            }
        }
        names.iter_mut().for_each(|list| sort(list, |a, b| b.rest.len().cmp(&a.rest.len())));
        Self { firsts, names, postcodes, posts }
    }

    /// All places named in the words of a text, in order, without overlap. `is_word` tells whether a word means something else already:
    /// only words that mean nothing are tried as misspelt names.
    #[must_use]
    pub fn find(&self, text: &str, words: &[Token], is_word: impl Fn(&str) -> bool) -> Vec<PlaceHit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let expected = after_preposition(words, at) || hits.last().is_some_and(|from| joined(words, from, at) == Some(Join::Between));
            let hit = self.exact(text, words, at, expected).or_else(|| self.misspelt(words, at, expected, &is_word));
            at = hit.as_ref().map_or(at + 1, |hit| hit.words.end);
            hits.extend(hit);
        }
        hits
    }

    /// The one place that a text names as a whole: what stands behind `bij=`.
    #[must_use]
    pub fn look_up(&self, text: &str) -> Option<usize> {
        let words = tokens(text);
        let hits = self.find(text, &words, |_| false);
        let first = hits.into_iter().next();
        first.map(|hit| hit.place).or_else(|| {
            let words: Vec<&str> = words.iter().map(|token| token.word.as_str()).collect();
            let (first, rest) = words.split_first()?;
            Some(self.called(first)?.iter().find(|name| name.rest == rest)?.place)
        })
    }

    /// Whether some name begins so.
    #[must_use]
    pub fn begins(&self, word: &str) -> bool {
        self.firsts.beginning(word).next().is_some()
    }

    fn called(&self, first: &str) -> Option<&Vec<Name>> {
        self.firsts.find(first).map(|number| &self.names[number])
    }

    fn exact(&self, text: &str, words: &[Token], at: usize, expected: bool) -> Option<PlaceHit> {
        let word = words[at].word.as_str();
        if let Some(number) = self.postcodes.find(word) {
            return Some(PlaceHit { place: self.posts[number], words: at..at + 1, corrected: false });
        }
        let follows = |name: &&Name| {
            name.rest.iter().enumerate().all(|(step, part)| words.get(at + 1 + step).is_some_and(|token| token.word == *part))
        };
        let name = self.called(word)?.iter().find(follows)?;
        if name.rest.is_empty() && EVERYDAY.contains(&word) {
            let capital = text[words[at].span.clone()].starts_with(char::is_uppercase);
            let postcode = at > 0 && self.postcodes.holds(&words[at - 1].word);
            if !(postcode || capital && expected) {
                return None;
            }
        }
        Some(PlaceHit { place: name.place, words: at..at + 1 + name.rest.len(), corrected: false })
    }

    fn misspelt(&self, words: &[Token], at: usize, expected: bool, is_word: &impl Fn(&str) -> bool) -> Option<PlaceHit> {
        let word = words[at].word.as_str();
        if word.len() < if expected { 4 } else { 7 } {
            return None;
        }
        let nearest = if expected && word.len() < 8 { spelling::one_slip_off } else { spelling::nearest };
        let (meant, number) = nearest(word, &self.firsts)?;
        let name = self.names[number].iter().find(|name| name.rest.is_empty())?;
        (!EVERYDAY.contains(&meant) && !is_word(word)).then_some(PlaceHit { place: name.place, words: at..at + 1, corrected: true })
    }
}

fn after_preposition(words: &[Token], at: usize) -> bool {
    at > 0 && !words[at].after_break && BEFORE_PLACES.split(' ').any(|before| before == words[at - 1].word)
}

/// How a place and one that begins at a later word belong together, if nothing but a comma or a word that joins them stands between.
#[must_use]
pub fn joined(words: &[Token], from: &PlaceHit, to: usize) -> Option<Join> {
    let Range { start, end } = from.words;
    let says = |at: usize, list: &[&str; 3]| words.get(at).is_some_and(|word| list.contains(&word.word.as_str()));
    let in_one_go = || words.get(start..=to).is_some_and(|words| words.iter().all(|word| !word.after_break));
    match to - end {
        0 => words.get(to)?.after_break.then_some(Join::Each),
        1 if says(end, &AND) && says(start.wrapping_sub(1), &BETWEEN) && in_one_go() => Some(Join::Between),
        1 if says(end, &AND) => Some(Join::Each),
        1 if says(end, &OR) => Some(Join::Any),
        _ => None,
    }
}

/// The ways a name is written: in full, without the municipality in parentheses, without what follows in `Beveren-aan-de-IJzer`, and its other names.
fn spellings(place: &Place) -> Vec<String> {
    let plain = place.name.split(" (").next().unwrap_or_default().to_owned();
    let short = plain.split("-aan-").next().filter(|short| short.len() < plain.len()).map(str::to_owned);
    let each = [plain.clone()].into_iter().chain(short).chain(place.other_names.iter().cloned());
    let mut spellings = Vec::new();
    for name in each {
        // Old spellings: Yper, Poperinghe, Dixmuide, Sint Jan for Sint-Jan come by way of tokens.
        let folded = fold(&name);
        if let Some(rest) = folded.strip_prefix("sint-") {
            spellings.push(format!("st {rest}"));
        }
        spellings.push(folded);
    }
    spellings
}

/// Of places with the same name the one that is likelier meant: of the region, a seat, a village before a group or hamlet.
fn precedence(place: &Place) -> (bool, bool, bool) {
    (place.inside, place.seat, place.kind == PlaceKind::Village)
}
