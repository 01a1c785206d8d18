//! The keyboard on the screen: it comes when a text field has the focus, and writes into that.
//!
//! Start at [`set`]. What stands on the keys and what they do to a text is decided in [`crate::hosting::keyboard`]. Nobody else on the page need know of it: a
//! letter comes to the field as if it had been typed, and every touch is an ordinary one, which keeps the screen awake.

use crate::hosting::keyboard::{Act, Edit, Field, Key, Keyboard, Layer};
use crate::hosting::messages::{self as m, Voice};
use crate::markup::{Element, el};
use crate::platform::typing::{self, Touch};
use crate::platform::{clock, document, style};
use crate::shell::draw;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, window};

/// The attribute of a key that holds its word.
const KEY: &str = "data-key";

/// Fields in here have keys of their own.
const APART: &str = "[data-no-keys]";

/// Milliseconds that a key is held before it goes on, and between two times then: as slow as the keyboards of phones, for who is not quick.
const HELD: i32 = 500;
const AGAIN: i32 = 90;

/// Milliseconds before the keyboard leaves once the focus has: what was touched instead must not move from under the finger.
const LEAVING: i32 = 300;

/// The keyboard: copies mean the same.
#[derive(Clone)]
pub(super) struct Keys(Rc<RefCell<State>>);

struct State {
    document: Document,
    place: web_sys::Element,
    drawn: Element,
    keyboard: Keyboard,
    voice: Voice,
    open: bool,
    /// A key that is held, and does its work again then.
    held: Option<clock::Waiting>,
    /// The focus has gone; the keyboard goes then.
    leaving: Option<clock::Waiting>,
}

/// Puts the keyboard at the end of the page, out of sight, and listens from then on.
pub(super) fn set(voice: Voice) -> Option<Keys> {
    let document = window()?.document()?;
    let (keyboard, open) = (Keyboard::default(), false);
    let drawn = whole(keyboard, voice, open);
    let place = draw::made(&document, &drawn);
    document.body()?.append_child(&place).ok()?;
    let state = State { document, place, drawn, keyboard, voice, open, held: None, leaving: None };
    let keys = Keys(Rc::new(RefCell::new(state)));
    keys.listen();
    Some(keys)
}

impl Keys {
    /// Opens it for a field, by its id, which gets the focus.
    pub(super) fn open(&self, id: &str) {
        document::focus(id);
        self.turn(true);
    }

    /// Puts it away.
    pub(super) fn close(&self) {
        self.show(false);
    }

    /// Names its keys in another language.
    pub(super) fn speak(&self, voice: Voice) {
        self.change(|state| state.voice = voice);
    }

    fn listen(&self) {
        let keys = self.clone();
        typing::on_turn(APART, move |here| keys.turn(here));
        let keys = self.clone();
        typing::on_key(KEY, move |touch| keys.touch(touch));
    }

    /// A text field has the focus, or none has it any more.
    fn turn(&self, here: bool) {
        if let Some(leaving) = self.0.borrow_mut().leaving.take() {
            leaving.stop();
        }
        if here {
            self.show(true);
        } else {
            let keys = self.clone();
            self.0.borrow_mut().leaving = Some(clock::after(LEAVING, move || keys.close()));
        }
    }

    fn show(&self, open: bool) {
        self.release();
        self.change(|state| {
            state.open = open;
            state.keyboard = if open { state.keyboard } else { Keyboard::default() };
        });
        style::flag("html", "data-keys", open);
        if open {
            // The page is longer only once it has been laid out anew.
            clock::next_frame(|_| typing::show());
        }
    }

    fn touch(&self, touch: Touch) {
        self.release();
        let known = |word, waits| Key::from_word(word).filter(|key| key.waits() == waits);
        match touch {
            Touch::Down(word) => known(word, false).into_iter().for_each(|key| self.press(key, HELD)),
            Touch::Click(word) => known(word, true).into_iter().for_each(|key| self.press(key, 0)),
            Touch::Choice(word) => Key::from_word(word).into_iter().for_each(|key| self.press(key, 0)),
            Touch::Up => {}
        }
    }

