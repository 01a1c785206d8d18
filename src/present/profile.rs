//! A partner on its own page.

use super::contact::{Reach, reach};
use super::messages as m;
use super::reasons::{Piece, reasons};
use super::words::{audiences, date, host, kind, list, region_name, workplaces};
use super::{Line, marked};
use crate::domain::{Area, Kind, Language, Partner, PartnerId, Precision, Status, TopicId};
use crate::languages::Voice;
use crate::matching::{Answer, Library, Match};

/// Everything shown of one partner, already worded.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The partner.
    pub id: PartnerId,
    /// Its position in the dataset.
    pub position: u32,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What it is and where, and what it was called.
    pub subtitle: String,
    /// One or two sentences, and the language they are in.
    pub summary: (String, Language),
    /// Its place in the result from which the visitor came, from 1.
    pub number: Option<usize>,
    /// Why it fits the visitor's question.
    pub reasons: Vec<Line>,
    /// What it does, what fits first.
    pub offers: Vec<Offer>,
    /// Where it works, as a sentence, and the area for the map.
    pub area: Option<(String, Area)>,
    /// How to reach it.
    pub reach: Reach,
    /// Its address on one line.
    pub address: Option<String>,
    /// What the dot on the map stands for, when it is not the building.
    pub precision: Option<String>,
    /// When it was checked, or that it was not.
    pub checked: String,
    /// Where the facts were found: address and name of the site, each site once.
    pub sources: Vec<(String, String)>,
    /// The organisation it belongs to.
    pub parent: Option<Relative>,
    /// Its other sites and initiatives.
    pub children: Vec<Relative>,
}

/// A service on the partner's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its topic, for the pictogram.
    pub topic: TopicId,
    /// Its label, the visitor's words marked.
    pub label: Vec<Piece>,
    /// The language of the label.
    pub language: Language,
    /// A sentence more, and the language it is in.
    pub detail: Option<(Vec<Piece>, Language)>,
    /// Whether it answers the visitor's question.
    pub fits: bool,
    /// For whom.
    pub audiences: String,
    /// Where the work is done.
    pub workplaces: String,
}

/// A partner that belongs to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// The partner.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub place: String,
}

/// Words a partner, in the light of what the visitor asked.
#[must_use]
pub fn profile(library: &Library, answer: &Answer, text: &str, voice: Voice, id: &PartnerId) -> Option<Profile> {
    let dataset = library.dataset();
    let position = dataset.partners.iter().position(|partner| partner.id == *id)?;
    let partner = &dataset.partners[position];
    let position = u32::try_from(position).ok()?;
    let rank = answer.matches.iter().position(|found| found.partner == position);
    let found = rank.map(|rank| &answer.matches[rank]).filter(|_| !text.trim().is_empty() || !answer.need.topics.is_empty());
    let why = found.map(|found| reasons(library, &answer.need, text, voice, &library.explain(&answer.need, found)));
    let relative = |other: &Partner| Relative {
        id: other.id.clone(),
        name: other.name.clone(),
        place: other.address.as_ref().map(|address| address.place.clone()).unwrap_or_default(),
    };
    let children = dataset.partners.iter().filter(|other| other.parent == Some(position));
    Some(Profile {
        id: id.clone(),
        position,
        name: partner.name.clone(),
        kind: partner.kind,
        subtitle: subtitle(library, partner, voice),
        summary: (partner.summary.get(voice.language).to_owned(), partner.summary.spoken(voice.language)),
        number: rank.filter(|_| found.is_some()).map(|rank| rank + 1),
        reasons: why.unwrap_or_default(),
        offers: offers(library, answer, partner, found, voice),
        area: area(library, partner, found, voice),
        reach: reach(dataset, partner, voice),
        address: partner.address.as_ref().map(|address| {
            let street = address.street.as_ref().map(|street| [street, ", "].concat()).unwrap_or_default();
            [&street, &address.postcode, " ", &address.place].concat()
        }),
        precision: precision(partner, voice),
        checked: match partner.checked.filter(|_| partner.status == Status::Confirmed) {
            Some(day) => m::checked_on(voice, &date(voice, day)),
            None => m::not_checked(voice).to_owned(),
        },
        sources: sources(partner),
        parent: dataset.parent(partner).map(relative),
        children: children.map(relative).collect(),
    })
}

