//! The lists that every site has from us: each expression is asked of the program that learned from them.
//!
//! Start at [`look_over`]. Of a field that nobody here works in only those expressions are named that lead to a topic: whether the site knows which
//! field it is, or nothing at all, nobody does it. Single words that are seen too seldom to count are not named, for they are left out on purpose; an
//! expression of a topic that has no others is, for whoever types it finds nobody.

use super::lists::{Line, List, is_name};
use super::{ask, elsewhere, id, stems};
use crate::questions::on_one_line;
use partnerwijzer::domain::{Dataset, Language, Publisher, Region, Text, Topic, TopicId, TopicIndex};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Library, Need, Role};
use partnerwijzer::search::Lexicon;
use partnerwijzer::search::text::{Token, tokens};
use std::collections::HashMap;

/// A dataset that adds nothing to the lists: their topics, without names, words and partners.
pub(super) fn bare(lists: &[List]) -> Dataset {
    let ids = lists.iter().filter(|list| !list.elsewhere).filter_map(|list| TopicId::new(&list.name));
    let topics = ids.map(|id| Topic { id, group: None, label: Text::default(), words: Default::default() }).collect();
    let (title, publisher) = (Text::default(), Publisher::default());
    Dataset { title, publisher, updated: None, groups: Vec::new(), topics, partners: Vec::new(), left_out: 0 }
}

/// Prints what is wrong with each expression, and how many there are of each kind. Whether nothing is.
pub(super) fn look_over(lists: &[List], dataset: Dataset, region: Option<Region>, voices: &[Voice]) -> bool {
    let lexicon = Lexicon::new(&dataset.topics, voices);
    let listed = listed(lists, &lexicon);
    let shelves = Shelves { library: Library::new(dataset, region, voices), lexicon, places: places(&listed), listed };
    let findings: Vec<(&Listed, Finding)> = shelves.listed.iter().filter_map(|own| Some((own, shelves.finding(own)?))).collect();
    findings.iter().for_each(|(own, finding)| println!("{}", told(own, finding)));
    let count = |kind: Kind| findings.iter().filter(|(_, (own, _))| *own == kind).count();
    let counts = Kind::ALL.iter().map(|kind| (count(*kind), kind.counted())).filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    let which = if counts.is_empty() { String::new() } else { format!(": {}", counts.join(", ")) };
    println!("{} uitdrukkingen nagekeken; {} opmerkingen{which}", shelves.listed.len(), findings.len());
    findings.is_empty()
}

/// What can be wrong, in the order in which it is looked for: what comes later mostly follows from it.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Passed,
    Twice,
    Shared,
    Place,
    Nowhere,
    Elsewhere,
}

impl Kind {
    const ALL: [Self; 6] = [Self::Passed, Self::Twice, Self::Shared, Self::Place, Self::Nowhere, Self::Elsewhere];

    /// As it follows a number.
    fn counted(self) -> &'static str {
        match self {
            Self::Passed => "zonder woord over het werk",
            Self::Twice => "dubbel",
            Self::Shared => "in twee lijsten",
            Self::Place => "gelezen als een plaats",
            Self::Nowhere => "nergens heen",
            Self::Elsewhere => "naar ander werk",
        }
    }

    /// What would be right.
    fn right(self) -> &'static str {
        match self {
            Self::Passed => "een woord dat het werk noemt",
            Self::Twice => "één keer",
            Self::Shared => "in één lijst, tenzij het werk van beide bedoeld kan zijn",
            Self::Place => "een ander woord, tenzij mensen het zo zeggen",
            Self::Nowhere => "het woord in meer uitdrukkingen, of bij het thema in de dataset",
            Self::Elsewhere => "in de lijst van dat werk, of met meer woorden",
        }
    }
}

/// What is wrong: which kind, and in words.
type Finding = (Kind, String);

/// An expression of a list.
struct Listed<'a> {
    list: &'a List,
    line: &'a Line,
    language: Language,
    /// Its telling words as they are looked up, each once and in alphabetical order, for their order tells nothing.
    stems: Vec<String>,
}

impl Listed<'_> {
    /// As compilers tell it, so that editors can jump there.
    fn place(&self) -> String {
        format!("{}:{}", self.list.path.display(), self.line.number)
    }

    /// Its words without capitals, accents and signs: the same text, however it was typed.
    fn folded(&self) -> Vec<String> {
        tokens(&self.line.text).into_iter().map(|token| token.word).collect()
    }
}

