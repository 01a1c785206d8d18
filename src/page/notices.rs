use super::bits::{Action, button, icon, note};
use super::moment::{Moment, Standing, Trouble};
use super::results::heading;
use crate::markup::{Element, el};
use crate::matching::Library;
use crate::present::{self, messages as m};

/// What does not work or is missing, said once at the foot of every page, and read aloud when it comes.
pub(super) fn notices(now: &Moment) -> Element {
    let voice = now.voice;
    let region = (now.library.is_some_and(|library| library.region().is_none())).then(|| m::region_failed(voice).to_owned());
    let settings = now.unsettled.then(|| m::config_failed(voice).to_owned());
    let left_out = (now.left_out > 0).then(|| m::left_out(voice, now.left_out));
    let unspoken = now.unspoken.then(|| m::language_failed(voice).to_owned());
    // It comes first and stays, so that its button keeps the focus whatever else comes and goes.
    let renewal = now.renewal.then(|| note(m::renewal(voice).to_owned()).child(button(Action::Renew, "i-refresh-cw", m::renew(voice))));
    let standing = now.library.and_then(|library| standing(now, library));
    let notes = [standing, unspoken, region, settings, left_out].into_iter().flatten().map(note);
    el("div").class("notices").set("aria-live", "polite").all(renewal).all(notes)
}

/// What a visitor should know of where the data come from.
fn standing(now: &Moment, library: &Library) -> Option<String> {
    let voice = now.voice;
    match now.standing {
        Standing::Usual => None,
        Standing::Renewed => Some(m::data_renewed(voice).to_owned()),
        Standing::Copy => {
            let copy = library.dataset().updated.map(|day| m::copy_of(voice, &present::date(voice, day)));
            Some([m::no_connection(voice), " ", &copy.unwrap_or_default()].concat())
        }
    }
}

/// The partners did not come: what still works, and what to do; or they are still on their way, with rows in their final places.
pub(super) fn waiting(now: &Moment) -> Element {
    let voice = now.voice;
    let Some(trouble) = now.trouble else { return skeleton(now) };
    let why = match trouble {
        Trouble::Network => m::failed_network(voice),
        Trouble::File => m::failed_file(voice),
    };
    let text = el("div").child(heading("failed__title", m::failed_title(voice).to_owned())).child(el("p").say(why));
    let text = text.child(button(Action::Retry, "i-refresh-cw", m::try_again(voice)));
    el("div").class("failed").set("role", "alert").child(icon("i-triangle-alert")).child(text)
}

fn skeleton(now: &Moment) -> Element {
    let bar = || el("i").class("skeleton__bar");
    let row =
        || el("div").class("skeleton__row").child(el("i").class("skeleton__sign")).child(el("div").child(bar()).child(bar()).child(bar()));
    let slow = if now.slow { m::loading_long(now.voice) } else { "" };
    el("div")
        .class("skeleton")
        .child(heading("skeleton__title", m::loading(now.voice).to_owned()))
        .child(el("div").set("aria-hidden", "true").child(row()).child(row()).child(row()))
        .child(el("p").set("role", "status").say(slow))
}
