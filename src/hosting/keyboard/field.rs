//! What becomes of a text and its caret.

use super::Act;

/// A text with what is marked in it; where nothing is, both are the caret. Positions count as those of the document do: in units of UTF-16.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field<'a> {
    /// What is in it.
    pub text: &'a str,
    /// The beginning of what is marked.
    pub from: u32,
    /// The end of what is marked.
    pub to: u32,
    /// How long the text may become, if that matters.
    pub most: Option<u32>,
}

/// What becomes of a text: a part of it gives way to a sign or to nothing, and the caret stands behind that. An empty part that gives way to nothing only
/// moves the caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// The beginning of the part.
    pub from: u32,
    /// The end of the part.
    pub to: u32,
    /// What comes in its place.
    pub sign: Option<char>,
}

impl Edit {
    /// Whether the text is another after it.
    #[must_use]
    pub fn changes(self) -> bool {
        self.from != self.to || self.sign.is_some()
    }
}

impl Field<'_> {
    /// What an act does to it; `None` when nothing does: there is nothing before the caret, or the text is full.
    #[must_use]
    pub fn after(self, act: Act) -> Option<Edit> {
        let (from, to) = (self.from.min(self.to), self.from.max(self.to));
        let edit = |from, to, sign| Some(Edit { from, to, sign });
        match act {
            Act::Write(sign) => {
                let length = |text: &str| text.chars().map(units).sum::<u32>();
                let full = self.most.is_some_and(|most| length(self.text) + from + units(sign) > most.saturating_add(to));
                if full { None } else { edit(from, to, Some(sign)) }
            }
            Act::Erase if from < to => edit(from, to, None),
            Act::Erase => self.around(from).0.and_then(|start| edit(start, from, None)),
            Act::Left if from < to => edit(from, from, None),
            Act::Left => self.around(from).0.and_then(|start| edit(start, start, None)),
            Act::Right if from < to => edit(to, to, None),
            Act::Right => self.around(to).1.and_then(|end| edit(end, end, None)),
            Act::Enter | Act::Hide => None,
        }
    }

    /// The beginning of the character before a position and the end of the one behind it. A character is what people take for one: an emoji of several, or
    /// a letter and its accent, is never split.
    fn around(self, position: u32) -> (Option<u32>, Option<u32>) {
        let (mut at, mut start, mut before) = (0, None, None);
        let mut flags = 0;
        let mut last = None;
        for character in self.text.chars() {
            let cut = last.is_none_or(|last| is_cut(last, character, flags % 2 == 1));
            if cut && at > position {
                return (before, Some(at));
            }
            if cut {
                start = Some(at);
            }
            if at < position {
                before = start;
            }
            flags = if is_flag(character) { flags + 1 } else { 0 };
            at += units(character);
            last = Some(character);
        }
        (before, (at > position).then_some(at))
    }
}

/// The units of UTF-16 of a character: one or two.
fn units(character: char) -> u32 {
    if character > '\u{ffff}' { 2 } else { 1 }
}

const JOINER: char = '\u{200d}';

/// Whether one character ends before `next`. The rules of Unicode (UAX 29) for what a field of ours can hold: Latin letters with accents, and emoji.
/// The whole of them, for all scripts, would need 12 kB of tables.
fn is_cut(last: char, next: char, half_a_flag: bool) -> bool {
    if last == '\r' && next == '\n' {
        return false;
    }
    if last.is_control() {
        return true;
    }
    let joined = last == JOINER && next >= '\u{2190}';
    !(is_added(next) || joined || half_a_flag && is_flag(next))
}

/// Half a flag: two letters of a country.
fn is_flag(character: char) -> bool {
    matches!(character, '\u{1f1e6}'..='\u{1f1ff}')
}

