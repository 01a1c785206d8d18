//! Scores the services that could answer a need and keeps the best of each partner.

use super::answer::{Fit, Match};
use super::library::Library;
use super::need::{MAIN, Named, Need, Role};
use super::request::Filters;
use super::roster::{Offer, Row, Spot};
use crate::domain::{Audience, Workplace};
use crate::search::{Hit, Section};
use enumset::EnumSet;

/// Added when all telling words of the visitor stand in the label of the service, in proportion when some do.
const LABEL_WORDS: f32 = 0.3;
/// The same for the sentence that explains the service: it mentions much besides.
const DETAIL_WORDS: f32 = 0.15;
/// Added for each further wish that the same partner answers: one partner for all is less work.
const FURTHER_WISH: f32 = 0.3;
/// A partner that was asked for by name comes before all others.
const BY_NAME: f32 = 1.5;
/// A word that stands in more than this share of all services tells nothing of any.
const COMMON: usize = 8;

/// The matches, in no order, by the topics of a need, its names, or else its words.
pub(super) fn find(library: &Library, need: &Need) -> Vec<Match> {
    let words = word_scores(library, need);
    let mut found = Found::new(library);
    let visitor = need.whom.as_ref().map(|whom| whom.audience);
    let spot = need.spot.as_ref().and_then(|spot| library.spot_of(spot));
    // What is nearly as likely meant is no answer as long as nobody does what is likeliest: who folds metal does not fold sheets.
    let least = if need.topics.first().is_none_or(|best| library.is_done(best.topic)) { MAIN } else { 1.0 };
    for fit in &need.topics {
        if fit.strength < MAIN && found.matches.len() >= PLENTY {
            break;
        }
        let wish = need.wishes.iter().position(|wish| *wish == fit.topic).map_or(0, |at| 1 << at);
        let strength = fit.strength;
        let is_related = strength < if need.wishes.contains(&fit.topic) { MAIN } else { least };
        for &number in library.roster().of_topic(fit.topic) {
            let Some(offer) = library.roster().offer(number) else { continue };
            let fit = if is_related { Fit::Related } else { verdict(library, visitor, spot.as_ref(), offer) };
            let score = strength + words.get(number as usize).copied().unwrap_or_default();
            found.add(offer, fit, score, if fit == Fit::Related { 0 } else { wish });
        }
    }
    if need.topics.is_empty() && need.elsewhere.is_none() {
        by_words(library, need, &words, &mut found);
    }
    let mut matches = found.matches;
    matches.iter_mut().for_each(|found| found.score += for_wishes(found.wishes));
    by_names(library, need, &mut matches);
    matches
}

/// Matches, one for each partner.
struct Found {
    matches: Vec<Match>,
    /// By partner: the position of its match and one more, or 0.
    places: Vec<u32>,
}

impl Found {
    fn new(library: &Library) -> Self {
        Self { matches: Vec::new(), places: vec![0; library.roster().len()] }
    }

    /// Takes a service for that of its partner, if the partner has none that answers better.
    fn add(&mut self, offer: &Offer, fit: Fit, score: f32, wish: u8) {
        let Some(place) = self.places.get_mut(offer.partner as usize) else { return };
        let (service, topic) = (Some(offer.position), Some(offer.topic));
        let one = Match { partner: offer.partner, fit, score, service, topic, wishes: wish, offers: combination(offer) };
        if *place == 0 {
            self.matches.push(one);
            *place = self.matches.len() as u32;
            return;
        }
        let known = &mut self.matches[*place as usize - 1];
        let (wishes, offers) = (known.wishes | one.wishes, known.offers | one.offers);
        if (fit, -score) < (known.fit, -known.score) {
            *known = one;
        }
        (known.wishes, known.offers) = (wishes, offers);
    }
}

/// What is added for the wishes that a partner answers: the first of them is the topic itself.
pub(super) fn for_wishes(wishes: u8) -> f32 {
    FURTHER_WISH * wishes.count_ones().saturating_sub(1) as f32
}

/// What is added for a name.
pub(super) fn for_name(named: &Named) -> f32 {
    BY_NAME * named.cover
}

/// A telling word that stands in the data.
pub(super) struct Telling<'a> {
    /// As the data file it.
    pub(super) stem: String,
    /// Where it stands.
    pub(super) hits: &'a [Hit],
    /// Its share in all telling words of the need.
    share: f32,
}

impl Telling<'_> {
    /// What is added to the score of the service in which it stands.
    pub(super) fn worth(&self, hit: &Hit) -> f32 {
        self.share * if hit.section == Section::Label { LABEL_WORDS } else { DETAIL_WORDS }
    }
}

/// The telling words that stand in some services, and not in so many that they tell nothing.
pub(super) fn telling<'a>(library: &'a Library, need: &Need) -> impl Iterator<Item = Telling<'a>> {
    let stems = telling_stems(library, need);
    let share = 1.0 / stems.len().max(1) as f32;
    let most = library.roster().offers().max(FEW);
    let all = stems.into_iter().map(move |stem| Telling { hits: library.index().with_word(&stem), stem, share });
    all.filter(move |word| !word.hits.is_empty() && word.hits.len() * COMMON <= most)
}

/// Which telling words stand in which service, as a bonus by number of the service; empty when none do.
fn word_scores(library: &Library, need: &Need) -> Vec<f32> {
    let mut scores = Vec::new();
    for word in telling(library, need) {
        scores.resize(library.roster().offers(), 0.0);
        for hit in word.hits {
            if let Some(score) = scores.get_mut(hit.service as usize) {
                *score += word.worth(hit);
            }
        }
    }
    scores
}

