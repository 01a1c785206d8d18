//! A keyboard on the screen, for those who want to type where there is none: Belgian AZERTY with large keys.
//!
//! Start at [`Keyboard::press`]: a key changes the keyboard or becomes an [`Act`], and [`Field::after`] tells what an act does to a text.
//! Letters with accents are at most two touches away. A capital, an accent, and the space after a number lead back to plain letters by themselves: hardly
//! anybody wants two in a row. How long a key is held, and what it looks like, is the program's affair.

/// Half columns of a row: every row is as wide as ten letters.
pub const COLUMNS: u8 = 20;

/// What stands on the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layer {
    /// `azerty…`
    #[default]
    Letters,
    /// `à â ä…`
    Accents,
    /// Digits and signs.
    Digits,
}

impl Layer {
    /// Three rows of signs. The last shares its row with other keys.
    const fn signs(self) -> [&'static str; 3] {
        match self {
            Self::Letters => ["azertyuiop", "qsdfghjklm", "wxcvbn'"],
            Self::Accents => ["àâäáéèêëçñ", "îïíôöóùûüú", "œæÿ’-.,"],
            Self::Digits => ["1234567890", "-/:;()€&@\"", ".,?!'+%#"],
        }
    }
}

/// A key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Writes a sign.
    Sign(char),
    /// Writes a space.
    Space,
    /// The next letter is a capital.
    Shift,
    /// Puts other signs on the keys.
    Go(Layer),
    /// Takes away what is before the caret.
    Erase,
    /// Moves the caret.
    Left,
    /// Moves the caret.
    Right,
    /// Done.
    Enter,
    /// Puts the keyboard away.
    Hide,
}

/// The keys that are no signs, by their words in the document.
const WORDS: [(&str, Key); 10] = [
    ("space", Key::Space),
    ("shift", Key::Shift),
    ("letters", Key::Go(Layer::Letters)),
    ("accents", Key::Go(Layer::Accents)),
    ("digits", Key::Go(Layer::Digits)),
    ("erase", Key::Erase),
    ("left", Key::Left),
    ("right", Key::Right),
    ("enter", Key::Enter),
    ("hide", Key::Hide),
];

impl Key {
    /// Its word in the document: the sign itself, or a name.
    #[must_use]
    pub fn word(self) -> String {
        match (self, WORDS.iter().find(|(_, key)| *key == self)) {
            (Self::Sign(sign), _) => sign.into(),
            (_, named) => named.map(|(word, _)| (*word).to_owned()).unwrap_or_default(),
        }
    }

    /// The key of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let mut signs = word.chars();
        match (signs.next(), signs.next()) {
            (Some(sign), None) => Some(Self::Sign(sign)),
            _ => WORDS.iter().find(|(known, _)| *known == word).map(|(_, key)| *key),
        }
    }

    /// Whether it does its work only when the finger is lifted: what takes the keyboard away would leave the finger on whatever is under it.
    #[must_use]
    pub fn waits(self) -> bool {
        matches!(self, Self::Enter | Self::Hide)
    }

    /// Whether it goes on as long as it is held.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(self, Self::Erase | Self::Left | Self::Right)
    }
}

/// What a key asks for, beside another keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Writes this at the caret.
    Write(char),
    /// Takes away what is marked, or what is before the caret.
    Erase,
    /// Moves the caret to the left.
    Left,
    /// Moves the caret to the right.
    Right,
    /// The text is ready.
    Enter,
    /// Nobody wants the keyboard any more.
    Hide,
}

/// The keyboard as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keyboard {
    layer: Layer,
    shift: bool,
}

