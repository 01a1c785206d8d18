//! Fewer points on the borders, and still the same map: neighbours keep sharing their borders, nothing comes to cross,
//! and no village, label or corner changes sides.
//!
//! Start at [`simplify`]. Borders are cut at their junctions and each stretch is simplified once, by the method of Ramer (1972) and
//! Douglas and Peucker ("Algorithms for the reduction of the number of points", Cartographica 10(2), 1973): what is left out lies within
//! the tolerance of what is drawn, which is what a tolerance in metres should mean. Visvalingam and Whyatt (1993) go by area and promise
//! no distance.
//!
//! A stretch may only be drawn straight when nothing lies between it and the straight line (M. de Berg and others, "Topologically
//! correct subdivision simplification", 1998). Where something does, the border keeps more points there, and only there. Since no corner
//! of one border can come to lie on the other side of another, two borders that did not cross do not cross afterwards.

use super::borders::{Borders, Path, Walk};
use super::spot::{METRES, Spot, double_area, turns_around};

/// Paths with fewer points, in their order. No border comes to lie on the other side of an anchor.
pub(crate) fn simplify(paths: &[Path], anchors: &[Spot], tolerance: f64) -> Vec<Vec<Spot>> {
    let borders = Borders::cut(paths);
    let obstacles = Obstacles::of(&borders, anchors);
    let mut tolerances = vec![tolerance; borders.stretches.len()];
    let mut thinned: Vec<Vec<Spot>> = borders.stretches.iter().map(|stretch| thin(stretch, tolerance, &obstacles)).collect();
    loop {
        let flat = |walk: &&Walk| walk.is_ring && double_area(&Borders::join(walk, &thinned)) == 0;
        let mut again: Vec<usize> =
            borders.walks.iter().filter(flat).flat_map(|walk| &walk.steps).map(|(at, _)| *at).filter(|at| tolerances[*at] > 0.0).collect();
        if again.is_empty() {
            return borders.walks.iter().map(|walk| Borders::join(walk, &thinned)).collect();
        }
        again.sort_unstable();
        again.dedup();
        for at in again {
            // Below a unit of the grid there is nothing left to gain.
            tolerances[at] = if tolerances[at] < METRES { 0.0 } else { tolerances[at] / 2.0 };
            thinned[at] = thin(&borders.stretches[at], tolerances[at], &obstacles);
        }
    }
}

/// A stretch with the spots that the tolerance and the obstacles ask for. Its ends stay.
fn thin(stretch: &[Spot], tolerance: f64, obstacles: &Obstacles) -> Vec<Spot> {
    let Some(last) = stretch.len().checked_sub(1).filter(|_| tolerance > 0.0) else { return stretch.to_vec() };
    let mut kept = vec![false; stretch.len()];
    kept[0] = true;
    kept[last] = true;
    let mut open = vec![(0, last)];
    while let Some((from, to)) = open.pop() {
        let line = (stretch[from], stretch[to]);
        let away = (from + 1..to).map(|at| (at, stretch[at].metres_to(line)));
        let Some((farthest, metres)) = away.max_by(|(_, a), (_, b)| a.total_cmp(b)) else { continue };
        if metres > tolerance || obstacles.lie_between(&stretch[from..=to]) {
            kept[farthest] = true;
            open.extend([(from, farthest), (farthest, to)]);
        }
    }
    stretch.iter().zip(kept).filter(|(_, kept)| *kept).map(|(spot, _)| *spot).collect()
}

/// What no border may jump over: the corners of all areas, and anchors; from south to north.
struct Obstacles(Vec<Spot>);

impl Obstacles {
    fn of(borders: &Borders, anchors: &[Spot]) -> Self {
        let of_rings = borders.walks.iter().filter(|walk| walk.is_ring).flat_map(|walk| &walk.steps);
        let mut spots: Vec<Spot> = of_rings.flat_map(|(at, _)| &borders.stretches[*at]).chain(anchors).copied().collect();
        spots.sort_unstable();
        spots.dedup();
        Self(spots)
    }

