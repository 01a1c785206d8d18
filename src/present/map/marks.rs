//! Signs for partners: each near its spot, none over another.

use super::labels::{Room, Taken};
use crate::collections::sort;
use crate::geo::{Pixel, Point};

/// A partner that is to be marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// Where it is.
    pub point: Point,
    /// How it is marked.
    pub kind: MarkKind,
}

/// How a partner is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// With its number in the result.
    Numbered(usize),
    /// As one of a result without numbers, or of all partners.
    Plain,
    /// Small and open: not in the result.
    Open,
}

impl MarkKind {
    /// From the middle to the edge, in pixels, as the style guide has it.
    #[must_use]
    pub fn radius(self) -> f64 {
        match self {
            Self::Numbered(_) => 13.0,
            Self::Plain => 7.0,
            Self::Open => 5.5,
        }
    }
}

/// The sign of a partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// How it is marked.
    pub kind: MarkKind,
    /// Where its middle is.
    pub at: Pixel,
}

/// Several partners under one sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Positions of the partners in the dataset.
    pub partners: Vec<u32>,
    /// Where its middle is.
    pub at: Pixel,
}

/// So many partners on one spot can stand around it; more become a cluster.
const MOST_AROUND: usize = 16;

/// So many numbered partners on one spot can stand around it; of more, the first three do, and the others join the cluster.
const MOST_NUMBERED: usize = 6;

/// Of the sign of a cluster, from the middle to the edge, in pixels.
const CLUSTER_RADIUS: f64 = 16.0;

/// Partners nearer to each other than this, in pixels, share a spot.
const SAME_SPOT: f64 = 12.0;

/// How far apart two signs stay, in pixels.
const APART: f64 = 2.5;

/// Farthest ring around a spot on which a sign may stand aside.
const RINGS: i32 = 6;

/// Groups partners that share a spot; each group with its middle.
pub(super) fn spots(subjects: &[Subject], pixel: impl Fn(Point) -> Pixel) -> Vec<(Pixel, Vec<&Subject>)> {
    let mut spots: Vec<(Pixel, Vec<&Subject>)> = Vec::new();
    for subject in subjects {
        let at = pixel(subject.point);
        match spots.iter_mut().find(|(middle, _)| middle.distance(at) < SAME_SPOT) {
            Some((_, group)) => group.push(subject),
            None => spots.push((at, vec![subject])),
        }
    }
    spots
}

/// Places the signs of one spot, numbered ones first: on the spot if free, else on rings around it. Of a crowd, most share one sign.
pub(super) fn place(room: &mut Room, spot: Pixel, group: &[&Subject], marks: &mut Vec<Mark>, clusters: &mut Vec<Cluster>) {
    let (mut numbered, mut others): (Vec<&Subject>, Vec<&Subject>) =
        group.iter().partition(|subject| matches!(subject.kind, MarkKind::Numbered(_)));
    let crowded = numbered.len() > MOST_NUMBERED;
    if crowded || others.len() > MOST_AROUND {
        let rest = if crowded { numbered.split_off(3) } else { Vec::new() };
        let partners = rest.iter().chain(&others).map(|subject| subject.partner).collect();
        clusters.push(Cluster { partners, at: find_room(room, spot, CLUSTER_RADIUS) });
        others.clear();
    }
    for subject in numbered.into_iter().chain(others) {
        put(room, spot, subject, marks);
    }
}

fn put(room: &mut Room, spot: Pixel, subject: &Subject, marks: &mut Vec<Mark>) {
    let at = find_room(room, spot, subject.kind.radius());
    marks.push(Mark { partner: subject.partner, kind: subject.kind, at });
}

/// Takes the spot, or the nearest one around it where nothing else is; the spot itself when there is no room at all.
fn find_room(room: &mut Room, spot: Pixel, radius: f64) -> Pixel {
    let around = |at: Pixel| Taken::around(at, radius + APART / 2.0);
    let at = positions(spot, radius).find(|at| room.is_open(&around(*at))).unwrap_or(spot);
    room.take(around(at));
    at
}

/// The spot itself, then squares of spots around it, the nearest first: above, right, below, left, and so around.
fn positions(spot: Pixel, radius: f64) -> impl Iterator<Item = Pixel> {
    let step = (radius * 2.0 + APART) * 0.8;
    let ring = move |ring: i32| {
        let side = (-ring..=ring).flat_map(move |x| (-ring..=ring).map(move |y| (x, y))).filter(move |(x, y)| x.abs().max(y.abs()) == ring);
        let mut around: Vec<(i32, i32)> = side.collect();
        sort(&mut around, |a, b| (a.0 * a.0 + a.1 * a.1).cmp(&(b.0 * b.0 + b.1 * b.1)));
        around.into_iter().map(move |(x, y)| Pixel { x: spot.x + f64::from(x) * step, y: spot.y + f64::from(y) * step })
    };
    (0..=RINGS).flat_map(ring)
}
