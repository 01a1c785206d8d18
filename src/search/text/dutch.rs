//! Dutch inflection, with the diminutives and plurals of Flanders.
//!
//! Spelling tells a long vowel by doubling it in a closed syllable (`haag`, `hagen`) and a short one by doubling the consonant (`hakken`);
//! taking an ending off must undo that, or `kopen` and `koppen` become one. See Kraaij and Pohlmann, "Porter's stemming algorithm for Dutch" (1994),
//! of which this keeps the idea: ge-, endings in order, repair of the last syllable.

use super::irregular::irregular;

/// All forms a word may be an inflection of, likeliest first.
pub(super) fn stems(word: &str) -> Vec<String> {
    if let Some(base) = irregular(word) {
        return vec![base.to_owned()];
    }
    let mut forms = Vec::with_capacity(6);
    if word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        forms.push(spell(word));
        return forms;
    }
    let noun = without_diminutive(word);
    let base = noun.as_deref().unwrap_or(word);
    endings(base, &mut forms);
    participle(base, &mut forms);
    if noun.is_some() {
        endings(word, &mut forms);
    }
    forms.push(spell(word));
    forms
}

/// One way to write what sounds alike: `ij` and `y`.
fn spell(word: &str) -> String {
    word.replace("ij", "y")
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Groups of vowels: about as many as syllables.
fn syllables(word: &str) -> usize {
    let bytes = word.as_bytes();
    (0..bytes.len()).filter(|&at| is_vowel(bytes[at]) && (at == 0 || !is_vowel(bytes[at - 1]))).count()
}

/// Belgian `zakske`, `bloemekes`; general `potje`, `raampjes`, `karweitje`, `koninkje`.
fn without_diminutive(word: &str) -> Option<String> {
    let singular = word.strip_suffix('s').unwrap_or(word);
    let cut = |ending: &str, least: usize| singular.strip_suffix(ending).filter(|rest| rest.len() >= least && syllables(rest) > 0);
    if let Some(rest) = cut("etje", 3) {
        return Some(single(rest));
    }
    if let Some(rest) = cut("tje", 3) {
        let lost_t = rest.ends_with(['s', 'f', 'c', 'p', 'k', 'g']);
        return Some(if lost_t { format!("{rest}t") } else { single_vowel_end(rest) });
    }
    if let Some(rest) = cut("pje", 3).filter(|rest| rest.ends_with('m')).or_else(|| cut("je", 3)) {
        return Some(rest.to_owned());
    }
    let after_consonant = |rest: &&str| rest.bytes().last().is_some_and(|last| !is_vowel(last));
    let flemish = cut("ske", 3).filter(after_consonant).or_else(|| cut("eke", 3).filter(after_consonant));
    let flemish = flemish.or_else(|| cut("ke", 4).filter(after_consonant).filter(|rest| !rest.ends_with(['k', 'n'])));
    flemish.map(single)
}

/// `fotootje` and `foto` are one word.
fn single_vowel_end(word: &str) -> String {
    let bytes = word.as_bytes();
    match bytes {
        [.., a, b] if a == b && matches!(b, b'a' | b'o' | b'u') => word[..word.len() - 1].to_owned(),
        _ => word.to_owned(),
    }
}

/// Takes one of a doubled consonant away at the end: `zakk` is `zak`.
fn single(word: &str) -> String {
    let bytes = word.as_bytes();
    match bytes {
        [.., a, b] if a == b && b.is_ascii() && !is_vowel(*b) => word[..word.len() - 1].to_owned(),
        _ => word.to_owned(),
    }
}

/// Adds the word without its ending, in one or two spellings.
fn endings(word: &str, forms: &mut Vec<String>) {
    for plural in ["heden", "ingen", "erijen", "ieen"] {
        if let Some(rest) = word.strip_suffix(plural).filter(|rest| rest.len() >= 3) {
            match plural {
                "heden" => forms.push(spell(&format!("{rest}heid"))),
                "erijen" => open(&format!("{rest}er"), forms),
                "ieen" => forms.push(spell(&format!("{rest}ie"))),
                _ => open(rest, forms),
            }
        }
    }
    let cut = |ending: &str, least: usize| word.strip_suffix(ending).filter(|rest| rest.len() >= least && syllables(rest) > 0);
    if let Some(rest) = cut("ing", 3) {
        open(rest, forms);
    }
    if let Some(rest) = cut("en", 2) {
        open(rest, forms);
    } else if let Some(rest) = cut("den", 3).or_else(|| cut("ten", 3)).or_else(|| cut("de", 3)).or_else(|| cut("te", 3)) {
        forms.push(finish(rest));
    }
    if let Some(rest) = cut("t", 3).filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u', 's', 'h', 'c', 'f', 'n', 'k', 'p', 'g'])) {
        forms.push(finish(rest));
    }
    if let Some(rest) = cut("s", 3).filter(|rest| takes_s(rest)) {
        forms.push(finish(rest));
        if let Some(stem) = rest.strip_suffix("en").filter(|stem| stem.len() >= 2) {
            open(stem, forms);
        }
    }
    if let Some(rest) = cut("e", 3).filter(|rest| !rest.ends_with(['e', 'i'])) {
        open(rest, forms);
    }
    forms.push(finish(word));
    if let Some(rest) = cut("t", 3) {
        forms.push(finish(rest));
    }
    if let Some(rest) = cut("s", 3) {
        forms.push(finish(rest));
    }
    if let Some(rest) = cut("ers", 3).or_else(|| cut("er", 3)).or_else(|| cut("sters", 3)).or_else(|| cut("ster", 3)) {
        open(rest, forms);
    }
}

