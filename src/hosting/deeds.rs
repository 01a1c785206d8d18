//! What a link or a key may do on a public screen: nothing leads out of it.

/// What becomes of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It leads to another page of the site.
    Within,
    /// It leads out, to a site, a number or a mailbox: it becomes a code that the visitor's own telephone reads.
    Code,
    /// Nothing.
    Nowhere,
}

/// What becomes of a link to an address, as it stands in the page.
#[must_use]
pub fn link(href: &str) -> Link {
    let begins = |with: &str| href.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    if href.starts_with(['?', '#']) {
        Link::Within
    } else if ["tel:", "mailto:", "https://", "http://"].iter().any(|scheme| begins(scheme)) {
        Link::Code
    } else {
        Link::Nowhere
    }
}

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key<'a> {
    /// Its name in the browser (`KeyboardEvent.key`).
    pub name: &'a str,
    /// With Ctrl.
    pub control: bool,
    /// With Alt.
    pub alt: bool,
    /// With the key of Windows or Apple.
    pub meta: bool,
    /// Whether in a field in which one writes.
    pub writing: bool,
}

/// Whether a key is one of those by which the browser does something of its own: another page, another window, printing, zoom, its tools.
#[must_use]
pub fn leads_out(key: &Key) -> bool {
    // Signs of the third level of a keyboard come with Ctrl and Alt: the euro, the at sign.
    let sign = key.writing && key.control && key.alt && key.name.chars().count() == 1;
    let edits = key.writing && key.control && !key.alt && matches!(key.name, "a" | "c" | "v" | "x" | "z" | "ArrowLeft" | "ArrowRight");
    let function = key.name.strip_prefix('F').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    let own = ["Browser", "Launch", "Media", "Zoom"].iter().any(|head| key.name.starts_with(head));
    function
        || own
        || matches!(key.name, "ContextMenu" | "PrintScreen" | "Print" | "Help")
        || ((key.control || key.alt || key.meta) && !sign && !edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_within_or_become_codes() {
        for within in ["?", "?q=gras", "#content"] {
            assert_eq!(link(within), Link::Within, "{within}");
        }
        for code in ["tel:+3257", "mailto:a@b.example", "https://voorbeeld.example", "HTTP://voorbeeld.example"] {
            assert_eq!(link(code), Link::Code, "{code}");
        }
        for nowhere in ["", "/", "data/partners.json", "javascript:alert(1)", "//voorbeeld.example", "blob:x", "file:///etc", "é"] {
            assert_eq!(link(nowhere), Link::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn keys_of_the_browser_are_none() {
        let plain = Key { name: "", control: false, alt: false, meta: false, writing: false };
        for name in ["F1", "F5", "F11", "F12", "BrowserBack", "BrowserHome", "ContextMenu", "LaunchMail", "PrintScreen"] {
            assert!(leads_out(&Key { name, ..plain }), "{name}");
        }
        for name in ["l", "n", "t", "w", "p", "r", "s", "u", "+", "-", "0", "Tab"] {
            assert!(leads_out(&Key { name, control: true, ..plain }), "Ctrl+{name}");
            assert!(leads_out(&Key { name, control: true, writing: true, ..plain }), "Ctrl+{name} in the field");
        }
        assert!(leads_out(&Key { name: "ArrowLeft", alt: true, writing: true, ..plain }));
        assert!(leads_out(&Key { name: "Q", meta: true, ..plain }));
    }

    #[test]
    fn writing_and_moving_about_go_on() {
        let plain = Key { name: "", control: false, alt: false, meta: false, writing: true };
        for name in ["a", "F", "é", "Enter", "Tab", "Escape", "Backspace", "ArrowLeft", " ", "Home"] {
            assert!(!leads_out(&Key { name, ..plain }), "{name}");
        }
        assert!(!leads_out(&Key { name: "v", control: true, ..plain }));
        assert!(!leads_out(&Key { name: "€", control: true, alt: true, ..plain }));
    }
}
