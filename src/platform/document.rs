//! The page as a whole: its language, its title, what has the focus, printing.

use wasm_bindgen::JsCast;
use web_sys::{Document, FocusOptions, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollBehavior, ScrollToOptions, window};

fn document() -> Option<Document> {
    window()?.document()
}

/// Tells the browser and screen readers the language and the title of the page.
pub fn name(language: &str, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", language);
        }
    }
}

/// What addresses of the program's files end in, so that a page never gets those of another version; empty when the build gave it none.
#[must_use]
pub fn version() -> String {
    root("data-version").map_or_else(String::new, |version| ["?v=", &version].concat())
}

/// The language that the page says it is in.
#[must_use]
pub fn language() -> String {
    document().and_then(|document| document.document_element()).and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// Gives an element an attribute, by its id.
pub fn mark(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Gives the root of the page an attribute.
pub fn mark_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Whether the page is shown on a public touch screen.
#[must_use]
pub fn is_kiosk() -> bool {
    root("data-kiosk").is_some()
}

/// The value of an attribute of the root of the page.
#[must_use]
pub fn root(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

/// Takes an attribute from the root of the page.
pub fn unmark_root(name: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.remove_attribute(name);
    }
}

/// Gives an element the focus, by its id, once the page has been brought up to date.
pub fn focus_soon(id: &'static str) {
    super::clock::after(0, move || focus(id));
}

/// Gives an element the focus, by its id, once the page has been brought up to date, and leaves the page scrolled as it is.
pub fn rest_soon(id: &'static str) {
    super::clock::after(0, move || rest(id));
}

fn rest(id: &str) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element(id) {
        let _ = element.focus_with_options(&options);
    }
}

/// Gives an element the focus, by its id, if the one that had it is gone once the page has been brought up to date. Nothing scrolls.
pub fn catch_focus(id: &'static str) {
    let lost = || document().is_some_and(|document| document.active_element() == document.body().map(Into::into));
    super::clock::after(0, move || {
        if lost() {
            rest(id);
        }
    });
}

/// Gives an element the focus, by its id. It is brought into view only if the browser thinks that it must.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()
}

/// The text in an input, by its id.
#[must_use]
pub fn value(id: &str) -> String {
    let element =
        document().and_then(|document| document.get_element_by_id(id)).and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    element.map(|input| input.value()).unwrap_or_default()
}

/// The text in an element, by its id.
#[must_use]
pub fn text(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// The value of an attribute of an element, by its id.
#[must_use]
pub fn attribute(id: &str, name: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute(name)
}

/// The value of an attribute of the element that has the focus.
#[must_use]
pub fn focused(name: &str) -> Option<String> {
    document()?.active_element()?.get_attribute(name)
}

/// Gives the first element of a selector the focus, and leaves the page scrolled as it is. Whether there is one.
pub fn rest_on(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    found.is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Puts a text into an element, by its id.
pub fn say(id: &str, text: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.set_text_content(Some(text));
    }
}

/// Scrolls to the top at once.
pub fn to_top() {
    if let Some(window) = window() {
        let options = ScrollToOptions::new();
        options.set_top(0.0);
        options.set_behavior(ScrollBehavior::Instant);
        window.scroll_to_with_scroll_to_options(&options);
    }
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// What a visitor did in the page before the program came: the text typed so far, empty if none was, and whether the field has the focus.
#[must_use]
pub fn typed_before(field: &str) -> (String, bool) {
    let Some(document) = document() else { return Default::default() };
    let element = document.get_element_by_id(field);
    let focused = element.is_some() && document.active_element() == element;
    let field = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    let text = field.filter(|field| field.default_value().ok() != Some(field.value())).map(|field| field.value());
    (text.unwrap_or_default(), focused)
}

/// Empties an element and returns it, to be filled by the program.
#[must_use]
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok()?;
    element.set_text_content(None);
    Some(element)
}
