//! The outer edge of the region and the boundaries inside it, from polygons that share their borders point for point.

use crate::domain::Municipality;
use crate::geo::Point;
use std::collections::{BTreeMap, BTreeSet};

/// A point as whole ten-thousandths of a degree, so that it can be looked up.
type Key = (i64, i64);

pub(super) fn key(point: Point) -> Key {
    ((point.lat() * 1e4).round() as i64, (point.lon() * 1e4).round() as i64)
}

/// What parts the region from what lies around it, and its municipalities from each other.
pub(super) struct Outline {
    /// Closed rings around the region.
    pub(super) rings: Vec<Vec<Point>>,
    /// The parts of those rings that do not run along a coast.
    pub(super) edges: Vec<Vec<Point>>,
    /// Boundaries between two municipalities of the region.
    pub(super) inner: Vec<Vec<Point>>,
}

impl Outline {
    pub(super) fn of<'a>(municipalities: impl Iterator<Item = &'a Municipality>, coast: &BTreeSet<Key>) -> Self {
        let mut steps: BTreeMap<(Key, Key), (Point, Point)> = BTreeMap::new();
        for ring in municipalities.flat_map(|municipality| &municipality.rings) {
            for (at, &from) in ring.iter().enumerate() {
                let to = ring[(at + 1) % ring.len()];
                steps.insert((key(from), key(to)), (from, to));
            }
        }
        let is_outer = |step: &(Key, Key)| !steps.contains_key(&(step.1, step.0));
        let on_coast = |step: &(Key, Key)| coast.contains(&step.0) && coast.contains(&step.1);
        let chosen =
            |wanted: &dyn Fn(&(Key, Key)) -> bool| steps.iter().filter(|(step, _)| wanted(step)).map(|(_, ends)| *ends).collect::<Vec<_>>();
        Self {
            rings: chain(chosen(&is_outer)),
            edges: chain(chosen(&|step| is_outer(step) && !on_coast(step))),
            inner: chain(chosen(&|step| !is_outer(step) && step.0 < step.1)),
        }
    }
}

/// Joins steps end to end into lines that are as long as possible.
fn chain(steps: Vec<(Point, Point)>) -> Vec<Vec<Point>> {
    let mut ends: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, (from, to)) in steps.iter().enumerate() {
        ends.entry(key(*from)).or_default().push(at);
        ends.entry(key(*to)).or_default().push(at);
    }
    let mut used = vec![false; steps.len()];
    let mut lines = Vec::new();
    // Lines that end somewhere are begun at an end; what is left are rings.
    let starts = (0..steps.len()).filter(|&at| ends[&key(steps[at].0)].len() != 2).chain(0..steps.len());
    for start in starts {
        if used[start] {
            continue;
        }
        used[start] = true;
        let mut line = vec![steps[start].0, steps[start].1];
        while let Some(next) = follow(&line, &steps, &ends, &used) {
            used[next] = true;
            let tip = line.last().copied().unwrap_or(steps[next].0);
            line.push(if key(steps[next].0) == key(tip) { steps[next].1 } else { steps[next].0 });
        }
        lines.push(line);
    }
    lines
}

/// The one unused step at the tip of a line; none at a crossing.
fn follow(line: &[Point], steps: &[(Point, Point)], ends: &BTreeMap<Key, Vec<usize>>, used: &[bool]) -> Option<usize> {
    let tip = line.last()?;
    let there = ends.get(&key(*tip)).filter(|there| there.len() == 2)?;
    there.iter().copied().find(|&at| !used[at] && (key(steps[at].0) == key(*tip) || key(steps[at].1) == key(*tip)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Nis;

    fn square(west: f64) -> Municipality {
        let ring = [(0.0, west), (0.0, west + 1.0), (1.0, west + 1.0), (1.0, west)];
        let ring: Vec<Point> = ring.into_iter().filter_map(|(lat, lon)| Point::new(lat, lon)).collect();
        Municipality { nis: Nis::new("1").unwrap(), name: String::new(), inside: true, label: ring[0], rings: vec![ring] }
    }

    #[test]
    fn two_neighbours_have_one_edge_around_them_and_one_between() {
        let outline = Outline::of([square(0.0), square(1.0)].iter(), &BTreeSet::new());
        assert_eq!(outline.rings.len(), 1);
        assert_eq!(outline.rings[0].len(), 7, "six corners and back");
        assert_eq!(outline.inner.len(), 1);
        assert_eq!(outline.inner[0].len(), 2);
    }

    #[test]
    fn an_edge_along_the_coast_is_no_edge() {
        let coast = [(0, 0), (10_000, 0)].into_iter().collect();
        let outline = Outline::of([square(0.0)].iter(), &coast);
        assert_eq!((outline.rings[0].len(), outline.edges.len(), outline.edges[0].len()), (5, 1, 4));
    }
}
