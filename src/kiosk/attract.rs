use super::bits::{Deed, button, dialog, icon};
use crate::domain::Language;
use crate::hosting::messages::{self as m, Voice};
use crate::markup::{Element, el};

/// What is shown while nobody is here: an invitation in every language of the site. A touch anywhere begins.
pub(super) fn attract(languages: &[Language]) -> Element {
    let first = languages.first().copied().unwrap_or_default();
    let title = el("h1").class("visually-hidden").say(m::attract_label(Voice(first)));
    let sign = el("svg").class("brand__sign").set("viewBox", "0 0 30 36").set("aria-hidden", "true").child(el("use").set("href", "#brand"));
    let brand = el("p").class("attract__brand").child(sign).child(el("span").say("Partnerwijzer"));
    dialog("attract", title)
        .set("data-deed", Deed::Begin.word())
        .child(el("div").class("attract__land").set("aria-hidden", "true"))
        .child(brand)
        .child(el("ul").class("attract__languages").all(languages.iter().map(|language| el("li").child(invitation(*language)))))
}

fn invitation(language: Language) -> Element {
    let (voice, name) = (
        Voice(language),
        match language {
            Language::Nl => "Nederlands",
            Language::Fr => "Français",
            Language::En => "English",
        },
    );
    button("attract__begin", Deed::Begin)
        .set("data-language", language.code())
        .set("lang", language.code())
        .child(el("span").class("attract__title").say(m::attract_title(voice)))
        .child(el("span").class("attract__touch").say(m::attract_touch(voice)))
        .child(el("span").class("attract__name").say(name).child(icon("#i-chevron-down")))
}
