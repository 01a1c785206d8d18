//! What the map shows and how it is looked at: every change of either ends in [`Stage::draw`] or, while it moves, in [`Stage::place`].

use super::motion::Motion;
use crate::domain::{Area, Region};
use crate::geo::{Bounds, Camera, Frame, Pixel, Point, Size};
use crate::languages::Voice;
use crate::markup::Element;
use crate::page::{PLANE, Picture, ground, picture};
use crate::platform::{document, size, style};
use crate::present::map::{
    Emphasis, Gestures, HOST, Manner, MarkKind, Order, SITES, Scene, Site, Subject, Terrain, View, read_sites, tenths, thousandths,
};
use crate::present::messages as m;
use crate::shell::draw;
use std::sync::Arc;

/// Results that carry their number on the map; those that follow are marked without.
const NUMBERED: usize = 20;

/// Around the window the map is drawn so much farther, as a share of the window, so that a drag finds it ready.
const BEYOND: f64 = 0.5;

/// Of that, so much may be used up before more is drawn.
const REACH: f64 = 0.35;

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
    pub(super) hands: Gestures,
    fanned: Option<u32>,
    layered: bool,
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
            hands: Gestures::default(),
            fanned: None,
            layered: false,
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
        let same = !moved && order == self.order && self.drawn.as_ref().is_some_and(|(element, ..)| element.is_connected());
        (self.size, self.margins, self.order) = (size, margins, order);
        if same {
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
        }
        if !self.travelled {
            (self.camera, self.motion) = (self.home, None);
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
        let [top, right, bottom, left] = self.margins;
        let aside = Pixel { x: (left - right) / 2.0, y: (top - bottom) / 2.0 };
        let free = camera.moved(aside.times(-1.0));
        free.held(&self.terrain.bounds(), &self.home.zoomed(0.7, Pixel::default()), Camera::scale_of_level(deepest)).moved(aside)
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
            self.go(&near, 480.0);
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

    /// The map of somebody else, on or off.
    pub(super) fn switch_layer(&mut self) {
        self.layered = !self.layered && self.order.layer.is_some();
        self.camera = self.held(&self.camera);
        self.draw();
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

    /// What the ground is drawn for: its origin stays where it is, so that dragging changes nothing in it.
    fn plane(&self) -> Camera {
        self.home.as_large_as(&self.camera)
    }

    /// Draws everything anew for where the camera looks.
    pub(super) fn draw(&mut self) {
        let plane = self.plane();
        let middle = plane.middle_of(&self.camera);
        let window = Frame::of(self.size, middle);
        let (x, y) = (self.size.width * BEYOND, self.size.height * BEYOND);
        let wide = window.inset([-y, -x, -y, -x]);
        // Beside the part in which the region fits other things lie over a shared map.
        let names_within = match self.order.manner {
            Manner::Free => wide.inset([2.0; 4]),
            Manner::Shared | Manner::Still => window.inset(self.margins.map(|margin| (margin - 48.0).max(2.0))),
        };
        let view = View {
            camera: plane,
            window: wide,
            names_within,
            voice: self.voice,
            origin: self.order.origin,
            subjects: self.subjects.clone(),
            coverage: self.order.coverage.clone(),
            fanned: self.fanned,
        };
        let scene = self.terrain.draw(&view);
        let ground = self.ground_of(&plane);
        let shown =
            self.subjects.iter().filter(|subject| subject.kind != MarkKind::Open && window.holds(plane.pixel(subject.point))).count();
        let least = self.held(&self.camera.zoomed(0.5, Pixel::default()));
        let most = self.held(&self.camera.zoomed(2.0, Pixel::default()));
        let (tiles, tile) = self.tiles(&plane, &wide);
        let after = picture(&Picture {
            order: &self.order,
            sites: &self.sites,
            voice: self.voice,
            ground,
            scene: &scene,
            ties: self.ties(&scene, &plane),
            shown,
            zooms: [most.against(&self.camera) > 1.01, least.against(&self.camera) < 0.99],
            below: self.margins[2],
            window,
            hint: self.hint,
            tiles,
            tile,
        });
        self.scene = Some(scene);
        self.bring(after);
        self.place();
    }

    /// Brings what is drawn into the document. Whatever has the focus keeps it, wherever it stands now.
    fn bring(&mut self, after: Element) {
        let Some((document, host)) = super::table::document_and_host() else { return };
        let held = document::focused("data-partner").filter(|_| document::focused("data-marker").is_some());
        match self.drawn.take() {
            Some((element, before, _)) if element.parent_element().as_ref() == Some(&host) => {
                draw::change(&document, &element, &before, &after);
                self.drawn = Some((element, after, self.camera));
            }
            _ => {
                host.set_text_content(None);
                let element = draw::made(&document, &after);
                let _ = host.append_child(&element);
                self.drawn = Some((element, after, self.camera));
            }
        }
        // Signs are drawn in the elements that are there: the one with the focus may have become that of another partner.
        if let Some(id) = held.filter(|id| document::focused("data-partner").as_ref() != Some(id)) {
            document::rest_on(&["#", HOST, " [data-partner=\"", &id, "\"]"].concat());
        }
    }

    /// Moves and scales what is drawn to where the camera looks by now: all that happens while a map is dragged.
    pub(super) fn place(&self) {
        let Some((_, _, drawn)) = &self.drawn else { return };
        let plane = self.home.as_large_as(drawn);
        let (middle, factor) = (plane.middle_of(&self.camera), self.camera.against(&plane));
        let (x, y) = (self.size.width / 2.0 - middle.x * factor, self.size.height / 2.0 - middle.y * factor);
        let transform = ["translate(", &tenths(x), "px,", &tenths(y), "px) scale(", &thousandths(factor), ")"].concat();
        style::put(&[".", PLANE].concat(), "transform", &transform);
    }

    /// Whether the camera has gone so far from what is drawn that more is needed before it comes to rest.
    pub(super) fn is_far(&self) -> bool {
        let Some((_, _, drawn)) = &self.drawn else { return true };
        let (way, factor) = (self.camera.middle_of(drawn), self.camera.against(drawn));
        way.x.abs() > self.size.width * REACH || way.y.abs() > self.size.height * REACH || !(0.6..1.7).contains(&factor)
    }

    fn ground_of(&mut self, plane: &Camera) -> Arc<Element> {
        let opened = self.order.opened.and_then(|partner| self.sites.get(partner as usize)?.point);
        let emphasis = Emphasis {
            chosen: self.order.chosen.clone(),
            area: self.order.area.clone().map(|area| (area, opened)),
            coverage: self.order.coverage.clone(),
        };
        let manner = self.order.manner;
        if let Some((camera, for_what, voice, how, shapes)) = &self.ground
            && (camera, for_what, voice, how) == (plane, &emphasis, &self.voice, &manner)
        {
            return Arc::clone(shapes);
        }
        let shapes = Arc::new(ground(self.terrain.ground(plane, &emphasis), &self.order, &emphasis, self.voice));
        self.ground = Some((*plane, emphasis, self.voice, manner, Arc::clone(&shapes)));
        shapes
    }

    /// Lines from the opened partner to those that belong to it, or it to; and from the middle of a fan to its signs.
    fn ties(&self, scene: &Scene, plane: &Camera) -> Vec<(Pixel, Pixel)> {
        let mut ties: Vec<(Pixel, Pixel)> = scene.signs.marks.iter().filter_map(|mark| Some((mark.from?, mark.at))).collect();
        let stands = |partner: u32| {
            let mark = scene.signs.marks.iter().find(|mark| mark.partner == partner).map(|mark| mark.at);
            mark.or_else(|| self.sites.get(partner as usize)?.point.map(|point| plane.pixel(point)))
        };
        if let Some(opened) = self.order.opened.filter(|_| self.order.manner != Manner::Still) {
            let parent = self.sites.get(opened as usize).and_then(|site| site.parent).unwrap_or(opened);
            let family = (0..).zip(&self.sites).filter(|(at, site)| site.parent == Some(parent) && *at != parent).map(|(at, _)| at);
            ties.extend(family.filter_map(|site: u32| Some((stands(parent)?, stands(site)?))));
        }
        ties
    }

    /// The tiles of somebody else's map that lie in the window, and how large each is drawn.
    fn tiles(&self, plane: &Camera, window: &Frame) -> (Vec<(String, Pixel)>, f64) {
        let Some(layer) = self.order.layer.as_ref().filter(|_| self.layered) else { return (Vec::new(), 0.0) };
        let level = plane.level().min(layer.most);
        let (left, top) = plane.tile(level, Pixel { x: window.left, y: window.top });
        let (right, bottom) = plane.tile(level, Pixel { x: window.right, y: window.bottom });
        let address = |column: u32, row: u32| {
            let number = |number: u32| number.to_string();
            layer.url.replace("{z}", &number(level)).replace("{x}", &number(column)).replace("{y}", &number(row))
        };
        let all = (top..=bottom).flat_map(|row| (left..=right).map(move |column| (column, row)));
        let side = plane.corner(level, left + 1, top).x - plane.corner(level, left, top).x;
        (all.map(|(column, row)| (address(column, row), plane.corner(level, column, row))).collect(), side)
    }
}
