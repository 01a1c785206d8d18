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
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// Spherical Mercator, as web maps use it (EPSG:3857), scaled and moved to a drawing.
/// Chosen over a plain grid of degrees so that tiles of other maps can lie under ours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Projection {
    /// Pixels per radian of longitude.
    scale: f64,
    left: f64,
    top: f64,
    middle_lat: f64,
}

fn mercator(point: Point) -> (f64, f64) {
    let lat = point.lat().clamp(-85.0, 85.0).to_radians();
    (point.lon().to_radians(), -(std::f64::consts::FRAC_PI_4 + lat / 2.0).tan().ln())
}

/// Length of one radian along the equator, for the scale bar: WGS 84 semi-major axis.
const EQUATOR_RADIUS_KM: f64 = 6378.137;

impl Projection {
    /// Fits the bounds into the part of the drawing that is left inside the margins (top, right, bottom, left).
    #[must_use]
    pub fn fit(bounds: &Bounds, size: Size, margins: [f64; 4]) -> Self {
        let [top, right, bottom, left] = margins;
        let (west, south) = mercator(bounds.south_west());
        let (east, north) = mercator(bounds.north_east());
        let room = ((size.width - left - right).max(1.0), (size.height - top - bottom).max(1.0));
        let scale = (room.0 / (east - west).max(1e-6)).min(room.1 / (south - north).max(1e-6));
        Self {
            scale,
            left: left + room.0 / 2.0 - (west + east) / 2.0 * scale,
            top: top + room.1 / 2.0 - (north + south) / 2.0 * scale,
            middle_lat: (bounds.south_west().lat() + bounds.north_east().lat()) / 2.0,
        }
    }

    /// Where a point lands on the drawing; may lie outside its edges.
    #[must_use]
    pub fn pixel(&self, point: Point) -> Pixel {
        let (x, y) = mercator(point);
        Pixel { x: self.left + x * self.scale, y: self.top + y * self.scale }
    }

    /// Pixels per kilometre in the middle of the fitted bounds.
    #[must_use]
    pub fn pixels_per_km(&self) -> f64 {
        self.scale / (EQUATOR_RADIUS_KM * self.middle_lat.to_radians().cos())
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
