//! What the map shows and how it is looked at: every change of either ends in [`Stage::draw`] or, while it moves, in [`Stage::place`].

mod drawing;
mod layer;

use super::motion::{Motion, WAY};
use crate::domain::{Area, Region};
use crate::geo::{Bounds, Camera, Frame, Pixel, Point, Size};
use crate::languages::Voice;
use crate::markup::Element;
use crate::platform::{document, size, style};
use crate::present::map::{
    Emphasis, Gestures, HOST, Manner, MarkKind, Order, SITES, Scene, Site, Subject, Terrain, Tiles, is_missed, read_sites,
};
use crate::present::messages as m;
use std::sync::Arc;

/// Results that carry their number on the map; those that follow are marked without.
const NUMBERED: usize = 20;

/// The scale of the deepest zoom level of our own map: the region's lines are not drawn finer.
const DEEPEST: u32 = 14;

/// Degrees around a partner that its map shows at least: some 12 km to each side.
const AROUND: f64 = 0.11;

/// What lies between what must be seen and the edge of the window, in pixels.
const MARGIN: f64 = 72.0;

/// Everything of the map.
pub(super) struct Stage {
    terrain: Terrain,
    voices: Vec<Voice>,
    voice: Voice,
    list: String,
    sites: Vec<Site>,
    order: Order,
    subjects: Vec<Subject>,
    size: Size,
    margins: [f64; 4],
    /// How the map looks at the earth now.
    pub(super) camera: Camera,
    /// At the whole region, or at what a still map is of.
    home: Camera,
    /// Whether the visitor chose where to look.
    travelled: bool,
    pub(super) motion: Option<Motion>,
    /// Where the map looked at the step of the history that the visitor came back to, until it looks there again.
    pub(super) returns: Option<Camera>,
    pub(super) hands: Gestures,
    fanned: Option<u32>,
    layered: bool,
    tiles: Tiles,
    hint: Option<&'static str>,
    /// The ground as it was drawn last, and for what.
    ground: Option<(Camera, Emphasis, Voice, Manner, Arc<Element>)>,
    /// What stands in the document, what it was made from, and how the camera looked then.
    drawn: Option<(web_sys::Element, Element, Camera)>,
    scene: Option<Scene>,
}

impl Stage {
    /// `None` when the region has nothing to draw.
    pub(super) fn new(region: &Region, voice: Voice) -> Option<Self> {
        let terrain = Terrain::new(region)?;
        let camera = Camera::fit(&terrain.bounds(), Size { width: 600.0, height: 600.0 }, [0.0; 4]);
        Some(Self {
            terrain,
            voices: vec![voice],
            voice,
            list: String::new(),
            sites: Vec::new(),
            order: Order::default(),
            subjects: Vec::new(),
            size: Size::default(),
            margins: [0.0; 4],
            camera,
            home: camera,
            travelled: false,
            motion: None,
            returns: None,
            hands: Gestures::default(),
            fanned: None,
            layered: false,
            tiles: Tiles::default(),
            hint: None,
            ground: None,
            drawn: None,
            scene: None,
        })
    }

