//! The browser's own JSON parser, as values of the core: a parser of ours would weigh 30 kB of program.

use crate::domain::json::{Fields, Value};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// Reads a text as JSON; `None` when it is none.
#[must_use]
pub fn parse(text: &str) -> Option<Value> {
    JSON::parse(text.trim_start_matches('\u{feff}')).ok().map(|value| read(&value))
}

fn read(value: &JsValue) -> Value {
    if let Some(text) = value.as_string() {
        Value::Text(text)
    } else if let Some(number) = value.as_f64() {
        if number.is_finite() { Value::Number(number) } else { Value::Null }
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Value::List(list.iter().map(|item| read(&item)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entries = Object::entries(object);
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), read(&entry.get(1)))
        };
        Value::Object(entries.iter().map(field).collect::<Fields>())
    } else {
        value.as_bool().map_or(Value::Null, Value::Bool)
    }
}
