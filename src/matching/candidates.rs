//! Scores the services that could answer a need and keeps the best of each partner.

use super::answer::{Fit, Match};
use super::library::Library;
use super::names::NameHit;
use super::need::{MAIN, Need, Role};
use super::request::Filters;
use crate::collections::sort;
use crate::domain::{Area, Partner, Service};
use crate::geo::{Point, distance};
use crate::search::{Hit, Section};

/// Added when all telling words of the visitor stand in the label of the service, in proportion when some do.
const LABEL_WORDS: f32 = 0.3;
/// The same for the sentence that explains the service: it mentions much besides.
const DETAIL_WORDS: f32 = 0.15;
/// A partner that was asked for by name comes before all others.
const BY_NAME: f32 = 1.5;

/// Services and partners under consideration, best service first.
pub(super) struct Candidates {
    pub(super) matches: Vec<Match>,
}

/// A service that could answer.
struct Scored {
    partner: u32,
    service: u16,
    fit: Fit,
    score: f32,
}

pub(super) fn find(library: &Library, need: &Need, names: &[NameHit]) -> Candidates {
    let words = word_scores(library, need);
    let mut scored: Vec<Scored> = Vec::new();
    for fit in &need.topics {
        for &number in library.index().of_topic(fit.topic) {
            let Some((partner, service)) = library.index().service(number) else { continue };
            let (Some(record), Some(offered)) = (library.partner(partner), library.service(partner, service)) else { continue };
            let score = fit.strength + words.get(number as usize).copied().unwrap_or_default();
            let verdict = if fit.strength < MAIN { Fit::Related } else { verdict(library, need, record, offered) };
            scored.push(Scored { partner, service, fit: verdict, score });
        }
    }
    if need.topics.is_empty() && need.elsewhere.is_none() {
        by_words(library, need, &words, &mut scored);
    }
    // Partner by partner, the best service first.
    sort(&mut scored, |a, b| {
        a.partner.cmp(&b.partner).then(a.fit.cmp(&b.fit)).then(b.score.total_cmp(&a.score)).then(a.service.cmp(&b.service))
    });
    let spot = library.spot_point(need);
    let mut matches: Vec<Match> =
        scored.chunk_by(|a, b| a.partner == b.partner).map(|services| to_match(library, services, spot)).collect();
    for hit in names {
        add_name(library, hit, spot, &mut matches);
    }
    Candidates { matches }
}

/// Which telling words stand in which service, as a bonus by number of the service.
fn word_scores(library: &Library, need: &Need) -> Vec<f32> {
    let index = library.index();
    let mut scores = vec![0.0; index.services()];
    let stems = telling_stems(library, need);
    let share = 1.0 / stems.len().max(1) as f32;
    for stem in &stems {
        for hit in index.with_word(stem) {
            let worth = if hit.section == Section::Label { LABEL_WORDS } else { DETAIL_WORDS };
            if let Some(score) = scores.get_mut(hit.service as usize) {
                *score += worth * share;
            }
        }
    }
    scores
}

/// The stems to look for in the data: of known words as the lists file them, of unknown ones as the rules make them.
pub(super) fn telling_stems(library: &Library, need: &Need) -> Vec<String> {
    let mut stems = Vec::new();
    for (word, role) in need.words.iter().zip(&need.roles) {
        match role {
            Role::Points(reading) => stems.extend(reading.words.iter().cloned()),
            Role::Unknown => stems.push(library.lexicon().filed(&word.word, need.tongue)),
            _ => {}
        }
    }
    stems
}

/// When no topic is recognised, services that hold an unknown but rare word of the visitor may still be what is meant ("hopscheuten").
fn by_words(library: &Library, need: &Need, words: &[f32], scored: &mut Vec<Scored>) {
    let unknown = need.words.iter().zip(&need.roles).filter(|(_, role)| **role == Role::Unknown).map(|(word, _)| word);
    for word in unknown {
        for hit in hits_of_unknown(library, need, &word.word) {
            let Some((partner, service)) = library.index().service(hit.service) else { continue };
            let score = words.get(hit.service as usize).copied().unwrap_or_default();
            scored.push(Scored { partner, service, fit: Fit::Related, score });
        }
    }
}

