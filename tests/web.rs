//! The shell in a real browser: how pages come into the document, and each ability of the browser that the site uses.
//!
//! Runs in Chromium by way of `wasm-bindgen-test-runner` and `webdriver.json`; on any other machine than the browser's it is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "what helps a test may fail as a test does")]

#[path = "web/abilities.rs"]
mod abilities;
#[path = "web/drawing.rs"]
mod drawing;
#[path = "web/happenings.rs"]
mod happenings;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Document, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Looks, of 50 milliseconds each, before a test gives up.
const PATIENCE: usize = 200;

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An element of this name at the end of the document, gone again when the test ends.
struct Corner(HtmlElement);

impl Corner {
    fn new(tag: &str) -> Self {
        let element: HtmlElement = document().create_element(tag).unwrap().unchecked_into();
        document().body().unwrap().append_child(&element).unwrap();
        Self(element)
    }

    /// With this HTML in it.
    fn holding(html: &str) -> Self {
        let corner = Self::new("div");
        corner.0.set_inner_html(html);
        corner
    }

    /// The first element of a selector in it.
    #[track_caller]
    fn find<T: JsCast>(&self, selector: &str) -> T {
        self.0.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }
}

impl Drop for Corner {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Waits until something is so; a browser with much to do may take its time.
async fn until(what: &str, so: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if so() {
            return;
        }
        wait(50).await;
    }
    panic!("still not so: {what}");
}

/// Lets the browser do what is due.
async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        web_sys::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
