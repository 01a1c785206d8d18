use crate::domain::{Config, Dataset, Language, PartnerId, Region};
use crate::languages::Voice;
use crate::markup::Element;
use crate::matching::{Answer, Completion, Library, Request, limit};
use crate::page::{Moment, Standing, Trouble};
use crate::platform::clock;
use crate::routing::{Hosted, Mode, Route};
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

/// All that changes: what happened, and what follows from it.
pub(super) struct State {
    /// What the address says.
    pub(super) route: Route,
    /// What it said first: what is held in that stays held, whatever address follows.
    host: Route,
    pub(super) loading: Loading,
    pub(super) config: Config,
    /// The texts of the files that are in use, in the order of [`FILES`](super::work::FILES).
    pub(super) texts: [Option<String>; 3],
    /// How often the server was asked; the answer to anything but the last time is of no use. It counts while nothing on the page changes.
    pub(super) asks: AtomicU32,
    /// How they stand to those of the server.
    pub(super) standing: Standing,
    /// Whether a new version of the site waits for the visitor.
    pub(super) renewal: bool,
    /// What the browser asks for, the most wanted first.
    pub(super) wanted: Vec<Language>,
    /// The languages that have come.
    pub(super) voices: Voices,
    /// Whether the sentence of the first page stands above the field: until the first search, so that nothing moves while typing.
    pub(super) greeting: bool,
    /// Whether the visitor turned to the field since the first page was opened: on a phone the sentence makes room then, before anything is typed.
    pub(super) asking: bool,
    /// Ways to go on with what is being typed.
    pub(super) completions: Vec<Completion>,
    /// Whether the visitor is typing: until a pause, an answer is not given up for none, which the next letter may bring back.
    pub(super) typing: bool,
    /// How many cards are drawn.
    pub(super) shown: usize,
    /// The partner that is told more of over the map.
    pub(super) opened: Option<PartnerId>,
    voice: Voice,
    asked: Option<(Request, Answer)>,
}

/// How far loading has come.
pub(super) enum Loading {
    /// On its way; `true` when it takes longer than usual.
    Pending(bool),
    /// There.
    Ready(Box<Loaded>),
    /// Not to be had, and why.
    Failed(Trouble),
}

/// What was loaded.
pub(super) struct Loaded {
    /// Partners and places, ready to be asked.
    pub(super) library: Library,
    /// The list of partners for the map.
    pub(super) sites: Arc<Element>,
    /// Partners that could not be used.
    pub(super) left_out: usize,
    /// Whether the settings could not be read.
    pub(super) unsettled: bool,
}

/// The languages that have come, and whether one of the others cannot be had just now.
pub(super) struct Voices {
    known: [Option<Voice>; 3],
    pub(super) missing: bool,
    /// Whether the others are on their way.
    pub(super) coming: bool,
}

impl Voices {
    pub(super) fn add(&mut self, voice: Voice) {
        self.known[voice.language as usize] = Some(voice);
    }

    pub(super) fn lack(&self, language: Language) -> bool {
        self.known[language as usize].is_none()
    }

    pub(super) fn all(&self) -> Vec<Voice> {
        self.known.iter().copied().flatten().collect()
    }
}

/// Cards drawn at first, and more each time the visitor asks.
pub(super) const STEP: usize = 20;
/// Cards drawn at first where the page belongs to somebody else.
const FEW: usize = 3;

/// Cards drawn at first.
fn first(route: &Route) -> usize {
    if route.mode == Mode::Embed { FEW } else { STEP }
}

/// Ways to go on that are offered at once.
const MOST_COMPLETIONS: usize = 6;

impl State {
    /// Begins with an address and a first language.
    pub(super) fn new(route: Route, voice: Voice, wanted: Vec<Language>) -> Self {
        let shown = first(&route);
        let mut voices = Voices { known: [None; 3], missing: false, coming: false };
        voices.add(voice);
        Self {
            greeting: route.is_start(),
            asking: false,
            completions: Vec::new(),
            typing: false,
            host: route.clone(),
            route,
            loading: Loading::Pending(false),
            config: Config::default(),
            texts: Default::default(),
            asks: AtomicU32::new(0),
            standing: Standing::Usual,
            renewal: false,
            wanted,
            voices,
            shown,
            opened: None,
            voice,
            asked: None,
        }
    }

