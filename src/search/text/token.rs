use super::fold::fold_into;
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The word, folded: small letters without accents, only letters and digits.
    pub word: String,
    /// Where it stands in the original text, in bytes.
    pub span: Range<usize>,
    /// Whether a comma, a full stop, a plus or the like stands between this word and the one before.
    pub after_break: bool,
}

/// Longest word that is looked at, in letters; what is longer is no word of any language here.
const LONGEST_WORD: usize = 48;

/// Cuts a text into words.
///
/// Words end at anything that is not a letter or digit. An apostrophe ends a word (`d'Ypres`, `'t hof`) unless a plural or diminutive follows
/// (`velo's`, `foto'tje`). Words over 48 letters are left out; texts of any kind and length are survived.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut word = String::new();
    let (mut start, mut end, mut broken) = (0, 0, false);
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character.is_alphanumeric() || is_joined(character) && !word.is_empty() {
            if word.is_empty() {
                start = at;
            }
            fold_into(character, &mut word);
            end = at + character.len_utf8();
            continue;
        }
        if is_apostrophe(character) && !word.is_empty() && ends_a_plural(&text[at + character.len_utf8()..]) {
            continue;
        }
        finish(&mut found, &mut word, start..end, &mut broken);
        broken |= is_break(character, characters.peek().map(|&(_, next)| next));
    }
    finish(&mut found, &mut word, start..end, &mut broken);
    found
}

fn finish(found: &mut Vec<Token>, word: &mut String, span: Range<usize>, broken: &mut bool) {
    if !word.is_empty() && word.chars().count() <= LONGEST_WORD {
        found.push(Token { word: std::mem::take(word), span, after_break: std::mem::take(broken) });
    }
    word.clear();
}

fn is_joined(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '´' | 'ʼ')
}

fn ends_a_plural(rest: &str) -> bool {
    let tail: String = rest.chars().take_while(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).take(6).collect();
    matches!(tail.as_str(), "s" | "tje" | "tjes" | "ke" | "kes" | "ske" | "skes")
}

/// A sign that parts two wishes. A full stop inside a number does not.
fn is_break(character: char, next: Option<char>) -> bool {
    match character {
        '.' | ',' | ':' => !next.is_some_and(|c| c.is_ascii_digit()),
        ';' | '!' | '?' | '+' | '&' | '/' | '\n' | '•' | '–' | '—' | '(' | ')' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.word).collect()
    }

    #[test]
    fn apostrophes_part_articles_and_keep_plurals() {
        assert_eq!(words("velo’s in 't hof d'Armentières"), ["velos", "in", "t", "hof", "d", "armentieres"]);
        assert_eq!(words("foto'tje, e-commerce"), ["fototje", "e", "commerce"]);
    }

    #[test]
    fn signs_between_wishes_are_breaks_and_thousands_are_not() {
        let breaks: Vec<bool> = tokens("gras maaien, 5.000 ramen + vloeren").iter().map(|token| token.after_break).collect();
        assert_eq!(breaks, [false, false, true, false, false, true]);
    }

    proptest! {
        #[test]
        fn every_word_slices_the_original_in_order(text in any::<String>()) {
            let mut last = 0;
            for token in tokens(&text) {
                prop_assert!(token.span.start >= last && token.span.end > token.span.start);
                prop_assert!(text.get(token.span.clone()).is_some());
                last = token.span.end;
            }
        }
    }
}
