/// The door of the owner's corner: opens to a few digits, and after each wrong try stays shut for longer.
#[derive(Debug, Clone, PartialEq)]
pub struct Door {
    pin: String,
    typed: String,
    wrong: u32,
    /// Until when it stays shut.
    shut: f64,
}

/// What becomes of a digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knock {
    /// More digits are needed.
    More,
    /// These were not the right ones.
    Wrong,
    /// It is shut for so many seconds.
    Shut(u32),
    /// It opens.
    Open,
}

/// Milliseconds that it stays shut after the third wrong try, doubled with each that follows, and the longest.
const SHUT: f64 = 5_000.0;
const LONGEST: f64 = 600_000.0;
/// Wrong tries that may be slips.
const SLIPS: u32 = 2;

impl Door {
    /// A door for these digits.
    #[must_use]
    pub fn new(pin: String) -> Self {
        Self { pin, typed: String::new(), wrong: 0, shut: f64::MIN }
    }

    /// How many digits have been typed.
    #[must_use]
    pub fn typed(&self) -> usize {
        self.typed.len()
    }

    /// How many digits there are: no secret that is worth a puzzled owner.
    #[must_use]
    pub fn length(&self) -> usize {
        self.pin.len()
    }

    /// How many seconds it still stays shut.
    #[must_use]
    pub fn shut_for(&self, now: f64) -> u32 {
        ((self.shut - now) / 1000.0).max(0.0).ceil() as u32
    }

    /// A digit is typed.
    pub fn knock(&mut self, digit: char, now: f64) -> Knock {
        let shut = self.shut_for(now);
        if shut > 0 {
            return Knock::Shut(shut);
        }
        self.typed.push(digit);
        if self.typed.len() < self.pin.len() {
            return Knock::More;
        }
        if std::mem::take(&mut self.typed) == self.pin {
            self.wrong = 0;
            return Knock::Open;
        }
        self.wrong += 1;
        if self.wrong > SLIPS {
            self.shut = now + (SHUT * f64::from(1_u32 << (self.wrong - SLIPS - 1).min(16))).min(LONGEST);
        }
        Knock::Wrong
    }

    /// The last digit is taken back.
    pub fn erase(&mut self) {
        self.typed.pop();
    }

    /// Whoever typed has gone away. Wrong tries are not forgotten with that.
    pub fn leave(&mut self) {
        self.typed.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knock(door: &mut Door, digits: &str, now: f64) -> Knock {
        digits.chars().map(|digit| door.knock(digit, now)).last().unwrap_or(Knock::More)
    }

    #[test]
    fn it_opens_to_the_right_digits_only() {
        let mut door = Door::new("0420".into());
        assert_eq!([knock(&mut door, "042", 0.0), knock(&mut door, "0", 0.0)], [Knock::More, Knock::Open]);
        assert_eq!(knock(&mut door, "0421", 0.0), Knock::Wrong);
        door.knock('9', 0.0);
        door.erase();
        assert_eq!(knock(&mut door, "0420", 0.0), Knock::Open);
    }

    #[test]
    fn wrong_tries_shut_it_for_longer_and_longer() {
        let mut door = Door::new("0420".into());
        let mut now = 0.0;
        let mut pauses = Vec::new();
        for _ in 0..12 {
            assert_eq!(knock(&mut door, "1111", now), Knock::Wrong);
            pauses.push(door.shut_for(now));
            now += f64::from(door.shut_for(now)) * 1000.0;
        }
        assert_eq!(pauses, [0, 0, 5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
        knock(&mut door, "1111", now);
        door.leave();
        assert_eq!(knock(&mut door, "0420", now + 1000.0), Knock::Shut(599));
    }
}
