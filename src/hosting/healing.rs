/// How a screen that fell over gets up again: it loads its start page anew, after ten seconds the first time, later and later when that does not help.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Healing {
    /// How many times it fell without a minute of health in between.
    falls: u32,
    /// When something went wrong that nobody caught; since when the page says that it has failed; since when all is well.
    fell: Option<f64>,
    failed: Option<f64>,
    well: Option<f64>,
}

/// Milliseconds: the first pause, the longest one, and how long a screen must be well for its falls to be forgotten.
const PAUSE: f64 = 10_000.0;
const LONGEST: f64 = 120_000.0;
const HEALTH: f64 = 60_000.0;

impl Healing {
    /// So many falls in a row brought it here.
    #[must_use]
    pub fn new(falls: u32) -> Self {
        Self { falls, fell: None, failed: None, well: None }
    }

    /// Something went wrong that nobody caught. Only the first time counts until it has got up.
    pub fn fall(&mut self, now: f64) {
        self.fell.get_or_insert(now);
        self.well = None;
    }

    /// Looks after it, now and then, with whether the page says that it has failed. When it is time to load anew: after how many falls.
    pub fn look(&mut self, failed: bool, now: f64) -> Option<u32> {
        // A page that has failed may be well again by itself, with a file that came after all.
        self.failed = failed.then(|| self.failed.unwrap_or(now));
        let Some(fell) = self.fell.or(self.failed) else {
            if now - *self.well.get_or_insert(now) >= HEALTH {
                self.falls = 0;
            }
            return None;
        };
        self.well = None;
        let pause = (PAUSE * f64::from(1_u32 << self.falls.min(8))).min(LONGEST);
        (now - fell >= pause).then_some(self.falls + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gets_up_after_ten_seconds_and_later_each_time() {
        let pauses = [0, 1, 2, 3, 4, 5, 100].map(|falls| {
            let mut healing = Healing::new(falls);
            healing.fall(0.0);
            (0..).map(f64::from).find(|second| healing.look(false, second * 1000.0).is_some())
        });
        assert_eq!(pauses, [10.0, 20.0, 40.0, 80.0, 120.0, 120.0, 120.0].map(Some));
    }

    #[test]
    fn a_minute_of_health_forgets_the_falls() {
        let mut healing = Healing::new(3);
        assert_eq!([healing.look(false, 0.0), healing.look(false, 60_000.0)], [None, None]);
        healing.fall(61_000.0);
        assert_eq!([healing.look(false, 70_999.0), healing.look(false, 71_000.0)], [None, Some(1)]);
    }

    #[test]
    fn a_page_that_has_failed_counts_as_fallen_until_it_comes_after_all() {
        let mut healing = Healing::new(0);
        assert_eq!([healing.look(true, 0.0), healing.look(false, 20_000.0)], [None, None]);
        assert_eq!([healing.look(true, 30_000.0), healing.look(true, 40_000.0)], [None, Some(1)]);
    }
}
