//! What lies between two edges: strips, the pieces that they add up to, and which of the open pieces are closed all around.

use super::super::spot::{METRES, Spot};
use super::Patch;
use std::collections::BTreeSet;

/// An edge between two heights.
#[derive(Clone, Copy)]
pub(super) struct Side {
    pub(super) south: f64,
    pub(super) north: f64,
    pub(super) area: usize,
}

impl Side {
    /// What bounds the outermost strips.
    pub(super) fn edge_of_the_world(sign: f64) -> Self {
        let lon = sign * f64::INFINITY;
        Self { south: lon, north: lon, area: usize::MAX }
    }
}

/// What lies between two edges and two heights.
pub(super) struct Strip {
    pub(super) west: Side,
    pub(super) east: Side,
    pub(super) heights: (f64, f64),
}

impl Strip {
    fn units2(&self) -> f64 {
        let (south, north) = (self.east.south - self.west.south, self.east.north - self.west.north);
        (south.max(0.0) + north.max(0.0)) / 2.0 * (self.heights.1 - self.heights.0)
    }

    fn middle(&self) -> Spot {
        let lon = (self.west.south + self.west.north + self.east.south + self.east.north) / 4.0;
        Spot { lat: ((self.heights.0 + self.heights.1) / 2.0) as i64, lon: lon as i64 }
    }
}

/// What strips add up to.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    km2: f64,
    broadest: f64,
    spot: Option<Spot>,
}

impl Piece {
    pub(super) fn add(&mut self, strip: &Strip) {
        let (units2, middle) = (strip.units2(), strip.middle());
        self.km2 += units2 * METRES * middle.metres_east() / 1e6;
        if units2 > self.broadest {
            self.broadest = units2;
            self.spot = Some(middle);
        }
    }

    fn join(&mut self, other: &Piece) {
        self.km2 += other.km2;
        if other.broadest > self.broadest {
            self.broadest = other.broadest;
            self.spot = other.spot;
        }
    }

    pub(super) fn patch(self, areas: Vec<usize>) -> Patch {
        Patch { areas, km2: self.km2, spot: self.spot.unwrap_or(Spot { lat: 0, lon: 0 }) }
    }
}

pub(super) fn pairs(areas: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    areas.iter().enumerate().flat_map(|(at, one)| areas[..at].iter().map(move |other| (*one.min(other), *one.max(other))))
}

/// Open strips, joined where they meet.
pub(super) struct Open {
    pieces: Vec<(Piece, BTreeSet<usize>)>,
    /// Of which piece each has turned out to be a part; itself when of none. The first is all that lies outside.
    part_of: Vec<usize>,
    /// The upper ends of the strips below: from where to where, and of which piece.
    below: Vec<(f64, f64, usize)>,
    above: Vec<(f64, f64, usize)>,
}

/// Two strips meet where more than this much of a unit is open between them; less is the rounding of a crossing.
const OPEN: f64 = 1e-6;

impl Default for Open {
    fn default() -> Self {
        let outside = (f64::NEG_INFINITY, f64::INFINITY, 0);
        Self { pieces: vec![Default::default()], part_of: vec![0], below: vec![outside], above: Vec::new() }
    }
}

impl Open {
    pub(super) fn add(&mut self, strip: &Strip) {
        let outside = !strip.units2().is_finite();
        if strip.units2() <= 0.0 {
            return;
        }
        let mut piece = if outside { 0 } else { self.begin(strip) };
        let meets = |(west, east, _): &&(f64, f64, usize)| east.min(strip.east.south) - west.max(strip.west.south) > OPEN;
        let met: Vec<usize> = self.below.iter().filter(meets).map(|(.., piece)| *piece).collect();
        for other in met {
            piece = self.join(piece, other);
        }
        if strip.east.north - strip.west.north > OPEN {
            self.above.push((strip.west.north, strip.east.north, piece));
        }
    }

    fn begin(&mut self, strip: &Strip) -> usize {
        let mut piece = Piece::default();
        piece.add(strip);
        self.pieces.push((piece, BTreeSet::from([strip.west.area, strip.east.area])));
        self.part_of.push(self.part_of.len());
        self.part_of.len() - 1
    }

    fn whole(&self, mut piece: usize) -> usize {
        while self.part_of[piece] != piece {
            piece = self.part_of[piece];
        }
        piece
    }

    /// The older of two pieces that turn out to be one takes in the younger.
    fn join(&mut self, one: usize, other: usize) -> usize {
        let (one, other) = (self.whole(one), self.whole(other));
        let (older, younger) = (one.min(other), one.max(other));
        if older != younger {
            self.part_of[younger] = older;
            let (piece, around) = std::mem::take(&mut self.pieces[younger]);
            self.pieces[older].0.join(&piece);
            self.pieces[older].1.extend(around);
        }
        older
    }

    /// On to the next heights.
    pub(super) fn rise(&mut self) {
        self.below = std::mem::take(&mut self.above);
    }

    pub(super) fn gaps(mut self) -> Vec<Patch> {
        // North of the last height everything is open.
        for (.., piece) in std::mem::take(&mut self.below) {
            self.join(0, piece);
        }
        let whole: Vec<usize> = (1..self.part_of.len()).filter(|at| self.part_of[*at] == *at).collect();
        whole
            .into_iter()
            .map(|at| std::mem::take(&mut self.pieces[at]))
            .map(|(piece, around)| piece.patch(around.into_iter().collect()))
            .collect()
    }
}
