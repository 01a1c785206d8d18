use super::text::{Tongue, stem, stems, tokens};
use super::{compound, is_noise, spelling};
use crate::collections::{Dictionary, sort};
use crate::domain::{Topic, TopicIndex};
use crate::languages::Voice;

/// What a word can point to: a topic of the dataset, or a field of work that no partner is in (law, software, medicine).
/// Knowing the words of those is how the site can say that nothing fits. [`Lexicon::meaning`] tells which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(u16);

impl Field {
    /// Its position among all fields, for tallies.
    #[must_use]
    pub fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// What a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning<'a> {
    /// A topic of the dataset.
    Topic(TopicIndex),
    /// A field that no partner is in, by its name in our lists.
    Elsewhere(&'a str),
}

/// How strongly a word points to a field: the natural logarithm of how many times likelier the field is with the word than without; above 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pointer {
    /// Where to.
    pub field: Field,
    /// How strongly.
    pub weight: f32,
}

/// What a word of the visitor was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// How it was found.
    pub sense: Sense,
    /// The known words it stands for, as the lists file them; several for a compound.
    pub words: Vec<String>,
    /// Where it points to, strongest first.
    pub pointers: Vec<Pointer>,
}

/// How a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// It stands in the lists, inflected or not.
    Known,
    /// Its parts do.
    Compound,
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

/// The words of a tongue, and by number where each points to.
#[derive(Debug, Default)]
struct Vocabulary {
    words: Dictionary,
    pointers: Vec<Vec<Pointer>>,
}

/// A word that the owner of the site taught counts as much as this many of our own examples: it must be able to win.
const TAUGHT: u16 = 4;

