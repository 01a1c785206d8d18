//! English inflection, light: plurals, -ing and -ed, with the spelling put right.

/// All forms a word may be an inflection of, likeliest first.
pub(super) fn stems(word: &str) -> Vec<String> {
    if word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return vec![word.to_owned()];
    }
    let mut forms = vec![base(word)];
    let singular = singular(word);
    for ending in ["ing", "ed", "er", "e", "ment", "ation"] {
        if let Some(rest) = singular.strip_suffix(ending).filter(|rest| rest.len() >= 3) {
            forms.push(single(rest).to_owned());
            forms.push(rest.to_owned());
        }
    }
    forms.push(word.to_owned());
    forms
}

/// The filed form. A silent e falls away everywhere, so that `packaging`, `package` and `packaged` meet.
fn base(word: &str) -> String {
    let word = singular(word);
    let rest = ["ing", "ed", "e"].iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 3 && has_vowel(rest)));
    single(rest.unwrap_or(&word)).to_owned()
}

fn has_vowel(word: &str) -> bool {
    word.bytes().any(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.len() >= 2) {
        return format!("{rest}y");
    }
    if let Some(rest) = word.strip_suffix("es").filter(|rest| rest.ends_with(['s', 'x', 'h', 'z', 'o'])) {
        return rest.to_owned();
    }
    word.strip_suffix('s').filter(|rest| !rest.ends_with(['s', 'u', 'i'])).unwrap_or(word).to_owned()
}

fn single(word: &str) -> &str {
    match word.as_bytes() {
        [.., a, b] if a == b && b.is_ascii() && !matches!(b, b'l' | b's' | b'e' | b'o') => &word[..word.len() - 1],
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_come_together() {
        for family in [
            &["mow", "mowing", "mowed"][..],
            &["hedge", "hedges"],
            &["packing", "pack", "packed"],
            &["parties", "party"],
            &["boxes", "box"],
            &["cutting", "cut"],
            &["cleaning", "clean", "cleaner"],
        ] {
            let first = &stems(family[0])[0];
            assert!(family.iter().all(|word| stems(word).contains(first)), "{family:?}");
        }
    }
}
