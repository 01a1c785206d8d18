//! Files of the site.

use std::future::Future;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, window};

/// Why a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or no server.
    Network,
    /// The server answered with this status instead.
    Status(u16),
}

/// The text of a file beside the page. It is sent for at once, before anybody waits for it.
pub fn text(path: &str) -> impl Future<Output = Result<String, Failure>> + use<> {
    let sent = window().map(|window| JsFuture::from(window.fetch_with_str(path)));
    async move {
        let answer = sent.ok_or(Failure::Network)?.await.map_err(|_| Failure::Network)?;
        let answer: Response = answer.unchecked_into();
        if !answer.ok() {
            return Err(Failure::Status(answer.status()));
        }
        let text = JsFuture::from(answer.text().map_err(|_| Failure::Network)?).await.map_err(|_| Failure::Network)?;
        text.as_string().ok_or(Failure::Network)
    }
}
