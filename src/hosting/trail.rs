use crate::domain::Language;
use crate::routing::Route;

/// The pages of a visit, so that "back" leads through them: the browser's own history does not grow on a public screen, where it would outlive the visit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trail {
    /// The last one is where the visitor is; whether it was typed.
    steps: Vec<(Route, bool)>,
}

/// Steps that are kept; the first one always is.
const MOST: usize = 60;

impl Trail {
    /// The visitor is at an address, perhaps while typing in the field. Whether that is another than before.
    pub fn arrive(&mut self, route: &Route, typing: bool) -> bool {
        let Some((last, typed)) = self.steps.last_mut() else {
            self.steps.push((route.clone(), typing));
            return true;
        };
        if last == route {
            return false;
        }
        // Saving a partner, and another language, are no steps; of a text that is being typed only the last counts.
        if is_same(last, route) || (typing && *typed) {
            *last = route.clone();
        } else if self.steps.iter().rev().nth(1).is_some_and(|(before, _)| is_same(before, route)) {
            // A link of the page led back.
            self.steps.pop();
            self.steps.last_mut().into_iter().for_each(|(last, _)| *last = route.clone());
        } else {
            self.steps.push((route.clone(), typing));
            if self.steps.len() > MOST {
                self.steps.remove(1);
            }
        }
        true
    }

    /// Whether there is a way back.
    #[must_use]
    pub fn leads_back(&self) -> bool {
        self.steps.len() > 1
    }

    /// Goes back: where to. What was saved since stays saved, and the language stays.
    pub fn back(&mut self) -> Option<Route> {
        if !self.leads_back() {
            return None;
        }
        let (left, _) = self.steps.pop()?;
        let (before, _) = self.steps.last_mut()?;
        (before.saved, before.language) = (left.saved, left.language);
        Some(before.clone())
    }

    /// Where the visitor is.
    #[must_use]
    pub fn here(&self) -> Option<&Route> {
        self.steps.last().map(|(route, _)| route)
    }

    /// The same page in another language.
    #[must_use]
    pub fn here_in(&self, language: Language) -> Route {
        self.here().cloned().unwrap_or_default().in_language(language)
    }
}

/// Whether two addresses differ in nothing that counts as a step.
fn is_same(a: &Route, b: &Route) -> bool {
    Route { saved: b.saved.clone(), language: b.language, mode: b.mode, ..a.clone() } == *b
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(query: &str) -> Route {
        Route::parse(query)
    }

    fn trail(steps: &[&str]) -> Trail {
        let mut trail = Trail::default();
        steps.iter().for_each(|step| {
            trail.arrive(&route(step), false);
        });
        trail
    }

    #[test]
    fn back_leads_through_the_pages_of_the_visit() {
        let mut trail = trail(&["?kiosk=1", "?thema=hout&kiosk=1", "?partner=sowepo&thema=hout&kiosk=1"]);
        assert_eq!(trail.back(), Some(route("?thema=hout&kiosk=1")));
        assert!(!trail.arrive(&route("?thema=hout&kiosk=1"), false));
        assert_eq!(trail.back(), Some(route("?kiosk=1")));
        assert_eq!((trail.back(), trail.leads_back()), (None, false));
    }

    #[test]
    fn what_was_saved_and_the_language_stay_on_the_way_back() {
        let mut trail = trail(&["?", "?thema=hout", "?thema=hout&lijst=sowepo", "?thema=hout&lijst=sowepo&taal=fr"]);
        assert_eq!(trail.back(), Some(route("?lijst=sowepo&taal=fr")));
        assert!(!trail.leads_back());
    }

    #[test]
    fn typing_is_one_step() {
        let mut trail = trail(&["?"]);
        for text in ["?q=g", "?q=gras", "?q=gras+maaien"] {
            assert!(trail.arrive(&route(text), true));
        }
        assert_eq!(trail.back(), Some(route("?")));
    }

    #[test]
    fn a_link_that_leads_back_is_the_way_back() {
        let mut trail = trail(&["?", "?thema=hout", "?partner=sowepo&thema=hout", "?thema=hout"]);
        assert_eq!(trail.back(), Some(route("?")));
    }

    #[test]
    fn a_long_visit_keeps_its_beginning() {
        let mut trail = trail(&["?"]);
        for number in 0..200 {
            trail.arrive(&Route { text: number.to_string(), ..Route::default() }, false);
        }
        let mut last = None;
        while let Some(route) = trail.back() {
            last = Some(route);
        }
        assert_eq!(last, Some(Route::default()));
    }
}
