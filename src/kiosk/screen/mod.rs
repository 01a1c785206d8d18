//! What is the case on the screen, and what is drawn of it over the page. `hours` has what happens by itself, `touches` what visitors do.

mod hours;
mod touches;

use super::attract::attract;
use super::bar::bar;
use super::code::{Taken, code};
use super::keyboard::{self, Keys};
use super::owner::{Facts, corner, pad};
use super::warning::warning;
use crate::domain::{Kiosk, Language};
use crate::hosting::messages::{self as m, Voice};
use crate::hosting::{Door, Healing, Knock, Opening, Patience, Rest, Scene, Trail, Unmet, start};
use crate::markup::{Element, el};
use crate::platform::{address, clock, document, guard, signal, storage, style};
use crate::routing::{Mode, Route};
use crate::shell::draw;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::window;

/// The word by which the page tells that something has changed; the map listens to it too.
const CHANGED: &str = "map";

/// The field for the need, and the part of the page that the focus goes to when it has no other place.
const FIELD: &str = "need";
const CONTENT: &str = "content";

/// The page beneath, and what is drawn over it.
const PAGE: &str = "#page";
const OVER: &str = ".kiosk";

/// Where the needs without an answer are kept on the device.
const UNMET: &str = "partnerwijzer-unmet";

/// What counts as a sign of life.
const SIGNS: [&str; 8] = ["pointerdown", "pointermove", "pointerup", "keydown", "input", "touchmove", "wheel", "scroll"];

/// Milliseconds from the start until a new version is taken, and from one word for it to the next: a worker that is told to take over while the page still
/// loads through the one before may never do so.
const CALM: f64 = 5000.0;

/// Milliseconds between two looks at the clock.
const LOOK: i32 = 250;

/// The screen, and whether it fell in the midst of its own work: copies mean the same.
#[derive(Clone)]
pub(super) struct Screen(Rc<RefCell<State>>, Rc<Cell<bool>>);

struct State {
    settings: Kiosk,
    /// The language that the page is in.
    voice: Voice,
    rest: Rest,
    trail: Trail,
    healing: Healing,
    door: Option<Door>,
    unmet: Unmet,
    patience: Patience,
    above: Above,
    /// From when on a new version that waits is taken.
    renewal: f64,
    /// When the page began to be loaded anew: asking again would begin that from the start.
    leaving: Option<f64>,
    /// A press on the owner's corner that may become a long one.
    pressed: Option<(clock::Waiting, f64, f64)>,
    /// What became of the last digit.
    knock: Knock,
    keys: Option<Keys>,
    drawn: Option<(Element, web_sys::Element)>,
    /// What had been in front when it was drawn last: when that changes, the focus moves.
    front: Front,
}

/// What lies over the page because somebody asked for it.
enum Above {
    Nothing,
    Code(Taken),
    Pad,
    Corner(Facts),
}

/// What takes all touches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Front {
    Page,
    Attract,
    Warning,
    Above,
}

impl Screen {
    pub(super) fn new(settings: Kiosk) -> Self {
        let opening = Opening::parse(&address::query());
        let mut rest = Rest::new(&settings);
        if opening.begun {
            rest.begin(clock::now());
        }
        let unmet = storage::kept(UNMET).filter(|_| settings.unmet).map(|kept| Unmet::parse(&kept)).unwrap_or_default();
        Self(
            Rc::new(RefCell::new(State {
                rest,
                voice: Voice(settings.languages.first().copied().unwrap_or_default()),
                trail: Trail::default(),
                healing: Healing::new(opening.falls),
                door: settings.pin.clone().map(Door::new),
                unmet,
                patience: Patience::default(),
                above: Above::Nothing,
                renewal: clock::now() + CALM,
                leaving: None,
                pressed: None,
                knock: Knock::More,
                keys: None,
                drawn: None,
                front: Front::Page,
                settings,
            })),
            Rc::default(),
        )
    }

