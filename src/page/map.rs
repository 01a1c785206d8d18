//! The map of a search and the map of a partner: a drawing, and over it links that keyboard and screen reader reach like any other.

use super::bits::{kind_sign, link, partner_link};
use super::moment::{Moment, Watched};
use crate::domain::{Area, Kind};
use crate::geo::{Bounds, Point, Size};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::matching::{Answer, Library};
use crate::present::map::{Cluster, Label, LabelKind, Mark, MarkKind, Scene, Subject, Terrain, View, tenths};
use crate::present::{self, Profile, messages as m};
use crate::routing::{Page, Route};
use enumset::EnumSet;
use std::sync::Arc;

/// The attribute with the name of a municipality that a click on the map chooses.
pub const MUNICIPALITY: &str = "data-municipality";

/// Results that carry their number on the map; those that follow are marked without.
const NUMBERED: usize = 20;

/// The part of a map that changes only with the window and the choice of municipalities: drawn once, used until then.
#[derive(Debug, PartialEq)]
pub struct Ground {
    view: View,
    shapes: Arc<Element>,
}

/// Draws the ground of the search map, or gives back the one there is if nothing has changed for it.
#[must_use]
pub fn ground(terrain: &Terrain, route: &Route, voice: Voice, watched: Watched, before: Option<Arc<Ground>>) -> Option<Arc<Ground>> {
    let view = View { chosen: route.filters.municipalities.clone(), ..window(watched, voice)? };
    before.filter(|ground| ground.view == view).or_else(|| {
        let shapes = Arc::new(shapes(terrain, &view, "search", true));
        Some(Arc::new(Ground { view, shapes }))
    })
}

fn window(watched: Watched, voice: Voice) -> Option<View> {
    let Watched { width, height, margins } = watched;
    let size = Size { width, height };
    (width >= 1.0).then_some(View {
        size,
        margins,
        bounds: None,
        voice,
        origin: None,
        chosen: Vec::new(),
        area: None,
        subjects: Vec::new(),
    })
}

/// The region with all partners, those of the result in front.
pub(super) fn search_map(now: &Moment) -> Element {
    let skip = el("a").class("skip").set("href", "#foot").say(m::skip_map(now.voice));
    let map = el("div").class("map").set("id", "map");
    let content = now
        .found()
        .zip(now.terrain)
        .zip(now.ground.as_ref())
        .map(|(((library, answer), terrain), ground)| on_ground(now, library, answer, terrain, ground));
    let section = el("section").class("search__map").set("aria-label", m::nav_map(now.voice)).child(skip);
    let missing = (now.library.is_some() && now.terrain.is_none()).then(|| el("p").class("map__missing").say(m::region_failed(now.voice)));
    let section = section.child(map.all(content.into_iter().flatten()).all(missing));
    let key = now.found().filter(|_| now.terrain.is_some()).map(|(library, answer)| key(now, library, answer));
    section.child(fit()).all(key).child(el("span").set("id", "foot").set("tabindex", "-1"))
}

/// The part of the window in which what matters must fit: an empty element that the style sheet puts where there is room.
fn fit() -> Element {
    el("div").class("map__fit").set("id", "map-fit")
}

/// The signs on the map in words, and who is not on it.
fn key(now: &Moment, library: &Library, answer: &Answer) -> Element {
    let kinds: EnumSet<Kind> = library.dataset().partners.iter().map(|partner| partner.kind).collect();
    let row = |kind: Kind| el("li").child(kind_sign(kind, None)).say(present::kind(now.voice, kind));
    let signs = el("ul").class("key__signs").all(kinds.iter().map(row));
    el("div").class("key").child(el("p").class("key__title").say(m::on_the_map(now.voice))).child(signs).all(unplaced(now, library, answer))
}

fn on_ground(now: &Moment, library: &Library, answer: &Answer, terrain: &Terrain, ground: &Ground) -> Vec<Element> {
    let start = now.route.is_start();
    let origin = answer.need.spot.as_ref().and_then(|spot| library.place(spot)).map(|place| place.point);
    let view = View { subjects: subjects(library, answer, start), origin, ..ground.view.clone() };
    let label = if start { m::map_all(now.voice, now.region()) } else { m::map_result(now.voice, answer.matches.len(), now.region()) };
    drawing(now, library, &terrain.draw(&view), &ground.shapes, label)
}

/// A drawing and what lies over it.
fn drawing(now: &Moment, library: &Library, scene: &Scene, shapes: &Arc<Element>, label: String) -> Vec<Element> {
    let box_of = ["0 0 ", &tenths(scene.size.width), " ", &tenths(scene.size.height)].concat();
    let drawing = el("svg")
        .class("map__drawing")
        .attr("viewBox", box_of)
        .set("role", "img")
        .attr("aria-label", label)
        .shared(Arc::clone(shapes))
        .child(el("g").all(rings(scene, now.voice)))
        .child(el("g").all(scene.labels.iter().flat_map(name)));
    let marks = scene.marks.iter().filter_map(|mark| sign(now, library, mark));
    let clusters = scene.clusters.iter().map(|cluster| crowd(now, library, cluster));
    let scale = el("p").class("map__scale").attr("style", ["width:", &tenths(scene.scale.length), "px"].concat());
    vec![drawing, el("ul").class("map__marks").all(marks).all(clusters), scale.text(m::scale_km(now.voice, &scene.scale.km.to_string()))]
}

