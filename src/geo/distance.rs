use super::Point;

/// A length over the earth in kilometres; never negative, always finite.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Km(f64);

impl Km {
    /// `None` for a negative or endless length.
    #[must_use]
    pub fn new(km: f64) -> Option<Self> {
        (km.is_finite() && km >= 0.0).then_some(Self(km))
    }

    /// The bare number, in kilometres.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }

    /// As people say it: whole kilometres, and never "0 km" for something that is not on the spot.
    #[must_use]
    pub fn rounded(self) -> u32 {
        // In range: half of the earth's circumference is about 20,015 km.
        self.0.clamp(1.0, 20_100.0).round() as u32
    }
}

/// Length of a degree along a meridian, in kilometres: the mean radius of the earth (IUGG, <https://doi.org/10.1007/s001900050278>) times pi over 180.
pub(super) const DEGREE_KM: f64 = 6371.0088 * std::f64::consts::PI / 180.0;

/// The cosine of a latitude in degrees, by the first six terms of its series; off by less than a millionth between the poles.
/// The general cosine of the standard library copes with any angle, and weighs ten times as much.
pub(super) fn cosine(latitude: f64) -> f64 {
    let square = latitude.to_radians() * latitude.to_radians();
    let term = |before: f64, divisor: f64| -before * square / divisor;
    let second = term(1.0, 2.0);
    let third = term(second, 12.0);
    let fourth = term(third, 30.0);
    let fifth = term(fourth, 56.0);
    1.0 + second + third + fourth + fifth + term(fifth, 90.0)
}

/// The sine of a latitude in degrees, as exact.
pub(super) fn sine(latitude: f64) -> f64 {
    let around = if latitude < 0.0 { -1.0 } else { 1.0 };
    around * cosine(90.0 - latitude.abs())
}

/// The distance on a flat map that is true along the middle latitude of the two points (equirectangular approximation).
/// Against the great circle it is off by less than 0.1 % up to 300 km at our latitudes, far less than the honesty of most addresses here.
#[must_use]
pub fn distance(from: Point, to: Point) -> Km {
    let north = to.lat() - from.lat();
    let around = (to.lon() - from.lon()).abs();
    let east = around.min(360.0 - around) * cosine((from.lat() + to.lat()) / 2.0);
    Km((north * north + east * east).sqrt() * DEGREE_KM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ieper_lies_eleven_kilometres_from_poperinge() {
        let ieper = Point::new(50.85114, 2.88569).unwrap();
        let poperinge = Point::new(50.85386, 2.72659).unwrap();
        assert_eq!(distance(ieper, poperinge).rounded(), 11);
    }

    #[test]
    fn a_neighbour_is_one_kilometre_away_never_zero() {
        let here = Point::new(50.85, 2.88).unwrap();
        assert_eq!(distance(here, here).rounded(), 1);
    }

    /// The great circle by the haversine formula (Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
    fn haversine(a: Point, b: Point) -> f64 {
        let half = |from: f64, to: f64| ((to - from).to_radians() / 2.0).sin().powi(2);
        let chord = half(a.lat(), b.lat()) + a.lat().to_radians().cos() * b.lat().to_radians().cos() * half(a.lon(), b.lon());
        2.0 * 6371.0088 * chord.sqrt().asin()
    }

    fn somewhere(lat: std::ops::Range<f64>, lon: std::ops::Range<f64>) -> impl Strategy<Value = Point> {
        (lat, lon).prop_filter_map("on the earth", |(lat, lon)| Point::new(lat, lon))
    }

    proptest! {
        #[test]
        fn agrees_with_the_great_circle_in_our_parts(a in somewhere(49.5..52.0, 1.5..5.5), b in somewhere(49.5..52.0, 1.5..5.5)) {
            prop_assert!((distance(a, b).get() - haversine(a, b)).abs() <= 0.001 * haversine(a, b) + 0.001);
        }

        #[test]
        fn distance_is_symmetric_and_bounded(a in somewhere(-90.0..90.0, -180.0..180.0), b in somewhere(-90.0..90.0, -180.0..180.0)) {
            prop_assert!((distance(a, b).get() - distance(b, a).get()).abs() < 1e-6);
            prop_assert!(distance(a, b).get() < 28_400.0);
            prop_assert!(distance(a, a).get() < 1e-6);
        }

        #[test]
        fn cosine_is_the_cosine(lat in -90.0..90.0_f64) {
            prop_assert!((cosine(lat) - lat.to_radians().cos()).abs() < 1e-6);
        }
    }
}
