//! What is copied: code, addresses, and paragraphs for the host's statements.

use super::bits::{copy_button, icon};
use super::choices::language_word;
use super::{Desk, STATEMENT, TAKE};
use crate::domain::{Language, words};
use crate::hosting::embedding::messages::{self as m, Voice};
use crate::hosting::embedding::{accessibility, privacy};
use crate::markup::{Element, el};

/// Something that can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paste {
    /// The script and the element.
    Snippet,
    /// The same, by the button beside the preview.
    Code,
    /// A plain frame.
    Frame,
    /// A plain link.
    Link,
    /// What the content security policy of the host must let in.
    Policy,
    /// For the accessibility statement.
    Accessibility,
    /// For the privacy statement.
    Privacy,
    /// The address of the page with these choices.
    Address,
}
words!(Paste {
    Snippet = "snippet",
    Code = "code",
    Frame = "frame",
    Link = "link",
    Policy = "policy",
    Accessibility = "accessibility",
    Privacy = "privacy",
    Address = "address",
});

impl Paste {
    /// The id of the element that shows it.
    #[must_use]
    pub fn id(self) -> String {
        let shown = if self == Self::Code { Self::Snippet } else { self };
        ["paste-", shown.word()].concat()
    }
}

impl Desk<'_> {
    /// What is copied. The address of the page is not made here: it is where the browser is.
    #[must_use]
    pub fn paste(&self, paste: Paste) -> String {
        let (block, site) = (&self.draft.block, self.site);
        match paste {
            Paste::Snippet | Paste::Code => block.snippet(site, self.voice),
            Paste::Frame => block.frame(site),
            Paste::Link => block.link(site),
            Paste::Policy => block.policy(site),
            Paste::Accessibility => accessibility(self.facts(), Voice(self.statement)),
            Paste::Privacy => privacy(self.facts(), Voice(self.statement)),
            Paste::Address => String::new(),
        }
    }
}

pub(super) fn pastes(desk: &Desk) -> Element {
    let voice = desk.voice;
    let snippet = paste(desk, Paste::Snippet, m::snippet_title(voice), Some(m::snippet_help(voice)));
    let folded = [
        (Paste::Frame, m::frame_title(voice), m::frame_help(voice)),
        (Paste::Link, m::link_title(voice), m::link_help(voice)),
        (Paste::Policy, m::policy_title(voice), m::policy_help(voice)),
    ];
    let fold = |(which, title, help): (Paste, &'static str, &'static str)| {
        let summary = el("summary").class("fold__title").child(el("h3").class("fold__name").say(title)).child(icon("#i-chevron-down"));
        el("details").class("fold").child(summary).child(body(el("div").class("paste"), desk, which, title, Some(help)))
    };
    let language = |one: &Language| {
        let option = el("option").set("value", one.code()).flag("selected", *one == desk.statement);
        option.say(language_word(voice, *one))
    };
    let select = el("select").class("input").set("id", STATEMENT).set("name", STATEMENT).all(Language::ALL.iter().map(language));
    let choose = el("div").class("field").child(el("label").class("field__label").set("for", STATEMENT).say(m::statement_language(voice)));
    let statements = el("section")
        .class("statements")
        .set("aria-labelledby", "statements-title")
        .child(el("h2").class("part__title").set("id", "statements-title").say(m::statements_title(voice)))
        .child(el("p").class("help").say(m::statements_help(voice)))
        .child(choose.child(select))
        .child(paste(desk, Paste::Accessibility, m::accessibility_title(voice), None))
        .child(paste(desk, Paste::Privacy, m::privacy_title(voice), Some(m::privacy_help(voice))));
    let codes = el("section")
        .class("codes")
        .set("aria-labelledby", "codes-title")
        .child(el("h2").class("part__title").set("id", "codes-title").say(m::paste_title(voice)))
        .child(snippet)
        .child(el("div").all(folded.map(fold)));
    el("div").class("pastes").set("id", TAKE).child(codes).child(statements)
}

/// One thing to copy, under its name.
fn paste(desk: &Desk, which: Paste, title: &'static str, help: Option<&'static str>) -> Element {
    body(el("div").class("paste").child(el("h3").say(title)), desk, which, title, help)
}

fn body(element: Element, desk: &Desk, which: Paste, title: &'static str, help: Option<&'static str>) -> Element {
    let help = help.map(|help| el("p").class("help").say(help));
    let text = desk.paste(which);
    let shown = match which {
        // Prose is read by people, in its own language.
        Paste::Accessibility | Paste::Privacy => el("p").class("paste__prose").set("lang", desk.statement.code()).text(text),
        _ => el("pre").class("paste__code").set("translate", "no").text(text),
    };
    let acts = el("div").class("actions").child(copy_button(which, m::copy(desk.voice), Some(title))).child(said(desk, which));
    element.all(help).child(shown.attr("id", which.id())).child(acts)
}

