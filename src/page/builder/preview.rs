//! What the block looks like, live, at the widths that blocks have.

use super::bits::{copy_button, icon};
use super::pastes::said;
use super::{Desk, LOOK, Paste, WIDTH};
use crate::domain::words;
use crate::hosting::embedding::messages as m;
use crate::markup::{Element, el};

/// How wide the preview is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as there is room for.
    #[default]
    Full,
    /// A column beside others.
    Column,
    /// A telephone.
    Phone,
}
words!(Width { Full = "full", Column = "640", Phone = "320" });

pub(super) fn preview(desk: &Desk) -> Element {
    let voice = desk.voice;
    let width = |width: Width| {
        let pressed = if desk.width == width { "true" } else { "false" };
        let button = el("button").class("pick").set("type", "button").set(WIDTH, width.word()).set("aria-pressed", pressed);
        match width {
            Width::Full => button.say(m::preview_full(voice)),
            _ => button.text(m::preview_pixels(voice, width.word())),
        }
    };
    let widths = el("div")
        .class("picks")
        .set("role", "group")
        .set("aria-label", m::preview_widths(voice))
        .all([Width::Phone, Width::Column, Width::Full].map(width));
    let frame = el("iframe")
        .class("preview__frame")
        .attr("src", desk.shown.to_owned())
        .set("title", m::preview_frame(voice))
        // On a telephone it comes below all the choices.
        .set("loading", "lazy")
        .set("data-scheme", desk.draft.block.looks.scheme.word())
        .set(WIDTH, desk.width.word());
    let scroll = el("div").class("preview__room").set("role", "region").set("tabindex", "0").set("aria-label", m::preview_scroll(voice));
    let open = el("a").class("link").attr("href", desk.shown.to_owned()).set("target", "_blank").set("rel", "noopener");
    // Before the frame, in which there is much to pass by keyboard.
    let acts = el("div").class("preview__tools").child(widths).child(copy_button(Paste::Code, m::copy_code(voice), None));
    let skip = el("a").class("skip").set("href", "#kopieer").say(m::preview_skip(voice));
    el("section")
        .class("preview")
        .set("id", LOOK)
        .set("aria-labelledby", "preview-title")
        .child(el("h2").class("part__title").set("id", "preview-title").say(m::preview_title(voice)))
        .child(acts)
        .child(said(desk, Paste::Code))
        .child(el("div").class("preview__block").child(skip).child(scroll.child(frame)))
        .child(el("p").child(open.child(icon("#i-globe")).say(m::preview_open(voice))))
}
