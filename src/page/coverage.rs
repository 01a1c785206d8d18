//! Who works where: how many partners serve each municipality, for councils and for whoever looks for what is missing.

use super::bits::{Action, FILE, FILE_NAME, button, link, note};
use super::filters::filters_with_phrase;
use super::map::coverage_map;
use super::moment::Moment;
use super::notices::waiting;
use super::results::{foot, heading};
use crate::markup::{Element, el};
use crate::matching::{Answer, Coverage, Library, Near, Served, Town};
use crate::present::{self, messages as m};
use crate::routing::{Block, Page};

/// The page.
pub(super) fn page(now: &Moment) -> Vec<Element> {
    let voice = now.voice;
    let page = el("div").class("coverage").child(el("h1").say(m::coverage_title(voice))).child(el("p").say(m::coverage_lead(voice)));
    vec![match now.found() {
        Some((library, answer)) => page.all(counted(now, library, answer)),
        None => page.child(waiting(now)),
    }]
}

/// What can be chosen, what it comes to, and the table.
fn counted(now: &Moment, library: &Library, answer: &Answer) -> Vec<Element> {
    let voice = now.voice;
    let coverage = library.coverage(&now.route.chosen(library.dataset()), &now.route.filters);
    // Without the region nothing can be counted; that it could not be loaded stands below every page.
    if coverage.towns.is_empty() {
        return Vec::new();
    }
    let (filters, what) = filters_with_phrase(now, library, answer);
    let title = m::with_colon(voice, &what, &m::count_partners(voice, coverage.region.partners));
    let mut parts = vec![filters, heading("results__title", title)];
    let named = |towns: Vec<&str>| match towns.len() {
        0 => None,
        all if all == coverage.towns.len() => Some(now.region().to_owned()),
        _ => Some(present::list(towns, m::and(voice))),
    };
    if let Some(places) = named(coverage.white_spots()) {
        parts.push(note(m::coverage_white(voice, &places)));
    }
    if let Some(places) = named(coverage.workshop_only()) {
        parts.push(el("p").text(m::coverage_workshop(voice, &places)));
    }
    if now.route.hosted.shows(Block::Map) {
        parts.push(el("div").class("coverage__map").all(coverage_map(now, &coverage, &what)));
    }
    parts.push(drawn(now, &coverage));
    let file = button(Action::Keep, "i-download", m::coverage_csv(voice));
    let file = file.attr(FILE, present::csv(&coverage, &what, voice)).attr(FILE_NAME, [&what, ".csv"].concat());
    parts.push(el("div").class("actions").child(file).child(button(Action::Print, "i-printer", m::print(voice))));
    parts.extend(foot(now, library));
    parts
}

fn drawn(now: &Moment, coverage: &Coverage) -> Element {
    let (voice, search, most) = (now.voice, now.route.on(Page::Search), coverage.most().max(DOTS));
    let head = [m::filter_municipality(voice), m::coverage_partners(voice), m::coverage_on_site(voice), m::coverage_seated(voice)];
    let head = head.into_iter().fold(el("tr"), |row, word| row.child(el("th").set("scope", "col").say(word)));
    let town = |town: &Town| {
        let name = link("", &search.near(Near::Place(town.name.to_owned()))).text(town.name.to_owned());
        row(name, town.served, dots(town.served, most))
    };
    let unknown = (coverage.unknown > 0).then(|| {
        let count = el("td").set("colspan", "3").text(coverage.unknown.to_string());
        el("tr").child(el("th").set("scope", "row").say(m::coverage_unknown(voice))).child(count)
    });
    let region = row(el("span").say(m::coverage_region(voice)), coverage.region, String::new());
    el("table")
        .class("coverage__table")
        .child(el("caption").say(m::coverage_dots(voice)))
        .child(el("thead").child(head))
        .child(coverage.towns.iter().fold(el("tbody"), |body, one| body.child(town(one))))
        .child(el("tfoot").child(region).all(unknown))
}

/// How many dots stand for the greatest number of partners; as long as nobody has more, each dot is one of them.
const DOTS: usize = 10;

/// Dots in proportion to a number of partners: full for those that come, empty for the others.
fn dots(served: Served, most: usize) -> String {
    let mut dots = String::new();
    for at in 0..DOTS {
        match at * most / DOTS {
            reached if reached < served.on_site => dots.push('●'),
            reached if reached < served.partners => dots.push('○'),
            _ => break,
        }
    }
    dots
}

/// A municipality or the region.
fn row(name: Element, served: Served, dots: String) -> Element {
    let cell = |count: usize| el("td").text(count.to_string());
    let dots = el("span").class("coverage__dots").set("aria-hidden", "true").text(dots);
    let row = el("tr").child(el("th").set("scope", "row").child(name)).child(cell(served.partners).child(dots));
    row.child(cell(served.on_site)).child(cell(served.seated))
}
