//! Where the map meets the browser: what it is loaded from, what the visitor does with it, and when the next picture is due.

use super::stage::Stage;
use crate::domain::{Language, read_region};
use crate::geo::{Camera, Pixel};
use crate::page::{CAME, CLUSTER, STAGE, TOOL, Tool};
use crate::platform::fetch::{self, Kept};
use crate::platform::hands::{self, Press};
use crate::platform::{address, clock, document, events, pictures, signal, style, task};
use crate::present::map::{HOST, Manner};
use crate::shell::{json, voice};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Document, Element, window};

/// The word by which the page tells that something has changed.
const CHANGED: &str = "map";

/// The map with its tools.
const MAP: &str = "#map";

/// What the map is dragged by.
const GRIP: &str = ".map__stage[tabindex]";

/// The tiles of somebody else's map.
const TILES: &str = ".map__tile";

/// Milliseconds of a step, of a longer way, and after which a hint has been read.
const STEP: f64 = 160.0;
const WAY: f64 = 480.0;
const READ: i32 = 1500;

/// Milliseconds in which the tiles of somebody else's map come on a slow mobile line, too. A server that is down may keep a browser
/// waiting for minutes.
const PATIENCE: i32 = 10_000;

/// Pixels that an arrow key moves.
const ARROW: f64 = 90.0;

/// How many times as large a step makes the map.
const NEARER: f64 = 1.7;

/// A table on which the map lies: copies mean the same.
#[derive(Clone)]
struct Table(Rc<RefCell<Stage>>, Rc<RefCell<Due>>);

/// What is on its way.
#[derive(Default)]
struct Due {
    /// Whether the next picture calls back already.
    frame: bool,
    /// What happens once its time has come, unless it is put off.
    later: [Option<clock::Waiting>; 2],
}

