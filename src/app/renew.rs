//! Renewal: whether there are newer data than those on the page, and a newer version of the site.
//!
//! Start at [`watch`]. What is there works and stays until something that is at least as good has come as a whole; the core decides what is
//! (`domain::news`). What the visitor sees, typed and reached stays too. The program and its version are the service worker's: here that is but one word.

use super::site::Site;
use super::state::{Loading, State};
use super::work::{self, Came, FILES};
use crate::domain::{Refusal, may_replace, news, read_config, read_dataset, read_region};
use crate::matching::Library;
use crate::page::Standing;
use crate::platform::fetch::{Failure, Kept};
use crate::platform::{clock, console, document, events, offline, signal};
use crate::present;
use crate::shell::json;

/// The words between the page and whoever looks after the versions of the site: one waits; take it.
const WAITS: &str = "renewal";
const TAKE: &str = "renew";
/// The attribute of the root of the page which tells that a version has been waiting since before there was anybody to hear it.
const WAITING: &str = "data-renewal";

/// What is asked with this goes past what the service worker keeps.
const FRESH: &str = "?fresh";
/// What the service worker answers from.
const CACHE: &str = "partnerwijzer-data";
/// The attribute of the root of the page that tells who looks after the site which file was refused, and why.
const REFUSED: &str = "data-data-refused";
/// What the files are called there.
const NAMES: [&str; 3] = ["partners", "region", "config"];

/// Milliseconds from one look to the next. Who corrects the data sees it on a screen in a hall within the hour, and a page that is open
/// all day costs no more than a few kilobytes. They count from the last look, so that it does not matter what time the device thinks it is.
const HOUR: i32 = 3_600_000;

/// Looks for something newer from now on: every hour, when there is a network again, and when a version is said to wait.
pub(super) fn watch(site: Site) {
    hourly(site);
    events::on_online(move || check(site));
    signal::on(WAITS, move || offer(site));
    if document::root(WAITING).is_some() {
        offer(site);
    }
}

/// Looks once, when what was loaded may have been kept long ago.
pub(super) fn begin(site: Site) {
    if offline::is_controlled() {
        check(site);
    }
}

/// Takes the version that waits; the page is then opened anew from outside.
pub(super) fn take() {
    signal::send(TAKE);
}

fn offer(site: Site) {
    site.change(|state| state.renewal = true);
}

fn hourly(site: Site) {
    clock::after(HOUR, move || {
        check(site);
        hourly(site);
    });
}

/// Asks the server, which usually says that nothing has changed: that costs next to nothing. Somebody in between may have answered in its place,
/// and the browser have kept that: what cannot be read is asked for once more, as a whole.
fn check(site: Site) {
    if site.look(|state| !matches!(state.loading, Loading::Pending(_))) {
        work::ask(site, FRESH, Kept::Checked, |site, came| {
            if weigh(site, came) {
                work::ask(site, FRESH, Kept::Refused, |site, came| {
                    weigh(site, came);
                });
            }
        });
    }
}

/// Takes what is better than what is there. Whether something could not be read.
fn weigh(site: Site, mut came: Came) -> bool {
    let lost = came.iter().any(|file| matches!(file, Err(Failure::Network)));
    let (mut refused, mut unreadable, mut new) = (None, false, false);
    if !lost {
        for (at, file) in came.iter_mut().enumerate() {
            let verdict = site.look(|state| news(state.texts[at].as_deref(), file.as_deref().ok(), |text| judge(state, at, text)));
            if let Err(refusal) = verdict {
                unreadable |= refusal == Refusal::Unreadable;
                refused = refused.or(Some((at, refusal)));
            }
            // What is left after this is to be taken.
            if verdict == Ok(true) {
                new = true;
            } else {
                *file = Err(Failure::Network);
            }
        }
        tell(refused);
    }
    if new {
        exchange(site, came);
    } else {
        let standing = if lost { Standing::Copy } else { Standing::Usual };
        if site.look(|state| state.standing == Standing::Copy) != lost {
            site.change(|state| state.standing = standing);
        }
    }
    unreadable
}

/// Whether the text of a file can take the place of what is there.
fn judge(state: &State, at: usize, text: &str) -> Result<(), Refusal> {
    let file = json::parse(text).ok_or(Refusal::Unreadable)?;
    let read = match at {
        0 => {
            read_dataset(file).map(|(new, _)| state.moment().library.map_or(Ok(()), |present| may_replace(&new, Library::dataset(present))))
        }
        1 => read_region(file).map(|_| Ok(())),
        _ => read_config(file).map(|_| Ok(())),
    };
    read.unwrap_or(Err(Refusal::Unreadable))
}

/// Tells who looks after the site what was refused, once; visitors are not troubled with it.
fn tell(refused: Option<(usize, Refusal)>) {
    let Some((at, refusal)) = refused else { return document::unmark_root(REFUSED) };
    let code = [NAMES[at], "-", refusal.word()].concat();
    if document::root(REFUSED).as_ref() != Some(&code) {
        document::mark_root(REFUSED, &code);
        console::warn(&["Niet vernieuwd: ", FILES[at], " ", present::refusal(refusal)].concat());
    }
}

/// Puts what came in the place of what was there, on the page and on the device.
fn exchange(site: Site, came: Came) {
    // Elements are used again for what stands in their place now: whoever is at a link should be at the same one afterwards.
    let link = document::focused("href");
    site.change(|state| {
        state.standing = if matches!(state.loading, Loading::Ready(_)) { Standing::Renewed } else { Standing::Usual };
        for (at, text) in came.into_iter().enumerate() {
            if let Ok(text) = text {
                if offline::is_controlled() {
                    offline::keep(CACHE, FILES[at], &text);
                }
                state.texts[at] = Some(text);
            }
        }
        work::read(state);
    });
    clock::after(0, move || {
        if let Some(href) = link.filter(|href| document::focused("href").as_ref() != Some(href)) {
            document::rest_on(&["a[href=\"", &href, "\"]"].concat());
        }
    });
}
