use super::block::{Block, HEIGHTS, LEVELS, Part, Piece, Place, Reach, USUAL_LEVEL};
use super::line::Line;
use super::looks::Looks;
use crate::domain::{Audience, Kind, Language, TopicId, Workplace};
use crate::routing::View;
use enumset::{EnumSet, EnumSetType};

/// A parameter or attribute: its name and its value.
pub(super) type Pair = (&'static str, String);

impl Block {
    /// Reads the part of an address behind the question mark: of the page on which a block is put together, or of the frame itself. Anything at all can
    /// be read, and what is not understood is ignored.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut block = Self::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            block.read(&key, &value);
        }
        block.settled()
    }

    /// The part of an address from the question mark on, as [`Block::parse`] reads it; `?` alone when everything is as usual.
    #[must_use]
    pub fn print(&self) -> String {
        query("?", &[self.pairs(), self.host_pairs()].concat())
    }

    /// The address of the frame, in a site.
    #[must_use]
    pub fn address(&self, site: &str) -> String {
        [site, &query("?embed=1", &self.pairs())].concat()
    }

    /// The address of the same search in a window of its own. What is fixed stays so.
    #[must_use]
    pub fn link(&self, site: &str) -> String {
        let mut pairs = self.pairs();
        pairs.retain(|(name, _)| !matches!(*name, "zonder" | "titel" | "stijl"));
        let query = query("?", &pairs);
        [site, if query == "?" { "" } else { &query }].concat()
    }

    fn read(&mut self, key: &str, value: &str) {
        let each = || value.split(',').map(str::trim).filter(|part| !part.is_empty());
        match key {
            // Who says both means only there: that is what the visitor sees.
            "bij" if self.may_fix(Part::Only) => {}
            "bij" | "gemeente" => {
                let name = Line::new(value);
                let reach = if key == "bij" { Reach::Near } else { Reach::Only };
                self.place = Some(Place { name, reach }).filter(|place| !place.name.is_empty()).or(self.place.take());
            }
            "thema" => {
                for id in each().filter_map(TopicId::new) {
                    if !self.topics.contains(&id) {
                        self.topics.push(id);
                    }
                }
            }
            "soort" => self.kinds = each().filter_map(Kind::from_word).collect(),
            "voor" => self.audiences = each().filter_map(Audience::from_word).collect(),
            "waar" => self.workplaces = each().filter_map(Workplace::from_word).collect(),
            "q" => self.text = Line::new(value),
            "weergave" => self.view = if value == "kaart" { View::Map } else { View::List },
            "taal" => self.language = Language::from_code(value),
            "vast" => self.fixed = each().filter_map(Part::from_word).collect(),
            "zonder" => self.without = each().filter_map(Piece::from_word).collect(),
            "titel" => self.level = value.parse().ok().filter(|level| (LEVELS.0..=LEVELS.1).contains(level)).unwrap_or(USUAL_LEVEL),
            "stijl" => self.looks = Looks::parse(value),
            "hoogte" => self.height = value.parse().ok().filter(|height| (HEIGHTS.0..=HEIGHTS.1).contains(height)),
            "naam" => self.name = Line::new(value),
            _ => {}
        }
    }

    /// What the address of the frame says, without what is as usual.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut put = |name: &'static str, value: String| {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        };
        if let Some(place) = &self.place {
            put(place.reach.word(), place.name.as_str().to_owned());
        }
        put("thema", joined(self.topics.iter().map(TopicId::as_str)));
        put("soort", set(self.kinds, Kind::word));
        put("voor", set(self.audiences, Audience::word));
        put("waar", set(self.workplaces, Workplace::word));
        put("q", self.text.as_str().to_owned());
        put("weergave", if self.view == View::Map { "kaart".to_owned() } else { String::new() });
        put("taal", self.language.map_or("", Language::code).to_owned());
        put("vast", set(self.fixed, Part::word));
        put("zonder", set(self.without, Piece::word));
        put("titel", if self.level == USUAL_LEVEL { String::new() } else { self.level.to_string() });
        put("stijl", self.looks.print());
        pairs
    }

    /// What only the host's page has to know, without what is as usual.
    pub(super) fn host_pairs(&self) -> Vec<Pair> {
        let height = self.height.map(|height| ("hoogte", height.to_string()));
        let name = (!self.name.is_empty()).then(|| ("naam", self.name.as_str().to_owned()));
        height.into_iter().chain(name).collect()
    }
}

fn set<T: EnumSetType>(all: EnumSet<T>, word: fn(T) -> &'static str) -> String {
    joined(all.iter().map(word))
}

fn joined<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for word in words {
        text.push_str(if text.is_empty() { "" } else { "," });
        text.push_str(word);
    }
    text
}

/// A query that begins so.
fn query(start: &str, pairs: &[Pair]) -> String {
    let mut query = start.to_owned();
    for (name, value) in pairs {
        query.push_str(if query.ends_with('?') { "" } else { "&" });
        query.push_str(name);
        query.push('=');
        encode(&mut query, value);
    }
    query
}

/// Signs that part a list may stand in a query as they are (RFC 3986), and people read it more easily so.
const LIST: [char; 2] = [',', ':'];

