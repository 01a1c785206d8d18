use super::map::{Crowd, MapView, Marker, Window};
use crate::app::site::{Loaded, Site, use_site};
use crate::domain::Language;
use crate::geo::Size;
use crate::matching::Answer;
use crate::present::map::{MarkKind, Scene, Subject, View};
use crate::present::{self, messages as m};
use crate::routing::{Page, Route};
use leptos::prelude::*;

/// Results that carry their number on the map; those that follow are marked without.
const NUMBERED: usize = 20;

/// The region with all partners, those of the result in front. Reads the site.
#[component]
pub fn SearchMap() -> impl IntoView {
    let site = use_site();
    let window = RwSignal::new(Window::default());
    let scene = Memo::new(move |_| {
        let (loaded, answer) = (site.loaded()?, site.answer.get()?);
        let window = window.get();
        if window.width < 1.0 {
            return None;
        }
        let start = site.route.with(Route::is_start);
        let view = View {
            size: Size { width: window.width, height: window.height },
            margins: window.margins,
            bounds: None,
            covered: Vec::new(),
            language: site.language.get(),
            origin: answer.need.spot.as_ref().and_then(|spot| loaded.library.place(spot)).map(|place| place.point),
            chosen: site.route.with(|route| route.filters.municipalities.clone()),
            area: None,
            subjects: subjects(&loaded, &answer, start),
        };
        loaded.terrain.as_ref().map(|terrain| terrain.draw(&view))
    });
    let markers = Memo::new(move |_| scene.with(|scene| Some(markers(&*site.loaded()?, scene.as_ref()?, site.language.get()))).unwrap_or_default());
    let crowds = Memo::new(move |_| scene.with(|scene| Some(crowds(&*site.loaded()?, scene.as_ref()?, site.language.get()))).unwrap_or_default());
    let label = Signal::derive(move || label(site));
    view! {
        <section class="search__map" aria-label=move || m::nav_map(site.language.get())>
            <a class="skip" href="#foot">{move || m::skip_map(site.language.get())}</a>
            <MapView id="search" label scene markers crowds window choosing=true/>
            <Unplaced/>
        </section>
        <span id="foot" tabindex="-1"></span>
    }
}

fn label(site: Site) -> String {
    let language = site.language.get();
    let loaded = site.loaded();
    let region = present::region_name(loaded.as_ref().and_then(|loaded| loaded.library.region()), language);
    match site.answer.get() {
        Some(answer) if !site.route.with(Route::is_start) => m::map_result(language, answer.matches.len(), region),
        _ => m::map_all(language, region),
    }
}

/// All partners with a place: numbered, plain or open.
fn subjects(loaded: &Loaded, answer: &Answer, start: bool) -> Vec<Subject> {
    let partners = &loaded.library.dataset().partners;
    let mut kinds = vec![if start { MarkKind::Plain } else { MarkKind::Open }; partners.len()];
    for (rank, found) in answer.matches.iter().enumerate().filter(|_| !start) {
        if let Some(kind) = kinds.get_mut(found.partner as usize) {
            *kind = if rank < NUMBERED { MarkKind::Numbered(rank + 1) } else { MarkKind::Plain };
        }
    }
    let order = |kind: MarkKind| match kind {
        MarkKind::Numbered(number) => number,
        MarkKind::Plain => usize::MAX - 1,
        MarkKind::Open => usize::MAX,
    };
    let located = (0..).zip(partners).zip(kinds).filter_map(|((partner, record), kind)| Some(Subject { partner, point: record.location?.point, kind }));
    let mut subjects: Vec<Subject> = located.collect();
    subjects.sort_by_key(|subject| order(subject.kind));
    subjects
}

fn markers(loaded: &Loaded, scene: &Scene, language: Language) -> Vec<Marker> {
    let marker = |mark: &crate::present::map::Mark| {
        let partner = loaded.library.partner(mark.partner)?;
        let place = partner.address.as_ref().map_or("", |address| address.place.as_str());
        let kind = present::kind(language, partner.kind);
        let number = if let MarkKind::Numbered(number) = mark.kind { Some(number) } else { None };
        let name = match number {
            Some(number) => m::map_marker_numbered(language, kind, &partner.name, &number.to_string(), place),
            None => m::map_marker(language, kind, &partner.name, place),
        };
        Some(Marker { id: partner.id.clone(), kind: partner.kind, name, number, open: mark.kind == MarkKind::Open, x: mark.at.x, y: mark.at.y })
    };
    scene.marks.iter().filter_map(marker).collect()
}

fn crowds(loaded: &Loaded, scene: &Scene, language: Language) -> Vec<Crowd> {
    let crowd = |cluster: &crate::present::map::Cluster| {
        let municipality = loaded.library.partner(*cluster.partners.first()?)?.address.as_ref()?.municipality.clone();
        let count = cluster.partners.len();
        Some(Crowd { count, name: m::map_cluster(language, count, &municipality), municipality, x: cluster.at.x, y: cluster.at.y })
    };
    scene.clusters.iter().filter_map(crowd).collect()
}

/// Partners of the result that have no place on the map. Reads the site.
#[component]
fn Unplaced() -> impl IntoView {
    let site = use_site();
    let unplaced = Memo::new(move |_| {
        let (Some(loaded), Some(answer)) = (site.loaded(), site.answer.get()) else { return Vec::new() };
        let partners = answer.matches.iter().filter_map(|found| loaded.library.partner(found.partner));
        partners.filter(|partner| partner.location.is_none()).map(|partner| (partner.id.clone(), partner.name.clone())).collect::<Vec<_>>()
    });
    let link = move |(id, name): (crate::domain::PartnerId, String)| view! { <li><a href=move || site.to(|route| route.on(Page::Partner(id.clone())))><bdi>{name}</bdi></a></li> };
    view! {
        <Show when=move || !unplaced.with(Vec::is_empty)>
            <div class="unplaced">
                <p>{move || m::map_unplaced(site.language.get())}</p>
                <ul>{move || unplaced.get().into_iter().map(link).collect_view()}</ul>
            </div>
        </Show>
    }
}
