//! Numbers among words.

/// Whether a word is made of digits, also with letters behind them (`40x`, `3de`, `25kg`).
#[must_use]
pub fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
