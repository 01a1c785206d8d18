//! The program of `insluiten/`, the page on which somebody puts together a block for their own website: it comes only there.
//!
//! Start at [`start`], then `Builder`: what is the case, brought into the document whenever it changes. What is chosen stands in the address, so that it
//! can be shared, and undone with the browser's own button. What a field does is decided in [`crate::hosting::embedding`], how it is drawn in
//! [`crate::page::builder`].

mod state;

use crate::domain::json::Value;
use crate::domain::{read_config, read_dataset_from, read_region};
use crate::hosting::embedding::{Change, Field, PRESETS};
use crate::page::builder::{CONTENT, COPY, Coming, PRESET, Paste, RETRY, STATEMENT, WIDTH, Width};
use crate::platform::fetch::{Coming as Sent, Kept, send_for};
use crate::platform::{address, clipboard, clock, document, events, fields, task};
use crate::shell::json;
use state::State;
use std::cell::RefCell;
use std::rc::Rc;

/// Milliseconds after the last choice before the preview follows: it is a page of its own, which is not to be loaded for every box that is ticked.
const PAUSE: i32 = 400;

/// Milliseconds that it is said that something was copied.
const SAID: i32 = 5000;

/// Draws the page, sends for what it needs, and listens from now on.
pub fn start() {
    let builder = Builder(Rc::new(RefCell::new(State::new(&address::of(&address::query()), &address::query()))));
    builder.draw();
    builder.listen();
    builder.load(Kept::Welcome);
}

/// What is the case; copies mean the same.
#[derive(Clone)]
struct Builder(Rc<RefCell<State>>);

impl Builder {
    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.borrow_mut())
    }

    fn draw(&self) {
        self.with(State::show);
    }

    /// Sends for the files of the site, and draws whenever one has come.
    fn load(&self, kept: Kept) {
        let sent = |name: &str| send_for(&["../", name].concat(), kept);
        let (partners, region, config) = (sent("data/partners.json"), sent("data/region.json"), sent("config.json"));
        let builder = self.clone();
        task::begin(async move {
            let topics = match file(partners).await {
                Some(Value::Object(mut fields)) => {
                    // The partners themselves are not needed.
                    fields.remove("partners");
                    read_dataset_from(fields, std::iter::empty()).ok()
                }
                _ => None,
            };
            builder.with(|state| state.topics = topics.map_or(Coming::Failed, |(data, _)| Coming::Here(data)));
            builder.draw();
        });
        let builder = self.clone();
        task::begin(async move {
            let region = file(region).await.and_then(|file| read_region(file).ok());
            let places = region.map(|(region, _)| region.municipalities.into_iter().filter(|one| one.inside).collect());
            builder.with(|state| state.places = places.map_or(Coming::Failed, Coming::Here));
            builder.draw();
        });
        let builder = self.clone();
        task::begin(async move {
            // Settings that do not come, or cannot be read, are the usual ones.
            if let Some((config, _)) = file(config).await.and_then(|file| read_config(file).ok()) {
                builder.with(|state| state.config = config);
                builder.draw();
            }
        });
    }

    fn listen(&self) {
        let builder = self.clone();
        fields::on_change(move |name, value, on| builder.changed(name, value, on));
        let builder = self.clone();
        events::on_click("button", move |element| builder.pressed(element));
        let builder = self.clone();
        events::on_click("a[href^='?']", move |element| {
            if let Some(query) = element("href") {
                address::push(&query);
                builder.travelled();
            }
        });
        // There is nothing to send: what is chosen is taken at once.
        events::on_submit("form", |_| {});
        let builder = self.clone();
        address::on_travel(move || builder.travelled());
    }

    /// Somebody changed a field.
    fn changed(&self, name: &str, value: &str, on: bool) {
        if name == STATEMENT {
            self.with(|state| state.choose_statement(value));
        } else if let Some(field) = Field::from_word(name) {
            let change = Change { field, value, on };
            match self.with(|state| state.change(change)) {
                Some((query, true)) => address::push(&query),
                Some((query, false)) => address::replace(&query),
                None => {}
            }
            self.follow_soon();
        }
        self.draw();
        // What was typed may not be quite what was taken.
        fields::follow(true);
    }

    /// Somebody pressed a button.
    fn pressed(&self, element: events::Attributes) {
        if let Some(paste) = element(COPY).and_then(|word| Paste::from_word(&word)) {
            self.copy(paste);
        } else if let Some(width) = element(WIDTH).and_then(|word| Width::from_word(&word)) {
            self.with(|state| state.width = width);
            self.draw();
        } else if let Some(preset) = element(PRESET).and_then(|at| PRESETS.get(at.parse::<usize>().ok()?)) {
            address::push(&self.with(|state| state.dress(preset)));
            self.follow_soon();
            self.draw();
            fields::follow(true);
        } else if element(RETRY).is_some() {
            self.with(State::wait);
            self.draw();
            // The button goes away with what it was for.
            document::rest_soon(CONTENT);
            self.load(Kept::Refused);
        }
    }

    /// The address is another one: somebody went back or forward, or followed a link of the page.
    fn travelled(&self) {
        self.with(|state| state.read(&address::query()));
        self.follow_soon();
        self.draw();
        fields::follow(true);
    }

    /// Lets the preview follow once nothing was chosen for a moment.
    fn follow_soon(&self) {
        let builder = self.clone();
        let waiting = clock::after(PAUSE, move || {
            builder.with(State::follow);
            builder.draw();
        });
        if let Some(before) = self.with(|state| state.following.replace(waiting)) {
            before.stop();
        }
    }

    fn copy(&self, paste: Paste) {
        let text = if paste == Paste::Address { shared() } else { self.with(|state| state.desk().paste(paste)) };
        let builder = self.clone();
        task::begin(async move {
            let copied = clipboard::copy(&text).await;
            builder.with(|state| state.copied = Some((paste, copied)));
            builder.draw();
            if copied {
                let later = builder.clone();
                clock::after(SAID, move || {
                    later.with(|state| state.copied = None);
                    later.draw();
                });
            } else {
                fields::select(&paste.id());
            }
        });
    }
}

/// The address of the page with all that is chosen, without the part of it that somebody went to.
fn shared() -> String {
    address::of(&address::query()).split('#').next().unwrap_or_default().to_owned()
}

async fn file(sent: Sent) -> Option<Value> {
    json::parse(&sent.text().await.ok()?)
}
