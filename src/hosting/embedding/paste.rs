//! What is pasted into the host's page, as HTML; and what its web team has to allow.

use super::address::Pair;
use super::block::{Block, FRAME_HEIGHT};
use super::messages::{self as m, Voice};

/// What the frame is called when the host gives it no name.
const NAME: &str = "Partnerwijzer";

/// What a plain frame may do, the same as the one that the script makes: run its program as a page of its own site, open partners' sites, mail and telephone,
/// print and save a file. It cannot take the host's page away.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals \
     allow-top-navigation-to-custom-protocols";

/// The page on which blocks are put together: its folder in the site.
const FOLDER: &str = "insluiten/";

impl Block {
    /// A script and an element, which becomes a frame that is as high as what is in it. Without the script a plain link stands there.
    #[must_use]
    pub fn snippet(&self, site: &str, voice: Voice) -> String {
        let mut html = "<script src=\"".to_owned();
        escape(&mut html, site);
        html.push_str("embed.js\" async></script>\n");
        tag(&mut html, "partner-wijzer", &self.attributes());
        html.push_str("\n  ");
        tag(&mut html, "a", &[("href", self.link(site))]);
        // What stands in the host's page is in the language of the block, or else in that of whoever puts it there.
        escape(&mut html, m::link_words(self.language.map_or(voice, Voice)));
        html.push_str("</a>\n</partner-wijzer>");
        html
    }

    /// A plain frame, for a page in which no script may stand.
    #[must_use]
    pub fn frame(&self, site: &str) -> String {
        let mut html = String::new();
        let title = if self.name.is_empty() { NAME } else { self.name.as_str() };
        let attributes = [
            ("src", self.address(site)),
            ("title", title.to_owned()),
            ("width", "100%".to_owned()),
            ("height", self.height.unwrap_or(FRAME_HEIGHT).to_string()),
            ("loading", "lazy".to_owned()),
            ("referrerpolicy", "origin".to_owned()),
            ("sandbox", SANDBOX.to_owned()),
            ("allow", "geolocation; clipboard-write".to_owned()),
            // Style would be refused by a strict policy, and what many editors let through is this.
            ("frameborder", "0".to_owned()),
        ];
        tag(&mut html, "iframe", &attributes);
        html.push_str("</iframe>");
        html
    }

    /// What the content security policy of the host's page must let in.
    #[must_use]
    pub fn policy(&self, site: &str) -> String {
        let origin = origin(site);
        ["script-src ", origin, "; frame-src ", origin].concat()
    }

    /// The attributes of the element, without what is as usual.
    fn attributes(&self) -> Vec<Pair> {
        let mut attributes = self.pairs();
        attributes.retain(|(name, _)| *name != "stijl");
        let looks = self.looks.pairs();
        attributes.extend(looks.into_iter().map(|(name, value)| (name, if name == "kleur" { ["#", &value].concat() } else { value })));
        attributes.extend(self.host_pairs());
        attributes
    }
}

/// The address of the site, from that of the page on which blocks are put together.
#[must_use]
pub fn site(page: &str) -> &str {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    let folder = path.rfind('/').map_or(path, |at| &path[..=at]);
    folder.strip_suffix(FOLDER).unwrap_or(folder)
}

/// Scheme, host and port of an address.
fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find(['/', '?', '#']).map_or(address.len(), |at| start + at);
    &address[..end]
}

