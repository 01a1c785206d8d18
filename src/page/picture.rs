//! What the map's own program draws: the ground, names and signs, and over them the tools to travel with. Plain markup, like every page.

use super::bits::kind_sign;
use super::shades::{self, TOWN};
use super::tools::{layer, tools};
use crate::geo::{Frame, Pixel, Size};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::present::map::{
    Cluster, Emphasis, Fate, Ground, Label, LabelKind, Manner, Mark, MarkKind, Order, Scale, Scene, Shape, Site, Tile, Tiles, tenths,
    thousandths,
};
use crate::present::{self, messages as m};
use std::sync::Arc;

/// The attribute with the name of a municipality that a click on the map chooses.
pub const MUNICIPALITY: &str = "data-municipality";

/// The attribute with the first partner of a cluster, by which it is known.
pub const CLUSTER: &str = "data-cluster";

/// The class of what is moved as one when the map is dragged.
pub const PLANE: &str = "map__plane";

/// The attribute of a tile that has come, and may be seen.
pub const CAME: &str = "data-came";

/// The id of what has the keys of the map.
pub const STAGE: &str = "map-stage";

/// All that is drawn.
#[derive(Debug)]
pub struct Picture<'a> {
    /// What the page asks for.
    pub order: &'a Order,
    /// All partners.
    pub sites: &'a [Site],
    /// The language of its texts.
    pub voice: Voice,
    /// The land.
    pub ground: Arc<Element>,
    /// How many times as large it is seen as it was worked out; its lines stay as wide as they are.
    pub enlarged: f64,
    /// What lies on it.
    pub scene: &'a Scene,
    /// Lines between partners that belong together.
    pub ties: Vec<(Pixel, Pixel)>,
    /// How many partners are in the window, once the map has come to rest.
    pub shown: usize,
    /// Whether it can be drawn larger, and smaller.
    pub zooms: [bool; 2],
    /// How large the map's place is.
    pub size: Size,
    /// Around the part of it in which the region fits other things may lie over the map: so many pixels above, right, below and left.
    pub margins: [f64; 4],
    /// What of the drawing is in the window: signs beside it are not for the keyboard, which would drag them in.
    pub window: Frame,
    /// How far the drawing reaches.
    pub reach: Frame,
    /// The municipality that was asked about where it is counted who works where, and how many do there.
    pub asked: Option<(&'a str, u32)>,
    /// What is to be told of how the map is used.
    pub hint: Option<&'static str>,
    /// The tiles of somebody else's map.
    pub tiles: &'a Tiles,
}

/// Draws everything: what is in the map's place.
#[must_use]
pub fn picture(picture: &Picture) -> Element {
    let Picture { order, voice, scene, .. } = picture;
    let layered = !picture.tiles.all.is_empty();
    // The land is painted apart: it is dear, and stays what it is while names and signs change.
    let ground = || el("g").attr("transform", ["scale(", &thousandths(picture.enlarged), ")"].concat()).shared(Arc::clone(&picture.ground));
    let land = el("svg").class("map__drawing map__land").set("aria-hidden", "true").child(ground());
    let drawing = el("svg")
        .class("map__drawing")
        .set("role", "img")
        .attr("aria-label", shades::label(picture))
        .child(around(picture))
        .child(el("g").all(scene.labels.iter().flat_map(name)));
    // Tiles cover what is drawn, which is seen wherever they have not come. What stands out of it is drawn over them once more, unless most
    // are missed: it would lie over the names.
    let over = el("svg").class("map__drawing map__land map__over").set("aria-hidden", "true");
    let over = if layered && !picture.tiles.missed { over.child(ground()).child(around(picture)) } else { over };
    let marks = scene.signs.marks.iter().filter_map(|mark| sign(picture, mark));
    let clusters = scene.signs.clusters.iter().map(|cluster| crowd(picture, cluster));
    let plane = el("div")
        .class(PLANE)
        .child(land)
        .child(drawing)
        .child(el("div").all(picture.tiles.all.iter().map(|one| tile(one, picture.tiles.side))))
        .child(over)
        .child(el("ul").class("map__marks").child(reach(&picture.reach)).all(marks).all(clusters));
    let scale = scale(&scene.scale, *voice);
    let whole = el("div").class("map__whole").attr("style", free(picture));
    if order.manner == Manner::Still {
        return whole.child(el("div").class("map__stage").child(plane)).child(scale);
    }
    let stage = el("div").class("map__stage").set("id", STAGE).set("tabindex", "0").set("role", "group");
    let stage = stage.attr("aria-label", shades::label(picture)).set("aria-describedby", "map-keys").child(plane);
    let counts = shades::are_on(picture);
    let said = if counts { shades::said(picture) } else { m::map_shown(*voice, picture.shown) };
    let status = el("p").class("visually-hidden").set("role", "status").text(said);
    let keys = el("p").class("visually-hidden").set("id", "map-keys").say(m::map_keys(*voice));
    let hint =
        el("p").class("map__hint").set("aria-hidden", "true").flag("data-on", picture.hint.is_some()).say(picture.hint.unwrap_or_default());
    let key = counts.then(|| shades::key(picture));
    whole.child(stage).child(status).child(keys).child(tools(picture)).child(scale).all(key).child(hint).all(layer(picture))
}

