//! What happens in the page, heard before anybody else hears of it, so that it can be refused.

use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Element, Event, KeyboardEvent, MouseEvent, TouchEvent, window};

/// Something that somebody does.
#[derive(Debug)]
pub struct Deed(Event);

/// A key that is pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// Its name in the browser.
    pub name: String,
    /// With Ctrl, Alt, or the key of Windows or Apple.
    pub with: [bool; 3],
}

impl Deed {
    /// What kind of event it is.
    #[must_use]
    pub fn kind(&self) -> String {
        self.0.type_()
    }

    /// The key, if it is one.
    #[must_use]
    pub fn key(&self) -> Option<Pressed> {
        let key = self.0.dyn_ref::<KeyboardEvent>()?;
        Some(Pressed { name: key.key(), with: [key.ctrl_key(), key.alt_key(), key.meta_key()] })
    }

    /// Whether it asks for nothing special, such as a new window.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let special =
            |mouse: &MouseEvent| mouse.button() != 0 || mouse.meta_key() || mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key();
        !self.0.dyn_ref::<MouseEvent>().is_some_and(special)
    }

    /// Whether it has Ctrl with it, as pinching a touchpad is told.
    #[must_use]
    pub fn is_pinch(&self) -> bool {
        self.0.dyn_ref::<MouseEvent>().is_some_and(|mouse| mouse.ctrl_key() || mouse.meta_key())
            || self.0.dyn_ref::<TouchEvent>().is_some_and(|touch| touch.touches().length() > 1)
    }

    /// Where in the window, in CSS pixels.
    #[must_use]
    pub fn spot(&self) -> Option<(f64, f64)> {
        self.0.dyn_ref::<MouseEvent>().map(|mouse| (f64::from(mouse.client_x()), f64::from(mouse.client_y())))
    }

    /// Whether it is on or in an element of the selector.
    #[must_use]
    pub fn is_in(&self, selector: &str) -> bool {
        self.around(selector).is_some()
    }

    /// An attribute of the nearest element of the selector that it is on or in.
    #[must_use]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.around(selector)?.get_attribute(name)
    }

    /// The text of the first element of a selector within what is around it, or of that itself when there is no such selector.
    #[must_use]
    pub fn text(&self, around: &str, inner: &str) -> Option<String> {
        let around = self.around(around)?;
        if inner.is_empty() { around.text_content() } else { around.query_selector(inner).ok()??.text_content() }
    }

    /// An attribute of each element of a selector within what is around it.
    #[must_use]
    pub fn attributes(&self, around: &str, inner: &str, name: &str) -> Vec<String> {
        let found = self.around(around).and_then(|around| around.query_selector_all(inner).ok());
        let each = |found: web_sys::NodeList| (0..found.length()).filter_map(move |at| found.get(at));
        let elements = found.into_iter().flat_map(each).filter_map(|node| node.dyn_into::<Element>().ok());
        elements.filter_map(|element| element.get_attribute(name)).collect()
    }

    /// Sees to it that the browser does nothing of its own.
    pub fn refuse(&self) {
        if self.0.cancelable() {
            self.0.prevent_default();
        }
    }

    /// Sees to it that nobody in the page hears of it either; who listens here still does.
    pub fn stop(&self) {
        self.refuse();
        self.0.stop_propagation();
    }

    fn around(&self, selector: &str) -> Option<Element> {
        let target = self.0.target()?.dyn_into::<web_sys::Node>().ok()?;
        // What is marked or dragged may be a text.
        let element = target.dyn_ref::<Element>().cloned().or_else(|| target.parent_element())?;
        element.closest(selector).ok()?
    }
}

/// Calls back for every event of these kinds.
pub fn before(kinds: &[&str], act: impl Fn(Deed) + 'static) {
    let act: Rc<dyn Fn(Deed)> = Rc::new(act);
    let options = AddEventListenerOptions::new();
    options.set_capture(true);
    options.set_passive(false);
    for kind in kinds {
        let act = Rc::clone(&act);
        let listener = Closure::<dyn Fn(Event)>::new(move |event| act(Deed(event)));
        if let Some(window) = window() {
            let listener = listener.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback_and_add_event_listener_options(kind, listener, &options);
        }
        // The window lives as long as the page.
        listener.forget();
    }
}

/// Calls back for every error that nobody caught, but not for a picture that did not come.
pub fn on_fault(act: impl Fn() + 'static) {
    before(&["error", "unhandledrejection"], move |deed| {
        if deed.around("*").is_none() {
            act();
        }
    });
}

/// Takes from the window what scripts could leave the page by: from then on it does nothing.
pub fn disarm(method: &str) {
    let nothing = Closure::<dyn Fn()>::new(|| {});
    if let Some(window) = window() {
        let _ = js_sys::Reflect::set(&window, &method.into(), nothing.as_ref());
    }
    nothing.forget();
}
