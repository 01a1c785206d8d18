use crate::domain::Language;
use crate::routing::{Mode, Route};

/// What an address says beside what it asks: how the page came to be loaded. It is taken out of the address at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Opening {
    /// Whether somebody stands before the screen already, who began anew.
    pub begun: bool,
    /// How many times in a row the screen fell over.
    pub falls: u32,
}

/// The parts of the address for these.
const BEGUN: &str = "&opnieuw=1";
const FALLS: &str = "gevallen=";

/// The address of the first page in a language: the one place from which every visit begins.
#[must_use]
pub fn start(language: Language) -> String {
    Route { language: Some(language), mode: Mode::Kiosk, ..Route::default() }.print()
}

impl Opening {
    /// The address that opens the first page so.
    #[must_use]
    pub fn print(self, language: Language) -> String {
        let falls = if self.falls > 0 { ["&", FALLS, &self.falls.to_string()].concat() } else { String::new() };
        [start(language).as_str(), if self.begun { BEGUN } else { "" }, &falls].concat()
    }

    /// Reads an address.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let falls = query.split(['?', '&']).find_map(|part| part.strip_prefix(FALLS)?.parse().ok());
        // Who writes an address by hand must not keep a screen from getting up.
        Self { begun: query.contains(BEGUN), falls: falls.unwrap_or(0).min(20) }
    }
}

/// The address of a page on the public site, for a visitor's own telephone.
#[must_use]
pub fn public(site: &str, route: &Route) -> String {
    let query = Route { mode: Mode::Site, ..route.clone() }.print();
    let site = site.split(['?', '#']).next().unwrap_or_default();
    if query == "?" { site.to_owned() } else { [site, &query].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_holds_nothing_but_language_and_mode() {
        assert_eq!(start(Language::Nl), "?taal=nl&kiosk=1");
    }

    #[test]
    fn how_it_was_opened_is_read_and_not_kept() {
        for opening in [Opening::default(), Opening { begun: true, falls: 0 }, Opening { begun: false, falls: 3 }] {
            let address = opening.print(Language::Fr);
            assert_eq!(Opening::parse(&address), opening);
            assert_eq!(Route::parse(&address).print(), start(Language::Fr));
        }
        assert_eq!(Opening::parse("?gevallen=99999999&q=x").falls, 20);
        assert_eq!(Opening::parse("?gevallen=x&q=gevallen%3D4"), Opening::default());
    }

    #[test]
    fn the_public_address_keeps_what_is_asked_and_saved() {
        let route = Route::parse("?q=gras+maaien&lijst=sowepo&taal=fr&kiosk=1");
        assert_eq!(
            public("https://voorbeeld.example/wijzer/?kiosk=1", &route),
            "https://voorbeeld.example/wijzer/?q=gras+maaien&lijst=sowepo&taal=fr"
        );
        assert_eq!(public("https://voorbeeld.example", &Route::parse("?kiosk=1")), "https://voorbeeld.example");
    }
}
