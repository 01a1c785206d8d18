use crate::domain::{Language, Layer, PartnerId};
use crate::languages::Voice;
use crate::markup::Element;
use crate::matching::{Answer, Completion, Library};
use crate::routing::{Mode, Page, Route, View};
use std::sync::Arc;

/// What is the case at one moment: all that a page is made from.
pub struct Moment<'a> {
    /// What the address says.
    pub route: &'a Route,
    /// The language spoken, with its texts.
    pub voice: Voice,
    /// Languages offered.
    pub languages: &'a [Language],
    /// Whether another language was asked for and cannot be had.
    pub unspoken: bool,
    /// Partners and places, when they have come.
    pub library: Option<&'a Library>,
    /// The list of partners for the map, when they have come.
    pub sites: Option<&'a Arc<Element>>,
    /// The partner that is told more of over the map.
    pub opened: Option<&'a PartnerId>,
    /// The map of somebody else that visitors may switch on.
    pub layer: Option<&'a Layer>,
    /// Who answers what is asked, when the library is there.
    pub answer: Option<&'a Answer>,
    /// Ways to go on with what is being typed.
    pub completions: &'a [Completion],
    /// Whether the visitor is typing: what may change with the next letter is not asked or remarked upon.
    pub typing: bool,
    /// Why the partners are not to be had.
    pub trouble: Option<Trouble>,
    /// Whether loading takes longer than usual.
    pub slow: bool,
    /// Partners that could not be used.
    pub left_out: usize,
    /// Whether the settings could not be read.
    pub unsettled: bool,
    /// How the data stand to those of the server.
    pub standing: Standing,
    /// Whether a new version of the site waits for the visitor.
    pub renewal: bool,
    /// Whether the sentence of the first page stands above the field.
    pub greeting: bool,
    /// Whether the visitor turned to the field.
    pub asking: bool,
    /// How many cards are drawn.
    pub shown: usize,
}

/// Why the partners are not to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection or no file.
    Network,
    /// A file that cannot be read.
    File,
}

/// How the data on the page stand to those of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The same, as far as is known.
    Usual,
    /// The same, since a moment ago: what the visitor is looking at may have changed.
    Renewed,
    /// A copy: the server could not be asked.
    Copy,
}

impl Moment<'_> {
    /// The library and the answer, when both are there.
    #[must_use]
    pub fn found(&self) -> Option<(&Library, &Answer)> {
        self.library.zip(self.answer)
    }

    /// The name of the region, as far as known.
    #[must_use]
    pub fn region(&self) -> &str {
        crate::present::region_name(self.library.and_then(Library::region), self.voice)
    }

    /// How far loading has come, in the words that others rely on.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match (self.library, self.trouble) {
            (Some(_), _) if self.standing == Standing::Copy => "stale",
            (Some(_), _) => "ready",
            (None, Some(_)) => "failed",
            (None, None) => "loading",
        }
    }

    /// Whether a map is on the page.
    #[must_use]
    pub fn shows_map(&self) -> bool {
        match self.route.page {
            Page::Search => self.route.mode != Mode::Embed || self.route.view == View::Map,
            Page::Partner(_) | Page::Coverage => true,
            Page::Saved | Page::About => false,
        }
    }

    /// How the page is laid out, in the words of the style sheet.
    #[must_use]
    pub fn layout(&self) -> &'static str {
        match self.route.page {
            Page::Search if self.route.view == View::Map => "map",
            Page::Search if self.route.is_start() => "greeting",
            Page::Search => "list",
            _ => "text",
        }
    }
}
