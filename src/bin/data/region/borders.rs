//! Rings and lines cut into borders: each stretch between two junctions once, however many run along it, as TopoJSON does
//! (M. Bostock, "How to Infer Topology", 2013, <https://bost.ocks.org/mike/topology/>).
//!
//! Start at [`Borders::cut`]. What is done to a stretch is done for all that share it.

use super::spot::Spot;
use std::collections::HashMap;

/// What runs along borders.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Path {
    /// Round an area; the last spot is joined to the first.
    Ring(Vec<Spot>),
    /// From end to end.
    Line(Vec<Spot>),
}

/// The stretches, and how each path is made of them.
#[derive(Debug)]
pub(crate) struct Borders {
    /// Both ends included. A ring that meets nothing is one stretch with the same end twice.
    pub(crate) stretches: Vec<Vec<Spot>>,
    /// By path, in its order.
    pub(crate) walks: Vec<Walk>,
}

/// One path, as stretches.
#[derive(Debug)]
pub(crate) struct Walk {
    pub(crate) is_ring: bool,
    /// Which stretch, and whether from its end to its start.
    pub(crate) steps: Vec<(usize, bool)>,
}

impl Borders {
    pub(crate) fn cut(paths: &[Path]) -> Self {
        let junctions = Junctions::of(paths);
        let mut borders = Self { stretches: Vec::new(), walks: Vec::with_capacity(paths.len()) };
        let mut known = HashMap::new();
        for path in paths {
            let (spots, is_ring) = match path {
                Path::Ring(ring) => (junctions.opened(ring), true),
                Path::Line(line) => (line.clone(), false),
            };
            let mut steps = Vec::new();
            let mut start = 0;
            for at in 1..spots.len() {
                if at + 1 == spots.len() || junctions.holds(spots[at]) {
                    steps.push(borders.step(&mut known, spots[start..=at].to_vec()));
                    start = at;
                }
            }
            borders.walks.push(Walk { is_ring, steps });
        }
        borders
    }

    /// The step along a stretch, which is kept in one of its two directions.
    fn step(&mut self, known: &mut HashMap<Vec<Spot>, usize>, stretch: Vec<Spot>) -> (usize, bool) {
        let back: Vec<Spot> = stretch.iter().rev().copied().collect();
        let backwards = back < stretch;
        let kept = if backwards { back } else { stretch };
        let next = known.len();
        let at = *known.entry(kept).or_insert_with_key(|kept| {
            self.stretches.push(kept.clone());
            next
        });
        (at, backwards)
    }

    /// A path joined again from its stretches, or from what has become of them.
    pub(crate) fn join(walk: &Walk, stretches: &[Vec<Spot>]) -> Vec<Spot> {
        let mut spots: Vec<Spot> = Vec::new();
        for &(at, backwards) in &walk.steps {
            // The end of a stretch is the start of the next.
            spots.pop();
            let stretch = stretches[at].iter();
            if backwards { spots.extend(stretch.rev()) } else { spots.extend(stretch) }
        }
        if walk.is_ring {
            spots.pop();
        }
        spots
    }
}

/// Which spots are ends of stretches: those that not all paths come to and leave along the same two edges.
struct Junctions {
    /// The two neighbours that a spot has on every path, or `None` when they differ.
    neighbours: HashMap<Spot, Option<(Spot, Spot)>>,
}

impl Junctions {
    fn of(paths: &[Path]) -> Self {
        let mut junctions = Self { neighbours: HashMap::new() };
        for path in paths {
            match path {
                Path::Ring(ring) => {
                    let around = |at: usize| (ring[(at + ring.len() - 1) % ring.len()], ring[(at + 1) % ring.len()]);
                    (0..ring.len()).for_each(|at| junctions.pass(ring[at], Some(around(at))));
                }
                Path::Line(line) => {
                    let around = |at: usize| Some((*line.get(at.checked_sub(1)?)?, *line.get(at + 1)?));
                    (0..line.len()).for_each(|at| junctions.pass(line[at], around(at)));
                }
            }
        }
        junctions
    }

    fn pass(&mut self, spot: Spot, around: Option<(Spot, Spot)>) {
        let around = around.map(|(a, b)| (a.min(b), a.max(b)));
        self.neighbours.entry(spot).and_modify(|known| *known = (*known).filter(|_| *known == around)).or_insert(around);
    }

    fn holds(&self, spot: Spot) -> bool {
        self.neighbours.get(&spot).is_some_and(Option::is_none)
    }

    /// A ring from a junction back to it; without one, from where every ring along the same line would begin.
    fn opened(&self, ring: &[Spot]) -> Vec<Spot> {
        let lowest = || (0..ring.len()).min_by_key(|&at| ring[at]);
        let start = ring.iter().position(|spot| self.holds(*spot)).or_else(lowest).unwrap_or_default();
        ring[start..].iter().chain(&ring[..start]).chain(ring.get(start)).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::spot::tests::{ring, square};
    use super::*;

    fn cut(paths: &[Path]) -> (Vec<usize>, Vec<Vec<Spot>>) {
        let borders = Borders::cut(paths);
        let joined = borders.walks.iter().map(|walk| Borders::join(walk, &borders.stretches)).collect();
        (borders.stretches.iter().map(Vec::len).collect(), joined)
    }

    #[test]
    fn neighbours_have_their_border_once() {
        let paths = [Path::Ring(square(0, 0, 4)), Path::Ring(square(4, 0, 4))];
        let (lengths, joined) = cut(&paths);
        assert_eq!(lengths, [2, 4, 4], "the border, and round each");
        assert_eq!(joined.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
    }

    #[test]
    fn an_island_and_the_hole_around_it_are_one_border() {
        let mut hole = square(2, 2, 3);
        hole.rotate_left(2);
        hole.reverse();
        let (lengths, joined) = cut(&[Path::Ring(square(0, 0, 9)), Path::Ring(hole), Path::Ring(square(2, 2, 3))]);
        assert_eq!(lengths, [5, 5]);
        assert_eq!(joined[2], square(2, 2, 3));
    }

    #[test]
    fn a_coast_runs_along_the_border_it_shares() {
        let coast = ring(&[(-3, 4), (0, 4), (4, 4), (8, 4)]);
        let (lengths, joined) = cut(&[Path::Ring(square(0, 0, 4)), Path::Line(coast.clone())]);
        assert_eq!(lengths, [2, 4, 2, 2], "what they share, round the other sides, and the coast on either side");
        assert_eq!(joined[1], coast);
    }
}