impl Keyboard {
    /// The keys from top to bottom and from left to right, each with its width in half columns.
    #[must_use]
    pub fn rows(self) -> [Vec<(Key, u8)>; 4] {
        let [first, second, third] = self.layer.signs();
        let signs = |signs: &'static str| signs.chars().map(|sign| (Key::Sign(sign), 2)).collect::<Vec<_>>();
        let mut last = signs(third);
        // The digits have no capitals, and one sign more.
        if self.layer != Layer::Digits {
            last.insert(0, (Key::Shift, 3));
        }
        let taken: u8 = last.iter().map(|(_, width)| width).sum();
        last.push((Key::Erase, COLUMNS - taken));
        let or_letters = |layer| Key::Go(if self.layer == layer { Layer::Letters } else { layer });
        let below = vec![
            (or_letters(Layer::Digits), 2),
            (or_letters(Layer::Accents), 2),
            (Key::Left, 2),
            (Key::Space, 6),
            (Key::Right, 2),
            (Key::Hide, 2),
            (Key::Enter, 4),
        ];
        [signs(first), signs(second), last, below]
    }

    /// Whether the next letter is a capital.
    #[must_use]
    pub fn is_shifted(self) -> bool {
        self.shift
    }

    /// The sign as it would be written now.
    #[must_use]
    pub fn face(self, sign: char) -> char {
        if self.shift { capital(sign) } else { sign }
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) -> Option<Act> {
        let act = match key {
            Key::Sign(sign) => Act::Write(self.face(sign)),
            Key::Space => Act::Write(' '),
            Key::Shift => {
                self.shift = !self.shift;
                return None;
            }
            Key::Go(layer) => {
                self.layer = layer;
                return None;
            }
            Key::Erase => Act::Erase,
            Key::Left => Act::Left,
            Key::Right => Act::Right,
            Key::Enter => Act::Enter,
            Key::Hide => Act::Hide,
        };
        let back = match key {
            Key::Sign(_) => {
                self.shift = false;
                self.layer == Layer::Accents
            }
            Key::Space => self.layer == Layer::Digits,
            _ => false,
        };
        if back {
            self.layer = Layer::Letters;
        }
        Some(act)
    }
}

