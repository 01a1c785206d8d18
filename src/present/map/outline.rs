//! The outer edge of the region and the boundaries inside it, from polygons that share their borders point for point.

use crate::domain::Municipality;
use crate::geo::Point;

/// A point as one number that can be compared: ten-thousandths of a degree, which is what region files are rounded to.
pub(super) fn key(point: Point) -> u64 {
    let whole = |degrees: f64| ((degrees + 180.0) * 1e4).round() as u64;
    whole(point.lat()) << 32 | whole(point.lon())
}

/// Points in order, each once, to be found by position.
fn register(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// What parts the region from what lies around it, and its municipalities from each other.
pub(super) struct Outline {
    /// Closed rings around the region.
    pub(super) rings: Vec<Vec<Point>>,
    /// The parts of those rings that do not run along a coast.
    pub(super) edges: Vec<Vec<Point>>,
    /// Boundaries between two municipalities of the region.
    pub(super) inner: Vec<Vec<Point>>,
}

/// From one point to the next, as positions in the register.
type Step = (usize, usize);

impl Outline {
    pub(super) fn of<'a>(municipalities: impl Iterator<Item = &'a Municipality>, coast: &[Point]) -> Self {
        let rings: Vec<&Vec<Point>> = municipalities.flat_map(|municipality| &municipality.rings).collect();
        let points: Vec<Point> = rings.iter().flat_map(|ring| ring.iter().copied()).collect();
        let keys = register(points.iter().map(|point| key(*point)).collect());
        let place = |point: Point| keys.binary_search(&key(point)).unwrap_or_default();
        let mut spots: Vec<Option<Point>> = vec![None; keys.len()];
        points.iter().for_each(|point| spots[place(*point)] = Some(*point));
        let steps: Vec<Step> =
            rings.iter().flat_map(|ring| (0..ring.len()).map(|at| (place(ring[at]), place(ring[(at + 1) % ring.len()])))).collect();
        let pair = |(from, to): Step| (from as u64) << 32 | to as u64;
        let walked = register(steps.iter().map(|step| pair(*step)).collect());
        let shore = register(coast.iter().map(|point| key(*point)).collect());
        let outer = |step: &Step| walked.binary_search(&pair((step.1, step.0))).is_err();
        let on_coast = |at: usize| shore.binary_search(&keys[at]).is_ok();
        let lines = |wanted: &dyn Fn(&Step) -> bool| chain(&steps.iter().copied().filter(|step| wanted(step)).collect::<Vec<_>>(), &spots);
        Self {
            rings: lines(&outer),
            edges: lines(&|step| outer(step) && !(on_coast(step.0) && on_coast(step.1))),
            inner: lines(&|step| !outer(step) && step.0 < step.1),
        }
    }
}

/// Joins steps end to end into lines that are as long as possible. A line ends at a crossing.
fn chain(steps: &[Step], spots: &[Option<Point>]) -> Vec<Vec<Point>> {
    let mut ends: Vec<Vec<usize>> = vec![Vec::new(); spots.len()];
    for (at, (from, to)) in steps.iter().enumerate() {
        ends[*from].push(at);
        ends[*to].push(at);
    }
    let mut used = vec![false; steps.len()];
    let mut lines = Vec::new();
    // Lines that end somewhere are begun at an end; what is left are rings.
    let starts = (0..steps.len()).filter(|&at| ends[steps[at].0].len() != 2).chain(0..steps.len());
    for start in starts {
        if std::mem::replace(&mut used[start], true) {
            continue;
        }
        let (from, mut tip) = steps[start];
        let mut line: Vec<Point> = [spots[from], spots[tip]].into_iter().flatten().collect();
        while let Some(next) = ends[tip].iter().copied().find(|&at| ends[tip].len() == 2 && !used[at]) {
            used[next] = true;
            tip = if steps[next].0 == tip { steps[next].1 } else { steps[next].0 };
            line.extend(spots[tip]);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Nis;

    fn square(west: f64) -> Municipality {
        let ring = [(0.0, west), (0.0, west + 1.0), (1.0, west + 1.0), (1.0, west)];
        let ring: Vec<Point> = ring.into_iter().filter_map(|(lat, lon)| Point::new(lat, lon)).collect();
        Municipality { nis: Nis::new("1").unwrap(), name: String::new(), inside: true, label: ring[0], rings: vec![ring] }
    }

    #[test]
    fn two_neighbours_have_one_edge_around_them_and_one_between() {
        let outline = Outline::of([square(0.0), square(1.0)].iter(), &[]);
        assert_eq!(outline.rings.len(), 1);
        assert_eq!(outline.rings[0].len(), 7, "six corners and back");
        assert_eq!(outline.inner.len(), 1);
        assert_eq!(outline.inner[0].len(), 2);
    }

    #[test]
    fn an_edge_along_the_coast_is_no_edge() {
        let coast = [Point::new(0.0, 0.0).unwrap(), Point::new(1.0, 0.0).unwrap()];
        let outline = Outline::of([square(0.0)].iter(), &coast);
        assert_eq!((outline.rings[0].len(), outline.edges.len(), outline.edges[0].len()), (5, 1, 4));
    }
}
