use super::labels::{Label, LabelKind, Room, Taken};
use super::marks::{Cluster, Mark, MarkKind, Subject, place, spots};
use super::path;
use super::terrain::Terrain;
use crate::domain::{Area, Line, LineKind, Place, PlaceKind};
use crate::geo::{Bounds, Pixel, Point, Projection, Size};
use crate::languages::Voice;
use crate::present::place_name;

/// What a map is to show, and in what window.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The window.
    pub size: Size,
    /// Where in the window the bounds must fit: the rest is only surroundings. Top, right, bottom, left.
    pub margins: [f64; 4],
    /// What must fit; the whole region when `None`.
    pub bounds: Option<Bounds>,
    /// The language of names.
    pub voice: Voice,
    /// The visitor's place.
    pub origin: Option<Point>,
    /// Municipalities chosen as a filter.
    pub chosen: Vec<String>,
    /// Where a partner works.
    pub area: Option<(Area, Option<Point>)>,
    /// The partners to mark.
    pub subjects: Vec<Subject>,
}

/// What lies below: it changes only with the window and the chosen municipalities.
#[derive(Debug, Clone, PartialEq)]
pub struct Ground {
    /// The outline of the region, for clipping.
    pub region: String,
    /// The outline of the sea, for clipping.
    pub sea: String,
    /// Land, water, roads and boundaries, in the order in which they are painted.
    pub shapes: Vec<Shape>,
    /// The municipalities of the region, by name: invisible shapes to be tapped.
    pub municipalities: Vec<(String, String)>,
}

/// What lies on the ground, placed so that nothing covers anything else.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The window.
    pub size: Size,
    /// Distances around the visitor's place.
    pub rings: Vec<Ring>,
    /// The visitor's place.
    pub origin: Option<Pixel>,
    /// Names and road numbers.
    pub labels: Vec<Label>,
    /// Signs of partners.
    pub marks: Vec<Mark>,
    /// Signs of several partners.
    pub clusters: Vec<Cluster>,
    /// The scale bar.
    pub scale: Scale,
}

/// A path with the class that gives it its looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// A class of `style/map.css`, possibly several.
    pub class: &'static str,
    /// SVG path data.
    pub path: String,
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
    /// Kilometres.
    pub km: u32,
    /// Pixels.
    pub length: f64,
}

/// Distances that are drawn around the visitor's place, in kilometres.
const RINGS_KM: [u32; 3] = [5, 10, 20];

impl Terrain {
    /// Draws the ground of a window.
    #[must_use]
    pub fn ground(&self, view: &View) -> Ground {
        let projection = Projection::fit(view.bounds.as_ref().unwrap_or(&self.bounds), view.size, view.margins);
        Ground {
            region: path::rings(&self.outline.rings, &projection),
            sea: path::rings(self.region.seas.iter().map(|sea| &sea.ring), &projection),
            shapes: self.shapes(view, &projection),
            municipalities: self.region.own_municipalities().map(|m| (m.name.clone(), path::rings(&m.rings, &projection))).collect(),
        }
    }

    /// Places names and signs in a window.
    #[must_use]
    pub fn draw(&self, view: &View) -> Scene {
        let projection = Projection::fit(view.bounds.as_ref().unwrap_or(&self.bounds), view.size, view.margins);
        let pixel = |point: Point| projection.pixel(point);
        let mut room = Room::new(view.size, view.margins);
        let origin = view.origin.map(pixel);
        if let Some(origin) = origin {
            room.take(Taken::around(origin, 9.0));
        }
        let (mut marks, mut clusters) = (Vec::new(), Vec::new());
        let in_window: Vec<Subject> = view.subjects.iter().filter(|subject| room.holds(pixel(subject.point))).cloned().collect();
        let spots = spots(&in_window, pixel);
        let has = |group: &[&Subject], open: bool| group.iter().any(|subject| (subject.kind == MarkKind::Open) == open);
        let mut labels = self.names(&mut room, &projection, LabelKind::Town);
        for (spot, group) in spots.iter().filter(|(_, group)| has(group, false)) {
            place(&mut room, *spot, group, &mut marks, &mut clusters);
        }
        labels.extend(self.names(&mut room, &projection, LabelKind::Seat));
        for (spot, group) in spots.iter().filter(|(_, group)| !has(group, false)) {
            place(&mut room, *spot, group, &mut marks, &mut clusters);
        }
        labels.extend(self.names(&mut room, &projection, LabelKind::Outside));
        labels.extend(self.road_numbers(&mut room, &projection));
        labels.extend(self.names(&mut room, &projection, LabelKind::Village));
        labels.extend(self.sea_names(&mut room, &projection, view.voice));
        let ring = |km: u32| Ring { km, radius: f64::from(km) * projection.pixels_per_km() };
        Scene {
            size: view.size,
            rings: if origin.is_some() { RINGS_KM.map(ring).to_vec() } else { Vec::new() },
            origin,
            labels,
            marks,
            clusters,
            scale: scale(projection.pixels_per_km()),
        }
    }