/// Where the part of the map is over which nothing else lies, for the style sheets.
fn free(picture: &Picture) -> String {
    let (Size { width, height }, [above, right, below, left]) = (picture.size, picture.margins);
    let [above, before, wide, high] = [above, left, width - left - right, height - above - below].map(tenths);
    ["--below:", &tenths(below), "px;--above:", &above, ";--before:", &before, ";--wide:", &wide, ";--high:", &high].concat()
}

/// Nothing, as large as the whole drawing: around it a browser puts all signs on one layer. Without, it makes some fifty of them, and brings each into place
/// in every picture that moves.
fn reach(frame: &Frame) -> Element {
    let of = |name: &str, value: f64| [name, ":", &tenths(value), "px;"].concat();
    let [left, top] = [of("left", frame.left), of("top", frame.top)];
    let [width, height] = [of("width", frame.right - frame.left), of("height", frame.bottom - frame.top)];
    el("li").class("map__reach").set("aria-hidden", "true").attr("style", [left, top, width, height].concat())
}

/// A tile, not to be seen before it has come.
fn tile(tile: &Tile, side: f64) -> Element {
    let place = ["transform:translate(", &tenths(tile.at.x), "px,", &tenths(tile.at.y), "px);width:", &tenths(side), "px"].concat();
    let picture = el("img").class("map__tile").attr("src", tile.address.clone()).set("alt", "").attr("style", place);
    picture.flag(CAME, tile.fate == Fate::Here)
}

fn scale(scale: &Scale, voice: Voice) -> Element {
    let text = match scale.metres {
        0..1000 => m::scale_m(voice, &scale.metres.to_string()),
        _ => m::scale_km(voice, &(scale.metres / 1000).to_string()),
    };
    el("p").class("map__scale").attr("style", ["width:", &tenths(scale.length), "px"].concat()).text(text)
}

/// Land, water and roads, and the municipalities to choose from. These carry their name and no address: the question may change, the ground stays.
#[must_use]
pub fn ground(drawn: Ground, order: &Order, emphasis: &Emphasis, voice: Voice) -> Element {
    let clip = |id: &'static str, path: &str| el("clipPath").set("id", id).child(el("path").attr("d", path.to_owned()));
    let pattern = el("pattern").set("id", "dunes").set("width", "6").set("height", "6").set("patternUnits", "userSpaceOnUse");
    let grain = el("circle").class("map__grain").set("cx", "2").set("cy", "2").set("r", ".9");
    let defined = el("defs")
        .child(clip("clip-region", &drawn.region))
        .child(clip("clip-sea", &drawn.sea))
        .child(pattern.set("patternTransform", "rotate(20)").child(grain));
    let shape = |shape: Shape| el("path").class(shape.class).attr("d", shape.path);
    let choice = |(at, (municipality, path)): (usize, (String, String))| {
        let (title, what) = match emphasis.coverage.get(at) {
            Some(count) => (m::map_covered(voice, *count as usize, &municipality), TOWN),
            None => (m::map_choose(voice, &municipality), MUNICIPALITY),
        };
        el("path").class("map__choice").attr("d", path).attr(what, municipality).child(el("title").text(title))
    };
    let choosable = order.manner != Manner::Still;
    let choices = drawn.municipalities.into_iter().enumerate().filter(|_| choosable).map(choice);
    el("g").child(defined).all(drawn.shapes.into_iter().map(shape)).all(choices)
}

