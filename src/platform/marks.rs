//! What stands in the page, found by its marks.

use web_sys::{Element, window};

fn first(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok()?
}

/// Whether there is an element of the selector.
#[must_use]
pub fn stands(selector: &str) -> bool {
    first(selector).is_some()
}

/// The first piece of text of the first element of the selector.
#[must_use]
pub fn first_text(selector: &str) -> Option<String> {
    first(selector)?.first_child()?.text_content().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// An attribute of the first element of the selector.
#[must_use]
pub fn attribute(selector: &str, name: &str) -> Option<String> {
    first(selector)?.get_attribute(name)
}

/// The text of each element of the selector.
#[must_use]
pub fn texts(selector: &str) -> Vec<String> {
    let found = window().and_then(|window| window.document()).and_then(|document| document.query_selector_all(selector).ok());
    let nodes = found.into_iter().flat_map(|found| (0..found.length()).filter_map(move |at| found.get(at)));
    nodes.filter_map(|node| node.text_content()).collect()
}
