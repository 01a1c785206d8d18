use super::distance::{DEGREE_KM, cosine, sine};
use super::{Bounds, Pixel, Point, Size};

/// How a map looks at the earth: which spot lies in its middle, and how large it is drawn.
///
/// The projection is Web Mercator (EPSG:3857), in which the maps of others come in tiles. It keeps angles, and over a region it cannot be told from another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Degrees east of the spot in the middle.
    x: f64,
    /// How far north it lies on the projection, where a step is as long as a degree of longitude.
    y: f64,
    /// Pixels per degree of longitude.
    scale: f64,
}

/// How far north a latitude lies on the projection (Snyder, Map Projections: a Working Manual, 1987, formula 7-2a), off by less than a metre at ours.
/// By the sine alone: the tangent of the standard library copes with any angle, and weighs ten times as much.
fn northing(latitude: f64) -> f64 {
    let sine = sine(latitude.clamp(-85.0, 85.0));
    (((1.0 + sine) / (1.0 - sine)).ln() / 2.0).to_degrees()
}

/// Pixels around the whole earth at zoom level 0 of maps in tiles.
const WORLD: f64 = 256.0;

impl Camera {
    /// Looks at the bounds so that they fit into the part of the window that is left inside the margins (top, right, bottom, left).
    #[must_use]
    pub fn fit(bounds: &Bounds, size: Size, [top, right, bottom, left]: [f64; 4]) -> Self {
        let (west, east) = (bounds.south_west().lon(), bounds.north_east().lon());
        let (south, north) = (northing(bounds.south_west().lat()), northing(bounds.north_east().lat()));
        let room = Size { width: (size.width - left - right).max(1.0), height: (size.height - top - bottom).max(1.0) };
        let scale = (room.width / (east - west).max(1e-4)).min(room.height / (north - south).max(1e-4));
        // The middle of what is left need not be the middle of the window.
        let aside = Pixel { x: (right - left) / 2.0, y: (bottom - top) / 2.0 };
        Self { x: (west + east) / 2.0, y: (south + north) / 2.0, scale }.moved(aside.times(-1.0))
    }

    /// Where a point lands on the drawing, seen from its middle.
    #[must_use]
    pub fn pixel(&self, point: Point) -> Pixel {
        Pixel { x: (point.lon() - self.x) * self.scale, y: (self.y - northing(point.lat())) * self.scale }
    }

    /// Where the middle of another camera lands.
    #[must_use]
    pub fn middle_of(&self, other: &Self) -> Pixel {
        Pixel { x: (other.x - self.x) * self.scale, y: (self.y - other.y) * self.scale }
    }

    /// How many times as large as another this one draws.
    #[must_use]
    pub fn against(&self, other: &Self) -> f64 {
        self.scale / other.scale
    }

    /// After the ground was dragged by a step.
    #[must_use]
    pub fn moved(&self, by: Pixel) -> Self {
        Self { x: self.x - by.x / self.scale, y: self.y + by.y / self.scale, scale: self.scale }
    }

    /// After drawing so many times as large, with what lies at a spot staying there.
    #[must_use]
    pub fn zoomed(&self, factor: f64, at: Pixel) -> Self {
        Self { scale: self.scale * factor, ..self.moved(at.times(1.0 / factor - 1.0)) }
    }

    /// The same spot in the middle, drawn as large as another.
    #[must_use]
    pub fn as_large_as(&self, other: &Self) -> Self {
        Self { scale: other.scale, ..*self }
    }

    /// On the way to another camera, from 0 here to 1 there. What stays in its place between the two does so all the way.
    #[must_use]
    pub fn toward(&self, other: &Self, share: f64) -> Self {
        let along = |a: f64, b: f64| a + (b - a) * share;
        // Not the scale but the length of a pixel grows evenly: only then what is under the finger stays there.
        Self { x: along(self.x, other.x), y: along(self.y, other.y), scale: 1.0 / along(1.0 / self.scale, 1.0 / other.scale) }
    }

    /// The nearest camera with its middle within the bounds and its scale between that of two others.
    #[must_use]
    pub fn held(&self, bounds: &Bounds, least: &Self, most: f64) -> Self {
        let (low, high) = (least.scale.min(most), most.max(least.scale));
        Self {
            x: self.x.clamp(bounds.south_west().lon(), bounds.north_east().lon()),
            y: self.y.clamp(northing(bounds.south_west().lat()), northing(bounds.north_east().lat())),
            scale: self.scale.clamp(low, high),
        }
    }

    /// Pixels per kilometre in the middle of a latitude.
    #[must_use]
    pub fn pixels_per_km(&self, latitude: f64) -> f64 {
        self.scale / (DEGREE_KM * cosine(latitude))
    }

    /// Pixels per degree of longitude at a zoom level of maps in tiles.
    #[must_use]
    pub fn scale_of_level(level: u32) -> f64 {
        WORLD * f64::from(1_u32 << level.min(24)) / 360.0
    }

    /// The zoom level of maps in tiles that is drawn at least as large.
    #[must_use]
    pub fn level(&self) -> u32 {
        (0..24).find(|level| Self::scale_of_level(*level) * 1.2 >= self.scale).unwrap_or(24)
    }

    /// Where the corner of a tile lands: its column and row at a zoom level, counted from the north-west.
    #[must_use]
    pub fn corner(&self, level: u32, column: u32, row: u32) -> Pixel {
        let step = 360.0 / f64::from(1_u32 << level.min(24));
        let (x, y) = (f64::from(column) * step - 180.0, 180.0 - f64::from(row) * step);
        Pixel { x: (x - self.x) * self.scale, y: (self.y - y) * self.scale }
    }

