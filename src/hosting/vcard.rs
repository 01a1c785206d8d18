//! A contact as a telephone takes it over.

use crate::domain::{Address, Contact};

/// A card of somebody.
#[must_use]
pub fn vcard(name: &str, contact: &Contact, _address: Option<&Address>) -> String {
    [name, contact.phone.as_deref().unwrap_or_default()].join("\n")
}
