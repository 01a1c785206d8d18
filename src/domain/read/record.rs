use super::clean::{clean, oddities};
use crate::domain::json::{Fields, Value};
use crate::domain::{Fault, Language, Problem, Severity, Text};
use std::fmt;

/// Whether problems are told. In the browser nobody reads the report, and its making costs 10 kB of program.
const TOLD: bool = cfg!(not(target_arch = "wasm32"));

/// What a JSON value is called in a report.
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true/false",
        Value::Number(_) => "getal",
        Value::Text(_) => "tekst",
        Value::List(_) => "lijst",
        Value::Object(_) => "object",
    }
}

/// The value as it stands in the file, short enough for a report.
pub(super) fn excerpt(value: &Value) -> String {
    let text = match value {
        Value::Text(text) => text.clone(),
        Value::Number(_) => value.as_whole().map_or_else(|| type_name(value).to_owned(), |number| number.to_string()),
        other => type_name(other).to_owned(),
    };
    let mut short: String = text.chars().take(60).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    short
}

/// Where in a record a value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Path {
    list: Option<(&'static str, usize)>,
    key: &'static str,
    language: Option<Language>,
}

impl Path {
    /// A key of an item of a list: `services.0.topic`.
    pub(super) fn item(list: &'static str, at: usize, key: &'static str) -> Self {
        Self { list: Some((list, at)), key, language: None }
    }

    /// The text of a language under this key: `summary.nl`.
    pub(super) fn of(self, language: Language) -> Self {
        Self { language: Some(language), ..self }
    }
}

impl From<&'static str> for Path {
    fn from(key: &'static str) -> Self {
        Self { list: None, key, language: None }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((list, at)) = self.list {
            write!(f, "{list}.{at}{}", if self.key.is_empty() { "" } else { "." })?;
        }
        f.write_str(self.key)?;
        self.language.map_or(Ok(()), |language| write!(f, ".{language}"))
    }
}

/// What a record is called in a report.
#[derive(Debug, Clone, Copy)]
pub(super) enum Name<'a> {
    /// By its id.
    Id(&'a str),
    /// By its kind and its place in the file, counted from 0, as it has no usable id.
    Numbered(&'static str, usize),
    /// The file as a whole.
    File,
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => f.write_str(id),
            Self::Numbered(kind, at) => write!(f, "{kind} {}", at + 1),
            Self::File => f.write_str("bestand"),
        }
    }
}

