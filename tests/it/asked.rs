//! What of a text is asked, and what is only told, denied, or done by nobody here.

use crate::library::{VOICES, ask, published};
use partnerwijzer::matching::{Answer, Reason};
use partnerwijzer::present::reason;

fn ids(topics: impl IntoIterator<Item = partnerwijzer::domain::TopicIndex>) -> Vec<&'static str> {
    topics.into_iter().map(|topic| published().dataset().topic(topic).unwrap().id.as_str()).collect()
}

fn wishes(text: &str) -> Vec<&'static str> {
    ids(ask(published(), text).need.wishes)
}

fn best(text: &str) -> Option<&'static str> {
    ids(ask(published(), text).need.topics.iter().map(|fit| fit.topic)).first().copied()
}

/// What nobody does, in the words of the visitor.
fn undone<'a>(answer: &Answer, text: &'a str) -> Option<&'a str> {
    answer.need.elsewhere.as_ref().map(|other| answer.need.slice(text, other.words.clone()))
}

/// A wish beside another that nobody does was refused with it, or the other was passed over in silence.
#[test]
fn a_part_that_nobody_does_is_named_and_hides_no_other() {
    let needs = [
        ("boekhouding en poetsen", "schoonmaak", "boekhouding"),
        ("website bouwen en gras maaien", "groenonderhoud", "website bouwen"),
        ("ramen wassen en een nieuwe website", "schoonmaak", "website"),
        ("comptabilité et tondre la pelouse", "groenonderhoud", "comptabilité"),
        ("mowing and a lawyer", "groenonderhoud", "lawyer"),
    ];
    for (text, topic, other) in needs {
        let answer = ask(published(), text);
        assert_eq!((best(text), undone(&answer, text)), (Some(topic), Some(other)), "{text}");
        assert!(!answer.matches.is_empty(), "{text}");
    }
}

#[test]
fn what_a_long_text_tells_beside_its_wish_is_no_other_wish() {
    let text = "Ons notariskantoor bestaat vijftig jaar en wil negenhonderd uitnodigingskaarten met de hand laten adresseren en versturen";
    let answer = ask(published(), text);
    assert_eq!((best(text), undone(&answer, text)), (Some("mailing"), None));
}

/// "Geen tuinonderhoud maar wel schilderwerk" found gardeners.
#[test]
fn what_is_denied_before_something_else_is_not_asked() {
    assert_eq!(best("geen tuinonderhoud maar wel schilderwerk"), Some("schilderen"));
    assert_eq!(best("pas de jardinage mais de la peinture"), Some("schilderen"));
    assert_eq!(best("no gardening but painting"), Some("schilderen"));
    // What somebody does not have is mostly what is asked.
    assert_eq!(best("wij hebben geen tijd om te poetsen"), Some("schoonmaak"));
    assert_eq!(best("wij hebben geen poetsvrouw meer maar wel veel volk"), best("poetsvrouw"));
}

/// Who is a bakery and has bread left asked two things, it seemed, of which a bakery is one.
#[test]
fn who_the_visitor_is_is_no_wish() {
    assert_eq!(wishes("wij zijn een bakkerij en hebben brood over"), [""; 0]);
    assert_eq!(best("wij zijn een bakkerij en hebben brood over"), Some("voedseloverschotten"));
    assert_eq!(wishes("wij zijn een bakkerij en willen ramen wassen en gras maaien"), ["schoonmaak", "groenonderhoud"]);
    assert_eq!(wishes("wij zijn op zoek naar hulp om gras te maaien en drukwerk te plooien"), ["groenonderhoud", "mailing"]);
}

/// Of a partner that does two things only the words for the best one were given as a reason, though both count.
#[test]
fn whoever_answers_several_wishes_gives_the_words_of_all() {
    let text = "ramen wassen en gras maaien";
    let answer = ask(published(), text);
    let both = answer.matches.iter().find(|found| found.wishes == 0b11).expect("somebody does both");
    let asked = published().explain(&answer.need, both).into_iter().find(|reason| matches!(reason, Reason::Asked { .. })).unwrap();
    assert_eq!(reason(published(), &answer.need, text, VOICES[0], &asked).text(), "U vroeg “ramen wassen” en “gras maaien”");
    let one = answer.matches.iter().find(|found| found.wishes.count_ones() == 1).expect("somebody does one");
    let asked = published().explain(&answer.need, one).into_iter().find(|reason| matches!(reason, Reason::Asked { .. })).unwrap();
    assert!(!reason(published(), &answer.need, text, VOICES[0], &asked).text().contains(" en "));
}

/// "De IJzer" is a former name, and a place stands behind it in the data: it found metal.
#[test]
fn a_former_name_is_a_name_without_what_stands_behind_it() {
    for text in ["vzw de ijzer", "VZW De IJzer", "vzw westhoek"] {
        let answer = ask(published(), text);
        let names: Vec<&str> = answer.need.names.iter().map(|named| published().partner(named.partner).unwrap().id.as_str()).collect();
        assert_eq!(names.first(), Some(&"interwest"), "{text}");
    }
    assert!(ask(published(), "vzw de ijzer").need.topics.is_empty());
}
