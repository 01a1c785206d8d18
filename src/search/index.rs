use super::text::{Tongue, tokens};
use super::{Lexicon, is_noise, spelling};
use crate::collections::Dictionary;
use crate::domain::{Dataset, Language, Text, TopicIndex};

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

/// Where words and topics occur in the data: built once, only looked up afterwards.
#[derive(Debug, Default)]
pub struct Index {
    /// Partner and position among its services, by the number of the service.
    services: Vec<(u32, u16)>,
    by_topic: Vec<Vec<u32>>,
    /// Stems, and by their number where they stand.
    words: Dictionary,
    hits: Vec<Vec<Hit>>,
    /// Words of names, and by their number who has them.
    names: Dictionary,
    named: Vec<Vec<u32>>,
    partners: usize,
}

/// Words that were met before, by tongue, with the number of their stem, or none for those that tell nothing: each is analysed only once.
type Met = [(Dictionary, Vec<Option<usize>>); 3];

impl Index {
    /// Reads all names, labels and details.
    #[must_use]
    pub fn new(dataset: &Dataset, lexicon: &Lexicon) -> Self {
        let mut index = Self { by_topic: vec![Vec::new(); dataset.topics.len()], partners: dataset.partners.len(), ..Self::default() };
        let mut met = Met::default();
        for (at, partner) in (0_u32..).zip(&dataset.partners) {
            for name in partner.former_names.iter().chain([&partner.name]) {
                for token in tokens(name) {
                    let partners = index.names.list(&token.word, &mut index.named);
                    if partners.last() != Some(&at) {
                        partners.push(at);
                    }
                }
            }
            for (position, service) in (0_u16..).zip(&partner.services) {
                let number = u32::try_from(index.services.len()).unwrap_or(u32::MAX);
                index.services.push((at, position));
                if let Some(list) = index.by_topic.get_mut(service.topic.get()) {
                    list.push(number);
                }
                index.add(&service.label, Hit { service: number, section: Section::Label }, lexicon, &mut met);
                if let Some(detail) = &service.detail {
                    index.add(detail, Hit { service: number, section: Section::Detail }, lexicon, &mut met);
                }
            }
        }
        index
    }

    fn add(&mut self, text: &Text, hit: Hit, lexicon: &Lexicon, met: &mut Met) {
        for (language, text) in text.all() {
            let tongue = tongue(language);
            let (known, stems) = &mut met[language as usize];
            for token in tokens(text) {
                let (number, new) = known.add(&token.word);
                if new {
                    stems.push((!is_noise(&token.word, tongue)).then(|| {
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

    /// How many services there are in all.
    #[must_use]
    pub fn services(&self) -> usize {
        self.services.len()
    }

    /// The partner and its service behind a number.
    #[must_use]
    pub fn service(&self, number: u32) -> Option<(u32, u16)> {
        self.services.get(number as usize).copied()
    }

    /// The services of a topic.
    #[must_use]
    pub fn of_topic(&self, topic: TopicIndex) -> &[u32] {
        self.by_topic.get(topic.get()).map_or(&[], Vec::as_slice)
    }

    /// Where a stem stands; the label counts when it stands in both sections.
    #[must_use]
    pub fn with_word(&self, stem: &str) -> &[Hit] {
        self.words.find(stem).map_or(&[], |number| self.hits[number].as_slice())
    }

    /// The partners with this folded word in a name; also a word that begins so, for the one being typed, or one that is spelt nearly so.
    #[must_use]
    pub fn with_name(&self, word: &str, unfinished: bool) -> Vec<u32> {
        if let Some(number) = self.names.find(word) {
            return self.named[number].clone();
        }
        let mut partners: Vec<u32> = Vec::new();
        if unfinished && word.len() >= 3 {
            self.names.beginning(word).for_each(|(_, number)| partners.extend(&self.named[number]));
        }
        if partners.is_empty()
            && let Some((_, number)) = spelling::nearest(word, &self.names)
        {
            partners.extend(&self.named[number]);
        }
        partners
    }

    /// How telling a word of a name is, from 0 (in every name) upwards: inverse document frequency (Spärck Jones, Journal of Documentation 28, 1972).
    #[must_use]
    pub fn rarity(&self, word: &str) -> f32 {
        let found = self.names.find(word).map_or(1, |number| self.named[number].len()).max(1);
        ((self.partners.max(1) as f32) / found as f32).ln().max(0.0)
    }

    /// How many partners were read.
    #[must_use]
    pub fn partners(&self) -> usize {
        self.partners
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
