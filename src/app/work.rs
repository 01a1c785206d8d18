//! Loading: what comes is used, what does not come is told. `index.html` has sent for all of the files already.

use super::json;
use super::site::{Loaded, Loading, Site};
use crate::domain::json::Value;
use crate::domain::{read_config, read_dataset, read_region, settle};
use crate::matching::Library;
use crate::page::Trouble;
use crate::platform::{clock, fetch};
use crate::present::map::Terrain;
use std::sync::Arc;
use leptos::task::spawn_local;

const PARTNERS: &str = "data/partners.json";
const REGION: &str = "data/region.json";
const CONFIG: &str = "config.json";

/// Milliseconds after which loading is called slow.
const SLOW: i32 = 4000;

/// Loads everything, from the beginning.
pub(super) fn load(site: Site) {
    site.loaded(Loading::Pending(false), None);
    clock::after(SLOW, move || site.slow());
    spawn_local(async move {
        // All are sent for before the first is awaited: browsers complain of files that `index.html` sent for and nobody takes.
        let (partners, region, config) = (fetch::text(PARTNERS), fetch::text(REGION), fetch::text(CONFIG));
        let (partners, region, config) = (partners.await, region.await, config.await);
        let config = config.ok().and_then(json::parse).and_then(|file| read_config(file).ok()).map(|(config, _)| config);
        let region = region.ok().and_then(json::parse).and_then(|file| read_region(file).ok()).map(|(region, _)| region);
        let read = |file: Value| Some((listed(&file), read_dataset(file).ok()?.0));
        let loading = match partners.map(|text| json::parse(text).and_then(read)) {
            Err(_) => Loading::Failed(Trouble::Network),
            Ok(None) => Loading::Failed(Trouble::File),
            Ok(Some((listed, mut dataset))) => {
                let left_out = listed - dataset.partners.len();
                let _ = region.as_ref().map(|region| settle(&mut dataset, region));
                let terrain = region.as_ref().and_then(Terrain::new);
                Loading::Ready(Arc::new(Loaded { library: Library::new(dataset, region), terrain, left_out, unsettled: config.is_none() }))
            }
        };
        site.loaded(loading, config);
    });
}

/// How many partners a file lists, of use or not.
fn listed(file: &Value) -> usize {
    let Value::Object(fields) = file else { return 0 };
    fields.get("partners").and_then(Value::as_list).map_or(0, <[Value]>::len)
}
