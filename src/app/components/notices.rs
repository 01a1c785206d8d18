use super::Icon;
use crate::app::site::{Trouble, use_site};
use crate::app::work;
use crate::platform::clock;
use crate::present::messages as m;
use leptos::prelude::*;

/// What does not work or is missing, said once at the foot of the page. Reads the site.
#[component]
pub fn Notices() -> impl IntoView {
    let site = use_site();
    view! {
        <div class="notices">
            {move || {
                let loaded = site.loaded()?;
                let language = site.language.get();
                let region = loaded.terrain.is_none().then(|| m::region_failed(language).to_owned());
                let settings = loaded.unsettled.then(|| m::config_failed(language).to_owned());
                let left_out = (loaded.left_out != 0).then(|| m::left_out(language, loaded.left_out));
                let lines = [region, settings, left_out].into_iter().flatten();
                Some(lines.map(|line| view! { <p class="note"><Icon name="i-info"/>{line}</p> }).collect_view())
            }}
        </div>
    }
}

/// The partners did not come: what still works, and what to do. Reads the site.
#[component]
pub fn Failed(
    /// Why.
    trouble: Trouble,
) -> impl IntoView {
    let site = use_site();
    view! {
        <div class="failed" role="alert">
            <Icon name="i-triangle-alert"/>
            <div>
                <h2 class="failed__title" id="results" tabindex="-1">{move || m::failed_title(site.language.get())}</h2>
                <p>{move || match trouble {
                    Trouble::Network => m::failed_network(site.language.get()),
                    Trouble::File => m::failed_file(site.language.get()),
                }}</p>
                <button type="button" class="button button--quiet" on:click=move |_| work::load(site)><Icon name="i-refresh-cw"/>{move || m::try_again(site.language.get())}</button>
            </div>
        </div>
    }
}

/// Milliseconds after which loading is called slow.
const SLOW: i32 = 4000;

/// Rows in their final places while the partners are on their way. Reads the site.
#[component]
pub fn Skeleton() -> impl IntoView {
    let site = use_site();
    let slow = RwSignal::new(false);
    let waiting = clock::after(SLOW, move || {
        // The page may have gone in the meantime.
        let _ = slow.try_set(true);
    });
    on_cleanup(move || waiting.stop());
    let row = || view! { <div class="skeleton__row"><i class="skeleton__sign"></i><div><i class="skeleton__bar"></i><i class="skeleton__bar"></i><i class="skeleton__bar"></i></div></div> };
    view! {
        <div class="skeleton">
            <p class="skeleton__title" id="results" tabindex="-1">{move || m::loading(site.language.get())}</p>
            <div aria-hidden="true">{row()}{row()}{row()}</div>
            <p role="status">{move || slow.get().then(|| m::loading_long(site.language.get()))}</p>
        </div>
    }
}
