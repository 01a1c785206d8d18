//! Files of the site.

use gloo_net::http::Request;

/// Why a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or no server.
    Network,
    /// The server answered with this status instead.
    Status(u16),
}

/// The text of a file beside the page.
///
/// # Errors
/// When there is no connection, or the server has no such file.
pub async fn text(path: &str) -> Result<String, Failure> {
    let response = Request::get(path).send().await.map_err(|_| Failure::Network)?;
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    response.text().await.map_err(|_| Failure::Network)
}
