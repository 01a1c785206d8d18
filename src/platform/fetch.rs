//! Files of the site.

use gloo_net::http::Response;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, window};

/// Why a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or no server.
    Network,
    /// The server answered with this status instead.
    Status(u16),
}

/// Whether a copy will do that the browser kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// If the server's rules allow it.
    Welcome,
    /// If the server says that it is still the same file, which costs the visitor some hundred bytes instead of the whole file.
    Checked,
    /// No: the file must come from the server.
    Refused,
}

/// A file that was sent for.
#[derive(Debug)]
pub struct Coming(Option<JsFuture>);

/// Sends for a file beside the page, at once. Not by gloo's builder: that waits until somebody waits for it, and adds an ampersand to an address with a
/// query, which then is another one for whatever keeps files.
#[must_use]
pub fn send_for(path: &str, kept: Kept) -> Coming {
    let how = RequestInit::new();
    how.set_cache(match kept {
        Kept::Welcome => RequestCache::Default,
        Kept::Checked => RequestCache::NoCache,
        Kept::Refused => RequestCache::Reload,
    });
    Coming(window().map(|window| window.fetch_with_str_and_init(path, &how).into()))
}

impl Coming {
    /// Its text, when it has come.
    ///
    /// # Errors
    /// When there is no connection, or the server has no such file.
    pub async fn text(self) -> Result<String, Failure> {
        self.response().await?.text().await.map_err(|_| Failure::Network)
    }

    /// Its bytes, when it has come.
    ///
    /// # Errors
    /// When there is no connection, or the server has no such file.
    pub async fn bytes(self) -> Result<Vec<u8>, Failure> {
        self.response().await?.binary().await.map_err(|_| Failure::Network)
    }

    async fn response(self) -> Result<Response, Failure> {
        let response = self.0.ok_or(Failure::Network)?.await.map_err(|_| Failure::Network)?;
        let response = Response::from(response.unchecked_into::<web_sys::Response>());
        if response.ok() { Ok(response) } else { Err(Failure::Status(response.status())) }
    }
}
