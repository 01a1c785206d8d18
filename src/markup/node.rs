use std::borrow::Cow;
use std::sync::Arc;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Text, shown as it is.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// An element that was made before and is used again: while it is the same one, nobody looks into it.
    Shared(Arc<Element>),
}

/// An element of HTML, or of SVG below an `svg`.
///
/// It is one pointer wide, and what builds it is compiled once and called: a page is some thousand such calls.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(Box<Inner>);

/// The attribute of an element whose inside is not the page's: another program draws there, or the shell says something. It is given its attributes, and
/// what is in it stays when the page is drawn anew.
pub const FOREIGN: &str = "data-foreign";

/// An attribute: its name and its value.
pub type Attribute = (&'static str, Cow<'static, str>);

#[derive(Debug, Clone, PartialEq)]
struct Inner {
    tag: &'static str,
    attributes: Vec<Attribute>,
    children: Vec<Node>,
}

/// An element without anything.
#[must_use]
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Inner { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl Element {
    /// Gives it classes.
    #[must_use]
    #[inline(never)]
    pub fn class(mut self, class: &'static str) -> Self {
        self.0.attributes.push(("class", Cow::Borrowed(class)));
        self
    }

    /// Gives it an attribute with a value of ours.
    #[must_use]
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attributes.push((name, Cow::Borrowed(value)));
        self
    }

    /// Gives it an attribute.
    #[must_use]
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, Cow::Owned(value)));
        self
    }

    /// Gives it an attribute without a value, such as `disabled`, if so.
    #[must_use]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.set(name, "") } else { self }
    }

    /// Puts a text of ours in.
    #[must_use]
    #[inline(never)]
    pub fn say(mut self, text: &'static str) -> Self {
        self.0.children.push(Node::Text(Cow::Borrowed(text)));
        self
    }

    /// Puts a text in.
    #[must_use]
    #[inline(never)]
    pub fn text(mut self, text: String) -> Self {
        self.0.children.push(Node::Text(Cow::Owned(text)));
        self
    }

    /// Puts an element in.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Element) -> Self {
        self.0.children.push(Node::Element(child));
        self
    }

    /// Puts an element in that is used again and again.
    #[must_use]
    pub fn shared(mut self, child: Arc<Element>) -> Self {
        self.0.children.push(Node::Shared(child));
        self
    }

    /// Puts elements in, or none.
    #[must_use]
    pub fn all(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// The same with every heading in it so many levels deeper, as far as there are levels.
    #[must_use]
    pub fn deeper(mut self, by: usize) -> Self {
        const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        if let Some(level) = HEADINGS.iter().position(|heading| *heading == self.0.tag) {
            self.0.tag = HEADINGS[(level + by).min(HEADINGS.len() - 1)];
        }
        for node in &mut self.0.children {
            if let Node::Element(child) = node {
                *child = std::mem::replace(child, el("")).deeper(by);
            }
        }
        self
    }

    /// Its name.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// Its attributes in order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.0.attributes
    }

    /// What is in it.
    #[must_use]
    pub fn children(&self) -> &[Node] {
        &self.0.children
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// All elements in it, itself first, in the order of the page.
    pub fn every(&self) -> Box<dyn Iterator<Item = &Element> + '_> {
        let inner = self.0.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Shared(element) => Some(&**element),
            Node::Text(_) => None,
        });
        Box::new(std::iter::once(self).chain(inner.flat_map(Element::every)))
    }

    /// All text in it, joined.
    #[must_use]
    pub fn words(&self) -> String {
        let part = |node: &Node| match node {
            Node::Text(text) => text.to_string(),
            Node::Element(element) => element.words(),
            Node::Shared(element) => element.words(),
        };
        self.0.children.iter().map(part).collect()
    }
}
