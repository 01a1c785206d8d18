use crate::app::components::{Actions, Icon, KindSign, PartnerMap, ReasonLine, SaveLink, Words};
use crate::app::site::{Loading, use_site};
use crate::domain::PartnerId;
use crate::platform::{address, document};
use crate::present::{self, Offer, Profile, Relative, messages as m};
use crate::routing::{Page, Route};
use leptos::prelude::*;

/// One partner.
#[component]
pub fn PartnerPage(
    /// Which.
    id: PartnerId,
) -> impl IntoView {
    let site = use_site();
    let text = Memo::new(move |_| site.route.with(|route| route.text.clone()));
    let profile = Memo::new(move |_| {
        let (loaded, answer) = (site.loaded()?, site.answer.get()?);
        Some(present::profile(&loaded.library, &answer, &text.get(), site.language.get(), &id))
    });
    view! {
        <div class="partner">
            <p class="partner__back">
                <a class="link" href=move || site.to(back)><Icon name="i-arrow-left"/>{move || back_text(site.language.get(), &text.get(), site.answer.get().map_or(0, |answer| answer.matches.len()))}</a>
            </p>
            {move || match profile.get() {
                Some(Some(profile)) => view! { <Found profile/> }.into_any(),
                Some(None) => view! { <h1>{m::partner_unknown(site.language.get())}</h1> }.into_any(),
                None if matches!(*site.loading.read(), Loading::Failed(_)) => view! { <crate::app::components::Failed trouble=crate::app::site::Trouble::Network/> }.into_any(),
                None => view! { <crate::app::components::Skeleton/> }.into_any(),
            }}
        </div>
    }
}

fn back(route: &Route) -> Route {
    route.on(Page::Search)
}

fn back_text(language: crate::domain::Language, text: &str, count: usize) -> String {
    if text.trim().is_empty() { m::back_list(language).to_owned() } else { m::back_results(language, count, text.trim()) }
}

/// A partner that exists.
#[component]
fn Found(
    /// Everything shown, already worded.
    profile: Profile,
) -> impl IntoView {
    let site = use_site();
    let language = site.language.get_untracked();
    let Profile { id, position, name, kind, subtitle, summary, number, reasons, offers, area, reach, address: street, precision, checked, sources, parent, children } = profile;
    let (area_text, area) = area.unzip();
    let fits = !reasons.is_empty();
    let facts = view! {
        <dl class="facts">
            {street.map(|street| view! { <dt>{m::address(language)}</dt><dd>{street}</dd> })}
            {parent.map(|parent| view! { <dt>{m::belongs_to(language)}</dt><dd><RelativeLink relative=parent/></dd> })}
            <dt>{m::checked(language)}</dt><dd>{checked}</dd>
            {(!sources.is_empty()).then(|| view! {
                <dt>{m::sources(language)}</dt>
                <dd><ul class="facts__sources">{sources.into_iter().map(|(href, host)| view! { <li><a href=href rel="noopener" target="_blank">{host}</a></li> }).collect_view()}</ul></dd>
            })}
        </dl>
    };
    view! {
        <header class="partner__head">
            <KindSign kind number/>
            <div>
                <h1 class="partner__name" id="partner-name" tabindex="-1"><bdi>{name.clone()}</bdi></h1>
                <p class="partner__kind">{subtitle}</p>
            </div>
        </header>
        <div class="partner__columns">
            <div class="partner__story">
                <p class="partner__summary" lang=summary.1.code()>{summary.0}</p>
                {fits.then(|| view! {
                    <section class="why">
                        <h2 class="why__title">{m::why_fits(language)}</h2>
                        <ul class="why__lines">{reasons.into_iter().map(|line| view! { <ReasonLine line/> }).collect_view()}</ul>
                    </section>
                })}
                <section>
                    <h2>{m::what_does(language, &name)}</h2>
                    <ul class="offers">{offers.into_iter().map(|offer| view! { <OfferRow offer/> }).collect_view()}</ul>
                </section>
                {(!children.is_empty()).then(|| view! {
                    <section>
                        <h2>{m::sites(language)}</h2>
                        <ul class="relatives">{children.into_iter().map(|child| view! { <li><RelativeLink relative=child/></li> }).collect_view()}</ul>
                    </section>
                })}
            </div>
            <aside class="partner__side">
                <PartnerMap position name=name.clone() kind area/>
                {area_text.map(|text| view! { <p class="partner__area">{text}" "{m::schematic(language)}</p> })}
                {precision.map(|text| view! { <p class="partner__area">{text}</p> })}
                <Actions actions=reach.actions/>
                {reach.note.map(|note| view! { <p class="note"><Icon name="i-info"/>{note}</p> })}
                <div class="partner__tools">
                    <SaveLink id=id.clone() name=name.clone()/>
                    <button type="button" class="button button--quiet" on:click=|_| document::print()><Icon name="i-printer"/>{m::print(language)}</button>
                </div>
                {facts}
                <p class="print-only">{m::printed_from(language, &address::whole())}</p>
            </aside>
        </div>
    }
}

/// A partner that belongs to this one, or to which it belongs.
#[component]
fn RelativeLink(
    /// Which.
    relative: Relative,
) -> impl IntoView {
    let site = use_site();
    let Relative { id, name, place } = relative;
    view! {
        <a class="link" href=move || site.to(|route| route.on(Page::Partner(id.clone())))><bdi>{name}</bdi></a>
        {(!place.is_empty()).then(|| view! { <span class="quiet">" "{place}</span> })}
    }
}

/// A service.
#[component]
fn OfferRow(
    /// Everything shown, already worded.
    offer: Offer,
) -> impl IntoView {
    let Offer { topic, label, detail, language, fits, audiences, workplaces } = offer;
    view! {
        <li class="offer" class:offer--fits=fits lang=language.code()>
            <Icon name=["t-", topic.as_str()].concat()/>
            <div class="offer__text">
                <h3 class="offer__label"><Words pieces=label/></h3>
                {(!detail.is_empty()).then(|| view! { <p class="offer__detail"><Words pieces=detail/></p> })}
            </div>
            <p class="offer__for">{audiences}<br/>{workplaces}</p>
        </li>
    }
}
