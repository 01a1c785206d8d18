//! What a visitor's hand does to the map: fingers, mouse, wheel, keys, tools.

use super::Table;
use crate::geo::Pixel;
use crate::map::motion::{STEP, WAY};
use crate::map::stage::Stage;
use crate::page::{CLUSTER, STAGE, TOOL, TOWN, Tool};
use crate::platform::hands::{self, Press};
use crate::platform::{document, events, style};
use crate::present::map::{HOST, Manner};

/// What the map is dragged by.
const GRIP: &str = ".map__stage[tabindex]";

/// Pixels that an arrow key moves.
const ARROW: f64 = 90.0;

/// How many times as large a step makes the map.
const NEARER: f64 = 1.7;

/// The map with its tools.
const MAP: &str = "#map";

impl Table {
    pub(super) fn listen_to_hands(&self) {
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
        let tools = ["[", TOOL, "],[", CLUSTER, "],[", TOWN, "]"].concat();
        events::on_click(&tools, move |element| {
            if let Some(tool) = element(TOOL).and_then(|word| Tool::from_word(&word)) {
                table.tool(tool);
                table.await_tiles();
            }
            if let Some(town) = element(TOWN) {
                table.with(|stage| stage.ask(town));
            }
            if let Some(first) = element(CLUSTER).and_then(|number| number.parse().ok()) {
                table.open(first);
            }
        });
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

    /// Zooms about the middle of what is seen of the map.
    fn zoom(&self, factor: f64) {
        let at = self.with(|stage| stage.middle());
        self.aim(|camera| camera.zoomed(factor, at), STEP);
    }

    fn tool(&self, tool: Tool) {
        match tool {
            Tool::In => self.zoom(NEARER),
            Tool::Out => self.zoom(1.0 / NEARER),
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
