//! Puts a stem back into a form that people write.

use super::spelling::distance;
use super::text::{Tongue, stems};

/// Endings are this long at most, in letters.
const LONGEST_ENDING: usize = 4;

/// Parts of the few Dutch words that are written with a y; the lists file ij as y too.
const REALLY_Y: [&str; 6] = ["ay", "cyc", "hyg", "syst", "typ", "yo"];

/// The form in which to show the stem that a folded word was meant to have: with the ending of what was typed where that is regular, else bare.
#[must_use]
pub fn surface(typed: &str, meant: &str, tongue: Tongue) -> String {
    let bare = if tongue == Tongue::Dutch { spell(typed, meant) } else { meant.to_owned() };
    let regular = |form: &String| stems(form, tongue).first().is_some_and(|stem| stem == meant);
    // The letter that is most often forgotten is the e of an infinitive.
    let mut endings = vec!["en"];
    endings.retain(|_| tongue == Tongue::Dutch && typed.ends_with('n'));
    endings.extend(typed.char_indices().rev().take(LONGEST_ENDING).map(|(at, _)| &typed[at..]));
    let mut best = (distance(typed, &bare), bare.clone());
    for ending in endings {
        let doubled = ending.starts_with(|first| bare.ends_with(first));
        if let Some(form) = ways_to_add(&bare, ending, tongue).into_iter().find(&regular).filter(|_| !doubled) {
            let cost = distance(typed, &form);
            if cost < best.0 {
                best = (cost, form);
            }
        }
    }
    best.1
}

fn spell(typed: &str, meant: &str) -> String {
    let stays = typed.contains('y') || REALLY_Y.iter().any(|part| meant.contains(part));
    if stays { meant.to_owned() } else { meant.replace('y', "ij") }
}

/// A stem with an ending. In Dutch one that begins with a vowel opens the syllable before it: `maak` makes `maken`, and `was` makes `wassen`, if not `schilder`
/// `schilderen`: which of the two is right, the stems of the result tell.
fn ways_to_add(stem: &str, ending: &str, tongue: Tongue) -> Vec<String> {
    let is_vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut letters = stem.chars().rev();
    let (last, before, first) = (letters.next(), letters.next(), letters.next());
    let plain = [stem, ending].concat();
    match (last, before) {
        (Some(last), Some(vowel)) if tongue == Tongue::Dutch && ending.starts_with(is_vowel) && is_vowel(vowel) && !is_vowel(last) => {
            let last = last.to_string();
            if first == Some(vowel) {
                // Both letters are plain, so they are one byte each.
                vec![[&stem[..stem.len() - 1 - last.len()], &last, ending].concat()]
            } else {
                vec![plain, [stem, &last, ending].concat()]
            }
        }
        _ => vec![plain],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_takes_the_ending_of_what_was_typed() {
        let dutch = |typed, meant| surface(typed, meant, Tongue::Dutch);
        assert_eq!(dutch("maiaen", "maai"), "maaien");
        assert_eq!(dutch("schoonmakn", "schoonmaak"), "schoonmaken");
        assert_eq!(dutch("verpakkn", "verpak"), "verpakken");
        assert_eq!(dutch("schlideren", "schilder"), "schilderen");
        assert_eq!(dutch("schonmaken", "schoonmaak"), "schoonmaken");
        assert_eq!(dutch("strikjen", "stryk"), "strijken");
        assert_eq!(dutch("graas", "gras"), "gras");
        assert_eq!(dutch("wasssen", "was"), "wassen");
        assert_eq!(dutch("ketnen", "keten"), "keten");
        assert_eq!(dutch("reciclage", "recyclage"), "recyclage");
        assert_eq!(surface("hegdes", "hedg", Tongue::English), "hedges");
        assert_eq!(surface("netoyer", "nettoy", Tongue::French), "nettoyer");
    }

    #[test]
    fn any_two_words_are_survived() {
        for (typed, meant) in [("", ""), ("é", "x"), ("ééééé", "maak"), ("a", "aa"), ("日本語日本語", "tuin")] {
            for tongue in Tongue::ALL {
                assert!(surface(typed, meant, tongue).len() >= meant.len());
            }
        }
    }
}
