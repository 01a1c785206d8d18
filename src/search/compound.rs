//! Takes Dutch compounds apart into known words.

use super::text::Tongue;

/// Letters that Dutch puts between the parts of a compound.
const LINKS: [&str; 5] = ["", "s", "en", "e", "n"];

/// Shortest part, in letters: shorter ones are found everywhere by accident.
const SHORTEST: usize = 3;

/// The stems of two known parts, or `None`. Of several ways to part a word, the one whose shorter part is longest wins: the last part carries the meaning,
/// and a tiny part is the likeliest accident.
pub(super) fn split(word: &str, tongue: Tongue, find: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    if tongue != Tongue::Dutch || word.len() < 2 * SHORTEST || !word.is_ascii() {
        return None;
    }
    let mut best: Option<(usize, Vec<String>)> = None;
    for at in SHORTEST..=word.len() - SHORTEST {
        let (left, right) = word.split_at(at);
        let Some(right_stem) = find(right) else { continue };
        let left_stem = LINKS.iter().find_map(|link| left.strip_suffix(link).filter(|part| part.len() >= SHORTEST).and_then(&find));
        let Some(left_stem) = left_stem else { continue };
        let shorter = left.len().min(right.len());
        if best.as_ref().is_none_or(|(known, _)| shorter > *known) {
            best = Some((shorter, vec![left_stem, right_stem]));
        }
    }
    best.map(|(_, parts)| parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Option<Vec<String>> {
        let known = ["haag", "werk", "tuin", "onderhoud", "hemd", "stryk"];
        split(word, Tongue::Dutch, |part| {
            super::super::text::stems(part, Tongue::Dutch).into_iter().find(|stem| known.contains(&stem.as_str()))
        })
    }

    #[test]
    fn compounds_come_apart_with_and_without_linking_letters() {
        let both = |a: &str, b: &str| Some(vec![a.to_owned(), b.to_owned()]);
        assert_eq!(parts("haagwerk"), both("haag", "werk"));
        assert_eq!(parts("tuinonderhoud"), both("tuin", "onderhoud"));
        assert_eq!(parts("hemdenstrijk"), both("hemd", "stryk"));
        assert_eq!(parts("strijkorkest"), None);
    }
}
