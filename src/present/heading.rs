//! How many were found, in one line.

use super::messages as m;
use crate::languages::Voice;
use crate::matching::{Answer, Filters, Fit};

/// The line above the results: how many, and how many of them fit well.
#[must_use]
pub fn heading(answer: &Answer, filters: &Filters, voice: Voice) -> String {
    let count = answer.matches.len();
    let total = m::count_partners(voice, count);
    if let [place] = filters.municipalities.as_slice()
        && answer.need.topics.is_empty()
    {
        return m::count_in(voice, place, &total);
    }
    let good = answer.matches.iter().filter(|found| found.fit == Fit::Fits).count();
    match good {
        _ if answer.need.topics.is_empty() => total,
        0 => m::count_none_good(voice, &total),
        _ if good == count => m::count_all_good(voice, count),
        _ => m::count_good(voice, good, &total),
    }
}
