//! The buttons with which one travels on the map, and the switch of somebody else's.

use super::bits::{ACTION, Action, icon};
use super::picture::Picture;
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
}

impl Tool {
    const ALL: [Self; 5] = [Self::In, Self::Out, Self::Region, Self::Result, Self::Layer];

    /// Its name in the page.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Region => "region",
            Self::Result => "result",
            Self::Layer => "layer",
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
    el("div")
        .class("map__tools")
        .child(able(tool(Tool::In, "i-plus", m::map_in(voice)), picture.zooms[0]))
        .child(able(tool(Tool::Out, "i-minus", m::map_out(voice)), picture.zooms[1]))
        .child(tool(Tool::Region, "i-maximize", m::map_region(voice)))
        .all(result)
        .child(here)
}

/// The switch of somebody else's map, with whose it is before anything is asked of them.
pub(super) fn layer(picture: &Picture) -> Option<Element> {
    let layer = picture.order.layer.as_ref()?;
    let on = !picture.tiles.is_empty();
    let text = if on { m::map_layer_off(picture.voice) } else { m::map_layer_on(picture.voice) };
    let button = el("button").class("map__layer-switch").set("type", "button").set(TOOL, Tool::Layer.word());
    let button = button.set("aria-pressed", if on { "true" } else { "false" }).say(text);
    let whose = if on { layer.attribution.clone() } else { m::map_layer_asks(picture.voice, &layer.attribution) };
    Some(el("div").class("map__layer").child(button).child(el("span").text(whose)))
}
