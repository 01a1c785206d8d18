//! The console of the browser, which nobody sees but who looks after the site.

/// Leaves a line there, as a warning.
pub fn warn(line: &str) {
    web_sys::console::warn_1(&line.into());
}
