use super::line::Line;
use super::looks::Looks;
use crate::domain::{Audience, Kind, Language, TopicId, Workplace, words};
use crate::routing::View;
use enumset::{EnumSet, EnumSetType};

/// All that is chosen for a block in somebody else's page.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// `bij` or `gemeente`: for which municipality; all of the region when none is chosen.
    pub place: Option<Place>,
    /// `thema`: only these topics; all when none is chosen.
    pub topics: Vec<TopicId>,
    /// `soort`.
    pub kinds: EnumSet<Kind>,
    /// `voor`.
    pub audiences: EnumSet<Audience>,
    /// `waar`.
    pub workplaces: EnumSet<Workplace>,
    /// `q`: a need that is already asked.
    pub text: Line,
    /// `weergave`.
    pub view: View,
    /// `taal`; that of the visitor's browser when none is chosen.
    pub language: Option<Language>,
    /// `vast`: what the visitor cannot change. Of what is not chosen it means nothing, see [`Block::may_fix`].
    pub fixed: EnumSet<Part>,
    /// `zonder`: what is left out.
    pub without: EnumSet<Piece>,
    /// `titel`: the level of its first heading, see [`LEVELS`].
    pub level: u8,
    /// `stijl`.
    pub looks: Looks,
    /// `hoogte`: the room kept until it has come, in CSS pixels, see [`HEIGHTS`], and the height of a plain frame. When none is chosen the script keeps what
    /// the width asks for.
    pub height: Option<u16>,
    /// `naam`: what the frame is called; the name of the site when it is empty.
    pub name: Line,
}

/// The heading levels that a page has left for a block, and the one that is usual: below the title of the page.
pub const LEVELS: (u8, u8) = (1, 5);
/// See [`LEVELS`].
pub const USUAL_LEVEL: u8 = 2;

/// The heights that make sense, and that of a plain frame when none is chosen: the least that the script keeps for the first page.
pub const HEIGHTS: (u16, u16) = (200, 4000);
/// See [`HEIGHTS`].
pub const FRAME_HEIGHT: u16 = 900;

/// For which municipality a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name, postcode or NIS code, as it was chosen.
    pub name: Line,
    /// What that means for the partners.
    pub reach: Reach,
}

/// Which partners are shown for a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// All of them, those nearby first: most of them work for the whole region.
    #[default]
    Near,
    /// Those that have their address there.
    Only,
}
words!(Reach { Near = "bij", Only = "gemeente" });

/// A part of the choices that can be made fixed.
#[derive(Debug, EnumSetType)]
pub enum Part {
    /// The need.
    Text,
    /// Near where.
    Near,
    /// The topics.
    Topics,
    /// The kinds.
    Kinds,
    /// For whom.
    Audiences,
    /// Where the work is done.
    Workplaces,
    /// In which municipality.
    Only,
    /// List or map.
    View,
    /// The language.
    Language,
}
words!(Part {
    Text = "q",
    Near = "bij",
    Topics = "thema",
    Kinds = "soort",
    Audiences = "voor",
    Workplaces = "waar",
    Only = "gemeente",
    View = "weergave",
    Language = "taal",
});

/// A piece of the block that can be left out.
#[derive(Debug, EnumSetType)]
pub enum Piece {
    /// Every map.
    Map,
    /// The filters.
    Filters,
    /// The line above, with the languages.
    Head,
    /// The line below, with where all of this comes from.
    Foot,
    /// The page about the social economy.
    About,
    /// Saving partners.
    Saved,
}
words!(Piece { Map = "kaart", Filters = "filters", Head = "kop", Foot = "voet", About = "over", Saved = "bewaard" });

impl Default for Block {
    fn default() -> Self {
        Self {
            place: None,
            topics: Vec::new(),
            kinds: EnumSet::empty(),
            audiences: EnumSet::empty(),
            workplaces: EnumSet::empty(),
            text: Line::default(),
            view: View::List,
            language: None,
            fixed: EnumSet::empty(),
            without: EnumSet::empty(),
            level: USUAL_LEVEL,
            looks: Looks::default(),
            height: None,
            name: Line::default(),
        }
    }
}

impl Block {
    /// Whether there is something to be fixed in a part. Every block has a list or a map in front.
    #[must_use]
    pub fn may_fix(&self, part: Part) -> bool {
        let place = |reach| self.place.as_ref().is_some_and(|place| place.reach == reach);
        match part {
            Part::Text => !self.text.is_empty(),
            Part::Near => place(Reach::Near),
            Part::Topics => !self.topics.is_empty(),
            Part::Kinds => !self.kinds.is_empty(),
            Part::Audiences => !self.audiences.is_empty(),
            Part::Workplaces => !self.workplaces.is_empty(),
            Part::Only => place(Reach::Only),
            Part::View => true,
            Part::Language => self.language.is_some(),
        }
    }

    /// The same without what is fixed but not chosen.
    #[must_use]
    pub(super) fn settled(mut self) -> Self {
        let fixed = self.fixed.iter().filter(|part| self.may_fix(*part)).collect();
        self.fixed = fixed;
        self
    }
}
