//! Puts the stage into the document: all of it when it has come to rest, and where it stands by now while it moves.

use super::Stage;
use super::room::out_of_card;
use crate::geo::{Camera, Frame, Pixel};
use crate::map::motion::STEP;
use crate::map::table;
use crate::markup::Element;
use crate::page::{PLANE, Picture, ground, picture};
use crate::platform::{document, style};
use crate::present::map::{Emphasis, HOST, Manner, MarkKind, Scene, Tiles, View, tenths, thousandths};
use crate::shell::draw;
use std::sync::Arc;

/// Around the window the map is drawn so much farther, as a share of the window, so that a drag finds it ready.
const BEYOND: f64 = 0.5;

/// Of that, so much may be used up before more is drawn.
const REACH: f64 = 0.45;

/// How many times as large as on a page names are printed on a public screen, as its style sheet has it.
const KIOSK_LETTERS: f64 = 1.125;

/// Pixels that the scale takes at the foot of a map.
const SCALE: f64 = 28.0;

impl Stage {
    /// What everything is drawn for: its origin stays where it is, so that dragging changes nothing in the ground.
    fn plane(&self) -> Camera {
        self.home.as_large_as(&self.camera)
    }

    /// Draws everything anew for where the camera looks.
    pub(in crate::map) fn draw(&mut self) {
        let plane = self.plane();
        let middle = plane.middle_of(&self.camera);
        let window = Frame::of(self.size, middle);
        let (x, y) = (self.size.width * BEYOND, self.size.height * BEYOND);
        let wide = window.inset([-y, -x, -y, -x]);
        // Under the words of the first page of a public screen, which is dragged with one finger though they lie over it, no name could be read.
        let kiosk = document::is_kiosk();
        let covered = kiosk && self.order.result.is_none();
        let names_within = match self.order.manner {
            Manner::Free if covered => window.inset(self.margins),
            Manner::Free => wide.inset([2.0; 4]),
            _ => self.uncovered(window),
        };
        // A map that stays where it is has its scale in a corner for good.
        let names_within = if self.order.manner == Manner::Still { names_within.inset([0.0, 0.0, SCALE, 0.0]) } else { names_within };
        let view = View {
            camera: plane,
            window: wide,
            names_within,
            seen: window,
            letters: if kiosk { KIOSK_LETTERS } else { 1.0 },
            voice: self.voice,
            origin: self.order.origin,
            subjects: self.subjects.clone(),
            coverage: self.order.coverage.clone(),
            fanned: self.fanned,
        };
        let scene = self.terrain.draw(&view);
        let grade = self.grade(&plane);
        let ground = self.ground_of(&grade);
        let shown =
            self.subjects.iter().filter(|subject| subject.kind != MarkKind::Open && window.holds(plane.pixel(subject.point))).count();
        let least = self.held(&self.camera.zoomed(0.5, Pixel::default()));
        let most = self.held(&self.camera.zoomed(2.0, Pixel::default()));
        match self.order.layer.as_ref().filter(|_| self.layered) {
            Some(layer) => self.tiles.want(layer, &plane, &wide, &window),
            None => self.tiles = Tiles::default(),
        }
        let after = picture(&Picture {
            order: &self.order,
            sites: &self.sites,
            voice: self.voice,
            ground,
            enlarged: plane.against(&grade),
            scene: &scene,
            ties: self.ties(&scene, &plane),
            shown,
            zooms: [most.against(&self.camera) > 1.01, least.against(&self.camera) < 0.99],
            size: self.size,
            margins: self.margins,
            window,
            reach: wide,
            asked: self.asked.as_deref().and_then(|asked| self.counted(asked)),
            hint: self.hint,
            tiles: &self.tiles,
        });
        self.scene = Some(scene);
        self.bring(after);
        self.place();
    }

    /// Draws everything for where the map has come to rest; whether it has. One that is on its way again, or under a hand, will rest later.
    pub(in crate::map) fn settle(&mut self) -> bool {
        let rests = self.motion.is_none() && !(self.hands.count() > 0 && self.hands.moved());
        if rests {
            self.draw();
        }
        rests
    }

