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
        let first = LINKS.iter().find_map(|link| left.strip_suffix(link).filter(|part| part.len() >= SHORTEST).and_then(&find));
        if let Some(first) = first {
            best = Some((shorter, vec![first, last]));
        }
    }
    best.map(|(_, parts)| parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str) -> Option<Vec<String>> {
        let known = ["haag", "werk", "tuin", "onderhoud", "hemd", "stryk"];
        let find = |part: &str| {
            let stems = super::super::text::stems(part, Tongue::Dutch);
            stems.into_iter().find_map(|stem| known.iter().position(|word| *word == stem).map(|number| (stem, number)))
        };
        split(word, Tongue::Dutch, find).map(|parts| parts.into_iter().map(|(stem, _)| stem).collect())
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
