use super::hosted::Hosted;
use crate::domain::{Audience, Dataset, Kind, Language, PartnerId, TopicId, TopicIndex, Workplace};
use crate::matching::{Filters, Near, Request, Want};
use enumset::EnumSet;

/// What the address of the page says. All of it may be shared.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Route {
    /// Which page.
    pub page: Page,
    /// `q`: the need or name, as typed.
    pub text: String,
    /// `bij`: near where.
    pub near: Near,
    /// `thema`: topics chosen, and with a minus in front topics struck out.
    pub topics: Vec<TopicWish>,
    /// `soort`, `voor`, `waar`, `gemeente`.
    pub filters: Filters,
    /// `weergave`.
    pub view: View,
    /// `lijst`: saved partners, in the order in which they were saved.
    pub saved: Vec<PartnerId>,
    /// `taal`, if the address tells.
    pub language: Option<Language>,
    /// `embed`, `kiosk`.
    pub mode: Mode,
    /// `vast`, `zonder`, `titel`, `stijl`.
    pub hosted: Hosted,
}

/// Which page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Page {
    /// The need and who answers it.
    #[default]
    Search,
    /// `partner`: one partner.
    Partner(PartnerId),
    /// `pagina=bewaard`: the saved partners.
    Saved,
    /// `pagina=dekking`: who works where.
    Coverage,
    /// `pagina=over`: about the social economy of the region, the data and the licences.
    About,
}

/// A topic that the visitor chose or struck out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TopicWish {
    /// This one.
    Chosen(TopicId),
    /// Anything but this one.
    Struck(TopicId),
}

/// What fills the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The list; beside it the map where there is room.
    #[default]
    List,
    /// The map.
    Map,
}

/// Where the site is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// In a window of its own.
    #[default]
    Site,
    /// In somebody else's page.
    Embed,
    /// On a public touch screen.
    Kiosk,
}

/// Most partners that an address keeps: what still fits a mail.
pub(super) const MOST_SAVED: usize = 60;

impl Route {
    /// Whether nothing is asked: the page with which everybody begins.
    #[must_use]
    pub fn is_start(&self) -> bool {
        self.page == Page::Search
            && self.text.trim().is_empty()
            && self.topics.is_empty()
            && self.filters.is_empty()
            && self.view == View::List
            && self.near == Near::AsTyped
            && !self.hosted.limits_anything()
    }

    /// What to ask of the library. Topics that the dataset does not have are left out.
    #[must_use]
    pub fn request(&self, dataset: &Dataset, language: Language) -> Request {
        let want = |wish: &TopicWish| match wish {
            TopicWish::Chosen(id) => dataset.topic_by_id(id).map(Want::Chosen),
            TopicWish::Struck(id) => dataset.topic_by_id(id).map(Want::Struck),
        };
        Request {
            // Who works where goes by what is chosen, and shows no text.
            text: if self.page == Page::Coverage { String::new() } else { self.text.clone() },
            language,
            near: self.near.clone(),
            topics: self.topics.iter().filter_map(want).collect(),
            filters: self.filters.clone(),
            ..Request::default()
        }
    }

    /// The topics that are chosen, of those that the dataset has.
    #[must_use]
    pub fn chosen(&self, dataset: &Dataset) -> Vec<TopicIndex> {
        let topic = |wish: &TopicWish| if let TopicWish::Chosen(id) = wish { dataset.topic_by_id(id) } else { None };
        self.topics.iter().filter_map(topic).collect()
    }

    /// The same search without any answer to it: another page, the same wishes.
    #[must_use]
    pub fn on(&self, page: Page) -> Self {
        Self { page, ..self.clone() }
    }

    /// The page with which everybody begins, in the same language and mode, with the same saved partners.
    #[must_use]
    pub fn start(&self) -> Self {
        Self { language: self.language, mode: self.mode, saved: self.saved.clone(), ..Self::default() }.held_by(self)
    }

    /// The same in a window of its own: nothing is left out, and it looks as usual. What is limited stays so.
    #[must_use]
    pub fn whole_site(&self) -> Self {
        let mut route = Self { mode: Mode::Site, ..self.clone() };
        route.hosted.be_bare();
        route
    }

    /// The search for another text. A chosen place and the filters stay until the visitor takes them away; topics that were chosen or struck out,
    /// and a place that was taken from the old text, belonged to that.
    #[must_use]
    pub fn asking(&self, text: &str) -> Self {
        let near = if self.near == Near::Nowhere { Near::AsTyped } else { self.near.clone() };
        Self { text: text.to_owned(), view: self.view, near, filters: self.filters.clone(), ..self.start() }.held_by(self)
    }