    fn shapes(&self, view: &View, projection: &Projection) -> Vec<Shape> {
        let mut shapes = vec![Shape { class: "map__region", path: path::rings(&self.outline.rings, projection) }];
        let named = |names: &[String]| {
            path::rings(self.region.own_municipalities().filter(|m| names.contains(&m.name)).flat_map(|m| &m.rings), projection)
        };
        match &view.area {
            Some((Area::Municipalities(names), _)) => shapes.push(Shape { class: "map__area", path: named(names) }),
            Some((Area::Region, _)) => shapes.push(Shape { class: "map__area", path: path::rings(&self.outline.rings, projection) }),
            Some((Area::Radius(km), Some(middle))) => {
                shapes.push(Shape { class: "map__area", path: circle(projection.pixel(*middle), km.get() * projection.pixels_per_km()) });
            }
            _ => {}
        }
        if !view.chosen.is_empty() {
            shapes.push(Shape { class: "map__chosen", path: named(&view.chosen) });
        }
        let coast = path::lines(&self.coast, projection);
        for class in ["map__dune", "map__beach"] {
            shapes.push(Shape { class, path: coast.clone() });
        }
        shapes.push(Shape { class: "map__sea", path: path::rings(self.region.seas.iter().map(|sea| &sea.ring), projection) });
        for class in ["map__wave map__wave--4", "map__wave map__wave--3", "map__wave map__wave--2", "map__wave map__wave--1", "map__coast"]
        {
            shapes.push(Shape { class, path: coast.clone() });
        }
        shapes.push(Shape { class: "map__inner", path: path::lines(&self.outline.inner, projection) });
        for &(kind, strokes) in &STROKES {
            for by_fade in strokes {
                for (fade, class) in by_fade.iter().enumerate() {
                    let strands =
                        self.strands.iter().filter(|strand| strand.kind == kind && strand.fade == fade).map(|strand| &strand.points);
                    shapes.push(Shape { class, path: path::lines(strands, projection) });
                }
            }
        }
        for class in ["map__band", "map__edge"] {
            shapes.push(Shape { class, path: path::lines(&self.outline.edges, projection) });
        }
        shapes.retain(|shape| !shape.path.is_empty());
        shapes
    }

    fn names(&self, room: &mut Room, projection: &Projection, kind: LabelKind) -> Vec<Label> {
        let scale = projection.pixels_per_km();
        let wanted = |place: &&Place| match kind {
            LabelKind::Town => place.town && place.inside,
            LabelKind::Seat => place.inside && place.seat && !place.town && scale >= SEATS_FROM,
            LabelKind::Village => place.inside && !place.seat && place.kind == PlaceKind::Village && scale >= VILLAGES_FROM,
            LabelKind::Outside => !place.inside && place.seat && scale >= OUTSIDE_FROM,
            LabelKind::Motorway | LabelKind::Road | LabelKind::Sea => false,
        };
        let place = |place: &Place| room.name(kind, place_name(place), projection.pixel(place.point));
        self.region.places.iter().filter(wanted).filter_map(place).collect()
    }

    fn road_numbers(&self, room: &mut Room, projection: &Projection) -> Vec<Label> {
        let scale = projection.pixels_per_km();
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

    fn sea_names(&self, room: &mut Room, projection: &Projection, voice: Voice) -> Vec<Label> {
        let name = |sea: &crate::domain::Sea| {
            let mut label = room.sign(LabelKind::Sea, sea.name.get(voice.language), projection.pixel(sea.label?))?;
            label.turn = self.slope(sea.label?, projection);
            Some(label)
        };
        self.region.seas.iter().filter_map(name).collect()
    }

    /// The direction of the nearest coast, in degrees.
    fn slope(&self, near: Point, projection: &Projection) -> f64 {
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

/// How each sort of line is painted, from below: casing first, then filling; each in three strengths.
const STROKES: [(LineKind, &[[&str; 3]]); 6] = [
    (LineKind::Canal, &[["map__canal", "map__canal map__fade-1", "map__canal map__fade-2"]]),
    (LineKind::River, &[["map__river", "map__river map__fade-1", "map__river map__fade-2"]]),
    (
        LineKind::Primary,
        &[
            ["map__road-edge", "map__road-edge map__fade-1", "map__road-edge map__fade-2"],
            ["map__road", "map__road map__fade-1", "map__road map__fade-2"],
        ],
    ),
    (
        LineKind::Motorway,
        &[
            ["map__motorway-edge", "map__motorway-edge map__fade-1", "map__motorway-edge map__fade-2"],
            ["map__motorway", "map__motorway map__fade-1", "map__motorway map__fade-2"],
        ],
    ),
    (
        LineKind::Rail,
        &[
            ["map__rail", "map__rail map__fade-1", "map__rail map__fade-2"],
            ["map__sleepers", "map__sleepers map__fade-1", "map__sleepers map__fade-2"],
        ],
    ),
    (LineKind::Border, &[["map__border", "map__border map__fade-1", "map__border map__fade-2"]]),
];

/// The longest round length that stays under a hundred and twenty pixels.
fn scale(pixels_per_km: f64) -> Scale {
    let fits = |km: &u32| f64::from(*km) * pixels_per_km <= 120.0;
    let km = [50, 20, 10, 5, 2, 1].into_iter().find(fits).unwrap_or(1);
    Scale { km, length: f64::from(km) * pixels_per_km }
}

fn circle(middle: Pixel, radius: f64) -> String {
    let mut path = String::from("M");
    let mut put = |text: &str, numbers: &[f64]| {
        path.push_str(text);
        for (at, value) in numbers.iter().enumerate() {
            if at > 0 {
                path.push(' ');
            }
            super::path::number(&mut path, *value);
        }
    };
    put("", &[middle.x - radius, middle.y]);
    put("a", &[radius, radius, 0.0, 1.0, 0.0, radius * 2.0, 0.0]);
    put("a", &[radius, radius, 0.0, 1.0, 0.0, -radius * 2.0, 0.0]);
    path.push('Z');
    path
}
