//! Fingers and the mouse on a map: from where they are to how the camera moves. Knows no browser: times in milliseconds and spots come in.

use crate::geo::{Camera, Pixel};

/// What holds the map.
#[derive(Debug, Clone, Default)]
pub struct Gestures {
    fingers: Vec<Finger>,
    /// Whether the map was moved since the first finger came down: what follows is no click.
    moved: bool,
    /// Steps of the last moments, for the swing with which the map goes on.
    steps: Vec<(f64, Pixel)>,
}

#[derive(Debug, Clone, Copy)]
struct Finger {
    id: i32,
    /// How many must be on the map before it follows.
    needs: usize,
    /// Where it came down.
    down: Pixel,
    at: Pixel,
}

/// How the map follows the fingers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pull {
    /// How far the ground is dragged.
    pub by: Pixel,
    /// How many times as large it is drawn then.
    pub factor: f64,
    /// What stays under the fingers then.
    pub about: Pixel,
}

impl Pull {
    /// The camera that follows.
    #[must_use]
    pub fn on(&self, camera: &Camera) -> Camera {
        camera.moved(self.by).zoomed(self.factor, self.about)
    }
}

/// A press that moves less than this, in pixels, is a click.
const STILL: f64 = 4.0;

/// Milliseconds before the end that tell how fast a drag was.
const RECENT: f64 = 80.0;

/// How many milliseconds of its last speed a map goes on.
const SWING: f64 = 160.0;

/// Slower than so many pixels a millisecond, it stands at once.
const SLOWEST: f64 = 0.15;

impl Gestures {
    /// A finger or the mouse comes down; so many together move the map.
    pub fn down(&mut self, id: i32, at: Pixel, needs: usize) {
        if self.fingers.is_empty() {
            self.moved = false;
        }
        self.fingers.retain(|finger| finger.id != id);
        self.fingers.push(Finger { id, needs, down: at, at });
        self.steps.clear();
    }

    /// One of them moves. Nothing follows until it has left its place, so that a click that trembles stays one.
    pub fn moves(&mut self, id: i32, at: Pixel, time: f64) -> Option<Pull> {
        let (before, count) = (self.grip(), self.fingers.len());
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        if count < finger.needs {
            finger.at = at;
            return None;
        }
        if !self.moved && finger.down.distance(at) < STILL {
            return None;
        }
        if !self.moved {
            // What the finger went while it could still be a click is not made up for: the map would jump.
            self.moved = true;
            finger.at = at;
            return None;
        }
        finger.at = at;
        let (after, before) = (self.grip()?, before?);
        let by = after.0.from(before.0);
        self.steps.push((time, by));
        let factor = if before.1 > 0.0 { (after.1 / before.1).clamp(0.2, 5.0) } else { 1.0 };
        Some(Pull { by, factor, about: after.0 })
    }

    /// One of them is lifted. How far the map swings on, if it was thrown.
    pub fn up(&mut self, id: i32, time: f64) -> Option<Pixel> {
        let known = self.fingers.len();
        self.fingers.retain(|finger| finger.id != id);
        if self.fingers.len() == known || !self.fingers.is_empty() || !self.moved {
            return None;
        }
        let recent = self.steps.iter().filter(|(when, _)| time - when < RECENT);
        let way = recent.fold(Pixel::default(), |sum, (_, step)| Pixel { x: sum.x + step.x, y: sum.y + step.y });
        let speed = way.times(1.0 / RECENT);
        (speed.distance(Pixel::default()) > SLOWEST).then(|| speed.times(SWING))
    }

    /// Nothing holds the map any more.
    pub fn lost(&mut self) {
        self.fingers.clear();
    }

    /// How many fingers are on it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.fingers.len()
    }

    /// Whether the map was moved since the first finger came down.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.moved
    }

    /// The middle between two fingers, or the one, and how far apart they are. Of more, the first two count.
    fn grip(&self) -> Option<(Pixel, f64)> {
        match self.fingers.as_slice() {
            [] => None,
            [one] => Some((one.at, 0.0)),
            [one, other, ..] => Some((one.at.halfway(other.at), one.at.distance(other.at).max(1.0))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Pixel {
        Pixel { x, y }
    }

    #[test]
    fn a_drag_follows_the_finger_and_a_click_moves_nothing() {
        let mut hands = Gestures::default();
        hands.down(1, at(10.0, 10.0), 1);
        assert_eq!(hands.moves(1, at(12.0, 11.0), 10.0), None);
        assert_eq!(hands.up(1, 20.0), None);
        assert!(!hands.moved());
        hands.down(1, at(10.0, 10.0), 1);
        assert_eq!(hands.moves(1, at(20.0, 10.0), 10.0), None);
        let pull = hands.moves(1, at(25.0, 13.0), 20.0).unwrap();
        assert_eq!((pull.by, pull.factor), (at(5.0, 3.0), 1.0));
        assert!(hands.moved() && hands.moves(9, at(0.0, 0.0), 30.0).is_none());
    }

    #[test]
    fn two_fingers_zoom_about_what_lies_between_them() {
        let mut hands = Gestures::default();
        hands.down(1, at(0.0, 0.0), 1);
        hands.down(2, at(100.0, 0.0), 1);
        hands.moves(2, at(110.0, 0.0), 5.0);
        let pull = hands.moves(2, at(220.0, 0.0), 10.0).unwrap();
        assert_eq!((pull.by, pull.factor, pull.about), (at(55.0, 0.0), 2.0, at(110.0, 0.0)));
        // When one is lifted the other goes on without a jump.
        assert_eq!(hands.up(1, 11.0), None);
        assert_eq!(hands.moves(2, at(221.0, 0.0), 12.0).unwrap().by, at(1.0, 0.0));
    }

    #[test]
    fn where_one_finger_scrolls_the_page_two_move_the_map() {
        let mut hands = Gestures::default();
        hands.down(1, at(0.0, 0.0), 2);
        assert!(hands.moves(1, at(50.0, 0.0), 5.0).is_none() && !hands.moved());
        hands.down(2, at(100.0, 0.0), 2);
        hands.moves(2, at(110.0, 0.0), 10.0);
        assert_eq!(hands.moves(2, at(120.0, 0.0), 15.0).unwrap().by, at(5.0, 0.0));
    }

    #[test]
    fn a_thrown_map_swings_on_and_one_that_was_held_stands() {
        let mut hands = Gestures::default();
        hands.down(1, at(0.0, 0.0), 1);
        (1..10).for_each(|step| {
            hands.moves(1, at(f64::from(step) * 10.0, 0.0), f64::from(step) * 10.0);
        });
        let swing = hands.clone().up(1, 95.0).unwrap();
        assert!(swing.x > 100.0 && swing.y == 0.0, "{swing:?}");
        assert_eq!(hands.up(1, 900.0), None);
    }
}
