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
    place: Option<String>,
    lang: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let (dataset, region, _) = files::dataset(arguments.needed("data")?, arguments)?;
    let limit = arguments.option("limit").map_or(Ok(LIMIT), str::parse).map_err(|error| format!("--limit: {error}"))?;
    let voices = Voice::built_in();
    let library = Library::new(dataset, region, &voices);
    let mut output = BufWriter::new(io::stdout().lock());
    let mut done = ExitCode::SUCCESS;
    for (at, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let answer = match read(line) {
            Ok(question) => answer(&library, voices, &question, limit),
            Err((id, why)) => {
                eprintln!("line {}: {why}", at + 1);
                done = ExitCode::from(1);
                json!({ "id": id, "topics": [], "place": null, "results": [], "error": why })
            }
        };
        writeln!(output, "{answer}").map_err(|error| error.to_string())?;
    }
    output.flush().map_err(|error| error.to_string())?;
    Ok(done)
}

/// Reads a line. One that is no question is answered with why, under its id if it has one, so that questions and answers stay in step.
fn read(line: &str) -> Result<Question, (Value, String)> {
    let value: Value = serde_json::from_str(line).map_err(|error| (Value::Null, format!("not JSON: {error}")))?;
    if !value.is_object() {
        return Err((Value::Null, "not an object".to_owned()));
    }
    let id = value["id"].clone();
    Question::deserialize(value).map_err(|error| (id, error.to_string()))
}

/// What the page would show for the text, at the place given apart from it if that is known, as in the field for the place.
fn answer(library: &Library, voices: [Voice; 3], question: &Question, limit: usize) -> Value {
    let language = question.lang.as_deref().and_then(Language::from_code).unwrap_or_default();
    let voice = voices[language as usize];
    let place = question.place.as_deref().map(str::trim).filter(|place| library.knows_place(place));
    let near = place.map_or(Near::AsTyped, |place| Near::Place(place.to_owned()));
    let request = Request { text: question.q.clone(), language, near, ..Request::default() };
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
        "distance_km": library.distance(&answer.need, found.partner).map(|km| (km.get() * 10.0).round() / 10.0),
        "reasons": reasons,
    }))
}

fn round(score: f32) -> f64 {
    (f64::from(score) * 1000.0).round() / 1000.0
}
