//! What was read in the place of what was typed.

use super::words::place_name;
use crate::matching::{Library, Need, Role};
use crate::search::surface;

/// The words that were read otherwise than they were typed, as they should be, and the whole text with them put right. `None` when there are none that count.
#[must_use]
pub fn corrected(library: &Library, need: &Need, text: &str) -> Option<(String, String)> {
    let (mut words, mut whole, mut done) = (String::new(), String::new(), 0);
    for (at, token) in need.words.iter().enumerate() {
        let Some(mut word) = meant(library, need, at) else { continue };
        let typed = text.get(token.span.clone())?;
        if typed.starts_with(|first: char| first.is_ascii_uppercase())
            && let Some(first) = word.get_mut(..1)
        {
            first.make_ascii_uppercase();
        }
        whole.push_str(text.get(done..token.span.start)?);
        whole.push_str(&word);
        done = token.span.end;
        words.push_str(if words.is_empty() { "" } else { ", " });
        words.push_str(&word);
    }
    whole.push_str(text.get(done..)?);
    (!words.is_empty()).then_some((words, whole))
}

/// What a word should be: a slip that led to a topic, or the name of a place that the need is about.
fn meant(library: &Library, need: &Need, at: usize) -> Option<String> {
    let counts = || need.main_topics().iter().any(|fit| fit.words.contains(&at));
    match need.roles.get(at)? {
        Role::Points(reading) if reading.corrects(&need.words[at].word) && counts() => {
            Some(surface(&need.words[at].word, &reading.words.concat(), need.tongue))
        }
        Role::Place => {
            let hit = need.spot.as_ref()?.hits.iter().find(|hit| hit.corrected && hit.words.start == at)?;
            library.place(hit).map(|place| place_name(place).to_owned())
        }
        _ => None,
    }
}
