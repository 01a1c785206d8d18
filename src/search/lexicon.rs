use super::packed::{Count, unpack};
use super::text::{Tongue, stem, stems, tokens};
use super::{compound, is_noise, spelling};
use crate::domain::{Language, Topic, TopicIndex};
use std::collections::BTreeMap;

/// What a word can point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// A topic of the dataset.
    Topic(TopicIndex),
    /// A field of work that no partner is in: law, software, medicine. Knowing these words is how the site can say that nothing fits.
    Elsewhere(u16),
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
    vocabularies: [BTreeMap<String, Vec<Pointer>>; 3],
    elsewhere: Vec<String>,
}

/// A word that the owner of the site taught counts as much as this many of our own examples: it must be able to win.
const TAUGHT: u16 = 4;

/// Doubt about a word seen in few expressions, in expressions: a word seen once is believed half.
const DOUBT: f32 = 1.0;

impl Lexicon {
    /// Joins our own lists with the labels and words of the dataset's topics. Lists of topics that the dataset does not have are left out.
    #[must_use]
    pub fn new(topics: &[Topic]) -> Self {
        let packed = unpack();
        let mut elsewhere = Vec::new();
        let fields: Vec<Option<Field>> = packed
            .lists
            .into_iter()
            .map(|(nobody, name)| {
                if nobody {
                    elsewhere.push(name);
                    return u16::try_from(elsewhere.len() - 1).ok().map(Field::Elsewhere);
                }
                topics.iter().position(|topic| topic.id.as_str() == name).and_then(TopicIndex::new).map(Field::Topic)
            })
            .collect();
        let vocabularies = packed.words.into_iter().zip(Tongue::ALL).enumerate();
        let vocabularies = vocabularies.map(|(at, (words, tongue))| {
            let mut counts: BTreeMap<String, Vec<(Field, u16)>> =
                words.into_iter().map(|(word, counts)| (word, in_fields(&counts, &fields))).collect();
            for (position, topic) in topics.iter().enumerate() {
                let Some(field) = TopicIndex::new(position).map(Field::Topic) else { continue };
                let label = topic.label.own(Language::ALL[at]);
                let taught = topic.words[at].iter().map(|words| (words.as_str(), TAUGHT));
                for (expression, count) in taught.chain(label.map(|label| (label, 1))) {
                    teach(&mut counts, expression, tongue, field, count);
                }
            }
            weigh(counts)
        });
        let vocabularies: Vec<_> = vocabularies.collect();
        Self { vocabularies: vocabularies.try_into().unwrap_or_default(), elsewhere }
    }

    /// The name of a field that no partner is in.
    #[must_use]
    pub fn elsewhere(&self, number: u16) -> &str {
        self.elsewhere.get(usize::from(number)).map_or("", String::as_str)
    }

    /// Whether the lists of this tongue hold the word, inflected or not.
    #[must_use]
    pub fn knows(&self, word: &str, tongue: Tongue) -> bool {
        self.find(word, tongue).is_some()
    }

    fn vocabulary(&self, tongue: Tongue) -> &BTreeMap<String, Vec<Pointer>> {
        &self.vocabularies[tongue as usize]
    }

    fn find(&self, word: &str, tongue: Tongue) -> Option<(&String, &Vec<Pointer>)> {
        let vocabulary = self.vocabulary(tongue);
        stems(word, tongue).iter().find_map(|stem| vocabulary.get_key_value(stem))
    }

    /// The stem under which the data file a word: as the lists do if they know it, else as the rules say.
    #[must_use]
    pub fn filed(&self, word: &str, tongue: Tongue) -> String {
        self.find(word, tongue).map_or_else(|| stem(word, tongue), |(stem, _)| stem.clone())
    }

    /// Reads a folded word that stands in the lists.
    #[must_use]
    pub fn known(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let (stem, pointers) = self.find(word, tongue)?;
        Some(Reading { sense: Sense::Known, words: vec![stem.clone()], pointers: pointers.clone() })
    }

