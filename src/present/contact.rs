//! Ways to reach a partner, or the publisher in its place.

use super::messages as m;
use super::words::{host, tel};
use crate::domain::{Contact, Dataset, Partner};
use crate::languages::Voice;

/// What can be done to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Action {
    /// How.
    pub way: Way,
    /// A safe address: `tel:`, `mailto:` or `http(s):`.
    pub href: String,
    /// The number, mailbox or site itself.
    pub text: String,
    /// What a screen reader says.
    pub name: String,
}

/// How to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// By telephone.
    Phone,
    /// By mail.
    Mail,
    /// By way of a web site.
    Site,
}

/// How to reach a partner, and what to say when it has no means of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reach {
    /// In order: telephone, mail, site.
    pub actions: Vec<Action>,
    /// Why the number is somebody else's.
    pub note: Option<String>,
}

/// The partner's own means; the publisher's telephone when it has neither telephone nor mail.
#[must_use]
pub fn reach(dataset: &Dataset, partner: &Partner, voice: Voice) -> Reach {
    let mut actions = actions(&partner.contact, voice);
    if partner.contact.phone.is_some() || partner.contact.email.is_some() {
        return Reach { actions, note: None };
    }
    let helper = publisher(dataset, voice);
    let note = helper
        .iter()
        .any(|action| action.way == Way::Phone)
        .then(|| [m::no_contact(voice), " ", &m::publisher_helps(voice, &dataset.publisher.name)].concat());
    actions.splice(0..0, helper.into_iter().filter(|action| action.way == Way::Phone));
    Reach { actions, note: note.or_else(|| Some(m::no_contact(voice).to_owned())) }
}

/// The publisher's means, each with its name in the text, so that nobody takes them for a partner's.
#[must_use]
pub fn publisher(dataset: &Dataset, voice: Voice) -> Vec<Action> {
    let mut actions = actions(&dataset.publisher.contact, voice);
    for action in actions.iter_mut().filter(|action| action.way == Way::Phone) {
        action.text = m::call_other(voice, &action.text, &short_name(&dataset.publisher.name));
        action.name.clone_from(&action.text);
    }
    actions
}

/// The name that people use: what stands in parentheses behind the official one.
fn short_name(name: &str) -> String {
    let inner = name.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner);
    inner.unwrap_or(name).to_owned()
}

fn actions(contact: &Contact, voice: Voice) -> Vec<Action> {
    let phone = contact.phone.as_ref().map(|number| Action {
        way: Way::Phone,
        href: ["tel:", &tel(number)].concat(),
        text: number.clone(),
        name: m::call(voice, number),
    });
    let mail = contact.email.as_ref().map(|address| Action {
        way: Way::Mail,
        href: ["mailto:", address].concat(),
        text: address.clone(),
        name: m::mail(voice, address),
    });
    let site = contact.website.as_ref().map(|website| Action {
        way: Way::Site,
        href: website.clone(),
        text: host(website).to_owned(),
        name: [host(website), ", ", m::other_window(voice)].concat(),
    });
    [phone, mail, site].into_iter().flatten().collect()
}