/// Land, water and roads, and the municipalities to choose from. These carry their name and no address: the question may change, the ground stays.
fn shapes(terrain: &Terrain, view: &View, id: &str, choosable: bool) -> Element {
    let drawn = terrain.ground(view);
    let name = |what: &str| [what, "-", id].concat();
    let clip = |what: &str, path: &str| el("clipPath").attr("id", name(what)).child(el("path").attr("d", path.to_owned()));
    let pattern = el("pattern").attr("id", name("dunes")).set("width", "6").set("height", "6").set("patternUnits", "userSpaceOnUse");
    let grain = el("circle").class("map__grain").set("cx", "2").set("cy", "2").set("r", ".9");
    let clips = el("defs")
        .child(clip("region", &drawn.region))
        .child(clip("sea", &drawn.sea))
        .child(pattern.set("patternTransform", "rotate(20)").child(grain));
    let shape = |shape: crate::present::map::Shape| el("path").class(shape.class).attr("d", shape.path);
    // Two maps on one page must not clip each other: what they define has names of its own.
    let style =
        ["--clip-region:url(#", &name("region"), ");--clip-sea:url(#", &name("sea"), ");--dunes:url(#", &name("dunes"), ")"].concat();
    let choice = |(municipality, path): &(String, String)| {
        let title = el("title").text(m::map_choose(view.voice, municipality));
        el("path").class("map__choice").attr("d", path.clone()).attr(MUNICIPALITY, municipality.clone()).child(title)
    };
    let choices = drawn.municipalities.iter().filter(|_| choosable).map(choice);
    el("g").attr("style", style).child(clips).all(drawn.shapes.into_iter().map(shape)).all(choices)
}

/// All partners with a place: numbered, plain or open, in this order.
fn subjects(library: &Library, answer: &Answer, start: bool) -> Vec<Subject> {
    let partners = &library.dataset().partners;
    let subject = |partner: u32, kind: MarkKind| Some(Subject { partner, point: partners.get(partner as usize)?.location?.point, kind });
    let mut found = vec![false; partners.len()];
    let mut subjects: Vec<Subject> = Vec::new();
    for (rank, one) in answer.matches.iter().enumerate().filter(|_| !start) {
        if let Some(found) = found.get_mut(one.partner as usize) {
            *found = true;
        }
        subjects.extend(subject(one.partner, if rank < NUMBERED { MarkKind::Numbered(rank + 1) } else { MarkKind::Plain }));
    }
    let others = (0..).zip(found).filter(|(_, found)| !found);
    subjects.extend(others.filter_map(|(partner, _)| subject(partner, if start { MarkKind::Plain } else { MarkKind::Open })));
    subjects
}

/// Distances around the visitor's place.
fn rings(scene: &Scene, voice: Voice) -> Vec<Element> {
    let Some(origin) = scene.origin else { return Vec::new() };
    let circle = |class: &'static str, radius: f64| {
        el("circle").class(class).attr("cx", tenths(origin.x)).attr("cy", tenths(origin.y)).attr("r", tenths(radius))
    };
    let mut parts = Vec::new();
    for ring in &scene.rings {
        let text = el("text").class("map__ring-label").attr("x", tenths(origin.x)).attr("y", tenths(origin.y + ring.radius + 4.0));
        parts.push(circle("map__ring", ring.radius));
        parts.push(text.text(m::scale_km(voice, &ring.km.to_string())));
    }
    parts.push(circle("map__origin", 7.0));
    parts.push(circle("map__origin-dot", 2.5));
    parts
}

/// A name with its dot, or a road number on its shield.
fn name(label: &Label) -> Vec<Element> {
    let (class, below, size) = match label.kind {
        LabelKind::Town => ("map__name map__name--town", "map__dot map__dot--town", 4.0),
        LabelKind::Seat => ("map__name map__name--seat", "map__dot map__dot--seat", 3.0),
        LabelKind::Village => ("map__name map__name--village", "map__dot", 2.0),
        LabelKind::Outside => ("map__name map__name--outside", "map__dot", 2.0),
        LabelKind::Motorway => ("map__number map__number--motorway", "map__shield map__shield--motorway", 0.0),
        LabelKind::Road => ("map__number", "map__shield", 0.0),
        LabelKind::Sea => ("map__water-name", "", 0.0),
    };
    let (x, y) = (label.at.x, label.at.y);
    let text = el("text").class(class).attr("x", tenths(x)).attr("y", tenths(y)).set("text-anchor", label.anchor);
    let turn = || ["rotate(", &tenths(label.turn), " ", &tenths(x), " ", &tenths(y), ")"].concat();
    let text = if label.turn == 0.0 { text } else { text.attr("transform", turn()) }.text(label.text.clone());
    let dot = label.dot.map(|dot| el("circle").class(below).attr("cx", tenths(dot.x)).attr("cy", tenths(dot.y)).attr("r", tenths(size)));
    let shield = (dot.is_none() && label.kind != LabelKind::Sea).then(|| {
        let width = label.text.len() as f64 * 6.6 + 8.0;
        let shield = el("rect").class(below).attr("x", tenths(x - width / 2.0)).attr("y", tenths(y - 7.5));
        shield.attr("width", tenths(width)).set("height", "15").set("rx", "3")
    });
    dot.into_iter().chain(shield).chain([text]).collect()
}

