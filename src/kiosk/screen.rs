//! What is the case on the screen, and what is drawn of it over the page.

use super::attract::attract;
use super::bar::bar;
use super::bits::{DEED, Deed};
use super::bounds;
use super::code::{Taken, code};
use super::keyboard::{self, Keys};
use super::owner::{Facts, corner, pad};
use super::warning::warning;
use crate::domain::{Contact, Kiosk, Language};
use crate::hosting::messages::{self as m, Voice};
use crate::hosting::{Door, Healing, Knock, Link, Opening, Patience, Rest, Scene, Trail, Unmet, public, start, vcard};
use crate::markup::{Element, el};
use crate::platform::fetch::{self, Kept};
use crate::platform::{address, clock, document, download, guard, marks, signal, storage, style, task};
use crate::routing::{Mode, Page, Route};
use crate::shell::draw;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::window;

/// The word by which the page tells that something has changed; the map listens to it too.
const CHANGED: &str = "map";
/// The words with which a new version of the program is told of, and taken.
const RENEWAL: &str = "renewal";
const RENEW: &str = "renew";

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

/// Milliseconds between two looks at the clock.
const LOOK: i32 = 250;

/// Milliseconds after which a page that does not come is asked for again.
const PATIENCE: f64 = 30_000.0;

/// The corner that is pressed long, in CSS pixels of a side; for how many milliseconds; and how far a finger may tremble.
const CORNER: f64 = 140.0;
const LONG: i32 = 3000;
const TREMOR: f64 = 30.0;

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
    /// Whether a new version waits.
    renewal: bool,
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
                renewal: false,
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
        let screen = self.clone();
        signal::on(RENEWAL, move || screen.with(|state| state.renewal = true));
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

    /// Something went wrong that nobody caught, here or in another program of the page.
    fn fell(&self) {
        match self.0.try_borrow_mut() {
            Ok(mut state) => state.healing.fall(clock::now()),
            // It went wrong in the midst of our own work, which will never be done: nothing of it can be relied on.
            Err(_) if self.1.replace(true) => {}
            Err(_) => {
                clock::after(10_000, || address::load(&Opening { begun: false, falls: 1 }.print(Language::default())));
            }
        }
    }

    /// The page has changed.
    fn follow(&self) {
        let typing = document::focused("id").as_deref() == Some(FIELD);
        let voice = Voice(Language::from_code(&document::language()).unwrap_or_default());
        let (spoken, start) = self.with(|state| {
            state.trail.arrive(&Route::parse(&address::query()), typing);
            (std::mem::replace(&mut state.voice, voice), state.trail.here().is_some_and(Route::is_start))
        });
        if spoken != voice {
            self.keys().iter().for_each(|keys| keys.speak(voice));
        }
        if !start {
            style::flag("html", "data-typing", typing);
        }
        self.draw();
    }

    /// Looks at the clock.
    fn look(&self) {
        let now = clock::now();
        let (over, again, renew) = self.with(|state| {
            let failed = marks::stands("main[data-state=\"failed\"]");
            let scene = state.rest.scene(now);
            (scene == Scene::Over, state.healing.look(failed, now), std::mem::take(&mut state.renewal) && scene == Scene::Attract)
        });
        if over || again.is_some() {
            let begins = self.with(|state| {
                let begins = state.leaving.is_none_or(|since| now - since > PATIENCE);
                state.leaving = if begins { Some(now) } else { state.leaving };
                begins
            });
            if begins {
                let home = self.with(|state| state.home());
                self.leave(home, Opening { begun: false, falls: again.unwrap_or(0) });
            }
            return;
        }
        if renew {
            signal::send(RENEW);
        }
        self.count(now);
        self.draw();
    }

    /// Loads the first page anew, if it can be had: of one that cannot, a browser shows a page of its own, from which no touch leads back. Then everything is
    /// forgotten without.
    fn leave(&self, language: Language, opening: Opening) {
        let (screen, to) = (self.clone(), opening.print(language));
        task::begin(async move {
            if fetch::send_for(&to, Kept::Welcome).text().await.is_ok() {
                return address::load(&to);
            }
            address::travel(&start(language));
            document::to_top();
            screen.with(|state| {
                (state.rest, state.trail) = (Rest::new(&state.settings), Trail::default());
                (state.patience, state.above) = (Patience::default(), Above::Nothing);
            });
            screen.follow();
        });
    }

    /// Counts a need that stands without an answer, if the owner wants that.
    fn count(&self, now: f64) {
        self.with(|state| {
            if !state.settings.unmet {
                return;
            }
            let asked = state.trail.here().filter(|route| route.page == Page::Search && route.filters.is_empty());
            let text = asked.filter(|_| marks::stands(".results .person")).map_or("", |route| route.text.as_str());
            if state.patience.look(text, now) {
                state.unmet.count(text);
                storage::keep(UNMET, &state.unmet.print());
            }
        });
    }

    /// A click, before the page hears of it.
    fn clicked(&self, deed: &guard::Deed) {
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

    fn key(&self, deed: &guard::Deed) {
        let escapes = deed.key().is_some_and(|key| key.name == "Escape");
        if escapes && self.with(|state| state.front == Front::Above) {
            deed.stop();
            self.put(Above::Nothing);
        }
    }

    /// What a touch on something of ours does.
    fn act(&self, deed: Deed, on: &guard::Deed) {
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
    fn taken(&self) -> Option<Taken> {
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
    fn put(&self, above: Above) {
        self.with(|state| {
            state.above = above;
            state.knock = Knock::More;
            state.door.iter_mut().for_each(Door::leave);
        });
        self.keys().iter().for_each(Keys::close);
        self.draw();
    }

    /// A finger on the owner's corner, or one that leaves it.
    fn press(&self, deed: &guard::Deed) {
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
    fn knocked(&self) {
        self.with(|state| {
            state.pressed = None;
            state.rest.begin(clock::now());
        });
        self.put(Above::Pad);
    }

    fn digit(&self, on: &guard::Deed, now: f64) {
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
        self.settings.site.clone().or_else(|| Some(address::whole()).filter(|whole| whole.starts_with("https://")))
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

/// What a link that leads out becomes: a number, mailbox or site of a partner becomes the partner's card, so that the telephone can call, write or keep it;
/// anything else what it is.
fn contact(deed: &guard::Deed, href: &str, voice: Voice) -> Taken {
    const PARTNER: &str = ".result, .told, .partner";
    const REACH: &str = ".result__contact, .told, .partner__side";
    let bare = |href: &str| href.strip_prefix("tel:").or_else(|| href.strip_prefix("mailto:")).unwrap_or(href).to_owned();
    let name = deed.text(PARTNER, ".partner-link, .partner__name");
    let hrefs = deed.attributes(".actions", "a[href]", "href");
    let of = |scheme: &str| hrefs.iter().find(|href| href.starts_with(scheme)).map(|href| bare(href));
    let own = Contact { phone: of("tel:"), email: of("mailto:"), website: of("http") };
    let address = deed.text(PARTNER, ".partner__address").and_then(|line| vcard::address(&line));
    let lines = |contact: &Contact| [&contact.phone, &contact.email, &contact.website].into_iter().flatten().cloned().collect();
    // Where somebody else's number stands in for a partner's own, it is said beside it.
    let stands_in = !deed.attributes(REACH, ".result__hint, .note", "class").is_empty();
    match name.filter(|_| !stands_in && deed.is_in(".actions")) {
        Some(name) => Taken { title: m::code_contact(voice, &name), text: vcard::vcard(&name, &own, address.as_ref()), lines: lines(&own) },
        None => {
            let label = deed.attribute("a", "aria-label").filter(|label| !label.is_empty());
            Taken { title: label.unwrap_or_else(|| m::code_link(voice).to_owned()), text: href.to_owned(), lines: vec![bare(href)] }
        }
    }
}
