//! Our answer for oEmbed (<https://oembed.com>), one file for every address of the site: a content management system to which somebody
//! gives the address of the site reads there what to put in its page.
//!
//! A static file cannot see which address was asked for, so the answer is always the whole block; what shows one municipality is pasted as
//! a snippet.

use super::cards::{PICTURE, PICTURE_SIZE};
use super::page::{title, unescaped};
use partnerwijzer::domain::SiteAddress;
use serde_json::json;

pub(super) const FILE: &str = "oembed.json";

/// Pixels: a column of text, and field, filters and two results in it. The plain frame has no script beside it that would make its height
/// fit.
const SIZE: [u32; 2] = [600, 800];
/// Seconds that the answer may be kept: a day.
const KEPT: u32 = 86_400;

/// What the frame may do: run as a page of its own site, open other sites, mail and telephone in windows of their own, print, and save a
/// file. It cannot take the page around it away.
const SANDBOX: &str =
    "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals";

/// The answer. What its `html` holds must stand as WordPress wants it: one frame, without anything within it.
pub(super) fn answer(site: &SiteAddress, page: &str) -> String {
    let (title, [width, height]) = (title(page), SIZE);
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" referrerpolicy=\"origin\" \
         sandbox=\"{SANDBOX}\" allow=\"clipboard-write; geolocation\" frameborder=\"0\"></iframe>",
        site.of("?embed=1"),
        title.replace('"', "&quot;"),
    );
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": unescaped(title),
        "provider_name": unescaped(title),
        "provider_url": site.of(""),
        "cache_age": KEPT,
        "html": frame,
        "width": width,
        "height": height,
        "thumbnail_url": site.of(PICTURE),
        "thumbnail_width": PICTURE_SIZE[0],
        "thumbnail_height": PICTURE_SIZE[1],
    });
    format!("{answer}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn the_answer_has_all_that_the_specification_asks_of_something_rich() {
        let site = SiteAddress::parse("https://x.be/p/").unwrap();
        let text = answer(&site, "<title>Wie &amp; \"wat\"</title>");
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&answer["version"], &answer["type"], &answer["title"]), (&json!("1.0"), &json!("rich"), &json!("Wie & \"wat\"")));
        assert!(answer["width"].is_u64() && answer["height"].is_u64());
        let html = answer["html"].as_str().unwrap();
        assert!(html.starts_with("<iframe src=\"https://x.be/p/?embed=1\" title=\"Wie &amp; &quot;wat&quot;\""), "{html}");
        assert!(html.ends_with("></iframe>") && html.contains("loading=\"lazy\""), "{html}");
    }
}
