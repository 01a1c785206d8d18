//! What touches and keys do: on the bar, on what lies over the page, on links that would lead out, and on the owner's corner.

use super::{Above, FIELD, Front, Screen, UNMET};
use crate::domain::Language;
use crate::hosting::messages as m;
use crate::hosting::{Door, Knock, Link, Opening, Trail, Unmet, public, start};
use crate::kiosk::bits::{DEED, Deed};
use crate::kiosk::bounds;
use crate::kiosk::code::Taken;
use crate::kiosk::keyboard::Keys;
use crate::kiosk::owner::Facts;
use crate::kiosk::taken::contact;
use crate::platform::{address, clock, document, download, guard, marks, storage, style, task};
use crate::routing::Page;

/// The corner that is pressed long, in CSS pixels of a side; for how many milliseconds; and how far a finger may tremble.
const CORNER: f64 = 140.0;
const LONG: i32 = 3000;
const TREMOR: f64 = 30.0;

impl Screen {
    /// A click, before the page hears of it.
    pub(super) fn clicked(&self, deed: &guard::Deed) {
        if let Some(word) = deed.attribute(&["[", DEED, "]"].concat(), DEED) {
            // A touch within a window over the page is none on what lies around it.
            let inside = deed.is_in(".over__window") && !deed.is_in(&[".over__window [", DEED, "]"].concat());
            deed.stop();
            if let Some(done) = Deed::from_word(&word).filter(|_| !inside) {
                self.act(done, deed);
            }
            return;
        }
        match bounds::caught(deed) {
            None => {
                // A place that was chosen closes the list, from which only one is.
                if deed.is_in(".touch__places a") {
                    style::flag(".touch__where", "open", false);
                }
                if deed.is_in("[data-do=\"print\"]") && !self.with(|state| state.settings.print) {
                    deed.stop();
                }
            }
            Some((Link::Code, href)) => {
                deed.stop();
                let taken = self.with(|state| contact(deed, &href, state.voice));
                self.put(Above::Code(taken));
            }
            Some(_) => deed.stop(),
        }
    }

    pub(super) fn key(&self, deed: &guard::Deed) {
        let escapes = deed.key().is_some_and(|key| key.name == "Escape");
        if escapes && self.with(|state| state.front == Front::Above) {
            deed.stop();
            self.put(Above::Nothing);
        }
    }

    /// What a touch on something of ours does.
    pub(super) fn act(&self, deed: Deed, on: &guard::Deed) {
        let now = clock::now();
        match deed {
            Deed::Begin => {
                let language = on.attribute("[data-language]", "data-language").and_then(|code| Language::from_code(&code));
                let idle = self.with(|state| matches!(state.above, Above::Nothing) && state.front == Front::Attract);
                if idle {
                    self.with(|state| state.rest.begin(now));
                    if let Some(language) = language.filter(|language| self.with(|state| state.voice.0 != *language)) {
                        address::travel(&start(language));
                        self.with(|state| state.trail = Trail::default());
                        self.follow();
                    }
                    self.draw();
                }
            }
            Deed::Stay => self.draw(),
            Deed::Again => {
                let language = self.with(|state| state.voice.0);
                self.leave(language, Opening { begun: true, falls: 0 });
            }
            Deed::Back => {
                if let Some(route) = self.with(|state| state.trail.back()) {
                    address::travel(&route.print());
                    document::to_top();
                    self.draw();
                }
            }
            Deed::Type => {
                style::flag("html", "data-typing", true);
                self.keys().iter().for_each(|keys| keys.open(FIELD));
            }
            Deed::Take => {
                if let Some(taken) = self.taken() {
                    self.put(Above::Code(taken));
                }
            }
            Deed::Close => self.put(Above::Nothing),
            Deed::Digit => self.digit(on, now),
            Deed::Erase => {
                self.with(|state| state.door.iter_mut().for_each(Door::erase));
                self.draw();
            }
            Deed::Reload => self.leave(self.with(|state| state.home()), Opening::default()),
            Deed::Export => download::offer("vragen-zonder-antwoord.csv", &self.with(|state| state.unmet.csv())),
            Deed::Clear => {
                self.with(|state| state.unmet = Unmet::default());
                storage::forget(UNMET);
                self.draw();
            }
        }
    }

    /// The page that the visitor is at, for the telephone.
    pub(super) fn taken(&self) -> Option<Taken> {
        self.with(|state| {
            let (here, voice) = (state.trail.here()?, state.voice);
            let text = public(&state.site()?, here);
            let (title, lines) = if here.page == Page::Saved {
                (m::code_list(voice), marks::texts(".result .partner-link"))
            } else {
                (m::code_page(voice), marks::texts("h1.partner__name"))
            };
            Some(Taken { title: title.to_owned(), text, lines })
        })
    }

    /// Puts something over the page, or away.
    pub(super) fn put(&self, above: Above) {
        self.with(|state| {
            state.above = above;
            state.knock = Knock::More;
            state.door.iter_mut().for_each(Door::leave);
        });
        self.keys().iter().for_each(Keys::close);
        self.draw();
    }

    /// A finger on the owner's corner, or one that leaves it.
    pub(super) fn press(&self, deed: &guard::Deed) {
        let spot = deed.spot().unwrap_or_default();
        if deed.kind() == "pointerdown" {
            let corner =
                spot.0 < CORNER && spot.1 < CORNER && self.with(|state| state.door.is_some() && matches!(state.above, Above::Nothing));
            if corner {
                let screen = self.clone();
                let waiting = clock::after(LONG, move || screen.knocked());
                if let Some((before, ..)) = self.with(|state| state.pressed.replace((waiting, spot.0, spot.1))) {
                    before.stop();
                }
            }
            return;
        }
        let ended = self.with(|state| {
            let still = |(_, x, y): &(clock::Waiting, f64, f64)| (x - spot.0).abs() < TREMOR && (y - spot.1).abs() < TREMOR;
            let moves = deed.kind() == "pointermove";
            state.pressed.take_if(|press| !(moves && still(press)))
        });
        if let Some((waiting, ..)) = ended {
            waiting.stop();
        }
    }

    /// The corner was pressed long: whoever did stands here, so that the pad goes away again when nobody uses it.
    pub(super) fn knocked(&self) {
        self.with(|state| {
            state.pressed = None;
            state.rest.begin(clock::now());
        });
        self.put(Above::Pad);
    }

    pub(super) fn digit(&self, on: &guard::Deed, now: f64) {
        let digit = on.attribute("[data-digit]", "data-digit").and_then(|digit| digit.chars().next());
        let knock = self.with(|state| state.door.as_mut().zip(digit).map(|(door, digit)| door.knock(digit, now)));
        self.with(|state| state.knock = knock.unwrap_or(Knock::More));
        if knock != Some(Knock::Open) {
            return self.draw();
        }
        let mark = |name: &str| marks::attribute("html", name);
        let facts = Facts {
            version: mark("data-version"),
            checked: mark("data-checked"),
            refused: mark("data-data-refused"),
            data: marks::first_text(".footer > p"),
            used: None,
        };
        self.put(Above::Corner(facts.clone()));
        let screen = self.clone();
        task::begin(async move {
            let used = storage::used().await;
            screen.with(|state| {
                if let Above::Corner(facts) = &mut state.above {
                    facts.used = used;
                }
            });
            screen.draw();
        });
    }
}
