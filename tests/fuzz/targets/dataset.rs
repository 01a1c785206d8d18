//! Any file as a dataset: it is refused, or what is kept of it can be asked.
#![no_main]

use libfuzzer_sys::fuzz_target;
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{doubles, read_dataset};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Library, Request};
use std::sync::LazyLock;

static VOICES: LazyLock<[Voice; 3]> = LazyLock::new(Voice::built_in);

fuzz_target!(|text: &str| {
    let Ok(file) = Value::parse(text) else { return };
    let Ok((dataset, _)) = read_dataset(file) else { return };
    let _ = doubles(&dataset);
    let partners = dataset.partners.len();
    let library = Library::new(dataset, None, &*VOICES);
    let everyone = library.answer(&Request::default());
    assert_eq!(everyone.matches.len(), partners);
    let _ = library.answer(&Request { text: "gras maaien en verpakken".to_owned(), ..Request::default() });
});
