//! What the visitor does, caught once at the document for all elements, also those that come later.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, FocusEvent, HtmlElement, HtmlTextAreaElement, KeyboardEvent, MouseEvent, window};

/// Reads an attribute of the element that was meant.
pub type Attributes<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Calls back for every plain click, or Enter, on an element of the selector; other clicks stay the browser's.
pub fn on_click(selector: &str, act: impl Fn(Attributes) + 'static) {
    listen("click", selector, true, act);
}

/// Calls back whenever a field of the selector was changed.
pub fn on_change(selector: &str, act: impl Fn(Attributes) + 'static) {
    listen("change", selector, false, act);
}

/// Calls back instead of sending a form of the selector.
pub fn on_submit(selector: &str, act: impl Fn(Attributes) + 'static) {
    listen("submit", selector, true, act);
}

/// Calls back with the text whenever something was typed into the text area with this id, and whether that was at the end of it.
pub fn on_input(id: &'static str, act: impl Fn(String, bool) + 'static) {
    on("input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        field.filter(|field| field.id() == id).into_iter().for_each(|field| {
            let end = field.selection_end().ok().flatten();
            act(field.value(), end == Some(field.text_length()));
        });
    });
}

/// Calls back when the element with this id gets the focus.
pub fn on_focus(id: &'static str, act: impl Fn() + 'static) {
    on("focusin", move |event| {
        if element(&event).is_some_and(|element| element.id() == id) {
            act();
        }
    });
}

/// Calls back when Enter is pressed in the element with this id, but not with Shift, nor while letters are being put together.
pub fn on_enter(id: &'static str, act: impl Fn() + 'static) {
    on("keydown", move |event| {
        let there = element(&event).is_some_and(|element| element.id() == id);
        if let Some(key) =
            event.dyn_ref::<KeyboardEvent>().filter(|key| there && key.key() == "Enter" && !key.shift_key() && !key.is_composing())
        {
            key.prevent_default();
            act();
        }
    });
}

/// Lets arrows go from a field, by its id, into the list that belongs to it, along its links and back. `close` takes the list away, and tells whether it
/// was there: when Escape is pressed, which also leads back to the field, and when the focus leaves what is around both. A press on the list leaves the
/// focus where it is, so that the list still stands when the finger or the button comes up.
pub fn on_list(id: &'static str, list: &'static str, around: &'static str, close: impl Fn() -> bool + Copy + 'static) {
    let is_field = move |element: &Element| element.id() == id;
    let is_in = |element: &Element, selector: &str| element.closest(selector).ok().flatten().is_some();
    let belongs = move |element: &Element| is_field(element) || is_in(element, list);
    on("keydown", move |event| {
        // Arrows with Shift or Alt mark words, and while letters are put together they choose among those.
        let plain = |key: &&KeyboardEvent| !(key.shift_key() || key.alt_key() || key.is_composing());
        let Some((key, element)) = event.dyn_ref::<KeyboardEvent>().filter(plain).zip(element(&event).filter(belongs)) else { return };
        let in_line = |step: fn(&Element) -> Option<Element>| step(&element.parent_element()?)?.first_element_child();
        let next = match key.key().as_str() {
            "ArrowDown" if is_field(&element) => first(&[list, " a"].concat()),
            "ArrowDown" => in_line(Element::next_element_sibling),
            "ArrowUp" if !is_field(&element) => in_line(Element::previous_element_sibling).or_else(|| first(&["#", id].concat())),
            "Escape" if close() => first(&["#", id].concat()),
            _ => None,
        };
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            event.prevent_default();
            let _ = next.focus();
        }
    });
    on("mousedown", move |event| {
        if element(&event).is_some_and(|element| is_in(&element, list)) {
            event.prevent_default();
        }
    });
    on("focusout", move |event| {
        let to = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target).and_then(|target| target.dyn_into().ok());
        if !to.is_some_and(|element| is_in(&element, around)) {
            close();
        }
    });
}

fn first(selector: &str) -> Option<Element> {
    window()?.document()?.query_selector(selector).ok().flatten()
}

/// Closes a menu, a `details` that the selector finds when it is open, as soon as the visitor turns to something else or presses Escape.
pub fn close_when_left(menu: &'static str) {
    let open = move || first(menu);
    let left = move |event: &Event, around_too: bool| {
        let (Some(menu), Some(element)) = (open(), element(event)) else { return };
        if !menu.contains(Some(&element)) && (around_too || !element.contains(Some(&menu))) {
            let _ = menu.remove_attribute("open");
        }
    };
    // A press on a word in the menu first gives the focus to what is around the menu: that is not leaving it.
    on("focusin", move |event| left(&event, false));
    on("click", move |event| left(&event, true));
    on("keydown", move |event| {
        let escapes = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == "Escape");
        if let Some(menu) = open().filter(|_| escapes) {
            let _ = menu.remove_attribute("open");
            let button = menu.first_element_child().and_then(|button| button.dyn_into::<HtmlElement>().ok());
            let _ = button.map(|button| button.focus());
        }
    });
}

/// Calls back when the window gets another size.
pub fn on_resize(act: impl Fn() + 'static) {
    hear(window().map(Into::into), "resize", Box::new(move |_| act()));
}

/// Calls back when the browser has a network again; whether that leads anywhere, it does not know.
pub fn on_online(act: impl Fn() + 'static) {
    hear(window().map(Into::into), "online", Box::new(move |_| act()));
}

fn listen(name: &str, selector: &str, instead: bool, act: impl Fn(Attributes) + 'static) {
    let selector = selector.to_owned();
    on(name, move |event| {
        let found = element(&event).filter(|_| is_plain(&event)).and_then(|element| element.closest(&selector).ok().flatten());
        if let Some(found) = found {
            if instead {
                event.prevent_default();
            }
            act(&|attribute| found.get_attribute(attribute));
        }
    });
}

fn element(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Whether a click asks for nothing special, such as a new window.
fn is_plain(event: &Event) -> bool {
    let special = |mouse: &MouseEvent| mouse.button() != 0 || mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
    !event.default_prevented() && !event.dyn_ref::<MouseEvent>().is_some_and(special)
}

pub(super) fn on(name: &str, act: impl Fn(Event) + 'static) {
    let document = window().and_then(|window| window.document());
    hear(document.map(Into::into), name, Box::new(act));
}

/// The same of anything, compiled once for all.
fn hear(target: Option<EventTarget>, name: &str, act: Box<dyn Fn(Event)>) {
    let listener = Closure::wrap(act);
    if let Some(target) = target {
        let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    // Document and window live as long as the page.
    listener.forget();
}
