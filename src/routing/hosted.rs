use super::route::{Route, TopicWish};
use crate::domain::TopicId;
use crate::matching::Filters;
use enumset::{EnumSet, EnumSetType};

/// What whoever shows the site in a page of theirs decided for its visitors. Every link carries it on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hosted {
    /// `vast`: what of the address stays as it is.
    pub held: EnumSet<Part>,
    /// `vast`: the topics to which everything is limited; empty for all. The visitor narrows down within them.
    pub topics: Vec<TopicId>,
    /// `vast`: the partners and services to which everything is limited.
    pub limits: Filters,
    /// `zonder`: what is left out.
    pub without: EnumSet<Block>,
    /// `titel`: the level of the first heading, 1 to 5; 0 when the address does not tell.
    pub level: u8,
    /// `stijl`: the looks, in the words of `src/embed/rules.mjs`. Nothing here reads them.
    pub looks: String,
}

/// A part of the address that can be held.
#[derive(Debug, EnumSetType)]
pub enum Part {
    /// `q`, and with it which of its topics are meant.
    Text,
    /// `bij`.
    Near,
    /// `weergave`.
    View,
    /// `taal`.
    Language,
}

/// A piece of the page that can be left out.
#[derive(Debug, EnumSetType)]
pub enum Block {
    /// `kaart`: every map.
    Map,
    /// `filters`.
    Filters,
    /// `kop`: the line above, with the languages and the saved partners.
    Head,
    /// `voet`: the line below, with where all of this comes from.
    Foot,
    /// `over`: the page about the social economy.
    About,
    /// `bewaard`: saving partners.
    Saved,
}

/// What the pieces are called in the address.
pub(super) const BLOCKS: [(&str, Block); 6] = [
    ("kaart", Block::Map),
    ("filters", Block::Filters),
    ("kop", Block::Head),
    ("voet", Block::Foot),
    ("over", Block::About),
    ("bewaard", Block::Saved),
];

/// What the parts are called in the address.
pub(super) const PARTS: [(&str, Part); 4] = [("q", Part::Text), ("bij", Part::Near), ("weergave", Part::View), ("taal", Part::Language)];

impl Hosted {
    /// Whether only some of the partners or services are shown.
    #[must_use]
    pub fn limits_anything(&self) -> bool {
        !(self.topics.is_empty() && self.limits.is_empty())
    }

    /// Forgets what concerns a page of somebody else only.
    pub(super) fn be_bare(&mut self) {
        self.without = EnumSet::empty();
        self.level = 0;
        self.looks.clear();
    }

    /// Whether a piece of the page is shown. Who cannot look at what is saved does not save either.
    #[must_use]
    pub fn shows(&self, block: Block) -> bool {
        !(self.without.contains(block) || block == Block::Saved && self.without.contains(Block::Head))
    }
}

impl Route {
    /// The same, with what is held and limited as in another one, whatever it says itself.
    #[must_use]
    #[inline(never)]
    pub fn held_by(mut self, host: &Self) -> Self {
        self.hosted.clone_from(&host.hosted);
        for part in host.hosted.held {
            match part {
                Part::Text => {
                    self.text.clone_from(&host.text);
                    self.topics.clone_from(&host.topics);
                }
                Part::Near => self.near.clone_from(&host.near),
                Part::View => self.view = host.view,
                Part::Language => self.language = host.language,
            }
        }
        self
    }

    /// Whether the visitor may change a part.
    #[must_use]
    pub fn lets_change(&self, part: Part) -> bool {
        !self.hosted.held.contains(part)
    }

    /// Holds a part of the address, or makes a limit of it, by its name. One that says nothing stays free.
    pub(super) fn hold(&mut self, name: &str) {
        let (hosted, filters) = (&mut self.hosted, &mut self.filters);
        match name {
            "q" if !self.text.trim().is_empty() => hosted.held |= Part::Text,
            "bij" if self.near != crate::matching::Near::AsTyped => hosted.held |= Part::Near,
            "weergave" => hosted.held |= Part::View,
            "taal" if self.language.is_some() => hosted.held |= Part::Language,
            "thema" => {
                for wish in std::mem::take(&mut self.topics) {
                    match wish {
                        TopicWish::Chosen(id) => hosted.topics.push(id),
                        struck => self.topics.push(struck),
                    }
                }
            }
            "soort" => hosted.limits.kinds |= std::mem::take(&mut filters.kinds),
            "voor" => hosted.limits.audiences |= std::mem::take(&mut filters.audiences),
            "waar" => hosted.limits.workplaces |= std::mem::take(&mut filters.workplaces),
            "gemeente" => hosted.limits.municipalities.append(&mut filters.municipalities),
            _ => {}
        }
    }
}
