use super::hosted::{BLOCKS, Hosted};
use super::route::{MOST_SAVED, Mode, Page, Route, TopicWish, View};
use crate::domain::{Audience, Kind, Language, PartnerId, TopicId, Workplace};
use crate::matching::Near;

/// What stands for "not": nowhere in particular, nobody in particular, not this topic.
pub(super) const NOT: &str = "-";

/// Longest text that an address may ask, in bytes; longer addresses are not passed on by every program.
const LONGEST_TEXT: usize = 2000;

/// Longest `stijl`, in bytes: some four times what can be said in it.
const LONGEST_LOOKS: usize = 200;

impl Route {
    /// Reads the part of an address behind the question mark. Anything at all can be read.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut route = Self::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        let mut fixed = String::new();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            read(&mut route, &key, &value);
            // What was fixed first stays fixed.
            if key == "vast" && fixed.is_empty() {
                fixed = value.into_owned();
            }
        }
        if !fixed.is_empty() {
            fix(&mut route, &fixed);
        }
        if route.mode != Mode::Embed {
            route.hosted.be_bare();
        }
        route
    }
}

/// What can be limited.
const LIMITS: [&str; 5] = ["thema", "soort", "voor", "waar", "gemeente"];

/// Fixes what is only named, with what the address says of it, and what is told in `vast` itself: there it does not mix with what the visitor chooses.
fn fix(route: &mut Route, fixed: &str) {
    for (names, _) in form_urlencoded::parse(fixed.as_bytes()).filter(|(_, value)| value.is_empty()) {
        names.split(',').for_each(|name| route.hold(name.trim()));
    }
    let mut told = Route::parse(fixed);
    LIMITS.into_iter().for_each(|name| told.hold(name));
    // Of what is limited twice, what was told in the address itself holds: it was written by hand.
    let (hosted, Hosted { topics, limits, .. }) = (&mut route.hosted, told.hosted);
    if hosted.topics.is_empty() {
        hosted.topics = topics;
    }
    if hosted.limits.is_empty() {
        hosted.limits = limits;
    }
}

fn read(route: &mut Route, key: &str, value: &str) {
    let each = || value.split(',').map(str::trim).filter(|part| !part.is_empty());
    match key {
        "q" => route.text = shorten(value),
        "bij" if value == NOT => route.near = Near::Nowhere,
        "bij" if !value.trim().is_empty() => route.near = Near::Place(shorten(value.trim())),
        "thema" => {
            for wish in each().filter_map(read_wish) {
                if !route.topics.contains(&wish) {
                    route.topics.push(wish);
                }
            }
        }
        "soort" => route.filters.kinds = each().filter_map(Kind::from_word).collect(),
        "voor" if value == NOT => route.filters.anyone = true,
        "voor" => route.filters.audiences = each().filter_map(Audience::from_word).collect(),
        "waar" => route.filters.workplaces = each().filter_map(Workplace::from_word).collect(),
        "gemeente" => {
            for name in each() {
                if !route.filters.municipalities.iter().any(|known| known == name) {
                    route.filters.municipalities.push(name.to_owned());
                }
            }
        }
        "weergave" if value == "kaart" => route.view = View::Map,
        "lijst" => {
            for id in each().filter_map(PartnerId::new).take(MOST_SAVED) {
                if !route.saved.contains(&id) {
                    route.saved.push(id);
                }
            }
        }
        "partner" => route.page = PartnerId::new(value).map_or(Page::Search, Page::Partner),
        "pagina" if value == "dekking" => route.page = Page::Coverage,
        "pagina" if value == "over" => route.page = Page::About,
        "pagina" if value == "bewaard" => route.page = Page::Saved,
        "taal" => route.language = Language::from_code(value),
        "embed" if value == "1" => route.mode = Mode::Embed,
        "kiosk" if value == "1" => route.mode = Mode::Kiosk,
        "zonder" => {
            route.hosted.without =
                each().filter_map(|word| BLOCKS.iter().find(|(known, _)| *known == word)).map(|(_, block)| *block).collect();
        }
        "titel" => route.hosted.level = value.parse().ok().filter(|level| (1..=5).contains(level)).unwrap_or_default(),
        "stijl" if value.len() <= LONGEST_LOOKS => route.hosted.looks = value.to_owned(),
        _ => {}
    }
}

fn read_wish(word: &str) -> Option<TopicWish> {
    match word.strip_prefix(NOT) {
        Some(id) => TopicId::new(id).map(TopicWish::Struck),
        None => TopicId::new(word).map(TopicWish::Chosen),
    }
}

fn shorten(text: &str) -> String {
    let end = (0..=LONGEST_TEXT.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_parameter_is_read() {
        let route = Route::parse(
            "?q=gras+maaien&bij=8900&thema=groenonderhoud,-schoonmaak&soort=maatwerkbedrijf&voor=bedrijven&waar=op-locatie&gemeente=De+Panne&weergave=kaart&lijst=sowepo,westlandia&taal=fr&embed=1",
        );
        assert_eq!((route.text.as_str(), &route.near), ("gras maaien", &Near::Place("8900".into())));
        assert_eq!(route.topics.len(), 2);
        assert_eq!(route.filters.municipalities, ["De Panne"]);
        assert_eq!((route.view, route.language, route.mode, route.saved.len()), (View::Map, Some(Language::Fr), Mode::Embed, 2));
    }

    #[test]
    fn what_is_not_understood_is_ignored() {
        let route =
            Route::parse("soort=ruimteschip&weergave=3d&partner=../../etc&taal=xx&thema=,,A&lijst=<script>&utm_source=x&%FF=%FE&&=");
        assert_eq!(route, Route::default());
    }

    #[test]
    fn every_page_has_its_address() {
        for (query, page) in
            [("?pagina=bewaard", Page::Saved), ("?pagina=dekking&thema=hout", Page::Coverage), ("?pagina=over", Page::About)]
        {
            let route = Route::parse(query);
            assert_eq!((&route.page, route.print().as_str()), (&page, query));
        }
    }

    #[test]
    fn who_works_where_keeps_the_filters() {
        let search =
            Route::parse("?q=gras+maaien&bij=Ieper&thema=-hout&soort=kringwinkel&voor=bedrijven&gemeente=Mesen&lijst=sowepo&taal=fr");
        let hout = TopicId::new("hout");
        assert_eq!(
            search.covering(hout.as_ref()).print(),
            "?pagina=dekking&bij=Ieper&thema=hout&soort=kringwinkel&voor=bedrijven&gemeente=Mesen&lijst=sowepo&taal=fr"
        );
        assert_eq!(Route::default().covering(None).print(), "?pagina=dekking");
    }

    proptest! {
        #[test]
        fn any_address_is_survived_and_printing_undoes_parsing(query in any::<String>()) {
            let route = Route::parse(&query);
            prop_assert_eq!(Route::parse(&route.print()), route);
        }

        #[test]
        fn any_text_survives_the_address(text in any::<String>(), place in "[a-zA-Z -]{1,20}") {
            let route = Route { text: shorten(&text), near: Near::Place(place.clone()), ..Route::default() };
            let read = Route::parse(&route.print());
            prop_assert_eq!(read.text, route.text);
            let kept = place.trim();
            let expected = match kept { "" => Near::AsTyped, "-" if place == "-" => Near::Nowhere, _ => Near::Place(kept.to_owned()) };
            prop_assert_eq!(read.near, expected);
        }
    }
}
