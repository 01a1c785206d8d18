//! What everybody in the shell shares: the state, and the few ways in which it changes.

use super::state::State;
use super::work;
use crate::domain::PartnerId;
use crate::page::{Moment, Standing, title};
use crate::platform::clock::{self, Waiting};
use crate::platform::{address, document, signal, size};
use crate::routing::Route;
use leptos::prelude::*;

/// A handle to the state: copies mean the same. Whoever looks at it in a view is drawn anew when it changes.
#[derive(Clone, Copy)]
pub(super) struct Site {
    state: RwSignal<State>,
    /// What will bring the address up to date with what is being typed.
    pending: StoredValue<Option<Waiting>>,
}

/// The word that tells the map's program that something has changed.
const MAP: &str = "map";

/// The address follows so many milliseconds after the last letter; browsers refuse more than about three changes a second.
const SETTLED: i32 = 400;

impl Site {
    /// Begins with a state.
    pub(super) fn new(state: State) -> Self {
        Self { state: RwSignal::new(state), pending: StoredValue::new(None) }
    }

    /// Draws from what is the case now, and again whenever it changes.
    pub(super) fn watch<T>(self, draw: impl FnOnce(&Moment) -> T) -> T {
        self.state.with(|state| draw(&state.moment()))
    }

    /// Looks at the state just once.
    pub(super) fn look<T>(self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    /// Changes the state, and with it all that follows.
    pub(super) fn change(self, change: impl FnOnce(&mut State)) {
        let mut change = Some(change);
        self.changed(&mut |state| change.take().into_iter().for_each(|change| change(state)));
    }

    /// The same for any change: compiled once, for there are many.
    fn changed(self, change: &mut dyn FnMut(&mut State)) {
        self.state.update(|state| {
            change(state);
            state.follow();
            let now = state.moment();
            document::name(now.voice.language.code(), &title(&now));
        });
        // The map is drawn by a program of its own, for the room that the style sheet gives it, which is known only once the page stands.
        size::after_layout(|| signal::send(MAP));
    }

    /// Tells more of a partner over the map, or no longer of any.
    pub(super) fn open(self, partner: Option<PartnerId>) {
        let shut = self.look(|state| state.opened.clone()).filter(|_| partner.is_none());
        self.change(|state| state.opened = partner);
        match shut {
            // The sign is drawn anew with the page, so it has the focus only after that.
            Some(id) => clock::after(0, move || {
                document::rest_on(&["#map [data-partner=\"", id.as_str(), "\"]"].concat());
            }),
            None => clock::after(0, || document::focus("told")),
        };
    }

    /// Follows a link within the page.
    pub(super) fn follow(self, query: &str) {
        let route = self.look(|state| state.read(query));
        self.vary(|_| route);
    }

    /// Goes to a variation of what the address says.
    pub(super) fn vary(self, vary: impl FnOnce(&Route) -> Route) {
        self.settle();
        let (route, new) = self.look(|state| {
            let route = vary(&state.route);
            let new = route != state.route;
            (route, new)
        });
        if new {
            address::push(&route.print());
            if self.show(route) {
                document::to_top();
            }
        }
    }

    /// The visitor went back or forward. The browser itself scrolls to where the visitor was.
    pub(super) fn travelled(self) {
        self.stop();
        self.show(self.look(|state| state.read(&address::query())));
    }

    /// Shows what an address asks for; whether that is another page than before.
    fn show(self, route: Route) -> bool {
        // What was said of the last search holds for that.
        document::say("map-said", "");
        let start = route.is_start();
        let other = self.look(|state| route.page != state.route.page || start != state.route.is_start());
        self.change(|state| {
            let before = &state.route;
            let was_start = before.is_start();
            if (&route.text, &route.topics, &route.filters) != (&before.text, &before.topics, &before.filters) {
                state.begin_list();
            }
            // It stays above results that came while typing, so that the list is as high as before when the visitor comes back to it.
            state.asking &= !start;
            state.completions.clear();
            state.typing = false;
            state.opened = None;
            if state.standing == Standing::Renewed {
                state.standing = Standing::Usual;
            }
            state.greeting = start || (state.greeting && !was_start);
            state.route = route;
        });
        if self.look(|state| state.voices.lack(state.language())) {
            work::learn(self);
        }
        if other {
            document::rest_soon(if start { "start" } else { "content" });
        } else {
            document::catch_focus("results");
        }
        other
    }

    /// The visitor turned to the field.
    pub(super) fn turned(self) {
        if self.look(|state| !state.asking) {
            self.change(|state| state.asking = true);
        }
    }

    /// The visitor types, at the end of the text or within it. The answer follows at once; the address when the visitor pauses.
    pub(super) fn typed(self, text: &str, at_end: bool) {
        let (route, was_start) = self.look(|state| (state.route.asking(text), state.route.is_start()));
        if was_start && !route.is_start() {
            address::push(&route.print());
        }
        self.change(|state| {
            (state.route, state.typing) = (route, true);
            state.begin_list();
            state.completions.clear();
            if at_end {
                state.complete();
            }
        });
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
            address::replace(&self.look(|state| state.route.print()));
            self.change(|state| state.typing = false);
        }
    }

    /// Takes away the ways to go on; whether there were any.
    pub(super) fn close(self) -> bool {
        let open = self.look(|state| !state.completions.is_empty());
        if open {
            self.change(|state| state.completions.clear());
        }
        open
    }

    /// The visitor is done typing.
    pub(super) fn searched(self) {
        self.settle();
        self.close();
        let (start, greeting) = self.look(|state| (state.route.is_start(), state.greeting));
        if start {
            return;
        }
        if greeting {
            self.change(|state| state.greeting = false);
            document::to_top();
        }
        document::focus_soon("results");
    }
}