fn listed<'a>(lists: &'a [List], lexicon: &Lexicon) -> Vec<Listed<'a>> {
    let of = |list: &'a List, line: &'a Line, language| {
        let mut stems = stems(lexicon, without_names(&line.text), language);
        stems.sort();
        stems.dedup();
        Listed { list, line, language, stems }
    };
    let each = |language: Language| {
        let lines = lists.iter().flat_map(move |list| list.lines[language as usize].iter().map(move |line| (list, line)));
        lines.map(move |(list, line)| of(list, line, language))
    };
    let mut listed: Vec<Listed> = Language::ALL.into_iter().flat_map(each).collect();
    listed.sort_by_key(|own| (&own.list.path, own.line.number));
    listed
}

/// The words of an expression without the names in it, as the program learns from it.
fn without_names(text: &str) -> impl Iterator<Item = Token> {
    let is_name = |at: usize, token: &Token| is_name(&text[token.span.clone()], at == 0 || token.after_break);
    tokens(text).into_iter().enumerate().filter(move |(at, token)| !is_name(*at, token)).map(|(_, token)| token)
}

/// Where expressions stand, by their telling words: positions among all.
type Places = HashMap<(Language, Vec<String>), Vec<usize>>;

fn places(listed: &[Listed]) -> Places {
    let mut places = Places::new();
    for (at, own) in listed.iter().enumerate() {
        places.entry((own.language, own.stems.clone())).or_default().push(at);
    }
    places
}

fn told(own: &Listed, (kind, wrong): &Finding) -> String {
    format!("{}: \"{}\" ({}), {wrong}, {}", own.place(), on_one_line(&own.line.text), own.language, kind.right())
}

struct Shelves<'a> {
    library: Library,
    lexicon: Lexicon,
    listed: Vec<Listed<'a>>,
    places: Places,
}

impl Shelves<'_> {
    fn finding(&self, own: &Listed) -> Option<Finding> {
        if own.stems.is_empty() {
            return Some((Kind::Passed, "wordt overgeslagen: het zegt niets over het werk".to_owned()));
        }
        // With a space behind it, or what is still being typed would be guessed at.
        let need = ask(&self.library, &format!("{} ", own.line.text), own.language).need;
        self.repeated(own).or_else(|| self.swallowed(own, &need)).or_else(|| self.astray(own, &need))
    }

    /// The same expression a second time in this list, or in another. In one list only the very same words are the same: inflected forms stand there
    /// on purpose, for a word counts from some expressions on. Two lists teach the same by any form.
    fn repeated(&self, own: &Listed) -> Option<Finding> {
        let same = self.places.get(&(own.language, own.stems.clone()))?.iter().map(|at| &self.listed[*at]);
        let (here, others): (Vec<&Listed>, Vec<&Listed>) = same.partition(|other| other.list.path == own.list.path);
        let folded = own.folded();
        if let Some(first) = here.iter().find(|other| other.line.number < own.line.number && other.folded() == folded) {
            return Some((Kind::Twice, format!("staat er al op regel {}", first.line.number)));
        }
        let other = others.iter().find(|other| other.folded() == folded).or(others.first())?;
        Some((Kind::Shared, format!("staat ook in {} als \"{}\"", other.place(), on_one_line(&other.line.text))))
    }

    /// Led to other work than that of its list. What is asked for beside other work is found, so that is right: many expressions are said of both.
    fn astray(&self, own: &Listed, need: &Need) -> Option<Finding> {
        let dataset = self.library.dataset();
        if own.list.elsewhere {
            let topic = id(dataset, need.topics.first()?.topic);
            return Some((Kind::Elsewhere, format!("leidt naar {topic}, werk dat hier wel gedaan wordt")));
        }
        // The dataset need not have all topics that we have lists of.
        let topic = dataset.topics.iter().position(|topic| topic.id.as_str() == own.list.name).and_then(TopicIndex::new)?;
        if need.main_topics().iter().any(|fit| fit.topic == topic) {
            return None;
        }
        let is_lost = need.topics.is_empty() && need.elsewhere.is_none() && need.names.is_empty();
        Some((if is_lost { Kind::Nowhere } else { Kind::Elsewhere }, elsewhere(&self.library, topic, need)?))
    }

    /// A word that was meant to tell something and is read as a place, or nothing told but where and for whom. A capital was meant as a name.
    fn swallowed(&self, own: &Listed, need: &Need) -> Option<Finding> {
        let word = |at: usize| need.slice(&own.line.text, at..at + 1);
        let meant = |at: usize| word(at).starts_with(char::is_lowercase) && !self.lexicon.passes(&need.words[at].word, need.tongue);
        if let Some(at) = (0..need.words.len()).find(|&at| need.roles[at] == Role::Place && meant(at)) {
            return Some((Kind::Place, format!("\"{}\" wordt gelezen als een plaats", word(at))));
        }
        let tells = |role: &Role| !matches!(role, Role::Passed | Role::Place | Role::Whom);
        (!need.roles.iter().any(tells)).then(|| (Kind::Passed, "zegt alleen waar of voor wie, en niets over het werk".to_owned()))
    }
}
