//! Where areas lie on top of each other, and what they leave open between them.
//!
//! Start at [`coverage`]. A horizontal line is swept over all outlines at once, from south to north. Between two heights at which an
//! edge begins, ends or crosses another, all edges run side by side and enclose trapezoids; what each is covered by is told by counting
//! the edges west of it. The areas are exact but for the rounding of the sums. An open piece that is joined to nothing outside is a gap.

mod strips;

use super::spot::{Spot, cross, edges};
use std::collections::BTreeMap;
use strips::{Open, Piece, Side, Strip, pairs};

/// A piece of land with what it lies under or between.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Patch {
    /// Which areas lie on top of each other there, or around it; by their place in the list.
    pub(crate) areas: Vec<usize>,
    pub(crate) km2: f64,
    /// Somewhere in its broadest part.
    pub(crate) spot: Spot,
}

/// What is covered twice and what is not covered at all.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Coverage {
    /// One for each pair of areas that overlap.
    pub(crate) overlaps: Vec<Patch>,
    /// Open pieces with areas all around.
    pub(crate) gaps: Vec<Patch>,
}

/// How the outlines together cover the land.
pub(crate) fn coverage(outlines: &[&[Vec<Spot>]]) -> Coverage {
    let mut rising: Vec<Edge> =
        outlines.iter().enumerate().flat_map(|(area, rings)| rings.iter().flat_map(move |ring| of_ring(area, ring))).collect();
    rising.sort_by_key(|edge| edge.south);
    let heights = heights(&rising);
    let (mut overlaps, mut open) = (BTreeMap::<(usize, usize), Piece>::new(), Open::default());
    let (mut next, mut active) = (0, Vec::<&Edge>::new());
    for (south, north) in heights.iter().zip(heights.iter().skip(1)) {
        active.retain(|edge| edge.north.lat as f64 > *south);
        while let Some(edge) = rising.get(next).filter(|edge| edge.south.lat as f64 <= *south) {
            active.push(edge);
            next += 1;
        }
        let mut sides: Vec<Side> =
            active.iter().map(|edge| Side { south: edge.lon_at(*south), north: edge.lon_at(*north), area: edge.area }).collect();
        sides.sort_by(|a, b| (a.south + a.north).total_cmp(&(b.south + b.north)));
        let mut covering: Vec<usize> = Vec::new();
        let mut west = Side::edge_of_the_world(-1.0);
        for east in sides.into_iter().chain([Side::edge_of_the_world(1.0)]) {
            let strip = Strip { west, east, heights: (*south, *north) };
            match covering.as_slice() {
                [] => open.add(&strip),
                several => pairs(several).for_each(|pair| overlaps.entry(pair).or_default().add(&strip)),
            }
            match covering.iter().position(|area| *area == east.area) {
                Some(at) => _ = covering.swap_remove(at),
                None => covering.push(east.area),
            }
            west = east;
        }
        open.rise();
    }
    let overlaps = overlaps.into_iter().map(|((one, other), piece)| piece.patch(vec![one, other])).collect();
    Coverage { overlaps, gaps: open.gaps() }
}

/// An edge that is not level, of one area.
struct Edge {
    south: Spot,
    north: Spot,
    area: usize,
}

impl Edge {
    fn lon_at(&self, lat: f64) -> f64 {
        let share = (lat - self.south.lat as f64) / (self.north.lat - self.south.lat) as f64;
        self.south.lon as f64 + share * (self.north.lon - self.south.lon) as f64
    }

    fn apart(&self, other: &Edge, lat: i64) -> f64 {
        self.lon_at(lat as f64) - other.lon_at(lat as f64)
    }
}

fn of_ring(area: usize, ring: &[Spot]) -> impl Iterator<Item = Edge> + '_ {
    edges(ring).filter(|(a, b)| a.lat != b.lat).map(move |(a, b)| Edge { south: a.min(b), north: a.max(b), area })
}

