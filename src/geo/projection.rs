use super::distance::{DEGREE_KM, cosine};
use super::{Bounds, Point};

/// The size of a drawing in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A spot on a drawing: CSS pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pixel {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

impl Pixel {
    /// The straight distance to another spot, in pixels.
    #[must_use]
    pub fn distance(self, other: Pixel) -> f64 {
        let (x, y) = (self.x - other.x, self.y - other.y);
        (x * x + y * y).sqrt()
    }
}

/// A plain grid of degrees that is true along the middle latitude (equirectangular), scaled and moved to a drawing.
/// For a region 60 km across it cannot be told from any other projection.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// Pixels per degree of latitude.
    scale: f64,
    /// Degrees of latitude as long as one of longitude.
    narrowing: f64,
    left: f64,
    top: f64,
}

impl Projection {
    /// Fits the bounds into the part of the drawing that is left inside the margins (top, right, bottom, left).
    #[must_use]
    pub fn fit(bounds: &Bounds, size: Size, margins: [f64; 4]) -> Self {
        let [top, right, bottom, left] = margins;
        let (south_west, north_east) = (bounds.south_west(), bounds.north_east());
        let (middle_lat, middle_lon) = ((south_west.lat() + north_east.lat()) / 2.0, (south_west.lon() + north_east.lon()) / 2.0);
        let narrowing = cosine(middle_lat);
        let room = ((size.width - left - right).max(1.0), (size.height - top - bottom).max(1.0));
        let extent = ((north_east.lon() - south_west.lon()) * narrowing, north_east.lat() - south_west.lat());
        let scale = (room.0 / extent.0.max(1e-4)).min(room.1 / extent.1.max(1e-4));
        Self { scale, narrowing, left: left + room.0 / 2.0 - middle_lon * narrowing * scale, top: top + room.1 / 2.0 + middle_lat * scale }
    }

    /// Where a point lands on the drawing; may lie outside its edges.
    #[must_use]
    pub fn pixel(&self, point: Point) -> Pixel {
        Pixel { x: self.left + point.lon() * self.narrowing * self.scale, y: self.top - point.lat() * self.scale }
    }

    /// Pixels per kilometre.
    #[must_use]
    pub fn pixels_per_km(&self) -> f64 {
        self.scale / DEGREE_KM
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::distance;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    fn westhoek() -> Bounds {
        Bounds::around([point(50.7084, 2.5414), point(51.1650, 3.1069)]).unwrap()
    }

    #[test]
    fn the_bounds_end_up_inside_the_margins_north_on_top() {
        let projection = Projection::fit(&westhoek(), Size { width: 600.0, height: 800.0 }, [10.0, 20.0, 30.0, 40.0]);
        let (sw, ne) = (projection.pixel(westhoek().south_west()), projection.pixel(westhoek().north_east()));
        assert!(sw.x >= 39.999 && ne.x <= 580.001 && ne.y >= 9.999 && sw.y <= 770.001, "{sw:?} {ne:?}");
        assert!(ne.y < sw.y && sw.x < ne.x);
    }

    #[test]
    fn a_kilometre_is_as_long_on_the_drawing_as_the_scale_says() {
        let projection = Projection::fit(&westhoek(), Size { width: 900.0, height: 900.0 }, [0.0; 4]);
        let (ieper, veurne) = (point(50.85114, 2.88569), point(51.07316, 2.66803));
        let pixels = projection.pixel(ieper).distance(projection.pixel(veurne));
        let km = distance(ieper, veurne).get();
        assert!((pixels / km / projection.pixels_per_km() - 1.0).abs() < 0.01);
    }
}
