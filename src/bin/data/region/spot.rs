//! Geometry in whole numbers, on the grid that `region.json` is rounded to, so that what is checked is what is written, and exact.
//!
//! Start at [`Spot`]. A ring is open: its last spot is joined to its first.

/// Units in a degree. One is 11 metres, less than the width of any line on the map.
const UNITS: f64 = 1e4;

/// Length of a unit along a meridian in metres: the mean radius of the earth (IUGG, <https://doi.org/10.1007/s001900050278>) times pi over 180 over the units.
pub(crate) const METRES: f64 = 6_371_008.8 * std::f64::consts::PI / 180.0 / UNITS;

/// A place on the earth, WGS 84, in units of the grid. Ordered from south to north, then from west to east.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Spot {
    pub(crate) lat: i64,
    pub(crate) lon: i64,
}

impl Spot {
    /// The nearest of the grid; `None` when these degrees are no place on the earth.
    pub(crate) fn new(lon: f64, lat: f64) -> Option<Self> {
        let on_earth = lon.abs() <= 180.0 && lat.abs() <= 90.0;
        // In range, so the conversion is exact.
        on_earth.then(|| Self { lat: (lat * UNITS).round() as i64, lon: (lon * UNITS).round() as i64 })
    }

    /// Longitude and latitude in degrees, the order of GeoJSON.
    pub(crate) fn degrees(self) -> [f64; 2] {
        [self.lon as f64 / UNITS, self.lat as f64 / UNITS]
    }

    /// Length of a unit along the parallel of this spot, in metres.
    pub(crate) fn metres_east(self) -> f64 {
        METRES * (self.lat as f64 / UNITS).to_radians().cos()
    }

    /// Metres to the straight line between two spots.
    pub(crate) fn metres_to(self, (from, to): (Spot, Spot)) -> f64 {
        let east = self.metres_east();
        let flat = |spot: Spot| ((spot.lon - from.lon) as f64 * east, (spot.lat - from.lat) as f64 * METRES);
        let ((x, y), (end_x, end_y)) = (flat(self), flat(to));
        let length = end_x * end_x + end_y * end_y;
        let along = if length > 0.0 { ((x * end_x + y * end_y) / length).clamp(0.0, 1.0) } else { 0.0 };
        (x - along * end_x).hypot(y - along * end_y)
    }
}

/// Which way one turns at `b` on the way from `a` to `c`: positive to the left, negative to the right, zero straight on or back.
pub(crate) fn turn(a: Spot, b: Spot, c: Spot) -> i64 {
    (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon)
}

/// Whether a spot lies on the straight line between two others, ends included.
pub(crate) fn lies_on(spot: Spot, (from, to): (Spot, Spot)) -> bool {
    let between = |value: i64, a: i64, b: i64| (a.min(b)..=a.max(b)).contains(&value);
    turn(from, to, spot) == 0 && between(spot.lat, from.lat, to.lat) && between(spot.lon, from.lon, to.lon)
}

/// Whether two straight lines cross within both of them. Touching is not crossing.
pub(crate) fn cross((a, b): (Spot, Spot), (c, d): (Spot, Spot)) -> bool {
    let parted = |one: i64, other: i64| one.signum() * other.signum() == -1;
    parted(turn(a, b, c), turn(a, b, d)) && parted(turn(c, d, a), turn(c, d, b))
}

/// From each spot of a ring to the next.
pub(crate) fn edges(ring: &[Spot]) -> impl Iterator<Item = (Spot, Spot)> + '_ {
    ring.iter().enumerate().map(|(at, &spot)| (spot, ring[(at + 1) % ring.len()]))
}

/// Twice the area inside a ring, in square units; negative when it goes round clockwise.
pub(crate) fn double_area(ring: &[Spot]) -> i64 {
    let Some(&first) = ring.first() else { return 0 };
    edges(ring).map(|(a, b)| turn(first, a, b)).sum()
}

