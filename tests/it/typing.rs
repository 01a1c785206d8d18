//! What happens while a visitor types, on the published data: what is offered, what is put right, when the page asks what is meant.

use crate::command::PARTNERS;
use crate::source::root;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Dataset, Language, read_dataset, read_region};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Request, Subject, Want};
use partnerwijzer::present;
use proptest::prelude::*;
use std::fs;
use std::sync::OnceLock;

fn file(path: &str) -> Value {
    Value::parse(&fs::read_to_string(root().join(path)).unwrap()).unwrap()
}

fn build(change: impl FnOnce(&mut Dataset)) -> Library {
    let mut dataset = read_dataset(file(PARTNERS)).unwrap().0;
    change(&mut dataset);
    Library::new(dataset, Some(read_region(file("public/data/region.json")).unwrap().0), &Voice::built_in())
}

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| build(|_| {}))
}

fn answer(text: &str, language: Language) -> Answer {
    library().answer(&Request { text: text.to_owned(), language, ..Request::default() })
}

fn offered_in(text: &str, language: Language) -> Vec<String> {
    library().completions(text, language, 6).into_iter().map(|completion| completion.label).collect()
}

fn offered(text: &str) -> Vec<String> {
    offered_in(text, Language::Nl)
}

#[test]
fn a_beginning_is_completed_whatever_its_accents_and_capitals() {
    assert_eq!(offered("gro")[0], "Groenonderhoud");
    assert_eq!(offered("GRÖ"), offered("gro"));
    assert!(offered("wij zoeken verp").contains(&"Verpakken en ompakken".to_owned()));
    assert!(offered("de lov").contains(&"De Lovie vzw".to_owned()));
    assert!(offered("hopsch").contains(&"Hopscheuten".to_owned()));
    assert_eq!(offered_in("pei", Language::Fr)[0], "Peinture");
    assert_eq!(offered_in("grounds", Language::En)[0], "Grounds maintenance");
}

#[test]
fn each_is_offered_once_and_the_choice_is_mixed() {
    for start in ["po", "ve", "st", "la", "ko", "gr", "in k"] {
        let labels = offered(start);
        let mut distinct = labels.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert!(distinct.len() == labels.len() && labels.len() <= 6, "{start}: {labels:?}");
    }
    let kinds = library().completions("st", Language::Nl, 6);
    let has = |is: fn(&Subject) -> bool| kinds.iter().any(|completion| is(&completion.subject));
    assert!(has(|subject| matches!(subject, Subject::Topic(_))) && has(|subject| matches!(subject, Subject::Place(..))));
}

#[test]
fn after_a_preposition_places_come_first_also_those_around_the_region() {
    assert_eq!(offered("gras maaien in po")[0], "Poperinge");
    assert_eq!(offered_in("tondre la pelouse à yp", Language::Fr)[0], "Ypres");
    assert!(offered("in kortr").contains(&"Kortrijk".to_owned()));
    assert_eq!(offered("kortr"), Vec::<String>::new());
    assert_eq!(offered("in de pa"), ["De Panne"]);
}

#[test]
fn the_label_takes_the_place_of_what_was_typed_of_it() {
    let text = |typed: &str| library().completions(typed, Language::Nl, 6)[0].text.clone();
    assert_eq!(text("gras maaien in po"), "gras maaien in Poperinge");
    assert_eq!(text("fietsen in de pa"), "fietsen in De Panne");
    assert_eq!(text("wij zoeken groenond"), "wij zoeken Groenonderhoud");
    assert_eq!(text("schoonmaak van geb"), "Schoonmaak van gebouwen");
}

#[test]
fn what_is_finished_is_not_completed() {
    for text in ["", " ", "g", "poperinge", "Groenonderhoud", "in De Panne", "ik zoek", "gras.", "gras,", "xqzw", "12", "Kringwinkel West"]
    {
        assert_eq!(offered(text), Vec::<String>::new(), "{text}");
    }
    assert_eq!(offered("wij zoeken iemand die vandaag nog kan verpakken "), Vec::<String>::new());
    assert_eq!(offered("schoonmaak ")[0], "Schoonmaak van gebouwen");
}

proptest! {
    #[test]
    fn any_text_can_be_completed(text in any::<String>(), start in "[a-zA-Zé' -]{0,12}") {
        for text in [text.as_str(), &start, &[&text, " ", &start].concat()] {
            for completion in library().completions(text, Language::Fr, 6) {
                prop_assert!(completion.text.ends_with(&completion.label));
            }
        }
    }
}

/// A word of which only a part was typed was read as an unknown one, and "nothing fits" flashed up between two letters.
#[test]
fn a_word_that_is_still_being_typed_does_not_make_that_nothing_fits() {
    let needs = [
        (Language::Nl, "gras maaien in Poperinge"),
        (Language::Nl, "ik zoek iemand voor het schoonmaken van onze kantoren"),
        (Language::Nl, "strijken"),
        (Language::Nl, "verpakken van koekjes"),
        (Language::Nl, "kelder leegmaken"),
        (Language::Nl, "voor ons bedrijf"),
        (Language::Nl, "vondels"),
        (Language::Fr, "tondre la pelouse à Ypres"),
        (Language::En, "mowing grass near Ypres"),
    ];
    for (language, need) in needs {
        for (at, _) in need.char_indices().skip(1) {
            let answer = answer(&need[..at], language);
            assert!(!answer.matches.is_empty() || !answer.need.topics.is_empty(), "{}", &need[..at]);
        }
    }
}

