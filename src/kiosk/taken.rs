//! What a visitor takes along by telephone of a link that would lead out.

use super::code::Taken;
use crate::domain::Contact;
use crate::hosting::messages::{self as m, Voice};
use crate::hosting::vcard;
use crate::platform::guard;

/// What a link that leads out becomes: a number, mailbox or site of a partner becomes the partner's card, so that the telephone can call, write or keep it;
/// anything else what it is.
pub(super) fn contact(deed: &guard::Deed, href: &str, voice: Voice) -> Taken {
    const PARTNER: &str = ".result, .told, .partner";
    const REACH: &str = ".result__contact, .told, .partner__side";
    let bare = |href: &str| href.strip_prefix("tel:").or_else(|| href.strip_prefix("mailto:")).unwrap_or(href).to_owned();
    let name = deed.text(PARTNER, ".partner-link, .partner__name");
    let hrefs = deed.attributes(".actions", "a[href]", "href");
    let of = |scheme: &str| hrefs.iter().find(|href| href.starts_with(scheme)).map(|href| bare(href));
    let own = Contact { phone: of("tel:"), email: of("mailto:"), website: of("http") };
    let address = deed.text(PARTNER, ".partner__address").and_then(|line| vcard::address(&line));
    let lines = |contact: &Contact| [&contact.phone, &contact.email, &contact.website].into_iter().flatten().cloned().collect();
    // Where somebody else's number stands in for a partner's own, it is said beside it.
    let stands_in = !deed.attributes(REACH, ".result__hint, .note", "class").is_empty();
    match name.filter(|_| !stands_in && deed.is_in(".actions")) {
        Some(name) => Taken { title: m::code_contact(voice, &name), text: vcard::vcard(&name, &own, address.as_ref()), lines: lines(&own) },
        None => {
            let label = deed.attribute("a", "aria-label").filter(|label| !label.is_empty());
            Taken { title: label.unwrap_or_else(|| m::code_link(voice).to_owned()), text: href.to_owned(), lines: vec![bare(href)] }
        }
    }
}
