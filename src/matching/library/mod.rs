//! Asking what is known. `lookup` looks up single things.

mod lookup;

use crate::collections::{by_key, sort};
use crate::domain::{Dataset, Region, Topic, TopicIndex};
use crate::geo::{Km, Point, distance};
use crate::languages::Voice;
use crate::matching::answer::{Answer, Match};
use crate::matching::candidates::{self, Sieve};
use crate::matching::complete::{Starts, sure_start};
use crate::matching::need::{Need, Role};
use crate::matching::reasons::{self, Reason};
use crate::matching::request::Request;
use crate::matching::roster::Roster;
use crate::matching::{facets, names, topics, understand};
use crate::search::text::Tongue;
use crate::search::{Gazetteer, Index, Lexicon, Meaning, Pointer, Sense};

/// Everything that is known, ready to be asked. Built once; asking changes nothing.
#[derive(Debug)]
pub struct Library {
    dataset: Dataset,
    region: Option<Region>,
    lexicon: Lexicon,
    gazetteer: Option<Gazetteer>,
    index: Index,
    roster: Roster,
    starts: Starts,
}

impl Library {
    /// Reads the dataset and, if there is one, the region. Without a region, needs are answered without places and distances.
    /// Needs are understood in the languages that are given.
    #[must_use]
    pub fn new(dataset: Dataset, region: Option<Region>, voices: &[Voice]) -> Self {
        let lexicon = Lexicon::new(&dataset.topics, voices);
        let index = Index::new(&dataset, &lexicon);
        let gazetteer = region.as_ref().map(Gazetteer::new);
        let own = region.iter().flat_map(Region::own_municipalities).map(|municipality| municipality.name.clone());
        let roster = Roster::new(&dataset, own.collect());
        let starts = Starts::new(&dataset, region.as_ref(), &lexicon);
        Self { dataset, region, lexicon, gazetteer, index, roster, starts }
    }

    /// Understands needs in these languages from now on.
    pub fn learn(&mut self, voices: &[Voice]) {
        self.lexicon = Lexicon::new(&self.dataset.topics, voices);
        self.index = Index::new(&self.dataset, &self.lexicon);
    }

