//! Small pieces that occur everywhere.

use crate::domain::{Kind, PartnerId, TopicId};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::present::{self, Line, Piece, Sign, Way, messages as m};
use crate::routing::{Block, Page, Route};

/// The attribute that names what an element does when it is clicked or submitted.
pub const ACTION: &str = "data-do";

/// The attributes of an element that keeps a file: what is in it, and its name.
pub const FILE: &str = "data-file";
/// See [`FILE`].
pub const FILE_NAME: &str = "data-file-name";

/// What an element can do that no address can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Search for what was typed.
    Search,
    /// Go on typing.
    Type,
    /// Search near the place in the field beside it.
    Place,
    /// Draw more results.
    More,
    /// Load the partners again.
    Retry,
    /// Copy the address.
    Copy,
    /// Open the print dialog.
    Print,
    /// Put away what is told of a partner over the map.
    Close,
    /// Search near where the visitor is, if the browser may tell.
    Here,
    /// Keep a file, which the element carries.
    Keep,
    /// Take the new version of the site.
    Renew,
}

impl Action {
    const ALL: [Self; 11] = [
        Self::Search,
        Self::Type,
        Self::Place,
        Self::More,
        Self::Retry,
        Self::Copy,
        Self::Print,
        Self::Close,
        Self::Here,
        Self::Keep,
        Self::Renew,
    ];

    /// Its name in the page.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Type => "type",
            Self::Place => "place",
            Self::More => "more",
            Self::Retry => "retry",
            Self::Copy => "copy",
            Self::Print => "print",
            Self::Close => "close",
            Self::Here => "here",
            Self::Keep => "keep",
            Self::Renew => "renew",
        }
    }

    /// The action of a name.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.word() == word)
    }
}

/// A pictogram of the sprite in `index.html`. It never stands alone: a word goes with it.
pub(super) fn icon(name: &str) -> Element {
    el("svg").class("icon").set("aria-hidden", "true").child(el("use").attr("href", ["#", name].concat()))
}

/// The sign of a kind of partner, with its number in the result if it has one. The kind stands in words beside it.
pub(super) fn kind_sign(kind: Kind, number: Option<usize>) -> Element {
    let shape = el("svg").class("sign__shape").child(el("use").attr("href", ["#k-", kind.word()].concat()));
    let number = number.map(|number| el("span").class("sign__number").text(number.to_string()));
    el("span").attr("class", ["sign sign--", kind.word()].concat()).set("aria-hidden", "true").child(shape).all(number)
}

/// A link to another address of this page.
pub(super) fn link(class: &'static str, route: &Route) -> Element {
    el("a").class(class).attr("href", route.print())
}

/// A button that carries out an action.
pub(super) fn button(action: Action, name: &str, word: &'static str) -> Element {
    el("button").set("type", "button").class("button button--quiet").set(ACTION, action.word()).child(icon(name)).say(word)
}

/// A link to a page of another site.
pub(super) fn outside(href: &str, text: &str) -> Element {
    el("a").attr("href", href.to_owned()).set("rel", "noopener").set("target", "_blank").text(text.to_owned())
}

/// Something to check.
pub(super) fn note(text: String) -> Element {
    el("p").class("note").child(icon("i-info")).child(el("span").text(text))
}

/// Ways to reach somebody, as buttons that show the number or address itself.
pub(super) fn actions(actions: &[present::Action]) -> Element {
    let draw = |action: &present::Action| {
        let name = match action.way {
            Way::Phone => "i-phone",
            Way::Mail => "i-mail",
            Way::Site => "i-globe",
        };
        let link = el("a").class("button button--quiet").attr("href", action.href.clone()).attr("aria-label", action.name.clone());
        let link = if action.way == Way::Site { link.set("rel", "noopener").set("target", "_blank") } else { link };
        link.child(icon(name)).child(el("span").class("button__text").text(action.text.clone()))
    };
    el("div").class("actions").all(actions.iter().map(draw))
}

/// Why a partner stands here: one line with a sign.
pub(super) fn reason(line: &Line) -> Element {
    let (name, class) = match line.sign {
        Sign::Answers => ("i-check", "reason reason--answers"),
        Sign::Check => ("i-info", "reason reason--check"),
        Sign::Where => ("i-map-pin", "reason reason--where"),
        Sign::How => ("i-truck", "reason"),
    };
    el("li").class(class).set("data-reason", "").child(icon(name)).child(words(el("span"), &line.pieces))
}

/// Puts text into an element, the visitor's own words marked.
pub(super) fn words(element: Element, pieces: &[Piece]) -> Element {
    pieces.iter().fold(element, |element, piece| match piece {
        Piece::Text(text) => element.text(text.clone()),
        Piece::Quote(text) => element.child(el("mark").class("mark").text(text.clone())),
    })
}

/// Saves a partner, or takes it from the saved ones; `None` where nothing is saved.
pub(super) fn save_link(route: &Route, id: &PartnerId, name: &str, voice: Voice) -> Option<Element> {
    if !route.hosted.shows(Block::Saved) {
        return None;
    }
    let (class, word, label) = if route.saved.contains(id) {
        ("save save--saved", m::is_saved(voice), m::with_colon(voice, m::is_saved(voice), &m::unsave_partner(voice, name)))
    } else {
        ("save", m::saved_here(voice), m::save_partner(voice, name))
    };
    Some(link(class, &route.with_saved_toggled(id)).attr("aria-label", label).child(icon("i-bookmark")).say(word))
}

/// A link to who works where.
pub(super) fn coverage_link(route: &Route, topic: Option<&TopicId>, voice: Voice) -> Element {
    link("link", &route.covering(topic)).say(m::coverage_link(voice))
}

/// A link to a partner, by its name.
pub(super) fn partner_link(route: &Route, id: &PartnerId, name: &str) -> Element {
    link("partner-link", &route.on(Page::Partner(id.clone()))).child(el("bdi").text(name.to_owned()))
}
