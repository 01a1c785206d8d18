use super::Point;

/// Whether a point lies inside a ring, by the even-odd rule. The ring may be open or closed.
#[must_use]
pub fn contains(ring: &[Point], point: Point) -> bool {
    let mut inside = false;
    for (at, &a) in ring.iter().enumerate() {
        let b = ring[(at + 1) % ring.len()];
        if (a.lat() > point.lat()) != (b.lat() > point.lat()) {
            let along = (point.lat() - a.lat()) / (b.lat() - a.lat());
            if point.lon() < a.lon() + along * (b.lon() - a.lon()) {
                inside = !inside;
            }
        }
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<Point> {
        corners.iter().filter_map(|&(lat, lon)| Point::new(lat, lon)).collect()
    }

    #[test]
    fn a_point_in_the_square_is_inside_and_one_beside_it_is_not() {
        let square = ring(&[(0.0, 0.0), (0.0, 2.0), (2.0, 2.0), (2.0, 0.0)]);
        let inside = |lat, lon| Point::new(lat, lon).is_some_and(|p| contains(&square, p));
        assert!(inside(1.0, 1.0));
        assert!(!inside(1.0, 3.0));
        assert!(!inside(-1.0, 1.0));
    }
}
