//! Signs for partners: each near its spot, those that lie too near to each other under one sign.

use super::clusters::{Group, group};
use super::labels::Room;
use super::stand::{fan, find_room, stand};
use crate::geo::{Frame, Pixel, Point};

/// A partner that is to be marked.
#[derive(Debug, Clone, PartialEq)]
pub struct Subject {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// Where it is.
    pub point: Point,
    /// How it is marked.
    pub kind: MarkKind,
}

/// Whether a window shows hardly any of a result that has a place: fewer than one in ten.
#[must_use]
pub fn is_missed(subjects: &[Subject], window: &Frame, pixel: impl Fn(Point) -> Pixel) -> bool {
    let found = || subjects.iter().filter(|subject| subject.kind != MarkKind::Open);
    found().filter(|subject| window.holds(pixel(subject.point))).count() * 10 < found().count()
}

/// How a partner is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// With its number in the result.
    Numbered(usize),
    /// As one of a result without numbers, or of all partners.
    Plain,
    /// Small and open: not in the result.
    Open,
}

impl MarkKind {
    /// From the middle to the edge, in pixels, as the style guide has it.
    #[must_use]
    pub fn radius(self) -> f64 {
        match self {
            Self::Numbered(_) => 13.0,
            Self::Plain => 7.0,
            Self::Open => 5.5,
        }
    }
}

/// The sign of a partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Position of the partner in the dataset.
    pub partner: u32,
    /// How it is marked.
    pub kind: MarkKind,
    /// Where its middle is.
    pub at: Pixel,
    /// The spot that it was moved away from, when the two are to be tied.
    pub from: Option<Pixel>,
    /// Whether it was spread out with others of its spot.
    pub fanned: bool,
}

/// Several partners under one sign.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Positions of the partners in the dataset.
    pub partners: Vec<u32>,
    /// Where its middle is.
    pub at: Pixel,
    /// The spot that it was moved away from, when the two are to be tied.
    pub from: Option<Pixel>,
}

/// All signs of a drawing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signs {
    /// Of single partners.
    pub marks: Vec<Mark>,
    /// Of several.
    pub clusters: Vec<Cluster>,
}

/// So many numbered partners can stand around a spot; of more, the first three do, and the others join the cluster.
const MOST_NUMBERED: usize = 4;

/// Of the sign of a cluster, from the middle to the edge, in pixels.
const CLUSTER_RADIUS: f64 = 16.0;

/// A sign that stands farther than this from its spot is tied to it, in pixels: about its own size.
const UNTIED: f64 = 24.0;

/// Most partners outside the result that are marked: they are only surroundings.
const MOST_OPEN: usize = 150;

/// Subjects that lie too near to each other to be told apart: the numbered ones, in order, and the others.
pub(super) struct Spot<'a> {
    at: Pixel,
    numbered: Vec<&'a Subject>,
    others: Vec<&'a Subject>,
}

/// The subjects of a result by where they lie, at the scale of these pixels. Nobody is lost, and nobody is there twice.
pub(super) fn spots<'a>(subjects: &'a [Subject], pixel: impl Fn(Point) -> Pixel) -> Vec<Spot<'a>> {
    let shown: Vec<&Subject> = subjects.iter().filter(|subject| subject.kind != MarkKind::Open).collect();
    let pixels: Vec<Pixel> = shown.iter().map(|subject| pixel(subject.point)).collect();
    let spot = |Group { at, members }: Group| {
        let is_numbered = |subject: &&Subject| matches!(subject.kind, MarkKind::Numbered(_));
        let (numbered, others) = members.into_iter().map(|at| shown[at]).partition(is_numbered);
        Spot { at, numbered, others }
    };
    group(&pixels).into_iter().map(spot).collect()
}

impl Signs {
    /// Places the signs of a spot: numbered ones on it or beside it, of others one or the sign of their number.
    /// A spot that holds the partner `fanned` is spread out, so that each of its partners can be reached.
    pub(super) fn place(&mut self, room: &mut Room, spot: &Spot, pixel: impl Fn(Point) -> Pixel, fanned: Option<u32>) {
        let Spot { at, numbered, others } = spot;
        let mut standing = numbered.clone();
        let mut joined = if standing.len() > MOST_NUMBERED { standing.split_off(3) } else { Vec::new() };
        joined.extend(others);
        let open = joined.len() > 1 && joined.iter().any(|subject| Some(subject.partner) == fanned);
        match joined.as_slice() {
            [] => {}
            [one] => standing.push(one),
            _ if open => {
                room.take(Frame::around(*at, CLUSTER_RADIUS));
                for (subject, place) in joined.iter().zip(fan(*at)) {
                    room.take(Frame::around(place, subject.kind.radius()));
                    self.marks.push(Mark { partner: subject.partner, kind: subject.kind, at: place, from: Some(*at), fanned: true });
                }
            }
            _ => {
                let partners = joined.iter().map(|subject| subject.partner).collect();
                let found = stand(room, *at, CLUSTER_RADIUS);
                self.clusters.push(Cluster { partners, at: found, from: tied(*at, found) });
            }
        }
        for subject in standing {
            let spot = pixel(subject.point);
            let at = stand(room, spot, subject.kind.radius());
            self.marks.push(Mark { partner: subject.partner, kind: subject.kind, at, from: tied(spot, at), fanned: false });
        }
    }

