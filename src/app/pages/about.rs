use crate::app::components::{Actions, KindSign, Publisher};
use crate::app::site::use_site;
use crate::domain::Kind;
use crate::present::{self, messages as m};
use leptos::prelude::*;

/// About the social economy of the region, the data and the licences.
#[component]
pub fn AboutPage() -> impl IntoView {
    let site = use_site();
    view! {
        <article class="prose">
            {move || {
                let language = site.language.get();
                let loaded = site.loaded();
                let region = loaded.as_ref().and_then(|loaded| loaded.library.region());
                let title = m::about_title(language, present::region_name(region, language));
                let kinds = [
                    (Kind::Maatwerkbedrijf, m::about_kind_maatwerkbedrijf(language)),
                    (Kind::Arbeidszorg, m::about_kind_arbeidszorg(language)),
                    (Kind::LokaleDiensteneconomie, m::about_kind_lde(language)),
                    (Kind::Trajectbegeleiding, m::about_kind_traject(language)),
                    (Kind::Kringwinkel, m::about_kind_kringwinkel(language)),
                ];
                let kinds = kinds.map(|(kind, text)| view! {
                    <li class="prose__kind"><KindSign kind/><div><strong>{present::kind(language, kind)}</strong><p>{text}</p></div></li>
                });
                let reasons = [m::about_why_one(language), m::about_why_two(language), m::about_why_three(language), m::about_why_four(language)];
                let updated = loaded.as_ref().and_then(|loaded| loaded.library.dataset().updated).map(|day| present::date(language, day));
                let credits = region.map(|region| region.credits.clone()).unwrap_or_default();
                let credit = move |(text, url): (crate::domain::Text, Option<String>)| {
                    let text = text.get(language).to_owned();
                    match url {
                        Some(url) => view! { <li>{text}" "<a href=url.clone() rel="noopener" target="_blank">{present::host(&url).to_owned()}</a></li> }.into_any(),
                        None => view! { <li>{text}</li> }.into_any(),
                    }
                };
                view! {
                    <h1>{title}</h1>
                    <p class="prose__lead">{m::about_lead(language)}</p>
                    <h2>{m::about_kinds_title(language)}</h2>
                    <ul class="prose__kinds">{kinds.into_iter().collect_view()}</ul>
                    <h2>{m::about_why_title(language)}</h2>
                    <ul>{reasons.map(|reason| view! { <li>{reason}</li> }).into_iter().collect_view()}</ul>
                    <h2>{m::about_reserved_title(language)}</h2>
                    <p class="prose__note">{m::about_reserved_body(language)}</p>
                    <h2>{m::about_regie_title(language)}</h2>
                    <p>{m::about_regie_one(language)}</p>
                    <p>{m::about_regie_two(language)}</p>
                    <h2>{m::about_order_title(language)}</h2>
                    <p>{m::about_order_body(language)}</p>
                    <h2>{m::about_privacy_title(language)}</h2>
                    <p>{m::about_privacy_body(language)}</p>
                    <h2 id="kaart">{m::about_data_title(language)}</h2>
                    {updated.map(|day| view! { <p>{m::about_data_partners(language, &day)}</p> })}
                    <p>{m::about_data_map(language)}</p>
                    <ul class="prose__credits">{credits.into_iter().map(credit).collect_view()}</ul>
                    <p>{m::about_data_code(language)}</p>
                    <h2>{m::about_contact_title(language)}</h2>
                }
            }}
            <Publisher/>
            {move || site.loaded().map(|loaded| view! { <Actions actions=present::publisher(loaded.library.dataset(), site.language.get())/> })}
        </article>
    }
}
