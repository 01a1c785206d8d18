use super::bits::{icon, link};
use crate::domain::{Dataset, Group};
use crate::languages::Voice;
use crate::markup::{Element, el};
use crate::routing::Route;

/// The groups of topics, each with its topics in small, to be tapped.
pub(super) fn group_list(dataset: &Dataset, route: &Route, voice: Voice) -> Element {
    let row = |(at, group): (usize, &Group)| {
        let topics = || dataset.topics.iter().filter(|topic| topic.group == Some(at));
        let labels: Vec<String> = topics().map(|topic| lower_first(topic.label.get(voice.language))).collect();
        let route = route.choosing(topics().map(|topic| topic.id.clone()));
        let text = el("div").child(link("choices__link", &route).text(group.label.get(voice.language).to_owned()));
        let text = text.child(el("p").class("choices__teaser").text(labels.join(", ")));
        el("li").class("choices__row").child(icon(&["g-", group.id.as_str()].concat())).child(text)
    };
    let groups = dataset.groups.iter().enumerate().filter(|(at, _)| dataset.topics.iter().any(|topic| topic.group == Some(*at)));
    el("ul").class("choices__list").all(groups.map(row))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| [first.to_ascii_lowercase()].into_iter().chain(letters).collect()).unwrap_or_default()
}
