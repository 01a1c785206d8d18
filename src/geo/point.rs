/// A place on the earth, WGS 84, in degrees.
///
/// A `Point` always lies on the earth: both numbers are finite, the latitude is within ±90 and the longitude within ±180.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

impl Point {
    /// `None` when the numbers are not a place on the earth.
    #[must_use]
    pub fn new(lat: f64, lon: f64) -> Option<Self> {
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }

    /// Degrees north of the equator.
    #[must_use]
    pub fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east of Greenwich.
    #[must_use]
    pub fn lon(self) -> f64 {
        self.lon
    }

    /// The middle of some points: the mean of the degrees, which within a region lies less than a hundred metres beside the true one.
    /// `None` when there are none; of one point it is that point.
    #[must_use]
    pub fn middle(points: &[Self]) -> Option<Self> {
        let (mut lat, mut lon) = (0.0, 0.0);
        for point in points {
            lat += point.lat;
            lon += point.lon;
        }
        let count = points.len() as f64;
        Self::new(lat / count, lon / count)
    }
}

#[cfg(test)]
mod tests {
    use super::super::distance;
    use super::*;

    #[test]
    fn the_middle_of_two_is_as_far_from_either() {
        let (veurne, nieuwpoort) = (Point::new(51.0732, 2.668).unwrap(), Point::new(51.1301, 2.7514).unwrap());
        let halfway = Point::middle(&[veurne, nieuwpoort]).unwrap();
        assert!((distance(veurne, halfway).get() - distance(halfway, nieuwpoort).get()).abs() < 0.01);
        assert_eq!(Point::middle(&[nieuwpoort, veurne]), Some(halfway));
        assert_eq!((Point::middle(&[veurne]), Point::middle(&[])), (Some(veurne), None));
    }

    #[test]
    fn only_places_on_the_earth_are_points() {
        assert!(Point::new(50.85, 2.88).is_some());
        for (lat, lon) in [(95.2, 2.8), (50.8, 288_569.0), (f64::NAN, 2.8), (50.8, f64::INFINITY)] {
            assert_eq!(Point::new(lat, lon), None, "{lat} {lon}");
        }
    }
}
