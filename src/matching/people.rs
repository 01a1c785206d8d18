//! Finds out for whom the work is: "ons bedrijf", "de gemeente", "mijn moeder".

use super::need::Whom;
use crate::domain::Audience;
use crate::search::text::Token;

/// Words that make what follows the visitor's own.
const OWN: &str = "ons onze onzen mijn mijne mijnen me our my notre nos mon ma als uw";

const COMPANY: &str = "abattoir atelier bakkerij bedrijf boerderij brasserie brewery brouwerij bureau business camping company entreprise \
    fabriek factory firm firma garage hoeve hotel kantoor kmo loods magazijn onderneming pme restaurant shop slagerij \
    societe store usine warehouse webshop werf werkplaats winkel zaak drukkerij boutique magasin productiehal";
const COUNCIL: &str = "gemeente stad ocmw gemeentebestuur stadsbestuur bestuur gemeentehuis stadhuis dienst cpas commune mairie ville council \
    municipality burgemeester schepen technische";
const HOME: &str = "appartement buurvrouw buurman father flat grootmoeder grootvader home house huis maison mama moeder mother oma opa papa \
    tante vader woning mere pere";

/// The audience of an owned noun, if the text has one; the first counts.
pub(super) fn find(words: &[Token]) -> Option<Whom> {
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let owned = among(OWN, pair[0].word.as_str()) && !pair[1].after_break;
        let audience = audience(pair[1].word.as_str()).filter(|_| owned)?;
        Some(Whom { audience, words: at..at + 2 })
    })
}

fn audience(noun: &str) -> Option<Audience> {
    if among(COMPANY, noun) {
        Some(Audience::Bedrijven)
    } else if among(COUNCIL, noun) {
        Some(Audience::LokaleBesturen)
    } else if among(HOME, noun) {
        Some(Audience::Particulieren)
    } else {
        None
    }
}

/// Whether a word is one of a list. Lists of words weigh less as one text each.
fn among(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::text::tokens;

    #[test]
    fn an_owned_noun_says_for_whom() {
        let whom = |text: &str| find(&tokens(text)).map(|whom| whom.audience);
        assert_eq!(whom("gras maaien rond ons bedrijf in Ieper"), Some(Audience::Bedrijven));
        assert_eq!(whom("hagen scheren voor onze gemeente"), Some(Audience::LokaleBesturen));
        assert_eq!(whom("mijn moeder naar de dokter brengen"), Some(Audience::Particulieren));
        assert_eq!(whom("tondre la pelouse de notre usine"), Some(Audience::Bedrijven));
        assert_eq!(whom("een bedrijf zoeken"), None);
    }
}
