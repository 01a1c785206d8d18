use super::clean::{clean, oddities};
use crate::domain::{Fault, Language, Problem, Severity, Text};
use serde_json::{Map, Value};

/// What a JSON value is called in a report.
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true/false",
        Value::Number(_) => "getal",
        Value::String(_) => "tekst",
        Value::Array(_) => "lijst",
        Value::Object(_) => "object",
    }
}

/// The value as it stands in the file, short enough for a report.
pub(super) fn excerpt(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_i64().map_or_else(|| type_name(value).to_owned(), |number| number.to_string()),
        other => type_name(other).to_owned(),
    };
    let mut short: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    short
}

/// The number of a value, also of a text that holds one with a point or a comma: spreadsheets write commas.
pub(super) fn number(value: &Value) -> Option<f64> {
    let text = || serde_json::from_str(value.as_str()?.trim().replace(',', ".").as_str()).ok();
    value.as_f64().or_else(text)
}

/// One record of a file while it is read: takes values out of it and notes what is wrong.
pub(super) struct Record<'a> {
    name: String,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Record<'a> {
    pub(super) fn new(name: impl Into<String>, problems: &'a mut Vec<Problem>) -> Self {
        Self { name: name.into(), problems }
    }

    pub(super) fn note(&mut self, field: &str, severity: Severity, fault: Fault) {
        self.problems.push(Problem { record: self.name.clone(), field: field.into(), severity, fault });
    }

    /// A line of text: cleaned, not empty, cut at the limit (in characters).
    pub(super) fn line(&mut self, field: &str, value: Option<Value>, limit: usize, severity: Severity) -> Option<String> {
        let text = match value {
            None | Some(Value::Null) => {
                self.note(field, severity, Fault::Missing);
                return None;
            }
            Some(Value::String(text)) => text,
            Some(other) => {
                self.note(field, severity, Fault::WrongType(type_name(&other), "tekst"));
                return None;
            }
        };
        self.cleaned(field, &text, limit, severity)
    }

    fn cleaned(&mut self, field: &str, text: &str, limit: usize, severity: Severity) -> Option<String> {
        let (mut text, removed) = clean(text);
        if removed {
            self.note(field, Severity::Mended, Fault::InvisibleCharacters);
        }
        if !text.chars().any(char::is_alphanumeric) {
            self.note(field, severity, Fault::Empty);
            return None;
        }
        for fault in oddities(&text) {
            self.note(field, Severity::Doubtful, fault);
        }
        let length = text.chars().count();
        if length > limit {
            self.note(field, Severity::Mended, Fault::TooLong(length, limit));
            text = text.chars().take(limit).chain(['…']).collect();
        }
        Some(text)
    }

    /// A text by language. A plain string counts as Dutch, another language stands in for missing Dutch; both are noted.
    pub(super) fn text(&mut self, field: &str, value: Option<Value>, limit: usize) -> Option<Text> {
        let mut languages = match value {
            Some(Value::Object(languages)) => languages,
            Some(Value::String(text)) => {
                self.note(field, Severity::Mended, Fault::WrongType("tekst", "object met nl, fr, en"));
                return self.cleaned(field, &text, limit, Severity::Mended).map(Text::dutch);
            }
            None | Some(Value::Null) => {
                self.note(field, Severity::Mended, Fault::Missing);
                return None;
            }
            Some(other) => {
                self.note(field, Severity::Mended, Fault::WrongType(type_name(&other), "object met nl, fr, en"));
                return None;
            }
        };
        let mut read = |language: Language| {
            let value = languages.remove(language.code()).filter(|value| !value.is_null())?;
            self.line(&format!("{field}.{language}"), Some(value), limit, Severity::Mended)
        };
        let (nl, fr, en) = (read(Language::Nl), read(Language::Fr), read(Language::En));
        if nl.is_none() {
            self.note(field, Severity::Mended, Fault::NoDutch);
        }
        let dutch = nl.or_else(|| fr.clone()).or_else(|| en.clone())?;
        Some(Text::dutch(dutch).with(Language::Fr, fr.unwrap_or_default()).with(Language::En, en.unwrap_or_default()))
    }

    /// A list; a single value counts as a list of one and is noted.
    pub(super) fn list(&mut self, field: &str, value: Option<Value>) -> Vec<Value> {
        match value {
            Some(Value::Array(list)) => list,
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(field, Severity::Mended, Fault::WrongType(type_name(&other), "lijst"));
                if other.is_object() { Vec::new() } else { vec![other] }
            }
        }
    }

    /// The values of a list that are words of a closed list.
    pub(super) fn words<T>(
        &mut self,
        field: &str,
        value: Option<Value>,
        read: impl Fn(&str) -> Option<T>,
        allowed: &'static str,
    ) -> Vec<T> {
        let list = self.list(field, value);
        list.into_iter()
            .filter_map(|value| {
                let word = value.as_str().and_then(&read);
                if word.is_none() {
                    self.note(field, Severity::Mended, Fault::NotInList(excerpt(&value), allowed));
                }
                word
            })
            .collect()
    }

    /// Notes keys that the schema does not know; those that begin with `_` are the maker's own remarks.
    pub(super) fn unknown_keys(&mut self, rest: &Map<String, Value>) {
        for key in rest.keys().filter(|key| !key.starts_with('_') || key.starts_with("__")) {
            self.note(key, Severity::Gap, Fault::UnknownKey);
        }
    }
}
