//! Partnerwijzer: from a need told in everyday words to the partners that answer it, with the reasons, their distance and a map; wholly in the browser.
//!
//! # Map of the code
//!
//! Each folder imports only from those above it in this list; `tests/it/layers.rs` holds the table.
//!
//! | Folder | Decides or does | Start at |
//! | --- | --- | --- |
//! | [`collections`] | one dictionary, one sort | [`collections::Dictionary`] |
//! | [`geo`] | points, distances, outlines, projection | [`geo::Point`] |
//! | [`domain`] | partners, topics, region; reads them and names every problem | [`domain::Dataset`] |
//! | [`languages`] | what the site says and understands, one file a language | [`languages::Voice`] |
//! | [`search`] | words to topics, names to places, words to partners | [`search::Lexicon`] |
//! | [`matching`] | a need to ranked partners, each with reasons | [`matching::Library::answer`] |
//! | [`routing`] | the address of the page | [`routing::Route`] |
//! | [`hosting`] | what a public touch screen does by itself; a block in somebody else's page | [`hosting::Rest`], [`hosting::embedding::Block`] |
//! | [`present`] | words it all, draws the map's scene | [`present::card`] |
//! | [`markup`], [`page`] | pages as plain data | [`page::whole`] |
//! | `platform` | the browser, one ability a file; imports nothing of ours | its functions |
//! | `shell` | markup into the document, JSON into values | `shell::draw` |
//! | `app` | the program of the page: state, events, loading, and the one Leptos view | `app::start` |
//! | `map` | the program of the map, which comes when one is to be seen | `map::start` |
//! | `kiosk` | the program of a public touch screen, which comes only there | `kiosk::start` |
//! | `builder` | the program of `insluiten/`, where a block for another website is put together | `builder::start` |
//!
//! Up to [`page`] everything builds and is tested without Leptos or a browser (`--no-default-features`); so does the companion command line, `src/bin/data`.
//!
//! # What always holds
//!
//! - The same data and the same request give the same answer in the same order, on the page and on the command line. No clock, no chance, no hash order.
//! - Every value of [`domain`] is sound: reading keeps what is usable, and names the rest.
//! - A reason is made from the very parts of the score that ranked the partner; nothing is explained that did not count.
//! - The address holds all that is asked: [`routing::Route::parse`] and [`routing::Route::print`] undo each other, and no address breaks the page.
//! - Texts from files and addresses only ever become text nodes and attribute values, links only `http:`, `https:`, `mailto:` and `tel:`.
//! - Every text for visitors stands in `src/messages`, in three languages, each with the same parameters, or the build stops.
//! - No request leaves the site's own origin. What is stored is the site itself, for when there is no network; nothing of the visitor; on a public touch screen whose owner asks for it,
//!   needs without an answer are counted on the device.

pub mod collections;
pub mod domain;
pub mod geo;
pub mod hosting;
pub mod languages;
pub mod markup;
pub mod matching;
pub mod page;
pub mod present;
pub mod routing;
pub mod search;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "builder")]
pub mod builder;
#[cfg(feature = "kiosk")]
pub mod kiosk;
#[cfg(feature = "map")]
pub mod map;
#[cfg(any(feature = "app", feature = "map", feature = "kiosk", feature = "builder"))]
pub mod platform;
#[cfg(any(feature = "app", feature = "map", feature = "kiosk", feature = "builder"))]
pub mod shell;
