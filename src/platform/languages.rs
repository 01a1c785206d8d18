//! The languages that the visitor's browser asks for.

/// Their tags, the most wanted first.
#[must_use]
pub fn wanted() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
