//! Whether a file of the site that was fetched anew may take the place of the one that is there.
//!
//! Start at [`news`], and for the partners [`may_replace`]. What is there works, so what is new has to show that it does too. Files are compared with each
//! other and never with today: the clock of a device may be wrong for months.

use super::Dataset;

/// Why a new file is not taken: what who answers for the data has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The server answered with something else than the file.
    Missing,
    /// It is cut off, or the page of somebody who wants a password first, or another file.
    Unreadable,
    /// It was put together before the one that is there.
    Older,
    /// It has suspiciously few partners that can be used.
    Smaller,
}

impl Refusal {
    /// Its name in the page.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable => "unreadable",
            Self::Older => "older",
            Self::Smaller => "smaller",
        }
    }
}

/// Of the partners that are there, so many of so many must be left. Partners come and go by ones and twos; where a third went at once, it is more
/// likely that half a file was put on the server. Who means it publishes in two steps.
const LEFT: (usize, usize) = (2, 3);

/// Whether a file is to be taken: `false` when it is the one that is there, which nobody reads again.
///
/// # Errors
/// When it did not come, or what `judge` holds against it.
pub fn news(present: Option<&str>, came: Option<&str>, judge: impl FnOnce(&str) -> Result<(), Refusal>) -> Result<bool, Refusal> {
    match came {
        None => Err(Refusal::Missing),
        Some(_) if came == present => Ok(false),
        Some(text) => judge(text).map(|()| true),
    }
}

/// Whether partners may take the place of those that are there. Of the same day they may: who corrects a mistake does so at once.
///
/// # Errors
/// When they are older, or suspiciously few.
pub fn may_replace(new: &Dataset, present: &Dataset) -> Result<(), Refusal> {
    // What has no day counts as the oldest.
    if new.updated < present.updated {
        Err(Refusal::Older)
    } else if new.partners.len() * LEFT.1 < present.partners.len() * LEFT.0 {
        Err(Refusal::Smaller)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_that_is_there_is_not_read_again() {
        let never = |_: &str| panic!("read");
        assert_eq!(news(Some("{}"), Some("{}"), never), Ok(false));
        assert_eq!(news(Some("{}"), None, never), Err(Refusal::Missing));
        assert_eq!(news(None, None, never), Err(Refusal::Missing));
    }

    #[test]
    fn another_file_is_taken_unless_something_is_held_against_it() {
        assert_eq!(news(Some("{}"), Some("[]"), |_| Ok(())), Ok(true));
        assert_eq!(news(None, Some("[]"), |_| Ok(())), Ok(true));
        assert_eq!(news(Some("{}"), Some("<html>"), |_| Err(Refusal::Unreadable)), Err(Refusal::Unreadable));
    }
}
