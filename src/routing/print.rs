use super::hosted::{BLOCKS, Hosted, PARTS};
use super::parse::NOT;
use super::route::{Mode, Page, Route, TopicWish, View};
use crate::matching::{Filters, Near};
use enumset::{EnumSet, EnumSetType};
use form_urlencoded::Serializer;

impl Route {
    /// The part of an address from the question mark on; `?` alone for the start page. Used as a link, it works under any path.
    #[must_use]
    pub fn print(&self) -> String {
        let mut query = Serializer::for_suffix(String::from("?"), 1);
        let mut put = |key: &str, value: &str| {
            if !value.is_empty() {
                query.append_pair(key, value);
            }
        };
        match &self.page {
            Page::Search => {}
            Page::Partner(id) => put("partner", id.as_str()),
            Page::Saved => put("pagina", "bewaard"),
            Page::Coverage => put("pagina", "dekking"),
            Page::About => put("pagina", "over"),
        }
        put("q", &self.text);
        match &self.near {
            Near::AsTyped => {}
            Near::Place(name) => put("bij", name),
            Near::Nowhere => put("bij", NOT),
        }
        let topics: Vec<String> = self
            .topics
            .iter()
            .map(|wish| match wish {
                TopicWish::Chosen(id) => id.to_string(),
                TopicWish::Struck(id) => format!("{NOT}{id}"),
            })
            .collect();
        put("thema", &topics.join(","));
        filters(&self.filters, &mut put);
        put("weergave", if self.view == View::Map { "kaart" } else { "" });
        let saved: Vec<&str> = self.saved.iter().map(|id| id.as_str()).collect();
        put("lijst", &saved.join(","));
        put("taal", self.language.map_or("", |language| language.code()));
        match self.mode {
            Mode::Site => {}
            Mode::Embed => put("embed", "1"),
            Mode::Kiosk => put("kiosk", "1"),
        }
        put("vast", &fixed(&self.hosted));
        let without = BLOCKS.iter().filter(|(_, block)| self.hosted.without.contains(*block)).map(|(word, _)| *word);
        put("zonder", &without.collect::<Vec<_>>().join(","));
        put("titel", ["", "1", "2", "3", "4", "5"].get(usize::from(self.hosted.level)).copied().unwrap_or_default());
        put("stijl", &self.hosted.looks);
        query.finish()
    }
}

fn filters(filters: &Filters, put: &mut dyn FnMut(&str, &str)) {
    put("soort", &words(filters.kinds, crate::domain::Kind::word));
    put("voor", if filters.anyone { NOT } else { "" });
    put("voor", &words(filters.audiences, crate::domain::Audience::word));
    put("waar", &words(filters.workplaces, crate::domain::Workplace::word));
    put("gemeente", &filters.municipalities.join(","));
}

/// What is fixed, as a query of its own within the query.
fn fixed(hosted: &Hosted) -> String {
    let mut query = Serializer::new(String::new());
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            query.append_pair(key, value);
        }
    };
    put("thema", &hosted.topics.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(","));
    filters(&hosted.limits, &mut put);
    for (name, part) in PARTS {
        if hosted.held.contains(part) {
            query.append_key_only(name);
        }
    }
    query.finish()
}

fn words<T: EnumSetType>(set: EnumSet<T>, word: fn(T) -> &'static str) -> String {
    set.iter().map(word).collect::<Vec<_>>().join(",")
}
