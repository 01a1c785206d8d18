//! Fields of a form: that somebody changed one, and that they show what the page says.

use super::events;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, window};

/// Calls back when somebody has changed a field: with its name, its value, and whether its box is ticked.
pub fn on_change(act: impl Fn(&str, &str, bool) + 'static) {
    events::on("change", move |event| {
        let Some(target) = event.target() else { return };
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            act(&input.name(), &input.value(), input.checked());
        } else if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
            act(&select.name(), &select.value(), false);
        }
    });
}

/// Lets every field show the value that its element has. Once somebody has touched a field a browser shows theirs, whatever the page says.
/// What they are typing at the moment stays, unless `all` says otherwise.
pub fn follow(all: bool) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let focused = document.active_element().filter(|_| !all);
    let Ok(found) = document.query_selector_all("input[value], option[selected]") else { return };
    let elements = (0..found.length()).filter_map(|at| found.get(at)).filter_map(|node| node.dyn_into::<Element>().ok());
    for element in elements {
        let value = element.get_attribute("value").unwrap_or_default();
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            if focused.as_ref() != Some(&element) && input.value() != value {
                input.set_value(&value);
            }
        } else if let Some(select) = element.closest("select").ok().flatten().and_then(|select| select.dyn_into::<HtmlSelectElement>().ok())
        {
            select.set_value(&value);
        }
    }
}

/// Selects the text of an element, by its id, so that somebody can copy it.
pub fn select(id: &str) {
    let Some(window) = window() else { return };
    let element = window.document().and_then(|document| document.get_element_by_id(id));
    if let (Some(element), Ok(Some(selection))) = (element, window.get_selection()) {
        let _ = selection.select_all_children(&element);
    }
}
