//! The map of somebody else, which comes in tiles: which of them are wanted, what became of each, and whether that map gets through at all.
//!
//! Start at [`Tiles::want`]. The browser asks for the tiles and tells what became of them by [`Tiles::hear`]; nothing here waits or draws.

use crate::domain::Layer;
use crate::geo::{Camera, Frame, Pixel};

/// A tile of somebody else's map.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// Its zoom level, column and row.
    number: [u32; 3],
    /// Where it is asked for.
    pub address: String,
    /// The spot of its corner in the north-west.
    pub at: Pixel,
    /// What became of it.
    pub fate: Fate,
    /// Whether any of it lies in the window.
    seen: bool,
}

/// What became of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It has been asked for.
    Awaited,
    /// It stands on the map.
    Here,
    /// It will not come.
    Lost,
}

/// The tiles around the window; none while that map is off.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tiles {
    /// One by one. A tile keeps its place in this list for as long as it is wanted at the same scale.
    pub all: Vec<Tile>,
    /// The side of each, in pixels.
    pub side: f64,
    /// Whether the visitor is told that this map does not get through.
    pub missed: bool,
    /// Whether those that are still awaited have been waited for long enough.
    overdue: bool,
}

impl Tiles {
    /// Wants the tiles that lie in a frame around the window. Of those that were wanted before, what became of them stays known.
    pub fn want(&mut self, layer: &Layer, camera: &Camera, around: &Frame, window: &Frame) {
        let level = camera.level().min(layer.most);
        let (left, top) = camera.tile(level, Pixel { x: around.left, y: around.top });
        let side = camera.corner(level, left + 1, top).x - camera.corner(level, left, top).x;
        // So many touch the frame wherever it lies: with a number that changes on the way all tiles would change places.
        let fit = |length: f64| (length / side) as u32 + 2;
        let (wide, high) = (fit(around.right - around.left), fit(around.bottom - around.top));
        // Of the numbers that divide to the same rest only one is in the frame at a time, and the next one takes its place.
        let next = |first: u32, count: u32, place: u32| first + (place + count - first % count) % count;
        let reach = window.inset([-side / 2.0; 4]);
        let mut all = Vec::new();
        for place in 0..wide * high {
            let number = [level, next(left, wide, place % wide), next(top, high, place / wide)];
            let at = camera.corner(level, number[1], number[2]);
            let known = self.all.iter().position(|tile| tile.number == number);
            let (address, fate) = match known.map(|known| self.all.swap_remove(known)) {
                Some(tile) => (tile.address, tile.fate),
                None => (address(layer, number), Fate::Awaited),
            };
            all.push(Tile { number, address, at, fate, seen: reach.holds(Pixel { x: at.x + side / 2.0, y: at.y + side / 2.0 }) });
        }
        (self.all, self.side, self.overdue) = (all, side, false);
        self.judge();
    }

    /// A tile has come, or will not. Whether this changes what the visitor is told.
    pub fn hear(&mut self, address: &str, came: bool) -> bool {
        if let Some(tile) = self.all.iter_mut().find(|tile| tile.address == address) {
            tile.fate = if came { Fate::Here } else { Fate::Lost };
        }
        self.judge()
    }

    /// They have been waited for long enough. Whether this changes what the visitor is told.
    pub fn give_up(&mut self) -> bool {
        self.overdue = true;
        self.judge()
    }

    /// Asks for all that are lost once more. What is behind a `#` is not sent, but makes another picture of it, for which the browser
    /// asks anew.
    pub fn ask_again(&mut self) {
        for tile in self.all.iter_mut().filter(|tile| tile.fate == Fate::Lost) {
            tile.address.push('#');
            tile.fate = Fate::Awaited;
        }
        self.missed = false;
    }

    /// Streets are missed when they lack on more than half of what is in the window: the maps of many countries end at the border or the
    /// sea, and there the drawn map does as well. They are missed until half of it has come: who only travels on is not told anew.
    fn judge(&mut self) -> bool {
        let before = self.missed;
        let (mut seen, mut lack) = (0, 0);
        for tile in self.all.iter().filter(|tile| tile.seen) {
            seen += 1;
            lack += u32::from(tile.fate == Fate::Lost || (tile.fate == Fate::Awaited && (before || self.overdue)));
        }
        self.missed = lack * 2 > seen;
        self.missed != before
    }
}

