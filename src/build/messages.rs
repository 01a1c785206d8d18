//! Turns the message files (`nl.ftl`, `fr.ftl`, `en.ftl`; Project Fluent syntax, <https://projectfluent.org>) into one function a message,
//! and into a numbered list of texts for each language.
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

/// A message: its parameters, and the parts of its text.
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

/// What the three files come to.
pub(super) struct Compiled {
    /// The functions, as Rust.
    pub(super) code: String,
    /// The texts of each language, numbered alike.
    pub(super) texts: [Vec<String>; 3],
}

impl Compiled {
    /// The functions with the texts beside them, as Rust: for a program that carries its few texts itself.
    pub(super) fn built_in(&self) -> String {
        let count = self.texts[0].len();
        format!("{}/// The texts of each language.\nstatic TEXTS: [[&str; {count}]; 3] = {:?};\n", self.code, self.texts)
    }
}

/// Reads the three files.
pub(super) fn compile(folder: &Path) -> Result<Compiled, String> {
    let files: Vec<BTreeMap<String, Message>> =
        LANGUAGES.iter().map(|language| read(&folder.join(format!("{language}.ftl")))).collect::<Result<_, _>>()?;
    let mut compiled = Compiled { code: String::new(), texts: Default::default() };
    for (key, dutch) in &files[0] {
        let translations = files
            .iter()
            .zip(LANGUAGES)
            .map(|(file, language)| file.get(key).ok_or_else(|| format!("{language}.ftl lacks the message {key}")));
        let translations: Vec<&Message> = translations.collect::<Result<_, _>>()?;
        if let Some(at) = translations.iter().position(|message| message.parameters.keys().ne(dutch.parameters.keys())) {
            return Err(format!("{}.ftl: {key} has other parameters than in Dutch", LANGUAGES[at]));
        }
        add(&mut compiled, key, dutch, &translations);
    }
    for (file, language) in files.iter().zip(LANGUAGES) {
        if let Some(key) = file.keys().find(|key| !files[0].contains_key(*key)) {
            return Err(format!("{language}.ftl has a message {key} that nl.ftl lacks"));
        }
    }
    Ok(compiled)
}

/// Before these French has a space, at which no line may break. It looks like any other in the file, so it is put there here.
const WITH_SPACE: [&str; 4] = [" ?", " !", " ;", " :"];

fn read(path: &Path) -> Result<BTreeMap<String, Message>, String> {
    let mut text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    // The program of a public screen has no bytes left for it.
    if path.ends_with("fr.ftl") && !path.ends_with("kiosk/fr.ftl") {
        text = WITH_SPACE.iter().fold(text, |text, spaced| text.replace(spaced, &spaced.replace(' ', "\u{a0}")));
    }
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

fn add(compiled: &mut Compiled, key: &str, dutch: &Message, translations: &[&Message]) {
    let Compiled { code, texts } = compiled;
    let is_number = |name: &&String| translations.iter().any(|message| message.parameters.get(*name) == Some(&Kind::Number));
    let names: Vec<&String> = dutch.parameters.keys().collect();
    let number = texts[0].len();
    let counted = names.iter().copied().find(is_number);
    for (texts, message) in texts.iter_mut().zip(translations) {
        texts.push(template(&message.parts, &names, false));
        texts.extend(counted.map(|_| template(&message.parts, &names, true)));
    }
    let shown = template(&dutch.parts, &names, false).replace('\n', " ").replace(['[', '<'], "(").replace([']', '>'], ")");
    let _ = writeln!(code, "/// {shown}\n#[must_use]");
    if names.is_empty() {
        let _ = writeln!(code, "pub fn {key}(voice: Voice) -> &'static str {{\n    voice.text({number})\n}}\n");
        return;
    }
    let parameters: Vec<String> = names.iter().map(|name| format!("{name}: {}", if is_number(name) { "usize" } else { "&str" })).collect();
    let arguments: Vec<String> =
        names.iter().map(|name| if is_number(name) { format!("&figure(voice, {name})") } else { (*name).clone() }).collect();
    let chosen = counted.map_or(number.to_string(), |name| format!("{number} + other(voice, {name})"));
    let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
    let _ = writeln!(code, "pub fn {key}(voice: Voice, {parameters}) -> String {{\n    fill(voice.text({chosen}), &[{arguments}])\n}}\n");
}

/// The text with each parameter as one control character: the first is U+0001. `other` chooses among plural forms.
fn template(parts: &[Part], names: &[&String], other: bool) -> String {
    let each = parts.iter().map(|part| match part {
        Part::Text(text) => text.clone(),
        Part::Parameter(name) => {
            names.iter().position(|known| *known == name).and_then(|at| char::from_u32(at as u32 + 1)).map(String::from).unwrap_or_default()
        }
        Part::Plural { one, other: others, .. } => template(if other { others } else { one }, names, other),
    });
    each.collect()
}
