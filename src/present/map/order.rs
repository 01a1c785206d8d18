//! What the page asks of the map, which is a program of its own: a list of all partners once, and an order whenever something changes. Both are plain text
//! in the page, so that each program can be tested, replaced or missed without the other.

use crate::domain::{Area, Dataset, Kind, Language, Layer};
use crate::geo::{Km, Point};

/// The id of the element that the map draws in, and whose attributes are the order.
pub const HOST: &str = "map";

/// The id of the element with the list of partners.
pub const SITES: &str = "map-sites";

/// A partner as the map needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// Its id, which is also its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The village or town of its address; empty without one.
    pub place: String,
    /// The municipality of its address; empty without one.
    pub municipality: String,
    /// The partner that it belongs to, by its position in the list.
    pub parent: Option<u32>,
    /// Where it is.
    pub point: Option<Point>,
}

/// All partners, one a line, in the order of the dataset: their fields parted by tabs, positions in millionths of a degree.
#[must_use]
pub fn print_sites(dataset: &Dataset) -> String {
    let mut list = String::new();
    for partner in &dataset.partners {
        let (place, municipality) =
            partner.address.as_ref().map_or(("", ""), |address| (address.place.as_str(), address.municipality.as_str()));
        let parent = partner.parent.map(|at| at.to_string()).unwrap_or_default();
        let point = partner.location.map(|location| print_point(location.point)).unwrap_or_default();
        for field in [partner.id.as_str(), &partner.name, partner.kind.word(), place, municipality, &parent, &point] {
            // Within a field a tab or a line feed is a space like any other.
            field.split(['\t', '\n', '\r']).for_each(|part| {
                list.push_str(part);
                list.push(' ');
            });
            list.pop();
            list.push('\t');
        }
        list.pop();
        list.push('\n');
    }
    list
}

/// Reads the list again. A line that cannot be read is a partner without a place, so that all others keep their position.
#[must_use]
pub fn read_sites(list: &str) -> Vec<Site> {
    list.lines().map(read_site).collect()
}

fn read_site(line: &str) -> Site {
    let mut fields = line.split('\t');
    let mut next = || fields.next().unwrap_or_default().to_owned();
    Site {
        id: next(),
        name: next(),
        kind: Kind::from_word(&next()).unwrap_or(Kind::Other),
        place: next(),
        municipality: next(),
        parent: next().parse().ok(),
        point: read_point(&next()),
    }
}

fn print_point(point: Point) -> String {
    let millionths = |degrees: f64| ((degrees * 1e6).round() as i32).to_string();
    [&millionths(point.lat()), " ", &millionths(point.lon())].concat()
}

fn read_point(text: &str) -> Option<Point> {
    let (lat, lon) = text.split_once(' ')?;
    let degrees = |text: &str| text.parse::<i32>().ok().map(|millionths| f64::from(millionths) / 1e6);
    Point::new(degrees(lat)?, degrees(lon)?)
}

/// What the map is to show.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Order {
    /// The language of its texts.
    pub language: Language,
    /// What it is called.
    pub label: String,
    /// Whose result it is, as positions in the list of partners, best first. Without an answer, all partners.
    pub result: Option<Vec<u32>>,
    /// The visitor's place.
    pub origin: Option<Point>,
    /// Municipalities chosen as a filter.
    pub chosen: Vec<String>,
    /// A partner that is told more of, and where it works.
    pub opened: Option<u32>,
    /// Where that partner works.
    pub area: Option<Area>,
    /// How many partners serve each of the region's own municipalities, in the order of the file.
    pub coverage: Vec<u32>,
    /// What the address says besides, for the links of partners.
    pub rest: String,
    /// How it is used.
    pub manner: Manner,
    /// The maps of others that the owner of the site lets the visitor switch on.
    pub layer: Option<Layer>,
}

/// How a map is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// It fills its part of the window: one finger drags it, the wheel zooms.
    #[default]
    Free,
    /// It lies within a page that is scrolled: two fingers or Ctrl.
    Shared,
    /// A picture of the surroundings of one partner.
    Still,
}

impl Order {
    /// The attributes that say all this. What is not there is not said.
    #[must_use]
    pub fn attributes(&self) -> Vec<(&'static str, String)> {
        let mut all = Vec::new();
        let mut put = |name: &'static str, value: Option<String>| all.extend(value.map(|value| (name, value)));
        put("lang", Some(self.language.code().to_owned()));
        put("aria-label", Some(self.label.clone()));
        put("data-result", self.result.as_deref().map(numbers));
        put("data-origin", self.origin.map(print_point));
        put("data-chosen", some(self.chosen.join(",")));
        put("data-opened", self.opened.map(|partner| partner.to_string()));
        put("data-area", self.area.as_ref().map(print_area));
        put("data-coverage", some(numbers(&self.coverage)));
        put("data-rest", some(self.rest.clone()));
        let manner = match self.manner {
            Manner::Free => "free",
            Manner::Shared => "shared",
            Manner::Still => "still",
        };
        put("data-manner", Some(manner.to_owned()));
        if let Some(layer) = &self.layer {
            put("data-layer", Some(layer.url.clone()));
            put("data-layer-of", Some(layer.attribution.clone()));
            put("data-layer-most", Some(layer.most.to_string()));
        }
        all
    }

