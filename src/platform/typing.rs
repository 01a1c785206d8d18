//! The text field that has the focus, and keys on the screen that write into it.

use wasm_bindgen::prelude::*;
use web_sys::{
    Element, Event, EventInit, FocusEvent, HtmlInputElement, MouseEvent, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    SelectionMode, window,
};

/// Fields that text is typed into, of those kinds that tell what is marked in them.
const FIELDS: &str =
    "textarea:not([readonly]),:is(input:not([type]),input[type=text],input[type=search],input[type=tel],input[type=url]):not([readonly])";

/// What is in a field, and what is marked in it, in units of UTF-16.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The text.
    pub text: String,
    /// The beginning of what is marked.
    pub from: u32,
    /// The end of what is marked.
    pub to: u32,
    /// How long the text may become, if the page says so.
    pub most: Option<u32>,
}

/// What is in the field that has the focus; `None` when no field has it.
#[must_use]
pub fn typed() -> Option<Typed> {
    let field = focused()?;
    let text = field.value();
    let end = || text.encode_utf16().count() as u32;
    let from = field.selection_start().ok().flatten().unwrap_or_else(end);
    let to = field.selection_end().ok().flatten().unwrap_or_else(end);
    Some(Typed { from, to, most: u32::try_from(field.max_length()).ok(), text })
}

/// Puts a text in the place of a part of what is in the field that has the focus, and the caret behind it. The page hears of it as of any typing.
pub fn write(from: u32, to: u32, text: &str) {
    let Some(field) = focused() else { return };
    let _ = field.set_range_text_with_start_and_end_and_selection_mode(text, from, to, SelectionMode::End);
    if from != to || !text.is_empty() {
        tell(&field, "input");
    }
}

/// Does what Enter does in a field of one line: sends its form. A field without a form has been changed.
pub fn enter() {
    let Some(field) = focused() else { return };
    match field.form() {
        Some(form) => {
            let _ = form.request_submit();
        }
        None => tell(&field, "change"),
    }
}

/// Brings the field that has the focus into view, where nothing covers it.
pub fn show() {
    if let Some(field) = focused() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        field.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Calls back when a text field that is not in an element of the selector gets the focus or is touched (`true`), and when the focus goes elsewhere (`false`).
/// The keyboard of the device itself stays away from such a field.
pub fn on_turn(apart: &'static str, act: impl Fn(bool) + Clone + 'static) {
    let meant = move |event: &Event| field_of(event).filter(|field| field.closest(apart).is_ok_and(|around| around.is_none()));
    for name in ["pointerdown", "focusin"] {
        let act = act.clone();
        on(name, move |event| {
            if let Some(field) = meant(&event) {
                let _ = field.set_attribute("inputmode", "none");
                act(true);
            }
        });
    }
    on("focusout", move |event| {
        let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target).and_then(|to| to.dyn_into::<Element>().ok());
        if meant(&event).is_some() && !to.is_some_and(|to| to.matches(FIELDS).unwrap_or_default()) {
            act(false);
        }
    });
}

/// What a finger does with a key on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch<'a> {
    /// It comes down on the key of this word, and holds it.
    Down(&'a str),
    /// It is lifted, or the browser has taken it for itself.
    Up,
    /// It has come down and was lifted on the key of this word.
    Click(&'a str),
    /// The key of this word was chosen without a finger, as screen readers and real keyboards do.
    Choice(&'a str),
}

/// Calls back for every touch of an element with the attribute. The field keeps the focus.
pub fn on_key(attribute: &'static str, act: impl Fn(Touch) + Clone + 'static) {
    let selector = ["[", attribute, "]"].concat();
    let word = move |event: &Event| {
        let key = target(event)?.closest(&selector).ok()??;
        key.get_attribute(attribute)
    };
    let (to, key) = (act.clone(), word.clone());
    on("pointerdown", move |event| {
        if let Some(word) = key(&event).filter(|_| event.dyn_ref::<PointerEvent>().is_some_and(|pointer| pointer.button() == 0)) {
            to(Touch::Down(&word));
        }
    });
    let (to, key) = (act.clone(), word.clone());
    on("click", move |event| {
        if let Some(word) = key(&event) {
            // A click that no finger or mouse has made has no count.
            let counted = event.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.detail() > 0);
            to(if counted { Touch::Click(&word) } else { Touch::Choice(&word) });
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let to = act.clone();
        on(name, move |_| to(Touch::Up));
    }
    // This is what would take the focus from the field.
    on("mousedown", move |event| {
        if word(&event).is_some() {
            event.prevent_default();
        }
    });
}

/// The field that has the focus. A text area is one too: what is asked of it here has the same names there.
fn focused() -> Option<HtmlInputElement> {
    let element = window()?.document()?.active_element()?;
    element.matches(FIELDS).ok()?.then(|| element.unchecked_into())
}

fn field_of(event: &Event) -> Option<Element> {
    target(event).filter(|element| element.matches(FIELDS).unwrap_or_default())
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

fn tell(field: &HtmlInputElement, word: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(word, &options) {
        let _ = field.dispatch_event(&event);
    }
}

fn on(name: &str, act: impl Fn(Event) + 'static) {
    listen(name, Box::new(act));
}

/// The same, compiled once for all.
fn listen(name: &str, act: Box<dyn Fn(Event)>) {
    let listener = Closure::wrap(act);
    if let Some(document) = window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    // The document lives as long as the page.
    listener.forget();
}
