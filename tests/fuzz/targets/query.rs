//! Any text, on any day and in any language, asked of the published data.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{Language, read_dataset, read_region, settle};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Library, Request};
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let json = |text: &str| Value::parse(text).expect("the published file is JSON");
    let (mut dataset, _) = read_dataset(json(include_str!("../../../public/data/partners.json"))).expect("the published data can be read");
    let (region, _) = read_region(json(include_str!("../../../public/data/region.json"))).expect("the published region can be read");
    settle(&mut dataset, &region);
    Library::new(dataset, Some(region), &Voice::built_in())
});

fuzz_target!(|input: (u8, u32, &str)| {
    let (language, day, text) = input;
    let language = Language::ALL[usize::from(language) % Language::ALL.len()];
    let answer = LIBRARY.answer(&Request { text: text.to_owned(), language, day, ..Request::default() });
    for word in &answer.need.words {
        assert!(text.get(word.span.clone()).is_some());
    }
    for found in answer.matches.iter().take(20) {
        let parts = LIBRARY.parts(&answer.need, found);
        assert!((parts.total() - found.score).abs() < 1e-4);
        let _ = LIBRARY.explain(&answer.need, found);
    }
});
