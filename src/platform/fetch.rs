//! Files of the site.

use gloo_net::http::{Request, Response};
use web_sys::RequestCache;

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
    let cache = match kept {
        Kept::Welcome => RequestCache::Default,
        Kept::Checked => RequestCache::NoCache,
        Kept::Refused => RequestCache::Reload,
    };
    let response = Request::get(path).cache(cache).send().await.map_err(|_| Failure::Network)?;
    if response.ok() { Ok(response) } else { Err(Failure::Status(response.status())) }
}
