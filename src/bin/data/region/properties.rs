//! What holds for any map of municipalities: simplified, it is still the same map. And any rings at all can be read.

use super::borders::Path;
use super::coverage::coverage;
use super::outline::{Outline, crossing, label};
use super::simplify::simplify;
use super::spot::{METRES, Spot, double_area, edges, holds, km2, metres_to_rings, turns_around};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::HashSet;

/// A side of a municipality before its borders are bent, in units: three to four kilometres.
const SIDE: i64 = 480;

/// Points on a border between two corners.
const BENDS: i64 = 11;

/// Municipalities that share their borders, one of them around an island of another.
#[derive(Debug, Clone)]
struct Map {
    /// By municipality.
    rings: Vec<Vec<Vec<Spot>>>,
    anchors: Vec<Spot>,
}

/// How far a point of a border is bent to the side, as a share of what keeps it apart from all other borders.
type Bends = Vec<f64>;

/// A border from a corner of the grid to the next, to the east or to the north. Its bends stay within a rhomb around the straight line.
fn border(bends: &Bends, number: usize, (from, to): (Spot, Spot)) -> Vec<Spot> {
    let along = (to.lat - from.lat, to.lon - from.lon);
    let bend = |step: i64| {
        let room = 0.4 * step.min(BENDS + 1 - step) as f64 / (BENDS + 1) as f64;
        let aside = room * bends[(number * BENDS as usize + step as usize) % bends.len()];
        let share = step as f64 / (BENDS + 1) as f64;
        let on = |start: i64, along: i64, across: i64| start + (share * along as f64 + aside * across as f64).round() as i64;
        Spot { lat: on(from.lat, along.0, along.1), lon: on(from.lon, along.1, -along.0) }
    };
    (0..=BENDS).map(bend).collect()
}

fn map() -> impl Strategy<Value = Map> {
    let bends = prop::collection::vec(-1.0..1.0_f64, 40..400);
    let radii = prop::collection::vec(20.0..60.0_f64, 3..24);
    let anchors = prop::collection::vec((0..4 * SIDE, 0..4 * SIDE), 0..40);
    (1..4_i64, 1..4_i64, bends, radii, anchors, any::<prop::sample::Index>()).prop_map(|(wide, high, bends, radii, anchors, turn)| {
        let corner = |column: i64, row: i64| Spot { lat: 508_000 + row * SIDE, lon: 28_000 + column * SIDE };
        let number = |column: i64, row: i64, north: bool| (2 * (row * 9 + column) + i64::from(north)) as usize;
        let east = |column, row| border(&bends, number(column, row, false), (corner(column, row), corner(column + 1, row)));
        let north = |column, row| border(&bends, number(column, row, true), (corner(column, row), corner(column, row + 1)));
        let back = |border: Vec<Spot>, from: Spot| std::iter::once(from).chain(border.into_iter().skip(1).rev()).collect::<Vec<_>>();
        let around = |column: i64, row: i64| {
            let sides = [
                east(column, row),
                north(column + 1, row),
                back(east(column, row + 1), corner(column + 1, row + 1)),
                back(north(column, row), corner(column, row + 1)),
            ];
            sides.concat()
        };
        let mut rings: Vec<Vec<Vec<Spot>>> =
            (0..wide).flat_map(|column| (0..high).map(move |row| (column, row))).map(|(column, row)| vec![around(column, row)]).collect();
        let middle = Spot { lat: 508_000 + SIDE / 2, lon: 28_000 + SIDE / 2 };
        let round = |(at, radius): (usize, &f64)| {
            let angle = at as f64 / radii.len() as f64 * std::f64::consts::TAU;
            Spot { lat: middle.lat + (radius * angle.sin()).round() as i64, lon: middle.lon + (radius * angle.cos()).round() as i64 }
        };
        let island: Vec<Spot> = radii.iter().enumerate().map(round).collect();
        let mut hole = island.clone();
        hole.reverse();
        hole.rotate_left(turn.index(island.len()));
        rings[0].push(hole);
        rings.push(vec![island]);
        let anchors = anchors.into_iter().map(|(lon, lat)| Spot { lat: 508_000 + lat, lon: 28_000 + lon }).collect();
        Map { rings, anchors }
    })
}

impl Map {
    fn simplified(&self, tolerance: f64) -> Self {
        let paths: Vec<Path> = self.rings.iter().flatten().cloned().map(Path::Ring).collect();
        let mut simple = simplify(&paths, &self.anchors, tolerance).into_iter();
        let rings = self.rings.iter().map(|rings| simple.by_ref().take(rings.len()).collect()).collect();
        Self { rings, anchors: self.anchors.clone() }
    }

