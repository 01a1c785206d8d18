//! The owner's corner: a pad for the digits that open it, and what it shows.

use super::bits::{DEED, Deed, ERASE, button, dialog, drawn, icon};
use crate::hosting::messages::{self as m, Voice};
use crate::hosting::{Door, Knock, Unmet};
use crate::markup::{Element, el};

/// What the owner sees of the screen; what is not known is nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Facts {
    pub(super) version: Option<String>,
    pub(super) data: Option<String>,
    pub(super) checked: Option<String>,
    pub(super) refused: Option<String>,
    /// Bytes.
    pub(super) used: Option<f64>,
}

/// Needs that are shown; the file holds all.
const SHOWN: usize = 12;

/// The pad with digits, and what became of the last ones.
pub(super) fn pad(door: &Door, knock: Knock, now: f64, voice: Voice) -> Element {
    let said = match (door.shut_for(now), knock) {
        (0, Knock::Wrong) => m::owner_wrong(voice).to_owned(),
        (0, _) => String::new(),
        (seconds, _) => [m::owner_wrong(voice), " ", &m::owner_wait(voice, seconds as usize)].concat(),
    };
    let dots = (0..door.length()).map(|at| el("i").class(if at < door.typed() { "pad__dot pad__dot--full" } else { "pad__dot" }));
    let digit = |digit: &'static str| button("button button--quiet pad__key", Deed::Digit).set("data-digit", digit).say(digit);
    let erase = button("button button--quiet pad__key", Deed::Erase).set("aria-label", m::owner_erase(voice)).child(drawn(&ERASE));
    let close = button("button button--quiet pad__key", Deed::Close).set("aria-label", m::close(voice)).child(icon("#i-x"));
    let keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9"].into_iter().map(digit);
    let keys = keys.chain([close, digit("0"), erase]);
    let window = dialog("over__window pad", el("h1").class("over__title").say(m::owner_pin(voice)))
        .child(el("div").class("pad__dots").set("aria-hidden", "true").all(dots))
        .child(el("p").class("pad__said").set("role", "status").text(said))
        .child(el("div").class("pad__keys").set("data-no-keys", "").all(keys));
    el("div").class("over").child(window)
}

/// What the owner sees.
pub(super) fn corner(facts: &Facts, unmet: Option<&Unmet>, voice: Voice) -> Element {
    let megabytes = |bytes: f64| {
        let tenths = (bytes / 100_000.0) as u32;
        m::owner_megabytes(voice, &[&(tenths / 10).to_string(), ",", &(tenths % 10).to_string()].concat())
    };
    let rows = [
        (m::owner_version(voice), facts.version.clone()),
        (m::owner_data(voice), facts.data.clone()),
        (m::owner_checked(voice), facts.checked.clone()),
        (m::owner_storage(voice), facts.used.map(megabytes)),
    ];
    let refused = facts.refused.clone().map(|why| (m::owner_refused(voice), Some(why)));
    let list = rows.into_iter().chain(refused).fold(el("dl").class("facts corner__facts"), |list, (term, value)| {
        list.child(el("dt").say(term)).child(el("dd").text(value.unwrap_or_else(|| m::owner_unknown(voice).to_owned())))
    });
    let reload = button("button button--quiet", Deed::Reload).child(icon("#i-refresh-cw")).say(m::owner_reload(voice));
    let close = button("button", Deed::Close).child(icon("#i-x")).say(m::close(voice));
    let window = dialog("over__window corner", el("h1").class("over__title").say(m::owner_title(voice)));
    let window = window.child(list).all(unmet.map(|unmet| needs(unmet, voice)));
    el("div").class("over").child(window.child(el("div").class("actions corner__actions").child(reload).child(close)))
}

/// The needs without an answer.
fn needs(unmet: &Unmet, voice: Voice) -> Element {
    let most = unmet.most(SHOWN);
    let row = |(text, count): &(&str, usize)| el("li").child(el("span").text((*text).to_owned())).child(el("b").text(count.to_string()));
    let none = most.is_empty().then(|| el("p").class("quiet").say(m::owner_unmet_none(voice)));
    let act = |deed: Deed, name: &'static str, word: &'static str| {
        el("button").class("button button--quiet").set("type", "button").set(DEED, deed.word()).child(icon(name)).say(word)
    };
    let acts = el("div").class("actions").child(act(Deed::Export, "#i-download", m::owner_export(voice))).child(act(
        Deed::Clear,
        "#i-x",
        m::owner_clear(voice),
    ));
    let list = el("ol").class("corner__needs").all(most.iter().map(row));
    let acts = (!most.is_empty()).then_some(acts);
    el("section").child(el("h2").say(m::owner_unmet(voice))).all(none).child(list).all(acts)
}