/// What waits for its time.
#[derive(Clone, Copy)]
enum Later {
    /// A hint has been read.
    Read,
    /// The tiles of somebody else's map have not come.
    GiveUp,
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
            // At rest everything is drawn anew; on the way only what would be missed.
            if rested || stage.is_far() {
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
            self.await_tiles();
        }
    }

    /// Keeps where the map looks with this step of the history, so that back and forward find it again.
    fn remember(&self) {
        let numbers = self.with(|stage| stage.camera.numbers());
        address::remember(&numbers.map(|number| number.to_string()).join(" "));
    }

    /// Looks where the map looked at this step of the history, if it had moved.
    fn return_to(&self, remembered: Option<String>) {
        let numbers: Option<Vec<i32>> = remembered.and_then(|text| text.split(' ').map(|number| number.parse().ok()).collect());
        let camera = numbers.and_then(|numbers| <[i32; 3]>::try_from(numbers).ok()).and_then(Camera::from_numbers);
        if let Some(camera) = camera {
            self.with(|stage| {
                stage.motion = None;
                stage.look(&camera);
                stage.draw();
            });
        }
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
        self.later(Later::Read, READ, |stage| {
            stage.tell(None);
        });
    }

    /// Waits for the tiles of somebody else's map, but not forever.
    fn await_tiles(&self) {
        self.later(Later::GiveUp, PATIENCE, Stage::give_up);
    }

    /// Acts after so many milliseconds, and no longer when it was to before.
    fn later(&self, what: Later, milliseconds: i32, act: fn(&mut Stage)) {
        let table = self.clone();
        let waiting = clock::after(milliseconds, move || table.with(act));
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
        let table = self.clone();
        hands::on_press(GRIP, move |press| table.press(press));
        let table = self.clone();
        hands::before_click(GRIP, move || table.with(|stage| stage.hands.moved()));
        let table = self.clone();
        hands::on_wheel(GRIP, move |x, y, delta, pinched| table.wheel(x, y, delta, pinched));
        let table = self.clone();
        hands::on_double_click(GRIP, move |x, y, farther| {
            let at = table.with(|stage| stage.spot(x, y));
            table.aim(|camera| camera.zoomed(if farther { 1.0 / NEARER } else { NEARER }, at), STEP);
        });
        let table = self.clone();
        hands::on_key(MAP, move |key| table.key(key));
        let table = self.clone();
        let tools = ["[", TOOL, "],[", CLUSTER, "]"].concat();
        events::on_click(&tools, move |element| {
            if let Some(tool) = element(TOOL).and_then(|word| Tool::from_word(&word)) {
                table.tool(tool);
                table.await_tiles();
            }
            if let Some(first) = element(CLUSTER).and_then(|number| number.parse().ok()) {
                table.open(first);
            }
        });
        hands::on_turning_to("data-partner", light);
        let table = self.clone();
        pictures::on_picture(TILES, CAME, move |address, came| table.with(|stage| stage.hear_of_tile(address, came)));
    }

    fn press(&self, press: Press) {
        match press {
            Press::Down(id, x, y, mouse) => self.with(|stage| {
                let at = stage.spot(x, y);
                stage.motion = None;
                // One finger scrolls the page that a shared map lies in.
                stage.hands.down(id, at, if mouse || stage.manner() == Manner::Free { 1 } else { 2 });
            }),
            Press::Move(id, x, y, time) => {
                let (begins, follows) = self.with(|stage| {
                    if stage.hands.count() == 0 {
                        return (false, false);
                    }
                    let at = stage.spot(x, y);
                    let still = !stage.hands.moved();
                    let pull = stage.hands.moves(id, at, time);
                    if let Some(pull) = &pull {
                        let camera = pull.on(&stage.camera);
                        stage.look(&camera);
                    }
                    (still && stage.hands.moved(), pull.is_some())
                });
                if begins {
                    style::flag(GRIP, "data-held", true);
                }
                if follows {
                    self.go_on();
                }
            }
            Press::Up(id, time) => {
                let (held, thrown) = self.with(|stage| (stage.hands.count() > 0 && stage.hands.moved(), stage.hands.up(id, time)));
                if held {
                    self.let_go(thrown);
                }
            }
            Press::Lost => {
                let (alone, held) = self.with(|stage| {
                    let (count, moved) = (stage.hands.count(), stage.hands.moved());
                    stage.hands.lost();
                    (count == 1 && stage.manner() == Manner::Shared, count > 0 && moved)
                });
                if held {
                    self.let_go(None);
                }
                if alone {
                    self.tell(false);
                }
            }
        }
    }

    /// The map is not held any more; it goes on by as much as it was thrown.
    fn let_go(&self, thrown: Option<Pixel>) {
        style::flag(GRIP, "data-held", false);
        self.aim(|camera| camera.moved(thrown.unwrap_or_default()), if thrown.is_some() { WAY } else { 0.0 });
    }

    fn wheel(&self, x: f64, y: f64, delta: f64, pinched: bool) -> bool {
        if self.with(|stage| stage.manner()) == Manner::Shared && !pinched {
            self.tell(true);
            return false;
        }
        let at = self.with(|stage| stage.spot(x, y));
        // Pinching a touchpad comes in small steps, a wheel in steps of a hundred.
        let factor = (-delta * if pinched { 0.01 } else { 0.0025 }).clamp(-1.0, 1.0).exp();
        self.aim(|camera| camera.zoomed(factor, at), STEP);
        true
    }

    fn key(&self, key: &str) -> bool {
        let step = |x: f64, y: f64| self.aim(|camera| camera.moved(Pixel { x: x * ARROW, y: y * ARROW }), STEP);
        match key {
            "ArrowLeft" => step(1.0, 0.0),
            "ArrowRight" => step(-1.0, 0.0),
            "ArrowUp" => step(0.0, 1.0),
            "ArrowDown" => step(0.0, -1.0),
            "+" | "=" => self.tool(Tool::In),
            "-" | "_" => self.tool(Tool::Out),
            "Home" | "0" => self.tool(Tool::Region),
            "Escape" => return self.with(Stage::close_fan),
            _ => return false,
        }
        true
    }

    fn tool(&self, tool: Tool) {
        match tool {
            Tool::In => self.aim(|camera| camera.zoomed(NEARER, Pixel::default()), STEP),
            Tool::Out => self.aim(|camera| camera.zoomed(1.0 / NEARER, Pixel::default()), STEP),
            Tool::Region => {
                let home = self.with(|stage| stage.home());
                self.aim(|_| home, WAY);
            }
            Tool::Result => {
                if let Some(there) = self.with(|stage| stage.at_result()) {
                    self.aim(|_| there, WAY);
                }
            }
            Tool::Layer => self.with(Stage::switch_layer),
            Tool::Again => self.with(Stage::ask_again),
        }
    }

    /// Opens a cluster. The focus goes on to the map, or into the fan, for the button is gone.
    fn open(&self, first: u32) {
        if self.with(|stage| stage.open(first)) {
            self.go_on();
            document::rest_on(&["#", STAGE].concat());
        } else {
            document::rest_on(&["#", HOST, " [data-fanned]"].concat());
        }
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
