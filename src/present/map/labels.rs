//! Names on the map: where they fit beside their dot, in order of importance.

use crate::geo::{Frame, Pixel, Size};

/// A name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What sort of name, which decides how it looks.
    pub kind: LabelKind,
    /// The text.
    pub text: String,
    /// The middle of its left end, right end or middle, as [`Label::anchor`] says.
    pub at: Pixel,
    /// `start`, `end` or `middle`, as SVG's `text-anchor`.
    pub anchor: &'static str,
    /// The dot it belongs to, if it has one.
    pub dot: Option<Pixel>,
    /// Degrees that the text is turned, clockwise.
    pub turn: f64,
}

/// What sort of name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A town of the region.
    Town,
    /// The seat of a municipality of the region.
    Seat,
    /// A village of the region.
    Village,
    /// A smaller place of the region.
    Hamlet,
    /// A town outside.
    Outside,
    /// The number of a motorway.
    Motorway,
    /// The number of a main road.
    Road,
    /// The sea.
    Sea,
}

impl LabelKind {
    /// Height of the letters in CSS pixels; the style sheet has the same.
    fn size(self) -> f64 {
        match self {
            Self::Town => 15.0,
            Self::Seat => 13.0,
            Self::Village | Self::Hamlet | Self::Outside => 12.0,
            Self::Motorway | Self::Road => 10.0,
            Self::Sea => 22.0,
        }
    }

    /// Width of a letter, in heights: as in Liberation Sans and Arial, roughly.
    fn letter(letter: char) -> f64 {
        match letter {
            'i' | 'j' | 'l' | '\'' | '’' => 0.23,
            'f' | 't' | 'r' | 'I' | ' ' | '-' | '.' | '(' | ')' => 0.32,
            'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.5,
            'm' | 'w' | 'M' | 'W' => 0.84,
            capital if capital.is_uppercase() => 0.7,
            _ => 0.56,
        }
    }

    /// How much wider than plain letters those of this kind are drawn.
    fn spread(self) -> f64 {
        match self {
            Self::Town => 1.09,
            // Its letters stand far apart.
            Self::Sea => 1.4,
            _ => 1.02,
        }
    }

    /// Width and height of a text of this kind.
    pub(super) fn extent(self, text: &str) -> Size {
        let width = text.chars().map(Self::letter).sum::<f64>() * self.size() * self.spread();
        match self {
            Self::Motorway | Self::Road => Size { width: width + 8.0, height: self.size() + 6.0 },
            _ => Size { width, height: self.size() * 1.15 },
        }
    }
}

/// Pixels between two names on one line, so that they are not read as one.
const APART: f64 = 4.0;

/// What is taken of a window so far.
pub(super) struct Room {
    window: Frame,
    /// Where names may stand.
    inside: Frame,
    taken: Vec<Frame>,
    /// Names that stand already: one that is on both sides of a border is told once.
    names: Vec<String>,
    /// How many times as large as on a page names are printed.
    letters: f64,
}

impl Room {
    /// A window, the part of it in which names may stand, for over the rest other things lie, and how large they are printed.
    pub(super) fn new(window: Frame, inside: Frame, letters: f64) -> Self {
        Self { window, inside, taken: Vec::new(), names: Vec::new(), letters }
    }

    /// Whether a name may stand in a rectangle: it lies where names may, and touches nothing.
    fn is_free(&self, place: &Frame) -> bool {
        place.is_within(&self.inside) && self.is_open(place)
    }

    /// Whether a rectangle lies in the window and touches nothing.
    pub(super) fn is_open(&self, place: &Frame) -> bool {
        place.is_within(&self.window) && !self.taken.iter().any(|taken| taken.overlaps(place))
    }

    pub(super) fn take(&mut self, place: Frame) {
        self.taken.push(place);
    }

    /// Whether a spot lies in the window.
    pub(super) fn holds(&self, spot: Pixel) -> bool {
        self.window.holds(spot)
    }

