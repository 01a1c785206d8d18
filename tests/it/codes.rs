//! What a visitor takes home by phone: a code of every contact and of the longest list, read back as a phone does.

use crate::library::published;
use partnerwijzer::domain::{Address, Contact, Partner, PartnerId};
use partnerwijzer::hosting::codes::{Code, TooLong, code};
use partnerwijzer::hosting::vcard::vcard;
use partnerwijzer::routing::{Page, Route};

/// Modules of a side of a code that is easy to scan: four pixels each, and no wider than 20 rem, so that it stands beside a text on any screen.
const EASY: u32 = 80;

/// The same for a list, which has the screen for itself: version 25, of 40.
const FAIR: u32 = 117 + 8;

#[test]
fn texts_with_accents_and_signs_are_read_back() {
    for text in [
        "https://www.dvvwesthoek.be/",
        "tel:+3251519356",
        "mailto:info@proef.example",
        "één café, ça va? Œuvre, naïef, dürfen",
        "‘Zeg wat er moet gebeuren.’ 🚲 ñ ß €",
        "regel één\r\nregel twee",
        "0",
    ] {
        assert_eq!(read(&code(text).unwrap()), text);
    }
}

#[test]
fn texts_of_any_length_are_read_back() {
    for length in [1, 14, 15, 62, 213, 500, 1000, 1500, 2000, 2331] {
        let text: String = ('a'..='z').cycle().take(length).collect();
        assert_eq!(read(&code(&text).unwrap()), text, "{length}");
    }
}

#[test]
fn the_contact_of_every_published_partner_is_read_back() {
    for partner in &published().dataset().partners {
        let card = card(partner);
        let code = code(&card).unwrap();
        assert_eq!(read(&code), card, "{}", partner.id);
        assert!(code.side <= EASY, "{}: {}", partner.id, code.side);
    }
}

#[test]
fn the_longest_contact_is_read_back() {
    let contact = Contact {
        phone: Some("+32 (051) 51.93/56-12".to_owned()),
        email: Some(["proef@", &"deel-van-naam.".repeat(17), "example"].concat()),
        website: Some(["https://proef.example/", &"a".repeat(500)].concat()),
    };
    let line = |length: usize| "één;, ".chars().cycle().take(length).collect::<String>();
    let address = Address { street: Some(line(120)), postcode: "8600".to_owned(), place: line(80), municipality: line(80) };
    let card = vcard(&line(120), &contact, Some(&address));
    assert_eq!(read(&code(&card).unwrap()), card);
    let contact = Contact { website: Some(["https://proef.example/", &"a".repeat(1978)].concat()), ..contact };
    assert_eq!(
        code(&vcard(&line(120), &contact, Some(&address))),
        Err(TooLong),
        "a web address of 2,000 bytes leaves no room for the rest"
    );
}

#[test]
fn a_full_list_is_read_back() {
    let names = published().dataset().partners.iter().map(|partner| partner.id.as_str().len()).max().unwrap();
    let id = |at: usize| PartnerId::new(&format!("{at:02}-{}", "a".repeat(names - 3))).unwrap();
    let route = Route { saved: (0..60).map(id).collect(), page: Page::Saved, ..Route::default() };
    let address = ["https://partnerwijzer.dvvwesthoek.be/", &route.print()].concat();
    let code = code(&address).unwrap();
    assert_eq!(read(&code), address);
    assert_eq!(Route::parse(address.split_once('?').unwrap().1), route);
    let ten = Route { saved: (0..10).map(id).collect(), ..route };
    assert!(self::code(&["https://partnerwijzer.dvvwesthoek.be/", &ten.print()].concat()).unwrap().side <= FAIR);
}

fn card(partner: &Partner) -> String {
    vcard(&partner.name, &partner.contact, partner.address.as_ref())
}

/// What a reader sees in the drawing, at four pixels a module.
#[track_caller]
fn read(code: &Code) -> String {
    const PIXELS: usize = 4;
    let side = code.side as usize;
    let mut dark = vec![false; side * side];
    for rectangle in code.path.split_terminator('z') {
        let (at, lengths) = rectangle.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (length, back) = lengths.split_once("v1h-").unwrap();
        assert_eq!(length, back);
        let start = y.parse::<usize>().unwrap() * side + x.parse::<usize>().unwrap();
        dark[start..start + length.parse::<usize>().unwrap()].fill(true);
    }
    let shade = |x: usize, y: usize| if dark[y / PIXELS * side + x / PIXELS] { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, shade);
    let found = image.detect_grids();
    assert_eq!(found.len(), 1);
    found[0].decode().unwrap().1
}
