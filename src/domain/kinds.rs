//! The closed lists of the dataset, each value with the word it has in files and addresses.

use enumset::EnumSetType;

macro_rules! words {
    ($name:ident { $($value:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// All values, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The word in files and addresses.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$value => $word),+ }
            }

            /// The value of a word; `None` for a word that is not in the list.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$value),)+ _ => None }
            }
        }
    };
}
pub(crate) use words;

/// What a partner is: the kinds the regional authority uses (see the README's glossary).
#[derive(Debug, PartialOrd, Ord, Hash, EnumSetType)]
pub enum Kind {
    /// Company whose core task is employing people far from the labour market.
    Maatwerkbedrijf,
    /// Unpaid work-like activity for people who cannot do paid work (yet).
    Arbeidszorg,
    /// Services that answer local needs, commissioned by a public body.
    LokaleDiensteneconomie,
    /// Guidance towards work.
    Trajectbegeleiding,
    /// Second-hand shop in the social economy.
    Kringwinkel,
    /// Anything else.
    Other,
}

words!(Kind {
    Maatwerkbedrijf = "maatwerkbedrijf",
    Arbeidszorg = "arbeidszorg",
    LokaleDiensteneconomie = "lokale-diensteneconomie",
    Trajectbegeleiding = "trajectbegeleiding",
    Kringwinkel = "kringwinkel",
    Other = "other",
});

/// For whom a service is meant.
#[derive(Debug, PartialOrd, Ord, Hash, EnumSetType)]
pub enum Audience {
    /// Companies.
    Bedrijven,
    /// Local governments.
    LokaleBesturen,
    /// Private persons.
    Particulieren,
}

words!(Audience { Bedrijven = "bedrijven", LokaleBesturen = "lokale-besturen", Particulieren = "particulieren" });

/// Where the work is done.
#[derive(Debug, PartialOrd, Ord, Hash, EnumSetType)]
pub enum Workplace {
    /// In the partner's own workshop, shop or kitchen.
    Atelier,
    /// At the customer's.
    OpLocatie,
}

words!(Workplace { Atelier = "atelier", OpLocatie = "op-locatie" });

/// Whether the partner itself has looked at its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Checked by the partner or the coordinator.
    Confirmed,
    /// From public sources, not checked yet.
    Unconfirmed,
}

words!(Status { Confirmed = "confirmed", Unconfirmed = "unconfirmed" });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        assert!(Kind::ALL.iter().all(|&kind| Kind::from_word(kind.word()) == Some(kind)));
        assert!(Audience::ALL.iter().all(|&audience| Audience::from_word(audience.word()) == Some(audience)));
        assert!(Workplace::ALL.iter().all(|&place| Workplace::from_word(place.word()) == Some(place)));
        assert_eq!(Kind::from_word("ruimtevaartbedrijf"), None);
    }
}
