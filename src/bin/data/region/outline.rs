//! From the rings of a GeoJSON geometry to rings that can be drawn, shared and measured: closed, wound as RFC 7946 asks,
//! and never twice at one spot.
//!
//! Start at [`Outline::read`]. What the rounding to the grid folds together is taken apart in the same way for neighbours,
//! or they would no longer share their borders.

use super::geojson;
use super::spot::{Spot, cross, double_area, holds, lies_on, metres_to_rings, turn};
use serde_json::Value;
use std::collections::HashMap;

/// The outline of an area, and what was not as it should be.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Outline {
    /// Outer rings counterclockwise, holes clockwise, each with at least three spots, in the order of the source.
    pub(crate) rings: Vec<Vec<Spot>>,
    /// How many positions the source has, without those that only close a ring.
    pub(crate) positions: usize,
    /// How many of them are no place on the earth.
    pub(crate) misplaced: usize,
    /// Rings whose last position is not the first.
    pub(crate) unclosed: usize,
    /// Rings that went round the other way.
    pub(crate) reversed: usize,
    /// Rings of which nothing is left on the grid.
    pub(crate) vanished: usize,
    /// Where the outline crosses itself.
    pub(crate) crossing: Option<Spot>,
}

impl Outline {
    pub(crate) fn read(geometry: &Value) -> Self {
        let mut outline = Self::default();
        for polygon in geojson::polygons(geometry) {
            polygon.iter().enumerate().for_each(|(at, ring)| outline.add(ring, at > 0));
        }
        outline.crossing = outline.crossing.or_else(|| crossing(&outline.rings));
        outline
    }

    fn add(&mut self, ring: &Value, is_hole: bool) {
        let positions = ring.as_array().map_or(&[][..], Vec::as_slice);
        let is_closed = positions.len() > 1 && positions.first() == positions.last();
        let positions = &positions[..positions.len() - usize::from(is_closed)];
        let spots = geojson::spots(positions);
        self.positions += positions.len();
        self.misplaced += positions.len() - spots.len();
        self.unclosed += usize::from(!is_closed);
        let mut ring = without_folds(spots);
        let area = double_area(&ring);
        if area == 0 {
            // Nothing but a line, or an eight of which the halves make up for each other.
            self.vanished += 1;
            self.crossing = self.crossing.or_else(|| crossing(std::slice::from_ref(&ring)));
        } else if (area < 0) != is_hole {
            self.reversed += 1;
            ring.reverse();
        }
        let (own, other): (Vec<_>, Vec<_>) = loops(ring).into_iter().partition(|ring| (double_area(ring) < 0) == is_hole);
        // A loop the other way round inside is a hole that touches the outer ring; beside it, the line crossed itself there.
        let beside: Vec<bool> = other.iter().map(|ring| !ring.iter().all(|spot| holds(&own, *spot))).collect();
        self.rings.extend(own);
        for (mut ring, beside) in other.into_iter().zip(beside) {
            if beside {
                self.crossing = self.crossing.or(ring.first().copied());
                ring.reverse();
            }
            self.rings.push(ring);
        }
    }
}

/// A ring without spots that follow themselves, and without there-and-back, also across its ends.
fn without_folds(spots: Vec<Spot>) -> Vec<Spot> {
    let mut ring: Vec<Spot> = Vec::with_capacity(spots.len());
    for spot in spots {
        if ring.last() == Some(&spot) {
            continue;
        }
        if ring.len() > 1 && ring[ring.len() - 2] == spot {
            ring.pop();
        } else {
            ring.push(spot);
        }
    }
    loop {
        match ring.as_slice() {
            [first, .., last] if first == last => _ = ring.pop(),
            [first, _, .., before, _] if first == before => _ = ring.pop(),
            [_, second, _, .., last] if second == last => _ = ring.remove(0),
            _ => return ring,
        }
    }
}

/// A ring that comes back to a spot is several that touch there.
fn loops(ring: Vec<Spot>) -> Vec<Vec<Spot>> {
    let (mut found, mut path) = (Vec::new(), Vec::with_capacity(ring.len()));
    let mut places: HashMap<Spot, usize> = HashMap::with_capacity(ring.len());
    for spot in ring {
        if let Some(&start) = places.get(&spot) {
            let closed = path.split_off(start);
            closed.iter().for_each(|spot| _ = places.remove(spot));
            found.push(closed);
        }
        places.insert(spot, path.len());
        path.push(spot);
    }
    found.push(path);
    found.retain(|ring| ring.len() > 2 && double_area(ring) != 0);
    found
}

