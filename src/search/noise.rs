//! Words that tell nothing of what has to be done: grammar, courtesy, numbers, days and months.

use super::text::Tongue;

/// Whether a folded word is passed over. Numbers are.
#[must_use]
pub fn is_noise(word: &str, tongue: Tongue) -> bool {
    word.len() == 1 || is_number(word) || list(tongue).any(|known| known == word)
}

/// Whether a folded word may become one that is passed over.
#[must_use]
pub fn begins_noise(word: &str, tongue: Tongue) -> bool {
    list(tongue).any(|known| known.starts_with(word))
}

fn list(tongue: Tongue) -> impl Iterator<Item = &'static str> {
    let list = match tongue {
        Tongue::Dutch => DUTCH,
        Tongue::French => FRENCH,
        Tongue::English => ENGLISH,
    };
    list.split_ascii_whitespace()
}

/// Whether a word is made of digits, also with letters behind them (`40x`, `3de`, `25kg`).
#[must_use]
pub fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

const DUTCH: &str = "\
    aan aangezien aantal acht achter achttien af alle allemaal alles als alsjeblieft alstublieft altijd ander andere anderhalf anders april \
    asap aub augustus avond avonds bedankt bedrijf bedrijven beetje begin ben bent best bestaan bestaat beste bij bijna bijvoorbeeld binnen \
    binnenkort blijft boven brengen buiten bv bvba circa cm contact daar daaraan daarbij daarmee daarna daarom daarvoor dag dagen dan dank \
    dat de december den der derde dertig dertigtal deze dezelfde dicht die dinsdag dit doen doet donderdag door drie dringend duizend dus \
    echt een eens eerst eerste eigen eind elf elk elkaar elke en enkel enkele eraan erbij ergens erin ermee ernaast eronder erop erover \
    errond eruit ervan ervoor etc eur euro even februari firma ga gaan gaat gans ge gebeuren gebeurt geen gehad gelijk gemakkelijk genoeg \
    geraakt gevraagd gezocht gij goa goan goed goede goedemiddag goedemorgen graag graagst gram groeten groot grote gulder gunder ha haar \
    had hadden half hallo halve hartelijk heb hebben hebt heeft heel helaas hele helemaal hello helpt hem hen het heten hier hij hoe hoeveel \
    honderd honderden honderdtal hun hunne ideaal ieder iedere iedereen iemand iemands ier iets ik in ineens info inmiddels is ja jaar \
    jaarlijks januari je jij jou jouw juli jullie juni kan kandidaat kg kilo klein kleine komende komt kon konden korte krijg krijgen kun \
    kunde kunder kunnen kunt laat laatste lange laten liefst liever liggen ligt liter m2 maakt maand maandag maandelijks maanden maar maart \
    mag meer meest meestal mei meneer met meter meugen mevrouw mij mijn miljoen minder minuten misschien mm moe moen moest moet moeten \
    mogelijk mogen morgen mvg na naar naartoe namelijk ne negen negentien negentig nen net nie niemand niet niets nieuw nieuwe nodig nog \
    nogal nooit november nr nu nummer nuus nuze nv oek of oktober olle om omdat onderneming ongeveer ons onze onzen ook op organisatie os \
    over overal paar partner per plots precies prijs qua reeds regelmatig rond rondom september sinds snel snelle sommige soms spoedig staan \
    staat steeds stuks tachtig te tegen ten ter terwijl tevens tien tiental tijd tijdje toch toen tons tot tusschen tussen twaalf twee \
    tweede tweemaal twintig uit uiteraard ulder uren uur uw uwe uze van vanaf vandaag vanuit veel veertien veertig verschillende via vier \
    vierkante vijf vijftien vijftig vo volgend volgende volgens voor vooral voortaan vor vraag vragen vrij vrijdag vroeg vzw waar waarbij \
    waarin waarmee waarom waarop waaruit waarvan waarvoor wanneer want waren wat we week weekend weer weet weinig wekelijks weken wel welk \
    welke werd wie wij wil willen wilt woensdag worden wordt wou wulder xxx zaak zag zal zaterdag ze zeer zeg zeker zelf zes zestig zeven \
    zeventig zich zij zijn zijt zit zitten zo zoals zodat zoek zoeken zoekt zolang zomaar zondag zonder zou zoud zouden zoveel zulke zullen \
    zult zunder ";

const FRENCH: &str = "\
    ai aimerais aimerions alors annee ans aout apres as au aucun aujourd aussi autour autre autres aux avant avec avez avoir avons avril ayant \
    beaucoup besoin bien bonjour bonsoir car ce ceci cela celle celui cent centaine ces cet cette chaque cherche cherchent cherchez \
    cherchons chez chose ci cinq cinquante combien comme comment contre cordialement dans de decembre depuis derriere des desirons deux \
    devant devons dimanche dix dizaine doit doivent donc dont du elle elles en encore enfin entre entreprise environ es est et etc ete etes \
    etre euros eux faire fait fasse faudrait faut fevrier fin fois font grand grande gros grosse hui il ils janvier je jeudi jour jours \
    juillet juin jusqu jusque la le lequel les leur leurs lui lundi ma madame mai mais mardi mars me merci mercredi mes mille moi moins mois \
    mon monsieur ne ni nos notre nous nouveau nouveaux nouvelle novembre octobre on ont ou par parce parfois partenaire pas petit petite \
    petites petits peu peut peuvent peux plus plusieurs pour pourrait pourriez pouvez pouvoir pouvons pres prestataire puis qu quand quatre \
    que quel quelle quelles quelqu quelque quelques quelquun qui quoi recherche recherchons sa samedi sans se semaine semaines sept \
    septembre ses si six societe soit somme sommes son sont souhaite souhaitons sous sur svp ta tant tel tous tout toute toutes trente tres \
    trois trouver tu un une va vendredi vers veuillez veux vingt vingtaine voici voila vos votre voudrais voudrions voulons vous ";

const ENGLISH: &str = "\
    about after again all also always am an and another any anybody anyone anything april are around as asap ask at august away be because been \
    before best between both business but by can cannot company could day days dear december did do does doing done each eight else ever \
    every everyone february few find firm first five for four friday from get getting give given go going good got had half has have having \
    he hello her here hi him his how hundred ideally if im in instead into is it its january july june just kind kindly know large last let \
    like little local look looking lot lots make making many march may maybe me might monday month monthly months more most much must my \
    near need needed needs never new next nine no nobody not november now october of often on once one ones only onto or other others our \
    ours out over own partner people per please possibly probably rather really regards saturday see september seven several she should \
    since six small so some somebody someone something somewhere soon still such sunday supplier take ten than thank thanks that the their \
    them then there these they thing things this those thousand three through thursday till time times to tomorrow too tuesday twenty twice \
    two under until up upon urgent urgently us use usually ve very via want wanted wants was we wednesday week weekly weeks well were what \
    when where which while who whole whom whose why will willing wish with within without wondering would year years yes you your yours ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_carry_a_wish_are_not_passed_over() {
        for word in ["was", "strijk", "kuisen", "maaien", "hof"] {
            assert!(!is_noise(word, Tongue::Dutch), "{word}");
        }
        assert!(is_noise("25kg", Tongue::Dutch) && is_noise("500", Tongue::English) && is_noise("bonjour", Tongue::French));
    }
}
