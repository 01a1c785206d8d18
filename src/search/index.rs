use super::text::{Tongue, tokens};
use super::{Lexicon, is_noise, spelling};
use crate::domain::{Dataset, Language, Text, TopicIndex};
use std::collections::{BTreeMap, HashMap};

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
    words: HashMap<String, Vec<Hit>>,
    names: BTreeMap<String, Vec<u32>>,
    partners: usize,
}

impl Index {
    /// Reads all names, labels and details.
    #[must_use]
    pub fn new(dataset: &Dataset, lexicon: &Lexicon) -> Self {
        let mut index = Self { by_topic: vec![Vec::new(); dataset.topics.len()], partners: dataset.partners.len(), ..Self::default() };
        let mut stems: HashMap<(String, Tongue), Option<String>> = HashMap::new();
        for (at, partner) in (0_u32..).zip(&dataset.partners) {
            for name in partner.former_names.iter().chain([&partner.name]) {
                for token in tokens(name) {
                    let partners = index.names.entry(token.word).or_default();
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
                index.add(&service.label, Hit { service: number, section: Section::Label }, lexicon, &mut stems);
                if let Some(detail) = &service.detail {
                    index.add(detail, Hit { service: number, section: Section::Detail }, lexicon, &mut stems);
                }
            }
        }
        index
    }

    fn add(&mut self, text: &Text, hit: Hit, lexicon: &Lexicon, stems: &mut HashMap<(String, Tongue), Option<String>>) {
        for (language, text) in text.all() {
            let tongue = tongue(language);
            for token in tokens(text) {
                let key = (token.word, tongue);
                let filed =
                    stems.entry(key).or_insert_with_key(|(word, tongue)| (!is_noise(word, *tongue)).then(|| lexicon.filed(word, *tongue)));
                let Some(filed) = filed else { continue };
                match self.words.get_mut(filed.as_str()) {
                    Some(hits) if hits.last().is_some_and(|last| last.service == hit.service) => {}
                    Some(hits) => hits.push(hit),
                    None => {
                        self.words.insert(filed.clone(), vec![hit]);
                    }
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
        self.words.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The partners with this folded word in a name; also a word that begins so, for the one being typed, or one that is spelt nearly so.
    #[must_use]
    pub fn with_name(&self, word: &str, unfinished: bool) -> Vec<u32> {
        if let Some(partners) = self.names.get(word) {
            return partners.clone();
        }
        let mut partners: Vec<u32> = Vec::new();
        if unfinished && word.len() >= 3 {
            for (_, found) in self.names.range(word.to_owned()..).take_while(|(name, _)| name.starts_with(word)) {
                partners.extend(found);
            }
        }
        if partners.is_empty()
            && let Some(meant) = spelling::nearest(word, &self.names)
        {
            partners.extend(self.names.get(&meant).into_iter().flatten());
        }
        partners.sort_unstable();
        partners.dedup();
        partners
    }

    /// How telling a word of a name is, from 0 (in every name) upwards: inverse document frequency (Spärck Jones, Journal of Documentation 28, 1972).
    #[must_use]
    pub fn rarity(&self, word: &str) -> f32 {
        let found = self.names.get(word).map_or(1, Vec::len).max(1);
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
