//! The engine without the page, called by the benchmark that compares it with other search engines: `npm run bench:peers`.

use js_sys::{Array, JSON, Object};
use partnerwijzer::domain::json::{Fields, Value};
use partnerwijzer::domain::{Dataset, Language, Region, read_dataset, read_region, settle};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Request};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// Results that a visitor sees at first; as many are explained.
const SHOWN: usize = 10;

/// Everything that the engine is made of, read and not yet built.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sources {
    dataset: Option<Dataset>,
    region: Option<Region>,
    voices: Vec<Voice>,
}

#[wasm_bindgen]
impl Sources {
    /// Reads the dataset and the region as the page does. A dataset that cannot be read leaves the engine without one.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(dataset: &str, region: &str) -> Self {
        let region = parse(region).and_then(|file| read_region(file).ok()).map(|(region, _)| region);
        let mut dataset = parse(dataset).and_then(|file| read_dataset(file).ok()).map(|(dataset, _)| dataset);
        if let (Some(dataset), Some(region)) = (&mut dataset, &region) {
            settle(dataset, region);
        }
        Self { dataset, region, voices: Vec::new() }
    }

    /// Adds a language; tells whether its file could be read.
    pub fn add(&mut self, code: &str, file: Vec<u8>) -> bool {
        let voice = Language::from_code(code).and_then(|language| Voice::read(language, file));
        self.voices.extend(voice);
        voice.is_some()
    }

    /// Builds the engine; nothing without a dataset.
    #[must_use]
    pub fn build(self) -> Option<Probe> {
        Some(Probe { library: Library::new(self.dataset?, self.region, &self.voices), answer: None })
    }
}

/// The engine, and what it answered last.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Probe {
    library: Library,
    answer: Option<Answer>,
}

#[wasm_bindgen]
impl Probe {
    /// Understands a need, ranks who answers it and explains the first ten, as the page does; returns their ids, one a line.
    pub fn ask(&mut self, text: &str, language: &str) -> String {
        let language = Language::from_code(language).unwrap_or_default();
        let answer = self.library.answer(&Request { text: text.to_owned(), language, ..Request::default() });
        let mut ids = String::new();
        for found in answer.matches.iter().take(SHOWN) {
            std::hint::black_box(self.library.explain(&answer.need, found));
            if let Some(partner) = self.library.partner(found.partner) {
                ids.push_str(partner.id.as_str());
                ids.push('\n');
            }
        }
        self.answer = Some(answer);
        ids
    }

    /// The topics that the last need was understood to be about, best first, one a line.
    #[must_use]
    pub fn topics(&self) -> String {
        let fits = self.answer.iter().flat_map(|answer| &answer.need.topics);
        let topics: Vec<&str> = fits.filter_map(|fit| self.library.dataset().topic(fit.topic)).map(|topic| topic.id.as_str()).collect();
        topics.join("\n")
    }
}

/// Reads a text as JSON with the browser's own parser, as the page does; nothing when it is none.
fn parse(text: &str) -> Option<Value> {
    JSON::parse(text).ok().map(|value| read(&value))
}

fn read(value: &JsValue) -> Value {
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    if let Some(number) = value.as_f64() {
        return Value::Number(number);
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        return Value::List(list.iter().map(|item| read(&item)).collect());
    }
    let Some(object) = value.dyn_ref::<Object>() else { return value.as_bool().map_or(Value::Null, Value::Bool) };
    let field = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        (entry.get(0).as_string().unwrap_or_default(), read(&entry.get(1)))
    };
    Value::Object(Object::entries(object).iter().map(field).collect::<Fields>())
}

fn main() {}
