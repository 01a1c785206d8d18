use super::Point;

/// The smallest box of meridians and parallels around some points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    south_west: Point,
    north_east: Point,
}

impl Bounds {
    /// `None` when there is no point at all.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |bounds: Option<Self>, point| Some(bounds.map_or(Self { south_west: point, north_east: point }, |b| b.with(point))))
    }

    fn with(self, point: Point) -> Self {
        let corner = |lat: f64, lon: f64| Point::new(lat, lon).unwrap_or(point);
        Self {
            south_west: corner(self.south_west.lat().min(point.lat()), self.south_west.lon().min(point.lon())),
            north_east: corner(self.north_east.lat().max(point.lat()), self.north_east.lon().max(point.lon())),
        }
    }

    /// The corner with the smallest latitude and longitude.
    #[must_use]
    pub fn south_west(&self) -> Point {
        self.south_west
    }

    /// The corner with the largest latitude and longitude.
    #[must_use]
    pub fn north_east(&self) -> Point {
        self.north_east
    }

    /// Whether the point lies in the box, edges included.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.south_west.lat()..=self.north_east.lat()).contains(&point.lat())
            && (self.south_west.lon()..=self.north_east.lon()).contains(&point.lon())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_holds_every_point_and_nothing_gives_no_box() {
        let points: Vec<Point> = [(50.7, 2.6), (51.1, 2.8), (50.9, 3.1)].iter().filter_map(|&(lat, lon)| Point::new(lat, lon)).collect();
        let bounds = Bounds::around(points.iter().copied());
        assert!(bounds.is_some_and(|b| points.iter().all(|&p| b.contains(p))));
        assert_eq!(Bounds::around([]), None);
    }
}
