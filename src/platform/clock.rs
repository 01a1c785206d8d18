//! Waiting.

use wasm_bindgen::prelude::*;

/// Calls back after so many milliseconds. The handle stops it.
pub fn after(milliseconds: i32, then: impl FnOnce() + 'static) -> Waiting {
    let then: Box<dyn FnOnce()> = Box::new(then);
    let callback = Closure::once_into_js(then);
    let handle = web_sys::window()
        .and_then(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), milliseconds).ok());
    Waiting(handle)
}

/// Something that will be called back.
#[derive(Debug, Clone, Copy)]
pub struct Waiting(Option<i32>);

impl Waiting {
    /// Makes sure that it is not called back any more.
    pub fn stop(self) {
        if let (Some(window), Some(handle)) = (web_sys::window(), self.0) {
            window.clear_timeout_with_handle(handle);
        }
    }
}

/// Calls back before the next picture is painted, with the time in milliseconds.
pub fn next_frame(then: impl FnOnce(f64) + 'static) {
    let then: Box<dyn FnOnce(f64)> = Box::new(then);
    let callback = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Milliseconds since the page was loaded, on a clock that nobody sets.
#[cfg(feature = "kiosk")]
#[must_use]
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map(|performance| performance.now()).unwrap_or_default()
}

/// Calls back every so many milliseconds, for as long as the page is open.
#[cfg(feature = "kiosk")]
pub fn every(milliseconds: i32, act: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(act);
    if let Some(window) = web_sys::window() {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), milliseconds);
    }
    callback.forget();
}

/// Days since the first of January 1970, by universal time.
#[must_use]
pub fn day() -> u32 {
    (js_sys::Date::now() / 86_400_000.0) as u32
}