    /// Edges that no neighbour walks in the other direction.
    fn unshared(&self) -> Vec<(Spot, Spot)> {
        let all: HashSet<(Spot, Spot)> = self.rings.iter().flatten().flat_map(|ring| edges(ring)).collect();
        all.iter().filter(|(a, b)| !all.contains(&(*b, *a))).copied().collect()
    }

    fn is_sound(&self) -> bool {
        let all: Vec<Vec<Spot>> = self.rings.iter().flatten().cloned().collect();
        crossing(&all).is_none() && all.iter().all(|ring| ring.len() > 2 && double_area(ring) != 0)
    }
}

fn length(ring: &[Spot]) -> f64 {
    edges(ring).map(|(a, b)| a.metres_to((b, b))).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn borders_stay_shared_and_nothing_comes_to_cross(map in map(), tolerance in 5.0..2000.0_f64) {
        prop_assume!(map.is_sound());
        let simple = map.simplified(tolerance);
        prop_assert!(simple.is_sound());
        let outside: HashSet<Spot> = map.unshared().into_iter().flat_map(|(a, b)| [a, b]).collect();
        prop_assert!(simple.unshared().iter().all(|(a, b)| outside.contains(a) && outside.contains(b)), "a border that was shared no longer is");
        let covered = coverage(&simple.rings.iter().map(Vec::as_slice).collect::<Vec<_>>());
        prop_assert!(covered.overlaps.iter().chain(&covered.gaps).all(|patch| patch.km2 < 1e-9), "{covered:?}");
    }

    #[test]
    fn every_area_changes_less_than_the_tolerance_along_its_outline(map in map(), tolerance in 5.0..2000.0_f64) {
        prop_assume!(map.is_sound());
        for (before, after) in map.rings.iter().zip(&map.simplified(tolerance).rings) {
            let round: f64 = before.iter().map(|ring| length(ring)).sum();
            prop_assert!((km2(before) - km2(after)).abs() <= tolerance * round / 1e6);
            for spot in before.iter().flatten() {
                prop_assert!(metres_to_rings(*spot, after) <= tolerance + METRES / 10.0, "{spot:?}");
            }
        }
    }

    #[test]
    fn villages_and_labels_stay_in_their_municipality(map in map(), tolerance in 5.0..2000.0_f64) {
        prop_assume!(map.is_sound());
        let mut map = map;
        map.anchors.extend(map.rings.iter().filter_map(|rings| label(rings)));
        for (before, after) in map.rings.iter().zip(&map.simplified(tolerance).rings) {
            for anchor in &map.anchors {
                let side = turns_around(*anchor, before);
                prop_assert!(side.is_none() || turns_around(*anchor, after) == side, "{anchor:?}");
            }
        }
    }

    #[test]
    fn where_a_ring_begins_and_who_comes_first_makes_no_difference(map in map(), tolerance in 5.0..2000.0_f64, turn in any::<prop::sample::Index>()) {
        let mut turned = map.clone();
        turned.rings.iter_mut().flatten().for_each(|ring| {
            let by = turn.index(ring.len());
            ring.rotate_left(by);
        });
        turned.rings.reverse();
        let walked = |map: &Map| map.rings.iter().flatten().flat_map(|ring| edges(ring)).collect::<HashSet<_>>();
        prop_assert_eq!(walked(&map.simplified(tolerance)), walked(&turned.simplified(tolerance)));
    }

    #[test]
    fn any_rings_are_read_and_come_to_no_spot_twice(rings in prop::collection::vec(prop::collection::vec((0..12_i64, 0..12_i64), 0..30), 0..4)) {
        let ring = |ring: &Vec<(i64, i64)>| ring.iter().map(|(lon, lat)| json!([*lon as f64 / 1e4, *lat as f64 / 1e4])).collect::<Value>();
        let outline = Outline::read(&json!({ "type": "Polygon", "coordinates": rings.iter().map(ring).collect::<Vec<_>>() }));
        for ring in &outline.rings {
            prop_assert!(ring.len() > 2 && double_area(ring) != 0);
            prop_assert_eq!(ring.iter().collect::<HashSet<_>>().len(), ring.len());
        }
        prop_assert_eq!(label(&outline.rings).is_some(), !outline.rings.is_empty());
        if let (Some(spot), None) = (label(&outline.rings), outline.crossing) {
            prop_assert!(holds(&outline.rings, spot));
        }
    }
}
