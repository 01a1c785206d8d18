use super::bytes::Bytes;
use super::words::Words;
use crate::domain::Language;
use std::ops::Deref;

include!(concat!(env!("OUT_DIR"), "/stamp.rs"));

/// A language that the site speaks and understands: which one, its texts, and the everyday words it knows.
///
/// A handle, one pointer wide, to what was read once and stays for as long as the program runs; copies mean the same.
#[derive(Debug, Clone, Copy)]
pub struct Voice(&'static Spoken);

/// What a [`Voice`] leads to.
#[derive(Debug)]
pub struct Spoken {
    /// Which language.
    pub language: Language,
    texts: Vec<&'static str>,
    words: Bytes,
}

impl Deref for Voice {
    type Target = Spoken;

    fn deref(&self) -> &Spoken {
        self.0
    }
}

impl PartialEq for Voice {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Voice {
    /// Reads a language file; `None` when it is none, or was made for another version of the program.
    ///
    /// What was read is kept for as long as the program runs: a file is read once.
    #[must_use]
    pub fn read(language: Language, file: Vec<u8>) -> Option<Self> {
        file.starts_with(&STAMP).then(|| Self::new(language, file.leak()))
    }

    fn new(language: Language, file: &'static [u8]) -> Self {
        let mut bytes = Bytes(file);
        bytes.take(STAMP.len());
        let texts = (0..bytes.number()).map(|_| bytes.until(0)).collect();
        Self(Box::leak(Box::new(Spoken { language, texts, words: bytes })))
    }

    /// The languages as the build made them, for programs that have no files beside them.
    #[must_use]
    pub fn built_in() -> [Self; 3] {
        Language::ALL.map(|language| Self::new(language, FILES[language as usize]))
    }

    /// A text by the number that the build gave it. Compiled once and called: there are some hundreds of such calls.
    #[must_use]
    #[inline(never)]
    pub(crate) fn text(self, number: usize) -> &'static str {
        self.texts.get(number).copied().unwrap_or_default()
    }

    /// The words that it knows.
    #[must_use]
    pub fn words(self) -> Words {
        Words::unpack(self.words)
    }
}

/// The files, as they stand beside the page.
pub static FILES: [&[u8]; 3] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/nl.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/fr.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/en.bin")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_of_this_very_build_is_read() {
        let file = FILES[1].to_vec();
        let mut other = file.clone();
        other[0] ^= 1;
        assert!(Voice::read(Language::Fr, other).is_none() && Voice::read(Language::Fr, Vec::new()).is_none());
        let read = Voice::read(Language::Fr, file).unwrap();
        assert_eq!(read.texts, Voice::built_in()[1].texts);
        assert!(Voice::built_in().iter().all(|voice| voice.texts.len() == read.texts.len()));
        assert!(!read.texts.is_empty() && read.texts.iter().all(|text| !text.is_empty()));
    }

    #[test]
    fn no_line_of_french_begins_with_a_mark_that_belongs_to_the_one_before() {
        let french = &Voice::built_in()[1].texts;
        assert!(french.iter().any(|text| text.ends_with("\u{a0}?")));
        assert!(french.iter().all(|text| [" ?", " !", " ;", " :"].iter().all(|spaced| !text.contains(spaced))));
    }
}
