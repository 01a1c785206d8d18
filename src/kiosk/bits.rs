//! Small pieces of what is drawn.

use crate::markup::{Element, el};

/// The attribute that names what a touch on an element does.
pub(super) const DEED: &str = "data-deed";

/// What a touch does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Somebody begins, in the language of the element if it has one.
    Begin,
    /// Whoever stands here is still here.
    Stay,
    /// Everything is forgotten, and the same visitor begins anew.
    Again,
    /// The page before.
    Back,
    /// Typing.
    Type,
    /// The page as a code.
    Take,
    /// What lies over the page is put away.
    Close,
    /// A digit, which the element has.
    Digit,
    /// The last digit is taken back.
    Erase,
    /// The page is loaded anew.
    Reload,
    /// The needs without an answer as a file.
    Export,
    /// The needs without an answer are forgotten.
    Clear,
}

impl Deed {
    const ALL: [Self; 12] = [
        Self::Begin,
        Self::Stay,
        Self::Again,
        Self::Back,
        Self::Type,
        Self::Take,
        Self::Close,
        Self::Digit,
        Self::Erase,
        Self::Reload,
        Self::Export,
        Self::Clear,
    ];

    /// Its name in the page.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Stay => "stay",
            Self::Again => "again",
            Self::Back => "back",
            Self::Type => "type",
            Self::Take => "take",
            Self::Close => "close",
            Self::Digit => "digit",
            Self::Erase => "erase",
            Self::Reload => "reload",
            Self::Export => "export",
            Self::Clear => "clear",
        }
    }

    /// The deed of a name.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.word() == word)
    }
}

/// A pictogram of the sprite in `index.html`.
pub(super) fn icon(name: &'static str) -> Element {
    el("svg").class("icon").set("aria-hidden", "true").child(el("use").set("href", name))
}

/// A pictogram that only this program draws, of lines (Lucide, ISC).
pub(super) fn drawn(paths: &[&'static str]) -> Element {
    let svg = el("svg").class("icon").set("viewBox", "0 0 24 24").set("aria-hidden", "true");
    svg.all(paths.iter().map(|path| el("path").set("d", path)))
}

/// Keys in a frame.
pub(super) const KEYBOARD: [&str; 3] = [
    "M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z",
    "M10 8h.01M12 12h.01M14 8h.01M16 12h.01M18 8h.01M6 8h.01M8 12h.01",
    "M7 16h10",
];

/// Three squares and some dots.
pub(super) const SQUARES: [&str; 4] = [
    "M4 3h3a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z",
    "M17 3h3a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z",
    "M4 16h3a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z",
    "M21 16h-3a2 2 0 0 0-2 2v3M21 21v.01M12 7v3a2 2 0 0 1-2 2H7M3 12h.01M12 3h.01M12 16v.01M16 12h1M21 12v.01M12 21v-1",
];

/// An arrow to the left with a cross.
pub(super) const ERASE: [&str; 2] = [
    "M10 5a2 2 0 0 0-1.344.519l-6.328 5.74a1 1 0 0 0 0 1.481l6.328 5.741A2 2 0 0 0 10 19h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2z",
    "m12 9 6 6M18 9l-6 6",
];

/// A button that does something.
pub(super) fn button(class: &'static str, deed: Deed) -> Element {
    el("button").class(class).set("type", "button").set(DEED, deed.word())
}

/// A window over the page, with a name.
pub(super) fn dialog(class: &'static str, title: Element) -> Element {
    el("div")
        .class(class)
        .set("role", "dialog")
        .set("aria-modal", "true")
        .set("tabindex", "-1")
        .set("aria-labelledby", TITLE)
        .child(title.set("id", TITLE))
}

/// The id of the name of a window over the page.
const TITLE: &str = "kiosk-title";
