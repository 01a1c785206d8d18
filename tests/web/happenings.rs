//! What a visitor does: that the right elements answer, and that the browser keeps what is its own.

use crate::{Corner, document};
use partnerwijzer::platform::events;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit, window};

/// What was heard, in order. Listeners stay as long as the document, so every test uses names of its own.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<String>>>);

impl Heard {
    fn add(&self, what: impl Into<String>) {
        self.0.borrow_mut().push(what.into());
    }

    fn take(&self) -> Vec<String> {
        self.0.take()
    }
}

/// Lets an event happen; whether the browser went on with what it usually does.
fn happens(target: &Element, event: &Event) -> bool {
    target.dispatch_event(event).unwrap()
}

fn event(name: &str) -> Event {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    Event::new_with_event_init_dict(name, &init).unwrap()
}

/// A click, made special by `how`.
fn click(how: impl Fn(&MouseEventInit)) -> Event {
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    how(&init);
    MouseEvent::new_with_mouse_event_init_dict("click", &init).unwrap().into()
}

fn key(name: &str, how: impl Fn(&KeyboardEventInit)) -> Event {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    init.set_key(name);
    how(&init);
    KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap().into()
}

#[wasm_bindgen_test]
fn a_plain_click_is_ours_and_a_special_one_is_the_browsers() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_click("b[data-web-click]", move |element| ear.add(element("data-web-click").unwrap()));
    let corner = Corner::holding("<b data-web-click='een'><i>tekst</i></b><b data-web-other='x'><u>tekst</u></b>");
    let inner: Element = corner.find("i");
    assert!(!happens(&inner, &click(|_| {})), "a plain click does nothing but what we do");
    assert_eq!(heard.take(), ["een"]);
    type How = fn(&MouseEventInit);
    let special: [(&str, How); 6] = [
        ("control", |init| init.set_ctrl_key(true)),
        ("command", |init| init.set_meta_key(true)),
        ("shift", |init| init.set_shift_key(true)),
        ("alt", |init| init.set_alt_key(true)),
        ("middle button", |init| init.set_button(1)),
        ("right button", |init| init.set_button(2)),
    ];
    for (name, how) in special {
        assert!(happens(&inner, &click(how)), "{name}");
        assert_eq!(heard.take(), Vec::<String>::new(), "{name}");
    }
    assert!(happens(&corner.find("u"), &click(|_| {})), "another element");
    assert_eq!(heard.take(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn a_click_that_somebody_else_dealt_with_is_left_alone() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_click("b[data-web-dealt]", move |_| ear.add("click"));
    let corner = Corner::holding("<b data-web-dealt='x'>tekst</b>");
    let target: Element = corner.find("b");
    let deal = Closure::<dyn Fn(Event)>::new(|event: Event| event.prevent_default());
    target.add_event_listener_with_callback("click", deal.as_ref().unchecked_ref()).unwrap();
    happens(&target, &click(|_| {}));
    assert_eq!(heard.take(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn elements_that_come_later_answer_too() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_click("a[href^='?web-later']", move |element| ear.add(element("href").unwrap_or_default()));
    let corner = Corner::holding("");
    corner.0.set_inner_html("<a href='?web-later=1'>1</a>");
    corner.find::<web_sys::HtmlElement>("a").click();
    assert_eq!(heard.take(), ["?web-later=1"]);
}

#[wasm_bindgen_test]
fn a_changed_field_keeps_its_change() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_change("input[data-web-change]", move |element| {
        ear.add(format!("{:?} {:?}", element("data-web-change"), element("absent")))
    });
    let corner = Corner::holding("<input data-web-change='x'><input>");
    assert!(happens(&corner.find("input"), &event("change")));
    assert!(happens(&corner.find("input + input"), &event("change")));
    assert_eq!(heard.take(), ["Some(\"x\") None"]);
}

#[wasm_bindgen_test]
fn a_form_is_answered_and_not_sent() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_submit("form[data-web-form]", move |element| ear.add(element("data-web-form").unwrap()));
    let corner = Corner::holding("<form data-web-form='search'><button>Zoek</button></form>");
    assert!(!happens(&corner.find("form"), &event("submit")));
    assert_eq!(heard.take(), ["search"]);
}

#[wasm_bindgen_test]
fn typing_is_heard_in_one_field() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_input("web-typed", move |text, at_end| ear.add(if at_end { text } else { "within".to_owned() }));
    let corner = Corner::holding("<textarea id='web-typed'></textarea><textarea id='web-untyped'></textarea>");
    for (id, text) in [("#web-typed", "gras"), ("#web-untyped", "anders"), ("#web-typed", "")] {
        let field: HtmlTextAreaElement = corner.find(id);
        field.set_value(text);
        happens(&field, &event("input"));
    }
    assert_eq!(heard.take(), ["gras", ""]);
}

#[wasm_bindgen_test]
fn enter_searches_but_not_with_shift_nor_while_letters_are_put_together() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_enter("web-enter", move || ear.add("enter"));
    let corner = Corner::holding("<textarea id='web-enter'></textarea><input>");
    let field: Element = corner.find("textarea");
    assert!(!happens(&field, &key("Enter", |_| {})), "no new line comes into the field");
    assert_eq!(heard.take(), ["enter"]);
    assert!(happens(&field, &key("Enter", |init| init.set_shift_key(true))));
    assert!(happens(&field, &key("Enter", |init| init.set_is_composing(true))));
    assert!(happens(&field, &key("a", |_| {})));
    assert!(happens(&corner.find("input"), &key("Enter", |_| {})));
    assert!(happens(&document().body().unwrap(), &key("Enter", |_| {})));
    assert_eq!(heard.take(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn a_window_of_another_size_is_noticed() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_resize(move || ear.add("resize"));
    window().unwrap().dispatch_event(&event("resize")).unwrap();
    assert_eq!(heard.take(), ["resize"]);
}

#[wasm_bindgen_test]
fn a_network_that_is_there_again_is_noticed() {
    let heard = Heard::default();
    let ear = heard.clone();
    events::on_online(move || ear.add("online"));
    window().unwrap().dispatch_event(&event("online")).unwrap();
    assert_eq!(heard.take(), ["online"]);
}
