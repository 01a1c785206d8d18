//! Takes Dutch compounds apart into known words.

use super::text::Tongue;

/// Letters that Dutch puts between the parts of a compound.
const LINKS: [&str; 5] = ["", "s", "en", "e", "n"];

/// Shortest part, in letters: shorter ones are found everywhere by accident.
const SHORTEST: usize = 3;

/// What is known of a part: its stem and its number.
type Part = (String, usize);

/// The two known parts of a word, or `None`. Of several ways to part a word, the one whose shorter part is longest wins:
/// a tiny part is the likeliest accident.
pub(super) fn split(word: &str, tongue: Tongue, find: impl Fn(&str) -> Option<Part>) -> Option<Vec<Part>> {
    if tongue != Tongue::Dutch || word.len() < 2 * SHORTEST || !word.is_ascii() {
        return None;
    }
    let mut best: Option<(usize, Vec<Part>)> = None;
    for at in SHORTEST..=word.len() - SHORTEST {
        let (left, right) = word.split_at(at);
        let shorter = left.len().min(right.len());
        if best.as_ref().is_some_and(|(known, _)| shorter <= *known) {
            continue;
        }
        let Some(last) = find(right) else { continue };
        if let Some(first) = first_part(left, &find) {
            best = Some((shorter, vec![first, last]));
        }
    }
    best.map(|(_, parts)| parts)
}

/// Shortest part, in letters, of which the other is not known as it stands.
const SURE: usize = 5;

/// The first part of a compound as a word: without the letters that link it to the rest.
fn first_part(left: &str, find: impl Fn(&str) -> Option<Part>) -> Option<Part> {
    LINKS.iter().find_map(|link| left.strip_suffix(link).filter(|part| part.len() >= SHORTEST).and_then(&find))
}

/// A known part and a misspelt one; of several ways the one whose known part is longest. That is no shorter than any known end of the word:
/// `hotellinnen` is `linnen` before it is `hostel` and `innen`.
pub(super) fn misspelt(word: &str, find: impl Fn(&str) -> Option<Part>, slip: impl Fn(&str) -> Option<Part>) -> Option<Vec<Part>> {
    let mut known: Vec<(usize, bool, Part)> = Vec::new();
    let end = last(word, &find).map_or(0, |(at, _)| word.len() - at);
    for at in SURE - 1..=word.len().saturating_sub(SURE - 1) {
        let (left, right) = word.split_at(at);
        known.extend(first_part(left, &find).filter(|_| right.len() > SURE).map(|part| (at, true, part)));
        known.extend(find(right).filter(|_| left.len() > SURE).map(|part| (at, false, part)));
    }
    let length = |(at, first, _): &(usize, bool, Part)| if *first { *at } else { word.len() - at };
    known.retain(|part| length(part) >= end);
    while let Some(longest) = (0..known.len()).max_by_key(|&one| length(&known[one])) {
        let (at, first, part) = known.swap_remove(longest);
        if let Some(other) = slip(if first { &word[at..] } else { &word[..at] }) {
            return Some(if first { vec![part, other] } else { vec![other, part] });
        }
    }
    None
}

/// What stands before a last part that tells nothing (`tuinonderhoudsfirma`), read as a word.
pub(super) fn before_passed<T>(word: &str, passes: impl Fn(&str) -> bool, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let rest =
        |at: usize| LINKS.iter().find_map(|link| word[..at].strip_suffix(link).filter(|rest| rest.len() >= SHORTEST).and_then(&read));
    (SURE - 1..=word.len() - SHORTEST).filter(|at| passes(&word[*at..])).find_map(rest)
}

/// The last part of a compound of which only that is known: it is what the whole is a sort of.
pub(super) fn last_part(word: &str, find: impl Fn(&str) -> Option<Part>) -> Option<Part> {
    last(word, &find).map(|(_, part)| part)
}

/// The same, and where it begins.
fn last(word: &str, find: impl Fn(&str) -> Option<Part>) -> Option<(usize, Part)> {
    (SHORTEST..=word.len().saturating_sub(SURE))
        .find_map(|at| find(&word[at..]).filter(|(stem, _)| stem.len() > SHORTEST).map(|part| (at, part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(part: &str) -> Option<Part> {
        let known = ["haag", "werk", "tuin", "onderhoud", "hemd", "stryk", "linnen", "in", "hostel"];
        let stems = super::super::text::stems(part, Tongue::Dutch);
        stems.into_iter().find_map(|stem| known.iter().position(|word| *word == stem).map(|number| (stem, number)))
    }

    fn words(parts: Option<Vec<Part>>) -> Option<Vec<String>> {
        parts.map(|parts| parts.into_iter().map(|(stem, _)| stem).collect())
    }

    fn parts(word: &str) -> Option<Vec<String>> {
        words(split(word, Tongue::Dutch, find))
    }

    #[test]
    fn compounds_come_apart_with_and_without_linking_letters() {
        let both = |a: &str, b: &str| Some(vec![a.to_owned(), b.to_owned()]);
        assert_eq!(parts("haagwerk"), both("haag", "werk"));
        assert_eq!(parts("tuinonderhoud"), both("tuin", "onderhoud"));
        assert_eq!(parts("hemdenstrijk"), both("hemd", "stryk"));
        assert_eq!(parts("strijkorkest"), None);
    }

    #[test]
    fn a_known_end_is_believed_before_a_shorter_part_beside_a_misspelt_one() {
        let slip = |part: &str| match part {
            "hotell" => find("hostel"),
            "onderhaud" => find("onderhoud"),
            _ => None,
        };
        assert_eq!(last_part("hotellinnen", find).map(|(stem, _)| stem), Some("linnen".to_owned()));
        assert_eq!(words(misspelt("hotellinnen", find, slip)), None);
        assert_eq!(words(misspelt("tuinonderhaud", find, slip)), Some(vec!["tuin".to_owned(), "onderhoud".to_owned()]));
    }
}
