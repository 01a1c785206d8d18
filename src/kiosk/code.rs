use super::bits::{Deed, button, dialog, icon};
use crate::hosting::codes;
use crate::hosting::messages::{self as m, Voice};
use crate::markup::{Element, el};

/// What a visitor takes along: as a code for a telephone, and in words for who has none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Taken {
    /// What it is.
    pub(super) title: String,
    /// What the telephone reads.
    pub(super) text: String,
    /// What people read.
    pub(super) lines: Vec<String>,
}

/// The window with the code.
pub(super) fn code(taken: &Taken, voice: Voice) -> Element {
    let title = el("h1").class("over__title").text(taken.title.clone());
    let (square, how) = match codes::code(&taken.text) {
        Ok(code) => (Some(square(&code, voice)), m::code_how(voice)),
        Err(_) => (None, m::code_none(voice)),
    };
    let close = button("button button--quiet over__main", Deed::Close).child(icon("#i-x")).say(m::close(voice));
    let lines = el("ul").class("code__lines").all(taken.lines.iter().map(|line| el("li").text(line.clone())));
    let window = dialog("over__window code", title).all(square);
    el("div")
        .class("over")
        .set("data-deed", Deed::Close.word())
        .child(window.child(el("p").class("code__how").say(how)).child(lines).child(close))
}

/// Always black on white, whatever the colours of the page: that is what telephones read.
fn square(code: &codes::Code, voice: Voice) -> Element {
    let side = code.side.to_string();
    let ground = el("rect").attr("width", side.clone()).attr("height", side.clone()).set("fill", "#fff");
    let dots = el("path").attr("d", code.path.clone()).set("fill", "#000");
    let drawing =
        el("svg").class("code__square").attr("viewBox", ["0 0 ", &side, " ", &side].concat()).set("shape-rendering", "crispEdges");
    drawing.set("role", "img").set("aria-label", m::code_image(voice)).child(ground).child(dots)
}
