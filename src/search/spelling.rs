//! Finds the known word that a slip of the pen was meant to be.

use std::collections::BTreeMap;

/// The known word nearest to this stem, when there is one near enough and it stands alone as the nearest or comes first in order.
///
/// Words of four letters or fewer are taken as they are; up to seven letters one slip is forgiven, beyond that two.
/// The first letter is believed, but for the pairs that are easily swapped.
pub(super) fn nearest<T>(word: &str, vocabulary: &BTreeMap<String, T>) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let allowed = match letters.len() {
        0..=4 => return None,
        5..=7 => 1,
        _ => 2,
    };
    let first = letters[0];
    let mut best: Option<(usize, &String)> = None;
    for start in [first].into_iter().chain(sound_alike(first)) {
        let from = start.to_string();
        for known in vocabulary.range(from..).map(|(known, _)| known).take_while(|known| known.starts_with(start)) {
            if known.len().abs_diff(word.len()) > allowed || known.len() < 4 {
                continue;
            }
            let limit = best.map_or(allowed, |(distance, _)| distance.saturating_sub(1));
            if let Some(distance) = slips(&letters, known, limit) {
                best = Some((distance, known));
                if distance == 1 {
                    break;
                }
            }
        }
    }
    best.map(|(_, known)| known.clone())
}

fn sound_alike(letter: char) -> Option<char> {
    Some(match letter {
        'c' => 'k',
        'k' => 'c',
        's' => 'z',
        'z' => 's',
        'f' => 'v',
        'v' => 'f',
        _ => return None,
    })
}

/// The number of slips between two words if it is within the limit: letters that are wrong, missing, too many, or swapped
/// (optimal string alignment: Damerau, Communications of the ACM 7, 1964).
fn slips(a: &[char], b: &str, limit: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = vec![0; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).collect();
    let mut row = vec![0; b.len() + 1];
    for i in 1..=a.len() {
        row[0] = i;
        for j in 1..=b.len() {
            let wrong = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (above[j] + 1).min(row[j - 1] + 1).min(above[j - 1] + wrong);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().all(|slips| *slips > limit) {
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
    fn one_slip_is_forgiven_in_short_words_and_two_in_long_ones() {
        let known: BTreeMap<String, ()> =
            ["schilder", "behang", "strijk", "tuin", "schoonmaak"].into_iter().map(|w| (w.to_owned(), ())).collect();
        let meant = |word| nearest(word, &known);
        assert_eq!(meant("schidler").as_deref(), Some("schilder"));
        assert_eq!(meant("schonmaaak").as_deref(), Some("schoonmaak"));
        assert_eq!(meant("behag").as_deref(), Some("behang"));
        assert_eq!(meant("tuim"), None);
        assert_eq!(meant("straks"), None);
    }
}