    /// Nothing goes on.
    fn release(&self) {
        if let Some(held) = self.0.borrow_mut().held.take() {
            held.stop();
        }
    }

    /// Presses a key, and again after so many milliseconds when it repeats; never again after none.
    fn press(&self, key: Key, then: i32) {
        let mut act = None;
        self.change(|state| act = state.keyboard.press(key));
        match act {
            None => {}
            Some(Act::Hide) => self.close(),
            Some(Act::Enter) => {
                self.close();
                typing::enter();
            }
            Some(act) => write(act),
        }
        if then > 0 && key.repeats() {
            let keys = self.clone();
            self.0.borrow_mut().held = Some(clock::after(then, move || keys.press(key, AGAIN)));
        }
    }

    /// Changes what is to be seen, and shows it.
    fn change(&self, change: impl FnOnce(&mut State)) {
        let state = &mut *self.0.borrow_mut();
        change(state);
        let drawn = whole(state.keyboard, state.voice, state.open);
        draw::change(&state.document, &state.place, &state.drawn, &drawn);
        state.drawn = drawn;
    }
}

/// Does it to the field that has the focus.
fn write(act: Act) {
    let Some(typed) = typing::typed() else { return };
    let field = Field { text: &typed.text, from: typed.from, to: typed.to, most: typed.most };
    if let Some(Edit { from, to, sign }) = field.after(act) {
        typing::write(from, to, sign.map(|sign| sign.encode_utf8(&mut [0; 4]).to_owned()).as_deref().unwrap_or_default());
    }
}

fn whole(keyboard: Keyboard, voice: Voice, open: bool) -> Element {
    let row =
        |row: Vec<(Key, u8)>| el("div").class("keys__row").all(row.into_iter().map(|(key, width)| button(keyboard, key, width, voice)));
    el("div")
        .class("keys")
        .set("role", "group")
        .set("aria-label", m::keys_label(voice))
        .all(keyboard.rows().into_iter().map(row))
        .flag("hidden", !open)
}

/// A key. It is no stop for the Tab key, whoever has one: such a keyboard has all these keys already.
fn button(keyboard: Keyboard, key: Key, width: u8, voice: Voice) -> Element {
    let button = el("button")
        .set("class", if matches!(key, Key::Sign(_)) { "keys__key" } else { "keys__key keys__key--other" })
        .set("type", "button")
        .set("tabindex", "-1")
        .attr(KEY, key.word())
        .attr("style", ["--wide:", &width.to_string()].concat());
    let named = |name: &'static str, path: &'static str| button.clone().set("aria-label", name).child(sign(path));
    match key {
        Key::Sign(sign) => button.text(keyboard.face(sign).to_string()),
        Key::Space => button.say(m::keys_space(voice)),
        Key::Enter => button.say(m::keys_enter(voice)),
        // Who speaks to the screen says what stands on the key, so that its name begins with that (WCAG 2.5.3).
        Key::Go(Layer::Letters) => button.set("aria-label", m::keys_letters(voice)).say("abc"),
        Key::Go(Layer::Accents) => button.set("aria-label", m::keys_accents(voice)).say("éàç"),
        Key::Go(Layer::Digits) => button.set("aria-label", m::keys_digits(voice)).say("123"),
        Key::Shift => named(m::keys_shift(voice), "M9 18v-6H5l7-7 7 7h-4v6z")
            .set("aria-pressed", if keyboard.is_shifted() { "true" } else { "false" }),
        Key::Erase => named(m::keys_erase(voice), "M9 5h11a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-7-7zM12 9l6 6m0-6-6 6"),
        Key::Left => named(m::keys_left(voice), "M12 19l-7-7 7-7M19 12H5"),
        Key::Right => named(m::keys_right(voice), "M12 5l7 7-7 7M5 12h14"),
        Key::Hide => named(m::keys_hide(voice), "M2 4h20v10H2zM6 8h12M8 11h8M9 18l3 3 3-3"),
    }
}

fn sign(path: &'static str) -> Element {
    el("svg").class("icon").set("viewBox", "0 0 24 24").set("aria-hidden", "true").child(el("path").set("d", path))
}
