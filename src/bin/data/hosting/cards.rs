//! What stands in the page for those who show a preview of a pasted address: Open Graph, and where to find our answer for oEmbed.
//!
//! Every visitor pays for what stands here: some 60 bytes in Brotli, 110 with an address. Addresses must be whole ones, so without `site`
//! in the settings there are none, and what says no more than the rest (`og:type`, `twitter:title`, the size of the picture) is left out.

use super::oembed;
use super::page::{description, title};
use partnerwijzer::domain::Hosting;

/// The picture of a preview, 1200 by 630: what the large previews of Facebook, LinkedIn, X and Slack show without cutting.
pub(super) const PICTURE: &str = "icons/card.png";
pub(super) const PICTURE_SIZE: [u32; 2] = [1200, 630];

/// Where ours begin.
const AFTER: &str = "</title>";
/// How each of ours begins, so that those of an earlier run are found again.
const OURS: [&str; 3] = ["<meta property=", "<meta name=\"twitter:", "<link rel=\"alternate\" type=\"application/json+oembed\""];

/// The page with what previews need; the same again when it has that already.
pub(super) fn told(page: &str, hosting: &Hosting) -> Result<String, String> {
    let (before, after) = page.split_once(AFTER).ok_or("the page has no title")?;
    Ok([before, AFTER, &tags(page, hosting), without_ours(after)].concat())
}

fn without_ours(mut page: &str) -> &str {
    while OURS.iter().any(|ours| page.starts_with(ours)) {
        page = page.split_once('>').map_or("", |(_, after)| after);
    }
    page
}

fn tags(page: &str, hosting: &Hosting) -> String {
    let mut all = String::new();
    let mut tell = |name: &str, value: &str| all.push_str(&format!("<meta property=\"og:{name}\" content=\"{value}\">"));
    tell("title", title(page));
    tell("site_name", title(page));
    if let Some(text) = description(page) {
        tell("description", text);
    }
    // Title and description are Dutch, whichever language comes first. That the page can be had in others would cost every visitor 40 bytes.
    tell("locale", "nl_BE");
    if let Some(site) = &hosting.site {
        // No `og:url`: one page answers every address, and who shares a search would share the first page.
        tell("image", &site.of(PICTURE));
        all.push_str("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        let answer = site.of(oembed::FILE);
        all.push_str(&format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{answer}\">"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerwijzer::domain::json::Value;
    use partnerwijzer::domain::read_hosting;

    const PAGE: &str = "<head><title>Partnerwijzer</title><meta content=\"Zeg &amp; vind.\" name=description></head>";

    fn hosting(json: &str) -> Hosting {
        read_hosting(Value::parse(json).unwrap()).unwrap().0
    }

    #[test]
    fn without_an_address_nothing_absolute_is_written() {
        let page = told(PAGE, &hosting(r#"{"languages": ["fr", "nl"]}"#)).unwrap();
        assert!(page.contains("<meta property=\"og:description\" content=\"Zeg &amp; vind.\">"), "{page}");
        assert!(page.contains("<meta property=\"og:locale\" content=\"nl_BE\">"), "{page}");
        assert!(!page.contains("http") && !page.contains("oembed") && !page.contains("en_GB"), "{page}");
    }

    #[test]
    fn with_an_address_there_are_a_picture_and_oembed() {
        let page = told(PAGE, &hosting(r#"{"site": "https://x.be/p"}"#)).unwrap();
        for part in [
            "content=\"https://x.be/p/icons/card.png\"",
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://x.be/p/oembed.json\">",
        ] {
            assert!(page.contains(part), "{page}");
        }
    }

    #[test]
    fn however_often_it_is_told_it_stands_there_once() {
        let (with, without) = (hosting(r#"{"site": "https://x.be/p"}"#), hosting("{}"));
        let once = told(PAGE, &with).unwrap();
        assert_eq!(told(&once, &with).unwrap(), once);
        assert_eq!(told(&once, &without).unwrap(), told(PAGE, &without).unwrap());
        assert!(told("<head></head>", &without).is_err());
    }
}
