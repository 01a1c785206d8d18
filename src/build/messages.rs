//! Turns the message files (`nl.ftl`, `fr.ftl`, `en.ftl`; Project Fluent syntax, <https://projectfluent.org>) into one function a message.
//!
//! A key that is missing, too many, or has other parameters in one of the languages stops the build, and so does a use of a key that does not exist.
//! Kept of Fluent: texts, `{ $text }`, and `{ $number -> [one] … *[other] … }`. What else Fluent offers is refused, so that no file promises what is not done.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const LANGUAGES: [&str; 3] = ["nl", "fr", "en"];

/// A message as Rust: its parameters, and an expression that makes the text.
struct Message {
    parameters: BTreeMap<String, Kind>,
    parts: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
}

enum Part {
    Text(String),
    Parameter(String),
    Plural { one: Vec<Part>, other: Vec<Part> },
}

/// Reads the three files and returns the code.
pub(super) fn compile(folder: &Path) -> Result<String, String> {
    let files: Vec<BTreeMap<String, Message>> =
        LANGUAGES.iter().map(|language| read(&folder.join(format!("{language}.ftl")))).collect::<Result<_, _>>()?;
    let mut code = String::new();
    for (key, dutch) in &files[0] {
        let translations = files
            .iter()
            .zip(LANGUAGES)
            .map(|(file, language)| file.get(key).ok_or_else(|| format!("{language}.ftl lacks the message {key}")));
        let translations: Vec<&Message> = translations.collect::<Result<_, _>>()?;
        if let Some(at) = translations.iter().position(|message| message.parameters.keys().ne(dutch.parameters.keys())) {
            return Err(format!("{}.ftl: {key} has other parameters than in Dutch", LANGUAGES[at]));
        }
        write_function(&mut code, key, dutch, &translations);
    }
    for (file, language) in files.iter().zip(LANGUAGES) {
        if let Some(key) = file.keys().find(|key| !files[0].contains_key(*key)) {
            return Err(format!("{language}.ftl has a message {key} that nl.ftl lacks"));
        }
    }
    Ok(code)
}

fn read(path: &Path) -> Result<BTreeMap<String, Message>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let resource = parse(text.as_str()).map_err(|(_, errors)| format!("{}: {errors:?}", path.display()))?;
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) if message.attributes.is_empty() => message,
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            other => return Err(format!("{}: only plain messages, not {other:?}", path.display())),
        };
        let key = message.id.name.replace('-', "_");
        let refuse = |why: String| format!("{}: {}: {why}", path.display(), message.id.name);
        let pattern = message.value.as_ref().ok_or_else(|| refuse("has no text".into()))?;
        let mut read = Message { parameters: BTreeMap::new(), parts: Vec::new() };
        read.parts = parts(pattern, &mut read.parameters).map_err(refuse)?;
        if messages.insert(key, read).is_some() {
            return Err(refuse("stands there twice".into()));
        }
    }
    Ok(messages)
}

fn parts(pattern: &Pattern<&str>, parameters: &mut BTreeMap<String, Kind>) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Text((*value).to_owned())),
            PatternElement::Placeable { expression } => parts.push(placeable(expression, parameters)?),
        }
    }
    Ok(parts)
}

fn placeable(expression: &Expression<&str>, parameters: &mut BTreeMap<String, Kind>) -> Result<Part, String> {
    match expression {
        Expression::Inline(InlineExpression::StringLiteral { value }) => Ok(Part::Text((*value).to_owned())),
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            let name = id.name.replace('-', "_");
            parameters.entry(name.clone()).or_insert(Kind::Text);
            Ok(Part::Parameter(name))
        }
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let number = id.name.replace('-', "_");
            parameters.insert(number, Kind::Number);
            let (mut one, mut other) = (None, None);
            for variant in variants {
                let text = parts(&variant.value, parameters)?;
                match variant.key {
                    VariantKey::Identifier { name: "one" } => one = Some(text),
                    VariantKey::Identifier { name: "other" } => other = Some(text),
                    _ => return Err("a plural has the variants [one] and *[other]".into()),
                }
            }
            match (one, other) {
                (Some(one), Some(other)) => Ok(Part::Plural { one, other }),
                _ => Err("a plural has the variants [one] and *[other]".into()),
            }
        }
        other => Err(format!("cannot do {other:?}")),
    }
}

fn write_function(code: &mut String, key: &str, dutch: &Message, translations: &[&Message]) {
    let is_number = |name: &String| translations.iter().any(|message| message.parameters.get(name) == Some(&Kind::Number));
    let names: Vec<&String> = dutch.parameters.keys().collect();
    let shown = template(&dutch.parts, &names, false).replace('\n', " ").replace(['[', '<'], "(").replace([']', '>'], ")");
    let _ = writeln!(code, "/// {shown}");
    let forms = |other: bool| -> String {
        let each = translations.iter().map(|message| format!("{:?}", template(&message.parts, &names, other)));
        format!("[{}]", each.collect::<Vec<_>>().join(", "))
    };
    if names.is_empty() {
        let _ = writeln!(code, "#[must_use]\npub fn {key}(language: Language) -> &'static str {{\n    {}[language as usize]\n}}\n", forms(false));
        return;
    }
    let parameter = |name: &&String| format!("{name}: {}", if is_number(name) { "usize" } else { "&str" });
    let parameters: Vec<String> = names.iter().map(parameter).collect();
    let _ = writeln!(code, "#[must_use]\npub fn {key}(language: Language, {}) -> String {{", parameters.join(", "));
    let number = names.iter().find(|name| is_number(name));
    let chosen = match number {
        Some(number) => format!("if is_one(language, {number}) {{ {} }} else {{ {} }}", forms(false), forms(true)),
        None => forms(false),
    };
    let argument = |name: &&String| if is_number(name) { format!("&figure(language, {name})") } else { (*name).clone() };
    let arguments: Vec<String> = names.iter().map(argument).collect();
    let _ = writeln!(code, "    let template = {chosen}[language as usize];\n    fill(template, &[{}])\n}}\n", arguments.join(", "));
}

/// The text with each parameter as one control character: the first is U+0001. `other` chooses among plural forms.
fn template(parts: &[Part], names: &[&String], other: bool) -> String {
    let each = parts.iter().map(|part| match part {
        Part::Text(text) => text.clone(),
        Part::Parameter(name) => names.iter().position(|known| *known == name).and_then(|at| char::from_u32(at as u32 + 1)).map(String::from).unwrap_or_default(),
        Part::Plural { one, other: others, .. } => template(if other { others } else { one }, names, other),
    });
    each.collect()
}
