//! How single elements look for the moment.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, window};

/// Gives the elements of a selector a property of style.
pub fn put(selector: &str, property: &str, value: &str) {
    each(selector, |element| {
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let _ = element.style().set_property(property, value);
        }
    });
}

/// Gives the elements of a selector an attribute without a value, or takes it from them.
pub fn flag(selector: &str, name: &str, on: bool) {
    each(selector, |element| {
        let _ = element.toggle_attribute_with_force(name, on);
    });
}

/// Whether the visitor asked for as little movement as can be.
#[must_use]
pub fn is_still() -> bool {
    let asked = window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    asked.is_some_and(|asked| asked.matches())
}

fn each(selector: &str, act: impl Fn(Element)) {
    let found = window().and_then(|window| window.document()).and_then(|document| document.query_selector_all(selector).ok());
    let Some(found) = found else { return };
    (0..found.length()).filter_map(|at| found.get(at)).filter_map(|node| node.dyn_into::<Element>().ok()).for_each(act);
}