    /// Places the signs of those who are not in the result, where there is room for them.
    pub(super) fn surround(&mut self, room: &mut Room, subjects: &[Subject], pixel: impl Fn(Point) -> Pixel) {
        let open = subjects.iter().filter(|subject| subject.kind == MarkKind::Open);
        let there: Vec<(&Subject, Pixel)> =
            open.map(|subject| (subject, pixel(subject.point))).filter(|(_, spot)| room.holds(*spot)).take(MOST_OPEN).collect();
        for (subject, spot) in there {
            if let Some(at) = find_room(room, spot, subject.kind.radius()) {
                self.marks.push(Mark { partner: subject.partner, kind: subject.kind, at, from: tied(spot, at), fanned: false });
            }
        }
    }
}

impl Spot<'_> {
    /// Whether it lies in the window.
    pub(super) fn is_in(&self, room: &Room) -> bool {
        room.holds(self.at)
    }

    /// Whether it holds a partner whose spot is to be spread out.
    pub(super) fn is_fanned(&self, fanned: Option<u32>) -> bool {
        self.numbered.iter().chain(&self.others).any(|subject| Some(subject.partner) == fanned)
    }

    /// The lowest number that stands here, so that the first results find room first.
    pub(super) fn rank(&self) -> usize {
        match self.numbered.first().map(|subject| subject.kind) {
            Some(MarkKind::Numbered(number)) => number,
            _ => usize::MAX,
        }
    }
}

/// The spot of a sign, if it stands so far from it that the two are to be tied.
fn tied(spot: Pixel, at: Pixel) -> Option<Pixel> {
    Some(spot).filter(|spot| spot.distance(at) > UNTIED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn subjects() -> impl Strategy<Value = Vec<Subject>> {
        let one = (0.0..0.5_f64, 0.0..0.5_f64, 0..3_u8);
        prop::collection::vec(one, 0..90).prop_map(|all| {
            let subject = |(at, (lat, lon, kind)): (usize, (f64, f64, u8))| Subject {
                partner: at as u32,
                point: Point::new(50.7 + lat, 2.6 + lon).unwrap(),
                kind: if at < 20 && kind == 0 { MarkKind::Numbered(at + 1) } else { MarkKind::Plain },
            };
            all.into_iter().enumerate().map(subject).collect()
        })
    }

    proptest! {
        #[test]
        fn each_partner_has_exactly_one_sign_at_any_zoom(subjects in subjects(), scale in 1.0..20_000.0_f64, fanned in 0..40_u32) {
            let pixel = |point: Point| Pixel { x: (point.lon() - 2.85) * scale, y: (50.95 - point.lat()) * scale };
            let window = Frame::around(Pixel::default(), 1e5);
            let mut room = Room::new(window, window, 1.0);
            let mut signs = Signs::default();
            for spot in &spots(&subjects, pixel) {
                signs.place(&mut room, spot, pixel, Some(fanned));
            }
            let mut partners: Vec<u32> = signs.marks.iter().map(|mark| mark.partner).collect();
            partners.extend(signs.clusters.iter().flat_map(|cluster| cluster.partners.iter().copied()));
            partners.sort_unstable();
            prop_assert_eq!(partners, (0..subjects.len() as u32).collect::<Vec<_>>());
            prop_assert!(signs.clusters.iter().all(|cluster| cluster.partners.len() > 1));
        }
    }

    #[test]
    fn a_sign_that_stands_far_from_its_spot_is_tied_to_it() {
        let window = Frame::around(Pixel::default(), 300.0);
        let subject = Subject { partner: 0, point: Point::new(0.0, 0.0).unwrap(), kind: MarkKind::Numbered(1) };
        for taken in [2.0, 20.0] {
            let mut room = Room::new(window, window, 1.0);
            room.take(Frame::around(Pixel::default(), taken));
            let mut signs = Signs::default();
            spots(std::slice::from_ref(&subject), |_| Pixel::default())
                .iter()
                .for_each(|spot| signs.place(&mut room, spot, |_| Pixel::default(), None));
            let mark = &signs.marks[0];
            assert_eq!(mark.from.is_some(), mark.at.distance(Pixel::default()) > UNTIED, "{mark:?}");
            assert_eq!(mark.from.is_some(), taken > 10.0);
            assert!(!mark.fanned);
        }
    }

    #[test]
    fn a_result_is_missed_when_hardly_any_of_it_is_in_the_window() {
        let window = Frame::around(Pixel::default(), 100.0);
        let pixel = |point: Point| Pixel { x: point.lon() * 1000.0, y: point.lat() * 1000.0 };
        let subject = |(lon, kind): (f64, MarkKind)| Subject { partner: 0, point: Point::new(0.0, lon).unwrap(), kind };
        let missed = |all: &[(f64, MarkKind)]| is_missed(&all.iter().copied().map(subject).collect::<Vec<_>>(), &window, pixel);
        let (here, there) = ((0.05, MarkKind::Plain), (0.5, MarkKind::Plain));
        assert!(missed(&[there]) && !missed(&[here, there]), "a filter that keeps one in view moves nothing");
        assert!(missed(&[vec![there; 20], vec![here]].concat()) && !missed(&[vec![there; 20], vec![here; 3]].concat()));
        assert!(missed(&[there, (0.05, MarkKind::Open)]), "what is not in the result does not count");
        assert!(!missed(&[]) && !missed(&[(0.5, MarkKind::Open)]), "there is nothing to go to");
    }
}