    /// Reads what the page asks for and what room there is, and shows it. The language that is asked for and has not come yet, if so.
    pub(super) fn follow(&mut self) -> Option<crate::domain::Language> {
        let order = Order::read(|name| document::attribute(HOST, name));
        let (whole, part) = (size::of(HOST), size::of("map-fit"));
        if whole.width < 1.0 || whole.height < 1.0 {
            return None;
        }
        let edge = [part.top - whole.top, whole.right() - part.right(), whole.bottom() - part.bottom(), part.left - whole.left];
        let margins = if part.width < 1.0 { [16.0; 4] } else { edge.map(|margin| margin.max(0.0).round()) };
        let size = Size { width: whole.width.round(), height: whole.height.round() };
        if let Some(list) = document::text(SITES).filter(|list| *list != self.list) {
            self.sites = read_sites(&list);
            self.list = list;
        }
        let moved = (size, margins) != (self.size, self.margins);
        let other_place = order.manner != self.order.manner || (order.manner == Manner::Still && order.opened != self.order.opened);
        let other_result = order.result != self.order.result;
        // What was asked for before its language had come is drawn again when that has.
        let spoken = self.voice.language == order.language;
        let same = !moved && spoken && order == self.order && self.drawn.as_ref().is_some_and(|(element, ..)| element.is_connected());
        (self.size, self.margins, self.order) = (size, margins, order);
        if same && self.returns.is_none() {
            return None;
        }
        self.voice = self.voices.iter().copied().find(|voice| voice.language == self.order.language).unwrap_or(self.voice);
        self.subjects = self.subjects();
        self.home = self.fit(self.home_bounds().as_ref());
        if other_place {
            (self.travelled, self.fanned, self.motion) = (false, None, None);
        }
        if other_result {
            self.fanned = None;
            // Whoever asks anew looks for the answer, not for the land where the last one was.
            if self.travelled && self.is_missed() {
                self.go(&self.home(), WAY);
            }
        }
        if !self.travelled {
            (self.camera, self.motion) = (self.home, None);
        }
        if let Some(camera) = self.returns.take() {
            self.motion = None;
            self.look(&camera);
        }
        self.draw();
        (self.voice.language != self.order.language).then_some(self.order.language)
    }

    /// Another language has come.
    pub(super) fn learn(&mut self, voice: Voice) {
        self.voices.push(voice);
    }

    /// What is marked, in this order: the result, numbered as far as numbers go, then all others.
    fn subjects(&self) -> Vec<Subject> {
        let subject = |partner: u32, kind: MarkKind| Some(Subject { partner, point: self.sites.get(partner as usize)?.point?, kind });
        if !self.order.coverage.is_empty() {
            // Where nobody is must be seen: signs of those who are somewhere would hide it.
            return Vec::new();
        }
        let all = (0..).take(self.sites.len());
        if self.order.manner == Manner::Still {
            return self.order.opened.and_then(|partner| subject(partner, MarkKind::Plain)).into_iter().collect();
        }
        let Some(result) = &self.order.result else { return all.filter_map(|partner| subject(partner, MarkKind::Plain)).collect() };
        let mut found = vec![false; self.sites.len()];
        let mut subjects = Vec::new();
        for (rank, partner) in result.iter().enumerate() {
            if let Some(found) = found.get_mut(*partner as usize) {
                *found = true;
            }
            subjects.extend(subject(*partner, if rank < NUMBERED { MarkKind::Numbered(rank + 1) } else { MarkKind::Plain }));
        }
        let others = all.zip(found).filter(|(_, found)| !found);
        subjects.extend(others.filter_map(|(partner, _)| subject(partner, MarkKind::Open)));
        subjects
    }

