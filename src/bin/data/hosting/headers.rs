//! What a server says with every file of the site, and for how long each may be kept.
//!
//! Nothing of the settings gets in here but origins, which hold no character that could end a header or a directive.

use partnerwijzer::domain::{Embedders, Hosting};
use sha2::{Digest, Sha256};

/// Headers by name.
pub(super) struct Headers(Vec<(&'static str, String)>);

/// For files whose name tells what is in them.
pub(super) const KEPT: &str = "public, max-age=31536000, immutable";
/// For all others: kept, but asked for again each time, which costs a few hundred bytes when nothing changed. Those with `?v=` in their
/// address too: while a new version is being copied to the server, the old file may be sent under the new address, and must not stay there
/// for a year.
pub(super) const ASKED: &str = "no-cache";

/// Where the visitor is, for the map, what copies a link, and what keeps a public screen awake; nothing else that asks leave.
const MAY: &str = "geolocation=(self), clipboard-write=(self), screen-wake-lock=(self), camera=(), microphone=(), payment=(), usb=()";

impl Headers {
    /// The headers for a site with these scripts in its pages.
    pub(super) fn new(hosting: &Hosting, scripts: &[&str]) -> Self {
        Self(vec![
            ("Content-Security-Policy", policy(hosting, scripts)),
            ("Permissions-Policy", MAY.to_owned()),
            // Whom a visitor goes to may know from where, but not what was asked.
            ("Referrer-Policy", "strict-origin".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            // Everything here is public and asks for no cookie, so everybody may read it. Without these two the block stays empty in a
            // frame with `sandbox="allow-scripts"`, as WordPress makes of oEmbed, and `embed.js` does not load in a page with
            // `Cross-Origin-Embedder-Policy`.
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ])
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// The content security policy. Of scripts in the pages only those run whose hash stands here; styles are set by the program too, which no
/// hash allows.
fn policy(hosting: &Hosting, scripts: &[&str]) -> String {
    let hashes: String = scripts.iter().map(|script| format!(" 'sha256-{}'", base64(&Sha256::digest(script)))).collect();
    let tiles = hosting.tiles.as_ref().map(|origin| format!(" {}", origin.as_str())).unwrap_or_default();
    let embedders = match &hosting.embedders {
        Embedders::Everybody => "*".to_owned(),
        Embedders::Only(origins) if origins.is_empty() => "'none'".to_owned(),
        // The site shows a block to itself where one is put together.
        Embedders::Only(origins) => origins.iter().fold("'self'".to_owned(), |all, origin| format!("{all} {}", origin.as_str())),
    };
    format!(
        "default-src 'none'; script-src 'self'{hashes} 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self'{tiles}; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors {embedders}"
    )
}

/// RFC 4648, 4, by hand: the only bytes here are the 32 of a hash.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = |three: &[u8]| {
        let bits = three.iter().chain([&0; 3]).take(3).fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        let digit = move |at: usize| if at <= three.len() { char::from(DIGITS[bits >> (18 - 6 * at) & 63]) } else { '=' };
        [digit(0), digit(1), digit(2), digit(3)]
    };
    bytes.chunks(3).flat_map(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerwijzer::domain::json::Value;
    use partnerwijzer::domain::read_hosting;

    fn policy_of(json: &str) -> String {
        let (hosting, _) = read_hosting(Value::parse(json).unwrap()).unwrap();
        policy(&hosting, &["alert('Hello, world.');"])
    }

    #[test]
    fn base64_is_that_of_the_rfc() {
        for (plain, packed) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(plain.as_bytes()), packed);
        }
    }

    #[test]
    fn a_script_in_the_page_runs_by_its_hash() {
        // The example of Content Security Policy Level 3, 8.4.
        assert!(policy_of("{}").contains("script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval';"));
    }

    #[test]
    fn who_may_embed_is_who_the_owner_lists() {
        for (json, ancestors) in [
            ("{}", "frame-ancestors *"),
            (r#"{"embed": {"hosts": []}}"#, "frame-ancestors 'none'"),
            (
                r#"{"embed": {"hosts": ["https://www.ieper.be", "https://x.be; script-src *", "https://*.voorbeeld.be"]}}"#,
                "frame-ancestors 'self' https://www.ieper.be https://*.voorbeeld.be",
            ),
        ] {
            assert!(policy_of(json).ends_with(ancestors), "{json}");
        }
    }

    #[test]
    fn tiles_may_come_from_where_the_owner_says() {
        assert!(policy_of("{}").contains("img-src 'self';"));
        let tiles = r#"{"tiles": {"url": "https://tegels.example/{z}/{x}/{y}.png?;script-src *", "attribution": "x"}}"#;
        assert!(policy_of(tiles).contains("img-src 'self' https://tegels.example;"));
    }
}