    /// Reads it from attributes. Whatever they are, it is an order.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let list = |name: &str| get(name).map(|text| text.split(',').filter_map(|number| number.parse().ok()).collect());
        Self {
            language: get("lang").and_then(|code| Language::from_code(&code)).unwrap_or_default(),
            label: get("aria-label").unwrap_or_default(),
            result: list("data-result"),
            origin: get("data-origin").and_then(|text| read_point(&text)),
            chosen: get("data-chosen").map(|names| names.split(',').map(str::to_owned).collect()).unwrap_or_default(),
            opened: get("data-opened").and_then(|number| number.parse().ok()),
            area: get("data-area").and_then(|text| read_area(&text)),
            coverage: list("data-coverage").unwrap_or_default(),
            rest: get("data-rest").unwrap_or_default(),
            manner: match get("data-manner").as_deref() {
                Some("shared") => Manner::Shared,
                Some("still") => Manner::Still,
                _ => Manner::Free,
            },
            layer: get("data-layer").map(|url| Layer {
                url,
                attribution: get("data-layer-of").unwrap_or_default(),
                most: get("data-layer-most").and_then(|number| number.parse().ok()).unwrap_or(18),
            }),
        }
    }
}

fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn numbers(list: &[u32]) -> String {
    let mut text = String::new();
    for number in list {
        text.push_str(&number.to_string());
        text.push(',');
    }
    text.pop();
    text
}

fn print_area(area: &Area) -> String {
    match area {
        Area::Region => "region".to_owned(),
        Area::Radius(km) => ["km ", &(km.get().round() as u32).to_string()].concat(),
        Area::Municipalities(names) => ["in ", &names.join(",")].concat(),
    }
}

fn read_area(text: &str) -> Option<Area> {
    if text == "region" {
        return Some(Area::Region);
    }
    match text.split_once(' ')? {
        ("km", number) => Km::new(number.parse::<u32>().ok()?.into()).map(Area::Radius),
        ("in", names) => Some(Area::Municipalities(names.split(',').map(str::to_owned).collect())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn point() -> impl Strategy<Value = Point> {
        (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32)
            .prop_filter_map("on the earth", |(lat, lon)| Point::new(f64::from(lat) / 1e6, f64::from(lon) / 1e6))
    }

    fn area() -> impl Strategy<Value = Area> {
        let names = prop::collection::vec("[A-Z][a-z -]{1,8}", 1..4).prop_map(Area::Municipalities);
        prop_oneof![Just(Area::Region), (1..200_u32).prop_filter_map("a length", |km| Km::new(km.into()).map(Area::Radius)), names]
    }

    proptest! {
        #[test]
        fn an_order_is_read_as_it_was_written(
            result in prop::option::of(prop::collection::vec(0..99_999_u32, 0..9)), origin in prop::option::of(point()),
            chosen in prop::collection::vec("[A-Z][a-z-]{1,8}", 0..3), area in prop::option::of(area()), opened in prop::option::of(0..99_u32),
            coverage in prop::collection::vec(0..40_u32, 0..18), label in ".{0,20}", rest in "[a-z=&]{0,12}", manner in 0..3,
            layer in prop::option::of(("[a-z:/{}]{1,9}", ".{0,9}", 1..20_u32)),
        ) {
            let manner = [Manner::Free, Manner::Shared, Manner::Still][manner as usize];
            let layer = layer.map(|(url, attribution, most)| Layer { url, attribution, most });
            let order = Order { language: Language::Fr, label, result, origin, chosen, opened, area, coverage, rest, manner, layer };
            let attributes: BTreeMap<&str, String> = order.attributes().into_iter().collect();
            prop_assert_eq!(Order::read(|name| attributes.get(name).cloned()), order);
        }

        #[test]
        fn any_attributes_at_all_are_an_order(text in any::<String>()) {
            let order = Order::read(|_| Some(text.clone()));
            prop_assert_eq!(order.label, text);
        }

        #[test]
        fn any_list_at_all_is_read(text in any::<String>()) {
            prop_assert_eq!(read_sites(&text).len(), text.lines().count());
        }
    }
}