/// Doubt about a word seen in few expressions, in expressions: a word seen once is believed half.
const DOUBT: f32 = 1.0;

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
        let fields: Vec<Option<Field>> = learned.lists.into_iter().map(|(elsewhere, name)| self.field(topics, elsewhere, name)).collect();
        let mut counts = Counts::default();
        for (word, lists) in learned.words {
            let list = counts.words.list(&word, &mut counts.lists);
            list.extend(lists.iter().filter_map(|&(list, count)| Some((fields.get(usize::from(list)).copied()??, count))));
        }
        for (position, topic) in topics.iter().enumerate() {
            let Some(field) = field(position) else { continue };
            topic.words[language as usize].iter().for_each(|words| counts.teach(words, tongue, field, TAUGHT));
            topic.label.own(language).into_iter().for_each(|label| counts.teach(label, tongue, field, 1));
        }
        self.vocabularies[tongue as usize] = counts.weigh(self.fields());
    }

    /// The field of a list: that of its topic, or one elsewhere that all languages share.
    fn field(&mut self, topics: &[Topic], elsewhere: bool, name: String) -> Option<Field> {
        if !elsewhere {
            return topics.iter().position(|topic| topic.id.as_str() == name).and_then(field);
        }
        let position = self.elsewhere.iter().position(|known| *known == name).unwrap_or_else(|| {
            self.elsewhere.push(name);
            self.elsewhere.len() - 1
        });
        field(topics.len() + position)
    }

    /// How many fields there are.
    #[must_use]
    pub fn fields(&self) -> usize {
        self.topics + self.elsewhere.len()
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

    /// The filed form and the number of a word that stands in the lists.
    fn find(&self, word: &str, tongue: Tongue) -> Option<(String, usize)> {
        let words = &self.vocabulary(tongue).words;
        stems(word, tongue).into_iter().find_map(|stem| words.find(&stem).map(|number| (stem, number)))
    }

    /// Whether the lists of this tongue hold the word, inflected or not.
    #[must_use]
    pub fn knows(&self, word: &str, tongue: Tongue) -> bool {
        self.find(word, tongue).is_some()
    }

    /// The stem under which the data file a word: as the lists do if they know it, else as the rules say.
    #[must_use]
    pub fn filed(&self, word: &str, tongue: Tongue) -> String {
        self.find(word, tongue).map_or_else(|| stem(word, tongue), |(stem, _)| stem)
    }

    /// Reads a folded word that stands in the lists.
    #[must_use]
    pub fn known(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let (stem, number) = self.find(word, tongue)?;
        Some(Reading { sense: Sense::Known, words: vec![stem], pointers: self.vocabulary(tongue).pointers[number].clone() })
    }

    /// Reads a folded word by its parts: `haagwerk` by `haag` and `werk`.
    #[must_use]
    pub fn compound(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let parts = compound::split(word, tongue, |part| self.find(part, tongue))?;
        let mut tally = Tally::new(self.fields());
        for (_, number) in &parts {
            tally.add(&self.vocabulary(tongue).pointers[*number], 1.0);
        }
        Some(Reading { sense: Sense::Compound, words: parts.into_iter().map(|(stem, _)| stem).collect(), pointers: tally.pointers() })
    }

    /// Reads a folded word as a slip of the pen for a known one.
    #[must_use]
    pub fn slip(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let vocabulary = self.vocabulary(tongue);
        // An ending may itself be the slip: `graas` is not a form of `graa`.
        let (meant, number) =
            spelling::nearest(&stem(word, tongue), &vocabulary.words).or_else(|| spelling::nearest(word, &vocabulary.words))?;
        Some(Reading { sense: Sense::Slip, words: vec![meant.to_owned()], pointers: vocabulary.pointers[number].clone() })
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

fn field(position: usize) -> Option<Field> {
    u16::try_from(position).ok().map(Field)
}

/// Evidence by field.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally(Vec<f32>);

impl Tally {
    /// No evidence yet for so many fields.
    #[must_use]
    pub fn new(fields: usize) -> Self {
        Self(vec![0.0; fields])
    }

    /// Adds what a word points to, each pointer times the trust in it.
    pub fn add(&mut self, pointers: &[Pointer], trust: f32) {
        for pointer in pointers {
            if let Some(sum) = self.0.get_mut(pointer.field.position()) {
                *sum += pointer.weight * trust;
            }
        }
    }

    /// The evidence for a field.
    #[must_use]
    pub fn of(&self, field: Field) -> f32 {
        self.0.get(field.position()).copied().unwrap_or_default()
    }

    /// All fields with evidence, strongest first; equals in order.
    #[must_use]
    pub fn pointers(&self) -> Vec<Pointer> {
        let all = self.0.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
        let mut pointers: Vec<Pointer> = all.filter_map(|(position, &weight)| Some(Pointer { field: field(position)?, weight })).collect();
        sort(&mut pointers, |a, b| b.weight.total_cmp(&a.weight));
        pointers
    }

    /// The field with most evidence; of equals the first.
    #[must_use]
    pub fn strongest(&self) -> Option<Pointer> {
        let better = |best: Option<Pointer>, (position, &weight): (usize, &f32)| match best {
            Some(best) if best.weight >= weight => Some(best),
            _ if weight > 0.0 => field(position).map(|field| Pointer { field, weight }),
            _ => best,
        };
        self.0.iter().enumerate().fold(None, better)
    }
}

/// In how many expressions of which field each word occurs, while a lexicon is made.
#[derive(Default)]
struct Counts {
    words: Dictionary,
    lists: Vec<Vec<(Field, u16)>>,
}

impl Counts {
    fn teach(&mut self, expression: &str, tongue: Tongue, field: Field, count: u16) {
        for token in tokens(expression).iter().filter(|token| !is_noise(&token.word, tongue)) {
            let mut stems = stems(&token.word, tongue);
            let known = stems.iter().position(|stem| self.words.holds(stem)).unwrap_or(0);
            let list = self.words.list(&stems.swap_remove(known), &mut self.lists);
            match list.iter_mut().find(|(other, _)| *other == field) {
                Some((_, known)) => *known = known.saturating_add(count),
                None => list.push((field, count)),
            }
        }
    }

    /// Turns counts into weights: the share of each field among the expressions with the word, each field's expressions counted as if all lists were
    /// equally long, with [`DOUBT`] spread evenly over all fields (additive smoothing); as log-odds against chance, of which only the positive are kept.
    fn weigh(self, fields: usize) -> Vocabulary {
        let mut totals = vec![0.0_f32; fields];
        for (field, count) in self.lists.iter().flatten() {
            totals[field.position()] += f32::from(*count);
        }
        let mean = totals.iter().sum::<f32>() / fields.max(1) as f32;
        let rate = |&(field, count): &(Field, u16)| f32::from(count) * mean / totals[field.position()].max(1.0);
        let weigh = |known: &Vec<(Field, u16)>| {
            let all: f32 = known.iter().map(rate).sum();
            let weight = |one: &(Field, u16)| ((rate(one) + DOUBT / fields as f32) / (all + DOUBT) * fields as f32).ln();
            let mut tally = Tally::new(fields);
            for one in known {
                tally.0[one.0.position()] = weight(one).max(0.0);
            }
            tally.pointers()
        };
        let pointers = self.lists.iter().map(weigh).collect();
        Vocabulary { words: self.words, pointers }
    }
}