/// One record of a file while it is read: takes values out of it and notes what is wrong.
pub(super) struct Record<'a> {
    name: Name<'a>,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Record<'a> {
    pub(super) fn new(name: Name<'a>, problems: &'a mut Vec<Problem>) -> Self {
        Self { name, problems }
    }

    /// Notes a problem. Inlined, so that where problems are not told their making falls away with them.
    #[inline(always)]
    pub(super) fn note(&mut self, field: impl Into<Path>, severity: Severity, fault: impl FnOnce() -> Fault) {
        if TOLD {
            self.problems.push(Problem { record: self.name.to_string(), field: field.into().to_string(), severity, fault: fault() });
        }
    }

    /// A line of text: cleaned, not empty, cut at the limit (in characters).
    pub(super) fn line(&mut self, field: impl Into<Path>, value: Option<Value>, limit: usize, severity: Severity) -> Option<String> {
        self.read_line(field.into(), value, limit, severity)
    }

    fn read_line(&mut self, field: Path, value: Option<Value>, limit: usize, severity: Severity) -> Option<String> {
        match value {
            Some(Value::Text(text)) => self.cleaned(field, &text, limit, severity),
            None | Some(Value::Null) => {
                self.note(field, severity, || Fault::Missing);
                None
            }
            Some(other) => {
                self.note(field, severity, || Fault::WrongType(type_name(&other), "tekst"));
                None
            }
        }
    }

    fn cleaned(&mut self, field: Path, text: &str, limit: usize, severity: Severity) -> Option<String> {
        let (mut text, removed) = clean(text);
        if removed {
            self.note(field, Severity::Mended, || Fault::InvisibleCharacters);
        }
        if !text.chars().any(char::is_alphanumeric) {
            self.note(field, severity, || Fault::Empty);
            return None;
        }
        if TOLD {
            oddities(&text).into_iter().for_each(|fault| self.note(field, Severity::Doubtful, || fault));
        }
        let length = text.chars().count();
        if length > limit {
            self.note(field, Severity::Mended, || Fault::TooLong(length, limit));
            text = text.chars().take(limit).chain(['…']).collect();
        }
        Some(text)
    }

    /// A text by language. A plain string counts as Dutch, another language stands in for missing Dutch; both are noted.
    pub(super) fn text(&mut self, field: impl Into<Path>, value: Option<Value>, limit: usize) -> Option<Text> {
        self.read_text(field.into(), value, limit)
    }

    fn read_text(&mut self, field: Path, value: Option<Value>, limit: usize) -> Option<Text> {
        let mut languages = match value {
            Some(Value::Object(languages)) => languages,
            Some(Value::Text(text)) => {
                self.note(field, Severity::Mended, || Fault::WrongType("tekst", "object met nl, fr, en"));
                return self.cleaned(field, &text, limit, Severity::Mended).map(Text::dutch);
            }
            None | Some(Value::Null) => {
                self.note(field, Severity::Mended, || Fault::Missing);
                return None;
            }
            Some(other) => {
                self.note(field, Severity::Mended, || Fault::WrongType(type_name(&other), "object met nl, fr, en"));
                return None;
            }
        };
        let [nl, fr, en] = Language::ALL.map(|language| {
            let value = languages.remove(language.code()).filter(|value| !value.is_null())?;
            self.read_line(field.of(language), Some(value), limit, Severity::Mended)
        });
        if nl.is_none() {
            self.note(field, Severity::Mended, || Fault::NoDutch);
        }
        let dutch = nl.or_else(|| fr.clone()).or_else(|| en.clone())?;
        Some(Text::dutch(dutch).with(Language::Fr, fr.unwrap_or_default()).with(Language::En, en.unwrap_or_default()))
    }

    /// A list; a single value counts as a list of one and is noted.
    pub(super) fn list(&mut self, field: impl Into<Path>, value: Option<Value>) -> Vec<Value> {
        match value {
            Some(Value::List(list)) => list,
            None | Some(Value::Null) => Vec::new(),
            Some(other) => {
                self.note(field, Severity::Mended, || Fault::WrongType(type_name(&other), "lijst"));
                if matches!(other, Value::Object(_)) { Vec::new() } else { vec![other] }
            }
        }
    }

    /// The values of a list that are words of a closed list.
    pub(super) fn words<T>(
        &mut self,
        field: impl Into<Path>,
        value: Option<Value>,
        read: impl Fn(&str) -> Option<T>,
        allowed: &'static str,
    ) -> Vec<T> {
        let field = field.into();
        let list = self.list(field, value);
        let each = list.into_iter().filter_map(|value| {
            let word = value.as_str().and_then(&read);
            if word.is_none() {
                self.note(field, Severity::Mended, || Fault::NotInList(excerpt(&value), allowed));
            }
            word
        });
        each.collect()
    }

    /// A number, also when a text holds it with a point or a comma, as spreadsheets write; that is noted.
    pub(super) fn number(&mut self, field: impl Into<Path>, value: &Value) -> Option<f64> {
        if value.as_number().is_none() {
            self.note(field, Severity::Mended, || Fault::WrongType(type_name(value), "getal"));
        }
        value.as_number().or_else(|| decimal(value.as_str()?.trim()))
    }

    /// Notes keys that the schema does not know; those that begin with `_` are the maker's own remarks.
    pub(super) fn unknown_keys(&mut self, rest: &Fields) {
        if TOLD {
            for key in rest.keys().filter(|key| !key.starts_with('_') || key.starts_with("__")) {
                self.problems.push(Problem {
                    record: self.name.to_string(),
                    field: key.to_owned(),
                    severity: Severity::Gap,
                    fault: Fault::UnknownKey,
                });
            }
        }
    }
}

/// Digits with at most one point or comma among them, and a minus in front: how coordinates and lengths are written, and no more than that.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let number = |digits: &str| {
        let right = (1..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| digits.bytes().fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0')))
    };
    let part = if part.is_empty() { 0.0 } else { number(part)? / part.bytes().fold(1.0, |unit, _| unit * 10.0) };
    let value = number(whole)? + part;
    Some(if digits.len() < text.len() { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_texts_are_read_with_point_and_comma() {
        assert_eq!([decimal("50,85"), decimal("-2.5"), decimal("25")], [Some(50.85), Some(-2.5), Some(25.0)]);
        assert_eq!([decimal("NaN"), decimal("1e5"), decimal(""), decimal("5,"), decimal("1.2.3")], [None, None, None, Some(5.0), None]);
    }

    #[test]
    fn paths_and_names_read_like_the_file() {
        assert_eq!(Path::item("services", 0, "label").of(Language::Fr).to_string(), "services.0.label.fr");
        assert_eq!(Path::item("services", 3, "").to_string(), "services.3");
        assert_eq!(Name::Numbered("partner", 0).to_string(), "partner 1");
    }
}
