//! Where a sign stands: on its spot, beside it when that is taken, or spread out in a fan.

use super::labels::Room;
use crate::collections::sort;
use crate::geo::{Frame, Pixel};

/// How far apart two signs stay, in pixels.
const APART: f64 = 2.5;

/// Farthest ring around a spot on which a sign may stand aside.
const RINGS: i32 = 2;

/// Takes the spot, or the nearest one around it where nothing else is.
pub(super) fn find_room(room: &mut Room, spot: Pixel, radius: f64) -> Option<Pixel> {
    let free = positions(spot, radius).find(|at| room.is_open(&around(*at, radius)))?;
    room.take(around(free, radius));
    Some(free)
}

/// The same, or the spot itself when there is no room: names make way.
pub(super) fn stand(room: &mut Room, spot: Pixel, radius: f64) -> Pixel {
    find_room(room, spot, radius).unwrap_or_else(|| {
        room.force(around(spot, radius));
        spot
    })
}

/// What a sign takes.
fn around(at: Pixel, radius: f64) -> Frame {
    Frame::around(at, radius + APART / 2.0)
}

/// The spot itself, then squares of spots around it, the nearest first: above, right, below, left, and so around.
fn positions(spot: Pixel, radius: f64) -> impl Iterator<Item = Pixel> {
    let step = (radius * 2.0 + APART) * 0.8;
    let ring = move |ring: i32| {
        let side = (-ring..=ring).flat_map(move |x| (-ring..=ring).map(move |y| (x, y))).filter(move |(x, y)| x.abs().max(y.abs()) == ring);
        let mut around: Vec<(i32, i32)> = side.collect();
        sort(&mut around, |a, b| (a.0 * a.0 + a.1 * a.1).cmp(&(b.0 * b.0 + b.1 * b.1)));
        around.into_iter().map(move |(x, y)| Pixel { x: spot.x + f64::from(x) * step, y: spot.y + f64::from(y) * step })
    };
    (0..=RINGS).flat_map(ring)
}

/// Pixels between the signs of a fan, along a ring and from ring to ring.
const FAN_STEP: f64 = 34.0;

/// Spots on rings around the middle: as many on each as it has room for.
pub(super) fn fan(middle: Pixel) -> impl Iterator<Item = Pixel> {
    (1..).flat_map(move |ring: u32| {
        let radius = FAN_STEP * (f64::from(ring) + 0.3);
        let count = 6 * ring + 2;
        // From one spot to the next by a turn, whose sine and cosine the first terms of their series tell well enough.
        let turn = std::f64::consts::TAU / f64::from(count);
        let (sine, cosine) = (turn - turn.powi(3) / 6.0 + turn.powi(5) / 120.0, 1.0 - turn.powi(2) / 2.0 + turn.powi(4) / 24.0);
        let next = move |at: &Pixel| Some(Pixel { x: at.x * cosine - at.y * sine, y: at.x * sine + at.y * cosine });
        let spots = std::iter::successors(Some(Pixel { x: 0.0, y: -radius }), next);
        spots.take(count as usize).map(move |at| Pixel { x: middle.x + at.x, y: middle.y + at.y })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fan_leaves_room_around_every_sign() {
        let spots: Vec<Pixel> = fan(Pixel::default()).take(60).collect();
        for (at, spot) in spots.iter().enumerate() {
            assert!(spots[..at].iter().all(|other| other.distance(*spot) >= 24.0), "{at}");
            assert!(spot.distance(Pixel::default()) >= 24.0);
        }
    }
}
