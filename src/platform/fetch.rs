//! Files of the site.

use gloo_net::http::{Request, Response};
use web_sys::{RequestCache, RequestInit};

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
    /// No: the file must come from the server.
    Refused,
}

/// The text of a file beside the page.
///
/// # Errors
/// When there is no connection, or the server has no such file.
pub async fn text(path: &str, kept: Kept) -> Result<String, Failure> {
    get(path, kept).await?.text().await.map_err(|_| Failure::Network)
}

/// The bytes of a file beside the page.
///
/// # Errors
/// When there is no connection, or the server has no such file.
pub async fn bytes(path: &str, kept: Kept) -> Result<Vec<u8>, Failure> {
    get(path, kept).await?.binary().await.map_err(|_| Failure::Network)
}

async fn get(path: &str, kept: Kept) -> Result<Response, Failure> {
    let cache = if kept == Kept::Refused { RequestCache::Reload } else { RequestCache::Default };
    // Not by gloo's builder, which adds an ampersand to an address that has a query already: another address, for whatever keeps files.
    let how = RequestInit::new();
    how.set_cache(cache);
    let request = web_sys::Request::new_with_str_and_init(path, &how).map_err(|_| Failure::Network)?;
    let response = Request::from(request).send().await.map_err(|_| Failure::Network)?;
    if response.ok() { Ok(response) } else { Err(Failure::Status(response.status())) }
}