/// Among so few services no word is common.
const FEW: usize = 4_000;

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

/// When no topic is recognised, services that hold an unknown but rare word of the visitor may still be what is meant ("hopscheuten"),
/// if that is most of what the visitor said.
fn by_words(library: &Library, need: &Need, words: &[f32], found: &mut Found) {
    let telling = need.roles.iter().filter(|role| matches!(role, Role::Unknown | Role::Points(_))).count();
    let unknown = need.words.iter().zip(&need.roles).filter(|(_, role)| **role == Role::Unknown).map(|(word, _)| word);
    let hits: Vec<Vec<&Hit>> = unknown.map(|word| hits_of_unknown(library, need, &word.word).collect()).collect();
    if hits.iter().filter(|hits| !hits.is_empty()).count() * 2 < telling {
        return;
    }
    for hit in hits.into_iter().flatten() {
        let Some(offer) = library.roster().offer(hit.service) else { continue };
        let score = words.get(hit.service as usize).copied().unwrap_or_default();
        found.add(offer, Fit::Related, score, 0);
    }
}

/// Whoever finds so many partners for what they asked needs no others for what is close to it.
const PLENTY: usize = 250;

/// Where an unknown word stands, if it is rare and long enough to tell something.
pub(super) fn hits_of_unknown<'a>(library: &'a Library, need: &Need, word: &str) -> impl Iterator<Item = &'a Hit> {
    let hits = library.index().with_word(&library.lexicon().filed(word, need.tongue));
    let rare = hits.len() * 20 <= library.roster().offers().max(60);
    let tells = rare && word.len() >= 5;
    hits.iter().filter(move |_| tells)
}

/// Whether the right work is also for this visitor and in this place, as far as the data tell.
fn verdict(library: &Library, visitor: Option<Audience>, spot: Option<&Spot>, offer: &Offer) -> Fit {
    let wrong_people = visitor.is_some_and(|visitor| !offer.audiences.is_empty() && !offer.audiences.contains(visitor));
    let elsewhere = || spot.and_then(|spot| library.roster().works_at(offer, spot)) == Some(false);
    if wrong_people || elsewhere() { Fit::Partly } else { Fit::Fits }
}

/// Adds the partners that were asked for by name.
fn by_names(library: &Library, need: &Need, matches: &mut Vec<Match>) {
    for named in &need.names {
        if let Some(known) = matches.iter_mut().find(|known| known.partner == named.partner) {
            known.score += for_name(named);
            known.fit = Fit::Fits;
        } else {
            matches.push(Match { score: for_name(named), ..whole(library, named.partner) });
        }
    }
}

/// A partner as a match of nothing in particular.
pub(super) fn whole(library: &Library, partner: u32) -> Match {
    let offers = library.roster().of_partner(partner);
    Match {
        partner,
        fit: Fit::Fits,
        score: 0.0,
        service: None,
        topic: offers.first().map(|offer| offer.topic),
        wishes: 0,
        // Of a partner without services nothing is known: for nobody and nowhere in particular, which passes when nothing is asked of services.
        offers: offers.iter().map(combination).reduce(|all, one| all | one).unwrap_or(1),
    }
}

/// For whom and where a service is, as one bit of all combinations: the audiences are the higher three bits of its number, the workplaces the lower two.
fn combination(offer: &Offer) -> u32 {
    1 << (u32::from(offer.audiences.as_u8()) << 2 | u32::from(offer.workplaces.as_u8()))
}

/// The combinations that a choice of audiences and workplaces lets through; of each the visitor chose, one is enough.
pub(super) fn combinations(audiences: EnumSet<Audience>, workplaces: EnumSet<Workplace>) -> u32 {
    let meets = |chosen: u8, offered: u32| chosen == 0 || u32::from(chosen) & offered != 0;
    let passes = |number: &u32| meets(audiences.as_u8(), number >> 2) && meets(workplaces.as_u8(), number & 3);
    (0..32).filter(passes).fold(0, |all, number| all | 1 << number)
}

/// Filters, by numbers.
pub(super) struct Sieve<'a> {
    filters: &'a Filters,
    municipalities: Vec<u16>,
    pub(super) offers: u32,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(library: &Library, filters: &'a Filters) -> Self {
        let chosen = |(at, name): (usize, &String)| filters.municipalities.contains(name).then_some(at as u16);
        Self {
            filters,
            municipalities: library.roster().municipalities().iter().enumerate().filter_map(chosen).collect(),
            offers: combinations(filters.audiences, filters.workplaces),
        }
    }

    pub(super) fn is_kind(&self, row: &Row) -> bool {
        self.filters.kinds.is_empty() || self.filters.kinds.contains(row.kind)
    }

    pub(super) fn is_there(&self, row: &Row) -> bool {
        self.filters.municipalities.is_empty() || self.municipalities.contains(&row.municipality)
    }

    /// Whether a match passes; of the services that answer one must pass what is asked of services.
    pub(super) fn passes(&self, row: &Row, found: &Match) -> bool {
        found.offers & self.offers != 0 && self.is_kind(row) && self.is_there(row)
    }

    /// Whether a service and its partner pass.
    pub(super) fn lets(&self, row: &Row, offer: &Offer) -> bool {
        combination(offer) & self.offers != 0 && self.is_kind(row) && self.is_there(row)
    }
}
