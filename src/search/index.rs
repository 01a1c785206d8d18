use super::text::{Tongue, tokens};
use super::{Lexicon, spelling};
use crate::collections::Dictionary;
use crate::domain::{Dataset, Language, Text};

/// Where a word stands in a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// In the few words of its label.
    Label,
    /// In the sentence that explains it.
    Detail,
}

/// A word in a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Number of the service, counted through all partners.
    pub service: u32,
    /// Where it stands.
    pub section: Section,
}

/// Where words occur in the data: built once, only looked up afterwards.
#[derive(Debug, Default)]
pub struct Index {
    /// Stems, and by their number where they stand.
    words: Dictionary,
    hits: Vec<Vec<Hit>>,
    /// Words of names, and by their number the names that have them.
    parts: Dictionary,
    named: Vec<Vec<u32>>,
    /// Names, partner by partner: the partner, and the numbers of the words.
    names: Vec<(u32, Vec<u32>)>,
    partners: usize,
}

/// Words that were met before, by tongue, with the number of their stem, or none for those that tell nothing: each is analysed only once.
type Met = [(Dictionary, Vec<Option<usize>>); 3];

impl Index {
    /// Reads all names, labels and details.
    #[must_use]
    pub fn new(dataset: &Dataset, lexicon: &Lexicon) -> Self {
        let mut index = Self { partners: dataset.partners.len(), ..Self::default() };
        let mut met = Met::default();
        let mut number = 0;
        for (at, partner) in (0_u32..).zip(&dataset.partners) {
            // What stands in parentheses behind a former name (`vzw De IJzer (Diksmuide)`) tells where or when, and is seldom typed.
            let former = partner.former_names.iter().map(|name| name.split(" (").next().unwrap_or(name));
            for name in former.chain([partner.name.as_str()]) {
                index.add_name(name, at);
            }
            for service in &partner.services {
                index.add(&service.label, Hit { service: number, section: Section::Label }, lexicon, &mut met);
                if let Some(detail) = &service.detail {
                    index.add(detail, Hit { service: number, section: Section::Detail }, lexicon, &mut met);
                }
                number += 1;
            }
        }
        index
    }

    fn add_name(&mut self, name: &str, partner: u32) {
        let number = self.names.len() as u32;
        let mut parts = Vec::new();
        for token in tokens(name) {
            let (part, new) = self.parts.add(&token.word);
            if new {
                self.named.push(Vec::new());
            }
            if self.named[part].last() != Some(&number) {
                self.named[part].push(number);
            }
            parts.push(part as u32);
        }
        self.names.push((partner, parts));
    }

    fn add(&mut self, text: &Text, hit: Hit, lexicon: &Lexicon, met: &mut Met) {
        for (language, text) in text.all() {
            let tongue = tongue(language);
            let (known, stems) = &mut met[language as usize];
            for token in tokens(text) {
                let (number, new) = known.add(&token.word);
                if new {
                    stems.push((!lexicon.passes(&token.word, tongue)).then(|| {
                        let (stem, new) = self.words.add(&lexicon.filed(&token.word, tongue));
                        if new {
                            self.hits.push(Vec::new());
                        }
                        stem
                    }));
                }
                let Some(stem) = stems[number] else { continue };
                if self.hits[stem].last().is_none_or(|last| last.service != hit.service) {
                    self.hits[stem].push(hit);
                }
            }
        }
    }

    /// Where a stem stands; the label counts when it stands in both sections.
    #[must_use]
    pub fn with_word(&self, stem: &str) -> &[Hit] {
        self.words.find(stem).map_or(&[], |number| self.hits[number].as_slice())
    }

    /// The numbers of the words of names that a folded word may be: itself, else one that begins so, for a word that is being typed, else one that is
    /// spelt nearly so, for a word that is doubtful.
    #[must_use]
    pub fn name_words(&self, word: &str, unfinished: bool, doubtful: bool) -> Vec<u32> {
        if let Some(number) = self.parts.find(word) {
            return vec![number as u32];
        }
        let mut numbers: Vec<u32> = Vec::new();
        if unfinished && word.len() >= 3 {
            numbers.extend(self.parts.beginning(word).map(|(_, number)| number as u32));
        }
        if numbers.is_empty() && doubtful {
            numbers.extend(spelling::nearest(word, &self.parts).map(|(_, number)| number as u32));
        }
        numbers
    }

    /// The numbers of the names with a word.
    #[must_use]
    pub fn with_name_word(&self, number: u32) -> &[u32] {
        self.named.get(number as usize).map_or(&[], Vec::as_slice)
    }

    /// Whose name a number stands for, and the numbers of its words.
    #[must_use]
    pub fn name(&self, number: u32) -> Option<(u32, &[u32])> {
        self.names.get(number as usize).map(|(partner, parts)| (*partner, parts.as_slice()))
    }

    /// How many names there are.
    #[must_use]
    pub fn names(&self) -> usize {
        self.names.len()
    }

    /// How telling a word of a name is, from 0 (in every name) upwards: inverse document frequency (Spärck Jones, Journal of Documentation 28, 1972).
    #[must_use]
    pub fn rarity(&self, number: u32) -> f32 {
        ((self.partners.max(1) as f32) / self.with_name_word(number).len().max(1) as f32).ln().max(0.0)
    }
}

/// The tongue of a language of the data.
pub(super) fn tongue(language: Language) -> Tongue {
    match language {
        Language::Nl => Tongue::Dutch,
        Language::Fr => Tongue::French,
        Language::En => Tongue::English,
    }
}
