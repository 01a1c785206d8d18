use super::record::Record;
use crate::domain::{Config, Fault, Language, Problem, Severity, Unreadable};
use serde_json::Value;

/// Reads `config.json`; what is missing or wrong in it stays as usual and is reported.
///
/// # Errors
/// When the text is no JSON object.
pub fn read_config(json: &str) -> Result<(Config, Vec<Problem>), Unreadable> {
    let value = serde_json::from_str(json.trim_start_matches('\u{feff}')).map_err(|error| Unreadable::NotJson(error.to_string()))?;
    let Value::Object(mut settings) = value else { return Err(Unreadable::NotThisFile("languages")) };
    let mut problems = Vec::new();
    let mut record = Record::new("bestand", &mut problems);
    let mut config = Config::default();
    if let Some(value) = settings.remove("languages") {
        let mut languages = record.words("languages", Some(value), Language::from_code, "nl, fr, en");
        languages.dedup();
        if languages.is_empty() {
            record.note("languages", Severity::Mended, Fault::Empty);
        } else {
            config.languages = languages;
        }
    }
    let language = settings
        .remove("language")
        .and_then(|value| record.words("language", Some(Value::Array(vec![value])), Language::from_code, "nl, fr, en").pop());
    config.language = language.filter(|language| config.languages.contains(language)).unwrap_or(config.languages[0]);
    Ok((config, problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_are_wrong_stay_as_usual() {
        let (config, problems) = read_config(r#"{"languages": ["fr", "xx"], "language": "nl"}"#).unwrap();
        assert_eq!(config, Config { languages: vec![Language::Fr], language: Language::Fr });
        assert_eq!(problems.len(), 1);
        assert_eq!(read_config("{}").unwrap().0, Config::default());
        assert!(read_config("<html>").is_err() && read_config("[]").is_err());
    }
}
