use super::labels::{Label, LabelKind, Room};
use super::marks::{Signs, Spot, Subject, spots};
use super::terrain::Terrain;
use crate::collections::sort;
use crate::domain::{Line, LineKind, Municipality, Place, PlaceKind};
use crate::geo::{Camera, Frame, Pixel, Point};
use crate::languages::Voice;
use crate::present::place_name;

/// What a map is to show, and in what window.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// How it looks at the earth. All spots are counted from its middle.
    pub camera: Camera,
    /// The window in which names and signs are placed.
    pub window: Frame,
    /// The part of it in which names may stand.
    pub names_within: Frame,
    /// The part of it that is seen before anybody drags it: a name as wide as that of the sea is cut beside it.
    pub seen: Frame,
    /// How many times as large as on a page names are printed.
    pub letters: f64,
    /// The language of names.
    pub voice: Voice,
    /// The visitor's place.
    pub origin: Option<Point>,
    /// The partners to mark.
    pub subjects: Vec<Subject>,
    /// How many partners serve each of the region's own municipalities, to be told beside its name; empty when that is not asked.
    pub coverage: Vec<u32>,
    /// A partner whose spot is spread out, so that everybody there can be reached.
    pub fanned: Option<u32>,
}

/// How far above or below a place its number may stand when there is no room on it, in pixels: it still covers the place.
const ASIDE: [f64; 3] = [0.0, -8.0, 8.0];

impl View {
    /// The region by itself: names may stand anywhere in the window, all of which is seen, and nobody is marked.
    #[must_use]
    pub fn new(camera: Camera, window: Frame, voice: Voice) -> Self {
        Self {
            camera,
            window,
            names_within: window,
            seen: window,
            letters: 1.0,
            voice,
            origin: None,
            subjects: Vec::new(),
            coverage: Vec::new(),
            fanned: None,
        }
    }
}

/// What lies on the ground, placed so that nothing covers anything else.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Distances around the visitor's place.
    pub rings: Vec<Ring>,
    /// The visitor's place.
    pub origin: Option<Pixel>,
    /// Names and road numbers.
    pub labels: Vec<Label>,
    /// Signs of partners.
    pub signs: Signs,
    /// The scale bar.
    pub scale: Scale,
}

/// A circle of equal distance.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// Kilometres from the middle.
    pub km: u32,
    /// Pixels from the middle.
    pub radius: f64,
}

/// A length to measure by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Metres.
    pub metres: u32,
    /// Pixels.
    pub length: f64,
}

/// Distances that are drawn around the visitor's place, in kilometres.
const RINGS_KM: [u32; 3] = [5, 10, 20];

impl Terrain {
    /// Places names and signs in a window.
    #[must_use]
    pub fn draw(&self, view: &View) -> Scene {
        let camera = &view.camera;
        let pixel = |point: Point| camera.pixel(point);
        let scale = self.pixels_per_km(camera);
        let mut room = Room::new(view.window, view.names_within, view.letters);
        let origin = view.origin.map(pixel);
        if let Some(origin) = origin {
            room.take(Frame::around(origin, 9.0));
        }
        let mut signs = Signs::default();
        let mut spots = spots(&view.subjects, pixel);
        spots.retain(|spot| spot.is_in(&room));
        sort(&mut spots, |a, b| a.rank().cmp(&b.rank()));
        // What was spread out to be looked at goes before all names.
        let (fan, spots): (Vec<Spot>, Vec<Spot>) = spots.into_iter().partition(|spot| spot.is_fanned(view.fanned));
        fan.iter().for_each(|spot| signs.place(&mut room, spot, pixel, view.fanned));
        let mut labels = self.counts(&mut room, view);
        labels.extend(self.names(&mut room, view, LabelKind::Town));
        spots.iter().for_each(|spot| signs.place(&mut room, spot, pixel, view.fanned));
        // From under a sign that found no room beside it a name goes elsewhere.
        labels.retain(|label| label.kind == LabelKind::Count || room.has(&label.text));
        labels.extend(self.names(&mut room, view, LabelKind::Town));
        labels.extend(self.names(&mut room, view, LabelKind::Seat));
        labels.extend(self.names(&mut room, view, LabelKind::Outside));
        labels.extend(self.road_numbers(&mut room, camera));
        labels.extend(self.names(&mut room, view, LabelKind::Village));
        labels.extend(self.names(&mut room, view, LabelKind::Hamlet));
        signs.surround(&mut room, &view.subjects, pixel);
        labels.extend(self.sea_names(&mut room, view));
        let ring = |km: u32| Ring { km, radius: f64::from(km) * scale };
        Scene {
            rings: if origin.is_some() { RINGS_KM.map(ring).to_vec() } else { Vec::new() },
            origin,
            labels,
            signs,
            scale: self.scale(camera),
        }
    }

    /// How long a kilometre is drawn in the middle of the region.
    #[must_use]
    pub fn pixels_per_km(&self, camera: &Camera) -> f64 {
        camera.pixels_per_km((self.bounds.south_west().lat() + self.bounds.north_east().lat()) / 2.0)
    }

