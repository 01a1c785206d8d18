//! What changes: the address, what was loaded, the window. Everything else is derived.

use crate::domain::{Config, Language};
use crate::matching::{Answer, Library, Request};
use crate::page::{Ground, Moment, Trouble, Watched, ground};
use crate::platform::clock::{self, Waiting};
use crate::platform::size::Rectangle;
use crate::platform::{address, document, languages};
use crate::present::map::Terrain;
use crate::routing::Route;
use leptos::prelude::*;
use std::sync::Arc;

/// How far loading has come.
#[derive(Clone)]
pub(super) enum Loading {
    /// On its way; `true` when it takes longer than usual.
    Pending(bool),
    /// There.
    Ready(Arc<Loaded>),
    /// Not to be had, and why.
    Failed(Trouble),
}

/// What was loaded.
pub(super) struct Loaded {
    /// Partners and places, ready to be asked.
    pub(super) library: Library,
    /// What is drawn of the region, when it could be loaded.
    pub(super) terrain: Option<Terrain>,
    /// Partners that could not be used.
    pub(super) left_out: usize,
    /// Whether the settings could not be read.
    pub(super) unsettled: bool,
}

/// What everybody in the shell shares. A handle: copies mean the same.
#[derive(Clone, Copy)]
pub(super) struct Site {
    route: RwSignal<Route>,
    /// The route without municipalities that nobody knows: an old or mistyped address must not leave the visitor with nothing.
    known: Memo<Route>,
    loading: RwSignal<Loading>,
    config: RwSignal<Config>,
    looks: RwSignal<Looks>,
    language: Memo<Language>,
    asked: Memo<Option<Asked>>,
    ground: Memo<Option<Arc<Ground>>>,
    pending: StoredValue<Option<Waiting>>,
}

/// How the page is shown just now; nothing that anybody would share.
#[derive(Clone, Copy, PartialEq)]
struct Looks {
    /// Whether the sentence of the first page stands above the field: until the first search, so that nothing moves while typing.
    greeting: bool,
    /// How many cards are drawn.
    shown: usize,
    watched: Watched,
}

/// A request with its answer. Two are the same when the answer is the same one.
#[derive(Clone)]
struct Asked {
    request: Request,
    answer: Arc<Answer>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.answer, &other.answer)
    }
}

/// The address follows so many milliseconds after the last letter; browsers refuse more than about three changes a second.
const SETTLED: i32 = 400;
/// Cards drawn at first, and more each time the visitor asks.
const STEP: usize = 20;

impl Site {
    /// Begins with an address.
    pub(super) fn new(route: Route) -> Self {
        let looks = RwSignal::new(Looks { greeting: route.is_start(), shown: STEP, watched: Watched::default() });
        let (route, loading, config) = (RwSignal::new(route), RwSignal::new(Loading::Pending(false)), RwSignal::new(Config::default()));
        let wanted = languages::wanted();
        let language = Memo::new(move |_| {
            let config = config.get();
            let asked = route.with(|route| route.language).into_iter().chain(wanted.iter().filter_map(|tag| Language::from_code(tag)));
            asked.into_iter().find(|language| config.languages.contains(language)).unwrap_or(config.language)
        });
        let known = Memo::new(move |_| {
            let mut route = route.get();
            if let Loading::Ready(loaded) = loading.get() {
                route.filters.municipalities.retain(|name| loaded.library.knows_municipality(name));
            }
            route
        });
        let asked = Memo::new(move |before: Option<&Option<Asked>>| {
            let Loading::Ready(loaded) = loading.get() else { return None };
            let request = known.with(|route| route.request(loaded.library.dataset(), language.get()));
            // Saving a partner or turning a page asks nothing new.
            let same = before.and_then(Option::as_ref).filter(|before| before.request == request);
            Some(same.cloned().unwrap_or_else(|| Asked { answer: Arc::new(loaded.library.answer(&request)), request }))
        });
        let ground = Memo::new(move |before: Option<&Option<Arc<Ground>>>| {
            let Loading::Ready(loaded) = loading.get() else { return None };
            let watched = looks.with(|looks| looks.watched);
            let before = before.and_then(Clone::clone);
            known.with(|route| ground(loaded.terrain.as_ref()?, route, language.get(), watched, before))
        });
        Self { route, known, loading, config, looks, language, asked, ground, pending: StoredValue::new(None) }
    }

