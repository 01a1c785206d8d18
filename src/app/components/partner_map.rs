use super::map::{MapView, Marker, Window};
use crate::app::site::use_site;
use crate::domain::{Area, Kind};
use crate::geo::{Bounds, Point, Size};
use crate::present::map::{MarkKind, Subject, View};
use crate::present::messages as m;
use leptos::prelude::*;

/// Degrees around a partner that its map shows at least: some 12 km to each side.
const AROUND: f64 = 0.11;

/// Where a partner is and where it works. Reads the site.
#[component]
pub fn PartnerMap(
    /// Position of the partner in the dataset.
    position: u32,
    /// Its name.
    name: String,
    /// What it is.
    kind: Kind,
    /// Where it works.
    area: Option<Area>,
) -> impl IntoView {
    let site = use_site();
    let window = RwSignal::new(Window::default());
    let point = move || site.loaded().and_then(|loaded| loaded.library.partner(position)?.location).map(|location| location.point);
    let scene = Memo::new(move |_| {
        let (loaded, window) = (site.loaded()?, window.get());
        let terrain = loaded.terrain.as_ref()?;
        if window.width < 1.0 {
            return None;
        }
        let point = point();
        let view = View {
            size: Size { width: window.width, height: window.height },
            margins: window.margins,
            bounds: point.and_then(|point| around(point, area.as_ref(), terrain)),
            covered: Vec::new(),
            language: site.language.get(),
            origin: None,
            chosen: Vec::new(),
            area: area.clone().map(|area| (area, point)),
            subjects: point.map(|point| Subject { partner: position, point, kind: MarkKind::Numbered(0) }).into_iter().collect(),
        };
        Some(terrain.draw(&view))
    });
    let label = {
        let name = name.clone();
        Signal::derive(move || m::map_partner(site.language.get(), &name))
    };
    let id = site.loaded().and_then(|loaded| loaded.library.partner(position).map(|partner| partner.id.clone()));
    let markers = Memo::new(move |_| {
        let mark = scene.with(|scene| scene.as_ref().and_then(|scene| scene.marks.first().map(|mark| mark.at)));
        mark.zip(id.clone()).map(|(at, id)| Marker { id, kind, name: name.clone(), number: None, open: false, x: at.x, y: at.y }).into_iter().collect::<Vec<_>>()
    });
    let crowds = Memo::new(|_| Vec::new());
    view! { <MapView id="partner" label scene markers crowds window choosing=false/> }
}

/// The box that a partner's map shows: its surroundings and, when it works in named municipalities, those too.
fn around(point: Point, area: Option<&Area>, terrain: &crate::present::map::Terrain) -> Option<Bounds> {
    let corner = |lat: f64, lon: f64| Point::new(point.lat() + lat, point.lon() + lon);
    let corners = [corner(-AROUND, -AROUND * 1.6), corner(AROUND, AROUND * 1.6)].into_iter().flatten();
    let named: Vec<Point> = match area {
        Some(Area::Municipalities(names)) => {
            let own = terrain.region().own_municipalities().filter(|municipality| names.contains(&municipality.name));
            own.flat_map(|municipality| municipality.rings.iter().flatten().copied()).collect()
        }
        Some(Area::Region) => return None,
        _ => Vec::new(),
    };
    Bounds::around(corners.chain(named))
}
