//! The words that a dataset teaches under its topics.

use super::{NEARLY, ask, elsewhere, id, stems};
use crate::questions::on_one_line;
use partnerwijzer::domain::{Dataset, Language, Region, Topic, TopicIndex};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Need, Role};
use partnerwijzer::search::Lexicon;
use partnerwijzer::search::text::tokens;
use std::collections::HashMap;

/// Prints what is wrong with each word, and how many there are. Whether nothing is.
pub(super) fn look_over(dataset: &Dataset, region: Option<&Region>, voices: &[Voice]) -> bool {
    let taught = taught(dataset, &Lexicon::new(&dataset.topics, voices));
    let library = |dataset| Library::new(dataset, region.cloned(), voices);
    let words = Words { places: places(&taught), untaught: library(without_words(dataset)), library: library(dataset.clone()) };
    let findings: Vec<String> = taught.iter().filter_map(|word| Some(words.told(word, words.finding(word)?))).collect();
    findings.iter().for_each(|finding| println!("{finding}"));
    println!("{} woorden nagekeken; {} opmerkingen", taught.len(), findings.len());
    findings.is_empty()
}

/// A word, or an expression of several, under a topic.
struct Taught {
    topic: TopicIndex,
    language: Language,
    text: String,
    /// Its telling words, as they are looked up.
    stems: Vec<String>,
}

/// What is wrong, and what would be right.
type Finding = (String, String);

fn taught(dataset: &Dataset, lexicon: &Lexicon) -> Vec<Taught> {
    let topics = dataset.topics.iter().enumerate().filter_map(|(at, topic)| Some((TopicIndex::new(at)?, topic)));
    let each = |(index, topic): (TopicIndex, &'_ Topic)| {
        let words = Language::ALL.into_iter().flat_map(|language| topic.words[language as usize].iter().map(move |text| (language, text)));
        let word = |(language, text): (Language, &String)| Taught {
            topic: index,
            language,
            text: text.clone(),
            stems: stems(lexicon, tokens(text).into_iter(), language),
        };
        words.map(word).collect::<Vec<_>>()
    };
    topics.flat_map(each).collect()
}

fn without_words(dataset: &Dataset) -> Dataset {
    let mut bare = dataset.clone();
    bare.topics.iter_mut().for_each(|topic| topic.words = Default::default());
    bare
}

/// Where each word stands, by its stems: all topics, and the texts under which it stands there.
type Places = HashMap<(Language, Vec<String>), Vec<(TopicIndex, String)>>;

fn places(taught: &[Taught]) -> Places {
    let mut places = Places::new();
    for word in taught {
        places.entry((word.language, word.stems.clone())).or_default().push((word.topic, word.text.clone()));
    }
    places
}

struct Words {
    library: Library,
    /// The same without what was taught.
    untaught: Library,
    places: Places,
}

impl Words {
    fn told(&self, word: &Taught, (wrong, right): Finding) -> String {
        format!("\"{}\" ({}), {}, {wrong}, {right}", on_one_line(&word.text), word.language, self.id(word.topic))
    }

    fn id(&self, topic: TopicIndex) -> &str {
        id(self.library.dataset(), topic)
    }

    /// The first thing that is wrong with a word: those behind it mostly follow from it.
    fn finding(&self, word: &Taught) -> Option<Finding> {
        let answer = ask(&self.library, &word.text, word.language);
        self.unread(word)
            .or_else(|| self.swallowed(word, &answer.need))
            .or_else(|| self.without_partners(word))
            .or_else(|| self.repeated(word))
            .or_else(|| self.elsewhere(word, &answer.need))
            .or_else(|| self.divided(word, &answer.need))
            .or_else(|| self.idle(word, &answer))
    }

    fn unread(&self, word: &Taught) -> Option<Finding> {
        if tokens(&word.text).is_empty() {
            return finding("heeft geen woord dat wij lezen", "letters, hoogstens 48 aan één stuk");
        }
        word.stems.is_empty().then(|| finding("wordt overgeslagen: het zegt niets over het werk", "een woord dat het werk noemt"))?
    }

    fn swallowed(&self, word: &Taught, need: &Need) -> Option<Finding> {
        let part = |role: fn(&Role) -> bool| {
            let at = need.roles.iter().position(role)?;
            Some(need.slice(&word.text, at..at + 1))
        };
        if let Some(part) = part(|role| *role == Role::Place) {
            return finding(format!("\"{part}\" wordt gelezen als een plaats"), "hetzelfde zonder plaatsnaam");
        }
        let part = part(|role| *role == Role::Whom)?;
        finding(format!("\"{part}\" wordt gelezen als voor wie het werk is"), "hetzelfde zonder voor wie")
    }

    fn without_partners(&self, word: &Taught) -> Option<Finding> {
        let partners = &self.library.dataset().partners;
        let has_some = partners.iter().any(|partner| partner.services.iter().any(|service| service.topic == word.topic));
        (!has_some).then(|| finding("leidt nergens heen: geen partner heeft een dienst met dit thema", "een thema dat partners hebben"))?
    }

    /// The same word under another topic, or a second time under this one.
    fn repeated(&self, word: &Taught) -> Option<Finding> {
        let places = self.places.get(&(word.language, word.stems.clone()))?;
        if let Some((other, _)) = places.iter().find(|(topic, _)| *topic != word.topic) {
            return finding(format!("staat ook bij {}", self.id(*other)), "bij één thema, of met meer woorden bij elk");
        }
        let (_, first) = places.first().filter(|_| places.len() > 1)?;
        let is_first = *first == word.text && places.iter().filter(|(_, text)| text == first).count() == 1;
        (!is_first).then(|| finding(format!("staat er al als \"{}\"", on_one_line(first)), "elk woord één keer, in één vorm"))?
    }

    fn elsewhere(&self, word: &Taught, need: &Need) -> Option<Finding> {
        finding(elsewhere(&self.library, word.topic, need)?, "een woord dat alleen dit werk noemt, of meer woorden")
    }

    fn divided(&self, word: &Taught, need: &Need) -> Option<Finding> {
        let other = need.topics.iter().find(|fit| fit.topic != word.topic && fit.strength >= NEARLY)?;
        let wrong = format!("leidt bijna even sterk naar {} ({:.2})", self.id(other.topic), other.strength);
        finding(wrong, "kies een van beide, of leer het met meer woorden")
    }

    /// A word that is answered the same without being taught.
    fn idle(&self, word: &Taught, answer: &Answer) -> Option<Finding> {
        let before = ask(&self.untaught, &word.text, word.language);
        let topics = |answer: &Answer| answer.need.topics.iter().map(|fit| fit.topic).collect::<Vec<_>>();
        let partners = |answer: &Answer| answer.matches.iter().map(|found| found.partner).collect::<Vec<_>>();
        let same = topics(&before) == topics(answer) && partners(&before) == partners(answer);
        same.then(|| finding("verandert niets: onze lijsten kennen het al voor dit thema", "laat weg"))?
    }
}

fn finding(wrong: impl Into<String>, right: &str) -> Option<Finding> {
    Some((wrong.into(), right.to_owned()))
}
