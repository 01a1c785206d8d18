//! The region by itself, without partners: what stands in the map's place when its program does not come.

use super::picture::{ground, name};
use crate::geo::{Camera, Frame, Pixel, Size};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::present::map::{Emphasis, Manner, Order, Terrain, View, tenths};

/// Width and height of the picture.
const SIZE: Size = Size { width: 900.0, height: 1000.0 };

/// What is left free around the region.
const MARGIN: f64 = 40.0;

/// The names for a large picture, a smaller one and one on a telephone: the class by which the style sheet of the picture chooses, and how many times as
/// large they are printed. The larger, the fewer there is room for.
const NAMES: [(&str, f64); 3] = [("still__large", 1.0), ("still__middle", 1.6), ("still__small", 3.2)];

/// Draws the region with these styles.
#[must_use]
pub fn still(terrain: &Terrain, voice: Voice, style: &'static str) -> Element {
    let order = Order { manner: Manner::Still, ..Order::default() };
    let land = terrain.ground(&camera(terrain, 1.0), &Emphasis::default());
    let land = ground(land, &order, &Emphasis::default(), voice);
    let picture = el("svg").set("xmlns", "http://www.w3.org/2000/svg").set("viewBox", "-450 -500 900 1000").class("map__drawing");
    picture.child(el("style").say(style)).child(land).all(NAMES.map(|(class, letters)| names(terrain, voice, class, letters)))
}

/// What there is room for in a picture so many times as small.
fn size(letters: f64) -> Size {
    Size { width: SIZE.width / letters, height: SIZE.height / letters }
}

fn camera(terrain: &Terrain, letters: f64) -> Camera {
    Camera::fit(&terrain.bounds(), size(letters), [MARGIN / letters; 4])
}

/// The names of a picture so many times as small, enlarged to this one.
fn names(terrain: &Terrain, voice: Voice, class: &'static str, letters: f64) -> Element {
    let window = Frame::of(size(letters), Pixel::default());
    let view = View { names_within: window.inset([8.0; 4]), ..View::new(camera(terrain, letters), window, voice) };
    let names = terrain.draw(&view).labels.iter().flat_map(name).collect::<Vec<_>>();
    el("g").class(class).attr("transform", ["scale(", &tenths(letters), ")"].concat()).all(names)
}
