//! Names and signs on the map of the region that is shipped.

use crate::library::{VOICES, region};
use partnerwijzer::geo::{Camera, Frame, Pixel, Point, Size};
use partnerwijzer::present::map::{LabelKind, MarkKind, Scene, Subject, Terrain, View};

const SIZE: Size = Size { width: 800.0, height: 800.0 };

/// The region with so much of it in the window, these subjects, and one of them spread out.
fn scene(seen: Frame, subjects: &[Subject], fanned: Option<u32>) -> Scene {
    let terrain = Terrain::new(region()).unwrap();
    let window = Frame::of(SIZE, Pixel::default());
    terrain.draw(&View {
        camera: Camera::fit(&terrain.bounds(), SIZE, [120.0, 0.0, 0.0, 0.0]),
        window,
        names_within: window,
        seen,
        letters: 1.0,
        voice: VOICES[0],
        origin: None,
        subjects: subjects.to_vec(),
        coverage: Vec::new(),
        fanned,
    })
}

#[test]
fn the_sea_is_named_where_its_name_is_seen_whole() {
    let window = Frame::of(SIZE, Pixel::default());
    let sea = |seen: Frame| scene(seen, &[], None).labels.into_iter().find(|label| label.kind == LabelKind::Sea);
    let name = sea(window).unwrap();
    assert_eq!(sea(Frame { left: name.at.x - 40.0, ..window }), None, "its first letters would be cut");
}

#[test]
fn names_stand_beside_what_was_spread_out() {
    let town = region().places.iter().find(|place| place.town && place.inside).unwrap();
    let beside = Point::new(town.point.lat(), town.point.lon() + 0.03).unwrap();
    let subjects: Vec<Subject> = (0..6).map(|partner| Subject { partner, point: beside, kind: MarkKind::Plain }).collect();
    let drawn = scene(Frame::of(SIZE, Pixel::default()), &subjects, Some(0));
    assert_eq!(drawn.signs.marks.iter().filter(|mark| mark.fanned).count(), 6);
    let names = drawn.labels.iter().filter(|label| label.kind != LabelKind::Sea);
    for (label, mark) in names.flat_map(|label| drawn.signs.marks.iter().map(move |mark| (label, mark))) {
        // At the least.
        let width = label.text.chars().count() as f64 * 6.0;
        let left = label.at.x - width * ["start", "middle", "end"].iter().position(|anchor| *anchor == label.anchor).unwrap() as f64 / 2.0;
        let name = Frame { left, right: left + width, top: label.at.y - 5.0, bottom: label.at.y + 5.0 };
        assert!(!name.overlaps(&Frame::around(mark.at, mark.kind.radius())), "{} {mark:?}", label.text);
    }
}