/// The first spot where rings cross each other or themselves, going by the south end of what crosses there.
pub(crate) fn crossing(rings: &[Vec<Spot>]) -> Option<Spot> {
    struct Step {
        edge: (Spot, Spot),
        /// Where one comes from, before the edge.
        before: Spot,
    }
    let step = |ring: &[Spot], at: usize| {
        let spot = |ahead: usize| ring[(at + ahead) % ring.len()];
        Step { edge: (spot(1), spot(2)), before: spot(0) }
    };
    let mut steps: Vec<Step> = rings.iter().flat_map(|ring| (0..ring.len()).map(move |at| step(ring, at))).collect();
    let south = |step: &Step| step.edge.0.min(step.edge.1);
    let north = |step: &Step| step.edge.0.lat.max(step.edge.1.lat);
    steps.sort_by_key(south);
    // Where a corner lies on an edge, the line goes across when one comes from one side of the edge and leaves to the other.
    let goes_across = |corner: &Step, (from, to): (Spot, Spot)| {
        let within = |spot: Spot| spot != from && spot != to && lies_on(spot, (from, to));
        let sides = turn(from, to, corner.before).signum() * turn(from, to, corner.edge.1).signum();
        within(corner.edge.0) && sides == -1
    };
    for (at, one) in steps.iter().enumerate() {
        let near = steps[at + 1..].iter().take_while(|other| south(other).lat <= north(one));
        for other in near {
            if cross(one.edge, other.edge) || goes_across(one, other.edge) || goes_across(other, one.edge) {
                return Some(south(other));
            }
        }
    }
    None
}

/// A name's place on the map when none is given: of a grid over the largest ring the spot farthest from the outline, then of finer grids around it.
pub(crate) fn label(rings: &[Vec<Spot>]) -> Option<Spot> {
    /// Steps of a grid to either side of its middle.
    const STEPS: i64 = 8;
    let largest = rings.iter().max_by_key(|ring| double_area(ring))?;
    let range = |of: fn(&Spot) -> i64| (largest.iter().map(of).min().unwrap_or_default(), largest.iter().map(of).max().unwrap_or_default());
    let ((south, north), (west, east)) = (range(|spot| spot.lat), range(|spot| spot.lon));
    let mut best = (0.0, *largest.first()?);
    let mut middle = Spot { lat: (south + north) / 2, lon: (west + east) / 2 };
    let mut step = ((north - south) / (2 * STEPS), (east - west) / (2 * STEPS));
    loop {
        let grid = (-STEPS..=STEPS).flat_map(|up| (-STEPS..=STEPS).map(move |aside| (up, aside)));
        for (up, aside) in grid {
            let spot = Spot { lat: middle.lat + up * step.0.max(1), lon: middle.lon + aside * step.1.max(1) };
            let metres = if holds(rings, spot) { metres_to_rings(spot, rings) } else { 0.0 };
            if metres > best.0 {
                best = (metres, spot);
            }
        }
        if step.0 <= 1 && step.1 <= 1 {
            return Some(best.1);
        }
        middle = best.1;
        step = (step.0 / STEPS, step.1 / STEPS);
    }
}

#[cfg(test)]
mod tests {
    use super::super::spot::tests::{ring, square};
    use super::*;
    use serde_json::json;

    /// Rings of pairs of units as a GeoJSON polygon, closed.
    fn polygon(rings: &[Vec<Spot>]) -> Value {
        let closed = |ring: &Vec<Spot>| ring.iter().chain(ring.first()).map(|spot| json!(spot.degrees())).collect::<Value>();
        json!({ "type": "Polygon", "coordinates": rings.iter().map(closed).collect::<Vec<_>>() })
    }

    fn reversed(mut ring: Vec<Spot>) -> Vec<Spot> {
        ring.reverse();
        ring
    }

    #[test]
    fn a_sound_outline_stays_as_it_is_with_its_holes() {
        let rings = [square(0, 0, 10), reversed(square(4, 4, 2))];
        let outline = Outline::read(&polygon(&rings));
        assert_eq!(outline, Outline { rings: rings.to_vec(), positions: 8, ..Outline::default() });
    }