    /// Puts a name beside its dot, where it fits: right, left, below, above.
    pub(super) fn name(&mut self, kind: LabelKind, text: &str, dot: Pixel) -> Option<Label> {
        let extent = kind.extent(text);
        let (width, height) = (extent.width * self.letters, extent.height * self.letters);
        let gap = if kind == LabelKind::Town { 8.0 } else { 6.0 };
        let half = height / 2.0;
        let choices = [
            ("start", Pixel { x: dot.x + gap, y: dot.y }, dot.x + gap),
            ("end", Pixel { x: dot.x - gap, y: dot.y }, dot.x - gap - width),
            ("middle", Pixel { x: dot.x, y: dot.y + gap + half }, dot.x - width / 2.0),
            ("middle", Pixel { x: dot.x, y: dot.y - gap - half }, dot.x - width / 2.0),
        ];
        let point = Frame::around(dot, 4.0);
        if !self.is_free(&point) || self.names.iter().any(|known| known == text) {
            return None;
        }
        let (anchor, at, left) = choices.into_iter().find(|(_, at, left)| {
            self.is_free(&Frame { left: *left - APART, top: at.y - half, right: left + width + APART, bottom: at.y + half })
        })?;
        self.take(point);
        self.take(Frame { left, top: at.y - half, right: left + width, bottom: at.y + half });
        self.names.push(text.to_owned());
        Some(Label { kind, text: text.to_owned(), at, anchor, dot: Some(dot), turn: 0.0 })
    }

    /// Puts a sign in the middle of a spot, if it fits.
    pub(super) fn sign(&mut self, kind: LabelKind, text: &str, at: Pixel) -> Option<Label> {
        let Size { width, height } = kind.extent(text);
        let place = Frame { left: at.x - width / 2.0, top: at.y - height / 2.0, right: at.x + width / 2.0, bottom: at.y + height / 2.0 };
        // The sea lies beside the region by nature, and its name as well.
        let free = if kind == LabelKind::Sea { self.is_open(&place) } else { self.is_free(&place) };
        free.then(|| {
            self.take(place);
            Label { kind, text: text.to_owned(), at, anchor: "middle", dot: None, turn: 0.0 }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_as_wide_as_its_letters() {
        // In pixels, as Chromium draws them in Liberation Sans.
        for (kind, text, drawn) in
            [(LabelKind::Seat, "Mesen", 39.0), (LabelKind::Seat, "Kemmel", 47.7), (LabelKind::Town, "Diksmuide", 75.9)]
        {
            let width = kind.extent(text).width;
            assert!((drawn..drawn * 1.1).contains(&width), "{text}: {width}");
        }
    }

    #[test]
    fn larger_letters_take_more_room() {
        let window = Frame { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
        let beside = |letters: f64| {
            let mut room = Room::new(window, window, letters);
            room.take(Frame { left: 132.0, ..window });
            room.name(LabelKind::Seat, "Kemmel", Pixel { x: 70.0, y: 50.0 }).map(|label| label.anchor)
        };
        assert_eq!((beside(1.0), beside(1.125)), (Some("start"), Some("end")));
    }

    #[test]
    fn a_name_moves_to_the_other_side_before_it_is_left_out() {
        let window = Frame { left: 0.0, top: 0.0, right: 200.0, bottom: 100.0 };
        let mut room = Room::new(window, window.inset([2.0; 4]), 1.0);
        let right = room.name(LabelKind::Village, "Watou", Pixel { x: 60.0, y: 50.0 });
        assert_eq!(right.map(|label| label.anchor), Some("start"));
        let at_the_edge = room.name(LabelKind::Village, "Merkem", Pixel { x: 190.0, y: 50.0 });
        assert_eq!(at_the_edge.map(|label| label.anchor), Some("end"));
        assert_eq!(room.name(LabelKind::Village, "Proven", Pixel { x: 62.0, y: 50.0 }), None, "its dot would lie on another");
        assert_eq!(room.name(LabelKind::Village, "Watou", Pixel { x: 60.0, y: 90.0 }), None, "it stands already");
    }
}
