//! The engine itself, on the published data, for tests that look closer than the command line does.

use crate::command::PARTNERS;
use crate::source::read;
use partnerwijzer::domain::json::Value as Json;
use partnerwijzer::domain::{Dataset, Region, read_dataset, read_region, settle};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Request};
use std::sync::LazyLock;

/// The languages, read once.
pub(crate) static VOICES: LazyLock<[Voice; 3]> = LazyLock::new(Voice::built_in);

static REGION: LazyLock<Region> = LazyLock::new(|| read_region(Json::parse(&read("public/data/region.json")).unwrap()).unwrap().0);
static PUBLISHED: LazyLock<Library> = LazyLock::new(|| library(dataset(&read(PARTNERS))));

/// The published data, read once.
pub(crate) fn published() -> &'static Library {
    &PUBLISHED
}

/// The published region, read once.
pub(crate) fn region() -> &'static Region {
    &REGION
}

/// A dataset as the page reads it.
pub(crate) fn dataset(text: &str) -> Dataset {
    let (mut dataset, _) = read_dataset(Json::parse(text).unwrap()).unwrap();
    settle(&mut dataset, &REGION);
    dataset
}

/// A library of a dataset, in the published region.
pub(crate) fn library(dataset: Dataset) -> Library {
    Library::new(dataset, Some(REGION.clone()), &*VOICES)
}

/// The answer to a text alone.
pub(crate) fn ask(library: &Library, text: &str) -> Answer {
    library.answer(&Request { text: text.to_owned(), ..Request::default() })
}
