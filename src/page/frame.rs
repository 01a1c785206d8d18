//! The frame around every page: what it is called, where else to go, in which language, and where the data come from.

use super::bits::{coverage_link, icon, link};
use super::moment::Moment;
use super::notices::notices;
use super::{about, coverage, partner, saved, search};
use crate::domain::Language;
use crate::markup::{Element, el};
use crate::matching::Library;
use crate::present::{self, messages as m};
use crate::routing::{Block, Mode, Page, Part, View};

/// The whole page.
#[must_use]
pub fn whole(now: &Moment) -> Element {
    let mode = match now.route.mode {
        Mode::Site => "site",
        Mode::Embed => "embed",
        Mode::Kiosk => "kiosk",
    };
    let content = match &now.route.page {
        Page::Search => search::page(now),
        Page::Partner(id) => partner::page(now, id),
        Page::Saved => saved::page(now),
        Page::Coverage => coverage::page(now),
        Page::About => about::page(now),
    };
    let embed = now.route.mode == Mode::Embed;
    // What is a landmark of a page of its own would be a second one of the page around the block; the part that others know by its name gets a label.
    let main = if embed { el("main").set("aria-label", m::site_name(now.voice)) } else { el("main") };
    let skip = el("a").class("skip").set("href", "#content").say(m::skip_to_content(now.voice));
    let page = el("div")
        .class("page")
        .set("data-layout", now.layout())
        .set("data-mode", mode)
        .flag("data-asking", now.asking)
        .flag("data-fixed-place", !now.route.lets_change(Part::Near))
        // The page around a block has a way past it of its own.
        .all((!embed).then_some(skip))
        .all(now.route.hosted.shows(Block::Head).then(|| header(now)))
        .child(
            main.class("main").set("id", "content").set("tabindex", "-1").set("data-state", now.state()).all(content).child(notices(now)),
        )
        .child(if embed { source(now) } else { footer(now) });
    if embed { page.deeper(usize::from(now.route.hosted.level.max(LEVEL)) - 1) } else { page }
}

/// The level of the first heading of a block: below the title of the page around it.
const LEVEL: u8 = 2;

/// The title of the window: what is asked or shown, then the site.
#[must_use]
pub fn title(now: &Moment) -> String {
    let about = match &now.route.page {
        Page::Search => now.route.text.trim(),
        Page::Partner(id) => {
            now.library.and_then(|library| library.dataset().partner_by_id(id)).map_or("", |partner| partner.name.as_str())
        }
        Page::Saved => m::saved_title(now.voice),
        Page::Coverage => m::coverage_title(now.voice),
        Page::About => m::nav_about(now.voice),
    };
    let site = m::site_name(now.voice);
    if about.is_empty() { site.to_owned() } else { [about, " · ", site].concat() }
}

fn header(now: &Moment) -> Element {
    let (route, voice) = (now.route, now.voice);
    let current = |element: Element, is: bool| if is { element.set("aria-current", "page") } else { element };
    let on_map = route.page == Page::Search && route.view == View::Map;
    let embed = route.mode == Mode::Embed;
    let free = route.hosted.shows(Block::Map) && route.lets_change(Part::View);
    let map = current(link("nav__link", &route.viewed(View::Map)), on_map).say(m::nav_map(voice));
    let about = current(link("nav__link", &route.on(Page::About)), route.page == Page::About).say(m::nav_about(voice));
    let count = (!route.saved.is_empty()).then(|| el("b").class("nav__count").text(route.saved.len().to_string()));
    let saved = current(link("nav__link nav__link--saved", &route.on(Page::Saved)), route.page == Page::Saved)
        .child(icon("i-bookmark"))
        .child(el("span").class("nav__word").say(m::nav_saved(voice)))
        .say(" ")
        .all(count);
    let other = |other: &Language| {
        let (short, name) = match other {
            Language::Nl => ("NL", "NL, Nederlands"),
            Language::Fr => ("FR", "FR, Français"),
            Language::En => ("EN", "EN, English"),
        };
        let link = link("languages__link", &route.in_language(*other)).set("lang", other.code()).set("aria-label", name);
        if *other == voice.language { link.set("aria-current", "true") } else { link }.say(short)
    };
    let brand = el("span").class("brand__text").child(el("span").class("brand__name").say(m::site_name(voice)));
    let brand = brand.child(el("span").class("brand__line").text(m::tagline(voice, now.region())));
    let sign = el("svg").class("brand__sign").set("viewBox", "0 0 30 36").set("aria-hidden", "true").child(el("use").set("href", "#brand"));
    let nav = el("nav").class("nav").set("aria-label", m::nav_label(voice)).all(free.then_some(map)).all((!embed).then_some(about));
    let nav = nav.all(route.hosted.shows(Block::Saved).then_some(saved));
    let languages = el("nav").class("languages").set("aria-label", m::language_label(voice)).all(now.languages.iter().map(other));
    let brand = link("brand", &route.start()).child(sign).child(brand);
    el(if embed { "div" } else { "header" })
        .class("header")
        .child(brand)
        .child(nav)
        .all(route.lets_change(Part::Language).then_some(languages))
}

/// Below a block in somebody else's page: whose it is, with the same search in a window of its own.
fn source(now: &Moment) -> Element {
    let (route, voice) = (now.route, now.voice);
    let name = [m::site_name(voice), ", ", &m::tagline(voice, now.region())].concat();
    let label = [&name, " (", m::other_window(voice), ")"].concat();
    let whole = link("", &route.whole_site()).set("target", "_blank").set("rel", "noopener").attr("aria-label", label).text(name);
    let shown = route.hosted.shows(Block::Foot);
    let about = (shown && route.hosted.shows(Block::About)).then(|| link("", &route.on(Page::About)).say(m::nav_about(voice)));
    // Whoever shows the map tells where it comes from.
    let credit = now.library.and_then(Library::region).filter(|_| route.hosted.shows(Block::Map) && now.shows_map());
    let credit = credit.map(|region| el("span").text(region.attribution.get(voice.language).to_owned()));
    el("div").class("footer").all(shown.then_some(whole)).all(about).all(credit)
}

fn footer(now: &Moment) -> Element {
    let voice = now.voice;
    let attribution =
        now.library.and_then(Library::region).map(|region| region.attribution.get(voice.language).to_owned()).unwrap_or_default();
    let updated = now.library.and_then(|library| library.dataset().updated).map(|day| m::foot_data(voice, &present::date(voice, day)));
    let about = link("", &now.route.on(Page::About)).say(m::foot_map(voice));
    let data = now.library.map(|_| el("p").text(updated.unwrap_or_default()).say(" ").child(coverage_link(now.route, None, voice)));
    el("footer").class("footer").all(data).child(el("p").text(attribution).say(" ").child(about))
}
