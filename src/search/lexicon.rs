use super::evidence::{Field, Meaning, Pointer, Tally};
use super::text::{Tongue, stem};
use super::vocabulary::Vocabulary;
use super::{compound, spelling};
use crate::collections::sort;
use crate::domain::{Topic, TopicIndex};
use crate::languages::{List, Voice};

/// What a word of the visitor was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// How it was found.
    pub sense: Sense,
    /// The known words it stands for, as the lists file them; several for a compound.
    pub words: Vec<String>,
    /// Where it points to, strongest first; of equals, the word having been found as it stands, work that nobody here does before topics.
    pub pointers: Vec<Pointer>,
}

impl Reading {
    /// Whether a folded word was taken for another of which it is not the beginning: `schrijnwerk` is no slip for `schrijnwerker`.
    #[must_use]
    pub fn corrects(&self, word: &str) -> bool {
        self.sense == Sense::Slip && !self.words.concat().starts_with(&spelled(word, Tongue::Dutch))
    }
}

/// How a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// It stands in the lists, inflected or not.
    Known,
    /// Its parts do.
    Compound,
    /// One of its parts does.
    Part,
    /// A word that looks nearly the same does.
    Slip,
    /// It is the beginning of words that do.
    Beginning,
}

/// Everyday words and the topics they point to.
#[derive(Debug)]
pub struct Lexicon {
    vocabularies: [Vocabulary; 3],
    topics: usize,
    elsewhere: Vec<String>,
}

/// Longest word that is not read by what is left of it, in letters.
const SHORT: usize = 6;

impl Lexicon {
    /// Joins the words of the languages with the labels and words of the dataset's topics. Lists of topics that the dataset does not have are left out.
    #[must_use]
    pub fn new(topics: &[Topic], voices: &[Voice]) -> Self {
        let mut lexicon = Self { vocabularies: Default::default(), topics: topics.len(), elsewhere: Vec::new() };
        for &voice in voices {
            lexicon.learn(topics, voice);
        }
        lexicon
    }

    fn learn(&mut self, topics: &[Topic], voice: Voice) {
        let (language, tongue) = (voice.language, Tongue::ALL[voice.language as usize]);
        let learned = voice.words();
        let passed = learned.lists.iter().position(|(list, _)| *list == List::Passed);
        let fields: Vec<Option<Field>> = learned.lists.into_iter().map(|(list, name)| self.field(topics, list, name)).collect();
        let mut vocabulary = Vocabulary::default();
        for (word, lists) in learned.words {
            if lists.last().is_some_and(|(list, _)| Some(usize::from(*list)) == passed) {
                vocabulary.passed.add(&word);
            }
            let pointers =
                lists.iter().rev().filter_map(|&(list, weight)| Some(Pointer { field: fields.get(usize::from(list)).copied()??, weight }));
            let pointers: Vec<Pointer> = pointers.collect();
            if !pointers.is_empty() {
                vocabulary.words.list(&word, &mut vocabulary.pointers).extend(pointers);
            }
        }
        for (position, topic) in topics.iter().enumerate() {
            let Some(field) = Field::at(position) else { continue };
            topic.label.own(language).into_iter().for_each(|label| vocabulary.name(label, tongue, field));
            topic.words[language as usize].iter().for_each(|words| vocabulary.teach(words, tongue, field));
        }
        vocabulary.pointers.iter_mut().for_each(|pointers| sort(pointers, |a, b| b.weight.total_cmp(&a.weight)));
        self.vocabularies[tongue as usize] = vocabulary;
    }