/// Where an edge begins, ends or crosses another, from south to north.
fn heights(rising: &[Edge]) -> Vec<f64> {
    let mut heights: Vec<f64> = rising.iter().flat_map(|edge| [edge.south.lat as f64, edge.north.lat as f64]).collect();
    for (at, one) in rising.iter().enumerate() {
        let near = rising[at + 1..].iter().take_while(|other| other.south.lat < one.north.lat);
        for other in near.filter(|other| cross((one.south, one.north), (other.south, other.north))) {
            let (apart_south, apart_north) = (one.apart(other, other.south.lat), one.apart(other, one.north.lat.min(other.north.lat)));
            let share = apart_south / (apart_south - apart_north);
            heights.push(other.south.lat as f64 + share * (one.north.lat.min(other.north.lat) - other.south.lat) as f64);
        }
    }
    heights.sort_by(f64::total_cmp);
    heights.dedup();
    heights
}

#[cfg(test)]
mod tests {
    use super::super::spot::km2;
    use super::super::spot::tests::{ring, square};
    use super::*;

    fn of(outlines: &[Vec<Vec<Spot>>]) -> Coverage {
        coverage(&outlines.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    #[track_caller]
    fn check(patches: &[Patch], expected: &[(&[usize], f64)]) {
        let unit = km2(&[square(0, 0, 100)]) / 1e4;
        assert_eq!(patches.len(), expected.len(), "{patches:?}");
        for (patch, (areas, units2)) in patches.iter().zip(expected) {
            assert_eq!(patch.areas, *areas);
            assert!((patch.km2 / unit - units2).abs() < 0.01 * units2, "{patch:?}");
        }
    }

    #[test]
    fn neighbours_that_share_their_border_neither_overlap_nor_leave_a_gap() {
        let bent = [(100, 0), (90, 30), (120, 50), (100, 100)];
        let west = ring(&[&[(0, 0)][..], &bent, &[(0, 100)]].concat());
        let east = ring(&[&[(200, 0), (200, 100)][..], &bent.iter().rev().copied().collect::<Vec<_>>()].concat());
        let found = of(&[vec![west], vec![east]]);
        assert_eq!((found.overlaps.len(), found.gaps.len()), (0, 0), "{found:?}");
    }

    #[test]
    fn squares_that_overlap_do_so_where_both_are() {
        let found = of(&[vec![square(0, 0, 100)], vec![square(90, 50, 100)], vec![square(500, 0, 10)]]);
        check(&found.overlaps, &[(&[0, 1], 500.0)]);
        assert!((90..=100).contains(&found.overlaps[0].spot.lon) && (50..=100).contains(&found.overlaps[0].spot.lat));
        assert!(found.gaps.is_empty());
    }

    #[test]
    fn a_border_that_each_simplified_alone_leaves_slivers_of_both_sorts() {
        let west = ring(&[(0, 0), (100, 0), (110, 50), (100, 100), (110, 150), (100, 200), (0, 200)]);
        let east = ring(&[(200, 200), (100, 200), (105, 150), (105, 100), (105, 50), (100, 0), (200, 0)]);
        let found = of(&[vec![west], vec![east]]);
        assert_eq!((found.overlaps.len(), found.gaps.len()), (1, 1), "{found:?}");
        assert!(found.gaps[0].km2 > 0.0 && found.gaps[0].areas == [0, 1] && (85..=115).contains(&found.gaps[0].spot.lat));
    }

    #[test]
    fn a_gap_is_closed_all_around() {
        let (south, north) = (ring(&[(0, 0), (300, 0), (300, 100), (0, 100)]), ring(&[(0, 200), (300, 200), (300, 300), (0, 300)]));
        let (west, east) = (square(0, 100, 100), square(200, 100, 100));
        let all = [vec![south], vec![north], vec![west], vec![east]];
        check(&of(&all).gaps, &[(&[2, 3], 10_000.0)]);
        assert!(of(&all[..3]).gaps.is_empty(), "open to the east");
        let hole = {
            let mut hole = square(10, 10, 20);
            hole.reverse();
            hole
        };
        check(&of(&[vec![square(0, 0, 100), hole]]).gaps, &[(&[0], 400.0)]);
    }

    #[test]
    fn a_bay_that_opens_only_farther_north_is_no_gap() {
        let found = of(&[vec![ring(&[
            (0, 0),
            (100, 0),
            (100, 100),
            (60, 100),
            (60, 20),
            (40, 20),
            (40, 60),
            (20, 60),
            (20, 20),
            (10, 20),
            (10, 100),
            (0, 100),
        ])]]);
        assert_eq!(found, Coverage::default());
        assert_eq!(coverage(&[]), Coverage::default());
    }
}
