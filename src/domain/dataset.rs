use super::{Contact, Date, Partner, PartnerId, Text, TopicId};

/// Position of a topic in [`Dataset::topics`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicIndex(u16);

impl TopicIndex {
    /// The topic at this position. `None` past 65,535, far more than a person can choose from.
    #[must_use]
    pub fn new(position: usize) -> Option<Self> {
        u16::try_from(position).ok().map(Self)
    }

    /// The position.
    #[must_use]
    pub fn get(self) -> usize {
        usize::from(self.0)
    }
}

/// Everything that `partners.json` holds and can be used.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// What the collection is called.
    pub title: Text,
    /// Who answers for it.
    pub publisher: Publisher,
    /// The day on which it was put together.
    pub updated: Option<Date>,
    /// Groups of topics, in the order in which they are offered.
    pub groups: Vec<Group>,
    /// Topics, in the order in which they are offered.
    pub topics: Vec<Topic>,
    /// Partners, in the order of the file.
    pub partners: Vec<Partner>,
    /// Partners of the file that cannot be used.
    pub left_out: usize,
}

/// Who answers for the data, and how to reach them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Publisher {
    /// May be empty when the file does not tell.
    pub name: String,
    /// How to reach them.
    pub contact: Contact,
}

/// A handful of topics that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Unique among the groups.
    pub id: TopicId,
    /// Its name.
    pub label: Text,
}

/// A kind of work that a service can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Unique among the topics.
    pub id: TopicId,
    /// Position of its group in [`Dataset::groups`].
    pub group: Option<usize>,
    /// Its name.
    pub label: Text,
    /// Everyday words that lead to it, one expression each, by language (nl, fr, en).
    pub words: [Vec<String>; 3],
}

impl Dataset {
    /// The topic of an index that belongs to this dataset.
    #[must_use]
    pub fn topic(&self, topic: TopicIndex) -> Option<&Topic> {
        self.topics.get(topic.get())
    }

    /// Looks a topic up by its id.
    #[must_use]
    pub fn topic_by_id(&self, id: &TopicId) -> Option<TopicIndex> {
        self.topics.iter().position(|topic| topic.id == *id).and_then(TopicIndex::new)
    }

    /// Looks a partner up by its id.
    #[must_use]
    pub fn partner_by_id(&self, id: &PartnerId) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == *id)
    }

    /// The organisation a partner belongs to.
    #[must_use]
    pub fn parent(&self, partner: &Partner) -> Option<&Partner> {
        self.partners.get(partner.parent? as usize)
    }
}