    /// The column and row of the tile at a spot of the drawing.
    #[must_use]
    pub fn tile(&self, level: u32, spot: Pixel) -> (u32, u32) {
        let count = f64::from(1_u32 << level.min(24));
        let (x, y) = (self.x + spot.x / self.scale, self.y - spot.y / self.scale);
        let place = |share: f64| (share * count).clamp(0.0, count - 1.0) as u32;
        (place((x + 180.0) / 360.0), place((180.0 - y) / 360.0))
    }

    /// The camera in whole numbers, for an address or a history: millionths of a degree and pixels per degree.
    #[must_use]
    pub fn numbers(&self) -> [i32; 3] {
        [(self.x * 1e6).round() as i32, (self.y * 1e6).round() as i32, self.scale.round() as i32]
    }

    /// The camera of such numbers; `None` when they are of no place on the earth.
    #[must_use]
    pub fn from_numbers([x, y, scale]: [i32; 3]) -> Option<Self> {
        let camera = Self { x: f64::from(x) / 1e6, y: f64::from(y) / 1e6, scale: f64::from(scale) };
        (camera.x.abs() <= 180.0 && camera.y.abs() <= 180.0 && scale > 0).then_some(camera)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Frame, distance};
    use proptest::prelude::*;

    fn point(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    fn westhoek() -> Bounds {
        Bounds::around([point(50.7084, 2.5414), point(51.1650, 3.1069)]).unwrap()
    }

    fn near(a: Pixel, b: Pixel) -> bool {
        a.distance(b) < 1e-6
    }

    #[test]
    fn the_bounds_end_up_inside_the_margins_north_on_top() {
        let size = Size { width: 600.0, height: 800.0 };
        let camera = Camera::fit(&westhoek(), size, [10.0, 20.0, 30.0, 40.0]);
        let inside = Frame::of(size, Pixel::default()).inset([9.999, 19.999, 29.999, 39.999]);
        let (south_west, north_east) = (camera.pixel(westhoek().south_west()), camera.pixel(westhoek().north_east()));
        assert!(inside.holds(south_west) && inside.holds(north_east), "{south_west:?} {north_east:?}");
        assert!(north_east.y < south_west.y && south_west.x < north_east.x);
    }

    #[test]
    fn a_kilometre_is_as_long_on_the_drawing_as_the_scale_says() {
        let camera = Camera::fit(&westhoek(), Size { width: 900.0, height: 900.0 }, [0.0; 4]);
        let (ieper, veurne) = (point(50.85114, 2.88569), point(51.07316, 2.66803));
        let pixels = camera.pixel(ieper).distance(camera.pixel(veurne));
        assert!((pixels / distance(ieper, veurne).get() / camera.pixels_per_km(50.96) - 1.0).abs() < 0.01);
    }

    #[test]
    fn ieper_lies_in_the_tile_that_everybody_else_has_it_in() {
        // By the formula of OpenStreetMap's "Slippy map tilenames", worked out apart.
        let camera = Camera::fit(&westhoek(), Size { width: 900.0, height: 900.0 }, [0.0; 4]);
        let spot = camera.pixel(point(50.85114, 2.88569));
        assert_eq!(camera.tile(12, spot), (2080, 1373));
        let (corner, next) = (camera.corner(12, 2080, 1373), camera.corner(12, 2081, 1374));
        assert!(corner.x <= spot.x && spot.x < next.x && corner.y <= spot.y && spot.y < next.y);
    }

    fn camera() -> impl Strategy<Value = Camera> {
        (2.0..4.0_f64, 57.0..59.0_f64, 500.0..100_000.0_f64).prop_map(|(x, y, scale)| Camera { x, y, scale })
    }

    fn spot() -> impl Strategy<Value = Pixel> {
        (-800.0..800.0_f64, -800.0..800.0_f64).prop_map(|(x, y)| Pixel { x, y })
    }

    proptest! {
        #[test]
        fn what_is_under_the_finger_stays_there(camera in camera(), at in spot(), factor in 0.2..5.0_f64, share in 0.0..1.0_f64) {
            let zoomed = camera.zoomed(factor, at);
            let seen = |other: &Camera| camera.middle_of(&other.moved(at.times(-1.0)));
            prop_assert!(seen(&camera).distance(seen(&zoomed)) < 1e-4 * (1.0 + factor));
            // Also half-way of a movement.
            prop_assert!(seen(&camera).distance(seen(&camera.toward(&zoomed, share))) < 1e-3 * (1.0 + factor));
        }

        #[test]
        fn dragging_back_undoes_dragging(camera in camera(), by in spot()) {
            prop_assert!(near(camera.middle_of(&camera.moved(by)), by.times(-1.0)));
            let back = camera.moved(by).moved(by.times(-1.0));
            prop_assert!(near(camera.middle_of(&back), Pixel::default()));
        }

        #[test]
        fn whole_numbers_are_as_good(camera in camera()) {
            let read = Camera::from_numbers(camera.numbers()).unwrap();
            prop_assert!(camera.middle_of(&read).distance(Pixel::default()) < 1.0 && (camera.against(&read) - 1.0).abs() < 0.01);
        }

        #[test]
        fn a_held_camera_never_leaves(camera in camera(), by in spot(), factor in 0.01..100.0_f64) {
            let least = Camera::fit(&westhoek(), Size { width: 600.0, height: 600.0 }, [0.0; 4]);
            let held = camera.moved(by.times(50.0)).zoomed(factor, by).held(&westhoek(), &least, 50_000.0);
            prop_assert!(held.scale >= least.scale && held.scale <= 50_000.0);
            prop_assert!((2.5414..=3.1069).contains(&held.x));
            prop_assert_eq!(held, held.held(&westhoek(), &least, 50_000.0));
        }
    }
}
