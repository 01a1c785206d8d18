//! French inflection, light: plurals, feminines and the endings of everyday verbs, without nouns made from verbs.

/// All forms a word may be an inflection of, likeliest first.
pub(super) fn stems(word: &str) -> Vec<String> {
    if word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return vec![word.to_owned()];
    }
    let mut forms = vec![base(word)];
    let singular = singular(word);
    for ending in [
        "issage", "ement", "issons", "issent", "issez", "ation", "euse", "eur", "age", "ons", "ait", "ant", "ent", "ee", "es", "er", "ez",
        "ir", "ie", "e",
    ] {
        if let Some(rest) = singular.strip_suffix(ending).filter(|rest| rest.len() >= 3) {
            forms.push(single(rest).to_owned());
        }
    }
    forms.push(word.to_owned());
    forms
}

/// The filed form: without plural, and verbs without their commonest endings.
fn base(word: &str) -> String {
    let word = singular(word);
    let rest = ["er", "ez", "ee", "ir", "re", "e"].iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.len() >= 3));
    single(rest.unwrap_or(&word)).to_owned()
}

fn singular(word: &str) -> String {
    if let Some(rest) = word.strip_suffix("eaux") {
        return format!("{rest}eau");
    }
    if let Some(rest) = word.strip_suffix("aux").filter(|rest| rest.len() >= 3) {
        return format!("{rest}al");
    }
    word.strip_suffix(['s', 'x']).unwrap_or(word).to_owned()
}

fn single(word: &str) -> &str {
    match word.as_bytes() {
        // `repass` irons, `repas` is a meal.
        [.., a, b] if a == b && *b != b's' && b.is_ascii() => &word[..word.len() - 1],
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_come_together() {
        for family in [
            &["tondre", "tond"][..],
            &["haies", "haie"],
            &["nettoyer", "nettoyez", "nettoyage", "nettoyee"],
            &["gateaux", "gateau"],
            &["journaux", "journal"],
            &["emballer", "emballage", "emballe"],
        ] {
            let first = &stems(family[0])[0];
            assert!(family.iter().all(|word| stems(word).contains(first)), "{family:?}");
        }
    }
}
