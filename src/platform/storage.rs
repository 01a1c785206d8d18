//! What is kept on the device: nothing but what its owner asked for.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::window;

fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

/// What was kept under a name.
#[must_use]
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text under a name; a device without room keeps what it had.
pub fn keep(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, text);
    }
}

/// Keeps nothing more under a name.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

/// How many bytes the site uses on the device, if the browser tells.
pub async fn used() -> Option<f64> {
    JsFuture::from(promise()?).await.ok().and_then(|estimate| Reflect::get(&estimate, &"usage".into()).ok()?.as_f64())
}

fn promise() -> Option<Promise> {
    let manager = Reflect::get(&window()?.navigator(), &"storage".into()).ok()?;
    let estimate: Function = Reflect::get(&manager, &"estimate".into()).ok()?.dyn_into().ok()?;
    estimate.call0(&manager).ok()?.dyn_into().ok()
}
