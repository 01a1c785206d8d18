use super::lines::{Strand, fading};
use super::outline::Outline;
use crate::domain::{LineKind, Region};
use crate::geo::{Bounds, Point, contains, distance};

/// What is drawn of a region, worked out once for all windows.
pub struct Terrain {
    pub(super) region: Region,
    pub(super) bounds: Bounds,
    pub(super) outline: Outline,
    pub(super) coast: Vec<Vec<Point>>,
    pub(super) strands: Vec<Strand>,
}

impl Terrain {
    /// `None` when the region has no municipality of its own to draw.
    #[must_use]
    pub fn new(region: &Region) -> Option<Self> {
        let bounds = region.bounds()?;
        let (coast, others): (Vec<_>, Vec<_>) = region.lines.iter().partition(|line| line.kind == LineKind::Coast);
        let shore: Vec<Point> = coast.iter().flat_map(|line| line.points.iter().copied()).collect();
        let outline = Outline::of(region.own_municipalities(), &shore);
        let away = |point: Point| {
            let inside = outline.rings.iter().any(|ring| contains(ring, point));
            let nearest = || outline.rings.iter().flatten().map(|edge| distance(*edge, point).get()).fold(f64::INFINITY, f64::min);
            if inside { 0.0 } else { nearest() }
        };
        let strands = others.iter().flat_map(|line| fading(line, away)).collect();
        let coast = coast.into_iter().map(|line| line.points.clone()).collect();
        Some(Self { region: region.clone(), bounds, outline, coast, strands })
    }

    /// The box around the region.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// The region that is drawn.
    #[must_use]
    pub fn region(&self) -> &Region {
        &self.region
    }
}
