use crate::app::site::use_site;
use crate::present::{self, messages as m};
use crate::routing::Page;
use leptos::prelude::*;

/// The day of the data and where the map comes from. Reads the site.
#[component]
pub fn Footer() -> impl IntoView {
    let site = use_site();
    view! {
        <footer class="footer">
            {move || {
                let language = site.language.get();
                let loaded = site.loaded()?;
                let region = loaded.library.region();
                let attribution = region.map(|region| region.attribution.get(language).to_owned());
                let updated = loaded.library.dataset().updated.map(|day| m::foot_data(language, &present::date(language, day)));
                Some(view! {
                    <p>{updated}</p>
                    <p class="footer__map">{attribution}" "<a href=move || site.to(|route| route.on(Page::About))>{m::foot_map(language)}</a></p>
                })
            }}
        </footer>
    }
}
