//! The size of an element on the screen, and of a part inside it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Box {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// Calls back whenever the size of an element changes, and once at the beginning. Ends with the returned watch.
pub fn watch(element: &Element, mut changed: impl FnMut() + 'static) -> Watch {
    let callback = Closure::<dyn FnMut()>::new(move || changed());
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    Watch { observer, _callback: callback }
}

/// A running watch over an element.
#[derive(Debug)]
pub struct Watch {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Where an element is on the screen.
#[must_use]
pub fn of(element: &Element) -> Box {
    let rect = element.get_bounding_client_rect();
    Box { left: rect.left(), top: rect.top(), width: rect.width(), height: rect.height() }
}
