//! Loading: what comes is used, what does not come is told. `index.html` has sent for all of the files already.

use super::renew;
use super::site::Site;
use super::state::{Loaded, Loading, State};
use crate::domain::json::Value;
use crate::domain::{Language, read_config, read_dataset, read_region, settle};
use crate::matching::Library;
use crate::page::{self, Standing, Trouble};
use crate::platform::fetch::{self, Failure, Kept};
use crate::platform::{clock, signal, task};
use crate::routing::Mode;
use crate::shell::{json, voice};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The files that a site is made of: partners, region, settings.
pub(super) const FILES: [&str; 3] = ["data/partners.json", "data/region.json", "config.json"];

/// What came of them.
pub(super) type Came = [Result<String, Failure>; 3];

/// The word that tells `index.html` that this is a public touch screen.
const KIOSK: &str = "kiosk";

/// Milliseconds after which loading is called slow.
const SLOW: i32 = 4000;

/// Loads everything, from the beginning; then the languages that the visitor may need next, for a need may be told in any of them.
pub(super) fn load(site: Site, kept: Kept) {
    site.change(|state| state.load(Loading::Pending(false)));
    clock::after(SLOW, move || {
        if site.look(|state| matches!(state.loading, Loading::Pending(_))) {
            site.change(|state| state.loading = Loading::Pending(true));
        }
    });
    ask(site, "", kept, |site, came| {
        site.change(|state| {
            state.standing = Standing::Usual;
            state.texts = came.map(Result::ok);
            read(state);
        });
        learn(site);
        renew::begin(site);
    });
}

/// Sends for the files, and goes on with what came of them, unless they were asked for once more in the meantime.
/// All at once: browsers complain of files that `index.html` sent for and nobody takes.
pub(super) fn ask(site: Site, query: &'static str, kept: Kept, then: fn(Site, Came)) {
    let time = site.look(|state| state.asks.fetch_add(1, Ordering::Relaxed));
    task::begin(async move {
        let coming = FILES.map(|path| fetch::send_for(&[path, query].concat(), kept));
        let mut came = [const { Err(Failure::Network) }; 3];
        for (came, coming) in came.iter_mut().zip(coming) {
            *came = coming.text().await;
        }
        if site.look(|state| state.asks.load(Ordering::Relaxed)) == time.wrapping_add(1) {
            then(site, came);
        }
    });
}

/// Makes everything of the texts, as a whole. A text that cannot be read is forgotten.
pub(super) fn read(state: &mut State) {
    let [partners, region, config] = &mut state.texts;
    let settings = used(config, |file| read_config(file).ok()).map(|(config, _)| config);
    let region = used(region, |file| read_region(file).ok()).map(|(region, _)| region);
    let trouble = if partners.is_some() { Trouble::File } else { Trouble::Network };
    let dataset = used(partners, |file| read_dataset(file).ok()).map(|(dataset, _)| dataset);
    let unsettled = settings.is_none();
    state.config = settings.unwrap_or_default();
    if state.config.kiosk {
        state.route.mode = Mode::Kiosk;
        signal::send(KIOSK);
    }
    state.load(match dataset {
        None => Loading::Failed(trouble),
        Some(mut dataset) => {
            if let Some(region) = &region {
                settle(&mut dataset, region);
            }
            state.limit(&mut dataset, region.as_ref());
            let left_out = dataset.left_out;
            let sites = Arc::new(page::sites(&dataset));
            let library = Library::new(dataset, region, &state.voices.all());
            Loading::Ready(Box::new(Loaded { library, sites, left_out, unsettled }))
        }
    });
}

/// What is made of a text, which is forgotten when nothing can be.
fn used<T>(text: &mut Option<String>, read: impl FnOnce(Value) -> Option<T>) -> Option<T> {
    let made = text.as_deref().and_then(json::parse).and_then(read);
    text.take_if(|_| made.is_none());
    made
}

/// Loads the languages that have not come yet, and reads everything anew with them.
pub(super) fn learn(site: Site) {
    if site.look(|state| state.voices.coming) {
        return;
    }
    site.change(|state| (state.voices.coming, state.voices.missing) = (true, false));
    task::begin(async move {
        let mut learned = Vec::new();
        for language in Language::ALL {
            if site.look(|state| state.voices.lack(language)) {
                learned.push(voice(language).await);
            }
        }
        site.change(|state| {
            state.voices.coming = false;
            if learned.is_empty() {
                return;
            }
            state.voices.missing = learned.contains(&None);
            learned.into_iter().flatten().for_each(|voice| state.voices.add(voice));
            let voices = state.voices.all();
            if let Loading::Ready(loaded) = &mut state.loading {
                loaded.library.learn(&voices);
            }
            state.ask_again();
        });
    });
}