/// The capital of a letter on the keys: the tables of the standard library, which know all scripts, are 10 kB of program.
fn capital(letter: char) -> char {
    /// How far capitals stand before small letters in ASCII and Latin-1.
    const APART: u8 = 32;
    match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => u8::try_from(letter).map_or(letter, |small| char::from(small - APART)),
        'œ' => 'Œ',
        'ÿ' => 'Ÿ',
        other => other,
    }
}

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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;
    use std::collections::BTreeSet;
    use unicode_segmentation::UnicodeSegmentation;

    const LAYERS: [Layer; 3] = [Layer::Letters, Layer::Accents, Layer::Digits];

    #[test]
    fn every_row_is_full_and_no_key_is_there_twice() {
        for layer in LAYERS {
            let rows = Keyboard { layer, shift: false }.rows();
            let widths = rows.each_ref().map(|row| row.iter().map(|(_, width)| width).sum::<u8>());
            assert_eq!(widths, [COLUMNS; 4]);
            let keys: Vec<String> = rows.iter().flatten().map(|(key, _)| key.word()).collect();
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{layer:?}");
        }
    }

    #[test]
    fn words_lead_back_to_their_keys() {
        for layer in LAYERS {
            for (key, _) in (Keyboard { layer, shift: false }).rows().into_iter().flatten() {
                assert_eq!(Key::from_word(&key.word()), Some(key));
            }
        }
        assert_eq!(Key::from_word("nothing"), None);
        assert_eq!(Key::from_word(""), None);
    }

    #[test]
    fn letters_of_the_three_languages_take_at_most_two_touches() {
        for letter in "azertyuiopqsdfghjklmwxcvbnéèêëàâäáçñîïíôöóùûüúœæÿ'1234567890".chars() {
            let found = LAYERS.into_iter().find(|&layer| {
                let mut keyboard = Keyboard::default();
                let touched = layer == Layer::Letters || keyboard.press(Key::Go(layer)).is_none();
                touched && keyboard.rows().iter().flatten().any(|(key, _)| *key == Key::Sign(letter))
            });
            assert!(found.is_some(), "{letter}");
        }
    }

    #[test]
    fn the_rows_are_those_of_azerty() {
        let rows = Keyboard::default().rows();
        let signs =
            |row: &[(Key, u8)]| row.iter().filter_map(|(key, _)| if let Key::Sign(sign) = key { Some(*sign) } else { None }).collect();
        let signs: [String; 3] = [signs(&rows[0]), signs(&rows[1]), signs(&rows[2])];
        assert_eq!(signs, ["azertyuiop", "qsdfghjklm", "wxcvbn'"]);
    }

    #[test]
    fn capitals_accents_and_digits_lead_back_to_letters() {
        let shift = ["shift", "d", "e"];
        check(&shift, "De");
        check(&["shift", "shift", "d"], "d");
        check(&["accents", "é", "n"], "én");
        check(&["shift", "accents", "é", "n"], "Én");
        check(&["digits", "8", "6", "3", "0", "space", "v"], "8630 v");
        check(&["digits", "5", "accents", "œ", "u"], "5œu");
        assert_eq!(type_keys(&["digits", "letters"]).0, Keyboard::default());
        assert_eq!(type_keys(&["accents", "space"]).0.layer, Layer::Accents);
    }

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
        fn any_keys_in_any_text_are_survived(text in any::<String>(), keys in prop::collection::vec(any_key(), 0..40), caret in 0u32..40) {
            let (mut text, mut caret) = (text, caret);
            let mut keyboard = Keyboard::default();
            for key in keys {
                if let Some(act) = keyboard.press(key) {
                    (text, caret) = edited(&text, caret.min(end(&text)), act);
                    prop_assert!(caret <= end(&text));
                }
            }
        }

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

        #[test]
        fn capitals_are_those_of_the_language(sign in select(LAYERS.map(|layer| layer.signs().concat()).concat().chars().collect::<Vec<_>>())) {
            prop_assert_eq!(capital(sign).to_string(), sign.to_uppercase().to_string());
        }
    }

    /// Texts of characters that a field of ours can hold.
    fn seen_text() -> impl Strategy<Value = String> {
        const SEEN: [&str; 16] =
            ["a", "é", "e\u{301}", "o\u{308}\u{304}", "œ", " ", "\n", "’", "🚲", "👩🏽‍🌾", "👨‍👩‍👧‍👦", "🇧🇪", "❤️", "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "€"];
        prop::collection::vec(select(&SEEN[..]), 0..12).prop_map(|parts| parts.concat())
    }

    fn any_key() -> impl Strategy<Value = Key> {
        let keys = LAYERS.map(|layer| Keyboard { layer, shift: false }.rows().concat()).concat();
        select(keys).prop_map(|(key, _)| key)
    }

    fn end(text: &str) -> u32 {
        u32::try_from(text.encode_utf16().count()).unwrap()
    }

    /// The text and the caret after an act, as a document would have them.
    fn edited(text: &str, caret: u32, act: Act) -> (String, u32) {
        let Some(edit) = (Field { text, from: caret, to: caret, most: None }).after(act) else { return (text.to_owned(), caret) };
        let units: Vec<u16> = text.encode_utf16().collect();
        let sign: Vec<u16> = edit.sign.iter().collect::<String>().encode_utf16().collect();
        let (front, back) = (&units[..edit.from as usize], &units[edit.to as usize..]);
        (String::from_utf16_lossy(&[front, &sign, back].concat()), edit.from + u32::try_from(sign.len()).unwrap())
    }

    fn type_keys(words: &[&str]) -> (Keyboard, String) {
        let (mut keyboard, mut text) = (Keyboard::default(), String::new());
        for word in words {
            if let Some(act) = keyboard.press(Key::from_word(word).unwrap()) {
                text = edited(&text, end(&text), act).0;
            }
        }
        (keyboard, text)
    }

    #[track_caller]
    fn check(words: &[&str], expected: &str) {
        assert_eq!(type_keys(words), (Keyboard::default(), expected.to_owned()));
    }
}
