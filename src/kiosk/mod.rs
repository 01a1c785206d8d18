//! The program of a public touch screen: it comes only there, invites, warns, forgets, leads back, and lets nothing lead out.
//!
//! Start at [`start`], then `screen::Screen`: what is the case, and what is drawn of it over the page. What it decides by stands in [`crate::hosting`].
//! It knows nothing of the page's program: it reads the address and the marks of the page, hears of every change by the word that the map hears too, and
//! whatever it changes is the address. `bounds` refuses what would lead out; each of the other files draws one thing.

mod attract;
mod bar;
mod bits;
mod bounds;
mod code;
mod keyboard;
mod owner;
mod screen;
mod taken;
mod warning;

use crate::domain::read_kiosk;
use crate::platform::fetch::{self, Kept};
use crate::platform::{task, wake};
use crate::shell::json;
use screen::Screen;

/// Reads the settings and takes the screen over. Settings that do not come, or cannot be read, are the usual ones.
pub fn start() {
    // Before anything has come: a screen that is not bounded yet must not be left.
    bounds::close();
    wake::keep();
    task::begin(async {
        let file = fetch::send_for("config.json", Kept::Welcome).text().await.ok().and_then(|text| json::parse(&text));
        Screen::new(file.map(|file| read_kiosk(&file).0).unwrap_or_default()).begin();
    });
}
