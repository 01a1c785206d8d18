use super::Icon;
use crate::app::site::use_site;
use crate::present::messages as m;
use crate::routing::View;
use leptos::prelude::*;

/// List or map, at the foot of a narrow window. Reads the site.
#[component]
pub fn ViewSwitch() -> impl IntoView {
    let site = use_site();
    let current = move |view: View| site.route.with(|route| route.view == view).then_some("page");
    view! {
        <nav class="switch" aria-label=move || m::results_label(site.language.get())>
            <a class="switch__link" href=move || site.to(|route| route.viewed(View::List)) aria-current=move || current(View::List)><Icon name="i-list"/>{move || m::list(site.language.get())}</a>
            <a class="switch__link" href=move || site.to(|route| route.viewed(View::Map)) aria-current=move || current(View::Map)><Icon name="i-map"/>{move || m::map(site.language.get())}</a>
        </nav>
    }
}
