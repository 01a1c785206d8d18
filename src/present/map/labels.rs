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
    /// The dot it belongs to, if it has one: a number may stand there instead.
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
    /// How many partners serve a municipality.
    Count,
    /// The sea.
    Sea,
}

impl LabelKind {
    /// Height of the letters in CSS pixels; the style sheet has the same.
    fn size(self) -> f64 {
        match self {
            Self::Town => 15.0,
            Self::Seat => 13.0,
            Self::Village | Self::Hamlet | Self::Outside | Self::Count => 12.0,
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
            Self::Motorway | Self::Road | Self::Count => Size { width: width + 8.0, height: self.size() + 6.0 },
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
    /// Numbers and signs that stand where a place is, instead of its dot.
    instead: Vec<Frame>,
    /// Names that stand already, each with what it takes: one that is on both sides of a border is told once.
    names: Vec<(String, [Frame; 2])>,
    /// How many times as large as on a page names are printed.
    letters: f64,
}

impl Room {
    /// A window, the part of it in which names may stand, for over the rest other things lie, and how large they are printed.
    pub(super) fn new(window: Frame, inside: Frame, letters: f64) -> Self {
        Self { window, inside, taken: Vec::new(), instead: Vec::new(), names: Vec::new(), letters }
    }

    /// Whether a name may stand in a rectangle: it lies where names may, and touches nothing.
    fn is_free(&self, place: &Frame) -> bool {
        place.is_within(&self.inside) && self.is_open(place)
    }

    /// Whether a rectangle lies in the window and touches nothing.
    pub(super) fn is_open(&self, place: &Frame) -> bool {
        let mut taken = self.taken.iter().chain(self.names.iter().flat_map(|(_, both)| both));
        place.is_within(&self.window) && !taken.any(|taken| taken.overlaps(place))
    }

    pub(super) fn take(&mut self, place: Frame) {
        self.taken.push(place);
    }

    /// Takes a rectangle whatever stands there: names make way, and may be put beside.
    pub(super) fn force(&mut self, place: Frame) {
        self.names.retain(|(_, both)| !both.iter().any(|one| one.overlaps(&place)));
        self.instead.push(place);
        self.take(place);
    }

    /// Whether a name stands.
    pub(super) fn has(&self, text: &str) -> bool {
        self.names.iter().any(|(known, _)| known == text)
    }

    /// Whether a spot lies in the window.
    pub(super) fn holds(&self, spot: Pixel) -> bool {
        self.window.holds(spot)
    }

    /// Puts a name beside its dot, or what stands there instead, where it fits: right, left, below, above.
    pub(super) fn name(&mut self, kind: LabelKind, text: &str, dot: Pixel) -> Option<Label> {
        let extent = kind.extent(text);
        let (width, height) = (extent.width * self.letters, extent.height * self.letters);
        let instead = self.instead.iter().copied().find(|sign| sign.holds(dot));
        let point = instead.unwrap_or(Frame::around(dot, 4.0));
        if instead.is_none() && !self.is_free(&point) || self.has(text) {
            return None;
        }
        let gap = if kind == LabelKind::Town || instead.is_some() { APART + 0.5 } else { 2.0 };
        let half = height / 2.0;
        let middle = Pixel { x: (point.left + point.right) / 2.0, y: (point.top + point.bottom) / 2.0 };
        let choices = [
            ("start", Pixel { x: point.right + gap, y: middle.y }, 0.0),
            ("end", Pixel { x: point.left - gap, y: middle.y }, width),
            ("middle", Pixel { x: middle.x, y: point.bottom + gap + half }, width / 2.0),
            ("middle", Pixel { x: middle.x, y: point.top - gap - half }, width / 2.0),
        ];
        let place = |at: Pixel, before: f64, apart: f64| {
            let left = at.x - before;
            Frame { left: left - apart, top: at.y - half, right: left + width + apart, bottom: at.y + half }
        };
        let (anchor, at, before) = choices.into_iter().find(|(_, at, before)| self.is_free(&place(*at, *before, APART)))?;
        self.names.push((text.to_owned(), [point, place(at, before, 0.0)]));
        Some(Label { kind, text: text.to_owned(), at, anchor, dot: Some(dot).filter(|_| instead.is_none()), turn: 0.0 })
    }

    /// Puts a sign in the middle of a spot, if it fits.
    pub(super) fn sign(&mut self, kind: LabelKind, text: &str, at: Pixel) -> Option<Label> {
        let Size { width, height } = kind.extent(text);
        let place = Frame { left: at.x - width / 2.0, top: at.y - height / 2.0, right: at.x + width / 2.0, bottom: at.y + height / 2.0 };
        // The sea lies beside the region by nature, and its name as well.
        let free = if kind == LabelKind::Sea { self.is_open(&place) } else { self.is_free(&place) };
        free.then(|| {
            self.take(place);
            if kind == LabelKind::Count {
                self.instead.push(place);
            }
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
