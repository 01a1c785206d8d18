//! Work that waits for something.

use std::future::Future;

/// Begins it, and goes on with it whenever the browser has time and what it waits for has come.
pub fn begin(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
