use super::block::{Block, HEIGHTS, LEVELS, Part, Piece, Place, Reach};
use super::line::Line;
use super::looks::{Colour, RADII};
use crate::domain::{Audience, Kind, Language, TopicId, Workplace, words};
use crate::routing::View;
use enumset::{EnumSet, EnumSetType};

/// A field of the page on which a block is put together, by the name that it has there: that of the attribute it is about, if it is about one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Which municipality.
    Place,
    /// What that means.
    Reach,
    /// A topic.
    Topic,
    /// A kind.
    Kind,
    /// An audience.
    Audience,
    /// A workplace.
    Workplace,
    /// The need.
    Text,
    /// List or map.
    View,
    /// The language.
    Language,
    /// A part that may be fixed.
    Fixed,
    /// A piece that may be left out.
    Without,
    /// The level of the first heading.
    Level,
    /// The colour, as text.
    Colour,
    /// The colour, as the browser lets choose it.
    Palette,
    /// The radius of corners.
    Radius,
    /// Light or dark.
    Scheme,
    /// The font.
    Font,
    /// What the frame is called.
    Name,
    /// The room kept.
    Height,
}
words!(Field {
    Place = "plaats",
    Reach = "bereik",
    Topic = "thema",
    Kind = "soort",
    Audience = "voor",
    Workplace = "waar",
    Text = "q",
    View = "weergave",
    Language = "taal",
    Fixed = "vast",
    Without = "zonder",
    Level = "titel",
    Colour = "kleur",
    Palette = "palet",
    Radius = "hoek",
    Scheme = "schijn",
    Font = "letter",
    Name = "naam",
    Height = "hoogte",
});

impl Field {
    /// Whether it is stepped through value by value: then only the last one is a step that can be undone.
    #[must_use]
    pub fn is_gliding(self) -> bool {
        matches!(self, Self::Palette | Self::Radius | Self::Height)
    }
}

/// What a field says after somebody changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// Which one.
    pub field: Field,
    /// Its value; of a box to tick what it stands for.
    pub value: &'a str,
    /// Whether a box is ticked.
    pub on: bool,
}

/// What was typed is no colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoColour;

impl Block {
    /// The block after a change. What cannot be chosen changes nothing.
    ///
    /// # Errors
    /// When something was typed for a colour that is none: that must be told, or it would seem to be taken.
    pub fn changed(mut self, Change { field, value, on }: Change) -> Result<Self, NoColour> {
        match field {
            Field::Place => {
                let reach = self.place.take().map(|place| place.reach).unwrap_or_default();
                self.place = Some(Place { name: Line::new(value), reach }).filter(|place| !place.name.is_empty());
            }
            Field::Reach => {
                if let (Some(place), Some(reach)) = (&mut self.place, Reach::from_word(value)) {
                    let moved = |from: Part, to: Part, mut fixed: EnumSet<Part>| {
                        if fixed.remove(from) {
                            fixed |= to;
                        }
                        fixed
                    };
                    // A municipality that was fixed stays so, whatever it means.
                    self.fixed = match reach {
                        Reach::Near => moved(Part::Only, Part::Near, self.fixed),
                        Reach::Only => moved(Part::Near, Part::Only, self.fixed),
                    };
                    place.reach = reach;
                }
            }
            Field::Topic => {
                if let Some(id) = TopicId::new(value) {
                    self.topics.retain(|known| *known != id);
                    self.topics.extend(on.then_some(id));
                }
            }
            Field::Kind => tick(&mut self.kinds, Kind::from_word(value), on),
            Field::Audience => tick(&mut self.audiences, Audience::from_word(value), on),
            Field::Workplace => tick(&mut self.workplaces, Workplace::from_word(value), on),
            Field::Fixed => tick(&mut self.fixed, Part::from_word(value), on),
            Field::Without => tick(&mut self.without, Piece::from_word(value), on),
            Field::Text => self.text = Line::new(value),
            Field::Name => self.name = Line::new(value),
            Field::View => self.view = if value == "kaart" { View::Map } else { View::List },
            Field::Language => self.language = Language::from_code(value),
            Field::Level => self.level = value.parse().ok().filter(|level| (LEVELS.0..=LEVELS.1).contains(level)).unwrap_or(self.level),
            Field::Colour if value.trim().is_empty() => self.looks.colour = None,
            Field::Colour | Field::Palette => self.looks.colour = Some(Colour::new(value).ok_or(NoColour)?),
            Field::Radius if value.trim().is_empty() => self.looks.radius = None,
            Field::Radius => {
                self.looks.radius = whole(value).map(|radius| radius.clamp(RADII.0.into(), RADII.1.into()) as u8).or(self.looks.radius)
            }
            Field::Scheme => self.looks.set("schijn", value),
            Field::Font => self.looks.set("letter", value),
            Field::Height if value.trim().is_empty() => self.height = None,
            Field::Height => self.height = whole(value).map(|height| height.clamp(HEIGHTS.0, HEIGHTS.1)).or(self.height),
        }
        Ok(self.settled())
    }
}