/// The address of a tile: numbers in the place of `{z}`, `{x}` and `{y}`.
fn address(layer: &Layer, numbers: [u32; 3]) -> String {
    let mut pieces = layer.url.split('{');
    let mut address = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let number = |(name, number): (&str, u32)| Some((number, piece.strip_prefix(name)?));
        let (text, rest) = match ["z}", "x}", "y}"].into_iter().zip(numbers).find_map(number) {
            Some((number, rest)) => (number.to_string(), rest),
            None => ("{".to_owned(), piece),
        };
        address.push_str(&text);
        address.push_str(rest);
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::{Bounds, Point, Size};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const SIZE: Size = Size { width: 600.0, height: 700.0 };

    fn camera() -> Camera {
        let corners = [Point::new(50.7, 2.5), Point::new(51.2, 3.1)].into_iter().flatten();
        Camera::fit(&Bounds::around(corners).unwrap(), SIZE, [0.0; 4])
    }

    /// Wants what a camera on a map of the size above wants after a drag: the drawing keeps its origin, the window moves over it.
    fn want(tiles: &mut Tiles, most: u32, dragged: Pixel) {
        let layer = Layer { url: "https://kaart.example/{z}/{x}/{y}.png".to_owned(), attribution: "Wie dan ook".to_owned(), most };
        let window = Frame::of(SIZE, dragged);
        tiles.want(&layer, &camera(), &window.inset([-300.0; 4]), &window);
    }

    fn wanted() -> Tiles {
        let mut tiles = Tiles::default();
        want(&mut tiles, 18, Pixel::default());
        tiles
    }

    /// The addresses of those in the window.
    fn seen(tiles: &Tiles) -> Vec<String> {
        tiles.all.iter().filter(|tile| tile.seen).map(|tile| tile.address.clone()).collect()
    }

    fn hear(tiles: &mut Tiles, addresses: &[String], came: bool) -> usize {
        addresses.iter().filter(|address| tiles.hear(address, came)).count()
    }

    #[test]
    fn an_address_has_the_level_the_column_and_the_row() {
        let mut tiles = Tiles::default();
        want(&mut tiles, 8, Pixel::default());
        assert!(tiles.all.iter().any(|tile| tile.address == "https://kaart.example/8/130/85.png"), "{:?}", tiles.all);
    }

    #[test]
    fn nothing_is_said_while_tiles_come_nor_when_some_do_not() {
        let mut tiles = wanted();
        let half = seen(&tiles).len() / 2;
        assert_eq!(hear(&mut tiles, &seen(&wanted())[..half], false), 0);
        assert!(!tiles.missed);
        let beside: Vec<String> = tiles.all.iter().filter(|tile| !tile.seen).map(|tile| tile.address.clone()).collect();
        assert!(beside.len() > half);
        assert_eq!(hear(&mut tiles, &beside, false), 0, "what is not in the window is not missed");
    }

    #[test]
    fn it_is_said_once_when_most_do_not_come_and_taken_back_once_when_they_do() {
        let mut tiles = wanted();
        let all = seen(&tiles);
        assert_eq!(hear(&mut tiles, &all, false), 1);
        assert!(tiles.missed);
        assert_eq!(hear(&mut tiles, &all, true), 1);
        assert!(!tiles.missed);
    }

    #[test]
    fn who_travels_on_while_nothing_comes_is_not_told_anew() {
        let mut tiles = wanted();
        let all = seen(&tiles);
        hear(&mut tiles, &all, false);
        want(&mut tiles, 18, Pixel { x: 2000.0, y: 0.0 });
        assert!(tiles.missed && seen(&tiles).iter().all(|address| !all.contains(address)));
    }

    #[test]
    fn a_server_that_says_nothing_is_given_up_and_welcome_later() {
        let mut tiles = wanted();
        assert!(tiles.give_up() && tiles.missed);
        let all = seen(&tiles);
        assert_eq!(hear(&mut tiles, &all, true), 1);
        assert!(!tiles.missed && !tiles.give_up());
    }

    #[test]
    fn asking_again_waits_for_what_is_lost_and_keeps_what_is_here() {
        let mut tiles = wanted();
        let all = seen(&tiles);
        hear(&mut tiles, &all, false);
        tiles.hear(&all[0], true);
        tiles.ask_again();
        assert!(!tiles.missed);
        let fates = |fate: Fate| tiles.all.iter().filter(|tile| tile.fate == fate).count();
        assert_eq!((fates(Fate::Here), fates(Fate::Lost)), (1, 0));
    }

    proptest! {
        #[test]
        fn a_tile_that_stays_keeps_its_place_and_what_became_of_it(x in -900.0..900.0_f64, y in -900.0..900.0_f64) {
            let mut tiles = wanted();
            let all: Vec<String> = tiles.all.iter().map(|tile| tile.address.clone()).collect();
            hear(&mut tiles, &all, true);
            want(&mut tiles, 18, Pixel { x, y });
            prop_assert_eq!(tiles.all.len(), all.len());
            for (tile, before) in tiles.all.iter().zip(&all) {
                prop_assert_eq!(tile.fate == Fate::Here, all.contains(&tile.address));
                prop_assert!(!all.contains(&tile.address) || tile.address == *before);
            }
            // Each is there once, and they cover the window.
            let once: BTreeSet<&String> = tiles.all.iter().map(|tile| &tile.address).collect();
            prop_assert_eq!(once.len(), tiles.all.len());
            let window = Frame::of(SIZE, Pixel { x, y });
            let side = tiles.side;
            let covers = |spot: Pixel| tiles.all.iter().any(|tile| {
                Frame { left: tile.at.x, top: tile.at.y, right: tile.at.x + side, bottom: tile.at.y + side }.inset([-0.01; 4]).holds(spot)
            });
            let Frame { left, top, right, bottom } = window;
            for (x, y) in [(left, top), (right, top), (left, bottom), (right, bottom)] {
                let covered = covers(Pixel { x, y });
                prop_assert!(covered);
            }
        }
    }
}
