//! What happens by itself: the page beneath changes, time passes, something falls.

use super::{Above, CALM, FIELD, Screen, UNMET};
use crate::domain::Language;
use crate::hosting::messages::Voice;
use crate::hosting::{Opening, Patience, Rest, Scene, Trail, start};
use crate::platform::fetch::{self, Kept};
use crate::platform::{address, clock, document, marks, signal, storage, style, task};
use crate::routing::{Page, Route};

/// The mark of a page for which a new version of the program waits, and the word with which it is taken.
const WAITS: &str = "html[data-renewal]";
const RENEW: &str = "renew";

/// Milliseconds after which a page that does not come is asked for again.
const PATIENCE: f64 = 30_000.0;

impl Screen {
    /// Something went wrong that nobody caught, here or in another program of the page.
    pub(super) fn fell(&self) {
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
    pub(super) fn follow(&self) {
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
    pub(super) fn look(&self) {
        let now = clock::now();
        let (over, again, renew) = self.with(|state| {
            let failed = marks::stands("main[data-state=\"failed\"]");
            let scene = state.rest.scene(now);
            // It may have waited since before this program came.
            let renew = scene == Scene::Attract && now >= state.renewal && marks::stands(WAITS);
            if renew {
                state.renewal = now + CALM;
            }
            (scene == Scene::Over, state.healing.look(failed, now), renew)
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
    pub(super) fn leave(&self, language: Language, opening: Opening) {
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
    pub(super) fn count(&self, now: f64) {
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
}
