//! JSON as values, whoever parsed it: the browser's own parser on the page, `serde_json` in the companion command line.

use super::Unreadable;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value {
    /// Nothing; also a number that no computer can hold.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number, always finite.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Values by key.
    Object(Fields),
}

/// The keys and values of an object, in the order of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    /// Takes a value out. Of a key that stands there twice the last counts, as in every browser.
    pub fn remove(&mut self, key: &str) -> Option<Value> {
        let at = self.0.iter().rposition(|(known, _)| known == key)?;
        Some(self.0.remove(at).1)
    }

    /// A value, left where it is.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The keys that are left.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(key, _)| key.as_str())
    }
}

impl FromIterator<(String, Value)> for Fields {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl Value {
    /// Whether it is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        if let Self::Number(number) = self { Some(*number) } else { None }
    }

    /// The number, if it is a whole one that a computer counts exactly.
    #[must_use]
    pub fn as_whole(&self) -> Option<i64> {
        self.as_number().filter(|number| number.fract() == 0.0 && number.abs() < 9e15).map(|number| number as i64)
    }

    /// The list, if it is one.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Value]> {
        if let Self::List(list) = self { Some(list) } else { None }
    }

    /// Reads a text as JSON.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(json: &str) -> Result<Self, Unreadable> {
        let json = json.trim_start_matches('\u{feff}');
        let read = serde_json::from_str(json).or_else(|error| serde_json::from_str(&without_endless_numbers(json)).map_err(|_| error));
        read.map_err(|error| Unreadable::NotJson(error.to_string()))
    }
}

/// Most digits of a number that is read: beyond 308 nothing is finite any more (IEEE 754), and browsers then say "infinite" where `serde_json` refuses the file.
const MOST_DIGITS: usize = 300;

/// The same JSON with null in place of numbers that no computer can hold.
fn without_endless_numbers(json: &str) -> String {
    let (mut kept, mut number, mut in_text, mut escaped) = (String::with_capacity(json.len()), String::new(), false, false);
    for character in json.chars().chain(['\n']) {
        if !in_text && (character.is_ascii_digit() || !number.is_empty() && matches!(character, '.' | 'e' | 'E' | '+' | '-')) {
            number.push(character);
            continue;
        }
        let endless = number.len() > MOST_DIGITS || number.contains(['e', 'E']);
        kept.push_str(if endless { "null" } else { &number });
        number.clear();
        kept.push(character);
        in_text ^= character == '"' && !escaped;
        escaped = in_text && character == '\\' && !escaped;
    }
    kept
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(if value.is_finite() { Value::Number(value) } else { Value::Null })
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Fields::default();
        while let Some(entry) = entries.next_entry()? {
            fields.0.push(entry);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_nothing_can_hold_are_nothing() {
        let endless = "9".repeat(400);
        let json = format!("{{\"lat\": {endless}, \"text\": \"een \\\"{endless}\\\" 1e999\", \"lon\": -2.5, \"big\": 1e999}}");
        let Value::Object(mut fields) = Value::parse(&json).unwrap() else { panic!("an object") };
        assert_eq!(
            (fields.remove("lat"), fields.remove("lon"), fields.remove("big")),
            (Some(Value::Null), Some(Value::Number(-2.5)), Some(Value::Null))
        );
        assert!(fields.remove("text").unwrap().as_str().unwrap().ends_with("1e999"));
    }

    #[test]
    fn of_a_key_twice_the_last_counts() {
        let Value::Object(mut fields) = Value::parse(r#"{"a": 1, "a": 2}"#).unwrap() else { panic!("an object") };
        assert_eq!(fields.remove("a").and_then(|value| value.as_whole()), Some(2));
    }
}