    /// Brings what is drawn into the document. Whatever has the focus keeps it, wherever it stands now.
    fn bring(&mut self, after: Element) {
        let Some((document, host)) = table::document_and_host() else { return };
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
    pub(in crate::map) fn place(&self) {
        let Some((_, _, drawn)) = &self.drawn else { return };
        let plane = self.home.as_large_as(drawn);
        let (middle, factor) = (plane.middle_of(&self.camera), self.camera.against(&plane));
        // Names that stand between two pixels are blurred.
        let whole = |at: f64| if factor == 1.0 { at.round() } else { at };
        let (x, y) = (whole(self.size.width / 2.0 - middle.x * factor), whole(self.size.height / 2.0 - middle.y * factor));
        let transform = ["translate(", &tenths(x), "px,", &tenths(y), "px) scale(", &thousandths(factor), ")"].concat();
        style::put(&[".", PLANE].concat(), "transform", &transform);
    }

    /// Whether the camera has gone so far from what is drawn that more is needed before it comes to rest.
    pub(in crate::map) fn is_far(&self) -> bool {
        let Some((_, _, drawn)) = &self.drawn else { return true };
        let (way, factor) = (self.camera.middle_of(drawn), self.camera.against(drawn));
        way.x.abs() > self.size.width * REACH || way.y.abs() > self.size.height * REACH || !(0.6..2.2).contains(&factor)
    }

    /// What the ground is worked out for: one camera for all that look nearly as near. What lies between the two is scaled, which costs next to nothing.
    fn grade(&self, plane: &Camera) -> Camera {
        let mut grade = self.home;
        while plane.against(&grade) > 1.5 {
            grade = grade.zoomed(2.0, Pixel::default());
        }
        while plane.against(&grade) < 0.75 {
            grade = grade.zoomed(0.5, Pixel::default());
        }
        grade
    }

    fn ground_of(&mut self, grade: &Camera) -> Arc<Element> {
        let opened = self.order.opened.and_then(|partner| self.sites.get(partner as usize)?.point);
        let mut chosen = self.order.chosen.clone();
        if !self.order.coverage.is_empty() {
            chosen.extend(self.asked.clone());
        }
        let emphasis = Emphasis { chosen, area: self.order.area.clone().map(|area| (area, opened)), coverage: self.order.coverage.clone() };
        let manner = self.order.manner;
        if let Some((camera, for_what, voice, how, shapes)) = &self.ground
            && (camera, for_what, voice, how) == (grade, &emphasis, &self.voice, &manner)
        {
            return Arc::clone(shapes);
        }
        let shapes = Arc::new(ground(self.terrain.ground(grade, &emphasis), &self.order, &emphasis, self.voice));
        self.ground = Some((*grade, emphasis, self.voice, manner, Arc::clone(&shapes)));
        shapes
    }

    /// A municipality by its name, and how many partners serve it, when that is counted.
    fn counted(&self, name: &str) -> Option<(&str, u32)> {
        let mut counted = self.terrain.region().own_municipalities().zip(&self.order.coverage);
        counted.find(|(own, _)| own.name == name).map(|(own, count)| (own.name.as_str(), *count))
    }

    /// Lines from the opened partner to those that belong to it, or it to; and from a spot to the signs that were moved away from it.
    fn ties(&self, scene: &Scene, plane: &Camera) -> Vec<(Pixel, Pixel)> {
        let mut ties: Vec<(Pixel, Pixel)> = scene.signs.marks.iter().filter_map(|mark| Some((mark.from?, mark.at))).collect();
        ties.extend(scene.signs.clusters.iter().filter_map(|cluster| Some((cluster.from?, cluster.at))));
        let stands = |partner: u32| self.stands(scene, plane, partner);
        if let Some(opened) = self.order.opened.filter(|_| self.order.manner != Manner::Still) {
            let parent = self.sites.get(opened as usize).and_then(|site| site.parent).unwrap_or(opened);
            let family = (0..).zip(&self.sites).filter(|(at, site)| site.parent == Some(parent) && *at != parent).map(|(at, _)| at);
            ties.extend(family.filter_map(|site: u32| Some((stands(parent)?, stands(site)?))));
        }
        ties
    }

    /// Where the sign of a partner stands, or would.
    fn stands(&self, scene: &Scene, plane: &Camera, partner: u32) -> Option<Pixel> {
        let mark = scene.signs.marks.iter().find(|mark| mark.partner == partner).map(|mark| mark.at);
        mark.or_else(|| self.sites.get(partner as usize)?.point.map(|point| plane.pixel(point)))
    }

    /// Moves the sign of the partner that is told more of out from under its card, by no more than that takes.
    pub(super) fn uncover(&mut self) {
        let plane = self.plane();
        let stands = self.order.opened.zip(self.scene.as_ref()).and_then(|(opened, scene)| self.stands(scene, &plane, opened));
        if let Some(step) = stands.and_then(|at| out_of_card(at.from(plane.middle_of(&self.camera)))) {
            self.go(&self.camera.moved(step), STEP);
        }
    }
}
