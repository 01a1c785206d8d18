//! Where the visitor is, as far as the browser tells.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

/// Latitude and longitude in degrees. The browser asks the visitor first; `None` when one of them refuses, or nobody knows.
pub async fn here() -> Option<(f64, f64)> {
    let geolocation = window()?.navigator().geolocation().ok()?;
    let asking = Promise::new(&mut |found: Function, failed: Function| {
        if geolocation.get_current_position_with_error_callback(&found, Some(&failed)).is_err() {
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    let coordinates = Reflect::get(&JsFuture::from(asking).await.ok()?, &JsValue::from_str("coords")).ok()?;
    let degrees = |name: &str| Reflect::get(&coordinates, &JsValue::from_str(name)).ok()?.as_f64();
    Some((degrees("latitude")?, degrees("longitude")?))
}
