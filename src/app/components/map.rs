//! The map as a component: draws a scene and lays links over it.

use super::KindSign;
use crate::app::site::use_site;
use crate::domain::{Kind, PartnerId};
use crate::platform::size;
use crate::present::map::{Label, LabelKind, Scene, Shape};
use crate::present::messages as m;
use crate::routing::Page;
use leptos::html::Div;
use leptos::prelude::*;

/// The size of the map's element, and of the part of it in which the region must fit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Window {
    /// From left to right, in CSS pixels.
    pub width: f64,
    /// From top to bottom, in CSS pixels.
    pub height: f64,
    /// What lies outside that part: top, right, bottom, left.
    pub margins: [f64; 4],
}

/// A sign on the map, worded.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// The partner.
    pub id: PartnerId,
    /// What it is.
    pub kind: Kind,
    /// What a screen reader says.
    pub name: String,
    /// Its number in the result.
    pub number: Option<usize>,
    /// Small and open: not in the result.
    pub open: bool,
    /// The middle, in CSS pixels from the left.
    pub x: f64,
    /// The middle, in CSS pixels from the top.
    pub y: f64,
}

/// Several partners under one sign, worded.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd {
    /// How many.
    pub count: usize,
    /// The municipality to which the sign leads.
    pub municipality: String,
    /// What a screen reader says.
    pub name: String,
    /// The middle, in CSS pixels from the left.
    pub x: f64,
    /// The middle, in CSS pixels from the top.
    pub y: f64,
}

/// A drawn map. Signs are links over the drawing, so that keyboard and screen reader reach them like any other link.
#[component]
pub fn MapView(
    /// Tells apart what maps on one page define for themselves.
    id: &'static str,
    /// What the map shows, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The drawing for a window; `None` until there is something to draw.
    scene: Memo<Option<Scene>>,
    /// The signs of partners.
    markers: Memo<Vec<Marker>>,
    /// The signs of several partners.
    crowds: Memo<Vec<Crowd>>,
    /// Told the size of the window whenever it changes.
    window: RwSignal<Window>,
    /// Whether municipalities can be chosen.
    choosing: bool,
    /// Distances in kilometres are written on their rings.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let element = NodeRef::<Div>::new();
    let inner = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let (Some(outer), Some(part)) = (element.get(), inner.get()) else { return };
        let measure = {
            let (outer, part) = (outer.clone(), part.clone());
            move || {
                let (whole, part) = (size::of(&outer), size::of(&part));
                let (top, left) = (part.top - whole.top, part.left - whole.left);
                let margins = [top, whole.width - left - part.width, whole.height - top - part.height, left];
                window.set(Window { width: whole.width, height: whole.height, margins });
            }
        };
        // The watches belong to this page and thread; they end with it.
        let watches = StoredValue::new_local((size::watch(&outer, measure.clone()), size::watch(&part, measure)));
        on_cleanup(move || watches.dispose());
    });
    let site = use_site();
    let clip_region = ["clip-region-", id].concat();
    let clip_sea = ["clip-sea-", id].concat();
    let dunes = ["dunes-", id].concat();
    let defined = (clip_region.clone(), clip_sea.clone(), dunes.clone());
    let style = ["--clip-region:url(#", &clip_region, ");--clip-sea:url(#", &clip_sea, ");--dunes:url(#", &dunes, ")"].concat();
    let size = Memo::new(move |_| window.with(|window| (window.width.round(), window.height.round())));
    let view_box = move || ["0 0 ", &size.get().0.to_string(), " ", &size.get().1.to_string()].concat();
    let part = move |take: fn(&Scene) -> String| scene.with(|scene| scene.as_ref().map(take).unwrap_or_default());
    let shapes: Memo<Vec<Shape>> = Memo::new(move |_| scene.with(|scene| scene.as_ref().map(|scene| scene.shapes.clone()).unwrap_or_default()));
    let labels: Memo<Vec<Label>> = Memo::new(move |_| scene.with(|scene| scene.as_ref().map(|scene| scene.labels.clone()).unwrap_or_default()));
    let areas: Memo<Vec<(String, String)>> = Memo::new(move |_| scene.with(|scene| scene.as_ref().filter(|_| choosing).map(|scene| scene.municipalities.clone()).unwrap_or_default()));
    let choose = move |(name, path): (String, String)| {
        let title = m::map_choose(site.language.get(), &name);
        let on_click = move |_| site.follow(&site.route.with_untracked(|route| route.with_municipality_toggled(&name).print()));
        view! { <path class="map__choice" d=path on:click=on_click><title>{title}</title></path> }
    };
    view! {
        <div class="map" node_ref=element style=style>
            <div class="map__fit" node_ref=inner></div>
            <svg class="map__drawing" viewBox=view_box role="img" aria-label=move || label.get()>
                <defs>
                    <clipPath id=defined.0><path d=move || part(|scene| scene.region.clone())></path></clipPath>
                    <clipPath id=defined.1><path d=move || part(|scene| scene.sea.clone())></path></clipPath>
                    <pattern id=defined.2 width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(20)"><circle class="map__grain" cx="1.5" cy="1.5" r=".9"></circle></pattern>
                </defs>
                {move || shapes.get().into_iter().map(|shape| view! { <path class=shape.class d=shape.path></path> }).collect_view()}
                {move || areas.get().into_iter().map(choose).collect_view()}
                <RingsView scene/>
                <g class="map__labels">{move || labels.get().into_iter().map(|label| view! { <LabelView label/> }).collect_view()}</g>
            </svg>
            <ul class="map__marks">
                {move || markers.get().into_iter().map(|marker| view! { <MarkerView marker/> }).collect_view()}
                {move || crowds.get().into_iter().map(|crowd| view! { <CrowdView crowd/> }).collect_view()}
            </ul>
            <ScaleView scene/>
            {children.map(|children| children())}
        </div>
    }
}

