use crate::app::components::{ResultCard, SharedAddress};
use crate::app::site::use_site;
use crate::domain::PartnerId;
use crate::matching::Match;
use crate::present::{self, messages as m};
use leptos::prelude::*;

/// The partners that the visitor saved, in that order.
#[component]
pub fn SavedPage() -> impl IntoView {
    let site = use_site();
    let saved: Memo<Vec<PartnerId>> = Memo::new(move |_| site.route.with(|route| route.saved.clone()));
    let cards = Memo::new(move |_| {
        let (Some(loaded), Some(answer)) = (site.loaded(), site.answer.get()) else { return Vec::new() };
        let language = site.language.get();
        let found = |id: &PartnerId| -> Option<Match> {
            let position = loaded.library.dataset().partners.iter().position(|partner| partner.id == *id)?;
            loaded.library.as_match(u32::try_from(position).ok()?, &answer.need)
        };
        let each = saved.get().into_iter().filter_map(|id| found(&id)).enumerate();
        each.filter_map(|(at, found)| present::card(&loaded.library, &answer, "", language, at + 1, &found)).collect::<Vec<_>>()
    });
    view! {
        <div class="saved">
            <h1>{move || m::saved_title(site.language.get())}</h1>
            <Show when=move || saved.with(Vec::is_empty) fallback=|| view! { <SharedAddress/> }>
                <p>{move || m::saved_empty(site.language.get())}</p>
                <p><a class="button" href=move || site.to(|route| route.start())>{move || m::back_start(site.language.get())}</a></p>
            </Show>
            <ol class="results__list">
                <For each=move || cards.get() key=|card| (card.id.clone(), card.number, card.kind_words.clone()) let:card>
                    <ResultCard card/>
                </For>
            </ol>
        </div>
    }
}