    /// The field of a list: that of its topic, or one elsewhere that all languages share.
    fn field(&mut self, topics: &[Topic], list: List, name: String) -> Option<Field> {
        match list {
            List::Topic => return topics.iter().position(|topic| topic.id.as_str() == name).and_then(Field::at),
            List::Passed => return None,
            List::Elsewhere => {}
        }
        let position = self.elsewhere.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.elsewhere.push(name);
            self.elsewhere.len() - 1
        });
        Field::at(topics.len() + position)
    }

    /// How many fields there are.
    #[must_use]
    pub fn fields(&self) -> usize {
        self.topics + self.elsewhere.len()
    }

    /// Whether a field is a topic of the dataset.
    #[must_use]
    pub fn is_topic(&self, field: Field) -> bool {
        field.position() < self.topics
    }

    /// What a field is.
    #[must_use]
    pub fn meaning(&self, field: Field) -> Meaning<'_> {
        match TopicIndex::new(field.position()).filter(|topic| topic.get() < self.topics) {
            Some(topic) => Meaning::Topic(topic),
            None => Meaning::Elsewhere(self.elsewhere.get(field.position().wrapping_sub(self.topics)).map_or("", String::as_str)),
        }
    }

    fn vocabulary(&self, tongue: Tongue) -> &Vocabulary {
        &self.vocabularies[tongue as usize]
    }

    /// Whether a folded word is passed over: it tells nothing of what has to be done, or is a number or a single letter.
    #[must_use]
    pub fn passes(&self, word: &str, tongue: Tongue) -> bool {
        self.vocabulary(tongue).passes(word)
    }

    /// Whether the lists of this tongue hold the word, inflected or not.
    #[must_use]
    pub fn knows(&self, word: &str, tongue: Tongue) -> bool {
        self.vocabulary(tongue).find(word, tongue).is_some()
    }

    /// The stem under which the data file a word: as the lists do if they know it, else as the rules say.
    #[must_use]
    pub fn filed(&self, word: &str, tongue: Tongue) -> String {
        self.vocabulary(tongue).find(word, tongue).map_or_else(|| stem(word, tongue), |(stem, _)| stem)
    }

    /// Reads a folded word that stands in the lists.
    #[must_use]
    pub fn known(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let (stem, number) = self.vocabulary(tongue).find(word, tongue)?;
        Some(Reading { sense: Sense::Known, words: vec![stem], pointers: self.vocabulary(tongue).pointers[number].clone() })
    }

    /// Reads a folded word by its parts: `haagwerk` by `haag` and `werk`.
    #[must_use]
    pub fn compound(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        compound::split(word, tongue, |part| self.vocabulary(tongue).find_part(part, tongue))
            .map(|parts| self.joined(Sense::Compound, parts, tongue))
    }

    /// Reads a folded word as a slip of the pen for a known one.
    #[must_use]
    pub fn slip(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let vocabulary = self.vocabulary(tongue);
        let stem = stem(word, tongue);
        // What is left of `maien` is too short for any slip but the missing letter.
        let short = || (stem.len() == 3 && word.len() > 4).then(|| spelling::easily(&stem, &vocabulary.words)).flatten();
        // An ending may itself be the slip: `graas` is not a form of `graa`.
        let (meant, number) =
            spelling::nearest(&stem, &vocabulary.words).or_else(|| spelling::nearest(word, &vocabulary.words)).or_else(short)?;
        Some(Reading { sense: Sense::Slip, words: vec![meant.to_owned()], pointers: vocabulary.pointers[number].clone() })
    }

    /// Reads a long Dutch word by what can be made of it: two parts of which one is misspelt (`kantoorschoonmaaak`), what it is a sort of
    /// (`sponsorhemden`), what it is done to (`tuinfirma`), or the words that begin alike (`documentenkast`).
    #[must_use]
    pub fn remnant(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        if tongue != Tongue::Dutch || word.len() <= SHORT || !word.is_ascii() {
            return None;
        }
        let words = &self.vocabulary(tongue).words;
        let find = |part: &str| self.vocabulary(tongue).find_part(part, tongue);
        let slip = |part: &str| spelling::nearest(&stem(part, tongue), words).map(|(meant, number)| (meant.to_owned(), number));
        let begun = || (SHORT.max(word.len() * 2 / 3)..word.len()).rev().find_map(|end| self.beginning(&word[..end], tongue));
        compound::misspelt(word, find, slip)
            .map(|parts| self.joined(Sense::Slip, parts, tongue))
            .or_else(|| compound::before_passed(word, |end| self.passes(end, tongue), |rest| self.whole(rest, tongue)))
            .or_else(|| compound::last_part(word, find).map(|part| self.joined(Sense::Part, vec![part], tongue)))
            .or_else(begun)
    }

    /// Reads a word as a known one or a compound.
    fn whole(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        self.known(word, tongue).or_else(|| self.compound(word, tongue))
    }

    /// Reads a long word as a known one in which a letter was doubled or not, two were swapped, or one stands for another that sounds alike:
    /// `onderhout` is no wood.
    #[must_use]
    pub fn easy_slip(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let vocabulary = self.vocabulary(tongue);
        let (meant, number) = spelling::easily(&spelled(word, tongue), &vocabulary.words).filter(|_| word.len() > SHORT + 1)?;
        Some(Reading { sense: Sense::Slip, words: vec![meant.to_owned()], pointers: vocabulary.pointers[number].clone() })
    }

    fn joined(&self, sense: Sense, parts: Vec<(String, usize)>, tongue: Tongue) -> Reading {
        let mut tally = Tally::new(self.fields());
        for (_, number) in &parts {
            tally.add(&self.vocabulary(tongue).pointers[*number], 1.0);
        }
        Reading { sense, words: parts.into_iter().map(|(stem, _)| stem).collect(), pointers: tally.pointers() }
    }

    /// Whether a folded word may become one that is passed over.
    #[must_use]
    pub fn begins_passed(&self, word: &str, tongue: Tongue) -> bool {
        self.vocabulary(tongue).passed.beginning(word).next().is_some()
    }

    /// Whether the lists of this tongue hold a word that begins like this folded one.
    #[must_use]
    pub fn begins(&self, word: &str, tongue: Tongue) -> bool {
        self.vocabulary(tongue).words.beginning(&spelled(word, tongue)).next().is_some()
    }

    /// Reads a folded word, at least three letters long, as the beginning of known ones: the fields that most of them point to.
    #[must_use]
    pub fn beginning(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        if word.chars().count() < 3 {
            return None;
        }
        let vocabulary = self.vocabulary(tongue);
        let start = spelled(word, tongue);
        let share = 1.0 / vocabulary.words.beginning(&start).count().max(1) as f32;
        let mut tally = Tally::new(self.fields());
        for (_, number) in vocabulary.words.beginning(&start) {
            tally.add(&vocabulary.pointers[number], share);
        }
        let pointers = tally.pointers();
        (!pointers.is_empty()).then_some(Reading { sense: Sense::Beginning, words: vec![start], pointers })
    }
}

/// A beginning as the lists spell it: in Dutch with y for ij.
fn spelled(word: &str, tongue: Tongue) -> String {
    if tongue == Tongue::Dutch { word.replace("ij", "y") } else { word.to_owned() }
}