    /// The address, with what is held.
    pub(super) fn read(&self, query: &str) -> Route {
        Route::parse(query).held_by(&self.host)
    }

    /// Leaves in a dataset only what there shall be.
    pub(super) fn limit(&self, dataset: &mut Dataset, region: Option<&Region>) {
        let Hosted { topics, limits, .. } = &self.host.hosted;
        if self.host.hosted.limits_anything() {
            limit(dataset, region, topics, limits);
        }
    }

    /// Draws as few cards as at first.
    pub(super) fn begin_list(&mut self) {
        self.shown = first(&self.route);
    }

    /// The language that address, browser and settings ask for.
    pub(super) fn language(&self) -> Language {
        let asked = self.route.language.into_iter().chain(self.wanted.iter().copied());
        asked.into_iter().find(|language| self.config.languages.contains(language)).unwrap_or(self.config.language)
    }

    /// Brings what follows up to date. Saving a partner or turning a page asks nothing new.
    pub(super) fn follow(&mut self) {
        // Until the language that is asked for has come, the page goes on in the one it has.
        self.voice = self.voices.known[self.language() as usize].unwrap_or(self.voice);
        let Loading::Ready(loaded) = &self.loading else { return };
        // An old or mistyped address must not leave the visitor with nothing.
        self.route.filters.municipalities.retain_mut(|name| {
            let known = loaded.library.municipality(name);
            known.into_iter().for_each(|known| known.clone_into(name));
            known.is_some()
        });
        let request = Request { day: clock::day(), ..self.route.request(loaded.library.dataset(), self.voice.language) };
        if self.asked.as_ref().is_none_or(|(asked, _)| *asked != request) {
            let answer = loaded.library.answer(&request);
            let held = |(before, kept): &(Request, Answer)| {
                self.typing && answer.matches.is_empty() && !kept.matches.is_empty() && request.text.starts_with(&before.text)
            };
            if !self.asked.as_ref().is_some_and(held) {
                self.asked = Some((request, answer));
            }
        }
    }

    /// Offers ways to go on with the text.
    pub(super) fn complete(&mut self) {
        if let Loading::Ready(loaded) = &self.loading {
            self.completions = loaded.library.completions(&self.route.text, self.voice.language, MOST_COMPLETIONS);
        }
    }

    /// Takes what was loaded in the place of what there was, so that everything is asked anew.
    pub(super) fn load(&mut self, loading: Loading) {
        (self.loading, self.asked) = (loading, None);
        // Ways to go on lead to what there was.
        if !self.completions.is_empty() {
            self.complete();
        }
    }

    /// More words are known than when the answer was given.
    pub(super) fn ask_again(&mut self) {
        self.asked = None;
    }

    /// What is the case now.
    pub(super) fn moment(&self) -> Moment<'_> {
        let loaded = if let Loading::Ready(loaded) = &self.loading { Some(loaded) } else { None };
        Moment {
            route: &self.route,
            voice: self.voice,
            languages: &self.config.languages,
            unspoken: self.voices.missing && self.language() != self.voice.language,
            library: loaded.map(|loaded| &loaded.library),
            sites: loaded.map(|loaded| &loaded.sites),
            opened: self.opened.as_ref(),
            layer: self.config.layer.as_ref(),
            answer: self.asked.as_ref().map(|(_, answer)| answer),
            completions: &self.completions,
            typing: self.typing,
            trouble: if let Loading::Failed(trouble) = &self.loading { Some(*trouble) } else { None },
            slow: matches!(self.loading, Loading::Pending(true)),
            left_out: loaded.map_or(0, |loaded| loaded.left_out),
            unsettled: loaded.is_some_and(|loaded| loaded.unsettled),
            standing: self.standing,
            renewal: self.renewal,
            greeting: self.greeting,
            asking: self.asking,
            shown: self.shown,
        }
    }
}
