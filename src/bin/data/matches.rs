//! `cargo data match`: the engine of the site, fed line by line.

use crate::arguments::Arguments;
use crate::questions::{Desk, Question, each};
use crate::{compare, explain};
use partnerwijzer::matching::{Answer, Match};
use partnerwijzer::present;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Results a line, when no limit is given.
pub(crate) const LIMIT: usize = 20;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    match (arguments.has("explain"), arguments.has("compare")) {
        (true, true) => Err("--explain or --compare, not both".to_owned()),
        (true, false) => explain::run(arguments),
        (false, true) => compare::run(arguments),
        (false, false) => answers(arguments),
    }
}

fn answers(arguments: &Arguments) -> Result<ExitCode, String> {
    let limit = arguments.number("limit", LIMIT)?;
    let desk = Desk::open(arguments)?;
    each(|output, question| {
        let answer = match question {
            Ok(question) => answer(&desk, &question, limit),
            Err((id, why)) => json!({ "id": id, "topics": [], "place": null, "results": [], "error": why }),
        };
        writeln!(output, "{answer}")
    })
}

/// An answer as JSON.
pub(crate) fn answer(desk: &Desk, question: &Question, limit: usize) -> Value {
    let library = &desk.library;
    let answer = desk.ask(question);
    let topics = answer.need.topics.iter().filter_map(|fit| {
        let topic = library.dataset().topic(fit.topic)?;
        Some(json!({ "id": topic.id.as_str(), "score": round(fit.strength) }))
    });
    let topics: Vec<Value> = topics.collect();
    let place = answer.need.spot.as_ref().and_then(|spot| library.place(spot.hits.first()?));
    let place = place.map(|place| json!({ "name": place.name, "municipality": place.municipality }));
    let results: Vec<Value> = answer.matches.iter().take(limit).filter_map(|found| result(desk, question, &answer, found)).collect();
    json!({ "id": question.id, "topics": topics, "place": place, "results": results })
}

fn result(desk: &Desk, question: &Question, answer: &Answer, found: &Match) -> Option<Value> {
    let library = &desk.library;
    let partner = library.partner(found.partner)?;
    let topic = found.topic.and_then(|topic| library.dataset().topic(topic)).map(|topic| topic.id.as_str());
    let reasons = library.explain(&answer.need, found);
    let voice = desk.voices[question.language() as usize];
    let reasons = present::reasons(library, &answer.need, &question.q, voice, &reasons);
    let reasons: Vec<String> = reasons.iter().map(present::Line::text).collect();
    Some(json!({
        "partner": partner.id.as_str(),
        "score": round(found.score),
        "topic": topic,
        "service": found.service,
        "distance_km": library.distance(&answer.need, found.partner).map(|km| (km.get() * 10.0).round() / 10.0),
        "reasons": reasons,
    }))
}

/// A score to three decimals.
pub(crate) fn round(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}
