//! Finds the known word that a slip of the pen was meant to be.

use crate::collections::Dictionary;

/// What a slip costs: one that is easily made, and any other.
const EASY: usize = 2;
const SLIP: usize = 3;

/// What it costs to come from one word to another, when both are short enough to be words.
pub(super) fn distance(a: &str, b: &str) -> usize {
    slips(&a.chars().collect::<Vec<_>>(), b, usize::MAX).unwrap_or(usize::MAX)
}

/// The known word nearest to this stem with its number, when there is one near enough; of several equally near the first in the alphabet.
///
/// Words of four letters are only forgiven an easy slip, up to seven letters one slip of any kind, beyond that an easy one too: `beginnen` is no `bedlinnen`.
/// The first letter is believed, but for the pairs that are easily swapped.
pub(super) fn nearest<'a>(word: &str, known: &'a Dictionary) -> Option<(&'a str, usize)> {
    match word.chars().count() {
        0..=3 => None,
        4 => within(word, known, EASY),
        5..=7 => within(word, known, SLIP),
        _ => within(word, known, SLIP + EASY),
    }
}

/// The same for one easy slip.
pub(super) fn easily<'a>(word: &str, known: &'a Dictionary) -> Option<(&'a str, usize)> {
    within(word, known, EASY)
}

/// The same for one slip of any kind, however short the word.
pub(super) fn one_slip_off<'a>(word: &str, known: &'a Dictionary) -> Option<(&'a str, usize)> {
    within(word, known, SLIP)
}

fn within<'a>(word: &str, known: &'a Dictionary, allowed: usize) -> Option<(&'a str, usize)> {
    let letters: Vec<char> = word.chars().collect();
    let own = alphabet(word);
    let mut best: Option<(usize, (&str, usize))> = None;
    let first = word.get(..1)?;
    for start in [first, sounds_like(first)].into_iter().filter(|start| !start.is_empty()) {
        for (candidate, number) in known.beginning(start) {
            // A slip changes at most three of the letters that a word has.
            let others = (alphabet(candidate) ^ own).count_ones() as usize;
            if candidate.len().abs_diff(word.len()) * EASY > allowed || candidate.len() < 4 || others * EASY > 3 * allowed {
                continue;
            }
            let limit = best.map_or(allowed, |(distance, _)| distance.saturating_sub(1));
            if let Some(distance) = slips(&letters, candidate, limit) {
                best = Some((distance, (candidate, number)));
            }
        }
    }
    best.map(|(_, found)| found)
}

/// Which letters a word has, a bit each.
fn alphabet(word: &str) -> u32 {
    word.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31))
}

/// The letter that is easily taken for this one at the beginning of a word.
fn sounds_like(first: &str) -> &'static str {
    match first {
        "c" => "k",
        "k" => "c",
        "s" => "z",
        "z" => "s",
        "f" => "v",
        "v" => "f",
        _ => "",
    }
}

/// Whether two letters stand for the same sound at some place in a word.
fn alike(a: char, b: char) -> bool {
    matches!((a.min(b), a.max(b)), ('d', 't') | ('c', 'k') | ('s', 'z') | ('f', 'v') | ('i', 'y') | ('g', 'h'))
}

/// Whether two letters stand for the same sound as one: `streiken` for `stryken` (as Dutch words are filed), `rechel` for `regel`.
fn two_alike(two: [char; 2], one: char) -> bool {
    matches!((two, one), (['e', 'i'], 'y') | (['c', 'h'], 'g'))
}

/// What it costs to come from one word to another, if it is within the limit: letters that are wrong, missing, too many, or swapped
/// (optimal string alignment: Damerau, Communications of the ACM 7, 1964). Easy are: doubling a letter or not, swapping two, writing what sounds alike.
fn slips(a: &[char], b: &str, limit: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    let doubled = |word: &[char], at: usize| if at > 1 && word[at - 1] == word[at - 2] { EASY } else { SLIP };
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut above: Vec<usize> = vec![0; b.len() + 1];
    for j in 1..=b.len() {
        above[j] = above[j - 1] + doubled(&b, j);
    }
    let mut row = vec![0; b.len() + 1];
    for i in 1..=a.len() {
        let dropped = doubled(a, i);
        row[0] = above[0] + dropped;
        for j in 1..=b.len() {
            let wrong = match (a[i - 1], b[j - 1]) {
                (x, y) if x == y => 0,
                (x, y) if alike(x, y) => EASY,
                _ => SLIP,
            };
            row[j] = (above[j] + dropped).min(row[j - 1] + doubled(&b, j)).min(above[j - 1] + wrong);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + EASY);
            }
            if i > 1 && two_alike([a[i - 2], a[i - 1]], b[j - 1]) {
                row[j] = row[j].min(before[j - 1] + EASY);
            }
            if j > 1 && two_alike([b[j - 2], b[j - 1]], a[i - 1]) {
                row[j] = row[j].min(above[j - 2] + EASY);
            }
        }
        // Swapped letters reach over a row.
        if row.iter().chain(&above).all(|slips| *slips > limit) {
            return None;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    Some(above[b.len()]).filter(|slips| *slips <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_in_short_words_and_an_easy_one_too_in_long_ones() {
        let known: Dictionary = ["bedlinnen", "schilder", "behang", "stryk", "tuin", "schoonmaak"].into_iter().collect();
        let meant = |word| nearest(word, &known).map(|(word, _)| word);
        assert_eq!(meant("schidler"), Some("schilder"));
        assert_eq!(meant("schonmaaak"), Some("schoonmaak"));
        assert_eq!(meant("zchilder"), Some("schilder"));
        assert_eq!(meant("behag"), Some("behang"));
        assert_eq!(meant("tuim"), None);
        assert_eq!(meant("tiun"), Some("tuin"));
        assert_eq!(meant("straks"), None);
        assert_eq!(meant("bedlinen"), Some("bedlinnen"));
        assert_eq!(meant("beginnen"), None);
        assert_eq!(meant("streik"), Some("stryk"));
        assert_eq!(meant("éééééé"), None);
    }
}
