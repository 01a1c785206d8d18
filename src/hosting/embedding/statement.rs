//! What a host may say of the block in its own statements. Every sentence is true of each block, whatever is chosen for it.

use super::messages::{self as m, Voice};
use crate::domain::Publisher;

/// What the statements name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts<'a> {
    /// The host of the site, as people call it.
    pub site: &'a str,
    /// Who answers for it; nothing is known while the data have not come.
    pub publisher: Option<&'a Publisher>,
    /// Whose map visitors may switch on, if the site offers one.
    pub tiles: Option<&'a str>,
}

/// A paragraph for the accessibility statement of a host.
#[must_use]
pub fn accessibility(facts: Facts, voice: Voice) -> String {
    let report = match facts.publisher.filter(|publisher| !publisher.name.is_empty()) {
        Some(publisher) => m::accessibility_report(voice, &whom(publisher)),
        None => m::accessibility_report(voice, facts.site),
    };
    [&m::accessibility_text(voice, facts.site), " ", &report].concat()
}

/// A paragraph for the privacy statement of a host.
#[must_use]
pub fn privacy(facts: Facts, voice: Voice) -> String {
    let text = m::privacy_text(voice, facts.site);
    match facts.tiles {
        Some(whose) => [&text, " ", &m::privacy_tiles(voice, whose)].concat(),
        None => text,
    }
}

/// A name and how to reach whoever has it.
fn whom(publisher: &Publisher) -> String {
    let contact = &publisher.contact;
    match contact.phone.as_deref().or(contact.email.as_deref()) {
        Some(way) => [&publisher.name, ", ", way].concat(),
        None => publisher.name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Contact, Language};

    fn publisher(phone: Option<&str>) -> Publisher {
        Publisher { name: "DVV Westhoek".into(), contact: Contact { phone: phone.map(Into::into), ..Contact::default() } }
    }

    #[test]
    fn a_statement_names_the_site_and_who_answers_for_it() {
        let publisher = publisher(Some("051 51 93 56"));
        let facts = Facts { site: "wijzer.example", publisher: Some(&publisher), tiles: None };
        for language in Language::ALL {
            let text = accessibility(facts, Voice(language));
            for part in ["wijzer.example", "DVV Westhoek, 051 51 93 56", "WCAG 2.2"] {
                assert!(text.contains(part), "{text}");
            }
            assert!(privacy(facts, Voice(language)).contains("wijzer.example"));
            assert!(privacy(facts, Voice(language)).contains("pw-search"));
        }
    }

    #[test]
    fn whose_map_may_be_asked_for_is_told_only_where_there_is_one() {
        let plain = Facts { site: "wijzer.example", publisher: None, tiles: None };
        let mapped = Facts { tiles: Some("Kaartdienst Voorbeeld"), ..plain };
        assert!(!privacy(plain, Voice(Language::Nl)).contains("straten"));
        assert!(privacy(mapped, Voice(Language::Nl)).contains("Kaartdienst Voorbeeld"));
        assert!(accessibility(plain, Voice(Language::Nl)).contains("wijzer.example"));
    }
}
