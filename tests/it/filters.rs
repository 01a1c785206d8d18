//! A filter says beforehand what it will leave, and keeps its word.

use crate::command::PARTNERS;
use crate::source::root;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Audience, read_dataset};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Filters, Library, Request, Want};
use std::fs;

fn library() -> Library {
    let file = fs::read_to_string(root().join(PARTNERS)).unwrap();
    Library::new(read_dataset(Value::parse(&file).unwrap()).unwrap().0, None, &Voice::built_in())
}

#[test]
fn a_topic_finds_as_many_as_its_count_says() {
    let library = library();
    for audiences in [Vec::new(), vec![Audience::Bedrijven]] {
        let filters = Filters { audiences: audiences.into_iter().collect(), ..Filters::default() };
        let all = library.answer(&Request { filters: filters.clone(), ..Request::default() }).facets.topics;
        assert_eq!(all.len(), 31);
        for (topic, count) in all {
            let chosen = Request { topics: vec![Want::Chosen(topic)], filters: filters.clone(), ..Request::default() };
            assert_eq!(library.answer(&chosen).matches.len(), count, "{topic:?} with {filters:?}");
        }
    }
}

#[test]
fn topics_of_a_text_stay_on_offer_when_one_is_chosen() {
    let library = library();
    let asked = Request { text: "gras maaien".to_owned(), ..Request::default() };
    let offered = library.answer(&asked).facets.topics;
    assert!(offered.len() > 1);
    let chosen = Request { topics: vec![Want::Chosen(offered[0].0)], ..asked };
    assert_eq!(library.answer(&chosen).facets.topics, offered);
}
