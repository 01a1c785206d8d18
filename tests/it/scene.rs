//! Names and signs on the map of the region that is shipped.

use crate::library::{VOICES, region};
use partnerwijzer::geo::{Camera, Frame, Pixel, Point, Size};
use partnerwijzer::page;
use partnerwijzer::present::map::{Label, LabelKind, MarkKind, Scene, Subject, Terrain, View};

const SIZE: Size = Size { width: 800.0, height: 800.0 };

/// The region with so much of it in the window, these subjects, and one of them spread out.
fn scene(seen: Frame, subjects: &[Subject], fanned: Option<u32>) -> Scene {
    let terrain = Terrain::new(region()).unwrap();
    let window = Frame::of(SIZE, Pixel::default());
    let camera = Camera::fit(&terrain.bounds(), SIZE, [120.0, 0.0, 0.0, 0.0]);
    terrain.draw(&View { seen, subjects: subjects.to_vec(), fanned, ..View::new(camera, window, VOICES[0]) })
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
        assert!(!extent(label).overlaps(&Frame::around(mark.at, mark.kind.radius())), "{} {mark:?}", label.text);
    }
}

#[test]
fn no_sign_covers_a_name_however_many_there_are() {
    let terrain = Terrain::new(region()).unwrap();
    let size = Size { width: 360.0, height: 400.0 };
    let window = Frame::of(size, Pixel::default());
    let town = region().places.iter().find(|place| place.town && place.inside).unwrap().point;
    for count in 1..20 {
        let spot = |at: usize| Point::new(town.lat() + (at % 5) as f64 * 0.02 - 0.04, town.lon() + (at / 5) as f64 * 0.03 - 0.045).unwrap();
        let subject = |at: usize| Subject { partner: at as u32, point: spot(at), kind: MarkKind::Numbered(at + 1) };
        let view = View::new(Camera::fit(&terrain.bounds(), size, [16.0; 4]), window, VOICES[0]);
        let drawn = terrain.draw(&View { subjects: (0..count).map(subject).collect(), ..view });
        for (label, mark) in drawn.labels.iter().flat_map(|label| drawn.signs.marks.iter().map(move |mark| (label, mark))) {
            assert!(!extent(label).overlaps(&Frame::around(mark.at, 12.0)), "{count}: {} {mark:?}", label.text);
        }
    }
}

#[test]
fn the_still_picture_names_only_towns_on_a_telephone_in_letters_as_large_as_the_page_has() {
    /// The width of the drawing, of what a telephone leaves for it, and of the small letters of a map.
    const WIDTHS: [f64; 3] = [900.0, 275.0, 12.0];
    let terrain = Terrain::new(region()).unwrap();
    let picture = page::still(&terrain, VOICES[0], "");
    let group = |class: &str| picture.every().find(|one| one.get("class") == Some(class)).unwrap();
    let names = |class: &str| group(class).every().filter(|one| one.tag() == "text").count();
    let towns = region().places.iter().filter(|place| place.town && place.inside).count();
    assert_eq!(names("still__small"), towns);
    assert!(names("still__large") > names("still__middle") && names("still__middle") > towns);
    let enlarged = group("still__small").get("transform").unwrap();
    let enlarged: f64 = enlarged.trim_start_matches("scale(").trim_end_matches(')').parse().unwrap();
    assert!(WIDTHS[2] * enlarged * WIDTHS[1] / WIDTHS[0] > 11.0);
}

/// Where a name or number stands, at the least.
fn extent(label: &Label) -> Frame {
    let width = label.text.chars().count() as f64 * 6.0;
    let left = label.at.x - width * ["start", "middle", "end"].iter().position(|anchor| *anchor == label.anchor).unwrap() as f64 / 2.0;
    Frame { left, right: left + width, top: label.at.y - 5.0, bottom: label.at.y + 5.0 }
}

#[test]
fn on_a_telephone_every_municipality_has_its_number_and_no_name_covers_one() {
    let terrain = Terrain::new(region()).unwrap();
    let counts = vec![37; terrain.region().own_municipalities().count()];
    let size = Size { width: 326.0, height: 510.0 };
    let window = Frame::of(size, Pixel::default());
    let camera = Camera::fit(&terrain.bounds(), size, [68.0, 12.0, 88.0, 12.0]);
    let labels = terrain.draw(&View { coverage: counts.clone(), ..View::new(camera, window, VOICES[0]) }).labels;
    let (numbers, names): (Vec<&Label>, Vec<&Label>) = labels.iter().partition(|label| label.kind == LabelKind::Count);
    assert_eq!(numbers.len(), counts.len());
    for (at, label) in labels.iter().enumerate() {
        assert!(labels[..at].iter().all(|other| !extent(other).overlaps(&extent(label))), "{}", label.text);
    }
    let beside = |name: &&&Label| numbers.iter().any(|number| number.at.distance(name.at) < 40.0);
    assert!(
        names.iter().filter(|label| label.kind <= LabelKind::Seat).filter(beside).count() >= 10,
        "most names stand beside their number"
    );
}