/// Distances around the visitor's place.
#[component]
fn RingsView(
    /// The drawing.
    scene: Memo<Option<Scene>>,
) -> impl IntoView {
    let site = use_site();
    let rings = Memo::new(move |_| scene.with(|scene| scene.as_ref().and_then(|scene| Some((scene.origin?, scene.rings.clone())))));
    move || {
        let (origin, rings) = rings.get()?;
        let ring = |ring: crate::present::map::Ring| view! {
            <circle class="map__ring" cx=origin.x cy=origin.y r=ring.radius></circle>
            <text class="map__ring-label" x=origin.x y=origin.y + ring.radius + 4.0>{m::scale_km(site.language.get(), &ring.km.to_string())}</text>
        };
        Some(view! {
            {rings.into_iter().map(ring).collect_view()}
            <circle class="map__origin" cx=origin.x cy=origin.y r="7"></circle>
            <circle class="map__origin-dot" cx=origin.x cy=origin.y r="2.5"></circle>
        })
    }
}

/// A name with its dot, or a road number.
#[component]
fn LabelView(
    /// The name.
    label: Label,
) -> impl IntoView {
    let (name, dot) = match label.kind {
        LabelKind::Town => ("map__name map__name--town", Some(("map__dot map__dot--town", 4.0))),
        LabelKind::Seat => ("map__name map__name--seat", Some(("map__dot map__dot--seat", 3.0))),
        LabelKind::Village => ("map__name map__name--village", Some(("map__dot", 2.0))),
        LabelKind::Outside => ("map__name map__name--outside", Some(("map__dot", 2.0))),
        LabelKind::Motorway => ("map__number map__number--motorway", None),
        LabelKind::Road => ("map__number", None),
        LabelKind::Sea => ("map__water-name", None),
    };
    let shield = matches!(label.kind, LabelKind::Motorway | LabelKind::Road).then(|| {
        let width = label.text.chars().count() as f64 * 6.6 + 8.0;
        view! { <rect class=if label.kind == LabelKind::Motorway { "map__shield map__shield--motorway" } else { "map__shield" } x=label.at.x - width / 2.0 y=label.at.y - 7.5 width=width height="15" rx="3"></rect> }
    });
    let turn = (label.turn != 0.0).then(|| ["rotate(", &label.turn.round().to_string(), " ", &label.at.x.round().to_string(), " ", &label.at.y.round().to_string(), ")"].concat());
    view! {
        {shield}
        {dot.zip(label.dot).map(|((class, radius), at)| view! { <circle class=class cx=at.x cy=at.y r=radius></circle> })}
        <text class=name x=label.at.x y=label.at.y text-anchor=label.anchor transform=turn>{label.text}</text>
    }
}

/// The sign of a partner, a link to it.
#[component]
fn MarkerView(
    /// The sign.
    marker: Marker,
) -> impl IntoView {
    let site = use_site();
    let Marker { id, kind, name, number, open, x, y } = marker;
    let class = if open { "mark-on-map mark-on-map--open" } else if number.is_some() { "mark-on-map mark-on-map--numbered" } else { "mark-on-map" };
    let (title, style) = (name.clone(), at(x, y));
    view! {
        <li class="map__mark" style=style>
            <a class=class data-marker="" data-partner=id.to_string() aria-label=name title=title href=move || site.to(|route| route.on(Page::Partner(id.clone())))>
                <KindSign kind number/>
            </a>
        </li>
    }
}

/// The sign of several partners, a link to their municipality.
#[component]
fn CrowdView(
    /// The sign.
    crowd: Crowd,
) -> impl IntoView {
    let site = use_site();
    let Crowd { count, municipality, name, x, y } = crowd;
    let title = name.clone();
    view! {
        <li class="map__mark" style=at(x, y)>
            <a class="crowd" data-marker="" data-count=count aria-label=name title=title href=move || site.to(|route| route.with_municipality_toggled(&municipality))>{count}</a>
        </li>
    }
}

fn at(x: f64, y: f64) -> String {
    let mut style = String::from("transform:translate(");
    for (value, unit) in [(x, "px,"), (y, "px)")] {
        style.push_str(&((value * 10.0).round() / 10.0).to_string());
        style.push_str(unit);
    }
    style
}

/// A length to measure by.
#[component]
fn ScaleView(
    /// The drawing.
    scene: Memo<Option<Scene>>,
) -> impl IntoView {
    let site = use_site();
    let scale = Memo::new(move |_| scene.with(|scene| scene.as_ref().map(|scene| scene.scale)));
    move || scale.get().map(|scale| view! {
        <p class="map__scale" style=["width:", &scale.length.round().to_string(), "px"].concat()>{m::scale_km(site.language.get(), &scale.km.to_string())}</p>
    })
}
