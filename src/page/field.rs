use super::bits::{ACTION, Action, icon, link};
use super::moment::Moment;
use crate::markup::{Element, el};
use crate::present::{self, Understood, messages as m};

/// The field for the need, with what was understood underlined while typing.
///
/// The underlines stand in a copy of the text behind the field: the field itself stays an ordinary text area, with all that browsers and
/// screen readers know about those.
pub(super) fn need_field(now: &Moment) -> Element {
    let (voice, text) = (now.voice, now.route.text.as_str());
    let pieces = now.answer.map(|answer| present::understood(answer, text)).unwrap_or_default();
    let mark = |(piece, meaning): (String, Understood)| {
        let class = match meaning {
            Understood::Nothing => "",
            Understood::What => "need__what",
            Understood::Where => "need__where",
        };
        el("span").class(class).text(piece)
    };
    let field = el("textarea")
        .class("need__field")
        .set("id", "need")
        .set("name", "q")
        .set("rows", "2")
        .set("maxlength", "2000")
        .set("spellcheck", "false")
        .set("autocomplete", "off")
        .set("autocapitalize", "none")
        .set("enterkeyhint", "search")
        .set("aria-describedby", "need-help")
        .set("placeholder", m::field_example(voice))
        .attr("value", text.to_owned());
    let clear = (!text.is_empty()).then(|| link("need__clear", &now.route.start()).set("aria-label", m::clear(voice)).child(icon("i-x")));
    let search = el("button").class("need__search button").set("type", "submit").child(icon("i-search"));
    let search = search.child(el("span").class("need__word").say(m::search(voice)));
    let copy = el("div").class("need__copy").set("aria-hidden", "true").all(pieces.into_iter().map(mark)).say(" ");
    el("form")
        .class("need")
        .set("role", "search")
        .set("action", "?")
        .set(ACTION, Action::Search.word())
        .child(el("label").class("need__label").set("for", "need").say(m::field_label(voice)))
        .child(el("div").class("need__box").child(copy).child(field).all(clear).child(search))
        .child(el("p").class("visually-hidden").set("id", "need-help").say(m::field_help(voice)))
}
