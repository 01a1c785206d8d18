//! Ways to reach somebody: only what can safely be made into a link is let through.

use super::record::{Record, excerpt, type_name};
use crate::domain::json::{Fields, Value};
use crate::domain::{Contact, Fault, Severity};

/// Longest accepted web address: what browsers and mail programs still handle everywhere.
const LONGEST_ADDRESS: usize = 2000;

pub(super) fn read_contact(record: &mut Record, value: Option<Value>) -> Contact {
    match value {
        Some(Value::Object(mut contact)) => {
            let read = Contact {
                phone: phone(record, "contact.phone", contact.remove("phone")),
                email: email(record, "contact.email", contact.remove("email")),
                website: website(record, "contact.website", contact.remove("website")),
            };
            record.unknown_keys(&contact);
            read
        }
        None | Some(Value::Null) => {
            record.note("contact", Severity::Mended, || Fault::Missing);
            Contact::default()
        }
        Some(other) => {
            record.note("contact", Severity::Mended, || Fault::WrongType(type_name(&other), "object"));
            Contact::default()
        }
    }
}

/// The contact keys of a publisher, which stand beside its name.
pub(super) fn publisher_contact(record: &mut Record, publisher: &mut Fields) -> Contact {
    Contact {
        phone: phone(record, "publisher.phone", publisher.remove("phone")),
        email: email(record, "publisher.email", publisher.remove("email")),
        website: website(record, "publisher.website", publisher.remove("website")),
    }
}

fn known(value: Option<Value>) -> Option<Value> {
    value.filter(|value| !value.is_null() && value.as_str() != Some(""))
}

fn phone(record: &mut Record, field: &'static str, value: Option<Value>) -> Option<String> {
    let value = known(value)?;
    let number = value.as_str().map(str::trim).filter(|text| is_phone(text)).map(str::to_owned);
    if number.is_none() {
        record.note(field, Severity::Mended, || Fault::NotAPhone(excerpt(&value)));
    }
    number
}

/// Seven to fifteen digits (ITU-T E.164) with the signs people put between them.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let body = text.strip_prefix('+').unwrap_or(text);
    (7..=15).contains(&digits) && body.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '/' | '-' | '(' | ')'))
}

fn email(record: &mut Record, field: &'static str, value: Option<Value>) -> Option<String> {
    let value = known(value)?;
    let mailbox = value.as_str().map(str::trim).filter(|text| is_mailbox(text)).map(str::to_owned);
    if mailbox.is_none() {
        record.note(field, Severity::Mended, || Fault::NotAMailbox(excerpt(&value)));
    }
    mailbox
}

/// The plain mailboxes of everyday life; the rarer forms of RFC 5321 could carry headers into a mail link.
fn is_mailbox(text: &str) -> bool {
    let local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '\'');
    text.len() <= 254 && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && name.chars().all(local) && is_host(host))
}

/// A host name with at least one dot: letters and digits of any script, and hyphens.
fn is_host(text: &str) -> bool {
    let label = |label: &str| {
        let edges = !label.starts_with('-') && !label.ends_with('-');
        !label.is_empty() && label.len() <= 63 && edges && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    text.contains('.') && text.len() <= 253 && text.split('.').all(label)
}

/// A web address that may become a link.
pub(super) fn website(record: &mut Record, field: &'static str, value: Option<Value>) -> Option<String> {
    let value = known(value)?;
    let Some(text) = value.as_str().map(str::trim) else {
        record.note(field, Severity::Mended, || Fault::NotAWebsite(excerpt(&value)));
        return None;
    };
    if is_website(text) {
        return Some(text.to_owned());
    }
    let completed = format!("https://{text}");
    if !text.contains(':') && is_website(&completed) {
        record.note(field, Severity::Mended, || Fault::NoScheme(excerpt(&value)));
        return Some(completed);
    }
    record.note(field, Severity::Mended, || Fault::NotAWebsite(excerpt(&value)));
    None
}

/// `http` or `https`, a real host without user name, and nothing that could end an attribute or hide the host.
fn is_website(text: &str) -> bool {
    let scheme =
        ["https://", "http://"].into_iter().find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let Some(rest) = scheme.map(|scheme| &text[scheme.len()..]) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let quiet = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}');
    text.len() <= LONGEST_ADDRESS && text.chars().all(quiet) && is_host(host) && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_become_links() {
        for good in [
            "https://www.degroenekans.be",
            "http://x.example:8080/a?b=c#d",
            "HTTPS://X.example/",
            "https://www.hln.be/regio/wervik~a8c37fb9/",
            "https://café.example",
        ] {
            assert!(is_website(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "JaVa\tScRiPt:alert(1)//https://x.example",
            "data:text/html,x",
            "www.x.example",
            "https://www.overheid.example@kwaad.example/",
            "https://x.example/\" onmouseover=\"alert(1)",
            "https://localhost",
            "https:// x.example",
            "https://",
        ] {
            assert!(!is_website(bad), "{bad}");
        }
    }

    #[test]
    fn mailboxes_and_numbers_carry_nothing_else() {
        assert!(is_mailbox("info@proef.example"));
        for bad in
            ["info.proef.example", "info@proef.example\r\nBcc: x@y.example", "info@proef.example?cc=x@y.example", "@x.example", "a@b"]
        {
            assert!(!is_mailbox(bad), "{bad}");
        }
        assert!(is_phone("+32 51 51 93 56") && is_phone("078/15.50.05"));
        for bad in ["bel mij maar", "123", "+32 51 51 93 56;ext=1", "1234567890123456"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
