use super::kiosk::is_kiosk;
use super::record::{Name, Record};
use crate::domain::json::Value;
use crate::domain::{Config, Fault, Language, Layer, Problem, Severity, Unreadable};

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
    config.kiosk = is_kiosk(&settings);
    config.layer = settings.remove("tiles").filter(|tiles| !tiles.is_null()).and_then(|tiles| read_layer(&mut record, tiles));
    Ok((config, problems))
}

/// The map of somebody else. What is not complete, or not safe to ask for, is none.
fn read_layer(record: &mut Record, tiles: Value) -> Option<Layer> {
    let Value::Object(mut tiles) = tiles else {
        record.note("tiles", Severity::Mended, || Fault::WrongType("", "{ url, attribution, max }"));
        return None;
    };
    let url = record.line("tiles.url", tiles.remove("url"), 500, Severity::Mended)?;
    let attribution = record.line("tiles.attribution", tiles.remove("attribution"), 200, Severity::Mended)?;
    if !url.starts_with("https://") || ["{z}", "{x}", "{y}"].iter().any(|part| !url.contains(part)) {
        record.note("tiles.url", Severity::Mended, || Fault::NotInList(url.clone(), "https://…/{z}/{x}/{y}…"));
        return None;
    }
    let most = tiles.remove("max").and_then(|max| max.as_whole()).unwrap_or(MOST).clamp(1, 22);
    Some(Layer { url, attribution, most: u32::try_from(most).unwrap_or_default() })
}

/// The zoom level down to which maps in tiles usually go.
const MOST: i64 = 18;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<(Config, Vec<Problem>), Unreadable> {
        read_config(Value::parse(json).unwrap())
    }

    #[test]
    fn settings_that_are_wrong_stay_as_usual() {
        let (config, problems) = read(r#"{"languages": ["fr", "xx"], "language": "nl"}"#).unwrap();
        assert_eq!(config, Config { languages: vec![Language::Fr], language: Language::Fr, ..Config::default() });
        assert_eq!(problems.len(), 1);
        assert_eq!(read("{}").unwrap().0, Config::default());
        assert!(read("[]").is_err());
    }

    #[test]
    fn a_site_is_a_public_screen_only_when_that_is_said() {
        for (json, kiosk) in [(r#"{"kiosk": {"on": true}}"#, true), (r#"{"kiosk": {"on": "true"}}"#, false), (r#"{"kiosk": true}"#, false)]
        {
            assert_eq!(read(json).unwrap().0.kiosk, kiosk, "{json}");
        }
    }

    #[test]
    fn a_map_of_somebody_else_must_be_named_and_safe() {
        let (config, problems) =
            read(r#"{"tiles": {"url": "https://kaart.example/{z}/{x}/{y}.png", "attribution": "Wie dan ook", "max": 21}}"#).unwrap();
        let url = "https://kaart.example/{z}/{x}/{y}.png".to_owned();
        assert_eq!(config.layer, Some(Layer { url, attribution: "Wie dan ook".into(), most: 21 }));
        assert!(problems.is_empty());
        for tiles in [
            r#"{"url": "http://kaart.example/{z}/{x}/{y}.png", "attribution": "x"}"#,
            r#"{"url": "https://kaart.example/{z}/{x}.png", "attribution": "x"}"#,
            r#"{"url": "https://kaart.example/{z}/{x}/{y}.png"}"#,
            "\"https://kaart.example\"",
        ] {
            let (config, problems) = read(&format!("{{\"tiles\": {tiles}}}")).unwrap();
            assert!(config.layer.is_none() && !problems.is_empty(), "{tiles}");
        }
    }
}