fn tick<T: EnumSetType>(all: &mut EnumSet<T>, one: Option<T>, on: bool) {
    if let Some(one) = one {
        if on {
            all.insert(one);
        } else {
            all.remove(one);
        }
    }
}

/// A whole number; of one with a comma or a dot what stands before it.
fn whole(text: &str) -> Option<u16> {
    text.trim().split([',', '.']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn after(query: &str, field: Field, value: &str, on: bool) -> String {
        Block::parse(query).changed(Change { field, value, on }).unwrap().print()
    }

    #[test]
    fn each_field_changes_its_own_choice() {
        for (query, field, value, on, expected) in [
            ("?", Field::Place, "Ieper", true, "?bij=Ieper"),
            ("?gemeente=Ieper", Field::Place, "Veurne", true, "?gemeente=Veurne"),
            ("?bij=Ieper&vast=bij", Field::Place, "", true, "?"),
            ("?bij=Ieper&vast=bij", Field::Reach, "gemeente", true, "?gemeente=Ieper&vast=gemeente"),
            ("?thema=hout", Field::Topic, "strijk", true, "?thema=hout,strijk"),
            ("?thema=hout,strijk&vast=thema", Field::Topic, "hout", false, "?thema=strijk&vast=thema"),
            ("?soort=arbeidszorg", Field::Kind, "kringwinkel", true, "?soort=arbeidszorg,kringwinkel"),
            ("?voor=bedrijven&vast=voor", Field::Audience, "bedrijven", false, "?"),
            ("?", Field::Workplace, "op-locatie", true, "?waar=op-locatie"),
            ("?", Field::Text, "  hagen scheren ", true, "?q=hagen+scheren"),
            ("?", Field::View, "kaart", true, "?weergave=kaart"),
            ("?taal=fr", Field::Language, "", true, "?"),
            ("?bij=Ieper", Field::Fixed, "bij", true, "?bij=Ieper&vast=bij"),
            ("?zonder=kop,voet", Field::Without, "kop", false, "?zonder=voet"),
            ("?", Field::Level, "4", true, "?titel=4"),
            ("?", Field::Colour, " #05C ", true, "?stijl=kleur:0055cc"),
            ("?stijl=kleur:0055cc", Field::Colour, "", true, "?"),
            ("?", Field::Palette, "#123456", true, "?stijl=kleur:123456"),
            ("?", Field::Radius, "99", true, "?stijl=hoek:24"),
            ("?stijl=hoek:3", Field::Radius, "", true, "?"),
            ("?", Field::Scheme, "auto", true, "?stijl=schijn:auto"),
            ("?", Field::Font, "verdana", true, "?stijl=letter:verdana"),
            ("?", Field::Height, "20", true, "?hoogte=200"),
            ("?hoogte=900", Field::Height, "", true, "?"),
            ("?", Field::Name, "Werk", true, "?naam=Werk"),
        ] {
            assert_eq!(after(query, field, value, on), expected, "{field:?} {value}");
        }
    }

    #[test]
    fn no_colour_is_told() {
        let typed = |value| Block::default().changed(Change { field: Field::Colour, value, on: true });
        assert_eq!(typed("groen"), Err(NoColour));
        assert_eq!(typed("  "), Ok(Block::default()));
    }

    proptest! {
        #[test]
        fn whatever_a_field_says_the_choices_can_be_shared(at in 0..Field::ALL.len(), value in any::<String>(), on in any::<bool>()) {
            let block = Block::parse("?bij=Ieper&thema=hout&vast=bij,thema");
            if let Ok(changed) = block.changed(Change { field: Field::ALL[at], value: &value, on }) {
                prop_assert_eq!(Block::parse(&changed.print()), changed);
            }
        }
    }
}
