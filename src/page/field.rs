use super::bits::{ACTION, Action, icon, kind_sign, link};
use super::moment::Moment;
use crate::domain::TopicIndex;
use crate::markup::{Element, el};
use crate::matching::{Completion, Library, Subject};
use crate::present::{self, Understood, messages as m};
use crate::routing::{Page, Route};

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
    let count = if now.completions.is_empty() { String::new() } else { m::count_completions(voice, now.completions.len()) };
    el("form")
        .class("need")
        .set("role", "search")
        .set("action", "?")
        .set(ACTION, Action::Search.word())
        .child(el("label").class("need__label").set("for", "need").say(m::field_label(voice)))
        .child(el("div").class("need__box").child(copy).child(field).all(clear).child(search).all(offers(now)))
        .child(el("p").class("visually-hidden").set("aria-live", "polite").text(count))
        .child(el("p").class("visually-hidden").set("id", "need-help").say(m::field_help(voice)))
}

/// Ways to go on with what is being typed, over what stands below the field: links, for a text area cannot be a combobox (ARIA in HTML).
fn offers(now: &Moment) -> Option<Element> {
    let library = now.library.filter(|_| !now.completions.is_empty())?;
    let offers = now.completions.iter().filter_map(|completion| offer(now, library, completion));
    Some(el("ul").class("filter__panel options need__offers").set("aria-label", m::completions(now.voice)).all(offers))
}

/// A topic or a service is searched for, a place is filled in, a partner is opened.
fn offer(now: &Moment, library: &Library, completion: &Completion) -> Option<Element> {
    let asking = now.route.asking(&completion.text);
    let doing = |class, route: &Route, action: Action| link(class, route).set(ACTION, action.word());
    // A label by itself may be read as something else; when it is all of the text, its topic is sure.
    let about = |topic: TopicIndex| {
        let id = &library.dataset().topic(topic)?.id;
        let route = if completion.text == completion.label { asking.with_topic(id) } else { asking.clone() };
        Some((doing("option", &route, Action::Search), icon(&["t-", id.as_str()].concat()), ""))
    };
    let (link, sign, note) = match completion.subject {
        Subject::Topic(topic) => about(topic)?,
        Subject::Service(partner, service) => about(library.service(partner, service)?.topic)?,
        Subject::Place(at, _) => {
            let municipality = &library.region()?.places.get(at)?.municipality;
            (
                doing("option option--where", &asking, Action::Type),
                icon("i-map-pin"),
                if *municipality == completion.label { "" } else { municipality },
            )
        }
        Subject::Partner(at) => {
            let partner = library.partner(at)?;
            let route = now.route.on(Page::Partner(partner.id.clone()));
            (link("option", &route), kind_sign(partner.kind, None), present::kind(now.voice, partner.kind))
        }
    };
    let label = el("span").text(completion.label.clone());
    Some(el("li").child(link.child(sign).child(label).child(el("span").class("quiet").text(note.to_owned()))))
}
