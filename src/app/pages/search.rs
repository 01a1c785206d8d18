use crate::app::components::{Choices, Examples, Failed, Filters, Greeting, Legend, NeedField, Notices, Results, SearchMap, Strip, ViewSwitch};
use crate::app::site::{Loading, use_site};
use crate::routing::Route;
use leptos::prelude::*;

/// The need and who answers it: the page with which everybody begins.
#[component]
pub fn SearchPage() -> impl IntoView {
    let site = use_site();
    let start = Memo::new(move |_| site.route.with(Route::is_start));
    let greeting = move || site.greeting.get();
    let failed = Memo::new(move |_| site.loading.with(|loading| if let Loading::Failed(trouble) = loading { Some(*trouble) } else { None }));
    view! {
        <div class="search">
            <div class="search__guide">
                <Show when=greeting><Greeting/></Show>
                <NeedField/>
                <div class="search__below">
                    {move || match (failed.get(), start.get()) {
                        (Some(trouble), _) => view! { <Failed trouble/> }.into_any(),
                        (None, true) => view! { <Examples/> }.into_any(),
                        (None, false) => view! { <Strip/> <Filters/> <Results/> }.into_any(),
                    }}
                </div>
            </div>
            <SearchMap/>
        </div>
        <Show when=move || start.get() && failed.get().is_none()>
            <Legend/>
            <Choices/>
        </Show>
        <Notices/>
        <Show when=move || !start.get()><ViewSwitch/></Show>
    }
}