/// The area that rings enclose, in square kilometres: outer rings counterclockwise, holes clockwise.
pub(crate) fn km2(rings: &[Vec<Spot>]) -> f64 {
    let km2 = |ring: &Vec<Spot>| {
        let middle = ring.iter().map(|spot| spot.metres_east()).sum::<f64>() / ring.len().max(1) as f64;
        double_area(ring) as f64 / 2.0 * METRES * middle / 1e6
    };
    rings.iter().map(km2).sum()
}

/// How often the rings together go round a spot, counterclockwise; `None` when it lies on one of them.
pub(crate) fn turns_around(spot: Spot, rings: &[Vec<Spot>]) -> Option<i32> {
    let mut turns = 0;
    for (a, b) in rings.iter().flat_map(|ring| edges(ring)) {
        if lies_on(spot, (a, b)) {
            return None;
        }
        match (a.lat <= spot.lat, b.lat <= spot.lat) {
            (true, false) if turn(a, b, spot) > 0 => turns += 1,
            (false, true) if turn(a, b, spot) < 0 => turns -= 1,
            _ => {}
        }
    }
    Some(turns)
}

/// Whether a spot lies within rings, or on one of them.
pub(crate) fn holds(rings: &[Vec<Spot>], spot: Spot) -> bool {
    turns_around(spot, rings) != Some(0)
}

/// Metres from a spot to the nearest of the rings.
pub(crate) fn metres_to_rings(spot: Spot, rings: &[Vec<Spot>]) -> f64 {
    rings.iter().flat_map(|ring| edges(ring)).map(|edge| spot.metres_to(edge)).fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A ring of pairs of longitude and latitude, in units.
    pub(in super::super) fn ring(corners: &[(i64, i64)]) -> Vec<Spot> {
        corners.iter().map(|&(lon, lat)| Spot { lat, lon }).collect()
    }

    /// A square, counterclockwise.
    pub(in super::super) fn square(west: i64, south: i64, size: i64) -> Vec<Spot> {
        ring(&[(west, south), (west + size, south), (west + size, south + size), (west, south + size)])
    }

    fn spot(lon: i64, lat: i64) -> Spot {
        Spot { lat, lon }
    }

    #[test]
    fn only_places_on_the_earth_are_spots() {
        assert_eq!(Spot::new(2.88571, 50.85114), Some(spot(28857, 508_511)));
        assert_eq!(spot(28857, 508_511).degrees(), [2.8857, 50.8511]);
        for (lon, lat) in [(45_000.0, 180_000.0), (2.8, 95.2), (f64::NAN, 50.8), (2.8, f64::INFINITY)] {
            assert_eq!(Spot::new(lon, lat), None, "{lon} {lat}");
        }
    }

    #[test]
    fn inside_on_and_outside_are_told_apart_with_holes() {
        let mut hole = square(4, 4, 2);
        hole.reverse();
        let rings = [square(0, 0, 10), hole];
        for (at, turns) in [(spot(1, 1), Some(1)), (spot(5, 5), Some(0)), (spot(11, 5), Some(0)), (spot(10, 3), None), (spot(4, 5), None)] {
            assert_eq!(turns_around(at, &rings), turns, "{at:?}");
        }
        assert_eq!(rings.iter().map(|ring| double_area(ring)).sum::<i64>(), 2 * (100 - 4));
    }

    #[test]
    fn touching_is_not_crossing() {
        let line = |a, b, c, d| (spot(a, b), spot(c, d));
        assert!(cross(line(0, 0, 4, 4), line(0, 4, 4, 0)));
        assert!(!cross(line(0, 0, 4, 4), line(2, 2, 4, 0)), "begins on the other");
        assert!(!cross(line(0, 0, 4, 4), line(4, 4, 8, 0)), "shares an end");
        assert!(!cross(line(0, 0, 4, 4), line(1, 1, 6, 6)), "runs along it");
    }

    #[test]
    fn lengths_are_metres() {
        let (ieper, north, east) = (spot(28857, 508_511), spot(28857, 508_611), spot(28957, 508_511));
        assert!((north.metres_to((ieper, ieper)) - 1112.0).abs() < 1.0);
        assert!((east.metres_to((ieper, ieper)) - 702.0).abs() < 1.0);
        assert!((north.metres_to((ieper, east)) - 1112.0).abs() < 1.0, "the nearest of a line may be its end");
    }
}