    /// The search for topics of choice, without a text.
    #[must_use]
    pub fn choosing(&self, topics: impl IntoIterator<Item = TopicId>) -> Self {
        Self { topics: topics.into_iter().map(TopicWish::Chosen).collect(), near: self.near.clone(), ..self.start() }.held_by(self)
    }

    /// Who works where: for a topic or for all, with the same filters.
    #[must_use]
    pub fn covering(&self, topic: Option<&TopicId>) -> Self {
        let mut route = self.asking("");
        (route.page, route.view) = (Page::Coverage, View::List);
        route.topics.extend(topic.cloned().map(TopicWish::Chosen));
        route
    }

    /// The search with one topic struck out: taken from the chosen ones, or marked as not meant.
    #[must_use]
    pub fn without_topic(&self, topic: &TopicId) -> Self {
        let mut topics = self.topics.clone();
        let before = topics.len();
        topics.retain(|wish| *wish != TopicWish::Chosen(topic.clone()));
        let struck = TopicWish::Struck(topic.clone());
        if topics.len() == before && !topics.contains(&struck) {
            topics.push(struck);
        }
        Self { topics, ..self.clone() }.held_by(self)
    }

    /// The search with one topic chosen in place of what was understood.
    #[must_use]
    pub fn with_topic(&self, topic: &TopicId) -> Self {
        let mut topics: Vec<TopicWish> =
            self.topics.iter().filter(|wish| matches!(wish, TopicWish::Chosen(known) if known != topic)).cloned().collect();
        topics.push(TopicWish::Chosen(topic.clone()));
        Self { topics, ..self.clone() }.held_by(self)
    }

    /// The search with a partner saved, or no longer saved.
    #[must_use]
    pub fn with_saved_toggled(&self, partner: &PartnerId) -> Self {
        let mut saved = self.saved.clone();
        match saved.iter().position(|known| known == partner) {
            Some(at) => {
                saved.remove(at);
            }
            None => saved.push(partner.clone()),
        }
        saved.truncate(MOST_SAVED);
        Self { saved, ..self.clone() }
    }

    /// The search with one kind more or less in the filter.
    #[must_use]
    pub fn with_kind_toggled(&self, kind: Kind) -> Self {
        self.filtered(|filters| toggle(&mut filters.kinds, kind))
    }

    /// The search with one audience more or less in the filter.
    #[must_use]
    pub fn with_audience_toggled(&self, audience: Audience) -> Self {
        self.filtered(|filters| {
            filters.anyone = false;
            toggle(&mut filters.audiences, audience);
        })
    }

    /// The search with one place of work more or less in the filter.
    #[must_use]
    pub fn with_workplace_toggled(&self, workplace: Workplace) -> Self {
        self.filtered(|filters| toggle(&mut filters.workplaces, workplace))
    }

    /// The search with one municipality more or less in the filter.
    #[must_use]
    pub fn with_municipality_toggled(&self, name: &str) -> Self {
        self.filtered(|filters| match filters.municipalities.iter().position(|known| known == name) {
            Some(at) => {
                filters.municipalities.remove(at);
            }
            None => filters.municipalities.push(name.to_owned()),
        })
    }

    /// The search among partners of these municipalities only.
    #[must_use]
    pub fn within(&self, municipalities: &[&str]) -> Self {
        self.filtered(|filters| filters.municipalities = municipalities.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The search with all filters off; for whom it is stays as it was.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        self.filtered(|filters| *filters = Filters { anyone: filters.anyone, ..Filters::default() })
    }

    /// The search that takes nobody in particular for the visitor.
    #[must_use]
    pub fn for_anyone(&self) -> Self {
        self.filtered(|filters| {
            filters.anyone = true;
            filters.audiences.clear();
        })
    }

    /// The search near another place, or nowhere in particular.
    #[must_use]
    pub fn near(&self, near: Near) -> Self {
        Self { near, ..self.clone() }.held_by(self)
    }

    /// The same search with list or map in front.
    #[must_use]
    pub fn viewed(&self, view: View) -> Self {
        Self { page: Page::Search, view, ..self.clone() }.held_by(self)
    }

    /// The same page in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { language: Some(language), ..self.clone() }.held_by(self)
    }

    fn filtered(&self, change: impl FnOnce(&mut Filters)) -> Self {
        let mut route = self.clone();
        change(&mut route.filters);
        route
    }
}

fn toggle<T: enumset::EnumSetType>(set: &mut EnumSet<T>, value: T) {
    if !set.remove(value) {
        set.insert(value);
    }
}
