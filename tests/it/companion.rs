//! The command line: what goes in, what comes out, what it exits with.

use crate::command::{PARTNERS, answers, data, data_with, each};
use crate::source::root;
use serde_json::{Value, json};
use std::fs;

#[test]
fn every_line_is_answered_in_order_under_its_own_id() {
    let ids = [json!("a"), json!(7), json!("met spatie"), Value::Null, json!({ "deel": 1 })];
    let lines: Vec<String> = ids.iter().map(|id| json!({ "id": id, "q": "gras maaien" }).to_string()).collect();
    let answers = answers(&lines.join("\n"));
    assert_eq!(answers.iter().map(|answer| &answer["id"]).collect::<Vec<_>>(), ids.iter().collect::<Vec<_>>());
    assert!(answers.iter().all(|answer| answer["results"] == answers[0]["results"]), "the same need, the same answer");
}

#[test]
fn an_answer_has_the_keys_of_the_contract() {
    let answer = &answers(r#"{"id": 1, "q": "gras maaien in Ieper"}"#)[0];
    assert_eq!(answer["place"], json!({ "name": "Ieper", "municipality": "Ieper" }));
    assert_eq!(answer["topics"][0], json!({ "id": "groenonderhoud", "score": 1.0 }));
    let first = &answer["results"][0];
    assert_eq!(keys(answer), ["id", "place", "results", "topics"]);
    assert_eq!(keys(first), ["distance_km", "partner", "reasons", "score", "service", "topic"]);
    assert_eq!(first["topic"], "groenonderhoud");
    assert!(first["distance_km"].as_f64().unwrap() < 25.0 && first["score"].as_f64().unwrap() > 0.0);
    assert!(first["reasons"].as_array().unwrap().iter().all(|reason| reason.as_str().is_some_and(|text| !text.is_empty())));
    // The number of the service is its place in the file: there stands the topic that fits.
    let file: Value = serde_json::from_str(&crate::source::read(PARTNERS)).unwrap();
    let partner = file["partners"].as_array().unwrap().iter().find(|partner| partner["id"] == first["partner"]).unwrap();
    assert_eq!(partner["services"][usize::try_from(first["service"].as_u64().unwrap()).unwrap()]["topic"], first["topic"]);
}

#[test]
fn without_a_place_no_distance_is_made_up() {
    let answer = &answers(r#"{"q": "gras maaien"}"#)[0];
    assert_eq!((&answer["id"], &answer["place"]), (&Value::Null, &Value::Null));
    let results = answer["results"].as_array().unwrap();
    assert!(!results.is_empty() && results.iter().all(|found| found["distance_km"].is_null()));
}

#[test]
fn when_nothing_fits_nothing_is_shown() {
    for need in ["xqzwv", "advocaat voor een echtscheiding", ""] {
        let answer = &answers(&json!({ "q": need }).to_string())[0];
        let found = answer["results"].as_array().unwrap().len();
        // An empty need asks nothing, so it is answered with everybody, as on the first page; words that mean nothing here are answered with nobody.
        assert_eq!((&answer["topics"], found > 0), (&json!([]), need.is_empty()), "{need}");
    }
}

#[test]
fn a_place_is_read_from_the_need_or_from_its_own_key() {
    let cases = [
        (json!({ "q": "gras maaien in Veurne" }), json!("Veurne")),
        (json!({ "q": "gras maaien", "place": "Veurne" }), json!("Veurne")),
        (json!({ "q": "gras maaien", "place": " 8630 " }), json!("Veurne")),
        (json!({ "q": "gras maaien in Ieper", "place": "Veurne" }), json!("Veurne")),
        (json!({ "q": "gras maaien in Ieper", "place": "Nergenshuizen" }), json!("Ieper")),
        (json!({ "q": "gras maaien in Ieper", "place": null }), json!("Ieper")),
        (json!({ "q": "gras maaien", "place": "" }), Value::Null),
    ];
    for (question, place) in cases {
        assert_eq!(answers(&question.to_string())[0]["place"]["name"], place, "{question}");
    }
}

#[test]
fn reasons_come_in_the_language_that_is_asked() {
    let reason = |lang: &str| answers(&json!({ "q": "gras maaien", "lang": lang }).to_string())[0]["results"][0]["reasons"][0].clone();
    assert_eq!([reason("nl"), reason("xx")], ["U vroeg “gras maaien”", "U vroeg “gras maaien”"]);
    assert!(reason("fr") != reason("nl") && reason("en") != reason("nl") && reason("fr") != reason("en"));
}

#[test]
fn only_words_that_stand_in_the_description_are_said_to() {
    let answer = &answers(&json!({ "q": "sierkeramiek xqzwvor", "lang": "nl" }).to_string())[0];
    let reasons = answer["results"][0]["reasons"].to_string();
    assert!(reasons.contains("sierkeramiek") && !reasons.contains("xqzwvor"), "{answer}");
}

#[test]
fn a_slip_is_told_with_what_was_typed_and_what_was_read() {
    let reason = |q: &str, lang: &str| answers(&json!({ "q": q, "lang": lang }).to_string())[0]["results"][0]["reasons"][0].clone();
    assert_eq!(reason("schoonmaek", "nl"), "U vroeg “schoonmaek”; “schoonmaek” lazen wij als “schoonmaak”");
    assert!(reason("recylcing", "en").as_str().unwrap().contains("we read “recylcing” as “"));
}

#[test]
fn a_limit_cuts_the_results_and_not_their_order() {
    let run = |limit: &str| data_with(&["match", "--data", PARTNERS, "--limit", limit], "{\"q\": \"gras maaien\"}");
    let partners = |limit: &str| {
        let answer: Value = serde_json::from_str(&run(limit).output).unwrap();
        each(&answer["results"], "partner").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let all = partners("1000");
    assert!(all.len() > 2);
    assert_eq!([partners("0"), partners("2")], [vec![], all[..2].to_vec()]);
    assert_eq!((run("veel").code, run("veel").output.as_str()), (2, ""));
}

#[test]
fn a_line_that_cannot_be_read_does_not_stop_the_rest() {
    let mut input = b"{\"id\": 1, \"q\": \"gras\"}\n\nrommel\n{\"id\": 2}\n{\"id\": 3, \"q\": 5}\n[\"id\", \"q\", null, null]\n".to_vec();
    input.extend(b"{\"id\": 4, \"q\": \"gras \xff maaien\"}\r\n{\"id\": 5, \"q\": \"gras\"}");
    let done = data_with(&["match", "--data", PARTNERS], input);
    let answers: Vec<Value> = done.output.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&json!(1), &Value::Null, &json!(2), &json!(3), &Value::Null, &json!(4), &json!(5)]);
    let unread: Vec<bool> = answers.iter().map(|answer| answer["error"].is_string()).collect();
    assert_eq!(unread, [false, true, true, true, true, false, false]);
    assert!(answers.iter().all(|answer| answer["error"].is_null() != answer["results"].as_array().unwrap().is_empty()));
    let lines: Vec<&str> = done.said.lines().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!((done.code, lines), (1, vec!["line 3", "line 4", "line 5", "line 6"]));
}

#[test]
fn a_clean_file_is_called_clean() {
    let done = data(&["check", PARTNERS]);
    assert_eq!((done.code, done.said.as_str()), (0, ""));
    assert!(done.output.lines().last().unwrap().starts_with("38 partners bruikbaar, 0 weggelaten; 0 problemen"), "{}", done.output);
}

#[test]
fn a_problem_names_partner_field_fault_and_remedy() {
    let done = data(&["check", "tests/it/data/broken.json"]);
    assert_eq!((done.code, done.said.as_str()), (1, ""));
    let (last, problems) = done.output.lines().collect::<Vec<_>>().split_last().map(|(last, rest)| (*last, rest.to_vec())).unwrap();
    for line in &problems {
        let parts: Vec<&str> = line.split(", ").collect();
        assert!(parts.len() >= 4 && parts.iter().all(|part| !part.trim().is_empty()), "{line}");
    }
    let gaps = problems.iter().filter(|line| line.contains("(niet ingevuld)")).count();
    let expected = format!("119 partners bruikbaar, 20 weggelaten; {} problemen, {gaps} keer niet ingevuld", problems.len() - gaps);
    assert_eq!(last, expected);
}

#[test]
fn what_cannot_be_read_at_all_is_told_in_one_line() {
    let folder = std::env::temp_dir().join(format!("partnerwijzer-companion-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, text: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let files = [
        ("no-such-file.json".to_owned(), "No such file"),
        (file("cut.json", b"{\"schema\": 1, \"partners\": ["), "not JSON"),
        (file("bytes.json", b"{\"schema\": 1, \"title\": \"\xe9\"}"), "not UTF-8"),
        (file("list.json", b"[]"), "no usable \"partners\""),
        (file("topics.json", b"{\"schema\": 1, \"topics\": [], \"partners\": []}"), "no usable \"topics\""),
        (file("later.json", b"{\"schema\": 2, \"topics\": [], \"partners\": []}"), "schema 2"),
    ];
    for (path, why) in &files {
        for arguments in [vec!["check", path], vec!["match", "--data", path], vec!["words", "--data", path], vec!["bench", "--data", path]]
        {
            let done = data(&arguments);
            assert_eq!((done.code, done.output.as_str(), done.said.lines().count()), (2, "", 1), "{arguments:?}: {}", done.said);
            assert!(done.said.starts_with(path.as_str()) && done.said.contains(why), "{}", done.said);
        }
    }
    let region = data(&["check", PARTNERS, "--region", &files[1].0]);
    assert_eq!((region.code, region.said.lines().count()), (2, 1));
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_wrong_command_is_answered_with_what_there_is() {
    for (arguments, first) in [
        (&["maak"][..], "no command is called maak"),
        (&[], "which command?"),
        (&["check"], "which file? cargo data check FILE"),
        (&["match"], "--data is missing"),
        (&["words"], "--data or --lists is missing"),
        (&["words", "--lists"], "--lists is missing"),
        (&["bench", "--data"], "--data is missing"),
        (&["bench", "--data", "--region", "x"], "--data is missing"),
    ] {
        let done = data(arguments);
        assert_eq!((done.code, done.output.as_str(), done.said.lines().next()), (2, "", Some(first)), "{arguments:?}");
    }
    let help = data(&["--help"]);
    assert_eq!((help.code, help.said.as_str()), (0, ""));
    for command in ["match", "words", "check", "bench", "region"] {
        assert!(help.output.contains(&format!("cargo data {command}")) && data(&["maak"]).said.contains(&format!("cargo data {command}")));
    }
}

/// An option with a slip of the pen was silently passed over, and with it what it should have done.
#[test]
fn what_a_command_does_not_know_is_refused() {
    let matches = "known here: --data, --region, --limit, --compare, --explain";
    for (arguments, why) in [
        (&["match", "--data", PARTNERS, "--limits", "3"][..], format!("--limits is no option; {matches}")),
        (&["match", "--data", PARTNERS, "-l", "3"], format!("-l is no option; {matches}")),
        (&["match", "--data", PARTNERS, "needs.jsonl"], "needs.jsonl is one word too many".to_owned()),
        (&["match", "--data", PARTNERS, "--explain=3"], "--explain has no value".to_owned()),
        (&["match", "--data", PARTNERS, "--data", PARTNERS], "--data stands there twice".to_owned()),
        (&["match", "--data", PARTNERS, "--explain", "--compare", "x"], "--explain or --compare, not both".to_owned()),
        (&["check", PARTNERS, PARTNERS], format!("{PARTNERS} is one word too many")),
        (&["check", PARTNERS, "--data", "x"], "--data is no option; known here: --region".to_owned()),
        (&["words", "--data", PARTNERS, "--limit=3"], "--limit is no option; known here: --data, --region, --lists".to_owned()),
        (&["bench", "--dat", PARTNERS], "--dat is no option; known here: --data, --region".to_owned()),
        (
            &["region", "--place", "x"],
            "--place is no option; known here: --municipalities, --places, --context, --about, --tolerance".to_owned(),
        ),
        (&["languages", "--folder", "x"], "--folder is no option; there are none here".to_owned()),
    ] {
        let done = data(arguments);
        assert_eq!((done.code, done.output.as_str(), done.said.trim_end()), (2, "", why.as_str()), "{arguments:?}");
    }
}

#[test]
fn the_bench_tells_time_and_memory() {
    let done = data(&["bench", "--data", PARTNERS]);
    assert_eq!(done.code, 0, "{}", done.said);
    let report: Value = serde_json::from_str(&done.output).unwrap();
    for key in ["partners", "build_ms", "index_bytes", "queries", "p50_ms", "p95_ms"] {
        assert!(report[key].as_f64().unwrap() > 0.0, "{key} in {report}");
    }
    assert!(report["p50_ms"].as_f64() <= report["p95_ms"].as_f64());
    assert_eq!(report["partners"], 38);
}

#[test]
fn the_region_of_the_site_is_not_needed() {
    let elsewhere = std::env::temp_dir();
    let file = root().join(PARTNERS);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_data"));
    let done = command.current_dir(elsewhere).args(["check", file.to_str().unwrap()]).output().unwrap();
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
}

fn keys(object: &Value) -> Vec<&String> {
    object.as_object().unwrap().keys().collect()
}
