//! What everybody shares: the address, the library, the answer.

use crate::domain::{Config, Language};
use crate::matching::{Answer, Library, Request};
use crate::platform::clock::{self, Waiting};
use crate::platform::{address, document, languages};
use crate::present::map::Terrain;
use crate::routing::{Page, Route};
use leptos::prelude::*;
use std::sync::Arc;

/// How far loading has come.
#[derive(Clone)]
pub enum Loading {
    /// On its way.
    Pending,
    /// There.
    Ready(Arc<Loaded>),
    /// Not to be had, and why.
    Failed(Trouble),
}

/// What was loaded.
pub struct Loaded {
    /// Partners and places, ready to be asked.
    pub library: Library,
    /// What is drawn of the region, when it could be loaded.
    pub terrain: Option<Terrain>,
    /// Partners that could not be used.
    pub left_out: usize,
    /// Whether the settings could not be read.
    pub unsettled: bool,
}

/// Why the partners are not to be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No connection or no file.
    Network,
    /// A file that cannot be read.
    File,
}

/// What everybody shares. A handle: copies mean the same.
#[derive(Clone, Copy)]
pub struct Site {
    /// What the address says.
    pub route: RwSignal<Route>,
    /// How far loading has come.
    pub loading: RwSignal<Loading>,
    /// The settings.
    pub config: RwSignal<Config>,
    /// The language spoken.
    pub language: Memo<Language>,
    /// Who answers what is asked; `None` until the library is there.
    pub answer: Memo<Option<Arc<Answer>>>,
    /// Whether the sentence of the start page stands above the field: until the first search, so that nothing moves while typing.
    pub greeting: RwSignal<bool>,
    pending: StoredValue<Option<Waiting>>,
}

/// The page is told of a new address this many milliseconds after the last letter; browsers refuse more than about three changes a second.
const SETTLED: i32 = 400;

impl Site {
    /// Begins with an address.
    #[must_use]
    pub fn new(route: Route) -> Self {
        let greeting = RwSignal::new(route.is_start());
        let route = RwSignal::new(route);
        let loading = RwSignal::new(Loading::Pending);
        let config = RwSignal::new(Config::default());
        let wanted = languages::wanted();
        let language = Memo::new(move |_| {
            let offered = config.get().languages;
            let asked = route.with(|route| route.language).into_iter().chain(wanted.iter().filter_map(|tag| Language::from_code(tag)));
            asked.into_iter().find(|language| offered.contains(language)).unwrap_or(config.get().language)
        });
        let request: Memo<Option<Request>> = Memo::new(move |_| {
            let loading = loading.read();
            let Loading::Ready(loaded) = &*loading else { return None };
            Some(route.with(|route| route.request(loaded.library.dataset(), language.get())))
        });
        let answer = Memo::new_with_compare(
            move |_| {
                let request = request.get()?;
                loading.with_untracked(|loading| match loading {
                    Loading::Ready(loaded) => Some(Arc::new(loaded.library.answer(&request))),
                    _ => None,
                })
            },
            |before, now| before != now,
        );
        Self { route, loading, config, language, answer, greeting, pending: StoredValue::new(None) }
    }

    /// The library, when it is there.
    #[must_use]
    pub fn loaded(self) -> Option<Arc<Loaded>> {
        self.loading.with(|loading| match loading {
            Loading::Ready(loaded) => Some(Arc::clone(loaded)),
            _ => None,
        })
    }

    /// Follows a link within the page.
    pub fn follow(self, query: &str) {
        self.settle();
        let route = Route::parse(query);
        let before = self.route.get_untracked();
        if route == before {
            return;
        }
        address::push(&route.print());
        self.show(before, route);
    }

    /// The visitor went back or forward.
    pub fn travelled(self) {
        self.pending.update_value(|pending| {
            pending.take().into_iter().for_each(Waiting::stop);
        });
        let before = self.route.get_untracked();
        self.show(before, Route::parse(&address::query()));
    }

    fn show(self, before: Route, route: Route) {
        let turned = before.page != route.page;
        let start = route.is_start();
        self.greeting.set(start);
        self.route.set(route);
        if turned || start != before.is_start() {
            document::to_top();
            document::focus(if start { "start" } else { "content" });
        }
    }

    /// The visitor types. The answer follows at once; the address when the visitor pauses.
    pub fn typed(self, text: &str) {
        let before = self.route.get_untracked();
        let route = before.asking(text);
        if before.is_start() && !route.is_start() {
            address::push(&route.print());
        }
        self.route.set(route);
        self.pending.update_value(|pending| {
            pending.take().into_iter().for_each(Waiting::stop);
            *pending = Some(clock::after(SETTLED, move || self.settle()));
        });
    }

    /// Brings the address up to date with what was typed.
    fn settle(self) {
        let waiting = self.pending.try_update_value(Option::take).flatten();
        if let Some(waiting) = waiting {
            waiting.stop();
            address::replace(&self.route.get_untracked().print());
        }
    }

    /// The visitor is done typing.
    pub fn searched(self) {
        self.settle();
        if self.route.with_untracked(Route::is_start) {
            return;
        }
        if self.greeting.get_untracked() {
            self.greeting.set(false);
            document::to_top();
        }
        document::focus("results");
    }

    /// The page that is shown.
    #[must_use]
    pub fn page(self) -> Page {
        self.route.with(|route| route.page.clone())
    }

    /// The address of a variation of this page, for a link.
    #[must_use]
    pub fn to(self, vary: impl FnOnce(&Route) -> Route) -> String {
        self.route.with(|route| vary(route).print())
    }
}

/// What everybody shares, from wherever in the page.
#[must_use]
pub fn use_site() -> Site {
    expect_context::<Site>()
}