/// Where an unknown word stands, if it is rare and long enough to tell something.
pub(super) fn hits_of_unknown<'a>(library: &'a Library, need: &Need, word: &str) -> impl Iterator<Item = &'a Hit> {
    let hits = library.index().with_word(&library.lexicon().filed(word, need.tongue));
    let rare = hits.len() * 20 <= library.index().services().max(60);
    let tells = rare && word.len() >= 5;
    hits.iter().filter(move |_| tells)
}

/// Whether the right work is also for this visitor and in this place, as far as the data tell.
fn verdict(library: &Library, need: &Need, partner: &Partner, service: &Service) -> Fit {
    let wrong_people = need.whom.as_ref().is_some_and(|whom| !service.audiences.is_empty() && !service.audiences.contains(whom.audience));
    if wrong_people || works_there(library, need, partner, service) == Some(false) { Fit::Partly } else { Fit::Fits }
}

/// Whether a service is delivered at the visitor's place: `None` when the data or the visitor do not say. What is done in the workshop is delivered everywhere.
pub(super) fn works_there(library: &Library, need: &Need, partner: &Partner, service: &Service) -> Option<bool> {
    let place = library.place(need.spot.as_ref()?)?;
    let area: &Area = service.area.as_ref()?;
    let covered = area.covers(&place.municipality, place.point, place.inside, partner.location.map(|location| location.point))?;
    let only_on_site = service.workplaces == crate::domain::Workplace::OpLocatie;
    (covered || only_on_site).then_some(covered)
}

/// The match of a partner from its services, best first.
fn to_match(library: &Library, services: &[Scored], spot: Option<Point>) -> Match {
    let best = &services[0];
    let partner = library.partner(best.partner);
    Match {
        partner: best.partner,
        fit: best.fit,
        score: best.score,
        service: Some(best.service),
        topic: library.service(best.partner, best.service).map(|service| service.topic),
        distance: partner.and_then(|partner| Some(distance(spot?, partner.location?.point))),
        services: distinct(services),
        name_words: Vec::new(),
    }
}

fn distinct(services: &[Scored]) -> Vec<u16> {
    let mut distinct = Vec::with_capacity(services.len());
    for scored in services {
        if !distinct.contains(&scored.service) {
            distinct.push(scored.service);
        }
    }
    distinct
}

fn add_name(library: &Library, hit: &NameHit, spot: Option<Point>, matches: &mut Vec<Match>) {
    if let Some(known) = matches.iter_mut().find(|known| known.partner == hit.partner) {
        known.score += BY_NAME * hit.cover;
        known.fit = Fit::Fits;
        known.name_words.clone_from(&hit.words);
        return;
    }
    let Some(partner) = library.partner(hit.partner) else { return };
    matches.push(Match {
        partner: hit.partner,
        fit: Fit::Fits,
        score: BY_NAME * hit.cover,
        service: None,
        services: Vec::new(),
        topic: partner.services.first().map(|service| service.topic),
        distance: partner.location.and_then(|location| Some(distance(spot?, location.point))),
        name_words: hit.words.clone(),
    });
}

/// Whether a match passes the filters; a service that answers must pass those about services.
pub(super) fn passes(partner: &Partner, found: &Match, filters: &Filters) -> bool {
    is_one_of(partner, filters) && offered(partner, found).any(|service| serves(service, filters))
}

/// Whether a partner passes the filters about partners.
pub(super) fn is_one_of(partner: &Partner, filters: &Filters) -> bool {
    let kind = filters.kinds.is_empty() || filters.kinds.contains(partner.kind);
    let municipality = partner.address.as_ref().map_or("", |address| address.municipality.as_str());
    let here = filters.municipalities.is_empty() || filters.municipalities.iter().any(|wanted| wanted == municipality);
    kind && here
}

/// The services that a match is about: those that answer, or all for a partner found by name.
pub(super) fn offered<'a>(partner: &'a Partner, found: &'a Match) -> Box<dyn Iterator<Item = &'a Service> + 'a> {
    if found.services.is_empty() {
        return Box::new(partner.services.iter());
    }
    Box::new(found.services.iter().filter_map(|&service| partner.services.get(usize::from(service))))
}

/// Whether a service passes the filters about services.
pub(super) fn serves(service: &Service, filters: &Filters) -> bool {
    let audience = filters.audiences.is_empty() || !service.audiences.is_disjoint(filters.audiences);
    audience && (filters.workplaces.is_empty() || !service.workplaces.is_disjoint(filters.workplaces))
}