    /// Whether one lies between a piece of a border and the straight line between its ends, or on either.
    fn lie_between(&self, piece: &[Spot]) -> bool {
        let range = |of: fn(&Spot) -> i64| piece.iter().map(of).min().zip(piece.iter().map(of).max());
        let Some(((south, north), (west, east))) = range(|spot| spot.lat).zip(range(|spot| spot.lon)) else { return false };
        let swept = [piece.to_vec()];
        self.0[self.0.partition_point(|spot| spot.lat < south)..]
            .iter()
            .take_while(|spot| spot.lat <= north)
            .filter(|spot| (west..=east).contains(&spot.lon) && !piece.contains(spot))
            .any(|spot| turns_around(*spot, &swept) != Some(0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::spot::tests::{ring, square};
    use super::*;

    /// A square with steps of one unit along its north side, and its neighbour to the north.
    fn stepped() -> Vec<Path> {
        let north = [(100, 100), (80, 101), (60, 100), (40, 101), (20, 100), (0, 100)];
        let south = [&[(0, 0), (100, 0)][..], &north].concat();
        let other = [&[(0, 200)][..], &north.iter().rev().copied().collect::<Vec<_>>(), &[(100, 200)]].concat();
        vec![Path::Ring(ring(&south)), Path::Ring(ring(&other))]
    }

    fn sorted(mut ring: Vec<Spot>) -> Vec<Spot> {
        ring.sort_unstable();
        ring
    }

    #[test]
    fn a_border_becomes_straight_for_both_neighbours() {
        let simple: Vec<Vec<Spot>> = simplify(&stepped(), &[], 50.0).into_iter().map(sorted).collect();
        assert_eq!(simple, [sorted(square(0, 0, 100)), sorted(square(0, 100, 100))]);
    }

    #[test]
    fn a_border_stays_on_its_side_of_a_village() {
        let village = Spot { lon: 61, lat: 100 };
        let simple = simplify(&stepped(), &[village], 50.0);
        assert!(simple[0].len() > 4 && simple[0].len() < 8, "only near the village it keeps points: {simple:?}");
        assert_eq!((turns_around(village, &simple[..1]), turns_around(village, &simple[1..])), (Some(1), Some(0)));
    }

    #[test]
    fn an_island_keeps_three_points_however_small_it_is() {
        let round = ring(&[(4, 0), (6, 1), (7, 3), (6, 5), (4, 6), (2, 5), (1, 3), (2, 1)]);
        let simple = simplify(&[Path::Ring(round)], &[], 5000.0);
        assert!((3..8).contains(&simple[0].len()) && double_area(&simple[0]) > 0, "{simple:?}");
    }

    #[test]
    fn a_strip_between_two_junctions_does_not_fold_up() {
        let (west, strip, east) = (
            ring(&[(0, 0), (50, 0), (53, 50), (50, 100), (0, 100)]),
            ring(&[(50, 0), (57, 50), (50, 100), (53, 50)]),
            ring(&[(50, 0), (100, 0), (100, 100), (50, 100), (57, 50)]),
        );
        let simple = simplify(&[Path::Ring(west), Path::Ring(strip), Path::Ring(east)], &[], 100.0);
        assert!(double_area(&simple[1]) > 0, "{simple:?}");
        assert_eq!(simple.iter().map(|ring| double_area(ring)).sum::<i64>(), 20_000);
    }

    #[test]
    fn a_line_keeps_its_ends() {
        let line = ring(&[(0, 0), (10, 1), (20, 0), (30, 40)]);
        assert_eq!(simplify(&[Path::Line(line.clone())], &[], 30.0), [ring(&[(0, 0), (20, 0), (30, 40)])]);
        assert_eq!(simplify(&[Path::Line(line[..1].to_vec()), Path::Line(Vec::new())], &[], 30.0), [vec![], Vec::<Spot>::new()]);
    }
}
