//! What a score is the sum of: told by the library, and by `cargo data match --explain`.

use crate::command::{PARTNERS, answers, data_with};
use crate::library::{ask, published};
use crate::needs::needs;
use partnerwijzer::matching::Reason;
use serde_json::json;

/// What the digits of a sum of floating numbers may differ by.
const ROUNDING: f32 = 1e-5;

#[test]
fn the_parts_of_every_score_sum_to_it() {
    let library = published();
    let other =
        ["de lovie gras maaien", "interwest", "hopscheuten", "sierkeramiek xqzwvor", "mijn huis", "", "kringwinkel in Veurne en strijk"];
    let names = library.dataset().partners.iter().map(|partner| partner.name.clone());
    let texts = needs().into_iter().map(|need| need["q"].as_str().unwrap().to_owned()).chain(other.map(str::to_owned)).chain(names);
    let mut seen = [0; 4];
    for text in texts {
        let answer = ask(library, &text);
        for found in &answer.matches {
            let parts = library.parts(&answer.need, found);
            assert!((parts.total() - found.score).abs() < ROUNDING, "{text}: {parts:?} of {found:?}");
            let kinds = [parts.strength > 0.0, !parts.words.is_empty(), parts.wishes > 0.0, parts.name > 0.0];
            seen.iter_mut().zip(kinds).for_each(|(seen, is)| *seen += usize::from(is));
        }
    }
    assert!(seen.iter().all(|count| *count > 5), "every part is met: {seen:?}");
}

/// "Mijn huis" asks nothing but for whom, so all are shown; a partner with "Huis" in its name was said to be asked for, which counted for nothing.
#[test]
fn a_name_that_does_not_count_is_no_reason() {
    let library = published();
    let answer = ask(library, "mijn huis");
    assert_eq!(answer.matches.len(), library.dataset().partners.len());
    let named = |reason: &Reason| matches!(reason, Reason::Named { .. });
    assert!(answer.matches.iter().all(|found| !library.explain(&answer.need, found).iter().any(named)));
}

#[test]
fn the_tree_shows_the_sum_that_match_prints() {
    let texts = ["gras maaien in Ieper en daarna schilderen", "de lovie", "verpakkn van koekjes", "strijk voor ons bedrijf"];
    let lines: Vec<String> = texts.iter().map(|text| json!({ "id": text, "q": text }).to_string()).collect();
    let tree = data_with(&["match", "--data", PARTNERS, "--explain", "--limit", "20"], lines.join("\n"));
    assert_eq!((tree.code, tree.said.as_str()), (0, ""));
    let scores: Vec<f64> = answers(&lines.join("\n"))
        .iter()
        .flat_map(|answer| answer["results"].as_array().unwrap().iter().map(|found| found["score"].as_f64().unwrap()).collect::<Vec<_>>())
        .collect();
    let sums: Vec<&str> = tree.output.lines().filter(|line| line.contains(" = ")).collect();
    assert_eq!(sums.len(), scores.len());
    for (line, score) in sums.into_iter().zip(scores) {
        let (total, terms) = line.trim().split_once(" = ").unwrap();
        let last = |term: &str| term.rsplit(' ').next().unwrap().replace('.', "").parse::<u32>().unwrap();
        assert_eq!(terms.split(" + ").map(last).sum::<u32>(), last(total), "{line}");
        assert_eq!(total, format!("{score:.3}"), "{line}");
    }
}

#[test]
fn the_tree_tells_what_each_word_was_taken_for() {
    let need = json!({ "id": "n", "q": "schoonmaek voor ons bedrijf in Ieper xqzwv" }).to_string();
    let tree = data_with(&["match", "--data", PARTNERS, "--explain"], need).output;
    let said = |word: &str| tree.lines().find(|line| line.trim_start().starts_with(word)).unwrap_or_default().trim().to_owned();
    assert!(said("schoonmaek").contains("(tikfout voor schoonmaak) schoonmaak "), "{tree}");
    for (word, role) in [("voor", "overgeslagen"), ("ons", "voor wie: bedrijven"), ("Ieper", "plaats: Ieper"), ("xqzwv", "onbekend")] {
        assert!(said(word).ends_with(role), "{word}: {tree}");
    }
    assert!(tree.contains("\n    schoonmaak 1.000, gevraagd: schoonmaek 100 %"), "{tree}");
    let elsewhere = data_with(&["match", "--data", PARTNERS, "--explain"], json!({ "q": "advocaat" }).to_string()).output;
    assert!(elsewhere.contains("niets past: \"recht\"") && elsewhere.contains("antwoord: 0 partners"), "{elsewhere}");
    let faint = data_with(&["match", "--data", PARTNERS, "--explain"], json!({ "q": "advies tractor school" }).to_string()).output;
    assert!(
        faint.contains("is te weinig naast woorden voor werk dat hier niemand doet") && faint.contains("antwoord: 0 partners"),
        "{faint}"
    );
}

#[test]
fn a_line_that_cannot_be_read_keeps_its_place_in_the_tree() {
    let done = data_with(&["match", "--data", PARTNERS, "--explain"], "rommel\n{\"id\": 2, \"q\": \"gras\"}");
    assert!(done.output.starts_with("-  niet gelezen: ") && done.output.contains("\n2  \"gras\"\n"), "{}", done.output);
    assert_eq!((done.code, done.said.lines().count()), (1, 1));
}
