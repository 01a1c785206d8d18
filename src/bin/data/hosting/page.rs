//! Pages of a built site, as text: what of them a server or a preview must know.

/// What stands in each script that is written in a page itself, to the letter.
pub(super) fn scripts(page: &str) -> Vec<&str> {
    let mut scripts = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("<script") {
        let Some((attributes, after)) = after.split_once('>') else { break };
        let Some((script, after)) = after.split_once("</script") else { break };
        if !attributes.split_ascii_whitespace().any(|attribute| attribute.starts_with("src=")) {
            scripts.push(script);
        }
        rest = after;
    }
    scripts
}

/// The title of a page.
pub(super) fn title(page: &str) -> &str {
    page.split_once("<title>").and_then(|(_, after)| after.split_once("</title>")).map_or("", |(title, _)| title.trim())
}

/// The description of a page, as it is escaped there.
pub(super) fn description(page: &str) -> Option<&str> {
    let tags = page.split("<meta ").skip(1).filter_map(|after| after.split_once('>'));
    let named = |tag: &&str| tag.contains("name=description") || tag.contains("name=\"description\"");
    let tag = tags.map(|(tag, _)| tag).find(named)?;
    tag.split_once("content=\"").and_then(|(_, after)| after.split_once('"')).map(|(text, _)| text)
}

/// A text of the page without what HTML escapes in it.
pub(super) fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_in_the_page_are_found_to_the_letter() {
        let page = "<script type=module>import a from './b.js';\n</script><script src=c.js></script><p>x<script>\n d(\"<p>\") </script>";
        assert_eq!(scripts(page), ["import a from './b.js';\n", "\n d(\"<p>\") "]);
        assert!(scripts("<script>never ends").is_empty());
    }

    #[test]
    fn title_and_description_are_found_however_the_page_was_packed() {
        for page in [
            "<title>Partnerwijzer</title><meta content=\"Zeg &amp; vind.\" name=description>",
            "<title> Partnerwijzer </title>\n<meta name=\"color\" content=\"x\"><meta name=\"description\" content=\"Zeg &amp; vind.\">",
        ] {
            assert_eq!((title(page), description(page)), ("Partnerwijzer", Some("Zeg &amp; vind.")));
        }
        assert_eq!((title("<p>"), description("<meta name=\"other\" content=\"x\">")), ("", None));
        assert_eq!(unescaped("a &amp;lt; &quot;b&quot;"), "a &lt; \"b\"");
    }
}
