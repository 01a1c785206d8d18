//! `cargo data words`: which words do nothing, too much, or something else than was meant; in Dutch, as `check`.
//!
//! Start at [`run`]. [`taught`] looks over what a dataset teaches under its topics, [`listed`] the lists that every site has from us, and [`passed`]
//! those of words that are passed over.

mod listed;
#[path = "../../../build/lists.rs"]
mod lists;
mod passed;
mod taught;

use crate::arguments::Arguments;
use crate::files;
use lists::{List, read_all, read_folder};
use partnerwijzer::domain::{Dataset, Language, TopicIndex};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Answer, Library, Need, Request};
use partnerwijzer::search::Lexicon;
use partnerwijzer::search::text::{Token, Tongue};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    if !arguments.has("data") && !arguments.has("lists") {
        return Err("--data or --lists is missing".to_owned());
    }
    let shipped = arguments.has("lists").then(|| read(Path::new(arguments.needed("lists")?))).transpose()?;
    let (dataset, region) = if arguments.has("data") {
        let (dataset, region, _) = files::dataset(arguments.needed("data")?, arguments)?;
        (Some(dataset), region)
    } else {
        (None, files::region(arguments)?)
    };
    let voices = Voice::built_in();
    let mut clean = dataset.as_ref().is_none_or(|dataset| taught::look_over(dataset, region.as_ref(), &voices));
    if let Some((lists, passed)) = shipped {
        clean &= passed::look_over(&passed);
        clean &= listed::look_over(&lists, dataset.unwrap_or_else(|| listed::bare(&lists)), region, &voices);
    }
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The lists of a folder, and those of the words that are passed over.
fn read(folder: &Path) -> Result<(Vec<List>, Vec<List>), String> {
    Ok((read_all(folder)?, read_folder(&folder.join("passed"), false)?))
}

/// A second topic at least this strong is as likely meant as the first.
const NEARLY: f32 = 0.85;

fn ask(library: &Library, text: &str, language: Language) -> Answer {
    library.answer(&Request { text: text.to_owned(), language, ..Request::default() })
}

/// The telling ones of these words, as they are looked up.
fn stems(lexicon: &Lexicon, words: impl Iterator<Item = Token>, language: Language) -> Vec<String> {
    let tongue = Tongue::ALL[language as usize];
    words.filter(|token| !lexicon.passes(&token.word, tongue)).map(|token| lexicon.filed(&token.word, tongue)).collect()
}

fn id(dataset: &Dataset, topic: TopicIndex) -> &str {
    dataset.topic(topic).map_or("", |topic| topic.id.as_str())
}

/// Where a need leads first, when that is elsewhere than to the topic it was meant for.
fn elsewhere(library: &Library, topic: TopicIndex, need: &Need) -> Option<String> {
    if let Some(other) = need.elsewhere.as_ref().filter(|_| need.topics.is_empty()) {
        return Some(format!("leidt naar \"{}\", werk dat hier niemand doet", other.field));
    }
    if let Some(named) = need.names.first().filter(|_| need.topics.is_empty()) {
        let partner = library.partner(named.partner).map_or("", |partner| partner.id.as_str());
        return Some(format!("is de naam van {partner}, en wordt zo gelezen"));
    }
    let Some(first) = need.topics.first() else { return Some("leidt nergens heen: het zegt te weinig".to_owned()) };
    let own = need.topics.iter().find(|fit| fit.topic == topic).map_or(0.0, |fit| fit.strength);
    let other = id(library.dataset(), first.topic);
    (own < NEARLY).then(|| format!("leidt eerst naar {other}, naar dit thema voor {:.0} %", own * 100.0))
}
