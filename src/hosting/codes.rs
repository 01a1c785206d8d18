//! Codes that a telephone reads from the screen.

/// A code, ready to be drawn: the path of its dark modules, and how many modules a side has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The value of `d`.
    pub path: String,
    /// Modules of a side, with the quiet zone.
    pub side: u32,
}

/// A text that no code holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// The code of a text.
///
/// # Errors
/// When no code holds it.
pub fn code(_text: &str) -> Result<Code, TooLong> {
    Err(TooLong)
}