    /// Reads a folded word by its parts: `haagwerk` by `haag` and `werk`.
    #[must_use]
    pub fn compound(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let parts = compound::split(word, tongue, |part| self.find(part, tongue).map(|(stem, _)| stem.clone()))?;
        let mut pointers: Vec<Pointer> = Vec::new();
        for part in &parts {
            for pointer in self.vocabulary(tongue).get(part).into_iter().flatten() {
                match pointers.iter_mut().find(|known| known.field == pointer.field) {
                    Some(known) => known.weight += pointer.weight,
                    None => pointers.push(*pointer),
                }
            }
        }
        sort(&mut pointers);
        Some(Reading { sense: Sense::Compound, words: parts, pointers })
    }

    /// Reads a folded word as a slip of the pen for a known one.
    #[must_use]
    pub fn slip(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        let meant = spelling::nearest(&stem(word, tongue), self.vocabulary(tongue))?;
        let pointers = self.vocabulary(tongue).get(&meant)?.clone();
        Some(Reading { sense: Sense::Slip, words: vec![meant], pointers })
    }

    /// Reads a folded word, at least three letters long, as the beginning of known ones: the fields that most of them point to.
    #[must_use]
    pub fn beginning(&self, word: &str, tongue: Tongue) -> Option<Reading> {
        if word.chars().count() < 3 {
            return None;
        }
        let start = if tongue == Tongue::Dutch { word.replace("ij", "y") } else { word.to_owned() };
        let (mut sums, mut words) = (BTreeMap::new(), 0.0_f32);
        for (_, pointers) in self.vocabulary(tongue).range(start.clone()..).take_while(|(known, _)| known.starts_with(&start)) {
            words += 1.0;
            for pointer in pointers {
                *sums.entry(pointer.field).or_insert(0.0) += pointer.weight;
            }
        }
        let mut pointers: Vec<Pointer> = sums.into_iter().map(|(field, sum)| Pointer { field, weight: sum / words }).collect();
        sort(&mut pointers);
        (!pointers.is_empty()).then_some(Reading { sense: Sense::Beginning, words: vec![start], pointers })
    }
}

fn in_fields(counts: &[Count], fields: &[Option<Field>]) -> Vec<(Field, u16)> {
    counts.iter().filter_map(|&(list, count)| Some((fields.get(usize::from(list)).copied()??, count))).collect()
}

fn teach(counts: &mut BTreeMap<String, Vec<(Field, u16)>>, expression: &str, tongue: Tongue, field: Field, count: u16) {
    for token in tokens(expression).iter().filter(|token| !is_noise(&token.word, tongue)) {
        let stems = stems(&token.word, tongue);
        let filed = stems.iter().find(|stem| counts.contains_key(*stem)).unwrap_or(&stems[0]).clone();
        let known = counts.entry(filed).or_default();
        match known.iter_mut().find(|(other, _)| *other == field) {
            Some((_, known)) => *known = known.saturating_add(count),
            None => known.push((field, count)),
        }
    }
}

/// Turns counts into weights: the share of each field among the expressions with the word, each field's expressions counted as if all lists were
/// equally long, with [`DOUBT`] spread evenly over all fields (additive smoothing); as log-odds against chance, of which only the positive are kept.
fn weigh(counts: BTreeMap<String, Vec<(Field, u16)>>) -> BTreeMap<String, Vec<Pointer>> {
    let mut totals: BTreeMap<Field, f32> = BTreeMap::new();
    for (field, count) in counts.values().flatten() {
        *totals.entry(*field).or_default() += f32::from(*count);
    }
    let fields = totals.len().max(1) as f32;
    let mean = totals.values().sum::<f32>() / fields;
    let rate = |field: &Field, count: u16| f32::from(count) * mean / totals.get(field).copied().unwrap_or(mean).max(1.0);
    let weigh = |known: Vec<(Field, u16)>| {
        let all: f32 = known.iter().map(|(field, count)| rate(field, *count)).sum();
        let weight = |field: &Field, count: u16| ((rate(field, count) + DOUBT / fields) / (all + DOUBT) * fields).ln();
        let mut pointers: Vec<Pointer> =
            known.iter().map(|(field, count)| Pointer { field: *field, weight: weight(field, *count) }).collect();
        pointers.retain(|pointer| pointer.weight > 0.0);
        sort(&mut pointers);
        pointers
    };
    counts.into_iter().map(|(word, known)| (word, weigh(known))).collect()
}

fn sort(pointers: &mut [Pointer]) {
    pointers.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.field.cmp(&b.field)));
}