    #[test]
    fn rings_are_closed_and_wound_and_both_is_told() {
        let outline = Outline::read(&polygon(&[reversed(square(0, 0, 10)), square(4, 4, 2)]));
        assert_eq!((outline.reversed, outline.rings.iter().map(|ring| double_area(ring)).collect::<Vec<_>>()), (2, vec![200, -8]));
        let open = Outline::read(&json!({ "type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1]]] }));
        assert_eq!((open.unclosed, open.rings.len(), open.rings[0].len()), (1, 1, 3));
    }

    #[test]
    fn lambert_coordinates_are_no_place_on_the_earth() {
        let outline =
            Outline::read(&json!({ "type": "Polygon", "coordinates": [[[45_000, 170_000], [45_100, 170_000], [45_000, 170_000]]] }));
        assert_eq!((outline.positions, outline.misplaced, outline.rings.len()), (2, 2, 0));
    }

    #[test]
    fn what_rounding_folds_together_is_taken_apart() {
        for (folded, left) in [
            (ring(&[(0, 0), (0, 0), (9, 0), (9, 9), (9, 9), (0, 9)]), vec![square(0, 0, 9)]),
            // A spike, in the middle and across the ends.
            (ring(&[(0, 0), (9, 0), (12, 4), (9, 0), (9, 9), (0, 9)]), vec![ring(&[(0, 0), (9, 0), (9, 9), (0, 9)])]),
            (ring(&[(-5, 0), (0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]), vec![ring(&[(0, 0), (9, 0), (9, 9), (0, 9)])]),
            // Two squares with a neck that has become a line.
            (
                ring(&[(0, 0), (4, 0), (4, 2), (8, 2), (8, 0), (12, 0), (12, 4), (8, 4), (8, 2), (4, 2), (4, 4), (0, 4)]),
                vec![ring(&[(8, 2), (8, 0), (12, 0), (12, 4), (8, 4)]), ring(&[(0, 0), (4, 0), (4, 2), (4, 4), (0, 4)])],
            ),
            (ring(&[(0, 0), (4, 0), (0, 0)]), vec![]),
        ] {
            let outline = Outline::read(&polygon(std::slice::from_ref(&folded)));
            assert_eq!((outline.rings, outline.crossing), (left, None), "{folded:?}");
        }
    }

    #[test]
    fn a_hole_that_touches_the_outer_ring_is_a_hole_and_a_figure_of_eight_crosses() {
        let touching = ring(&[(0, 0), (5, 0), (3, 3), (5, 5), (7, 3), (5, 0), (10, 0), (10, 10), (0, 10)]);
        let outline = Outline::read(&polygon(&[touching]));
        assert_eq!(
            (outline.crossing, outline.rings.iter().map(|ring| double_area(ring) > 0).collect::<Vec<_>>()),
            (None, vec![true, false])
        );
        assert!(Outline::read(&polygon(&[ring(&[(0, 0), (4, 4), (4, 0), (0, 4)])])).crossing.is_some());
        let eight = ring(&[(0, 0), (4, 4), (8, 8), (8, 0), (4, 4), (0, 12)]);
        assert_eq!(Outline::read(&polygon(&[eight])).crossing, Some(Spot { lon: 4, lat: 4 }));
    }

    #[test]
    fn an_outline_that_crosses_itself_is_found_also_at_a_corner() {
        assert!(crossing(&[ring(&[(0, 0), (10, 10), (10, 0), (0, 9)])]).is_some());
        assert!(crossing(&[ring(&[(0, 0), (10, 0), (10, 10), (5, -5), (0, 10)])]).is_some());
        assert!(
            crossing(&[ring(&[(0, 0), (10, 0), (12, 8), (5, 0), (2, -6)])]).is_some(),
            "the corner at (5, 0) goes across the south edge"
        );
        assert!(crossing(&[ring(&[(0, 0), (10, 0), (10, 10), (5, 0), (0, 10)])]).is_none(), "it only touches");
        assert!(crossing(&[square(0, 0, 10), reversed(square(2, 2, 4)), square(10, 0, 5)]).is_none());
        assert!(crossing(&[square(0, 0, 10), square(5, 5, 10)]).is_some());
    }

    #[test]
    fn the_label_stands_in_the_widest_part() {
        let shape = [ring(&[(0, 0), (300, 0), (300, 300), (180, 300), (180, 290), (290, 290), (290, 190), (180, 190), (0, 190)])];
        let spot = label(&shape).unwrap();
        assert!(holds(&shape, spot) && (60..240).contains(&spot.lon) && (85..105).contains(&spot.lat), "{spot:?}");
        assert_eq!(label(&[]), None);
        assert!(label(&[ring(&[(0, 0), (1, 0), (0, 1)])]).is_some());
    }
}
