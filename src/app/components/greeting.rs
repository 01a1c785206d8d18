use crate::app::site::use_site;
use crate::present::{self, messages as m};
use leptos::prelude::*;

/// What this is, in one sentence. Reads the site.
#[component]
pub fn Greeting() -> impl IntoView {
    let site = use_site();
    let lead = move || {
        let language = site.language.get();
        let loaded = site.loaded();
        m::start_lead(language, present::region_name(loaded.as_ref().and_then(|loaded| loaded.library.region()), language))
    };
    view! {
        <div class="greeting">
            <h1 class="greeting__title" id="start" tabindex="-1">
                {move || m::start_title_one(site.language.get())}<br/>{move || m::start_title_two(site.language.get())}
            </h1>
            <p class="greeting__lead">{lead}</p>
        </div>
    }
}
