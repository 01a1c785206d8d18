use super::bits::{Deed, button, dialog};
use crate::hosting::messages::{self as m, Voice};
use crate::markup::{Element, el};

/// That everything will be forgotten in a moment, unless somebody is here. The seconds are for the eye; that they run is told once.
pub(super) fn warning(left: u32, of: u32, voice: Voice) -> Element {
    let seconds = left as usize;
    let share = (left * 100 / of.max(1)).to_string();
    let ring = |class: &'static str| {
        el("circle")
            .class(class)
            .set("cx", "50")
            .set("cy", "50")
            .set("r", "44")
            .set("pathLength", "100")
            .set("transform", "rotate(-90 50 50)")
    };
    let clock = el("div")
        .class("warning__clock")
        .set("aria-hidden", "true")
        .child(
            el("svg")
                .set("viewBox", "0 0 100 100")
                .child(ring("warning__round"))
                .child(ring("warning__left").attr("stroke-dasharray", [&share, " 100"].concat())),
        )
        .child(el("b").text(left.to_string()));
    let text = el("div").child(el("p").class("warning__body").say(m::still_there_body(voice)));
    let text = text.child(el("p").class("warning__seconds").set("aria-hidden", "true").text(m::still_there_seconds(voice, seconds)));
    let window = dialog("over__window warning", el("h1").class("over__title").say(m::still_there(voice)));
    let window = window.child(el("div").class("warning__row").child(clock).child(text));
    el("div")
        .class("over")
        .set("data-deed", Deed::Stay.word())
        .child(window.child(button("button over__main", Deed::Stay).say(m::stay(voice))))
}
