//! Takes out of a text what cannot be seen, and notices what looks like something else than a text.

use crate::domain::Fault;

/// More accents than this on one letter is no language's spelling.
const MOST_ACCENTS: usize = 3;

/// The text without invisible characters, with single spaces; and whether anything but surplus space was taken out.
pub(super) fn clean(text: &str) -> (String, bool) {
    let mut kept = String::with_capacity(text.len());
    let (mut removed, mut accents, mut gap) = (false, 0, false);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        if character.is_whitespace() && !is_line_break(character) {
            gap = true;
        } else if character.is_control() || is_line_break(character) {
            gap = true;
            removed |= !matches!(character, '\n' | '\r' | '\t');
        } else if is_hidden(character) && !joins_pictures(kept.chars().next_back(), character, next) {
            removed = true;
        } else {
            accents = if is_accent(character) { accents + 1 } else { 0 };
            if accents > MOST_ACCENTS {
                removed = true;
                continue;
            }
            if gap && !kept.is_empty() {
                kept.push(' ');
            }
            gap = false;
            kept.push(character);
        }
    }
    (kept, removed)
}

fn is_line_break(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Zero-width characters, and marks that turn the direction of the text around them.
fn is_hidden(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A zero-width joiner makes one picture of two: a farmer is a person and a sheaf.
fn joins_pictures(before: Option<char>, character: char, after: Option<char>) -> bool {
    let picture = |c: Option<char>| c.is_some_and(|c| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'));
    character == '\u{200d}' && picture(before) && picture(after)
}

fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// What a text looks like that is none; it is used all the same, as plain text.
pub(super) fn oddities(text: &str) -> Vec<Fault> {
    let mut found = Vec::new();
    let tag = text
        .char_indices()
        .any(|(at, c)| c == '<' && text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')));
    if tag || text.to_ascii_lowercase().contains("javascript:") {
        found.push(Fault::Markup);
    }
    if text.starts_with(['=', '+', '@']) || (text.starts_with('-') && text.len() > 1) {
        found.push(Fault::Formula);
    }
    if text.contains("{{") || text.contains("${") {
        found.push(Fault::Template);
    }
    if let Some(word) = text.split_whitespace().find(|word| mixes_alphabets(word)) {
        found.push(Fault::MixedAlphabets(word.into()));
    }
    if is_garbled(text) {
        found.push(Fault::WrongCharacterSet);
    }
    found
}

fn mixes_alphabets(word: &str) -> bool {
    let latin = |c: char| matches!(c, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let lookalike = |c: char| matches!(c, '\u{370}'..='\u{52f}');
    word.chars().any(latin) && word.chars().any(lookalike)
}

/// UTF-8 that was read as Windows-1252: "Ã¶" for "ö", "â€™" for an apostrophe.
fn is_garbled(text: &str) -> bool {
    let pairs = text.chars().zip(text.chars().skip(1));
    text.contains("â€") || pairs.into_iter().any(|(a, b)| matches!(a, 'Ã' | 'Â') && matches!(b, '\u{80}'..='\u{bf}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_out() {
        assert_eq!(clean("Kri\u{200b}ng\u{200d}huis \u{feff}Pro\u{2060}ef"), ("Kringhuis Proef".into(), true));
        assert_eq!(clean("Atelier \u{202e}gpj\u{202c}"), ("Atelier gpj".into(), true));
        assert_eq!(clean("Proef\u{0}\u{7}\r\nhuis\u{2028} vzw"), ("Proef huis vzw".into(), true));
        assert_eq!(clean(&format!("Z{}algo", "\u{301}".repeat(12))).0.chars().count(), 8);
    }

    #[test]
    fn what_is_strange_but_right_stays() {
        for text in ["Groen 🌿 Team 👩🏽‍🌾 🇧🇪 vzw", "Buurthuis مرحبا שלום vzw", "Cafe\u{301} Coo\u{308}peratie", "'t Werkhuis \"O'Neill\""]
        {
            assert_eq!(clean(text), (text.into(), false));
            assert_eq!(oddities(text), []);
        }
        assert_eq!(clean(" \t\u{a0} twee   woorden "), ("twee woorden".into(), false));
    }

    #[test]
    fn what_looks_like_something_else_is_noticed() {
        assert_eq!(oddities("<script>alert(1)</script>"), [Fault::Markup]);
        assert_eq!(oddities("[klik](javascript:alert(3))"), [Fault::Markup]);
        assert_eq!(oddities("=HYPERLINK(\"x\")"), [Fault::Formula]);
        assert_eq!(oddities("{{7*7}} vzw"), [Fault::Template]);
        assert_eq!(oddities("\u{410}telier"), [Fault::MixedAlphabets("\u{410}telier".into())]);
        assert_eq!(oddities("CoÃ¶peratie"), [Fault::WrongCharacterSet]);
        assert_eq!(oddities("minder dan < 5 kg"), []);
    }
}
