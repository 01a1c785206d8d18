//! The map of somebody else over ours: what is asked of them and when, what is said of it, and that ours is never taken away for it.

use crate::library::{VOICES, region};
use partnerwijzer::domain::{Language, Layer};
use partnerwijzer::geo::{Camera, Frame, Pixel, Size};
use partnerwijzer::languages::Voice;
use partnerwijzer::markup::Element;
use partnerwijzer::page::{self, Picture, TOOL, Tool};
use partnerwijzer::present::map::{Emphasis, Manner, Order, Terrain, Tiles, View};
use std::sync::Arc;

const SIZE: Size = Size { width: 700.0, height: 800.0 };

/// The map as it is drawn when so much is known of the tiles.
fn map(voice: Voice, tiles: &Tiles) -> Element {
    let terrain = Terrain::new(region()).unwrap();
    let (camera, window) = look();
    let order = Order { language: voice.language, layer: Some(layer()), manner: Manner::Free, ..Order::default() };
    let none = Emphasis::default();
    let view = View { names_within: window.inset([8.0; 4]), ..View::new(camera, window, voice) };
    page::picture(&Picture {
        order: &order,
        sites: &[],
        voice,
        ground: Arc::new(page::ground(terrain.ground(&camera, &none), &order, &none, voice)),
        enlarged: 1.0,
        scene: &terrain.draw(&view),
        ties: Vec::new(),
        shown: 0,
        zooms: [true; 2],
        size: SIZE,
        margins: [0.0; 4],
        window,
        reach: window,
        asked: None,
        hint: None,
        tiles,
    })
}

fn layer() -> Layer {
    Layer { url: "https://tegels.example/{z}/{x}/{y}.png".to_owned(), attribution: "Kaartdienst Voorbeeld".to_owned(), most: 18 }
}

fn look() -> (Camera, Frame) {
    let camera = Camera::fit(&Terrain::new(region()).unwrap().bounds(), SIZE, [0.0; 4]);
    (camera, Frame::of(SIZE, Pixel::default()))
}

/// Tiles just asked for, and what has been heard of each since.
fn tiles(heard: Option<bool>) -> Tiles {
    let (camera, window) = look();
    let mut tiles = Tiles::default();
    tiles.want(&layer(), &camera, &window, &window);
    let addresses: Vec<String> = tiles.all.iter().map(|tile| tile.address.clone()).collect();
    for (address, came) in addresses.iter().zip(heard.into_iter().cycle()) {
        tiles.hear(address, came);
    }
    tiles
}

fn of_class<'a>(map: &'a Element, class: &str) -> Vec<&'a Element> {
    map.every().filter(|one| one.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))).collect()
}

fn said(map: &Element) -> String {
    map.every().find(|one| one.get("role") == Some("alert")).unwrap().words()
}

fn has_tool(map: &Element, tool: Tool) -> bool {
    map.every().any(|one| one.get(TOOL) == Some(tool.word()))
}

#[test]
fn while_streets_are_off_nobody_is_asked_and_who_would_be_stands_there() {
    let map = map(VOICES[0], &Tiles::default());
    assert!(map.every().all(|one| one.tag() != "img"));
    assert!(of_class(&map, "map__layer")[0].words().contains("kaartbeelden aan Kaartdienst Voorbeeld"));
    assert_eq!((said(&map).as_str(), has_tool(&map, Tool::Again)), ("", false));
}

#[test]
fn while_tiles_come_and_when_they_have_nothing_is_said_but_whose_they_are() {
    for (heard, shown) in [(None, false), (Some(true), true)] {
        let map = map(VOICES[0], &tiles(heard));
        let pictures: Vec<_> = map.every().filter(|one| one.tag() == "img").collect();
        assert!(pictures.len() > 8 && pictures.iter().all(|one| one.get("data-came").is_some() == shown));
        assert_eq!((said(&map).as_str(), has_tool(&map, Tool::Again)), ("", false));
        assert_eq!(of_class(&map, "map__layer")[0].words(), "Verberg stratenKaartdienst Voorbeeld");
    }
}

#[test]
fn when_they_do_not_come_it_is_said_what_stays_and_what_to_do() {
    let expected = [
        (Language::Nl, "De getekende kaart blijft staan.", "Probeer opnieuw"),
        (Language::Fr, "La carte dessinée reste là.", "Réessayer"),
        (Language::En, "The drawn map stays.", "Try again"),
    ];
    for (language, stays, again) in expected {
        let map = map(VOICES[language as usize], &tiles(Some(false)));
        assert!(said(&map).contains("Kaartdienst Voorbeeld") && said(&map).contains(stays), "{}", said(&map));
        assert!(map.every().any(|one| one.get(TOOL) == Some(Tool::Again.word()) && one.words() == again));
        assert!(has_tool(&map, Tool::Layer));
        assert!(map.every().all(|one| one.get("data-came").is_none()));
    }
}

#[test]
fn the_drawn_map_lies_beneath_the_tiles_whatever_becomes_of_them() {
    let without = map(VOICES[0], &Tiles::default());
    for heard in [None, Some(true), Some(false)] {
        let with = map(VOICES[0], &tiles(heard));
        // The land and the names; the third lies over the tiles.
        assert!(of_class(&with, "map__drawing")[..2] == of_class(&without, "map__drawing")[..2], "{heard:?}");
        assert_eq!(of_class(&with, "map__name").len(), of_class(&without, "map__name").len());
    }
}
