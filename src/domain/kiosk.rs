use super::Language;

/// How a public touch screen behaves, as the owner of a site set it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// The languages of the site, the usual one first.
    pub languages: Vec<Language>,
    /// Seconds without any input after which the countdown begins.
    pub rest: u32,
    /// Seconds that the countdown lasts.
    pub warning: u32,
    /// The address of the public site, to which a code leads that a visitor scans; that of the whole site unless it has one of its own.
    /// Always `https:` or `http:`.
    pub site: Option<String>,
    /// Whether visitors may print.
    pub print: bool,
    /// Whether needs that nobody answers are counted, on this device only.
    pub unmet: bool,
    /// The digits that open the owner's corner; without them there is none.
    pub pin: Option<String>,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self { languages: Language::ALL.to_vec(), rest: 60, warning: 15, site: None, print: false, unmet: false, pin: None }
    }
}
