//! The page on which somebody puts together a block for their own website: `insluiten/`.
//!
//! Start at [`whole`], which draws a [`Desk`]: all that is the case there. `choices` draws what can be chosen, `preview` what it looks like, `pastes` what is
//! copied. What a field does stands in [`crate::hosting::embedding::Change`]; the program `builder` listens.

mod bits;
mod choices;
mod pastes;
mod preview;

pub use pastes::Paste;
pub use preview::Width;

use crate::domain::{Dataset, Language, Municipality};
use crate::hosting::embedding::messages::{self as m, Voice};
use crate::hosting::embedding::{Draft, Facts, host};
use crate::markup::{Element, el};
use bits::icon;

/// The attribute of a button that copies: which [`Paste`].
pub const COPY: &str = "data-copy";
/// The attribute of a button that sets the width of the preview: which [`Width`].
pub const WIDTH: &str = "data-width";
/// The attribute of a button that takes the looks of a theme: its number among the presets.
pub const PRESET: &str = "data-preset";
/// The attribute of a button that sends for what did not come.
pub const RETRY: &str = "data-retry";
/// The name of the field for the language of the statements.
pub const STATEMENT: &str = "verklaring";
/// The id of the main part of the page.
pub const CONTENT: &str = "content";
/// The ids of its three parts, which a small window shows one after the other.
const CHOOSE: &str = "kies";
const LOOK: &str = "bekijk";
const TAKE: &str = "kopieer";

/// All that is the case on the page.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// What is chosen, and the language of the page as far as that was.
    pub draft: &'a Draft,
    /// The language of the page.
    pub voice: Voice,
    /// The address of the site.
    pub site: &'a str,
    /// The languages that the site offers.
    pub languages: &'a [Language],
    /// The data, for their topics and for who answers for them.
    pub topics: Coming<&'a Dataset>,
    /// The municipalities that can be chosen.
    pub places: Coming<&'a [Municipality]>,
    /// Whose map visitors may switch on.
    pub tiles: Option<&'a str>,
    /// How wide the preview is.
    pub width: Width,
    /// The address that the preview shows: it follows what is chosen after a moment.
    pub shown: &'a str,
    /// The language of the statements.
    pub statement: Language,
    /// What was copied last, and whether the browser let us.
    pub copied: Option<(Paste, bool)>,
    /// What was typed for a colour and is none.
    pub no_colour: Option<&'a str>,
}

/// A file that is sent for.
#[derive(Debug, Clone, Copy)]
pub enum Coming<T> {
    /// It has not come yet.
    Waited,
    /// It is there.
    Here(T),
    /// It did not come, or cannot be read.
    Failed,
}

impl<T> Coming<T> {
    /// What came.
    #[must_use]
    pub fn here(self) -> Option<T> {
        if let Self::Here(what) = self { Some(what) } else { None }
    }
}

impl<'a> Desk<'a> {
    /// What the statements name.
    fn facts(&self) -> Facts<'a> {
        Facts { site: host(self.site), publisher: self.topics.here().map(|data| &data.publisher), tiles: self.tiles }
    }

    /// What is the case, for style sheets and tests.
    fn state(&self) -> &'static str {
        match (self.topics, self.places) {
            (Coming::Failed, _) | (_, Coming::Failed) => "failed",
            (Coming::Here(_), Coming::Here(_)) => "ready",
            _ => "loading",
        }
    }
}

/// The page.
#[must_use]
pub fn whole(desk: &Desk) -> Element {
    let voice = desk.voice;
    let skip = el("a").class("skip").set("href", "#content").say(m::skip_to_content(voice));
    el("div")
        .class("page")
        .set("data-layout", "text")
        .child(skip)
        .child(header(desk))
        .child(main(desk))
        .child(footer(desk))
        .child(steps(voice))
}

/// The way to each part, at the foot of a small window: the preview is far from the choices there.
fn steps(voice: Voice) -> Element {
    let link = |href: &'static str, name: &'static str, word: &'static str| {
        el("a").class("switch__link").set("href", href).child(icon(name)).say(word)
    };
    el("nav")
        .class("switch")
        .set("aria-label", m::steps_label(voice))
        .child(link("#kies", "#i-list", m::step_choose(voice)))
        .child(link("#bekijk", "#i-scan-search", m::step_look(voice)))
        .child(link("#kopieer", "#i-copy", m::step_paste(voice)))
}

fn header(desk: &Desk) -> Element {
    let sign = el("svg").class("brand__sign").set("viewBox", "0 0 30 36").set("aria-hidden", "true").child(el("use").set("href", "#brand"));
    let brand = el("a").class("brand").attr("href", desk.site.to_owned()).child(sign);
    let brand = brand.child(el("span").class("brand__text").child(el("span").class("brand__name").say("Partnerwijzer")));
    let language = |language: &Language| {
        let (short, name) = match language {
            Language::Nl => ("NL", "NL, Nederlands"),
            Language::Fr => ("FR", "FR, Français"),
            Language::En => ("EN", "EN, English"),
        };
        let there = Draft { language: Some(*language), ..desk.draft.clone() };
        let link =
            el("a").class("languages__link").attr("href", there.print()).set("lang", language.code()).set("aria-label", name).say(short);
        if *language == desk.voice.0 { link.set("aria-current", "true") } else { link }
    };
    let several = desk.languages.len() > 1;
    let languages = el("nav").class("languages").set("aria-label", m::language_label(desk.voice)).all(desk.languages.iter().map(language));
    el("header").class("header").child(brand).all(several.then_some(languages))
}

fn main(desk: &Desk) -> Element {
    let voice = desk.voice;
    let again = Draft { language: desk.draft.language, ..Draft::default() };
    let shared = el("div")
        .class("actions")
        .child(bits::copy_button(Paste::Address, m::copy_address(voice), None))
        .child(el("a").class("link").attr("href", again.print()).child(icon("#i-refresh-cw")).say(m::start_again(voice)))
        .child(pastes::said(desk, Paste::Address));
    let intro = el("div")
        .class("intro")
        .child(el("h1").say(m::page_title(voice)))
        .child(el("p").class("intro__lead").say(m::lead(voice)))
        .child(shared);
    let desktop = el("div").class("desk").child(choices::form(desk)).child(preview::preview(desk));
    el("main")
        .class("main")
        .set("id", CONTENT)
        .set("tabindex", "-1")
        .set("data-state", desk.state())
        .child(intro)
        .child(faults(desk))
        .child(desktop)
        .child(pastes::pastes(desk))
}

/// What did not come, and what to do. It is there all the time, so that it is told when it fills.
fn faults(desk: &Desk) -> Element {
    let voice = desk.voice;
    let lines = [
        matches!(desk.topics, Coming::Failed).then(|| m::topics_failed(voice)),
        matches!(desk.places, Coming::Failed).then(|| m::places_failed(voice)),
    ];
    let note = |text: &'static str| {
        let retry = el("button").class("button button--quiet").set("type", "button").set(RETRY, "").say(m::retry(voice));
        el("p").class("note").child(icon("#i-info")).child(el("span").say(text)).child(retry)
    };
    el("div").class("notices").set("role", "alert").all(lines.into_iter().flatten().map(note))
}

fn footer(desk: &Desk) -> Element {
    el("footer").class("footer").child(el("a").attr("href", desk.site.to_owned()).say(m::to_site(desk.voice)))
}
