use super::bits::{actions, kind_sign, outside};
use super::moment::Moment;
use crate::domain::{Kind, Text};
use crate::markup::{Element, el};
use crate::matching::Library;
use crate::present::{self, messages as m};

/// About the social economy of the region, the data and the licences.
pub(super) fn page(now: &Moment) -> Vec<Element> {
    let language = now.language;
    let kinds = [
        (Kind::Maatwerkbedrijf, m::about_kind_maatwerkbedrijf(language)),
        (Kind::Arbeidszorg, m::about_kind_arbeidszorg(language)),
        (Kind::LokaleDiensteneconomie, m::about_kind_lde(language)),
        (Kind::Trajectbegeleiding, m::about_kind_traject(language)),
        (Kind::Kringwinkel, m::about_kind_kringwinkel(language)),
    ];
    let kind = |(kind, text): (Kind, &'static str)| {
        let words = el("div").child(el("strong").say(present::kind(language, kind))).child(el("p").say(text));
        el("li").class("prose__kind").child(kind_sign(kind, None)).child(words)
    };
    let why = [m::about_why_one(language), m::about_why_two(language), m::about_why_three(language), m::about_why_four(language)];
    let sections = [
        (m::about_reserved_title(language), m::about_reserved_body(language)),
        (m::about_regie_title(language), m::about_regie_one(language)),
        ("", m::about_regie_two(language)),
        (m::about_order_title(language), m::about_order_body(language)),
        (m::about_privacy_title(language), m::about_privacy_body(language)),
    ];
    let mut parts = vec![
        el("h1").text(m::about_title(language, now.region())),
        el("p").class("prose__lead").say(m::about_lead(language)),
        el("h2").say(m::about_kinds_title(language)),
        el("ul").class("prose__kinds").all(kinds.map(kind)),
        el("h2").say(m::about_why_title(language)),
        el("ul").all(why.map(|reason| el("li").say(reason))),
    ];
    for (title, text) in sections {
        parts.extend((!title.is_empty()).then(|| el("h2").say(title)));
        parts.push(el("p").say(text));
    }
    parts.push(el("h2").say(m::about_data_title(language)));
    parts.extend(now.library.into_iter().flat_map(|library| data(now, library)));
    parts.push(el("p").say(m::about_data_code(language)));
    vec![el("article").class("prose").all(parts)]
}

/// Where the data come from, and who answers for them.
fn data(now: &Moment, library: &Library) -> Vec<Element> {
    let (language, dataset) = (now.language, library.dataset());
    let credit = |(text, url): &(Text, Option<String>)| {
        let line = el("li").text(text.get(language).to_owned());
        url.as_ref().map_or(line.clone(), |url| line.say(" ").child(outside(url, present::host(url))))
    };
    let updated = dataset.updated.map(|day| el("p").text(m::about_data_partners(language, &present::date(language, day))));
    let credits = library.region().map(|region| el("ul").class("prose__credits").all(region.credits.iter().map(credit)));
    let mut parts: Vec<Element> = updated.into_iter().collect();
    parts.extend(credits.into_iter().flat_map(|credits| [el("p").say(m::about_data_map(language)), credits]));
    parts.push(el("h2").say(m::about_contact_title(language)));
    parts.push(el("p").text(dataset.publisher.name.clone()));
    parts.push(actions(&present::publisher(dataset, language)));
    parts
}