/// Whether it was copied. It is there all the time, so that it is told when it fills.
pub(super) fn said(desk: &Desk, which: Paste) -> Element {
    let said = el("p").class("said").set("role", "status");
    match desk.copied {
        Some((copied, true)) if copied == which => said.child(icon("#i-check")).say(m::copied(desk.voice)),
        Some((copied, false)) if copied == which => {
            said.say(if which == Paste::Address { m::address_refused(desk.voice) } else { m::copy_refused(desk.voice) })
        }
        _ => said,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Coming, Width, whole};
    use super::*;
    use crate::domain::json::Value;
    use crate::domain::{Dataset, read_dataset};
    use crate::hosting::embedding::Draft;

    fn data() -> Dataset {
        let json = r#"{"schema": 1, "title": {"nl": "T"}, "publisher": {"name": "DVV Westhoek", "phone": "051 51 93 56"}, "partners": [],
            "groups": [{"id": "groen", "label": {"nl": "Groen", "fr": "Vert"}}],
            "topics": [{"id": "groenonderhoud", "group": "groen", "label": {"nl": "Groenonderhoud"}}, {"id": "hout", "group": "x", "label": {"nl": "Hout"}}]}"#;
        read_dataset(Value::parse(json).unwrap()).unwrap().0
    }

    fn desk<'a>(draft: &'a Draft, topics: Coming<&'a Dataset>, language: Language) -> Desk<'a> {
        Desk {
            draft,
            voice: Voice(language),
            site: "https://wijzer.example/",
            languages: &Language::ALL,
            topics,
            places: Coming::Here(&[]),
            tiles: None,
            width: Width::Full,
            shown: "https://wijzer.example/?embed=1",
            statement: language,
            copied: None,
            no_colour: None,
        }
    }

    fn values(page: &Element, name: &str, flag: &str) -> Vec<String> {
        let named = page.every().filter(|one| one.get("name") == Some(name));
        let chosen = named.flat_map(Element::every).filter(|one| one.get(flag).is_some());
        chosen.filter_map(|one| one.get("value").map(str::to_owned)).collect()
    }

    #[test]
    fn the_fields_show_what_the_address_says() {
        let data = data();
        let draft =
            Draft::parse("?gemeente=8900&thema=hout&soort=kringwinkel&vast=gemeente,weergave&zonder=voet&titel=3&stijl=schijn:auto");
        let page = whole(&desk(&draft, Coming::Here(&data), Language::Nl));
        for (name, expected) in [
            ("bereik", vec!["gemeente"]),
            ("thema", vec!["hout"]),
            ("soort", vec!["kringwinkel"]),
            ("vast", vec!["gemeente", "weergave"]),
            ("zonder", vec!["voet"]),
        ] {
            assert_eq!(values(&page, name, "checked"), expected, "{name}");
        }
        for (name, expected) in [("plaats", "8900"), ("titel", "3"), ("schijn", "auto"), ("taal", "")] {
            assert_eq!(values(&page, name, "selected"), [expected], "{name}");
        }
    }

    #[test]
    fn only_what_is_chosen_can_be_fixed() {
        let (data, draft) = (data(), Draft::parse("?thema=groenonderhoud"));
        let page = whole(&desk(&draft, Coming::Here(&data), Language::Fr));
        let offered: Vec<&str> = page.every().filter(|one| one.get("name") == Some("vast")).filter_map(|one| one.get("value")).collect();
        assert_eq!(offered, ["thema", "weergave"]);
        assert!(page.words().contains("les thèmes\u{a0}: Groenonderhoud"));
    }

    #[test]
    fn what_is_copied_is_what_is_shown() {
        let (data, draft) = (data(), Draft::parse("?q=%3Cb%3E&taal=fr"));
        let desk = desk(&draft, Coming::Here(&data), Language::En);
        let page = whole(&desk);
        for &paste in Paste::ALL.iter().filter(|paste| **paste != Paste::Address) {
            let shown = page.every().find(|one| one.get("id") == Some(&paste.id())).map(Element::words);
            assert_eq!(shown, Some(desk.paste(paste)), "{paste:?}");
        }
        assert!(desk.paste(Paste::Accessibility).contains("DVV Westhoek, 051 51 93 56"));
    }

    #[test]
    fn what_does_not_come_is_told_and_the_rest_stays() {
        let draft = Draft::parse("?thema=hout&vast=thema");
        let failed = whole(&desk(&draft, Coming::Failed, Language::Nl));
        assert!(failed.words().contains("De thema’s laden niet.") && failed.every().any(|one| one.get("data-retry").is_some()));
        assert!(failed.words().contains("thema=\"hout\""));
        let states = [Coming::Failed, Coming::Waited].map(|topics| {
            let page = whole(&desk(&draft, topics, Language::Nl));
            page.every().find(|one| one.tag() == "main").and_then(|main| main.get("data-state").map(str::to_owned))
        });
        assert_eq!(states, [Some("failed".to_owned()), Some("loading".to_owned())]);
    }

    #[test]
    fn every_field_has_a_name_and_every_id_is_used_once() {
        let (data, draft) = (data(), Draft::parse("?bij=Ieper&thema=hout"));
        for language in Language::ALL {
            let page = whole(&desk(&draft, Coming::Here(&data), language));
            let ids: Vec<&str> = page.every().filter_map(|one| one.get("id")).collect();
            let unique: std::collections::BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(ids.len(), unique.len(), "{ids:?}");
            for told in page.every().filter_map(|one| one.get("aria-describedby")).flat_map(|told| told.split(' ')) {
                assert!(ids.contains(&told), "{told}");
            }
        }
    }
}
