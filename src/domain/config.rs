use super::Language;

/// The settings of a site, made by its owner. A file that is missing or wrong leaves the usual ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Languages offered, at least one, in order.
    pub languages: Vec<Language>,
    /// Language of a visitor whose browser asks for none of these.
    pub language: Language,
}

impl Default for Config {
    fn default() -> Self {
        Self { languages: Language::ALL.to_vec(), language: Language::Nl }
    }
}