    /// Understands a request and ranks who answers it.
    ///
    /// The order is that of fit, then score in steps of a tenth, then nearness; partners of unknown distance come after those within 20 km. Equals take
    /// turns from day to day. The same request on the same data and day always gives the same answer, in whatever order the data are.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Answer {
        let mut need = understand::understand(self, request);
        need.names = names::find(self, &need);
        if let Some(best) = need.names.first().filter(|best| is_only_a_name(&need, &best.words, best.cover)) {
            let words = best.words.clone();
            need.topics.clear();
            need.wishes.clear();
            need.elsewhere = None;
            words.iter().for_each(|&at| need.roles[at] = Role::Unknown);
        }
        let mut matches = if is_open(&need, request) {
            // Where all are shown, a name that the text happens to hold ("mijn huis") counts for nothing, so it is no reason either.
            need.names.clear();
            self.everyone()
        } else {
            candidates::find(self, &need)
        };
        // That nothing fits is not said of a word that is still being typed.
        if matches.is_empty()
            && self.may_become_another(&need)
            && let Some(before) = self.before_unfinished(&request.text)
        {
            let answer = self.answer(&Request { text: before.to_owned(), ..request.clone() });
            // Nor are all shown instead of nobody once there is a word to go by.
            if !answer.matches.is_empty() && (self.is_half_said(&need) || !is_open(&answer.need, request)) {
                return answer;
            }
        }
        let facets = facets::count(self, &need, &matches, &request.filters);
        if !request.filters.is_empty() {
            let sieve = Sieve::new(self, &request.filters);
            matches.retain(|found| self.roster.partner(found.partner).is_some_and(|row| sieve.passes(row, found)));
        }
        let spot = self.spot_point(&need);
        let keys: Vec<u64> = matches.iter().map(|found| self.key(found, spot, request.day)).collect();
        let mut order = by_key(&keys);
        for equals in order.chunk_by_mut(|a, b| keys[*a as usize] == keys[*b as usize]).filter(|equals| equals.len() > 1) {
            // Of many equals some have the same turn; where they stand in the file must not matter.
            let mut by_id = equals.to_vec();
            sort(&mut by_id, |a, b| self.id_of(matches[*a as usize].partner).cmp(&self.id_of(matches[*b as usize].partner)));
            equals.copy_from_slice(&by_id);
        }
        let matches = order.into_iter().filter_map(|at| matches.get(at as usize).copied()).collect();
        Answer { need, matches, facets }
    }

    /// A number that is the smaller, the earlier a match comes.
    fn key(&self, found: &Match, spot: Option<Point>, day: u32) -> u64 {
        let row = self.roster.partner(found.partner);
        let km = row.and_then(|row| Some(distance(spot?, row.point?))).map_or(UNKNOWN_KM, Km::get);
        // Scores stay below 10 and distances below 30,000 km, so all parts fit: 2 bits, 10, 20 (in steps of 30 m) and 32.
        let step = 1023 - u64::from(found.step()).min(1023);
        let turn = row.map_or(0, |row| row.turn(day));
        (found.fit as u64) << 62 | step << 52 | ((km / 0.03) as u64).min(0xf_ffff) << 32 | u64::from(turn)
    }

    /// Why a partner stands in an answer, from the parts of its score.
    #[must_use]
    pub fn explain(&self, need: &Need, found: &Match) -> Vec<Reason> {
        reasons::explain(self, need, found)
    }

    /// A partner as a match of nothing in particular: for lists that the visitor made.
    #[must_use]
    pub fn as_match(&self, partner: u32) -> Option<Match> {
        self.partner(partner).map(|_| candidates::whole(self, partner))
    }

    /// How far a partner is from the point that a need is about; `None` when either is not known.
    #[must_use]
    pub fn distance(&self, need: &Need, partner: u32) -> Option<Km> {
        Some(distance(self.spot_point(need)?, self.roster.partner(partner)?.point?))
    }

    /// All services of a match that answer, as positions among those of its partner, the best first; none for a partner found by name only.
    #[must_use]
    pub fn services_of(&self, need: &Need, found: &Match) -> Vec<u16> {
        let Some(best) = found.service else { return Vec::new() };
        let offers = self.roster.of_partner(found.partner);
        let of = |topic: TopicIndex| (0_u16..).zip(offers).filter(move |(_, offer)| offer.topic == topic).map(|(at, _)| at);
        let others = need.topics.iter().flat_map(|fit| of(fit.topic)).filter(|at| *at != best);
        [best].into_iter().chain(others).collect()
    }

    /// The topics nearest to those a need asks for, without these: related ones first, then neighbours in the same groups.
    #[must_use]
    pub fn nearest_topics(&self, need: &Need, most: usize) -> Vec<&Topic> {
        let main: Vec<TopicIndex> = need.main_topics().iter().map(|fit| fit.topic).collect();
        let related = need.topics.iter().map(|fit| fit.topic).chain(topics::faint(&self.lexicon, &need.roles));
        let groups: Vec<Option<usize>> = main.iter().filter_map(|topic| self.dataset.topic(*topic)).map(|topic| topic.group).collect();
        let neighbours =
            (0..self.dataset.topics.len()).filter(|&at| groups.contains(&self.dataset.topics[at].group)).filter_map(TopicIndex::new);
        let mut nearest: Vec<TopicIndex> = Vec::new();
        for topic in related.chain(neighbours) {
            if !main.contains(&topic) && !nearest.contains(&topic) && self.is_done(topic) {
                nearest.push(topic);
            }
        }
        nearest.into_iter().take(most).filter_map(|topic| self.dataset.topic(topic)).collect()
    }

    /// Topics to which some word of a need points, however faintly, strongest first: what to offer as a question when nothing fits.
    #[must_use]
    pub fn faint_topics(&self, need: &Need, most: usize) -> Vec<&Topic> {
        let asked = |topic: &TopicIndex| need.topics.iter().any(|fit| fit.topic == *topic);
        topics::faint(&self.lexicon, &need.roles)
            .into_iter()
            .filter(|topic| !asked(topic) && self.is_done(*topic))
            .take(most)
            .filter_map(|topic| self.dataset.topic(topic))
            .collect()
    }

    /// The topics that are asked for and that nobody does: the best one, and those of several wishes.
    pub fn undone<'a>(&'a self, need: &'a Need) -> impl Iterator<Item = &'a Topic> {
        let best = need.topics.first().map(|fit| fit.topic).filter(|topic| !need.wishes.contains(topic));
        let undone = best.into_iter().chain(need.wishes.iter().copied()).filter(|topic| !self.is_done(*topic));
        undone.filter_map(|topic| self.dataset.topic(topic))
    }

    /// Whether anybody does what a topic stands for; only then is it offered.
    pub(super) fn is_done(&self, topic: TopicIndex) -> bool {
        !self.roster.of_topic(topic).is_empty()
    }

    /// Whether the last word may still become one that asks nothing, or one of the trade.
    fn is_half_said(&self, need: &Need) -> bool {
        let Some(start) = need.words.last().map(|last| sure_start(&last.word)) else { return false };
        let leads = |pointer: &Pointer| matches!(self.lexicon.meaning(pointer.field), Meaning::Topic(_));
        let begins = |tongue| self.lexicon.beginning(&start, tongue).is_some_and(|reading| reading.pointers.iter().any(leads));
        start.len() <= SYLLABLE || Tongue::ALL.into_iter().any(|tongue| self.lexicon.begins_passed(&start, tongue) || begins(tongue))
    }

    /// Whether no topic is understood, and the last word is not known as it stands.
    fn may_become_another(&self, need: &Need) -> bool {
        let Some((role, word)) = need.roles.last().zip(need.words.last()) else { return false };
        let guessed = match role {
            Role::Points(reading) if matches!(reading.sense, Sense::Known | Sense::Compound) => {
                word.word.len() < SYLLABLE + usize::from(need.words.len() == 1)
            }
            role => matches!(role, Role::Points(_) | Role::Unknown),
        };
        guessed && need.topics.is_empty()
    }

    /// All partners: what a visitor sees who asks nothing but filters.
    fn everyone(&self) -> Vec<Match> {
        (0..).take(self.dataset.partners.len()).map(|partner| candidates::whole(self, partner)).collect()
    }

    /// The stems by which a need looks for words in the data.
    #[must_use]
    pub fn stems_of(&self, need: &Need) -> Vec<String> {
        candidates::telling_stems(self, need)
    }

    /// Whether a folded word of the data has one of these stems.
    #[must_use]
    pub fn shares_stem(&self, word: &str, tongue: Tongue, stems: &[String]) -> bool {
        !stems.is_empty() && !self.lexicon.passes(word, tongue) && stems.contains(&self.lexicon.filed(word, tongue))
    }
}

