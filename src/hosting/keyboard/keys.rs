//! The keys there are, and their words in the document.

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
    pub(super) const fn signs(self) -> [&'static str; 3] {
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