    /// Looks at what is the case now.
    pub(super) fn with<T>(self, look: impl FnOnce(&Moment) -> T) -> T {
        let (loading, looks, config, asked) = (self.loading.get(), self.looks.get(), self.config.get(), self.asked.get());
        let loaded = if let Loading::Ready(loaded) = &loading { Some(&**loaded) } else { None };
        self.known.with(|route| {
            look(&Moment {
                route,
                language: self.language.get(),
                languages: &config.languages,
                library: loaded.map(|loaded| &loaded.library),
                terrain: loaded.and_then(|loaded| loaded.terrain.as_ref()),
                answer: asked.as_ref().map(|asked| &*asked.answer),
                trouble: if let Loading::Failed(trouble) = loading { Some(trouble) } else { None },
                slow: matches!(loading, Loading::Pending(true)),
                left_out: loaded.map_or(0, |loaded| loaded.left_out),
                unsettled: loaded.is_some_and(|loaded| loaded.unsettled),
                greeting: looks.greeting,
                shown: looks.shown,
                watched: looks.watched,
                ground: self.ground.get(),
            })
        })
    }

    /// Is called again whenever the page may have to be laid out anew.
    pub(super) fn changed(self) {
        self.route.track();
        self.loading.track();
        self.looks.track();
    }

    /// The room for the map became known, or changed.
    pub(super) fn measured(self, whole: Rectangle, part: Rectangle) {
        let margins = [part.top - whole.top, whole.right() - part.right(), whole.bottom() - part.bottom(), part.left - whole.left];
        let watched = Watched { width: whole.width.round(), height: whole.height.round(), margins: margins.map(f64::round) };
        if self.looks.with_untracked(|looks| looks.watched != watched) {
            self.looks.update(|looks| looks.watched = watched);
        }
    }

    /// The window has another size.
    pub(super) fn resized(self) {
        self.looks.notify();
    }

    /// The partners are on their way, or have come, or have not.
    pub(super) fn loaded(self, loading: Loading, config: Option<Config>) {
        self.config.set(config.unwrap_or_default());
        self.loading.set(loading);
    }

    /// Loading takes longer than usual.
    pub(super) fn slow(self) {
        if matches!(self.loading.get_untracked(), Loading::Pending(_)) {
            self.loading.set(Loading::Pending(true));
        }
    }

    /// Follows a link within the page.
    pub(super) fn follow(self, query: &str) {
        let route = Route::parse(query);
        self.vary(|_| route);
    }

    /// Goes to a variation of what the address says.
    pub(super) fn vary(self, vary: impl FnOnce(&Route) -> Route) {
        self.settle();
        let before = self.route.get_untracked();
        let route = vary(&before);
        if route != before {
            address::push(&route.print());
            if self.show(&before, route) {
                document::to_top();
            }
        }
    }

    /// The visitor went back or forward. The browser itself scrolls to where the visitor was.
    pub(super) fn travelled(self) {
        self.stop();
        let before = self.route.get_untracked();
        self.show(&before, Route::parse(&address::query()));
    }

    /// Shows what an address asks for; whether that is another page than before.
    fn show(self, before: &Route, route: Route) -> bool {
        let (start, other) = (route.is_start(), route.page != before.page || route.is_start() != before.is_start());
        let asks = (&route.text, &route.topics, &route.filters) != (&before.text, &before.topics, &before.filters);
        self.looks.update(|looks| {
            // It stays above results that came while typing, so that the list is as high as before when the visitor comes back to it.
            looks.greeting = start || (looks.greeting && !before.is_start());
            looks.shown = if asks { STEP } else { looks.shown };
        });
        self.route.set(route);
        if other {
            document::rest_soon(if start { "start" } else { "content" });
        }
        other
    }

    /// The visitor types. The answer follows at once; the address when the visitor pauses.
    pub(super) fn typed(self, text: &str) {
        let before = self.route.get_untracked();
        let route = before.asking(text);
        if before.is_start() && !route.is_start() {
            address::push(&route.print());
        }
        self.looks.update(|looks| looks.shown = STEP);
        self.route.set(route);
        self.stop();
        let waiting = clock::after(SETTLED, move || self.settle());
        self.pending.set_value(Some(waiting));
    }

    /// Stops what was to bring the address up to date; whether there was anything.
    fn stop(self) -> bool {
        let waiting = self.pending.try_update_value(Option::take).flatten();
        waiting.map(Waiting::stop).is_some()
    }

    /// Brings the address up to date with what was typed.
    fn settle(self) {
        if self.stop() {
            address::replace(&self.route.get_untracked().print());
        }
    }

    /// The visitor is done typing.
    pub(super) fn searched(self) {
        self.settle();
        if self.route.with_untracked(Route::is_start) {
            return;
        }
        if self.looks.with_untracked(|looks| looks.greeting) {
            self.looks.update(|looks| looks.greeting = false);
            document::to_top();
        }
        document::focus_soon("results");
    }

    /// The visitor wants to see more of the results.
    pub(super) fn show_more(self) {
        self.looks.update(|looks| looks.shown += STEP);
    }
}