/// Whether nothing is asked but where and with what filters.
fn is_open(need: &Need, request: &Request) -> bool {
    need.topics.is_empty()
        && request.topics.is_empty()
        && need.roles.iter().all(|role| matches!(role, Role::Passed | Role::Place | Role::Whom))
}

/// So many letters may become anything, and parts of so many are found in words by accident.
const SYLLABLE: usize = 3;

/// Whether the text is a name and nothing else: every telling word stands in it, and there are several, or most of it was typed, or the one word is none
/// that is known: `biezonder` has nothing to do with bees and the sun.
fn is_only_a_name(need: &Need, words: &[usize], cover: f32) -> bool {
    let telling = |at: &usize| !matches!(need.roles[*at], Role::Passed | Role::Place | Role::Whom);
    let told: Vec<usize> = (0..need.words.len()).filter(telling).collect();
    let sure = |at: &usize| match &need.roles[*at] {
        Role::Points(reading) => {
            reading.sense == Sense::Known || reading.sense == Sense::Compound && reading.words.iter().all(|part| part.len() > SYLLABLE)
        }
        _ => false,
    };
    (cover >= 0.8 || told.len() > 1 || !told.is_empty() && !told.iter().any(sure)) && told.iter().all(|at| words.contains(at))
}

/// A partner of unknown distance stands here: after the near ones, before the far ones.
const UNKNOWN_KM: f64 = 20.0;
