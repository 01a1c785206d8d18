use crate::domain::Language;

/// A text with the arguments where its template has their control characters: the first has U+0001.
#[must_use]
pub fn fill(template: &str, arguments: &[&str]) -> String {
    let mut filled = String::with_capacity(template.len() + 40);
    for character in template.chars() {
        match arguments.get((character as usize).wrapping_sub(1)) {
            Some(argument) => filled.push_str(argument),
            None => filled.push(character),
        }
    }
    filled
}

/// 0 when a number takes the singular, else 1: by the Unicode CLDR plural rules for whole numbers, French counts 0 as singular too.
#[must_use]
pub fn plural(language: Language, number: usize) -> usize {
    usize::from(match language {
        Language::Fr => number > 1,
        Language::Nl | Language::En => number != 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_take_their_places_and_numbers_their_forms() {
        assert_eq!(fill("van \u{1} naar \u{2}, \u{1}", &["a", "b"]), "van a naar b, a");
        assert_eq!([0, 1, 2].map(|number| plural(Language::Nl, number)), [1, 0, 1]);
        assert_eq!([0, 1, 2].map(|number| plural(Language::Fr, number)), [0, 0, 1]);
    }
}
