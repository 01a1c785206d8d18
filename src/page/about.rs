use super::bits::{actions, coverage_link, kind_sign, outside};
use super::moment::Moment;
use crate::domain::{Kind, Text};
use crate::markup::{Element, el};
use crate::matching::Library;
use crate::present::{self, messages as m};

/// About the social economy of the region, the data and the licences.
pub(super) fn page(now: &Moment) -> Vec<Element> {
    let voice = now.voice;
    let kinds = [
        (Kind::Maatwerkbedrijf, m::about_kind_maatwerkbedrijf(voice)),
        (Kind::Arbeidszorg, m::about_kind_arbeidszorg(voice)),
        (Kind::LokaleDiensteneconomie, m::about_kind_lde(voice)),
        (Kind::Trajectbegeleiding, m::about_kind_traject(voice)),
        (Kind::Kringwinkel, m::about_kind_kringwinkel(voice)),
    ];
    let kind = |(kind, text): (Kind, &'static str)| {
        let words = el("div").child(el("strong").say(present::kind(voice, kind))).child(el("p").say(text));
        el("li").class("prose__kind").child(kind_sign(kind, None)).child(words)
    };
    let why = [m::about_why_one(voice), m::about_why_two(voice), m::about_why_three(voice), m::about_why_four(voice)];
    let sections = [
        (m::about_reserved_title(voice), m::about_reserved_body(voice)),
        (m::about_regie_title(voice), m::about_regie_one(voice)),
        ("", m::about_regie_two(voice)),
        (m::about_order_title(voice), m::about_order_body(voice)),
        (m::about_privacy_title(voice), m::about_privacy_body(voice)),
    ];
    let mut parts = vec![
        el("h1").text(m::about_title(voice, now.region())),
        el("p").class("prose__lead").say(m::about_lead(voice)),
        el("h2").say(m::about_kinds_title(voice)),
        el("ul").class("prose__kinds").all(kinds.map(kind)),
        el("p").child(coverage_link(now.route, None, voice)),
        el("h2").say(m::about_why_title(voice)),
        el("ul").all(why.map(|reason| el("li").say(reason))),
    ];
    for (title, text) in sections {
        parts.extend((!title.is_empty()).then(|| el("h2").say(title)));
        parts.push(el("p").say(text));
    }
    parts.push(el("h2").say(m::about_data_title(voice)));
    parts.extend(now.library.into_iter().flat_map(|library| data(now, library)));
    parts.push(el("p").say(m::about_data_code(voice)));
    vec![el("article").class("prose").all(parts)]
}

/// Where the data come from, and who answers for them.
fn data(now: &Moment, library: &Library) -> Vec<Element> {
    let (voice, dataset) = (now.voice, library.dataset());
    let credit = |(text, url): &(Text, Option<String>)| {
        let line = el("li").text(text.get(voice.language).to_owned());
        url.as_ref().map_or(line.clone(), |url| line.say(" ").child(outside(url, present::host(url))))
    };
    let updated = dataset.updated.map(|day| el("p").text(m::about_data_partners(voice, &present::date(voice, day))));
    let credits = library.region().map(|region| el("ul").class("prose__credits").all(region.credits.iter().map(credit)));
    let mut parts: Vec<Element> = updated.into_iter().collect();
    parts.extend(credits.into_iter().flat_map(|credits| [el("p").say(m::about_data_map(voice)), credits]));
    parts.push(el("h2").say(m::about_contact_title(voice)));
    parts.push(el("p").text(dataset.publisher.name.clone()));
    parts.push(actions(&present::publisher(dataset, voice)));
    parts
}
