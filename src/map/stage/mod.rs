//! What the map shows and how it is looked at: every change of either ends in [`Stage::draw`] or, while it moves, in [`Stage::place`].

mod drawing;
mod layer;
mod looking;
mod room;

use super::motion::{Motion, WAY};
use crate::domain::Region;
use crate::geo::{Camera, Point, Size};
use crate::languages::Voice;
use crate::markup::Element;
use crate::platform::document;
use crate::present::map::{Emphasis, Gestures, HOST, Manner, MarkKind, Order, SITES, Scene, Site, Subject, Terrain, Tiles, read_sites};
use crate::present::messages as m;
use room::room;
use std::sync::Arc;

/// Results that carry their number on the map; those that follow are marked without.
const NUMBERED: usize = 20;

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
    /// The municipality that was asked about where it is counted who works where.
    asked: Option<String>,
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
            asked: None,
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
        let (size, margins) = room(&order)?;
        if let Some(list) = document::text(SITES).filter(|list| *list != self.list) {
            self.sites = read_sites(&list);
            self.list = list;
        }
        let moved = (size, margins) != (self.size, self.margins);
        let other_place = order.manner != self.order.manner || (order.manner == Manner::Still && order.opened != self.order.opened);
        let other_card = order.opened != self.order.opened;
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
        if other_card {
            self.uncover();
        }
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

    /// Tells more of a municipality; of the one that it told of before, no more.
    pub(super) fn ask(&mut self, town: String) {
        self.asked = Some(town).filter(|town| self.asked.as_ref() != Some(town));
        self.draw();
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
