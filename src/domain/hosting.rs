use super::Language;

/// Where a site stands and in whose pages it may stand, as its owner set it; what its servers are told follows from this.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hosting {
    /// The public address of the site: a folder, so it ends in `/`.
    pub site: Option<SiteAddress>,
    /// Who may show the site in a frame.
    pub embedders: Embedders,
    /// Languages offered, at least one, in order.
    pub languages: Vec<Language>,
    /// From where the tiles come of a map of somebody else.
    pub tiles: Option<Origin>,
}

/// Who may show the site in a frame of their page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Embedders {
    /// Every page.
    Everybody,
    /// Pages of the site itself and of these origins; none at all when there are none.
    Only(Vec<Origin>),
}

/// The origin of a page, `https://host[:port]`, or of all hosts below one, `https://*.host`; `http:` only on the machine itself.
///
/// Made of nothing but letters, digits and `-.:/*`, so it can stand in a header or a server's settings as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// The public address of the site, `https://host[:port]/folder/`.
///
/// Made of nothing but letters, digits, `-._~%` and what an origin has, so it can stand in a header, a page or a server's settings as it
/// is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress {
    origin: Origin,
    path: String,
}

/// Hosts on the machine itself, which need no `https:`.
const OWN_MACHINE: [&str; 2] = ["localhost", "127.0.0.1"];

/// Characters that a host has at most (RFC 1035, 2.3.4).
const LONGEST_HOST: usize = 253;
const LONGEST_LABEL: usize = 63;

impl Origin {
    /// Reads an origin. A bare `/` at the end is no path.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        let text = text.strip_suffix('/').unwrap_or(&text);
        let (scheme, authority) = text.split_once("://")?;
        let (host, port) = authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)));
        let own = OWN_MACHINE.contains(&host);
        // Who would let in all hosts of a country lets in everybody, and says so by leaving the list out.
        let is_named = match host.strip_prefix("*.") {
            Some(below) => is_host(below) && below.contains('.'),
            None => is_host(host),
        };
        let is_port =
            port.is_none_or(|port| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0));
        let is_safe = scheme == "https" || (scheme == "http" && own);
        (is_safe && is_named && is_port).then(|| Self(text.to_owned()))
    }

    /// As it stands in a header.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        let whole = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=LONGEST_LABEL).contains(&label.len()) && whole && !label.starts_with('-') && !label.ends_with('-')
    };
    host.len() <= LONGEST_HOST && host.split('.').all(is_label)
}

impl SiteAddress {
    /// Reads an address; the `/` at the end may be missing, and the name of the page itself may be there.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let host = text.find("://")? + 3;
        let (origin, path) = text.split_at(text[host..].find('/').map_or(text.len(), |at| at + host));
        let origin = Origin::parse(origin).filter(|origin| !origin.0.contains('*'))?;
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        let is_plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._~%".contains(&byte));
        let is_folder = !path.contains("//") && path.split('/').all(|part| part != "." && part != "..");
        (is_plain && is_folder).then(|| Self { origin, path: [path, "/"].concat() })
    }

    /// The origin it is in.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The host, without scheme and port.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.origin.0.split_once("://").map_or("", |(_, host)| host);
        host.split(':').next().unwrap_or_default()
    }

    /// The folder it is in; begins and ends with `/`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole address of a file of the site.
    #[must_use]
    pub fn of(&self, file: &str) -> String {
        [self.origin.as_str(), &self.path, file].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_kept_as_browsers_write_them() {
        for (text, origin) in [
            ("https://www.ieper.be", "https://www.ieper.be"),
            (" HTTPS://WWW.Ieper.BE/ ", "https://www.ieper.be"),
            ("https://*.voorbeeld.be", "https://*.voorbeeld.be"),
            ("https://www.ieper.be:8443", "https://www.ieper.be:8443"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://127.0.0.1", "http://127.0.0.1"),
        ] {
            assert_eq!(Origin::parse(text).unwrap().as_str(), origin);
        }
    }

    #[test]
    fn what_is_no_origin_or_would_say_more_in_a_header_is_none() {
        for text in [
            "",
            "*",
            "www.ieper.be",
            "http://www.ieper.be",
            "https://",
            "https://www.ieper.be/pagina",
            "https://www.ieper.be?x",
            "https://*",
            "https://*.be",
            "https://www.*.be",
            "https://a..be",
            "https://-a.be",
            "https://a_b.be",
            "https://iepër.be",
            "https://ieper.be:",
            "https://ieper.be:0",
            "https://ieper.be:70000",
            "https://ieper.be:+80",
            "https://wie@ieper.be",
            "https://ieper.be https://x.be",
            "https://ieper.be; script-src *",
            "https://ieper.be\r\nSet-Cookie: a=b",
            "https://ieper.be'none'",
            "https://ieper.be\"",
            "'self'",
            "data:",
            "javascript:alert(1)",
            "file:///tmp",
            "https://ieper.be,https://x.be",
            "https://{host}",
            "https://$host",
        ] {
            assert_eq!(Origin::parse(text), None, "{text}");
        }
        assert_eq!(Origin::parse(&format!("https://{}.be", "a".repeat(64))), None);
        assert_eq!(Origin::parse(&format!("https://{}be", "abcdefg.".repeat(40))), None);
    }

    #[test]
    fn an_address_is_a_folder_of_an_origin() {
        let read = |text: &str| SiteAddress::parse(text).map(|site| site.of("card.png"));
        for (text, file) in [
            ("https://www.dvvwesthoek.be/partnerwijzer", "https://www.dvvwesthoek.be/partnerwijzer/card.png"),
            ("https://Partnerwijzer.BE", "https://partnerwijzer.be/card.png"),
            ("https://partnerwijzer.be/index.html", "https://partnerwijzer.be/card.png"),
            ("http://localhost:8080/", "http://localhost:8080/card.png"),
        ] {
            assert_eq!(read(text).as_deref(), Some(file), "{text}");
        }
        for text in [
            "",
            "/",
            "partnerwijzer.be",
            "http://partnerwijzer.be/",
            "https://*.be/",
            "https://x.be/?q=a",
            "https://x.be/#a",
            "https://x.be/a b/",
            "https://x.be/\"><script>",
            "https://x.be/a//b/",
            "https://x.be/../",
            "https://x.be/a;b/",
            "https://x.be/{a}/",
            "https://x.be/é/",
            "https://x.be/\n",
            "://",
            "https://x.be/a\nb/",
        ] {
            // Space around it is no part of it.
            assert_eq!(read(text), text.strip_suffix('\n').and_then(read), "{text}");
        }
        let site = SiteAddress::parse("https://www.dvvwesthoek.be:8443/partner/wijzer/").unwrap();
        assert_eq!((site.host(), site.path()), ("www.dvvwesthoek.be", "/partner/wijzer/"));
        assert_eq!(site.origin().as_str(), "https://www.dvvwesthoek.be:8443");
    }
}
