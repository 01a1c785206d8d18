//! The buttons with which one travels on the map, and the switch of somebody else's.

use super::bits::{ACTION, Action, icon};
use super::picture::Picture;
use super::shades::are_on;
use crate::markup::{Element, el};
use crate::present::messages as m;

/// The attribute that names what a tool of the map does.
pub const TOOL: &str = "data-tool";

/// What a tool of the map does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// Nearer.
    In,
    /// Farther.
    Out,
    /// The whole region.
    Region,
    /// All of the result.
    Result,
    /// The map of somebody else, on or off.
    Layer,
    /// Asks again for what of it did not come.
    Again,
}

impl Tool {
    const ALL: [Self; 6] = [Self::In, Self::Out, Self::Region, Self::Result, Self::Layer, Self::Again];

    /// Its name in the page.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Region => "region",
            Self::Result => "result",
            Self::Layer => "layer",
            Self::Again => "again",
        }
    }

    /// The tool of a name.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.word() == word)
    }
}

/// The tools, beside the map.
pub(super) fn tools(picture: &Picture) -> Element {
    let voice = picture.voice;
    let tool = |tool: Tool, name: &str, word: &'static str| {
        let button = el("button").class("map__tool").set("type", "button").set(TOOL, tool.word());
        button.set("aria-label", word).set("title", word).child(icon(name))
    };
    // A button that cannot do more keeps the focus, so that it is not lost to the page.
    let able = |button: Element, able: bool| if able { button } else { button.set("aria-disabled", "true") };
    let here = el("button").class("map__tool").set("type", "button").set(ACTION, Action::Here.word());
    let here = here.set("aria-label", m::here(voice)).set("title", m::here(voice)).child(icon("i-locate-fixed"));
    let result = picture.order.result.is_some().then(|| tool(Tool::Result, "i-scan-search", m::map_to_result(voice)));
    // Who works where is counted for all places at once.
    let here = Some(here).filter(|_| !are_on(picture));
    el("div")
        .class("map__tools")
        .child(able(tool(Tool::In, "i-plus", m::map_in(voice)), picture.zooms[0]))
        .child(able(tool(Tool::Out, "i-minus", m::map_out(voice)), picture.zooms[1]))
        .child(tool(Tool::Region, "i-maximize", m::map_region(voice)))
        .all(result)
        .all(here)
}

/// The switch of somebody else's map, with whose it is before anything is asked of them, and what to do when it does not get through.
pub(super) fn layer(picture: &Picture) -> Option<Element> {
    let (layer, voice) = (picture.order.layer.as_ref()?, picture.voice);
    let (on, missed) = (!picture.tiles.all.is_empty(), picture.tiles.missed);
    let word =
        |tool: Tool, word: &'static str| el("button").class("map__layer-switch").set("type", "button").set(TOOL, tool.word()).say(word);
    let switch = word(Tool::Layer, if on { m::map_layer_off(voice) } else { m::map_layer_on(voice) });
    let whose = match (on, missed) {
        (false, _) => m::map_layer_asks(voice, &layer.attribution),
        (true, false) => layer.attribution.clone(),
        (true, true) => String::new(),
    };
    // Always there: screen readers tell what comes into an element, not that one comes.
    let lost = el("p").set("role", "alert");
    let lost = if missed { lost.text(m::map_layer_lost(voice, &layer.attribution)) } else { lost };
    let again = missed.then(|| word(Tool::Again, m::try_again(voice)));
    let switch = switch.set("aria-pressed", if on { "true" } else { "false" });
    Some(el("div").class("map__layer").child(lost).child(switch).all(again).child(el("span").text(whose)))
}
