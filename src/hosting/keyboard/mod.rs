//! A keyboard on the screen, for those who want to type where there is none: Belgian AZERTY with large keys.
//!
//! Start at [`Keyboard::press`]: a key changes the keyboard or becomes an [`Act`], and [`Field::after`] tells what an act does to a text.
//! Letters with accents are at most two touches away. A capital, an accent, and the space after a number lead back to plain letters by themselves: hardly
//! anybody wants two in a row. How long a key is held, and what it looks like, is the program's affair.

mod field;
mod keys;

pub use field::{Edit, Field};
pub use keys::{Key, Layer};

/// Half columns of a row: every row is as wide as ten letters.
pub const COLUMNS: u8 = 20;

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

#[cfg(test)]
mod tests {
    use super::field::tests::{edited, end};
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;
    use std::collections::BTreeSet;

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
        fn capitals_are_those_of_the_language(sign in select(LAYERS.map(|layer| layer.signs().concat()).concat().chars().collect::<Vec<_>>())) {
            prop_assert_eq!(capital(sign).to_string(), sign.to_uppercase().to_string());
        }
    }

    fn any_key() -> impl Strategy<Value = Key> {
        let keys = LAYERS.map(|layer| Keyboard { layer, shift: false }.rows().concat()).concat();
        select(keys).prop_map(|(key, _)| key)
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
