use super::Icon;
use crate::app::site::use_site;
use crate::domain::Language;
use crate::present::{self, messages as m};
use crate::routing::{Page, View};
use leptos::prelude::*;

/// The name of the site, the pages, the languages. Reads the site.
#[component]
pub fn Header() -> impl IntoView {
    let site = use_site();
    let saved = Memo::new(move |_| site.route.with(|route| route.saved.len()));
    let tagline = move || {
        let language = site.language.get();
        let loaded = site.loaded();
        let region = loaded.as_ref().and_then(|loaded| loaded.library.region());
        m::tagline(language, present::region_name(region, language))
    };
    let current = move |wanted: Page| (site.page() == wanted).then_some("page");
    let on_map = move || site.page() == Page::Search && site.route.with(|route| route.view == View::Map);
    view! {
        <header class="header">
            <a class="brand" href=move || site.to(|route| route.start())>
                <svg class="brand__sign" viewBox="0 0 30 36" aria-hidden="true">
                    <path class="brand__post" d="M13 2h4v33h-4z"></path>
                    <path class="brand__hop" d="M7 4h17l5 4.5-5 4.5H7z"></path>
                    <path class="brand__brick" d="M23 17H6l-5 4.5L6 26h17z"></path>
                </svg>
                <span class="brand__text"><span class="brand__name">{move || m::site_name(site.language.get())}</span><span class="brand__line">{tagline}</span></span>
            </a>
            <nav class="nav" aria-label=move || m::nav_label(site.language.get())>
                <a class="nav__link" href=move || site.to(|route| route.viewed(View::Map)) aria-current=move || on_map().then_some("page")>{move || m::nav_map(site.language.get())}</a>
                <a class="nav__link" href=move || site.to(|route| route.on(Page::About)) aria-current=move || current(Page::About)>{move || m::nav_about(site.language.get())}</a>
                <a class="nav__link nav__link--saved" href=move || site.to(|route| route.on(Page::Saved)) aria-current=move || current(Page::Saved)
                    aria-label=move || m::saved_count(site.language.get(), saved.get())>
                    <Icon name="i-bookmark"/><span class="nav__word">{move || m::nav_saved(site.language.get())}</span>
                    <Show when=move || saved.get() != 0><span class="nav__count">{move || saved.get()}</span></Show>
                </a>
            </nav>
            <nav class="languages" aria-label=move || m::language_label(site.language.get())>
                {move || site.config.get().languages.into_iter().map(|language| view! { <LanguageLink language/> }).collect_view()}
            </nav>
        </header>
    }
}

/// The same page in another language.
#[component]
fn LanguageLink(
    /// Which.
    language: Language,
) -> impl IntoView {
    let site = use_site();
    let (short, name) = match language {
        Language::Nl => ("NL", "Nederlands"),
        Language::Fr => ("FR", "Français"),
        Language::En => ("EN", "English"),
    };
    view! {
        <a class="languages__link" lang=language.code() hreflang=language.code() aria-label=[short, ", ", name].concat()
            aria-current=move || (site.language.get() == language).then_some("true")
            href=move || site.to(|route| route.in_language(language))>{short}</a>
    }
}
