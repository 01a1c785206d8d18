//! What is told about the sources of a region: one line each, in Dutch, for the coordinator, as `cargo data check` tells it.

use super::spot::Spot;
use std::fmt;

/// What a finding asks of whoever made the sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// To be put right in the sources.
    Wrong,
    /// Put right here.
    Mended,
    /// May well be as it should be.
    Remark,
}

/// What is wrong with what, and what would be right.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Finding {
    pub(crate) weight: Weight,
    record: String,
    field: &'static str,
    wrong: String,
    right: String,
}

impl Finding {
    pub(crate) fn new(weight: Weight, record: impl Into<String>, field: &'static str, wrong: impl Into<String>, right: &str) -> Self {
        Self { weight, record: record.into(), field, wrong: wrong.into(), right: right.to_owned() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, line: &mut fmt::Formatter) -> fmt::Result {
        let weight = match self.weight {
            Weight::Wrong => "fout",
            Weight::Mended => "hersteld",
            Weight::Remark => "opmerking",
        };
        write!(line, "{}, {}, {} ({weight}), {}", self.record, self.field, self.wrong, self.right)
    }
}

/// A number as it is written in Dutch.
pub(crate) fn decimal(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('.', ",")
}

/// A place in the order and with the signs of the file, so that it can be looked up there.
pub(crate) fn at(spot: Spot) -> String {
    let [lon, lat] = spot.degrees();
    format!("bij [{lon}, {lat}]")
}

/// Names as they are said: with "en" before the last.
pub(crate) fn names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.into_iter().collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last.to_owned() } else { format!("{} en {last}", names.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_line_that_says_what_where_and_what_would_be_right() {
        let finding = Finding::new(Weight::Mended, "Ieper", "omtrek", "1 ring is niet gesloten", "het eerste punt nog eens aan het eind");
        assert_eq!(finding.to_string(), "Ieper, omtrek, 1 ring is niet gesloten (hersteld), het eerste punt nog eens aan het eind");
        assert_eq!((names(["Ieper"]), names(["Ieper", "Mesen", "Wervik"])), ("Ieper".to_owned(), "Ieper, Mesen en Wervik".to_owned()));
        assert_eq!(decimal(2.345, 1), "2,3");
    }
}
