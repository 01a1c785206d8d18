//! The map of somebody else beneath the signs: on or off, and what becomes of its tiles.

use super::Stage;
use crate::page::{TOOL, Tool};
use crate::platform::document;

impl Stage {
    /// The map of somebody else, on or off.
    pub(in crate::map) fn switch_layer(&mut self) {
        self.layered = !self.layered && self.order.layer.is_some();
        self.camera = self.held(&self.camera);
        self.draw();
    }

    /// A tile of that map has come, or will not.
    pub(in crate::map) fn hear_of_tile(&mut self, address: &str, came: bool) {
        if self.tiles.hear(address, came) {
            // Where half has come again the rest may come too.
            if came { self.ask_again() } else { self.draw() }
        }
    }

    /// The tiles of that map have had their time.
    pub(in crate::map) fn give_up(&mut self) {
        if self.tiles.give_up() {
            self.draw();
        }
    }

    /// Asks again for the tiles of that map that did not come. The focus stays near the button by which this was asked, which is gone.
    pub(in crate::map) fn ask_again(&mut self) {
        let held = document::focused(TOOL).as_deref() == Some(Tool::Again.word());
        self.tiles.ask_again();
        self.draw();
        if held {
            document::rest_on(&["[", TOOL, "=", Tool::Layer.word(), "]"].concat());
        }
    }
}
