//! Fingers, mouse, wheel and keys on one part of the page, caught at the document like everything else.

use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Element, Event, KeyboardEvent, MouseEvent, PointerEvent, TouchEvent, WheelEvent, window};

/// What a finger or the mouse does. Spots are in CSS pixels of the window, times in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Press {
    /// It comes down at a spot; whether it is a mouse.
    Down(i32, f64, f64, bool),
    /// It moves to a spot, at a time.
    Move(i32, f64, f64, f64),
    /// It is lifted, at a time.
    Up(i32, f64),
    /// The browser has taken it for itself.
    Lost,
}

/// Calls back for every press that begins in an element of the selector, and what becomes of it.
pub fn on_press(inside: &'static str, act: impl Fn(Press) + Clone + 'static) {
    let to = act.clone();
    on("pointerdown", false, true, move |event| {
        if let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|pointer| pointer.button() == 0 && is_in(&event, inside)) {
            let mouse = pointer.pointer_type() == "mouse";
            to(Press::Down(pointer.pointer_id(), f64::from(pointer.client_x()), f64::from(pointer.client_y()), mouse));
        }
    });
    let to = act.clone();
    on("pointermove", false, true, move |event| {
        if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
            let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
            to(Press::Move(pointer.pointer_id(), x, y, event.time_stamp()));
        }
    });
    let to = act.clone();
    on("pointerup", false, true, move |event| {
        if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
            to(Press::Up(pointer.pointer_id(), event.time_stamp()));
        }
    });
    on("pointercancel", false, true, move |_| act(Press::Lost));
    // Links and pictures would be carried away by the mouse instead.
    on("dragstart", false, false, move |event| {
        if is_in(&event, inside) {
            event.prevent_default();
        }
    });
    // Two fingers are for what they are on, even where one scrolls the page.
    on("touchmove", false, false, move |event| {
        if event.dyn_ref::<TouchEvent>().is_some_and(|touch| touch.touches().length() > 1) && is_in(&event, inside) && event.cancelable() {
            event.prevent_default();
        }
    });
}

/// Calls back for the wheel over an element of the selector: where, how many pixels, and whether with Ctrl, as pinching a touchpad is told. `true` when it
/// was used, so that the page does not scroll.
pub fn on_wheel(inside: &'static str, act: impl Fn(f64, f64, f64, bool) -> bool + 'static) {
    /// Pixels that a line of text and a page stand for.
    const LINE: f64 = 20.0;
    const PAGE: f64 = 400.0;
    on("wheel", false, false, move |event| {
        let Some(wheel) = event.dyn_ref::<WheelEvent>().filter(|_| is_in(&event, inside)) else { return };
        let unit = match wheel.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => LINE,
            WheelEvent::DOM_DELTA_PAGE => PAGE,
            _ => 1.0,
        };
        if act(f64::from(wheel.client_x()), f64::from(wheel.client_y()), wheel.delta_y() * unit, wheel.ctrl_key() || wheel.meta_key()) {
            event.prevent_default();
        }
    });
}

/// Calls back for a double click in an element of the selector that is none on a link or button; whether with Shift.
pub fn on_double_click(inside: &'static str, act: impl Fn(f64, f64, bool) + 'static) {
    on("dblclick", false, true, move |event| {
        if let Some(mouse) = event.dyn_ref::<MouseEvent>().filter(|_| is_in(&event, inside) && !is_in(&event, "a, button")) {
            act(f64::from(mouse.client_x()), f64::from(mouse.client_y()), mouse.shift_key());
        }
    });
}

/// Calls back for a key in an element of the selector, without modifiers; `true` when it was used.
pub fn on_key(inside: &'static str, act: impl Fn(&str) -> bool + 'static) {
    on("keydown", false, false, move |event| {
        let plain = |key: &&KeyboardEvent| !(key.ctrl_key() || key.meta_key() || key.alt_key() || event.default_prevented());
        if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(plain).filter(|_| is_in(&event, inside))
            && act(&key.key())
        {
            event.prevent_default();
        }
    });
}

/// Asks before anybody else hears of a click in an element of the selector; `true` when it is to be none.
pub fn before_click(inside: &'static str, act: impl Fn() -> bool + 'static) {
    on("click", true, false, move |event| {
        if is_in(&event, inside) && act() {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
}

/// Calls back whenever the mouse or the focus comes to an element with this attribute, or leaves all of them: its value.
pub fn on_turning_to(attribute: &'static str, act: impl Fn(Option<String>) + Clone + 'static) {
    let selector = ["[", attribute, "]"].concat();
    for kind in ["pointerover", "focusin"] {
        let (act, selector) = (act.clone(), selector.clone());
        on(kind, false, true, move |event| {
            let found = target(&event).and_then(|element| element.closest(&selector).ok().flatten());
            act(found.and_then(|element| element.get_attribute(attribute)));
        });
    }
    on("focusout", false, true, move |_| act(None));
}

pub(super) fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

pub(super) fn is_in(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

pub(super) fn on(name: &str, first: bool, passive: bool, act: impl Fn(Event) + 'static) {
    listen(name, first, passive, Box::new(act));
}

/// The same, compiled once for all.
fn listen(name: &str, first: bool, passive: bool, act: Box<dyn Fn(Event)>) {
    let listener = Closure::wrap(act);
    let options = AddEventListenerOptions::new();
    options.set_capture(first);
    options.set_passive(passive);
    if let Some(document) = window().and_then(|window| window.document()) {
        let _ = document.add_event_listener_with_callback_and_add_event_listener_options(name, listener.as_ref().unchecked_ref(), &options);
    }
    // The document lives as long as the page.
    listener.forget();
}
