//! The size and place of an element on the screen.

use wasm_bindgen::prelude::*;
use web_sys::window;

/// A rectangle in CSS pixels; nothing in the corner when there is no such element.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rectangle {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rectangle {
    /// Right edge.
    #[must_use]
    pub fn right(self) -> f64 {
        self.left + self.width
    }

    /// Bottom edge.
    #[must_use]
    pub fn bottom(self) -> f64 {
        self.top + self.height
    }
}

/// Where the first element of a selector is.
#[must_use]
pub fn of(selector: &str) -> Rectangle {
    let element = window().and_then(|window| window.document()).and_then(|document| document.query_selector(selector).ok().flatten());
    let rectangle = element.map(|element| element.get_bounding_client_rect());
    rectangle.map(|r| Rectangle { left: r.left(), top: r.top(), width: r.width(), height: r.height() }).unwrap_or_default()
}

/// Calls back when the browser is about to paint, with everything in its place.
pub fn after_layout(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    let callback = Closure::once_into_js(act);
    if let Some(window) = window() {
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}
