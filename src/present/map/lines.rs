//! Lines that run out of the region fade away with the distance, so that no road stops abruptly where the data end.

use crate::domain::{Line, LineKind};
use crate::geo::{Point, distance};

/// A piece of a line that is drawn with one strength.
pub(super) struct Strand {
    pub(super) kind: LineKind,
    /// 0 in full, 1 and 2 weaker.
    pub(super) fade: usize,
    pub(super) points: Vec<Point>,
}

/// Up to these distances from the region, in kilometres, a line is drawn in full, weaker, and weakest; beyond the last not at all.
const FADES_KM: [f64; 3] = [5.0, 11.0, 18.0];

/// Longest step, in kilometres: longer ones are cut, or a straight road would change its strength far too late.
const STEP_KM: f64 = 1.5;

/// Cuts a line where its strength changes. `away` is the distance of a point from the region, 0 inside.
pub(super) fn fading(line: &Line, away: impl Fn(Point) -> f64) -> Vec<Strand> {
    let mut strands: Vec<Strand> = Vec::new();
    let mut last: Option<usize> = None;
    for pair in subdivided(&line.points).windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let far = away(from).max(away(to));
        let fade = FADES_KM.iter().position(|limit| far <= *limit);
        match (fade, last) {
            (Some(fade), Some(before)) if fade == before => {
                if let Some(strand) = strands.last_mut() {
                    strand.points.push(to);
                }
            }
            (Some(fade), _) => strands.push(Strand { kind: line.kind, fade, points: vec![from, to] }),
            (None, _) => {}
        }
        last = fade;
    }
    strands
}

fn subdivided(points: &[Point]) -> Vec<Point> {
    let mut fine = Vec::with_capacity(points.len() * 4);
    for pair in points.windows(2) {
        let steps = (distance(pair[0], pair[1]).get() / STEP_KM).ceil().clamp(1.0, 200.0) as usize;
        for step in 0..steps {
            let along = step as f64 / steps as f64;
            let between = |a: f64, b: f64| a + (b - a) * along;
            fine.extend(Point::new(between(pair[0].lat(), pair[1].lat()), between(pair[0].lon(), pair[1].lon())));
        }
    }
    fine.extend(points.last());
    fine
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_road_weakens_with_the_distance_and_ends() {
        let points = [3.0, 3.2, 3.6].into_iter().filter_map(|lon| Point::new(51.0, lon)).collect();
        let road = Line { kind: LineKind::Primary, name: String::new(), points };
        let strands = fading(&road, |point| (point.lon() - 3.0) * 70.0);
        let fades: Vec<usize> = strands.iter().map(|strand| strand.fade).collect();
        assert_eq!(fades, [0, 1, 2]);
        assert!(strands.iter().all(|strand| strand.points.len() >= 2));
        assert!(strands.windows(2).all(|pair| pair[0].points.last() == pair[1].points.first()), "no gap between the pieces");
    }
}
