use super::hosting::read_site;
use super::record::{Name, Record, excerpt};
use crate::domain::json::{Fields, Value};
use crate::domain::{Fault, Kiosk, Language, Problem, Severity};
use std::ops::RangeInclusive;

/// Seconds without input, and seconds of countdown, that make sense where people stand before a screen.
const REST: RangeInclusive<i64> = 15..=600;
const WARNING: RangeInclusive<i64> = 5..=60;

/// How many digits open the owner's corner.
const PIN: RangeInclusive<usize> = 4..=8;

/// Reads `kiosk` of `config.json`; what is missing or wrong in it stays as usual and is reported.
///
/// Apart from the other settings, so that the page, which needs none of these, does not carry their reading.
#[must_use]
pub fn read_kiosk(file: &Value) -> (Kiosk, Vec<Problem>) {
    let (mut kiosk, mut problems) = (Kiosk::default(), Vec::new());
    let mut record = Record::new(Name::File, &mut problems);
    if let Value::Object(settings) = file {
        read_languages(settings, &mut kiosk.languages);
        kiosk.site = read_site(settings).map(|site| site.of(""));
    }
    let given = if let Value::Object(settings) = file { settings.get("kiosk").filter(|given| !given.is_null()) } else { None };
    match given {
        None => {}
        Some(Value::Object(fields)) => {
            read_seconds(&mut record, "kiosk.rest", fields.get("rest"), &REST, "15–600", &mut kiosk.rest);
            read_seconds(&mut record, "kiosk.warning", fields.get("warning"), &WARNING, "5–60", &mut kiosk.warning);
            read_switch(&mut record, "kiosk.print", fields, "print", &mut kiosk.print);
            read_switch(&mut record, "kiosk.unmet", fields, "unmet", &mut kiosk.unmet);
            let is_address = |site: &str| site.starts_with("https://") || site.starts_with("http://");
            kiosk.site = read_text(&mut record, "kiosk.site", fields.get("site"), is_address, "https://…").or(kiosk.site);
            let is_pin = |pin: &str| PIN.contains(&pin.len()) && pin.bytes().all(|byte| byte.is_ascii_digit());
            kiosk.pin = read_text(&mut record, "kiosk.pin", fields.get("pin"), is_pin, "\"1234\"–\"12345678\"");
            let mut on = false;
            read_switch(&mut record, "kiosk.on", fields, "on", &mut on);
        }
        Some(_) => record.note("kiosk", Severity::Mended, || Fault::WrongType("", "{ on, rest, warning, site, print, unmet, pin }")),
    }
    (kiosk, problems)
}

/// What is wrong with the languages is told where the other settings are read.
fn read_languages(settings: &Fields, into: &mut Vec<Language>) {
    let language = |value: &Value| value.as_str().and_then(Language::from_code);
    let offered = settings.get("languages").and_then(Value::as_list).unwrap_or_default();
    let mut languages: Vec<Language> = Vec::new();
    for one in offered.iter().filter_map(language) {
        if !languages.contains(&one) {
            languages.push(one);
        }
    }
    if !languages.is_empty() {
        *into = languages;
    }
    let usual = settings.get("language").and_then(language).and_then(|usual| into.iter().position(|one| *one == usual));
    into[..=usual.unwrap_or(0)].rotate_right(1);
}

/// Whether the settings turn every window that shows the site into a public touch screen.
pub(super) fn is_kiosk(settings: &Fields) -> bool {
    matches!(settings.get("kiosk"), Some(Value::Object(fields)) if fields.get("on") == Some(&Value::Bool(true)))
}

/// A number of seconds; one out of range becomes the nearest that is in it.
fn read_seconds(
    record: &mut Record,
    path: &'static str,
    value: Option<&Value>,
    range: &RangeInclusive<i64>,
    allowed: &'static str,
    into: &mut u32,
) {
    let Some(value) = value else { return };
    let number = value.as_number().filter(|number| number.is_finite()).map(|number| number as i64);
    if value.as_whole().is_none_or(|whole| !range.contains(&whole)) {
        let found = || value.as_whole().map_or_else(|| excerpt(value), |whole| whole.to_string());
        record.note(path, Severity::Mended, || Fault::NotInList(found(), allowed));
    }
    if let Some(number) = number {
        *into = u32::try_from(number.clamp(*range.start(), *range.end())).unwrap_or(*into);
    }
}

