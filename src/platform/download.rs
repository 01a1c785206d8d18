//! Files that the page makes itself.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url, window};

/// Lets the visitor keep a text as a file; nothing leaves the browser. One that cannot do so does nothing.
///
/// The text stays in memory for as long as the page is open: some browsers ask first where to put a file, and read it only then.
pub fn offer(name: &str, text: &str) {
    give(name, text);
}

fn give(name: &str, text: &str) -> Option<()> {
    let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&Url::create_object_url_with_blob(&blob).ok()?);
    link.set_download(name);
    link.click();
    Some(())
}
