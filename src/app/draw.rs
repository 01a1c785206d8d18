use crate::markup::{Attribute, Element, Node};
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, HtmlTextAreaElement};

/// A page as a Leptos view. Drawn anew, it changes in the document only what differs: an element with the same name in the same place stays,
/// and with it the focus, the caret, the scroll position and whether a menu is open.
#[derive(Debug, Clone)]
pub struct Drawing(
    /// What is to be in the document.
    pub Element,
);

/// A page in the document: what it was made from, and its element.
pub struct Drawn {
    made_from: Element,
    element: types::Element,
}

impl Render for Drawing {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = build(&document(), &self.0, false);
        Drawn { made_from: self.0, element }
    }

    fn rebuild(self, state: &mut Drawn) {
        let before = std::mem::replace(&mut state.made_from, self.0);
        update(&document(), &state.element, &before, &state.made_from, false);
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        // The root of the page always takes another child.
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        parent.inspect(|parent| child.mount(parent, Some(&self.element))).is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

fn document() -> Document {
    leptos::prelude::document()
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// Whether what is in an element, or the element itself, belongs to a drawing.
fn is_drawing(element: &Element, inside: bool) -> bool {
    inside || element.tag() == "svg"
}

fn build(document: &Document, element: &Element, inside: bool) -> types::Element {
    let drawing = is_drawing(element, inside);
    let made = if drawing { document.create_element_ns(Some(SVG), element.tag()) } else { document.create_element(element.tag()) };
    // Names of elements are written by us and are all valid; a browser that refuses one gets an element without meaning.
    let made = made.unwrap_or_else(|_| document.create_element("span").unwrap_or_else(|_| wasm_bindgen::JsValue::NULL.unchecked_into()));
    element.attributes().iter().for_each(|(name, value)| set(&made, name, value));
    element.children().iter().for_each(|child| append(document, &made, child, drawing));
    made
}

fn append(document: &Document, parent: &types::Element, node: &Node, drawing: bool) {
    let _ = match node {
        Node::Text(text) => parent.append_child(&document.create_text_node(text)),
        Node::Element(element) => parent.append_child(&build(document, element, drawing)),
        Node::Shared(element) => parent.append_child(&build(document, element, drawing)),
    };
}

/// Sets an attribute; of a field also what it holds, which follows its attribute only until the visitor has touched it.
fn set(element: &types::Element, name: &str, value: &str) {
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

fn check(element: &types::Element, on: bool) {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_checked(on);
    }
}

/// Brings an element from what it was made from to what it shall be. The names of both are the same.
fn update(document: &Document, element: &types::Element, before: &Element, after: &Element, inside: bool) {
    let drawing = is_drawing(after, inside);
    for (name, _) in before.attributes().iter().filter(|(name, _)| after.get(name).is_none()) {
        let _ = element.remove_attribute(name);
        if *name == "checked" {
            check(element, false);
        }
    }
    let is_new = |(name, value): &&Attribute| matches!(*name, "value" | "checked") || before.get(name) != Some(&**value);
    after.attributes().iter().filter(is_new).for_each(|(name, value)| set(element, name, value));
    let mut child = element.first_child();
    for (at, node) in after.children().iter().enumerate() {
        let next = child.as_ref().and_then(|child| child.next_sibling());
        match (child.take(), before.children().get(at)) {
            (Some(child), Some(old)) => change(document, element, &child, old, node, drawing),
            _ => append(document, element, node, drawing),
        }
        child = next;
    }
    while let Some(rest) = child {
        child = rest.next_sibling();
        let _ = element.remove_child(&rest);
    }
}

fn change(document: &Document, parent: &types::Element, child: &types::Node, before: &Node, after: &Node, drawing: bool) {
    match (before, after) {
        (Node::Shared(old), Node::Shared(new)) if Arc::ptr_eq(old, new) => {}
        (Node::Text(old), Node::Text(new)) => {
            if old != new {
                child.set_node_value(Some(new));
            }
        }
        _ => match (whole(before), whole(after), child.dyn_ref::<types::Element>()) {
            (Some(old), Some(new), Some(element)) if old.tag() == new.tag() => update(document, element, old, new, drawing),
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