#[test]
fn words_that_begin_nothing_or_are_known_are_taken_at_their_word() {
    for need in ["orthodontist", "asdfghjkl", "belastingadvocaat", "asdfghjkl in Ieper", "website bouwen"] {
        assert!(answer(need, Language::Nl).matches.is_empty(), "{need}");
    }
}

#[test]
fn slips_are_put_right_in_a_form_that_people_write() {
    let corrected = |text: &str, language| present::corrected(library(), &answer(text, language).need, text);
    let right = |words: &str, text: &str| Some((words.to_owned(), text.to_owned()));
    assert_eq!(corrected("gras maiaen", Language::Nl), right("maaien", "gras maaien"));
    assert_eq!(corrected("verpakkn in Popperinge.", Language::Nl), right("verpakken, Poperinge", "verpakken in Poperinge."));
    assert_eq!(corrected("Schoonmkaen", Language::Nl), right("Schoonmaken", "Schoonmaken"));
    assert_eq!(corrected("netoyer des bureaux", Language::Fr), right("nettoyer", "nettoyer des bureaux"));
    assert_eq!(corrected("gardne maintenance", Language::En), right("garden", "garden maintenance"));
    assert_eq!(corrected("gras maaien in Poperinge", Language::Nl), None);
    assert_eq!(corrected("belastingadvokaat", Language::Nl), None);
}

/// The topics between which a text leaves the choice.
fn asked(text: &str) -> Vec<String> {
    let name = |fit: &partnerwijzer::matching::TopicFit| library().dataset().topic(fit.topic).unwrap().id.to_string();
    answer(text, Language::Nl).need.question().iter().map(name).collect()
}

#[test]
fn words_of_several_trades_raise_a_question() {
    let plooien = asked("plooien");
    assert!(["mailing", "metaal", "strijk-en-was"].iter().all(|trade| plooien.iter().any(|asked| asked == trade)), "{plooien:?}");
    assert_eq!(asked("kuisen"), ["schoonmaak", "huishoudhulp"]);
    let ophalen = asked("ophalen in Ieper");
    assert!(
        ophalen.len() == 4
            && ["magazijn", "kringloop", "voedseloverschotten"].iter().all(|trade| ophalen.iter().any(|asked| asked == trade)),
        "{ophalen:?}"
    );
}

#[test]
fn clear_or_manifold_needs_raise_none() {
    for text in ["", "8900", "gras maaien", "catering", "gras maaien en ramen wassen", "brieven plooien", "ruiten kuisen", "advocaat"] {
        assert_eq!(asked(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn who_has_chosen_is_not_asked() {
    let topics: Vec<_> = answer("plooien", Language::Nl).need.question().iter().map(|fit| fit.topic).collect();
    for wants in [
        vec![Want::Chosen(topics[0])],
        vec![Want::Chosen(topics[0]), Want::Chosen(topics[1])],
        topics[1..].iter().map(|topic| Want::Struck(*topic)).collect(),
    ] {
        let request = Request { text: "plooien".to_owned(), topics: wants, ..Request::default() };
        assert!(library().answer(&request).need.question().is_empty());
    }
}

/// "Haag sch" offered painting: the words before were not looked at.
#[test]
fn other_work_than_the_words_before_ask_for_is_not_offered() {
    for text in ["haag sch", "gras sch", "ramen la"] {
        let topics = library().completions(text, Language::Nl, 6).into_iter().filter(|one| matches!(one.subject, Subject::Topic(_)));
        assert_eq!(topics.map(|one| one.label).collect::<Vec<_>>(), [""; 0], "{text}");
    }
    assert!(offered("haag scheren en sch").contains(&"Schilderwerk".to_owned()));
    assert!(offered("wij zoeken sch").contains(&"Schilderwerk".to_owned()));
}

/// "Poetsen in poper" asked for assembly as well: "poper" passed for a form of "pop".
#[test]
fn a_place_that_is_being_typed_is_no_work() {
    let topics = |text: &str| answer(text, Language::Nl).need.told;
    assert_eq!(topics("poetsen in poper"), topics("poetsen"));
    assert_eq!(topics("poper"), []);
    assert_eq!(topics("gevels in steen"), topics("gevels in steen "));
}

#[test]
fn a_letter_left_out_of_a_short_verb_is_put_back() {
    let put_right = present::corrected(library(), &answer("gras maien", Language::Nl).need, "gras maien");
    assert_eq!(put_right, Some(("maaien".to_owned(), "gras maaien".to_owned())));
}

/// "Schrijnwerk lazen wij als schrijnwerker" tells nothing, and while it was typed everybody was shown.
#[test]
fn the_beginning_of_a_word_is_no_slip() {
    let answer = answer("schrijnwerk", Language::Nl);
    assert!(!answer.need.topics.is_empty());
    assert_eq!(present::corrected(library(), &answer.need, "schrijnwerk"), None);
}
