use super::{Element, Node};
use std::fmt::{Display, Formatter, Result, Write};

/// Elements that have no content and no end.
const VOID: [&str; 4] = ["br", "img", "input", "meta"];

/// As HTML, with everything escaped: for tests and reports. The page itself is never made from it.
impl Display for Element {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "<{}", self.tag())?;
        for (name, value) in self.attributes() {
            write!(f, " {name}=\"")?;
            escape(f, value)?;
            f.write_char('"')?;
        }
        f.write_char('>')?;
        if VOID.contains(&self.tag()) {
            return Ok(());
        }
        for node in self.children() {
            match node {
                Node::Text(text) => escape(f, text)?,
                Node::Element(element) => element.fmt(f)?,
                Node::Shared(element) => element.fmt(f)?,
            }
        }
        write!(f, "</{}>", self.tag())
    }
}

fn escape(f: &mut Formatter<'_>, text: &str) -> Result {
    for character in text.chars() {
        match character {
            '<' => f.write_str("&lt;")?,
            '>' => f.write_str("&gt;")?,
            '&' => f.write_str("&amp;")?,
            '"' => f.write_str("&quot;")?,
            other => f.write_char(other)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::markup::el;

    #[test]
    fn texts_and_values_are_never_markup() {
        let element = el("p").set("title", "\"><script>").say("<b>&</b>").child(el("br"));
        assert_eq!(element.to_string(), "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&lt;/b&gt;<br></p>");
    }
}