/// Host and port of an address: what people call a site.
#[must_use]
pub fn host(address: &str) -> &str {
    let origin = origin(address);
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

fn tag(html: &mut String, name: &str, attributes: &[Pair]) {
    html.push('<');
    html.push_str(name);
    for (name, value) in attributes {
        html.push(' ');
        html.push_str(name);
        html.push_str("=\"");
        escape(html, value);
        html.push('"');
    }
    html.push('>');
}

fn escape(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::address::tests::any_block;
    use super::*;
    use crate::domain::Language;
    use proptest::prelude::*;

    const SITE: &str = "https://wijzer.example/westhoek/";

    #[test]
    fn the_snippet_says_only_what_is_not_as_usual() {
        let voice = Voice(Language::Nl);
        assert_eq!(
            Block::default().snippet(SITE, voice),
            "<script src=\"https://wijzer.example/westhoek/embed.js\" async></script>\n<partner-wijzer>\n  \
             <a href=\"https://wijzer.example/westhoek/\">Zoek een partner uit de sociale economie op Partnerwijzer</a>\n</partner-wijzer>"
        );
        let block = Block::parse("?gemeente=Ieper&thema=hout&q=%22%3Cb%3E%26&vast=gemeente&stijl=kleur:005c8f,schijn:donker&hoogte=700");
        let snippet = block.snippet(SITE, voice);
        let element = "<partner-wijzer gemeente=\"Ieper\" thema=\"hout\" q=\"&quot;&lt;b&gt;&amp;\" vast=\"gemeente\" \
                       kleur=\"#005c8f\" schijn=\"donker\" hoogte=\"700\">";
        assert_eq!(snippet.lines().nth(1), Some(element));
        assert!(
            snippet.contains(
                "<a href=\"https://wijzer.example/westhoek/?gemeente=Ieper&amp;thema=hout&amp;q=%22%3Cb%3E%26&amp;vast=gemeente\">"
            )
        );
    }

    #[test]
    fn a_link_in_a_french_block_is_french() {
        assert!(Block::parse("?taal=fr").snippet(SITE, Voice(Language::Nl)).contains("Cherchez un partenaire"));
    }

    #[test]
    fn a_plain_frame_has_a_name_and_comes_late() {
        let frame = Block::parse("?naam=Werk+%26+zo&hoogte=900").frame(SITE);
        for part in ["title=\"Werk &amp; zo\"", "height=\"900\"", "loading=\"lazy\"", "referrerpolicy=\"origin\"", "?embed=1\""] {
            assert!(frame.contains(part), "{frame}");
        }
        assert!(Block::default().frame(SITE).contains("title=\"Partnerwijzer\""));
    }

    #[test]
    fn the_policy_names_the_origin_alone() {
        let policy = Block::default().policy("https://wijzer.example:8443/westhoek/");
        assert_eq!(policy, "script-src https://wijzer.example:8443; frame-src https://wijzer.example:8443");
        assert_eq!(host(SITE), "wijzer.example");
    }

    #[test]
    fn the_site_is_the_folder_around_the_page() {
        for (page, expected) in [
            ("https://a.example/insluiten/?gemeente=Ieper#content", "https://a.example/"),
            ("https://a.example/w/insluiten/index.html", "https://a.example/w/"),
            ("https://a.example/w/", "https://a.example/w/"),
        ] {
            assert_eq!(site(page), expected);
        }
    }

    /// The attributes of the only element of a name, as a browser reads them.
    fn attributes(html: &str, name: &str) -> Vec<(String, String)> {
        let (_, rest) = html.split_once(&format!("<{name}")).unwrap();
        // No sign that ends a value, or the element, can stand in a value.
        let parts: Vec<&str> = rest.split('>').next().unwrap().split('"').collect();
        let plain = |text: &str| text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
        parts.chunks_exact(2).map(|pair| (pair[0].trim().trim_end_matches('=').to_owned(), plain(pair[1]))).collect()
    }

    proptest! {
        #[test]
        fn the_attributes_read_back_give_the_same_address(block in any_block()) {
            let mut looks = Vec::new();
            let mut query = form_urlencoded::Serializer::new(String::new());
            // As the script does it.
            for (name, value) in attributes(&block.snippet(SITE, Voice(Language::Nl)), "partner-wijzer") {
                if ["kleur", "hoek", "schijn", "letter"].contains(&name.as_str()) {
                    looks.push(format!("{name}:{}", value.trim_start_matches('#')));
                } else {
                    query.append_pair(&name, &value);
                }
            }
            query.append_pair("stijl", &looks.join(","));
            let read = Block::parse(&query.finish());
            prop_assert_eq!(read.address(SITE), block.address(SITE));
            prop_assert_eq!(read, block);
        }

        #[test]
        fn anything_typed_survives_in_the_frame(block in any_block()) {
            let attributes = attributes(&block.frame(SITE), "iframe");
            let value = |name: &str| attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            prop_assert_eq!(value("src"), Some(block.address(SITE)));
            let title = if block.name.is_empty() { NAME } else { block.name.as_str() };
            prop_assert_eq!(value("title"), Some(title.to_owned()));
        }
    }
}