fn read_switch(record: &mut Record, path: &'static str, fields: &Fields, key: &str, into: &mut bool) {
    match fields.get(key) {
        None => {}
        Some(Value::Bool(on)) => *into = *on,
        Some(other) => record.note(path, Severity::Mended, || Fault::NotInList(excerpt(other), "true, false")),
    }
}

fn read_text(
    record: &mut Record,
    path: &'static str,
    value: Option<&Value>,
    fits: impl Fn(&str) -> bool,
    allowed: &'static str,
) -> Option<String> {
    let value = value.filter(|value| !value.is_null())?;
    let text = value.as_str().map(str::trim).filter(|text| fits(text));
    if text.is_none() {
        record.note(path, Severity::Mended, || Fault::NotInList(excerpt(value), allowed));
    }
    text.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> (Kiosk, Vec<String>) {
        let (kiosk, problems) = read_kiosk(&Value::parse(json).unwrap());
        (kiosk, problems.into_iter().map(|problem| problem.field).collect())
    }

    #[test]
    fn without_settings_everything_is_as_usual() {
        for json in ["{}", r#"{"kiosk": null}"#, r#"{"kiosk": {}}"#, "[]"] {
            assert_eq!(read(json), (Kiosk::default(), Vec::new()), "{json}");
        }
    }

    #[test]
    fn all_settings_are_read() {
        let (kiosk, problems) = read(
            r#"{"kiosk": {"on": true, "rest": 90, "warning": 20, "site": "https://voorbeeld.example/", "print": true, "unmet": true, "pin": "0420"}}"#,
        );
        let expected = Kiosk {
            rest: 90,
            warning: 20,
            site: Some("https://voorbeeld.example/".into()),
            print: true,
            unmet: true,
            pin: Some("0420".into()),
            ..Kiosk::default()
        };
        assert_eq!((kiosk, problems.len()), (expected, 0));
    }

    #[test]
    fn without_an_address_of_its_own_a_code_leads_to_the_site() {
        for (json, site) in [
            (r#"{"site": "https://voorbeeld.example/map"}"#, Some("https://voorbeeld.example/map/")),
            (r#"{"site": "https://voorbeeld.example", "kiosk": {"on": true}}"#, Some("https://voorbeeld.example/")),
            (r#"{"site": "https://voorbeeld.example", "kiosk": {"site": "https://ander.example/"}}"#, Some("https://ander.example/")),
            (r#"{"site": "voorbeeld"}"#, None),
        ] {
            assert_eq!(read(json).0.site.as_deref(), site, "{json}");
        }
    }

    #[test]
    fn the_usual_language_stands_first() {
        for (json, languages) in [
            (r#"{"languages": ["nl", "fr", "en"], "language": "en"}"#, vec![Language::En, Language::Nl, Language::Fr]),
            (r#"{"languages": ["fr", "xx", "fr"], "language": "nl"}"#, vec![Language::Fr]),
            (r#"{"languages": [], "language": "fr"}"#, vec![Language::Fr, Language::Nl, Language::En]),
        ] {
            assert_eq!(read(json).0.languages, languages, "{json}");
        }
    }

    #[test]
    fn what_is_wrong_stays_as_usual_or_comes_as_near_as_may_be_and_is_named() {
        let (kiosk, fields) = read(
            r#"{"kiosk": {"on": "ja", "rest": 5, "warning": 900, "site": "javascript:alert(1)", "print": 1, "unmet": "x", "pin": 1234}}"#,
        );
        assert_eq!(kiosk, Kiosk { rest: 15, warning: 60, ..Kiosk::default() });
        assert_eq!(fields, ["kiosk.rest", "kiosk.warning", "kiosk.print", "kiosk.unmet", "kiosk.site", "kiosk.pin", "kiosk.on"]);
        assert_eq!(
            read(r#"{"kiosk": {"rest": "zestig", "pin": "12"}}"#),
            (Kiosk::default(), vec!["kiosk.rest".into(), "kiosk.pin".into()])
        );
        assert_eq!(read(r#"{"kiosk": "aan"}"#), (Kiosk::default(), vec!["kiosk".into()]));
    }
}