fn placed(x: f64, y: f64) -> Element {
    el("li").class("map__mark").attr("style", ["transform:translate(", &tenths(x), "px,", &tenths(y), "px)"].concat())
}

/// The sign of a partner, a link to it.
fn sign(now: &Moment, library: &Library, mark: &Mark) -> Option<Element> {
    let partner = library.partner(mark.partner)?;
    let voice = now.voice;
    let place = partner.address.as_ref().map_or("", |address| address.place.as_str());
    let kind = present::kind(voice, partner.kind);
    let (number, class) = match mark.kind {
        MarkKind::Numbered(number) => (Some(number), "mark-link mark-link--numbered"),
        MarkKind::Plain => (None, "mark-link"),
        MarkKind::Open => (None, "mark-link mark-link--open"),
    };
    let name = match number {
        Some(number) => m::map_marker_numbered(voice, kind, &partner.name, &number.to_string(), place),
        None => m::map_marker(voice, kind, &partner.name, place),
    };
    let link = link(class, &now.route.on(Page::Partner(partner.id.clone())));
    let link =
        link.set("data-marker", "").attr("data-partner", partner.id.to_string()).attr("aria-label", name.clone()).attr("title", name);
    Some(placed(mark.at.x, mark.at.y).child(link.child(kind_sign(partner.kind, number))))
}

/// The sign of several partners, a link to their municipalities.
fn crowd(now: &Moment, library: &Library, cluster: &Cluster) -> Element {
    let mut municipalities: Vec<&str> = Vec::new();
    for address in cluster.partners.iter().filter_map(|partner| library.partner(*partner)?.address.as_ref()) {
        if !municipalities.contains(&address.municipality.as_str()) {
            municipalities.push(&address.municipality);
        }
    }
    let count = cluster.partners.len();
    let places =
        if municipalities.is_empty() { now.region().to_owned() } else { present::list(municipalities.iter().copied(), m::and(now.voice)) };
    let name = m::map_cluster(now.voice, count, &places);
    let link = link("crowd", &now.route.within(&municipalities)).set("data-marker", "").attr("data-count", count.to_string());
    placed(cluster.at.x, cluster.at.y).child(link.attr("aria-label", name.clone()).attr("title", name).text(count.to_string()))
}

/// Partners of the result that have no place on the map, named beside it.
fn unplaced(now: &Moment, library: &Library, answer: &Answer) -> Option<Element> {
    let partners = answer.matches.iter().filter_map(|found| library.partner(found.partner)).filter(|partner| partner.location.is_none());
    let links: Vec<Element> =
        partners.take(NUMBERED).map(|partner| el("li").child(partner_link(now.route, &partner.id, &partner.name))).collect();
    let title = el("li").say(m::map_unplaced(now.voice));
    (!links.is_empty()).then(|| el("ul").class("key__unplaced").child(title).all(links))
}

/// Degrees around a partner that its map shows at least: some 12 km to each side.
const AROUND: f64 = 0.11;

/// Where a partner is and where it works.
pub(super) fn partner_map(now: &Moment, profile: &Profile) -> Element {
    let map = el("div").class("map").set("id", "map").child(fit());
    let drawn = || {
        let (library, terrain) = (now.library?, now.terrain?);
        let point = library.partner(profile.position)?.location.map(|location| location.point);
        let area = profile.area.as_ref().map(|(_, area)| area);
        let view = View {
            bounds: point.and_then(|point| around(point, area, terrain)),
            area: area.cloned().map(|area| (area, point)),
            subjects: point.map(|point| Subject { partner: profile.position, point, kind: MarkKind::Plain }).into_iter().collect(),
            ..window(now.watched, now.voice)?
        };
        let shapes = Arc::new(shapes(terrain, &view, "partner", false));
        Some(drawing(now, library, &terrain.draw(&view), &shapes, m::map_partner(now.voice, &profile.name)))
    };
    map.all(drawn().into_iter().flatten())
}

/// The box that a partner's map shows: its surroundings and, when it works in named municipalities, those too; the whole region when it works there.
fn around(point: Point, area: Option<&Area>, terrain: &Terrain) -> Option<Bounds> {
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
