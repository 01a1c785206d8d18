use crate::domain::{Config, Dataset, Language, Municipality};
use crate::hosting::embedding::messages::{self as m, Voice};
use crate::hosting::embedding::{Change, Draft, Field, Preset, site};
use crate::markup::Element;
use crate::page::builder::{Coming, Desk, Paste, Width, whole};
use crate::platform::{clock, document, fields};
use crate::shell::draw;
use web_sys::window;

/// The id of the element that holds the page.
const PAGE: &str = "page";

/// All that is the case.
pub(super) struct State {
    draft: Draft,
    /// The address of the site.
    site: String,
    pub(super) config: Config,
    pub(super) topics: Coming<Dataset>,
    pub(super) places: Coming<Vec<Municipality>>,
    pub(super) width: Width,
    pub(super) copied: Option<(Paste, bool)>,
    /// The language of the browser, for who chose none.
    browser: Option<Language>,
    statement: Option<Language>,
    no_colour: Option<String>,
    /// What the preview shows.
    shown: String,
    /// When the preview follows.
    pub(super) following: Option<clock::Waiting>,
    /// The field that was changed last.
    last: Option<Field>,
    drawn: Option<(Element, web_sys::Element)>,
}

impl State {
    pub(super) fn new(page: &str, query: &str) -> Self {
        let mut state = Self {
            draft: Draft::default(),
            site: site(page).to_owned(),
            config: Config::default(),
            topics: Coming::Waited,
            places: Coming::Waited,
            width: Width::Full,
            copied: None,
            // The page itself has asked the browser, for its first words.
            browser: Language::from_code(&document::language()),
            statement: None,
            no_colour: None,
            shown: String::new(),
            following: None,
            last: None,
            drawn: None,
        };
        state.read(query);
        state.follow();
        state
    }

    /// Takes all choices from an address.
    pub(super) fn read(&mut self, query: &str) {
        self.draft = Draft::parse(query);
        (self.no_colour, self.last) = (None, None);
    }

    /// Takes a change: the address that it leads to, and whether that is a step of its own. None when it is none.
    pub(super) fn change(&mut self, change: Change) -> Option<(String, bool)> {
        let gliding = change.field.is_gliding() && self.last == Some(change.field);
        self.no_colour = None;
        match self.draft.block.clone().changed(change) {
            Ok(block) if block == self.draft.block => None,
            Ok(block) => {
                self.draft.block = block;
                self.last = Some(change.field);
                Some((self.draft.print(), !gliding))
            }
            Err(_) => {
                self.no_colour = Some(change.value.to_owned());
                None
            }
        }
    }

    /// Takes the looks of a theme: the address that this leads to.
    pub(super) fn dress(&mut self, preset: &Preset) -> String {
        self.draft.block.looks = preset.looks;
        (self.no_colour, self.last) = (None, None);
        self.draft.print()
    }

    pub(super) fn choose_statement(&mut self, code: &str) {
        self.statement = Language::from_code(code);
    }

    /// What did not come is waited for again.
    pub(super) fn wait(&mut self) {
        (self.topics, self.places) = (Coming::Waited, Coming::Waited);
    }

    /// Lets the preview show what is chosen.
    pub(super) fn follow(&mut self) {
        self.shown = self.draft.block.address(&self.site);
    }

    /// The language of the page: that of its address, or else of the browser, if the site has it.
    fn language(&self) -> Language {
        let offered = |language: &Language| self.config.languages.contains(language);
        self.draft.language.filter(offered).or(self.browser.filter(offered)).unwrap_or(self.config.language)
    }

    pub(super) fn desk(&self) -> Desk<'_> {
        let language = self.language();
        Desk {
            draft: &self.draft,
            voice: Voice(language),
            site: &self.site,
            languages: &self.config.languages,
            topics: came(&self.topics),
            places: match came(&self.places) {
                Coming::Here(places) => Coming::Here(places),
                Coming::Waited => Coming::Waited,
                Coming::Failed => Coming::Failed,
            },
            tiles: self.config.layer.as_ref().map(|layer| layer.attribution.as_str()),
            width: self.width,
            shown: &self.shown,
            statement: self.statement.unwrap_or(language),
            copied: self.copied,
            no_colour: self.no_colour.as_deref(),
        }
    }

    /// Brings it into the document.
    pub(super) fn show(&mut self) {
        let Some(document) = window().and_then(|window| window.document()) else { return };
        let drawing = whole(&self.desk());
        let language = self.language();
        document::name(language.code(), m::title_of_window(Voice(language)));
        match &mut self.drawn {
            Some((before, made)) => {
                draw::change(&document, made, before, &drawing);
                *before = drawing;
            }
            None => {
                let made = draw::made(&document, &drawing);
                if document::emptied(PAGE).is_some_and(|page| page.append_child(&made).is_ok()) {
                    self.drawn = Some((drawing, made));
                }
            }
        }
        fields::follow(false);
    }
}

/// What came, to be looked at.
fn came<T>(coming: &Coming<T>) -> Coming<&T> {
    match coming {
        Coming::Waited => Coming::Waited,
        Coming::Here(what) => Coming::Here(what),
        Coming::Failed => Coming::Failed,
    }
}
