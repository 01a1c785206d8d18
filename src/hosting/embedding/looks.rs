use crate::domain::words;

/// The looks of a block, as far as they are the host's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looks {
    /// `kleur`: of links and buttons; the site's own when none is chosen.
    pub colour: Option<Colour>,
    /// `hoek`: the radius of corners in CSS pixels, see [`RADII`]; the site's own when none is chosen.
    pub radius: Option<u8>,
    /// `schijn`: light or dark.
    pub scheme: Scheme,
    /// `letter`: the font.
    pub font: Font,
}

/// The radii that a block takes, least and most.
pub const RADII: (u8, u8) = (0, 24);

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// Light, for most pages around a block are.
    #[default]
    Light,
    /// Dark.
    Dark,
    /// What the visitor's system asks for.
    Auto,
}
words!(Scheme { Light = "licht", Dark = "donker", Auto = "auto" });

/// A font that nearly every device has: nothing has to be loaded for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Font {
    /// That of the visitor's system.
    #[default]
    System,
    /// Arial.
    Arial,
    /// Verdana.
    Verdana,
    /// Tahoma.
    Tahoma,
    /// Trebuchet MS.
    Trebuchet,
    /// Georgia.
    Georgia,
    /// Times New Roman.
    Times,
}
words!(Font {
    System = "systeem",
    Arial = "arial",
    Verdana = "verdana",
    Tahoma = "tahoma",
    Trebuchet = "trebuchet",
    Georgia = "georgia",
    Times = "times",
});

/// Looks of a theme that municipal websites use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// What people call the theme: a name of its own, the same in every language.
    pub name: &'static str,
    /// Its looks.
    pub looks: Looks,
}

/// The themes, ours first. A theme whose font must be loaded has that of the system here.
pub const PRESETS: [Preset; 5] = [
    Preset { name: "Partnerwijzer", looks: looks(None, None) },
    // `--vl-color--action: #0055cc` and `--vl-border--radius: 0.3rem` on a root of 10 px, in the CSS variables of the web components of the Flemish
    // government's own style (Flux, milieuinfo/flux-web-components).
    Preset { name: "Vlaanderen", looks: looks(Some([0x00, 0x55, 0xcc]), Some(3)) },
    // `--color--blue-20: #0d77b5`, that of buttons, and `--border-radius: 3px` (drupal/drupal, core/themes/olivero/css/base/variables.pcss.css).
    Preset { name: "Drupal Olivero", looks: looks(Some([0x0d, 0x77, 0xb5]), Some(3)) },
    // `contrast: #111111` for links and buttons, and `.33rem` for buttons (WordPress/WordPress, wp-content/themes/twentytwentyfour/theme.json).
    Preset { name: "WordPress Twenty Twenty-Four", looks: looks(Some([0x11, 0x11, 0x11]), Some(5)) },
    // `contrast: #111111` for buttons (WordPress/WordPress, wp-content/themes/twentytwentyfive/theme.json), as round as they can be
    // (wp-includes/blocks/button/style.css: 9999px).
    Preset { name: "WordPress Twenty Twenty-Five", looks: looks(Some([0x11, 0x11, 0x11]), Some(RADII.1)) },
];

const fn looks(colour: Option<[u8; 3]>, radius: Option<u8>) -> Looks {
    let colour = match colour {
        Some(parts) => Some(Colour(parts)),
        None => None,
    };
    Looks { colour, radius, scheme: Scheme::Light, font: Font::System }
}

impl Colour {
    /// Reads `#005c8f`, `005C8F` or `#05c`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text).as_bytes();
        let digit = |at: usize| (*digits.get(at)? as char).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let pair = |first, second| Some(digit(first)? * 16 + digit(second)?);
        match digits.len() {
            3 => Some(Self([pair(0, 0)?, pair(1, 1)?, pair(2, 2)?])),
            6 => Some(Self([pair(0, 1)?, pair(2, 3)?, pair(4, 5)?])),
            _ => None,
        }
    }

    /// Six hex digits.
    #[must_use]
    pub fn hex(self) -> String {
        let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value & 15)]);
        self.0.iter().flat_map(|part| [digit(part >> 4), digit(*part)]).collect()
    }
}

impl Looks {
    /// Reads `kleur:005c8f,hoek:8`; what is not understood stays as usual.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut looks = Self::default();
        for (name, value) in text.split(',').filter_map(|part| part.split_once(':')) {
            looks.set(name.trim(), value.trim());
        }
        looks
    }

    /// As [`Looks::parse`] reads it, without what is as usual.
    #[must_use]
    pub fn print(&self) -> String {
        let parts = self.pairs();
        let mut text = String::new();
        for (name, value) in &parts {
            [if text.is_empty() { "" } else { "," }, name, ":", value].iter().for_each(|part| text.push_str(part));
        }
        text
    }

    /// What is not as usual: names and values.
    pub(super) fn pairs(&self) -> Vec<(&'static str, String)> {
        let usual = Self::default();
        let mut pairs = Vec::new();
        pairs.extend(self.colour.map(|colour| ("kleur", colour.hex())));
        pairs.extend(self.radius.map(|radius| ("hoek", radius.to_string())));
        pairs.extend((self.scheme != usual.scheme).then(|| ("schijn", self.scheme.word().to_owned())));
        pairs.extend((self.font != usual.font).then(|| ("letter", self.font.word().to_owned())));
        pairs
    }

    /// Sets one of the looks by its name. What cannot be understood changes nothing.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match name {
            "kleur" => self.colour = Colour::new(value).or(self.colour),
            "hoek" => self.radius = value.parse().ok().filter(|radius| (RADII.0..=RADII.1).contains(radius)).or(self.radius),
            "schijn" => self.scheme = Scheme::from_word(value).unwrap_or(self.scheme),
            "letter" => self.font = Font::from_word(value).unwrap_or(self.font),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_read_as_they_are_written() {
        let looks = Looks::parse("kleur:#05C, hoek:8,schijn:auto,letter:georgia");
        assert_eq!(looks.print(), "kleur:0055cc,hoek:8,schijn:auto,letter:georgia");
        assert_eq!(Looks::parse(&looks.print()), looks);
    }

    #[test]
    fn what_is_not_understood_stays_as_usual() {
        for text in ["", "kleur:groen,hoek:25,schijn:fel,letter:comic", "kleur:005c8,hoek:-1", "kleur", ":,:", "kleur:00é8f"] {
            assert_eq!(Looks::parse(text), Looks::default(), "{text}");
        }
        assert_eq!(Looks::default().print(), "");
    }

    #[test]
    fn every_theme_can_be_told_from_the_others() {
        let printed: std::collections::BTreeSet<String> = PRESETS.iter().map(|preset| preset.looks.print()).collect();
        assert_eq!(printed.len(), PRESETS.len());
        assert!(PRESETS.iter().all(|preset| Looks::parse(&preset.looks.print()) == preset.looks));
    }
}
