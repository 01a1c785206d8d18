//! What teaching a word does: `cargo data match --compare` tells what changed, `cargo data words` what is wrong with it.
//! And that it takes nothing from others.

use crate::command::{Folder, Outcome, PARTNERS, data, data_with};
use crate::library::{ask, library, published};
use crate::needs::TEXTS;
use crate::source::read;
use partnerwijzer::domain::Language;
use partnerwijzer::matching::Library;
use partnerwijzer::search::text::{Tongue, stem, tokens};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::sync::LazyLock;

impl Folder {
    /// The published data with words taught under topics, in Dutch.
    fn taught(&self, words: &[(&str, &[&str])]) -> String {
        let mut data: Value = serde_json::from_str(&read(PARTNERS)).unwrap();
        for topic in data["topics"].as_array_mut().unwrap() {
            let taught = words.iter().find(|(id, _)| topic["id"] == *id).map_or(&[][..], |(_, taught)| taught);
            topic["words"] = json!({ "nl": taught, "fr": [], "en": [] });
        }
        self.file("taught.json", &data.to_string())
    }
}

const NEEDS: &str = r#"{"id": "a", "q": "gras maaien", "topics": {"groenonderhoud": 3}}
{"id": "b", "q": "xqzwvor", "topics": {"fiets": 3}}
{"id": "c", "q": "hopscheuten", "topics": {"groenonderhoud": 3}}
{"id": "d", "q": "pqrstuvw", "topics": {}}
{"id": "d", "q": "zwxq"}"#;

fn compare(before: &str, data: &str, needs: &str) -> Outcome {
    data_with(&["match", "--data", data, "--compare", before], needs)
}

#[test]
fn only_what_changed_is_told_and_whether_it_is_better() {
    let folder = Folder::new("compare");
    let before = folder.file("before.jsonl", &data_with(&["match", "--data", PARTNERS], NEEDS).output);
    let same = compare(&before, PARTNERS, NEEDS);
    assert_eq!((same.code, same.output.as_str(), same.said.as_str()), (0, "0 van 5 antwoorden anders\n", ""));
    let taught = folder.taught(&[("fiets", &["xqzwvor", "hopscheuten", "pqrstuvw", "zwxq"])]);
    let done = compare(&before, &taught, NEEDS);
    assert_eq!((done.code, done.said.as_str()), (0, ""));
    let lines: Vec<&str> = done.output.lines().collect();
    let whom = "niemand → ";
    assert!(
        lines[0].starts_with(&format!("b  \"xqzwvor\": thema geen → fiets; partners {whom}")) && lines[0].ends_with("; beter"),
        "{lines:?}"
    );
    assert!(lines[1].starts_with("c  \"hopscheuten\": thema ") && lines[1].contains(" → fiets;"), "{lines:?}");
    assert!(lines[2].starts_with("d  \"pqrstuvw\": ") && lines[2].ends_with("; slechter"), "{lines:?}");
    // Without grades nothing is said of better or worse.
    assert!(lines[3].starts_with("d  \"zwxq\": thema geen → fiets; ") && !lines[3].contains("goed"), "{lines:?}");
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert!(lines[4].starts_with("4 van 5 antwoorden anders; 1 beter, "), "{lines:?}");
}

