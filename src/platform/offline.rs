//! What is kept on the device, so that the site works without a network.

use js_sys::{JSON, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Cache, Response, ResponseInit, window};

/// Whether a service worker stands between the page and the network.
#[must_use]
pub fn is_controlled() -> bool {
    // Without a secure context there are no workers, and in a frame that somebody locked up even looking for them fails.
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    window().is_some_and(|window| get(&get(&window.navigator(), "serviceWorker"), "controller").is_truthy())
}

/// Keeps the text of a JSON file in a cache, in the place of what was kept under its address. Where that cannot be, as on a full device, what was kept stays.
pub fn keep(cache: &'static str, address: &'static str, text: &str) {
    let Some(caches) = window().and_then(|window| window.caches().ok()).filter(|caches| !caches.is_undefined()) else { return };
    let json = JSON::parse(r#"{"headers":{"content-type":"application/json"}}"#).unwrap_or_default().unchecked_into::<ResponseInit>();
    let Ok(file) = Response::new_with_opt_str_and_init(Some(text), &json) else { return };
    spawn_local(async move {
        if let Ok(cache) = JsFuture::from(caches.open(cache)).await {
            let _ = JsFuture::from(cache.unchecked_into::<Cache>().put_with_str(address, &file)).await;
        }
    });
}