fn subtitle(library: &Library, partner: &Partner, voice: Voice) -> String {
    let word = kind(voice, partner.kind);
    let mut subtitle = match &partner.address {
        Some(address) => m::kind_in_place(voice, word, &address.place),
        None => m::kind_everywhere(voice, word, region_name(library.region(), voice)),
    };
    if !partner.former_names.is_empty() {
        subtitle.push_str(", ");
        subtitle.push_str(&m::formerly(voice, &list(partner.former_names.iter().map(String::as_str), m::and(voice))));
    }
    subtitle
}

fn offers(library: &Library, answer: &Answer, partner: &Partner, found: Option<&Match>, voice: Voice) -> Vec<Offer> {
    let fitting = found.map_or(Vec::new(), |found| library.services_of(&answer.need, found));
    let order = fitting.iter().copied().chain((0..).take(partner.services.len()).filter(|at| !fitting.contains(at)));
    let offer = |at: u16| {
        let service = partner.services.get(usize::from(at))?;
        let spoken = service.label.spoken(voice.language);
        Some(Offer {
            topic: library.dataset().topic(service.topic)?.id.clone(),
            label: marked(library, answer, service.label.get(voice.language), spoken),
            language: spoken,
            detail: service.detail.as_ref().map(|detail| {
                let spoken = detail.spoken(voice.language);
                (marked(library, answer, detail.get(voice.language), spoken), spoken)
            }),
            fits: fitting.contains(&at),
            audiences: audiences(voice, service.audiences),
            workplaces: workplaces(voice, service.workplaces).to_owned(),
        })
    };
    order.filter_map(offer).collect()
}

/// The area of the service that fits, or else the widest that any service has.
fn area(library: &Library, partner: &Partner, found: Option<&Match>, voice: Voice) -> Option<(String, Area)> {
    let best = found.and_then(|found| partner.services.get(usize::from(found.service?))).and_then(|service| service.area.clone());
    let widest = || {
        let areas = partner.services.iter().filter_map(|service| service.area.clone());
        areas.max_by(|a, b| width(a).total_cmp(&width(b)))
    };
    let area = best.or_else(widest)?;
    let sentence = match &area {
        Area::Region => m::works_region(voice, &partner.name, region_name(library.region(), voice)),
        Area::Municipalities(names) => m::works_in(voice, &partner.name, &list(names.iter().map(String::as_str), m::and(voice))),
        Area::Radius(km) => m::works_radius(voice, &km.rounded().to_string(), &partner.name),
    };
    Some((sentence, area))
}

fn width(area: &Area) -> f64 {
    match area {
        Area::Region => 1000.0,
        Area::Municipalities(names) => names.len() as f64,
        Area::Radius(km) => km.get() / 5.0,
    }
}

fn precision(partner: &Partner, voice: Voice) -> Option<String> {
    let (location, address) = (partner.location?, partner.address.as_ref()?);
    match location.precision {
        Precision::Address => None,
        Precision::Street => Some(m::point_street(voice).to_owned()),
        Precision::Place => Some(m::point_place(voice, &address.place)),
        Precision::Municipality => Some(m::point_place(voice, &address.municipality)),
    }
}

fn sources(partner: &Partner) -> Vec<(String, String)> {
    let mut sources: Vec<(String, String)> = Vec::new();
    for address in &partner.sources {
        let name = host(address).to_owned();
        if !sources.iter().any(|(_, known)| *known == name) {
            sources.push((address.clone(), name));
        }
    }
    sources
}
