//! A contact as phones take it into their address book (vCard).
//!
//! Start at [`vcard`]; [`super::codes`] makes a code of it, and each byte makes that code denser, so that only what somebody would call, write to or
//! drive to is in it. It is the card of an organisation: the data hold no names of persons.
//!
//! Version 3.0 (RFC 2426, <https://www.rfc-editor.org/rfc/rfc2426>) and not 4.0 (RFC 6350): what phones themselves hand out. Contacts of Apple
//! exports 3.0 and advises 2.1 to who cannot read that, and ZXing, which many scanning apps are made of, says of its `VCardResultParser` that it
//! reads 2.1, and knows the escapes of 3.0. Nothing that 4.0 adds is of use to an organisation, and its telephone numbers (`VALUE=uri`) are longer.

use crate::domain::{Address, Contact};

/// The card of an organisation.
///
/// Lines end as the standard wants it but are not folded at 75 bytes: that is only advised (RFC 2425, 5.8.1), and costs.
#[must_use]
pub fn vcard(name: &str, contact: &Contact, address: Option<&Address>) -> String {
    let name = escaped(name);
    // The name of a person must be there but may be empty (3.1.2); with an organisation it is then taken for a company.
    let mut card = ["BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:", &name, "\r\nORG:", &name].concat();
    if let Some(number) = &contact.phone {
        // Without the signs that people put between digits: some phones keep them, and then do not know who is calling.
        let number: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        line(&mut card, "TEL:", &number);
    }
    if let Some(mailbox) = &contact.email {
        line(&mut card, "EMAIL:", mailbox);
    }
    if let Some(website) = &contact.website {
        // An address of the web is no text and not escaped (3.6.8).
        line(&mut card, "URL:", website);
    }
    if let Some(address) = address {
        let street = address.street.as_deref().map(escaped).unwrap_or_default();
        line(&mut card, "ADR:;;", &[&street, ";", &escaped(&address.place), ";;", &escaped(&address.postcode), ";"].concat());
    }
    line(&mut card, "END:VCARD\r\n", "");
    card
}

/// The address that a page writes on one line, `Woumenweg 100, 8600 Diksmuide`, street or not; none without postcode and place.
#[must_use]
pub fn address(line: &str) -> Option<Address> {
    let (street, town) = line.rsplit_once(", ").map_or((None, line), |(street, town)| (Some(street.to_owned()), town));
    let (postcode, place) = town.split_once(' ')?;
    let sound = !place.is_empty() && postcode.bytes().any(|byte| byte.is_ascii_digit());
    sound.then(|| Address { street, postcode: postcode.to_owned(), place: place.to_owned(), municipality: place.to_owned() })
}

fn line(card: &mut String, name: &str, value: &str) {
    for part in ["\r\n", name, value] {
        card.push_str(part);
    }
}

/// A text as a value (RFC 2426, 4): what would end it has a backslash in front, and it is one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_holds_what_there_is() {
        let contact = Contact {
            phone: Some("+32 51/51.93.56".to_owned()),
            email: Some("info@proef.example".to_owned()),
            website: Some("https://proef.example/?a=1,2;b".to_owned()),
        };
        let address = Address {
            street: Some("Woumenweg 100, bus 2".to_owned()),
            postcode: "8600".to_owned(),
            place: "Diksmuide".to_owned(),
            municipality: "Diksmuide".to_owned(),
        };
        let lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            "N:;;;;",
            "FN:Café De Één\\, Werk\\; en\\\\of Zorg",
            "ORG:Café De Één\\, Werk\\; en\\\\of Zorg",
            "TEL:+3251519356",
            "EMAIL:info@proef.example",
            "URL:https://proef.example/?a=1,2;b",
            "ADR:;;Woumenweg 100\\, bus 2;Diksmuide;;8600;",
            "END:VCARD",
            "",
        ];
        assert_eq!(vcard("Café De Één, Werk; en\\of Zorg", &contact, Some(&address)), lines.join("\r\n"));
    }

    #[test]
    fn a_card_without_anything_has_a_name() {
        let card = vcard("Proef", &Contact::default(), None);
        assert_eq!(card, "BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Proef\r\nORG:Proef\r\nEND:VCARD\r\n");
    }

    #[test]
    fn an_address_is_read_from_its_line() {
        let read = |line| address(line).map(|address| (address.street, address.postcode, address.place));
        let street = Some("Woumenweg 100, bus 2".to_owned());
        assert_eq!(read("Woumenweg 100, bus 2, 8600 Diksmuide"), Some((street, "8600".into(), "Diksmuide".into())));
        assert_eq!(read("8650 Houthulst (Merkem)"), Some((None, "8650".into(), "Houthulst (Merkem)".into())));
        assert!(["", "Diksmuide", "in de Westhoek", "8600 "].iter().all(|line| read(line).is_none()));
    }

    #[test]
    fn no_name_begins_a_line_of_its_own() {
        let card = vcard("Proef\r\nTEL:0900\nNOTE:x", &Contact::default(), None);
        assert_eq!(card.lines().count(), 6);
        assert!(card.contains("FN:Proef\\nTEL:0900\\nNOTE:x"), "{card}");
    }
}
