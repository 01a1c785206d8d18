use crate::domain::Kiosk;

/// Who is before the screen, as far as that can be told: whether somebody began, and when the last sign of life came.
///
/// Times are milliseconds on a clock that only grows.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest {
    /// Milliseconds without a sign of life until the countdown begins, and that it lasts.
    quiet: f64,
    warning: f64,
    /// When the last sign of life came; none while nobody is here.
    last: Option<f64>,
}

/// What the screen shows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// Nobody is here: it invites.
    Attract,
    /// Somebody is busy.
    Awake,
    /// Nobody seems to be here any more: so many seconds are left.
    Warning(u32),
    /// All of the visit is to be forgotten.
    Over,
}

impl Rest {
    /// Nobody is here yet.
    #[must_use]
    pub fn new(settings: &Kiosk) -> Self {
        Self { quiet: f64::from(settings.rest) * 1000.0, warning: f64::from(settings.warning) * 1000.0, last: None }
    }

    /// Somebody begins.
    pub fn begin(&mut self, now: f64) {
        self.last = Some(now);
    }

    /// A sign of life of whoever began. Before anybody did it is none: a wheel that turns by itself begins no visit.
    pub fn touch(&mut self, now: f64) {
        if let Some(last) = &mut self.last {
            *last = now;
        }
    }

    /// What the screen shows now.
    #[must_use]
    pub fn scene(&self, now: f64) -> Scene {
        let Some(last) = self.last else { return Scene::Attract };
        let over = now - last - self.quiet;
        match over {
            _ if over < 0.0 => Scene::Awake,
            _ if over < self.warning => Scene::Warning(((self.warning - over) / 1000.0).ceil() as u32),
            _ => Scene::Over,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest() -> Rest {
        Rest::new(&Kiosk { rest: 60, warning: 15, ..Kiosk::default() })
    }

    #[test]
    fn nobody_is_here_until_somebody_begins() {
        let mut rest = rest();
        rest.touch(10.0);
        assert_eq!(rest.scene(1e9), Scene::Attract);
        rest.begin(1000.0);
        assert_eq!(rest.scene(1000.0), Scene::Awake);
    }

    #[test]
    fn quiet_leads_to_a_countdown_and_to_the_end() {
        let mut rest = rest();
        rest.begin(0.0);
        let scenes = [59_999.0, 60_000.0, 60_001.0, 61_000.0, 74_500.0, 75_000.0].map(|now| rest.scene(now));
        assert_eq!(scenes, [Scene::Awake, Scene::Warning(15), Scene::Warning(15), Scene::Warning(14), Scene::Warning(1), Scene::Over]);
    }

    #[test]
    fn a_sign_of_life_ends_the_countdown() {
        let mut rest = rest();
        rest.begin(0.0);
        rest.touch(70_000.0);
        assert_eq!([rest.scene(70_000.0), rest.scene(129_999.0), rest.scene(130_000.0)], [Scene::Awake, Scene::Awake, Scene::Warning(15)]);
    }

    #[test]
    fn after_a_long_sleep_nothing_of_the_visit_is_shown() {
        let mut rest = rest();
        rest.begin(0.0);
        assert_eq!(rest.scene(1e10), Scene::Over);
        // A clock that was set back is no reason to forget somebody.
        assert_eq!(rest.scene(-1e10), Scene::Awake);
    }
}
