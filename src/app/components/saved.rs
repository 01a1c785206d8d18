use super::Icon;
use crate::app::site::use_site;
use crate::domain::PartnerId;
use crate::platform::{address, clipboard, document};
use crate::present::messages as m;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// Saves a partner, or takes it from the saved ones. Reads the site.
#[component]
pub fn SaveLink(
    /// The partner.
    id: PartnerId,
    /// Its name, for who does not see where the link stands.
    name: String,
) -> impl IntoView {
    let site = use_site();
    let is_saved = {
        let id = id.clone();
        Memo::new(move |_| site.route.with(|route| route.saved.contains(&id)))
    };
    let label = move || {
        let language = site.language.get();
        if is_saved.get() { m::unsave_partner(language, &name) } else { m::save_partner(language, &name) }
    };
    view! {
        <a class="save" class:save--saved=move || is_saved.get() aria-label=label href=move || site.to(|route| route.with_saved_toggled(&id))>
            <Icon name="i-bookmark"/>{move || if is_saved.get() { m::is_saved(site.language.get()) } else { m::saved_here(site.language.get()) }}
        </a>
    }
}

/// How to keep or share the saved partners. Reads the site.
#[component]
pub fn SharedAddress() -> impl IntoView {
    let site = use_site();
    let copied = RwSignal::new(false);
    let copy = move |_| spawn_local(async move { copied.set(clipboard::copy(&address::whole()).await) });
    view! {
        <p>{move || m::saved_share(site.language.get())}</p>
        <p class="actions">
            <button type="button" class="button button--quiet" on:click=copy><Icon name="i-copy"/>{move || m::copy_address(site.language.get())}</button>
            <button type="button" class="button button--quiet" on:click=|_| document::print()><Icon name="i-printer"/>{move || m::print(site.language.get())}</button>
            <span role="status">{move || copied.get().then(|| m::copied(site.language.get()))}</span>
        </p>
    }
}