    /// Listens and draws from now on.
    pub(super) fn begin(&self) {
        let (print, home, begun) = self.with(|state| (state.settings.print, state.home(), Opening::parse(&address::query()).begun));
        if print {
            document::mark_root("data-print", "");
        } else {
            guard::disarm("print");
        }
        // Every visit begins on the first page. How the screen was opened does not stay in the address.
        let route = Route { mode: Mode::Kiosk, ..Route::parse(&address::query()) };
        let there = if begun { route.print() } else { start(home) };
        if address::query() != there {
            address::travel(&there);
        }
        self.listen();
        let keys = keyboard::set(self.with(|state| state.voice));
        self.with(|state| state.keys = keys);
        self.follow();
        self.look();
        let screen = self.clone();
        clock::every(LOOK, move || screen.look());
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.borrow_mut())
    }

    /// The keyboard, to be spoken to while nobody holds the state: what it does may be heard here at once.
    fn keys(&self) -> Option<Keys> {
        self.with(|state| state.keys.clone())
    }

    fn listen(&self) {
        let screen = self.clone();
        guard::before(&SIGNS, move |_| screen.touched());
        let screen = self.clone();
        guard::before(&["click"], move |deed| screen.clicked(&deed));
        let screen = self.clone();
        guard::before(&["keydown"], move |deed| screen.key(&deed));
        let screen = self.clone();
        guard::before(&["pointerdown", "pointermove", "pointerup", "pointercancel"], move |deed| screen.press(&deed));
        let screen = self.clone();
        guard::on_fault(move || screen.fell());
        let screen = self.clone();
        signal::on(CHANGED, move || screen.follow());
    }

    /// A sign of life.
    fn touched(&self) {
        let warned = self.with(|state| {
            state.rest.touch(clock::now());
            state.front == Front::Warning
        });
        if warned {
            self.look();
        }
    }

    /// Draws what is the case, and moves the focus when something else has come in front.
    fn draw(&self) {
        let turned = self.with(|state| {
            let now = clock::now();
            let (drawing, front) = state.whole(now);
            state.show(drawing);
            style::flag(PAGE, "inert", front != Front::Page);
            let before = std::mem::replace(&mut state.front, front);
            (before != front).then_some((before, front))
        });
        let Some((before, front)) = turned else { return };
        document::mark_root("data-scene", if front == Front::Attract { "attract" } else { "awake" });
        match front {
            Front::Page if before == Front::Attract => document::rest_soon("start"),
            Front::Page => document::rest_soon(CONTENT),
            _ => {
                if matches!(front, Front::Attract | Front::Warning) {
                    self.keys().iter().for_each(Keys::close);
                }
                // The screen that invites has it as a whole, so that no button of it looks chosen.
                let inside = if front == Front::Attract { "" } else { " button" };
                document::rest_on(&[OVER, " [role=\"dialog\"]", inside].concat());
            }
        }
    }
}

impl State {
    /// The language in which every visit begins.
    fn home(&self) -> Language {
        self.settings.languages.first().copied().unwrap_or_default()
    }

    /// The address of the public site: the one of the settings, or this one if others can reach it.
    fn site(&self) -> Option<String> {
        self.settings.site.clone().or_else(|| Some(address::of("")).filter(|whole| whole.starts_with("https://")))
    }

    /// All that lies over the page, and what of it takes the touches.
    fn whole(&self, now: f64) -> (Element, Front) {
        let scene = self.rest.scene(now);
        let here = self.trail.here().cloned().unwrap_or_default();
        let (over, front) = match (&self.above, scene) {
            (_, Scene::Warning(left)) => (Some(warning(left, self.settings.warning, self.voice)), Front::Warning),
            (Above::Code(taken), _) => (Some(code(taken, self.voice)), Front::Above),
            (Above::Pad, _) => (self.door.as_ref().map(|door| pad(door, self.knock, now, self.voice)), Front::Above),
            (Above::Corner(facts), _) => (Some(corner(facts, self.settings.unmet.then_some(&self.unmet), self.voice)), Front::Above),
            (Above::Nothing, Scene::Attract) => (Some(attract(&self.settings.languages)), Front::Attract),
            (Above::Nothing, _) => (None, Front::Page),
        };
        let bar = bar(&here, self.trail.leads_back(), self.site().is_some(), &self.settings, self.voice);
        let said = if front == Front::Warning { m::still_there_body(self.voice) } else { "" };
        let whole = el("div")
            .class("kiosk")
            .child(el("div").class("kiosk__bar").flag("inert", front != Front::Page).child(bar))
            .child(el("p").class("visually-hidden").set("aria-live", "polite").say(said))
            .child(el("div").attr("lang", self.voice.0.code().to_owned()).all(over));
        (whole, front)
    }

    /// Brings it into the document.
    fn show(&mut self, drawing: Element) {
        let Some(document) = window().and_then(|window| window.document()) else { return };
        match &mut self.drawn {
            Some((before, made)) => {
                draw::change(&document, made, before, &drawing);
                *before = drawing;
            }
            None => {
                let made = draw::made(&document, &drawing);
                if document.body().is_some_and(|body| body.append_child(&made).is_ok()) {
                    self.drawn = Some((drawing, made));
                }
            }
        }
    }
}
