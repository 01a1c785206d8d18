//! Loading: three files at once; what comes is used, what does not come is told.

use super::site::{Loaded, Loading, Site, Trouble};
use crate::domain::{Config, Severity, read_config, read_dataset, read_region, settle};
use crate::matching::Library;
use crate::platform::fetch;
use crate::present::map::Terrain;
use futures_util::future::join3;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

const PARTNERS: &str = "data/partners.json";
const REGION: &str = "data/region.json";
const CONFIG: &str = "config.json";

/// Loads everything, from the beginning.
pub(super) fn load(site: Site) {
    site.loading.set(Loading::Pending);
    spawn_local(async move {
        let (partners, region, config) = join3(fetch::text(PARTNERS), fetch::text(REGION), fetch::text(CONFIG)).await;
        let config = config.ok().and_then(|json| read_config(&json).ok());
        let unsettled = config.is_none();
        site.config.set(config.map_or_else(Config::default, |(config, _)| config));
        let region = region.ok().and_then(|json| read_region(&json).ok()).map(|(region, _)| region);
        site.loading.set(match partners.map(|json| read_dataset(&json)) {
            Err(_) => Loading::Failed(Trouble::Network),
            Ok(Err(_)) => Loading::Failed(Trouble::File),
            Ok(Ok((mut dataset, mut problems))) => {
                if let Some(region) = &region {
                    problems.extend(settle(&mut dataset, region));
                }
                let left_out = problems.iter().filter(|problem| problem.severity == Severity::LeftOut).count();
                let terrain = region.as_ref().and_then(Terrain::new);
                Loading::Ready(Arc::new(Loaded { library: Library::new(dataset, region), terrain, left_out, unsettled }))
            }
        });
    });
}
