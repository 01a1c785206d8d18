use super::{Actions, Icon, KindSign, ReasonLine, SaveLink, Words};
use crate::app::site::use_site;
use crate::present::{Card, Fitting, messages as m};
use crate::routing::Page;
use leptos::prelude::*;

/// One partner in a list of results: who, what fits and why, how far, how to reach.
#[component]
pub fn ResultCard(
    /// Everything shown, already worded.
    card: Card,
) -> impl IntoView {
    let site = use_site();
    let Card { id, number, name, kind, kind_words, distance, service, notes, reasons, reach, fit: _ } = card;
    let link = {
        let id = id.clone();
        move || site.to(|route| route.on(Page::Partner(id.clone())))
    };
    let key = id.to_string();
    view! {
        <li class="result" data-partner=key>
            <KindSign kind number=Some(number)/>
            <div class="result__body">
                <div class="result__head">
                    <h4 class="result__name"><a href=link><bdi>{name.clone()}</bdi></a></h4>
                    <span class="result__kind">{kind_words}</span>
                    {distance.map(|distance| view! { <span class="result__distance">{distance}</span> })}
                </div>
                {service.map(|service| view! { <Service service/> })}
                {notes.into_iter().map(|note| view! { <p class="note" data-reason=""><Icon name="i-info"/>{note}</p> }).collect_view()}
                <ul class="result__reasons">{reasons.into_iter().map(|line| view! { <ReasonLine line/> }).collect_view()}</ul>
                <div class="result__contact">
                    <Actions actions=reach.actions/>
                    {reach.note.map(|note| view! { <p class="result__hint">{note}</p> })}
                    <SaveLink id name/>
                </div>
            </div>
        </li>
    }
}

/// The service that fits.
#[component]
fn Service(
    /// The service, with the visitor's words marked.
    service: Fitting,
) -> impl IntoView {
    let site = use_site();
    let Fitting { label, detail, language, more } = service;
    view! {
        <p class="result__service" lang=language.code()>
            <strong><Words pieces=label/>"."</strong>" "<Words pieces=detail/>
        </p>
        {(more != 0).then(|| view! { <p class="result__more">{m::services_more(site.language.get_untracked(), more)}</p> })}
    }
}
