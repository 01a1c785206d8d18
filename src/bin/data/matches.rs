//! `cargo data match`: the engine of the site, fed line by line.

use crate::files::{self, Arguments};
use partnerwijzer::domain::Language;
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Match, Near, Request};
use partnerwijzer::present;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

/// Results a line, when no limit is given.
const LIMIT: usize = 20;

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    q: String,
    #[serde(default)]
    lang: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let (dataset, region, _) = files::dataset(arguments.needed("data")?, arguments)?;
    let limit = arguments.option("limit").map_or(Ok(LIMIT), str::parse).map_err(|error| format!("--limit: {error}"))?;
    let voices = Voice::built_in();
    let library = Library::new(dataset, region, &voices);
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| error.to_string())?;
        if line.trim().is_empty() {
            continue;
        }
        let question: Question = serde_json::from_str(&line).map_err(|error| format!("{error} in {line}"))?;
        writeln!(output, "{}", answer(&library, voices, &question, limit)).map_err(|error| error.to_string())?;
    }
    output.flush().map_err(|error| error.to_string())?;
    Ok(ExitCode::SUCCESS)
}

/// What the page would show for the text. The `place` of a test file tells what the text names; it is not given to the engine, which must find it itself.
fn answer(library: &Library, voices: [Voice; 3], question: &Question, limit: usize) -> Value {
    let language = question.lang.as_deref().and_then(Language::from_code).unwrap_or_default();
    let voice = voices[language as usize];
    let request = Request { text: question.q.clone(), language, near: Near::AsTyped, ..Request::default() };
    let answer = library.answer(&request);
    let topics = answer.need.topics.iter().filter_map(|fit| {
        let topic = library.dataset().topic(fit.topic)?;
        Some(json!({ "id": topic.id.as_str(), "score": round(fit.strength) }))
    });
    let topics: Vec<Value> = topics.collect();
    let place = answer.need.spot.as_ref().and_then(|spot| library.place(spot));
    let place = place.map(|place| json!({ "name": place.name, "municipality": place.municipality }));
    let results: Vec<Value> =
        answer.matches.iter().take(limit).filter_map(|found| result(library, voice, &answer, &request.text, found)).collect();
    json!({ "id": question.id, "topics": topics, "place": place, "results": results })
}

fn result(library: &Library, voice: Voice, answer: &Answer, text: &str, found: &Match) -> Option<Value> {
    let partner = library.partner(found.partner)?;
    let topic = found.topic.and_then(|topic| library.dataset().topic(topic)).map(|topic| topic.id.as_str());
    let reasons = library.explain(&answer.need, found);
    let reasons: Vec<String> = present::reasons(library, &answer.need, text, voice, &reasons).iter().map(present::Line::text).collect();
    Some(json!({
        "partner": partner.id.as_str(),
        "score": round(found.score),
        "topic": topic,
        "service": found.service,
        "distance_km": found.distance.map(|km| (km.get() * 10.0).round() / 10.0),
        "reasons": reasons,
    }))
}

fn round(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}