#[test]
fn needs_are_held_against_their_own_answer_whatever_the_order() {
    let folder = Folder::new("order");
    let before = folder.file("before.jsonl", &data_with(&["match", "--data", PARTNERS], NEEDS).output);
    let turned: Vec<&str> = NEEDS.lines().rev().skip(2).chain([r#"{"id": "z", "q": "strijk"}"#, "rommel"]).collect();
    let done = compare(&before, PARTNERS, &turned.join("\n"));
    assert_eq!(done.output, "0 van 4 antwoorden anders; 1 zonder vroeger antwoord, 2 niet opnieuw gevraagd\n");
    assert_eq!((done.code, done.said.lines().count()), (1, 1));
}

#[test]
fn answers_of_before_that_cannot_be_read_are_refused() {
    let folder = Folder::new("before");
    for (text, why) in [("rommel", "line 1: not JSON"), ("{\"id\": 1, \"results\": []}\n{\"id\": 2}", "line 2: no output of match")] {
        let path = folder.file("before.jsonl", text);
        let done = compare(&path, PARTNERS, NEEDS);
        assert_eq!((done.code, done.output.as_str()), (2, ""));
        assert!(done.said.contains(why), "{}", done.said);
    }
    assert_eq!(data(&["match", "--data", PARTNERS, "--compare"]).said.trim(), "--compare is missing");
}

#[test]
fn what_is_wrong_with_a_taught_word_is_named() {
    let folder = Folder::new("words");
    let taught = folder.taught(&[
        ("montage", &["xqzwvor", "gras maaien", "assembleren"]),
        ("fiets", &["fietsen", "xqzwvor", "voor de", "Ieper", "ons atelier", "bandwissel", "bandwissels", "pqrstuvw"]),
        ("begeleiding", &["emino"]),
        ("hout", &["advocaat notaris echtscheiding", "schilderen"]),
    ]);
    let done = data(&["words", "--data", &taught]);
    assert_eq!((done.code, done.said.as_str()), (1, ""));
    for (word, topic, wrong) in [
        ("xqzwvor", "montage", "staat ook bij fiets"),
        ("xqzwvor", "fiets", "staat ook bij montage"),
        ("fietsen", "fiets", "verandert niets"),
        ("voor de", "fiets", "wordt overgeslagen"),
        ("Ieper", "fiets", "\"Ieper\" wordt gelezen als een plaats"),
        ("ons atelier", "fiets", "\"ons\" wordt gelezen als voor wie"),
        ("schilderen", "hout", "leidt bijna even sterk naar schilderen"),
        ("gras maaien", "montage", "leidt eerst naar groenonderhoud, naar dit thema voor 0 %"),
        ("bandwissels", "fiets", "staat er al als \"bandwissel\""),
        ("emino", "begeleiding", "is de naam van emino"),
        ("advocaat notaris echtscheiding", "hout", "leidt naar \"recht\""),
    ] {
        let start = format!("\"{word}\" (nl), {topic}, {wrong}");
        let line = done.output.lines().find(|line| line.starts_with(&start)).unwrap_or_else(|| panic!("{start} in\n{}", done.output));
        assert!(line.rsplit_once(", ").is_some_and(|(_, right)| !right.is_empty()), "{line}");
    }
    for word in ["\"bandwissel\"", "\"pqrstuvw\""] {
        assert!(!done.output.lines().any(|line| line.starts_with(word)), "{word} is right: {}", done.output);
    }
    assert!(done.output.lines().last().unwrap().starts_with("14 woorden nagekeken; "), "{}", done.output);
}

#[test]
fn a_word_for_a_topic_that_nobody_has_leads_nowhere() {
    let folder = Folder::new("nowhere");
    let mut file: Value = serde_json::from_str(&read(PARTNERS)).unwrap();
    let group = file["groups"][0]["id"].clone();
    let topic =
        json!({ "id": "smeden", "group": group, "label": { "nl": "Smeden" }, "words": { "nl": ["hoefijzer"], "fr": [], "en": [] } });
    file["topics"].as_array_mut().unwrap().push(topic);
    let done = data(&["words", "--data", &folder.file("data.json", &file.to_string())]);
    assert!(done.output.starts_with("\"hoefijzer\" (nl), smeden, leidt nergens heen: geen partner"), "{}", done.output);
    assert_eq!(done.code, 1);
}

#[test]
fn the_published_words_are_right() {
    let done = data(&["words", "--data", PARTNERS]);
    assert_eq!((done.code, done.said.as_str()), (0, ""), "{}", done.output);
    assert!(done.output.ends_with(" woorden nagekeken; 0 opmerkingen\n"), "{}", done.output);
}

/// A label as a need of its own, with the partner whose service has it.
static LABELS: LazyLock<Vec<(String, u32)>> = LazyLock::new(|| {
    let partners = (0_u32..).zip(&published().dataset().partners);
    partners
        .flat_map(|(at, partner)| partner.services.iter().map(move |service| (service.label.get(Language::Nl).to_owned(), at)))
        .collect()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_taught_word_takes_no_answer_from_other_needs(word in taught_word(), topic in 0_usize..31) {
        let mut data = published().dataset().clone();
        data.topics[topic].words[0].push(word.clone());
        let taught = library(data);
        for (need, partner) in LABELS.iter().filter(|(need, _)| !shares_a_word(need, &word)) {
            let found = |library: &Library| ask(library, need).matches.iter().any(|found| found.partner == *partner);
            prop_assert!(!found(published()) || found(&taught), "{} for {}: {}", word, topic, need);
        }
    }
}

/// Words that somebody could teach: of the needs, of the data, or of nowhere.
fn taught_word() -> impl Strategy<Value = String> {
    let pool = TEXTS.iter().chain(LABELS.iter().map(|(label, _)| label));
    let words: Vec<String> = pool.flat_map(|text| tokens(text)).map(|token| token.word).filter(|word| word.len() > 2).collect();
    prop_oneof![select(words), "[a-z]{3,12}"]
}

/// Whether a need has the word, inflected or not, or as a part of a longer one.
fn shares_a_word(need: &str, word: &str) -> bool {
    let stem = stem(word, Tongue::Dutch);
    tokens(need).iter().any(|token| token.word.contains(&stem) || token.word.contains(word) || word.contains(&token.word))
}
