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

/// Mean radius of the earth: IUGG, <https://doi.org/10.1007/s001900050278>.
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// The great-circle distance by the haversine formula (Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984).
/// Off by at most 0.5 % from the ellipsoid, far less than the honesty of most addresses here.
#[must_use]
pub fn distance(from: Point, to: Point) -> Km {
    let (lat1, lat2) = (from.lat().to_radians(), to.lat().to_radians());
    let half_lat = ((lat2 - lat1) / 2.0).sin();
    let half_lon = ((to.lon() - from.lon()).to_radians() / 2.0).sin();
    let chord = half_lat * half_lat + lat1.cos() * lat2.cos() * half_lon * half_lon;
    Km(2.0 * EARTH_RADIUS_KM * chord.min(1.0).sqrt().asin())
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

    fn anywhere() -> impl Strategy<Value = Point> {
        (-90.0..=90.0, -180.0..=180.0).prop_filter_map("on the earth", |(lat, lon)| Point::new(lat, lon))
    }

    proptest! {
        #[test]
        fn distance_is_symmetric_and_bounded(a in anywhere(), b in anywhere()) {
            prop_assert!((distance(a, b).get() - distance(b, a).get()).abs() < 1e-6);
            prop_assert!(distance(a, b).get() <= 20_016.0);
            prop_assert!(distance(a, a).get() < 1e-6);
        }
    }
}
