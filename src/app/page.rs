use super::components::{Footer, Header};
use super::pages::{AboutPage, PartnerPage, SavedPage, SearchPage};
use super::site::{Loading, Site};
use super::work;
use crate::platform::{address, document};
use crate::present::messages as m;
use crate::routing::{Mode, Page, Route, View};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App(
    /// What the address said when the page opened.
    route: Route,
) -> impl IntoView {
    let site = Site::new(route);
    provide_context(site);
    work::load(site);
    address::on_link(move |query| site.follow(&query));
    address::on_travel(move || site.travelled());
    Effect::new(move |_| document::name(site.language.get().code(), &title(site)));
    let kind = Memo::new(move |_| site.page());
    let state = move || {
        site.loading.with(|loading| match loading {
            Loading::Pending => "loading",
            Loading::Ready(_) => "ready",
            Loading::Failed(_) => "failed",
        })
    };
    view! {
        <div class="page" class:page--greeting=move || shows_greeting(site) class:page--map=move || shows_map(site) data-mode=move || mode(site)>
            <a class="skip" href="#content">{move || m::skip_to_content(site.language.get())}</a>
            <Header/>
            <main id="content" class="main" tabindex="-1" data-state=state>
                {move || match kind.get() {
                    Page::Search => view! { <SearchPage/> }.into_any(),
                    Page::Partner(id) => view! { <PartnerPage id/> }.into_any(),
                    Page::Saved => view! { <SavedPage/> }.into_any(),
                    Page::About => view! { <AboutPage/> }.into_any(),
                }}
            </main>
            <Footer/>
        </div>
    }
}

fn shows_greeting(site: Site) -> bool {
    site.greeting.get() && site.page() == Page::Search
}

fn shows_map(site: Site) -> bool {
    site.page() == Page::Search && site.route.with(|route| route.view == View::Map)
}

fn mode(site: Site) -> &'static str {
    site.route.with(|route| match route.mode {
        Mode::Site => "site",
        Mode::Embed => "embed",
        Mode::Kiosk => "kiosk",
    })
}

/// The title of the window: what is asked or shown, then the site.
fn title(site: Site) -> String {
    let language = site.language.get();
    let about = match site.page() {
        Page::Search => site.route.with(|route| route.text.trim().to_owned()),
        Page::Partner(id) => site.loaded().and_then(|loaded| loaded.library.dataset().partner_by_id(&id).map(|partner| partner.name.clone())).unwrap_or_default(),
        Page::Saved => m::saved_title(language).to_owned(),
        Page::About => m::nav_about(language).to_owned(),
    };
    if about.is_empty() { m::site_name(language).to_owned() } else { [&about, " · ", m::site_name(language)].concat() }
}
