use super::answer::{Fit, Match};
use super::candidates::hits_of_unknown;
use super::library::Library;
use super::need::{Need, Role, Spot};
use super::roster::NOWHERE;
use crate::collections::sort;
use crate::domain::{Audience, Service, TopicIndex, Workplace};
use crate::geo::Km;
use crate::search::Join;
use enumset::EnumSet;
use std::ops::Range;

/// Why a partner stands in an answer. `present` words it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The visitor gave its name.
    Named {
        /// The words that are in the name.
        words: Vec<Range<usize>>,
    },
    /// The visitor's words lead to what the partner does.
    Asked {
        /// Groups of neighbouring words of the visitor.
        words: Vec<Range<usize>>,
        /// The topic of the service that answers best; the words are of all wishes that the partner answers.
        topic: TopicIndex,
        /// Words that were taken for others.
        taken: Vec<Taken>,
    },
    /// The visitor chose the topic.
    Chosen {
        /// The topic.
        topic: TopicIndex,
    },
    /// An unknown word of the visitor stands in the description.
    Mentioned {
        /// The words.
        words: Vec<Range<usize>>,
    },
    /// The right work, but as far as known not for this visitor.
    NotFor {
        /// For whom it is, as far as known.
        audiences: EnumSet<Audience>,
        /// Who the visitor is.
        visitor: Audience,
    },
    /// The right work, but as far as known not delivered at the visitor's place.
    NotThere {
        /// That place; of several in each of which it is wanted those where it is not delivered.
        spot: Spot,
    },
    /// Of several things that were asked it does not do these.
    Lacks {
        /// The topics.
        topics: Vec<TopicIndex>,
    },
    /// Other work that is close to what was asked.
    Near {
        /// The topic of the service.
        topic: TopicIndex,
    },
    /// How far the partner is from the visitor's place, or from halfway between two.
    Distance {
        /// How far.
        km: Km,
    },
    /// The service is delivered at the visitor's place, by the area the data give, though the partner has its address elsewhere.
    WorksThere {
        /// That place, or those places.
        spot: Spot,
    },
    /// Where the work is done and for whom.
    Offered {
        /// Where.
        workplaces: EnumSet<Workplace>,
        /// For whom.
        audiences: EnumSet<Audience>,
    },
}

/// A word that was taken for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Position of the visitor's word.
    pub word: usize,
    /// What it was taken for.
    pub meant: String,
}

pub(super) fn explain(library: &Library, need: &Need, found: &Match) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let naming = need.naming(found.partner);
    if !naming.is_empty() {
        reasons.push(Reason::Named { words: groups(need, naming) });
    }
    let service = found.service.and_then(|service| library.service(found.partner, service));
    if let Some(service) = service {
        reasons.extend(misfits(library, need, found, service));
        reasons.push(why_this(library, need, found, service));
    }
    let lacks: Vec<TopicIndex> =
        need.wishes.iter().enumerate().filter(|(at, _)| found.wishes & 1 << at == 0).map(|(_, wish)| *wish).collect();
    if found.wishes > 0 && !lacks.is_empty() {
        reasons.push(Reason::Lacks { topics: lacks });
    }
    reasons.extend(library.distance(need, found.partner).map(|km| Reason::Distance { km }));
    if let (Some(service), Some(spot), Some(row)) = (service, &need.spot, library.roster().partner(found.partner))
        && works_at(library, found, spot) == Some(true)
        && service.workplaces.contains(Workplace::OpLocatie)
        && (row.municipality == NOWHERE || library.spot_of(spot).is_some_and(|spot| !spot.municipalities.contains(&row.municipality)))
    {
        reasons.push(Reason::WorksThere { spot: spot.clone() });
    }
    if let Some(service) = service.filter(|service| !(service.workplaces.is_empty() && service.audiences.is_empty())) {
        reasons.push(Reason::Offered { workplaces: service.workplaces, audiences: service.audiences });
    }
    reasons
}

fn misfits(library: &Library, need: &Need, found: &Match, service: &Service) -> Vec<Reason> {
    let mut misfits = Vec::new();
    let visitor = need
        .whom
        .as_ref()
        .map(|whom| whom.audience)
        .filter(|audience| !service.audiences.is_empty() && !service.audiences.contains(*audience));
    if let Some(visitor) = visitor {
        misfits.push(Reason::NotFor { audiences: service.audiences, visitor });
    }
    if need.spot.as_ref().and_then(|spot| works_at(library, found, spot)) == Some(false) {
        misfits.extend(need.spot.as_ref().map(|spot| Reason::NotThere { spot: missed(library, found, spot) }));
    }
    misfits
}

fn why_this(library: &Library, need: &Need, found: &Match, service: &Service) -> Reason {
    let topic = service.topic;
    let Some(fit) = need.topics.iter().find(|fit| fit.topic == topic) else {
        let stands = |at: &usize| need.roles[*at] == Role::Unknown && mentions(library, need, found, *at);
        return Reason::Mentioned { words: groups(need, &(0..need.words.len()).filter(stands).collect::<Vec<_>>()) };
    };
    if fit.words.is_empty() {
        return Reason::Chosen { topic };
    }
    if found.fit == Fit::Related {
        return Reason::Near { topic };
    }
    // Of several wishes that it answers, the words of all: the score counts them all.
    let mut words = fit.words.clone();
    for fit in &need.topics {
        let wish = need.wishes.iter().position(|wish| *wish == fit.topic);
        if wish.is_some_and(|at| found.wishes & 1 << at != 0) {
            words.extend(&fit.words);
        }
    }
    sort(&mut words, Ord::cmp);
    words.dedup();
    let taken = words.iter().filter_map(|&word| match &need.roles[word] {
        Role::Points(reading) if reading.corrects(&need.words[word].word) => Some(Taken { word, meant: reading.words.join(" ") }),
        _ => None,
    });
    let taken = taken.collect();
    Reason::Asked { words: groups(need, &words), topic, taken }
}

/// Whether the service that answers is delivered at a place, as far as known.
fn works_at(library: &Library, found: &Match, spot: &Spot) -> Option<bool> {
    let offer = library.roster().offer(library.roster().number(found.partner, found.service?)?)?;
    library.roster().works_at(offer, &library.spot_of(spot)?)
}

/// Of places in each of which work is wanted those where the service that answers is not delivered.
fn missed(library: &Library, found: &Match, spot: &Spot) -> Spot {
    let mut missed = spot.clone();
    if spot.join == Join::Each {
        missed.hits.retain(|hit| works_at(library, found, &Spot { hits: vec![hit.clone()], ..*spot }) == Some(false));
    }
    missed
}

/// Whether the service that answers has an unknown word of the visitor, and was found by it.
fn mentions(library: &Library, need: &Need, found: &Match, word: usize) -> bool {
    let here = library.roster().number(found.partner, found.service.unwrap_or_default());
    hits_of_unknown(library, need, &need.words[word].word).any(|hit| Some(hit.service) == here)
}

/// Joins words that stand side by side, or with nothing but passed words between them, into one group each.
fn groups(need: &Need, words: &[usize]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for &at in words {
        match groups.last_mut() {
            Some(last) if joined(need, last.end, at) => last.end = at + 1,
            _ => groups.push(at..at + 1),
        }
    }
    groups
}

fn joined(need: &Need, end: usize, at: usize) -> bool {
    let between = end.min(at)..at;
    at - end.min(at) <= 2
        && between.clone().all(|word| need.roles[word] == Role::Passed)
        && (between.start..=at).all(|word| !need.words[word].after_break)
        && !between.clone().any(|word| matches!(need.words[word].word.as_str(), "en" | "and" | "et"))
}
