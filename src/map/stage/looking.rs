//! Where the map looks: at first, at most, and at what it is to show.

use super::Stage;
use super::room::host;
use crate::domain::Area;
use crate::geo::{Bounds, Camera, Frame, Pixel, Point};
use crate::map::motion::Motion;
use crate::platform::style;
use crate::present::map::{Manner, MarkKind, is_missed};

/// The scale of the deepest zoom level of our own map: the region's lines are not drawn finer.
const DEEPEST: u32 = 14;

/// Degrees around a partner that its map shows at least: some 12 km to each side.
const AROUND: f64 = 0.11;

/// What lies between what must be seen and the edge of the window, in pixels.
const MARGIN: f64 = 72.0;

impl Stage {
    /// What the map shows before anybody travels: the region, or the surroundings of a partner and where it works.
    pub(super) fn home_bounds(&self) -> Option<Bounds> {
        let point =
            self.order.opened.filter(|_| self.order.manner == Manner::Still).and_then(|partner| self.sites.get(partner as usize)?.point)?;
        let corner = |lat: f64, lon: f64| Point::new(point.lat() + lat, point.lon() + lon);
        let corners = [corner(-AROUND, -AROUND * 1.6), corner(AROUND, AROUND * 1.6)].into_iter().flatten();
        let named: Vec<Point> = match &self.order.area {
            Some(Area::Municipalities(names)) => {
                let own = self.terrain.region().own_municipalities().filter(|municipality| names.contains(&municipality.name));
                own.flat_map(|municipality| municipality.rings.iter().flatten().copied()).collect()
            }
            Some(Area::Region) => return None,
            _ => Vec::new(),
        };
        Bounds::around(corners.chain(named))
    }

    pub(super) fn fit(&self, bounds: Option<&Bounds>) -> Camera {
        Camera::fit(bounds.unwrap_or(&self.terrain.bounds()), self.size, self.margins)
    }

    /// The nearest camera that still looks at the region, neither from too far nor from too near.
    pub(in crate::map) fn held(&self, camera: &Camera) -> Camera {
        let deepest = self.order.layer.as_ref().filter(|_| self.layered).map_or(DEEPEST, |layer| layer.most.max(DEEPEST));
        // What lies in the middle of the part that is left free must be of the region, not what lies under a page's words.
        let aside = self.middle();
        let free = camera.moved(aside.times(-1.0));
        free.held(&self.terrain.bounds(), &self.home.zoomed(0.7, Pixel::default()), Camera::scale_of_level(deepest)).moved(aside)
    }

    /// The middle of the part of the window that is left free, seen from the middle of the map.
    pub(in crate::map) fn middle(&self) -> Pixel {
        let [top, right, bottom, left] = self.margins;
        Pixel { x: (left - right) / 2.0, y: (top - bottom) / 2.0 }
    }

    /// The part of a window over which nothing else lies, where something does beside the part in which the region fits.
    pub(super) fn uncovered(&self, window: Frame) -> Frame {
        window.inset(self.margins.map(|margin| (margin - 48.0).max(2.0)))
    }

    /// Whether hardly any of the result will be seen where the map looks.
    pub(super) fn is_missed(&self) -> bool {
        let camera = self.aim();
        is_missed(&self.subjects, &self.uncovered(Frame::of(self.size, Pixel::default())), |point| camera.pixel(point))
    }

    /// The spot under a finger, seen from the middle of the map.
    pub(in crate::map) fn spot(&self, x: f64, y: f64) -> Pixel {
        let host = host();
        Pixel { x: x - host.left - self.size.width / 2.0, y: y - host.top - self.size.height / 2.0 }
    }

    pub(in crate::map) fn manner(&self) -> Manner {
        self.order.manner
    }

    /// The camera is where the visitor took it.
    pub(in crate::map) fn look(&mut self, camera: &Camera) {
        (self.camera, self.travelled) = (self.held(camera), true);
    }

    /// Begins to move, or is there at once when movement is not wanted.
    pub(in crate::map) fn go(&mut self, to: &Camera, lasts: f64) {
        self.travelled = true;
        let to = self.held(to);
        self.motion = Some(Motion::new(self.camera, to, if style::is_still() { 0.0 } else { lasts }));
    }

    /// Where the map will look when it has come to rest.
    pub(in crate::map) fn aim(&self) -> Camera {
        self.motion.map_or(self.camera, |motion| motion.to())
    }

    /// At the whole region again.
    pub(in crate::map) fn home(&self) -> Camera {
        self.home
    }

    /// At all of the result, if it has a place.
    pub(in crate::map) fn at_result(&self) -> Option<Camera> {
        let found = self.subjects.iter().filter(|subject| subject.kind != MarkKind::Open).map(|subject| subject.point);
        self.at_all(found)
    }

    /// At some points, none nearer than where streets would be needed.
    pub(super) fn at_all(&self, points: impl IntoIterator<Item = Point>) -> Option<Camera> {
        let bounds = Bounds::around(points)?;
        let [top, right, bottom, left] = self.margins;
        let margins = [top.max(MARGIN), right.max(MARGIN), bottom.max(MARGIN), left.max(MARGIN)];
        Some(self.held(&Camera::fit(&bounds, self.size, margins)))
    }
}
