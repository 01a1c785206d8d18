//! Small pieces of the page.

use super::{COPY, Paste};
use crate::hosting::embedding::Field;
use crate::markup::{Element, el};

/// A pictogram of the sprite in the page.
pub(super) fn icon(name: &'static str) -> Element {
    el("svg").class("icon").set("aria-hidden", "true").child(el("use").set("href", name))
}

/// A button that copies; `what` says of which of several buttons with the same word it is.
pub(super) fn copy_button(paste: Paste, word: &'static str, what: Option<&'static str>) -> Element {
    // What most people come for stands out.
    let class = if paste == Paste::Code { "button" } else { "button button--quiet" };
    let button = el("button").class(class).set("type", "button").set(COPY, paste.word());
    let button = match what {
        Some(what) => button.attr("aria-label", [word, ": ", what].concat()),
        None => button,
    };
    button.child(icon("#i-copy")).say(word)
}

/// A field with its label above and its help below.
pub(super) fn field(field: Field, label: &'static str, help: Option<&'static str>, control: Element) -> Element {
    let id = field.word();
    let (control, help) = described(id, help, control.set("id", id).set("name", id));
    el("div").class("field").child(el("label").class("field__label").set("for", id).say(label)).child(control).all(help)
}

/// A field or a group with a help that it is told with.
fn described(id: &'static str, help: Option<&'static str>, control: Element) -> (Element, Option<Element>) {
    match help {
        Some(help) => {
            let told = [id, "-help"].concat();
            (control.attr("aria-describedby", told.clone()), Some(el("p").class("help").attr("id", told).say(help)))
        }
        None => (control, None),
    }
}

/// Several boxes to tick, or of which one is chosen.
pub(super) fn group(
    name: &'static str,
    label: &'static str,
    help: Option<&'static str>,
    rows: impl IntoIterator<Item = Element>,
) -> Element {
    let (group, help) = described(name, help, el("fieldset").class("group"));
    group.child(el("legend").class("field__label").say(label)).all(help).child(el("div").class("group__rows").all(rows))
}

/// A box to tick.
pub(super) fn tick(field: Field, value: &str, label: String, on: bool) -> Element {
    choice("checkbox", field.word(), value, label, on)
}

/// One of several, of which one is chosen.
pub(super) fn radio(field: Field, value: &str, label: String, on: bool) -> Element {
    choice("radio", field.word(), value, label, on)
}

fn choice(kind: &'static str, name: &'static str, value: &str, label: String, on: bool) -> Element {
    let input = el("input").class("tick__box").set("type", kind).set("name", name).attr("value", value.to_owned()).flag("checked", on);
    el("label").class("tick").child(input).child(el("span").text(label))
}

/// A list of which one is chosen: the value, what people read, and whether it is that one.
pub(super) fn select(options: impl IntoIterator<Item = (String, String, bool)>) -> Element {
    let option = |(value, label, on): (String, String, bool)| el("option").attr("value", value).flag("selected", on).text(label);
    el("select").class("input").all(options.into_iter().map(option))
}

/// A line to type in.
pub(super) fn input(kind: &'static str, value: String) -> Element {
    el("input").class("input").set("type", kind).attr("value", value).set("autocomplete", "off")
}
