use super::Language;

/// The settings of a site, made by its owner. A file that is missing or wrong leaves the usual ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Languages offered, at least one, in order.
    pub languages: Vec<Language>,
    /// Language of a visitor whose browser asks for none of these.
    pub language: Language,
    /// A map of somebody else that visitors may switch on; none unless the owner names one.
    pub layer: Option<Layer>,
    /// Whether every window that shows the site is a public touch screen; how that behaves is in [`Kiosk`](super::Kiosk).
    pub kiosk: bool,
}

/// A map of somebody else, in tiles (EPSG:3857).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// The address of a tile, with `{z}`, `{x}` and `{y}`; always `https:`.
    pub url: String,
    /// Whose it is, as it has to be told.
    pub attribution: String,
    /// The largest zoom level there is, 1 to 22.
    pub most: u32,
}

impl Default for Config {
    fn default() -> Self {
        Self { languages: Language::ALL.to_vec(), language: Language::Nl, layer: None, kiosk: false }
    }
}
