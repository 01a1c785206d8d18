//! Where the map meets the browser: what it is loaded from, what it hears of, and when the next picture is due. `hand` has what the visitor does with it.

mod hand;

use super::stage::Stage;
use crate::domain::{Language, read_region};
use crate::geo::Camera;
use crate::page::CAME;
use crate::platform::fetch::{self, Kept};
use crate::platform::hands;
use crate::platform::{address, clock, document, events, pictures, signal, style, task};
use crate::present::map::HOST;
use crate::shell::{json, voice};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, Element, window};

/// The word by which the page tells that something has changed.
const CHANGED: &str = "map";

/// The tiles of somebody else's map.
const TILES: &str = ".map__tile";

/// Milliseconds after which a hint has been read.
const READ: i32 = 1500;

/// Milliseconds in which the tiles of somebody else's map come on a slow mobile line, too. A server that is down may keep a browser
/// waiting for minutes.
const PATIENCE: i32 = 10_000;

/// Milliseconds that the map must rest before it is drawn anew: who turns a wheel or steps with keys mostly goes on, and on a slow machine drawing in between
/// is what would be felt.
const SETTLED: i32 = 240;

/// A table on which the map lies: copies mean the same.
#[derive(Clone)]
struct Table(Rc<RefCell<Stage>>, Rc<RefCell<Due>>);

/// What is on its way.
#[derive(Default)]
struct Due {
    /// Whether the next picture calls back already.
    frame: bool,
    /// What happens once its time has come, unless it is put off.
    later: [Option<clock::Waiting>; 3],
}

/// What waits for its time.
#[derive(Clone, Copy)]
enum Later {
    /// A hint has been read.
    Read,
    /// The tiles of somebody else's map have not come.
    GiveUp,
    /// The map has come to rest.
    Draw,
}

/// Loads region and language, draws, and listens from then on. `None` when something is missing.
pub(super) async fn set() -> Option<()> {
    let language = document::attribute(HOST, "lang").and_then(|code| Language::from_code(&code)).unwrap_or_default();
    let voice = voice(language).await?;
    let region =
        json::parse(&fetch::send_for("data/region.json", Kept::Welcome).text().await.ok()?).and_then(|file| read_region(file).ok())?.0;
    let table = Table(Rc::new(RefCell::new(Stage::new(&region, voice)?)), Rc::default());
    table.listen();
    table.return_to(address::remembered());
    table.follow();
    Some(())
}

/// The document, and the place in it that the map is drawn in.
pub(super) fn document_and_host() -> Option<(Document, Element)> {
    let document = window()?.document()?;
    let host = document.get_element_by_id(HOST)?;
    Some((document, host))
}

impl Table {
    fn with<T>(&self, act: impl FnOnce(&mut Stage) -> T) -> T {
        act(&mut self.0.borrow_mut())
    }

    /// Draws what the page asks for by now.
    fn follow(&self) {
        if let Some(language) = self.with(Stage::follow) {
            let table = self.clone();
            task::begin(async move {
                if let Some(voice) = voice(language).await {
                    table.with(|stage| stage.learn(voice));
                    table.follow();
                }
            });
        }
        self.go_on();
    }

    /// Sees to it that the next picture shows where the camera is by then.
    fn go_on(&self) {
        if std::mem::replace(&mut self.1.borrow_mut().frame, true) {
            return;
        }
        let table = self.clone();
        clock::next_frame(move |time| table.frame(time));
    }

    fn frame(&self, time: f64) {
        self.1.borrow_mut().frame = false;
        let (moving, rested) = self.with(|stage| {
            let arrived = stage.motion.as_mut().map(|motion| motion.at(time));
            if let Some((camera, done)) = arrived {
                stage.look(&camera);
                if done {
                    stage.motion = None;
                }
            }
            let moving = stage.motion.is_some();
            let rested = arrived.is_some() && !moving;
            // Everything is drawn anew once the map has rested for a moment; on the way only what would be missed.
            if stage.is_far() {
                stage.draw()
            } else {
                stage.place()
            }
            (moving, rested)
        });
        if moving {
            self.go_on();
        }
        if rested {
            self.remember();
            self.later(Later::Draw, SETTLED, |table| {
                if table.with(Stage::settle) {
                    table.await_tiles();
                }
            });
        }
    }

    /// Keeps where the map looks with this step of the history, so that back and forward find it again.
    fn remember(&self) {
        let numbers = self.with(|stage| stage.camera.numbers());
        address::remember(&numbers.map(|number| number.to_string()).join(" "));
    }

    /// Has the map look where it looked at this step of the history, if it had moved, once the page asks for what stood there.
    fn return_to(&self, remembered: Option<String>) {
        let numbers: Option<Vec<i32>> = remembered.and_then(|text| text.split(' ').map(|number| number.parse().ok()).collect());
        let camera = numbers.and_then(|numbers| <[i32; 3]>::try_from(numbers).ok()).and_then(Camera::from_numbers);
        self.with(|stage| stage.returns = camera);
    }

    /// Moves to where a change of what is aimed at leads.
    fn aim(&self, change: impl FnOnce(&Camera) -> Camera, lasts: f64) {
        self.with(|stage| {
            let to = change(&stage.aim());
            stage.go(&to, lasts);
        });
        self.go_on();
    }

    /// Tells for a moment how the map is used.
    fn tell(&self, wheel: bool) {
        self.with(|stage| stage.tell(Some(wheel)));
        self.later(Later::Read, READ, |table| {
            table.with(|stage| stage.tell(None));
        });
    }

    /// Waits for the tiles of somebody else's map, but not forever.
    fn await_tiles(&self) {
        self.later(Later::GiveUp, PATIENCE, |table| table.with(Stage::give_up));
    }

    /// Acts after so many milliseconds, and no longer when it was to before.
    fn later(&self, what: Later, milliseconds: i32, act: fn(&Self)) {
        let table = self.clone();
        let waiting = clock::after(milliseconds, move || act(&table));
        if let Some(before) = self.1.borrow_mut().later[what as usize].replace(waiting) {
            before.stop();
        }
    }

    fn listen(&self) {
        let table = self.clone();
        signal::on(CHANGED, move || table.follow());
        let table = self.clone();
        events::on_resize(move || table.follow());
        let table = self.clone();
        address::on_travel(move || table.return_to(address::remembered()));
        self.listen_to_hands();
        hands::on_turning_to("data-partner", light);
        let table = self.clone();
        pictures::on_picture(TILES, CAME, move |address, came| table.with(|stage| stage.hear_of_tile(address, came)));
    }
}

/// Marks a partner on the map and in the list as soon as the visitor turns to it in either.
fn light(partner: Option<String>) {
    style::flag("[data-lit]", "data-lit", false);
    // Ids consist of letters, digits and hyphens.
    if let Some(id) = partner.filter(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')) {
        style::flag(&["[data-partner=\"", &id, "\"]"].concat(), "data-lit", true);
    }
}
