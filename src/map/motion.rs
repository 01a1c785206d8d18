//! A camera on its way.

use crate::geo::Camera;

/// Milliseconds of a step, and of a longer way.
pub(super) const STEP: f64 = 160.0;
pub(super) const WAY: f64 = 480.0;

/// From one camera to another in some time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Motion {
    from: Camera,
    to: Camera,
    /// Milliseconds; begun with the first picture.
    begun: Option<f64>,
    lasts: f64,
}

impl Motion {
    pub(super) fn new(from: Camera, to: Camera, lasts: f64) -> Self {
        Self { from, to, begun: None, lasts }
    }

    /// Where it leads.
    pub(super) fn to(&self) -> Camera {
        self.to
    }

    /// The camera at a time, and whether it has arrived. It begins fast and comes to rest gently.
    pub(super) fn at(&mut self, time: f64) -> (Camera, bool) {
        let begun = *self.begun.get_or_insert(time);
        let left = 1.0 - ((time - begun) / self.lasts.max(1.0)).clamp(0.0, 1.0);
        if left == 0.0 { (self.to, true) } else { (self.from.toward(&self.to, 1.0 - left * left * left), false) }
    }
}
