//! Land, water, roads and boundaries, and what is made to stand out of them.

use super::path;
use super::terrain::Terrain;
use crate::domain::{Area, LineKind};
use crate::geo::{Camera, Pixel, Point};

/// What is made to stand out of the ground.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Emphasis {
    /// Municipalities chosen as a filter, or the one that was asked about where it is counted who works where.
    pub chosen: Vec<String>,
    /// Where a partner works, and where it is.
    pub area: Option<(Area, Option<Point>)>,
    /// How many partners serve each of the region's own municipalities, in the order of the file; empty when that is not asked.
    pub coverage: Vec<u32>,
}

/// What lies below: it changes only with the scale and with what stands out.
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

/// A path with the class that gives it its looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// A class of `style/map.css`, possibly several.
    pub class: &'static str,
    /// SVG path data.
    pub path: String,
}

impl Terrain {
    /// Draws the ground as a camera sees it, all of it, whatever the window.
    #[must_use]
    pub fn ground(&self, camera: &Camera, emphasis: &Emphasis) -> Ground {
        Ground {
            region: path::rings(&self.outline.rings, camera),
            sea: path::rings(self.region.seas.iter().map(|sea| &sea.ring), camera),
            shapes: self.shapes(camera, emphasis),
            municipalities: self.region.own_municipalities().map(|m| (m.name.clone(), path::rings(&m.rings, camera))).collect(),
        }
    }

    fn shapes(&self, projection: &Camera, emphasis: &Emphasis) -> Vec<Shape> {
        let mut shapes = vec![Shape { class: "map__region", path: path::rings(&self.outline.rings, projection) }];
        let named = |names: &[String]| {
            path::rings(self.region.own_municipalities().filter(|m| names.contains(&m.name)).flat_map(|m| &m.rings), projection)
        };
        match &emphasis.area {
            Some((Area::Municipalities(names), _)) => shapes.push(Shape { class: "map__area", path: named(names) }),
            Some((Area::Region, _)) => shapes.push(Shape { class: "map__area", path: path::rings(&self.outline.rings, projection) }),
            Some((Area::Radius(km), Some(middle))) => {
                shapes
                    .push(Shape { class: "map__area", path: circle(projection.pixel(*middle), km.get() * self.pixels_per_km(projection)) });
            }
            _ => {}
        }
        for (municipality, count) in self.region.own_municipalities().zip(&emphasis.coverage) {
            shapes.push(Shape { class: shade(*count), path: path::rings(&municipality.rings, projection) });
        }
        if !emphasis.chosen.is_empty() {
            shapes.push(Shape { class: "map__chosen", path: named(&emphasis.chosen) });
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
}

/// How a municipality is shaded: from so many partners on that serve it, how the key of the map says that, and the class.
pub const SHADES: [(u32, &str, &str); 5] = [
    (0, "0", "map__cover map__cover--0"),
    (1, "1", "map__cover map__cover--1"),
    (2, "2", "map__cover map__cover--2"),
    (3, "3–4", "map__cover map__cover--3"),
    (5, "5+", "map__cover map__cover--4"),
];

/// The class of the last shade that so many partners reach.
fn shade(count: u32) -> &'static str {
    SHADES.iter().fold("", |class, (from, _, next)| if count >= *from { next } else { class })
}

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
