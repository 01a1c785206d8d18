use super::record::{Name, Record};
use crate::domain::json::Value;
use crate::domain::{Config, Fault, Language, Problem, Severity, Unreadable};

/// Reads `config.json`; what is missing or wrong in it stays as usual and is reported.
///
/// # Errors
/// When it is no object.
pub fn read_config(file: Value) -> Result<(Config, Vec<Problem>), Unreadable> {
    let Value::Object(mut settings) = file else { return Err(Unreadable::NotThisFile("languages")) };
    let mut problems = Vec::new();
    let mut record = Record::new(Name::File, &mut problems);
    let mut config = Config::default();
    if let Some(value) = settings.remove("languages") {
        let mut languages = record.words("languages", Some(value), Language::from_code, "nl, fr, en");
        languages.dedup();
        if languages.is_empty() {
            record.note("languages", Severity::Mended, || Fault::Empty);
        } else {
            config.languages = languages;
        }
    }
    let language = settings
        .remove("language")
        .and_then(|value| record.words("language", Some(Value::List(vec![value])), Language::from_code, "nl, fr, en").pop());
    config.language = language.filter(|language| config.languages.contains(language)).unwrap_or(config.languages[0]);
    Ok((config, problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<(Config, Vec<Problem>), Unreadable> {
        read_config(Value::parse(json).unwrap())
    }

    #[test]
    fn settings_that_are_wrong_stay_as_usual() {
        let (config, problems) = read(r#"{"languages": ["fr", "xx"], "language": "nl"}"#).unwrap();
        assert_eq!(config, Config { languages: vec![Language::Fr], language: Language::Fr });
        assert_eq!(problems.len(), 1);
        assert_eq!(read("{}").unwrap().0, Config::default());
        assert!(read("[]").is_err());
    }
}