fn encode(query: &mut String, value: &str) {
    for part in value.split_inclusive(LIST) {
        let word = part.trim_end_matches(LIST);
        query.extend(form_urlencoded::byte_serialize(word.as_bytes()));
        query.push_str(&part[word.len()..]);
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::looks::{Colour, Font, Scheme};
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::subsequence;

    /// Any block that can be put together.
    pub(in super::super) fn any_block() -> impl Strategy<Value = Block> {
        let search = (
            proptest::option::of((any::<String>(), any::<bool>())),
            subsequence(vec!["hout", "groenonderhoud", "strijk-en-was"], 0..=3),
            subsequence(Kind::ALL.to_vec(), 0..=3),
            subsequence(Audience::ALL.to_vec(), 0..=3),
            subsequence(Workplace::ALL.to_vec(), 0..=2),
            any::<String>(),
            any::<bool>(),
            proptest::option::of(0..3usize),
        );
        let manner = (
            subsequence(Part::ALL.to_vec(), 0..=Part::ALL.len()),
            subsequence(Piece::ALL.to_vec(), 0..=Piece::ALL.len()),
            LEVELS.0..=LEVELS.1,
            proptest::option::of("[0-9a-f]{6}"),
            proptest::option::of(0..=24u8),
            (0..Scheme::ALL.len(), 0..Font::ALL.len()),
            proptest::option::of(HEIGHTS.0..=HEIGHTS.1),
            any::<String>(),
        );
        (search, manner).prop_map(|((place, topics, kinds, audiences, workplaces, text, map, language), manner)| {
            let (fixed, without, level, colour, radius, (scheme, font), height, name) = manner;
            let place = place.map(|(name, near)| (Line::new(&name), if near { Reach::Near } else { Reach::Only }));
            Block {
                place: place.filter(|(name, _)| !name.is_empty()).map(|(name, reach)| Place { name, reach }),
                topics: topics.into_iter().filter_map(TopicId::new).collect(),
                kinds: kinds.into_iter().collect(),
                audiences: audiences.into_iter().collect(),
                workplaces: workplaces.into_iter().collect(),
                text: Line::new(&text),
                view: if map { View::Map } else { View::List },
                language: language.map(|at| Language::ALL[at]),
                fixed: fixed.into_iter().collect(),
                without: without.into_iter().collect(),
                level,
                looks: Looks {
                    colour: colour.and_then(|hex| Colour::new(&hex)),
                    radius,
                    scheme: Scheme::ALL[scheme],
                    font: Font::ALL[font],
                },
                height,
                name: Line::new(&name),
            }
            .settled()
        })
    }

    #[test]
    fn every_parameter_is_read_and_written() {
        let query = "?gemeente=Ieper&thema=groenonderhoud,schoonmaak&soort=maatwerkbedrijf&voor=lokale-besturen&waar=op-locatie\
                     &q=gras+maaien&weergave=kaart&taal=fr&vast=thema,gemeente&zonder=kaart,voet&titel=3\
                     &stijl=kleur:005c8f,hoek:8,schijn:donker,letter:georgia&hoogte=700&naam=Werk+in+Ieper";
        assert_eq!(Block::parse(query).print(), query);
        assert_eq!(Block::default().print(), "?");
    }

    #[test]
    fn the_address_of_the_frame_says_nothing_that_only_the_host_needs() {
        let block = Block::parse("?bij=8900&vast=bij,weergave&zonder=voet&hoogte=700&naam=x");
        assert_eq!(block.address("https://a.example/w/"), "https://a.example/w/?embed=1&bij=8900&vast=bij,weergave&zonder=voet");
        assert_eq!(block.link("https://a.example/w/"), "https://a.example/w/?bij=8900&vast=bij,weergave");
        assert_eq!(Block::default().address("https://a.example/"), "https://a.example/?embed=1");
        assert_eq!(Block::default().link("https://a.example/"), "https://a.example/");
    }

    #[test]
    fn what_is_not_chosen_cannot_be_fixed() {
        let block = Block::parse("?vast=q,bij,thema,soort,voor,waar,gemeente,weergave,taal");
        assert_eq!(block.print(), "?vast=weergave");
    }

    #[test]
    fn of_two_municipalities_the_narrower_counts() {
        for query in ["?bij=Veurne&gemeente=Ieper", "?gemeente=Ieper&bij=Veurne"] {
            assert_eq!(Block::parse(query).print(), "?gemeente=Ieper");
        }
    }

    proptest! {
        #[test]
        fn printing_and_parsing_undo_each_other(block in any_block()) {
            prop_assert_eq!(Block::parse(&block.print()), block);
        }

        #[test]
        fn any_address_is_survived(query in any::<String>()) {
            let block = Block::parse(&query);
            prop_assert_eq!(Block::parse(&block.print()), block);
        }

        #[test]
        fn the_page_understands_the_address_of_its_frame(block in any_block()) {
            let address = block.address("https://a.example/");
            let read = Block::parse(address.split_once('?').unwrap().1);
            prop_assert_eq!(read, Block { height: None, name: Line::default(), ..block });
        }
    }
}