/// What belongs to the sign before it: accents, the shape and the skin of an emoji, the letters of a flag of a part of a country.
fn is_added(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1ace}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{200c}'..=JOINER
            | '\u{20d0}'..='\u{20f0}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fe20}'..='\u{fe2f}'
            | '\u{1f3fb}'..='\u{1f3ff}'
            | '\u{e0020}'..='\u{e007f}'
    )
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn erasing_takes_one_character_as_people_see_it() {
        for character in ["é", "e\u{301}", "🚲", "👩‍🌾", "👩🏽‍🌾", "🇧🇪", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "✌🏽", "❤️", "1️⃣", "\r\n"]
        {
            let text = ["ja", character].concat();
            assert_eq!(edited(&text, end(&text), Act::Erase).0, "ja", "{character:?}");
            let (same, caret) = edited(&text, end(&text), Act::Left);
            assert_eq!((same.as_str(), caret), (text.as_str(), 2), "{character:?}");
            assert_eq!(edited(&text, 2, Act::Right).1, end(&text), "{character:?}");
        }
    }

    #[test]
    fn what_is_marked_gives_way() {
        let field = Field { text: "gras maaien", from: 5, to: 11, most: None };
        assert_eq!(field.after(Act::Write('x')), Some(Edit { from: 5, to: 11, sign: Some('x') }));
        assert_eq!(field.after(Act::Erase), Some(Edit { from: 5, to: 11, sign: None }));
        assert_eq!(field.after(Act::Left), Some(Edit { from: 5, to: 5, sign: None }));
        assert_eq!(field.after(Act::Right), Some(Edit { from: 11, to: 11, sign: None }));
        assert_eq!(field.after(Act::Enter), None);
    }

    #[test]
    fn a_full_text_takes_no_more() {
        let full = Field { text: "🚲a", from: 3, to: 3, most: Some(3) };
        assert_eq!(full.after(Act::Write('b')), None);
        assert!(Field { from: 2, ..full }.after(Act::Write('b')).is_some(), "the place of what is marked is free");
        assert!(Field { most: Some(4), ..full }.after(Act::Write('b')).is_some());
    }

    #[test]
    fn nothing_before_or_behind_is_no_edit() {
        let empty = Field { text: "", from: 0, to: 0, most: None };
        assert_eq!([Act::Erase, Act::Left, Act::Right].map(|act| empty.after(act)), [None; 3]);
        assert_eq!(Field { text: "a", from: 9, to: 9, most: None }.after(Act::Right), None);
    }

    proptest! {
        #[test]
        fn characters_end_where_unicode_says(text in seen_text()) {
            let mut ends = vec![0];
            while let Some(edit) = (Field { text: &text, from: ends[ends.len() - 1], to: ends[ends.len() - 1], most: None }).after(Act::Right) {
                ends.push(edit.to);
            }
            let mut at = 0;
            let expected: Vec<u32> = std::iter::once(0).chain(text.graphemes(true).map(|character| {
                at += end(character);
                at
            })).collect();
            prop_assert_eq!(&ends, &expected);
            let mut back = vec![end(&text)];
            while let Some(edit) = (Field { text: &text, from: back[back.len() - 1], to: back[back.len() - 1], most: None }).after(Act::Left) {
                back.push(edit.to);
            }
            back.reverse();
            prop_assert_eq!(back, expected);
        }

        #[test]
        fn what_is_written_can_be_taken_back(text in seen_text(), sign in select("aé'8€œ ".chars().collect::<Vec<_>>())) {
            let (longer, caret) = edited(&text, end(&text), Act::Write(sign));
            prop_assert_eq!(caret, end(&longer));
            prop_assert_eq!(edited(&longer, caret, Act::Erase), (text.clone(), end(&text)));
        }
    }

    /// Texts of characters that a field of ours can hold.
    fn seen_text() -> impl Strategy<Value = String> {
        const SEEN: [&str; 16] =
            ["a", "é", "e\u{301}", "o\u{308}\u{304}", "œ", " ", "\n", "’", "🚲", "👩🏽‍🌾", "👨‍👩‍👧‍👦", "🇧🇪", "❤️", "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "€"];
        prop::collection::vec(select(&SEEN[..]), 0..12).prop_map(|parts| parts.concat())
    }

    pub(in super::super) fn end(text: &str) -> u32 {
        u32::try_from(text.encode_utf16().count()).unwrap()
    }

    /// The text and the caret after an act, as a document would have them.
    pub(in super::super) fn edited(text: &str, caret: u32, act: Act) -> (String, u32) {
        let Some(edit) = (Field { text, from: caret, to: caret, most: None }).after(act) else { return (text.to_owned(), caret) };
        let units: Vec<u16> = text.encode_utf16().collect();
        let sign: Vec<u16> = edit.sign.iter().collect::<String>().encode_utf16().collect();
        let (front, back) = (&units[..edit.from as usize], &units[edit.to as usize..]);
        (String::from_utf16_lossy(&[front, &sign, back].concat()), edit.from + u32::try_from(sign.len()).unwrap())
    }
}