    /// The scale bar: the longest round length that stays under a hundred and twenty pixels.
    #[must_use]
    pub fn scale(&self, camera: &Camera) -> Scale {
        let metre = self.pixels_per_km(camera) / 1000.0;
        let fits = |metres: &u32| f64::from(*metres) * metre <= 120.0;
        let metres = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100].into_iter().find(fits).unwrap_or(50);
        Scale { metres, length: f64::from(metres) * metre }
    }

    /// How many partners serve each municipality, where its seat is: before all names, which stand beside.
    fn counts(&self, room: &mut Room, view: &View) -> Vec<Label> {
        let count = |(own, count): (&Municipality, &u32)| {
            let seat = self.region.seat(&own.name).map_or(own.label, |seat| seat.point);
            let (text, at) = (count.to_string(), view.camera.pixel(seat));
            ASIDE.into_iter().find_map(|aside| room.sign(LabelKind::Count, &text, Pixel { y: at.y + aside, ..at }))
        };
        self.region.own_municipalities().zip(&view.coverage).filter_map(count).collect()
    }

    fn names(&self, room: &mut Room, view: &View, kind: LabelKind) -> Vec<Label> {
        let projection = &view.camera;
        let scale = self.pixels_per_km(projection);
        let wanted = |place: &&Place| match kind {
            LabelKind::Town => place.town && place.inside,
            LabelKind::Seat => place.inside && place.seat && !place.town && (scale >= SEATS_FROM || !view.coverage.is_empty()),
            LabelKind::Village => place.inside && !place.seat && place.kind == PlaceKind::Village && scale >= VILLAGES_FROM,
            LabelKind::Hamlet => place.inside && place.kind == PlaceKind::Hamlet && scale >= HAMLETS_FROM,
            LabelKind::Outside => !place.inside && place.seat && scale >= OUTSIDE_FROM,
            LabelKind::Count | LabelKind::Motorway | LabelKind::Road | LabelKind::Sea => false,
        };
        let place = |place: &Place| room.name(kind, place_name(place), projection.pixel(place.point));
        self.region.places.iter().filter(wanted).filter_map(place).collect()
    }

    fn road_numbers(&self, room: &mut Room, projection: &Camera) -> Vec<Label> {
        let scale = self.pixels_per_km(projection);
        let kind = |line: &Line| match line.kind {
            LineKind::Motorway if scale >= SEATS_FROM => Some(LabelKind::Motorway),
            LineKind::Primary if scale >= VILLAGES_FROM => Some(LabelKind::Road),
            _ => None,
        };
        let numbered = self.region.lines.iter().filter_map(|line| Some((kind(line)?, line)));
        let sign = |(kind, line): (LabelKind, &Line)| {
            let number = line.name.split('/').next().filter(|number| !number.is_empty())?;
            let inside = |point: &&Point| self.bounds.contains(**point);
            let within: Vec<&Point> = line.points.iter().filter(inside).collect();
            let from_the_middle = (0..within.len()).map(|at| within.len() / 2 + at).map(|at| within[at % within.len()]);
            from_the_middle.into_iter().find_map(|point| room.sign(kind, number, projection.pixel(*point)))
        };
        numbered.filter_map(sign).collect()
    }

    fn sea_names(&self, room: &mut Room, view: &View) -> Vec<Label> {
        let name = |sea: &crate::domain::Sea| {
            let (text, at) = (sea.name.get(view.voice.language), view.camera.pixel(sea.label?));
            // However it is turned.
            let whole = Frame::around(at, LabelKind::Sea.extent(text).width / 2.0).is_within(&view.seen);
            let mut label = room.sign(LabelKind::Sea, text, at).filter(|_| whole)?;
            label.turn = self.slope(sea.label?, &view.camera);
            Some(label)
        };
        self.region.seas.iter().filter_map(name).collect()
    }

    /// The direction of the nearest coast, in degrees.
    fn slope(&self, near: Point, projection: &Camera) -> f64 {
        let at = projection.pixel(near);
        let nearest = |line: &&Vec<Point>| line.iter().map(|point| projection.pixel(*point).distance(at)).fold(f64::INFINITY, f64::min);
        let line = self.coast.iter().min_by(|a, b| nearest(a).total_cmp(&nearest(b)));
        let ends = line.and_then(|line| Some((projection.pixel(*line.first()?), projection.pixel(*line.last()?))));
        // For gentle slopes the angle is nearly its tangent: off by a degree at 30.
        ends.map_or(0.0, |(from, to)| ((to.y - from.y) / (to.x - from.x)).clamp(-0.8, 0.8) * 0.92 * 180.0 / std::f64::consts::PI)
    }
}

/// From so many pixels per kilometre on, names of this sort are printed.
const OUTSIDE_FROM: f64 = 6.0;
const SEATS_FROM: f64 = 7.5;
const VILLAGES_FROM: f64 = 15.0;
const HAMLETS_FROM: f64 = 32.0;