    /// What the map shows before anybody travels: the region, or the surroundings of a partner and where it works.
    fn home_bounds(&self) -> Option<Bounds> {
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

    fn fit(&self, bounds: Option<&Bounds>) -> Camera {
        Camera::fit(bounds.unwrap_or(&self.terrain.bounds()), self.size, self.margins)
    }

    /// The nearest camera that still looks at the region, neither from too far nor from too near.
    pub(super) fn held(&self, camera: &Camera) -> Camera {
        let deepest = self.order.layer.as_ref().filter(|_| self.layered).map_or(DEEPEST, |layer| layer.most.max(DEEPEST));
        // What lies in the middle of the part that is left free must be of the region, not what lies under a page's words.
        let aside = self.middle();
        let free = camera.moved(aside.times(-1.0));
        free.held(&self.terrain.bounds(), &self.home.zoomed(0.7, Pixel::default()), Camera::scale_of_level(deepest)).moved(aside)
    }

    /// The middle of the part of the window that is left free, seen from the middle of the map.
    pub(super) fn middle(&self) -> Pixel {
        let [top, right, bottom, left] = self.margins;
        Pixel { x: (left - right) / 2.0, y: (top - bottom) / 2.0 }
    }

    /// The part of a window over which nothing else lies, where something does beside the part in which the region fits.
    fn uncovered(&self, window: Frame) -> Frame {
        window.inset(self.margins.map(|margin| (margin - 48.0).max(2.0)))
    }

    /// Whether hardly any of the result will be seen where the map looks.
    fn is_missed(&self) -> bool {
        let camera = self.aim();
        is_missed(&self.subjects, &self.uncovered(Frame::of(self.size, Pixel::default())), |point| camera.pixel(point))
    }

    /// The spot under a finger, seen from the middle of the map.
    pub(super) fn spot(&self, x: f64, y: f64) -> Pixel {
        let host = size::of(HOST);
        Pixel { x: x - host.left - self.size.width / 2.0, y: y - host.top - self.size.height / 2.0 }
    }

    pub(super) fn manner(&self) -> Manner {
        self.order.manner
    }

    /// The camera is where the visitor took it.
    pub(super) fn look(&mut self, camera: &Camera) {
        (self.camera, self.travelled) = (self.held(camera), true);
    }

    /// Begins to move, or is there at once when movement is not wanted.
    pub(super) fn go(&mut self, to: &Camera, lasts: f64) {
        self.travelled = true;
        let to = self.held(to);
        self.motion = Some(Motion::new(self.camera, to, if style::is_still() { 0.0 } else { lasts }));
    }

    /// Where the map will look when it has come to rest.
    pub(super) fn aim(&self) -> Camera {
        self.motion.map_or(self.camera, |motion| motion.to())
    }

    /// At the whole region again.
    pub(super) fn home(&self) -> Camera {
        self.home
    }

    /// At all of the result, if it has a place.
    pub(super) fn at_result(&self) -> Option<Camera> {
        let found = self.subjects.iter().filter(|subject| subject.kind != MarkKind::Open).map(|subject| subject.point);
        self.at_all(found)
    }

    /// At some points, none nearer than where streets would be needed.
    fn at_all(&self, points: impl IntoIterator<Item = Point>) -> Option<Camera> {
        let bounds = Bounds::around(points)?;
        let [top, right, bottom, left] = self.margins;
        let margins = [top.max(MARGIN), right.max(MARGIN), bottom.max(MARGIN), left.max(MARGIN)];
        Some(self.held(&Camera::fit(&bounds, self.size, margins)))
    }

    /// Opens a cluster: moves to where its partners can be told apart, or spreads those out that no nearness would part. Whether the map moves.
    pub(super) fn open(&mut self, first: u32) -> bool {
        let clusters = self.scene.iter().flat_map(|scene| &scene.signs.clusters);
        let Some(cluster) =
            clusters.filter(|cluster| cluster.partners.contains(&first)).max_by_key(|cluster| cluster.partners.first() == Some(&first))
        else {
            return false;
        };
        let points: Vec<Point> = cluster.partners.iter().filter_map(|partner| self.sites.get(*partner as usize)?.point).collect();
        let near = self.at_all(points.iter().copied()).filter(|near| {
            // What lies on one spot stays there, however near one comes.
            let spots = points.iter().map(|point| near.pixel(*point));
            let (wide, high) =
                spots.clone().fold((0.0_f64, 0.0_f64), |(wide, high), spot| (wide.max(spot.x.abs()), high.max(spot.y.abs())));
            near.against(&self.camera) > 1.1 && wide.max(high) > 20.0
        });
        if let Some(near) = near {
            self.go(&near, WAY);
            return true;
        }
        self.fanned = Some(first);
        self.draw();
        false
    }

    /// Puts a fan together again; whether one was open.
    pub(super) fn close_fan(&mut self) -> bool {
        let open = self.fanned.take().is_some();
        if open {
            self.draw();
        }
        open
    }

    /// Tells how the map is used, or no longer.
    pub(super) fn tell(&mut self, wheel: Option<bool>) -> bool {
        let hint = wheel.map(|wheel| if wheel { m::map_hint_wheel(self.voice) } else { m::map_hint_fingers(self.voice) });
        let new = hint != self.hint;
        self.hint = hint;
        if new {
            self.draw();
        }
        new
    }
}
