//! Needs as they come in, one JSON object a line, and how they are asked.

use crate::arguments::Arguments;
use crate::files;
use partnerwijzer::domain::Language;
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Near, Request};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufWriter, Write};
use std::process::ExitCode;

/// A need, as told.
#[derive(Deserialize)]
pub(crate) struct Question {
    #[serde(default)]
    pub(crate) id: Value,
    pub(crate) q: String,
    pub(crate) place: Option<String>,
    pub(crate) lang: Option<String>,
    /// What would be a right answer, for who compares: topics with their worth. Whatever else stands here is not looked at.
    #[serde(default)]
    topics: Value,
}

/// A line that is no question: its id if it has one, so that questions and answers stay in step, and why.
pub(crate) type Unread = (Value, String);

/// Whoever answers: all partners, and the languages of the reasons.
pub(crate) struct Desk {
    pub(crate) library: Library,
    pub(crate) voices: [Voice; 3],
}

impl Desk {
    pub(crate) fn open(arguments: &Arguments) -> Result<Self, String> {
        let (dataset, region, _) = files::dataset(arguments.needed("data")?, arguments)?;
        let voices = Voice::built_in();
        Ok(Self { library: Library::new(dataset, region, &voices), voices })
    }

    /// What the page would show for the text, at the place given apart from it if that is known, as in the field for the place.
    pub(crate) fn ask(&self, question: &Question) -> Answer {
        let place = question.place.as_deref().map(str::trim).filter(|place| self.library.knows_place(place));
        let near = place.map_or(Near::AsTyped, |place| Near::Place(place.to_owned()));
        self.library.answer(&Request { text: question.q.clone(), language: question.language(), near, ..Request::default() })
    }
}

impl Question {
    pub(crate) fn language(&self) -> Language {
        self.lang.as_deref().and_then(Language::from_code).unwrap_or_default()
    }

    /// The right topics with their worth, as far as the line tells; an empty list is a need that nothing fits.
    pub(crate) fn grades(&self) -> Option<BTreeMap<&str, f64>> {
        self.topics.as_object()?.iter().map(|(topic, worth)| Some((topic.as_str(), worth.as_f64()?))).collect()
    }

    fn read(line: &str) -> Result<Self, Unread> {
        let value: Value = serde_json::from_str(line).map_err(|error| (Value::Null, format!("not JSON: {error}")))?;
        if !value.is_object() {
            return Err((Value::Null, "not an object".to_owned()));
        }
        let id = value["id"].clone();
        Self::deserialize(value).map_err(|error| (id, error.to_string()))
    }
}

/// Hands every line of standard input to `take`, read or not, with standard output. Exits with 1 when one could not be read.
pub(crate) fn each(mut take: impl FnMut(&mut dyn Write, Result<Question, Unread>) -> io::Result<()>) -> Result<ExitCode, String> {
    let mut output = BufWriter::new(io::stdout().lock());
    let mut done = ExitCode::SUCCESS;
    for (at, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| error.to_string())?;
        let line = String::from_utf8_lossy(&line);
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let question = Question::read(line);
        if let Err((_, why)) = &question {
            eprintln!("line {}: {why}", at + 1);
            done = ExitCode::from(1);
        }
        take(&mut output, question).map_err(|error| error.to_string())?;
    }
    output.flush().map_err(|error| error.to_string())?;
    Ok(done)
}

/// A text on one line, cut when it is long; signs that would steer a terminal are left out.
pub(crate) fn on_one_line(text: &str) -> String {
    const LONGEST: usize = 100;
    let words: Vec<String> = text
        .split_whitespace()
        .map(|word| word.chars().filter(|c| !c.is_control()).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// An id as it is shown: a text without its quotes.
pub(crate) fn name(id: &Value) -> String {
    match id {
        Value::Null => "-".to_owned(),
        Value::String(text) => on_one_line(text),
        other => on_one_line(&other.to_string()),
    }
}
