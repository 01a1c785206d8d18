use std::fmt;

/// A language the site speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Dutch, the language every text has.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// The two-letter code of ISO 639-1, as in the address and the data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Reads a code; also a longer tag such as `fr-BE`.
    #[must_use]
    pub fn from_code(tag: &str) -> Option<Self> {
        let code = tag.get(..2)?;
        let ends = tag.as_bytes().get(2).is_none_or(|byte| *byte == b'-');
        Self::ALL.into_iter().find(|language| ends && language.code().eq_ignore_ascii_case(code))
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text by language. Dutch is always there; the others fall back to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    nl: String,
    fr: Option<Box<str>>,
    en: Option<Box<str>>,
}

impl Text {
    /// A text of which only the Dutch is known.
    #[must_use]
    pub fn dutch(nl: impl Into<String>) -> Self {
        Self { nl: nl.into(), fr: None, en: None }
    }

    /// The same text with a translation added; an empty one counts as none. Dutch replaces the Dutch.
    #[must_use]
    pub fn with(mut self, language: Language, text: String) -> Self {
        let translation = (!text.is_empty()).then(|| text.clone().into_boxed_str());
        match language {
            Language::Nl => self.nl = text,
            Language::Fr => self.fr = translation,
            Language::En => self.en = translation,
        }
        self
    }

    /// The text in this language, or in Dutch.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.own(language).unwrap_or(&self.nl)
    }

    /// The text in this language if there is one, without falling back.
    #[must_use]
    pub fn own(&self, language: Language) -> Option<&str> {
        match language {
            Language::Nl => Some(&self.nl),
            Language::Fr => self.fr.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }

    /// The language in which [`Text::get`] answers, for the `lang` attribute.
    #[must_use]
    pub fn spoken(&self, language: Language) -> Language {
        if self.own(language).is_some() { language } else { Language::Nl }
    }

    /// Every text there is, with its language.
    pub fn all(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL.into_iter().filter_map(|language| Some((language, self.own(language)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_translation_falls_back_to_dutch_and_says_so() {
        let text = Text::dutch("strijk").with(Language::Fr, "repassage".into());
        assert_eq!((text.get(Language::Fr), text.get(Language::En)), ("repassage", "strijk"));
        assert_eq!((text.spoken(Language::Fr), text.spoken(Language::En)), (Language::Fr, Language::Nl));
    }

    #[test]
    fn codes_are_read_with_and_without_a_country() {
        let read = |tag| Language::from_code(tag);
        assert_eq!([read("nl"), read("fr-BE"), read("EN")], [Some(Language::Nl), Some(Language::Fr), Some(Language::En)]);
        assert_eq!([read("de"), read("n"), read("nld"), read("")], [None; 4]);
    }
}
