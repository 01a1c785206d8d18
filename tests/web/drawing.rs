//! Pages in the document: drawn anew, they change what differs and leave alone what a visitor is busy with.

use crate::{Corner, document, until};
use leptos::mount::mount_to_renderer;
use leptos::prelude::{RwSignal, Set, With};
use leptos::tachys::view::{Mountable, Render};
use partnerwijzer::app::Drawing;
use partnerwijzer::markup::{Element, el};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, HtmlTextAreaElement};

type Drawn = <Drawing as Render>::State;

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

fn draw(page: Element) -> (Corner, Drawn) {
    let corner = Corner::new("div");
    let mut drawn = Drawing(page).build();
    drawn.mount(&corner.0, None);
    (corner, drawn)
}

/// A page with a field, as the site has one.
fn asking(text: &str, results: &[&'static str]) -> Element {
    let field = el("textarea").set("id", "web-need").attr("value", text.to_owned());
    el("main").child(el("form").child(field)).child(el("ol").all(results.iter().map(|result| el("li").say(result))))
}

#[wasm_bindgen_test]
fn a_page_is_drawn_as_it_is_written() {
    let page = el("main")
        .class("main")
        .set("data-state", "ready")
        .child(el("h1").say("Zoek"))
        .say(" en ")
        .child(el("input").flag("disabled", true));
    let (corner, _drawn) = draw(page);
    assert_eq!(corner.0.inner_html(), "<main class=\"main\" data-state=\"ready\"><h1>Zoek</h1> en <input disabled=\"\"></main>");
}

#[wasm_bindgen_test]
fn text_that_looks_like_html_stays_text() {
    let wicked = "<script>document.title = 'kwaad'</script><img src=x onerror=alert(1)>";
    document().set_title("goed");
    let (corner, mut drawn) = draw(el("p").text(wicked.to_owned()).child(el("a").attr("title", format!("\"{wicked}"))));
    Drawing(el("p").text(format!("{wicked}!")).child(el("a").attr("title", format!("\">{wicked}")))).rebuild(&mut drawn);
    let paragraph: HtmlElement = corner.find("p");
    assert_eq!(paragraph.text_content(), Some(format!("{wicked}!")));
    assert_eq!(corner.find::<HtmlElement>("a").title(), format!("\">{wicked}"));
    assert_eq!((paragraph.query_selector_all("script, img").unwrap().length(), document().title().as_str()), (0, "goed"));
}

#[wasm_bindgen_test]
fn the_field_keeps_focus_and_caret_while_results_change() {
    let (corner, mut drawn) = draw(asking("gras maaien", &["een", "twee"]));
    let field: HtmlTextAreaElement = corner.find("textarea");
    let first: HtmlElement = corner.find("li");
    field.focus().unwrap();
    field.set_selection_range(4, 6).unwrap();
    for results in [&["drie"][..], &[], &["een", "twee", "drie", "vier"]] {
        Drawing(asking("gras maaien", results)).rebuild(&mut drawn);
        assert!(field.is_connected() && corner.find::<HtmlTextAreaElement>("textarea") == field);
        assert_eq!(document().active_element().as_ref(), Some(field.as_ref()));
        assert_eq!((field.selection_start(), field.selection_end()), (Ok(Some(4)), Ok(Some(6))));
        assert_eq!(corner.find::<HtmlElement>("ol").children().length() as usize, results.len());
    }
    assert!(!first.is_connected(), "there was a moment without results");
}

#[wasm_bindgen_test]
fn the_field_holds_what_the_page_says_whatever_was_typed() {
    let (corner, mut drawn) = draw(asking("gras", &[]));
    let field: HtmlTextAreaElement = corner.find("textarea");
    assert_eq!(field.value(), "gras");
    field.set_value("gras maaien");
    Drawing(asking("gras", &[])).rebuild(&mut drawn);
    assert_eq!(field.value(), "gras", "the page has not changed, but the field has");
    Drawing(asking("", &[])).rebuild(&mut drawn);
    assert_eq!(field.value(), "");
}

#[wasm_bindgen_test]
fn a_box_is_ticked_when_the_page_says_so() {
    let page = |on: bool| el("label").child(el("input").set("type", "checkbox").flag("checked", on)).say("atelier");
    let (corner, mut drawn) = draw(page(true));
    let input: HtmlInputElement = corner.find("input");
    assert!(input.checked());
    input.set_checked(false);
    Drawing(page(true)).rebuild(&mut drawn);
    assert!(input.checked(), "the visitor's tick does not outlive the page that undoes it");
    Drawing(page(false)).rebuild(&mut drawn);
    assert!(!input.checked());
    input.set_checked(true);
    Drawing(page(true)).rebuild(&mut drawn);
    Drawing(page(false)).rebuild(&mut drawn);
    assert!(!input.checked());
}

#[wasm_bindgen_test]
fn drawings_and_their_parts_are_svg_and_what_follows_is_not() {
    let page = |more: bool| {
        let group =
            el("g").child(el("path").set("d", "M0 0h1")).all(more.then(|| el("a").set("href", "?").child(el("circle").set("r", "2"))));
        el("figure")
            .child(el("svg").set("viewBox", "0 0 1 1").child(group))
            .child(el("figcaption").say("kaart"))
            .child(el("a").set("href", "?"))
    };
    let (corner, mut drawn) = draw(page(false));
    Drawing(page(true)).rebuild(&mut drawn);
    let space = |selector: &str| corner.find::<web_sys::Element>(selector).namespace_uri().unwrap();
    for selector in ["svg", "g", "path", "svg a", "circle"] {
        assert_eq!(space(selector), SVG, "{selector}");
    }
    for selector in ["figure", "figcaption", "figure > a"] {
        assert_eq!(space(selector), HTML, "{selector}");
    }
    assert_eq!(corner.find::<web_sys::Element>("svg").get_attribute("viewBox").as_deref(), Some("0 0 1 1"));
}

#[wasm_bindgen_test]
fn what_is_shared_is_not_looked_into_until_it_is_another() {
    let ground = |text: &'static str| Arc::new(el("p").set("data-ground", text).say(text));
    let page = |count: &'static str, ground: &Arc<Element>| el("section").child(el("b").say(count)).shared(Arc::clone(ground));
    let land = ground("land");
    let (corner, mut drawn) = draw(page("1", &land));
    let paragraph: HtmlElement = corner.find("p");
    // A mark that the page knows nothing of shows whether anybody was here.
    paragraph.set_text_content(Some("onaangeroerd"));
    Drawing(page("2", &land)).rebuild(&mut drawn);
    assert_eq!(corner.0.text_content().as_deref(), Some("2onaangeroerd"));
    Drawing(page("3", &ground("zee"))).rebuild(&mut drawn);
    assert_eq!(corner.find::<HtmlElement>("p").get_attribute("data-ground").as_deref(), Some("zee"));
}

/// However a page came about, it looks as if it had been drawn at once.
#[wasm_bindgen_test]
fn every_page_can_become_every_other() {
    let shared = Arc::new(el("p").say("gedeeld"));
    let pages = [
        el("main"),
        el("main").say("tekst"),
        el("main").set("class", "a").set("id", "b").child(el("p").say("een")),
        el("main").set("id", "c").child(el("p").say("een")).child(el("p").set("lang", "fr").say("deux")).say("slot"),
        el("main").say("begin").child(el("p").child(el("b").say("vet")).say(" en gewoon")),
        el("main").child(el("ul").child(el("li").say("1")).child(el("li").say("2"))).child(el("p").say("na")),
        el("main").shared(Arc::clone(&shared)).child(el("p").say("los")),
        el("main").child(el("p").say("los")).shared(shared),
        el("main").child(el("svg").child(el("path").set("d", "M0 0"))).child(el("div").child(el("svg"))),
        el("main").say("").child(el("input").flag("checked", true)).child(el("input").set("value", "x")),
    ];
    for from in &pages {
        for to in &pages {
            let (corner, mut drawn) = draw(from.clone());
            Drawing(to.clone()).rebuild(&mut drawn);
            let (expected, _) = draw(to.clone());
            // Equal in all but the order of attributes, which means nothing.
            assert!(corner.0.is_equal_node(Some(&expected.0)), "from {from} to {to}: {}", corner.0.inner_html());
        }
    }
}

#[wasm_bindgen_test]
fn a_page_stands_where_it_is_put_and_goes_as_a_whole() {
    let corner = Corner::holding("<p></p><i></i>");
    let mark: web_sys::Node = corner.find("i");
    let mut first = Drawing(el("main").say("1")).build();
    first.mount(&corner.0, Some(&mark));
    let mut second = Drawing(el("main").say("2")).build();
    assert!(first.insert_before_this(&mut second));
    assert_eq!(corner.0.inner_html(), "<p></p><main>2</main><main>1</main><i></i>");
    assert_eq!(first.elements().len(), 1);
    second.unmount();
    assert_eq!(corner.0.inner_html(), "<p></p><main>1</main><i></i>");
    assert!(!second.insert_before_this(&mut first), "what stands nowhere has nothing before it");
}

#[wasm_bindgen_test]
async fn a_page_follows_what_it_is_made_of() {
    let corner = Corner::new("div");
    let count = RwSignal::new(1);
    let view = move || move || count.with(|count| Drawing(el("main").child(el("b").text(count.to_string()))));
    let mounted = mount_to_renderer(&corner.0, view);
    let number: HtmlElement = corner.find("b");
    count.set(2);
    until("the number has followed", || number.text_content().as_deref() == Some("2")).await;
    assert!(corner.find::<web_sys::Element>("b") == *number.unchecked_ref::<web_sys::Element>());
    drop(mounted);
    assert_eq!(corner.0.inner_html().replace("<!---->", ""), "");
}