/// Distances around the visitor's place, and lines between partners.
fn around(picture: &Picture) -> Element {
    el("g").all(rings(picture.scene, picture.voice)).all(picture.ties.iter().map(tie))
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

/// A line between what belongs together.
fn tie((from, to): &(Pixel, Pixel)) -> Element {
    el("path").class("map__tie").attr("d", ["M", &tenths(from.x), " ", &tenths(from.y), "L", &tenths(to.x), " ", &tenths(to.y)].concat())
}

/// A name with its dot, or a number on its shield.
pub(super) fn name(label: &Label) -> Vec<Element> {
    let (class, below, size) = match label.kind {
        LabelKind::Town => ("map__name map__name--town", "map__dot map__dot--town", 4.0),
        LabelKind::Seat => ("map__name map__name--seat", "map__dot map__dot--seat", 3.0),
        LabelKind::Village | LabelKind::Hamlet => ("map__name map__name--village", "map__dot", 2.0),
        LabelKind::Outside => ("map__name map__name--outside", "map__dot", 2.0),
        LabelKind::Motorway => ("map__number map__number--motorway", "map__shield map__shield--motorway", 0.0),
        LabelKind::Road => ("map__number", "map__shield", 0.0),
        LabelKind::Count => ("map__number map__number--count", "map__shield", 0.0),
        LabelKind::Sea => ("map__water-name", "", 0.0),
    };
    let (x, y) = (label.at.x, label.at.y);
    let text = el("text").class(class).attr("x", tenths(x)).attr("y", tenths(y)).set("text-anchor", label.anchor);
    let turn = || ["rotate(", &tenths(label.turn), " ", &tenths(x), " ", &tenths(y), ")"].concat();
    let text = if label.turn == 0.0 { text } else { text.attr("transform", turn()) }.text(label.text.clone());
    let dot = label.dot.map(|dot| el("circle").class(below).attr("cx", tenths(dot.x)).attr("cy", tenths(dot.y)).attr("r", tenths(size)));
    let on_shield = matches!(label.kind, LabelKind::Motorway | LabelKind::Road | LabelKind::Count);
    let shield = on_shield.then(|| {
        let width = label.text.len() as f64 * 6.6 + 8.0;
        let shield = el("rect").class(below).attr("x", tenths(x - width / 2.0)).attr("y", tenths(y - 7.5));
        shield.attr("width", tenths(width)).set("height", "15").set("rx", "3")
    });
    dot.into_iter().chain(shield).chain([text]).collect()
}

fn placed(at: Pixel) -> Element {
    // Not by a transform: some hundred of these cost the browser 25 ms in every picture that moves.
    el("li").class("map__mark").attr("style", ["left:", &tenths(at.x), "px;top:", &tenths(at.y), "px"].concat())
}

/// The sign of a partner, a link to it.
fn sign(picture: &Picture, mark: &Mark) -> Option<Element> {
    let site = picture.sites.get(mark.partner as usize)?;
    let (voice, order) = (picture.voice, picture.order);
    let kind = present::kind(voice, site.kind);
    let (number, class) = match mark.kind {
        MarkKind::Numbered(number) => (Some(number), "mark-link mark-link--numbered"),
        MarkKind::Plain => (None, "mark-link"),
        MarkKind::Open => (None, "mark-link mark-link--open"),
    };
    let name = match number {
        Some(number) => m::map_marker_numbered(voice, kind, &site.name, &number.to_string(), &site.place),
        None => m::map_marker(voice, kind, &site.name, &site.place),
    };
    let sign = kind_sign(site.kind, number);
    if order.manner == Manner::Still {
        return Some(placed(mark.at).child(el("span").class(class).attr("title", name).child(sign)));
    }
    let joint = if order.rest.is_empty() { "" } else { "&" };
    let link = el("a").class(class).attr("href", ["?partner=", &site.id, joint, &order.rest].concat()).set("data-marker", "");
    let link =
        link.attr("data-partner", site.id.clone()).flag("data-opened", order.opened == Some(mark.partner)).flag("data-fanned", mark.fanned);
    let link = beside(link, picture, mark.at);
    Some(placed(mark.at).child(link.attr("aria-label", name.clone()).attr("title", name).child(sign)))
}

/// The sign of several partners, a button that opens it.
fn crowd(picture: &Picture, cluster: &Cluster) -> Element {
    let mut municipalities: Vec<&str> = Vec::new();
    for site in cluster.partners.iter().filter_map(|partner| picture.sites.get(*partner as usize)) {
        let name = site.municipality.as_str();
        if !name.is_empty() && !municipalities.contains(&name) && municipalities.len() < MOST_NAMED {
            municipalities.push(name);
        }
    }
    let (voice, count) = (picture.voice, cluster.partners.len());
    let name = m::map_cluster(voice, count, &present::list(municipalities.iter().copied(), m::and(voice)));
    let first = cluster.partners.first().copied().unwrap_or_default().to_string();
    let text = count.to_string();
    // A link, though it leads no farther: a browser clips what is in each button, which costs it 20 ms in every picture that moves.
    let button = el("a").class("crowd").set("href", "#map-stage").set("data-marker", "").attr("data-count", text.clone());
    let button = button.attr(CLUSTER, first).attr("aria-label", name.clone()).attr("title", name);
    // In the measure of its height, which is larger on a public screen: a circle up to two digits.
    let width = (0.9 + 0.5 * text.len() as f64).max(1.9);
    let size = ["width:", &thousandths(width), "rem;margin-left:-", &thousandths(width / 2.0), "rem"].concat();
    placed(cluster.at).child(beside(button, picture, cluster.at).attr("style", size).text(text))
}

/// Takes a sign that is not in the window from keyboard and screen reader.
fn beside(element: Element, picture: &Picture, at: Pixel) -> Element {
    if picture.window.holds(at) { element } else { element.set("tabindex", "-1").set("aria-hidden", "true") }
}

/// Municipalities that the name of a cluster tells at most.
const MOST_NAMED: usize = 4;