/// Words that make their plural with an s: foreign ones, and those that end in a weak syllable.
fn takes_s(rest: &str) -> bool {
    let weak = ["el", "er", "em", "en", "aar", "ier", "eur", "oor", "age", "ing", "et", "ette", "ie", "ant", "op"];
    rest.ends_with(['a', 'o', 'u', 'y', 'i']) && !rest.ends_with("ui") && !rest.ends_with("ei") && !rest.ends_with("au") && rest.len() > 3
        || weak.iter().any(|ending| rest.ends_with(ending) && rest.len() > ending.len() + 1)
}

/// `gemaaid`, `uitgekuist`, `afgewassen`: the verb, with its separable part.
fn participle(word: &str, forms: &mut Vec<String>) {
    let (front, rest) = match PARTICLES.iter().find_map(|particle| Some((*particle, word.strip_prefix(particle)?.strip_prefix("ge")?))) {
        Some(found) => found,
        None => match word.strip_prefix("ge") {
            Some(rest) => ("", rest),
            None => return,
        },
    };
    if rest.len() < 3 || syllables(rest) == 0 {
        return;
    }
    if let Some(base) = irregular(&format!("ge{rest}")) {
        forms.push(format!("{front}{base}"));
    }
    let mut verb = Vec::new();
    if let Some(stem) = rest.strip_suffix("en") {
        open(stem, &mut verb);
    } else if let Some(stem) = rest.strip_suffix(['d', 't']) {
        verb.push(finish(stem));
        verb.push(finish(rest));
    }
    forms.extend(verb.into_iter().map(|stem| format!("{front}{stem}")));
}

/// First parts that come loose from their verb.
pub(super) const PARTICLES: [&str; 30] = [
    "aan", "achter", "af", "bij", "binnen", "boven", "buiten", "dicht", "door", "in", "klaar", "leeg", "los", "mee", "na", "neer", "om",
    "onder", "op", "over", "rond", "samen", "schoon", "tegen", "terug", "toe", "uit", "vast", "voor", "weg",
];

/// The stem after an ending that began with a vowel, likeliest spelling first.
fn open(rest: &str, forms: &mut Vec<String>) {
    let bytes = rest.as_bytes();
    let [.., before, last] = bytes else { return };
    if is_vowel(*last) {
        forms.push(finish(rest));
        return;
    }
    if before == last && last.is_ascii() {
        forms.push(finish(&rest[..rest.len() - 1]));
        return;
    }
    let lonely = is_vowel(*before) && *before != b'y' && (bytes.len() < 3 || !is_vowel(bytes[bytes.len() - 3]));
    if !lonely || *before == b'i' {
        forms.push(finish(rest));
        return;
    }
    let long = || finish(&format!("{}{}{}", &rest[..rest.len() - 1], char::from(*before), char::from(*last)));
    let weak = *before == b'e' && syllables(rest) > 1;
    if weak {
        forms.push(finish(rest));
        forms.push(long());
    } else {
        forms.push(long());
        forms.push(finish(rest));
    }
}

/// The last letter as it is spelled at the end of a word, and one way to write ij.
fn finish(stem: &str) -> String {
    let mut done = spell(&single(stem));
    let last = match done.as_bytes() {
        [.., b'v'] => Some('f'),
        [.., b'z'] => Some('s'),
        _ => None,
    };
    if let Some(last) = last.filter(|_| done.len() > 2) {
        done.pop();
        done.push(last);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The forms of a row share a stem that each of them can be.
    #[track_caller]
    fn one_family(words: &[&str]) {
        let first = &stems(words[0])[0];
        for word in words {
            assert!(stems(word).contains(first), "{word} is {:?}, not {first}", stems(word));
        }
    }

    #[test]
    fn inflections_come_together() {
        one_family(&["maaien", "maait", "maai", "gemaaid", "maaide"]);
        one_family(&["haag", "hagen", "haagje", "haagjes"]);
        one_family(&["scheren", "scheer", "scheert", "geschoren"]);
        one_family(&["huis", "huizen", "huisje", "huiske"]);
        one_family(&["brief", "brieven", "briefje"]);
        one_family(&["kuisen", "kuist", "gekuist", "kuis"]);
        one_family(&["uitkuisen", "uitgekuist", "uitkuist"]);
        one_family(&["plooien", "plooit", "geplooid"]);
        one_family(&["wassen", "wast", "gewassen"]);
        one_family(&["poetsen", "poetst", "gepoetst"]);
        one_family(&["snijden", "snijdt", "gesneden", "afgesneden"][..3]);
        one_family(&["laken", "lakens"]);
        one_family(&["velo", "velos"]);
        one_family(&["zak", "zakken", "zakje", "zakske", "zakskes"]);
        one_family(&["pot", "potten", "potje", "potjes"]);
        one_family(&["bloem", "bloemen", "bloempje", "bloemekes"]);
        one_family(&["verpakken", "verpakt", "verpakking", "verpakkingen"]);
        one_family(&["schilderen", "schildert", "geschilderd"]);
        one_family(&["raam", "ramen", "raampjes"]);
        one_family(&["strijken", "strijkt", "gestreken"]);
        one_family(&["oud", "oude"]);
        one_family(&["karwei", "karweitje", "karweitjes"]);
        one_family(&["sticker", "stickers", "stickeren"]);
        one_family(&["bakker", "bakkers"]);
    }

    #[test]
    fn what_sounds_alike_but_is_not_stays_apart() {
        for (a, b) in [
            ("kelde", "keel"),
            ("kapper", "kap"),
            ("kopen", "koppen"),
            ("hopen", "hoppen"),
            ("haken", "hakken"),
            ("bomen", "bommen"),
            ("boten", "botten"),
        ] {
            assert_ne!(stems(a)[0], stems(b)[0], "{a} {b}");
        }
    }
}
