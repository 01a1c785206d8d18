//! What the site asks of a browser: the address bar, the document, files, waiting, sizes.

use crate::{Corner, PATIENCE, document, until, wait};
use partnerwijzer::platform::fetch::{Failure, Kept};
use partnerwijzer::platform::size::{self, Rectangle};
use partnerwijzer::platform::{address, clock, document as page, fetch, languages, offline};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement, Response, window};

/// A number that a callback raises.
fn counter() -> (Rc<Cell<u32>>, impl Fn() + Clone + 'static) {
    let count = Rc::new(Cell::new(0));
    let raised = Rc::clone(&count);
    (count, move || raised.set(raised.get() + 1))
}

#[wasm_bindgen_test]
async fn the_address_takes_steps_that_can_be_undone() {
    let history = window().unwrap().history().unwrap();
    let (travels, travelled) = counter();
    address::on_travel(travelled);
    address::replace("?q=begin");
    let steps = history.length().unwrap();
    address::push("?q=gras+maaien&bij=De+Panne");
    assert_eq!(address::query(), "?q=gras+maaien&bij=De+Panne");
    let other = address::of("?q=hagen");
    assert!(other.starts_with("http") && other.ends_with("?q=hagen") && !other.contains("gras"));
    address::replace("?q=hagen+scheren");
    assert_eq!(address::query(), "?q=hagen+scheren");
    assert_eq!(history.length().unwrap(), steps + 1, "one step, whatever stands in its place");
    assert_eq!(travels.get(), 0, "our own steps are no travels");
    history.back().unwrap();
    until("back was noticed", || travels.get() > 0).await;
    assert_eq!((address::query().as_str(), travels.get()), ("?q=begin", 1));
    history.forward().unwrap();
    until("forward was noticed", || travels.get() > 1).await;
    assert_eq!((address::query().as_str(), travels.get()), ("?q=hagen+scheren", 2));
    address::replace("?");
    assert_eq!(address::query(), "");
}

#[wasm_bindgen_test]
fn the_page_tells_its_language_and_title() {
    page::name("fr", "Tondre <b>");
    let root = document().document_element().unwrap();
    page::mark_root("data-web", "x");
    assert_eq!(page::root("data-web").as_deref(), Some("x"));
    page::unmark_root("data-web");
    assert_eq!(page::root("data-web"), None);
    assert_eq!((root.get_attribute("lang").as_deref(), document().title().as_str()), (Some("fr"), "Tondre <b>"));
}

#[wasm_bindgen_test]
async fn focus_goes_where_it_is_sent_and_nowhere_else() {
    let corner = Corner::holding("<input id='web-first'><button id='web-second'>x</button><p id='web-text'>x</p>");
    let focused = || document().active_element().map(|element| element.id()).unwrap_or_default();
    page::focus("web-first");
    assert_eq!(focused(), "web-first");
    page::focus("web-text");
    page::focus("web-nothing");
    assert_eq!(focused(), "web-first", "what cannot take the focus leaves it alone");
    page::focus_soon("web-second");
    assert_eq!(focused(), "web-first");
    until("the focus has moved", || focused() == "web-second").await;
    drop(corner);
}

#[wasm_bindgen_test]
fn texts_go_in_and_out_of_elements_as_texts() {
    let corner = Corner::holding("<input id='web-place'><p id='web-error'></p>");
    corner.find::<HtmlInputElement>("input").set_value("De Panne");
    assert_eq!([page::value("web-place"), page::value("web-error"), page::value("web-nothing")], ["De Panne", "", ""]);
    page::say("web-error", "<b>niet gevonden</b>");
    page::say("web-nothing", "x");
    assert_eq!(corner.find::<HtmlElement>("p").inner_html(), "&lt;b&gt;niet gevonden&lt;/b&gt;");
}

#[wasm_bindgen_test]
fn what_was_typed_before_the_program_came_is_not_lost() {
    let corner = Corner::holding("<textarea id='web-early'></textarea><i>x</i>");
    assert_eq!(page::typed_before("web-early"), (String::new(), false));
    let field: HtmlTextAreaElement = corner.find("textarea");
    field.set_value("gras");
    field.focus().unwrap();
    assert_eq!(page::typed_before("web-early"), ("gras".into(), true));
    assert_eq!(page::typed_before("web-nothing"), (String::new(), false));
    corner.0.set_id("web-page");
    assert_eq!(page::emptied("web-page").map(|element| element.child_nodes().length()), Some(0));
    assert!(page::emptied("web-nothing").is_none());
}

#[wasm_bindgen_test]
async fn a_file_comes_or_tells_why_not() {
    assert_eq!(fetch::send_for("no-such-file.json", Kept::Welcome).text().await, Err(Failure::Status(404)));
    // Browsers refuse port 1 without asking anybody, as if there were no network.
    assert_eq!(fetch::send_for("http://127.0.0.1:1/data.json", Kept::Welcome).text().await, Err(Failure::Network));
    assert!(fetch::send_for("/", Kept::Checked).text().await.is_ok_and(|text| text.contains("<html")));
}

#[wasm_bindgen_test]
async fn a_text_is_kept_under_its_address_in_the_place_of_the_last() {
    const ADDRESS: &str = "/web-kept.json";
    assert!(!offline::is_controlled(), "nothing stands between this page and the network");
    let caches = window().unwrap().caches().unwrap();
    for text in ["[1]", "[2]"] {
        offline::keep("web-cache", ADDRESS, text);
        let mut kept = None;
        for _ in 0..PATIENCE {
            let found = JsFuture::from(caches.match_with_str(ADDRESS)).await.unwrap();
            if let Ok(file) = found.dyn_into::<Response>() {
                assert_eq!(file.headers().get("content-type").unwrap().as_deref(), Some("application/json"));
                kept = JsFuture::from(file.text().unwrap()).await.unwrap().as_string();
            }
            if kept.as_deref() == Some(text) {
                break;
            }
            wait(50).await;
        }
        assert_eq!(kept.as_deref(), Some(text));
    }
    JsFuture::from(caches.delete("web-cache")).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_waits_can_be_stopped() {
    let (calls, called) = counter();
    clock::after(10, called.clone());
    let stopped = clock::after(10, called.clone());
    stopped.stop();
    assert_eq!(calls.get(), 0);
    until("the other was called", || calls.get() > 0).await;
    wait(100).await;
    assert_eq!(calls.get(), 1);
    stopped.stop();
}

#[wasm_bindgen_test]
async fn an_element_has_a_size_once_it_is_laid_out() {
    let corner = Corner::holding("<div id='web-box'></div>");
    let place = "position: fixed; left: 10px; top: 20px; width: 30px; height: 40px";
    corner.find::<HtmlElement>("div").style().set_css_text(place);
    let expected = Rectangle { left: 10.0, top: 20.0, width: 30.0, height: 40.0 };
    assert_eq!(size::of("#web-box"), expected);
    assert_eq!((expected.right(), expected.bottom()), (40.0, 60.0));
    assert_eq!(size::of("#web-nothing"), Rectangle::default());
    let (calls, called) = counter();
    size::after_layout(called);
    assert_eq!(calls.get(), 0);
    until("the page was laid out", || calls.get() > 0).await;
}

#[wasm_bindgen_test]
fn the_browser_names_its_languages() {
    assert!(languages::wanted().iter().all(|tag| tag.len() >= 2) && !languages::wanted().is_empty());
}
