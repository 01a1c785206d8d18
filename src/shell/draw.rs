//! Brings markup into the document, and later only what has changed in it.

use crate::markup::{Attribute, Element, FOREIGN, Node};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, HtmlTextAreaElement};

/// Makes what is to be in the document.
#[must_use]
pub fn made(document: &Document, element: &Element) -> web_sys::Element {
    build(document, element, false)
}

/// Brings what was made from one element to what another shall be. The names of both are the same.
pub fn change(document: &Document, element: &web_sys::Element, before: &Element, after: &Element) {
    update(document, element, before, after, false);
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// Whether what is in an element, or the element itself, belongs to a drawing.
fn is_drawing(element: &Element, inside: bool) -> bool {
    inside || element.tag() == "svg"
}

fn build(document: &Document, element: &Element, inside: bool) -> web_sys::Element {
    let drawing = is_drawing(element, inside);
    let made = if drawing { document.create_element_ns(Some(SVG), element.tag()) } else { document.create_element(element.tag()) };
    // Names of elements are written by us and are all valid; a browser that refuses one gets an element without meaning.
    let made = made.unwrap_or_else(|_| document.create_element("span").unwrap_or_else(|_| wasm_bindgen::JsValue::NULL.unchecked_into()));
    element.attributes().iter().for_each(|(name, value)| set(&made, name, value));
    element.children().iter().for_each(|child| append(document, &made, child, drawing));
    made
}

fn append(document: &Document, parent: &web_sys::Element, node: &Node, drawing: bool) {
    let _ = match node {
        Node::Text(text) => parent.append_child(&document.create_text_node(text)),
        Node::Element(element) => parent.append_child(&build(document, element, drawing)),
        Node::Shared(element) => parent.append_child(&build(document, element, drawing)),
    };
}

/// Sets an attribute; of a field also what it holds, which follows its attribute only until the visitor has touched it.
fn set(element: &web_sys::Element, name: &str, value: &str) {
    match name {
        "value" => {
            if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
                // Setting the same text again would move the caret.
                if field.value() != value {
                    field.set_value(value);
                }
                return;
            }
        }
        "checked" => check(element, true),
        _ => {}
    }
    let _ = element.set_attribute(name, value);
}

fn check(element: &web_sys::Element, on: bool) {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_checked(on);
    }
}

/// The same, within a drawing or not.
fn update(document: &Document, element: &web_sys::Element, before: &Element, after: &Element, inside: bool) {
    let drawing = is_drawing(after, inside);
    for (name, _) in before.attributes().iter().filter(|(name, _)| after.get(name).is_none()) {
        let _ = element.remove_attribute(name);
        if *name == "checked" {
            check(element, false);
        }
    }
    let is_new = |(name, value): &&Attribute| matches!(*name, "value" | "checked") || before.get(name) != Some(&**value);
    after.attributes().iter().filter(is_new).for_each(|(name, value)| set(element, name, value));
    if after.get(FOREIGN).is_some() {
        return;
    }
    let mut child = element.first_child();
    for (at, node) in after.children().iter().enumerate() {
        let next = child.as_ref().and_then(|child| child.next_sibling());
        match (child.take(), before.children().get(at)) {
            (Some(child), Some(old)) => exchange(document, element, &child, old, node, drawing),
            _ => append(document, element, node, drawing),
        }
        child = next;
    }
    while let Some(rest) = child {
        child = rest.next_sibling();
        let _ = element.remove_child(&rest);
    }
}

fn exchange(document: &Document, parent: &web_sys::Element, child: &web_sys::Node, before: &Node, after: &Node, drawing: bool) {
    match (before, after) {
        (Node::Shared(old), Node::Shared(new)) if Arc::ptr_eq(old, new) => {}
        (Node::Text(old), Node::Text(new)) => {
            if old != new {
                child.set_node_value(Some(new));
            }
        }
        _ => match (whole(before), whole(after), child.dyn_ref::<web_sys::Element>()) {
            // A picture is never made another: the browser would go on showing the old one until the new one has come.
            (Some(old), Some(new), Some(element)) if old.tag() == new.tag() && old.get("src") == new.get("src") => {
                update(document, element, old, new, drawing);
            }
            _ => {
                append(document, parent, after, drawing);
                if let Some(new) = parent.last_child() {
                    let _ = parent.replace_child(&new, child);
                }
            }
        },
    }
}

fn whole(node: &Node) -> Option<&Element> {
    match node {
        Node::Text(_) => None,
        Node::Element(element) => Some(element),
        Node::Shared(element) => Some(element),
    }
}
