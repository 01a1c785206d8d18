//! Loading: what comes is used, what does not come is told. `index.html` has sent for all of the files already.

use super::site::Site;
use super::state::{Loaded, Loading};
use crate::domain::{Language, read_config, read_dataset, read_region, settle};
use crate::matching::Library;
use crate::page::{self, Trouble};
use crate::platform::fetch::{self, Kept};
use crate::platform::{clock, signal, task};
use crate::routing::Mode;
use crate::shell::{json, voice};
use futures_util::future::join3;
use std::sync::Arc;

const PARTNERS: &str = "data/partners.json";
const REGION: &str = "data/region.json";
const CONFIG: &str = "config.json";

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
    task::begin(async move {
        // All at once: browsers complain of files that `index.html` sent for and nobody takes.
        let (partners, region, config) = join3(fetch::text(PARTNERS, kept), fetch::text(REGION, kept), fetch::text(CONFIG, kept)).await;
        let config = config.ok().and_then(|text| json::parse(&text)).and_then(|file| read_config(file).ok()).map(|(config, _)| config);
        let region = region.ok().and_then(|text| json::parse(&text)).and_then(|file| read_region(file).ok()).map(|(region, _)| region);
        let dataset = partners.map(|text| json::parse(&text).and_then(|file| read_dataset(file).ok()));
        site.change(|state| {
            let unsettled = config.is_none();
            state.config = config.unwrap_or_default();
            if state.config.kiosk {
                state.route.mode = Mode::Kiosk;
                signal::send(KIOSK);
            }
            state.load(match dataset {
                Err(_) => Loading::Failed(Trouble::Network),
                Ok(None) => Loading::Failed(Trouble::File),
                Ok(Some((mut dataset, _))) => {
                    if let Some(region) = &region {
                        settle(&mut dataset, region);
                    }
                    let left_out = dataset.left_out;
                    let sites = Arc::new(page::sites(&dataset));
                    let library = Library::new(dataset, region, &state.voices.all());
                    Loading::Ready(Box::new(Loaded { library, sites, left_out, unsettled }))
                }
            });
        });
        learn(site);
    });
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
