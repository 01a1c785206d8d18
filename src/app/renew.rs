//! Renewal: whether there are newer data than those on the page, and a newer version of the site.
//!
//! Start at [`watch`]. What is there works and stays until something that is at least as good has come as a whole; the core decides what is
//! (`domain::news`). What the visitor sees, typed and reached stays too. The program and its version are the service worker's: here that is but one word.

use super::site::Site;
use super::state::{Loading, State};
use super::work::{self, FILES};
use crate::domain::{Refusal, may_replace, news, read_config, read_dataset, read_region};
use crate::matching::Library;
use crate::page::Standing;
use crate::platform::fetch::{Failure, Kept};
use crate::platform::{clock, console, document, events, offline, signal, task};
use crate::present;
use crate::shell::json;

/// The words between the page and whoever looks after the versions of the site: one waits; take it.
const WAITS: &str = "renewal";
const TAKE: &str = "renew";
/// By this attribute of its root the page tells, from the first moment, that a version waits.
const WAITING: &str = "data-renewal";

/// What is asked with this goes past what the service worker keeps.
const FRESH: &str = "?fresh";
/// What the service worker answers from.
const CACHE: &str = "partnerwijzer-data";
/// The attribute of the root of the page that tells who looks after the site which file was refused last, and why.
const REFUSED: &str = "data-data-refused";

/// Milliseconds from one look to the next. Whoever corrects the data sees it on a screen in a hall within the hour, and a page that is open
/// all day asks for no more than a few kilobytes. It counts from then on, so that it does not matter what time the device thinks it is.
const HOUR: i32 = 3_600_000;

/// Looks for something newer from now on: every hour, when there is a network again, and when it is told that a version waits.
pub(super) fn watch(site: Site) {
    hourly(site);
    events::on_online(move || check(site));
    let offer = move || site.change(|state| state.renewal = true);
    signal::on(WAITS, offer);
    if document::root(WAITING).is_some() {
        offer();
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

fn hourly(site: Site) {
    clock::after(HOUR, move || {
        check(site);
        hourly(site);
    });
}

/// Asks the server. Only the last look counts: an answer that comes after a later one was asked for is of no use.
fn check(site: Site) {
    if site.look(|state| matches!(state.loading, Loading::Pending(_))) {
        return;
    }
    let look = site.next_look();
    task::begin(async move {
        // Usually the server says that nothing has changed, which costs next to nothing. Somebody in between may have answered in its place, and the browser
        // have kept that: what cannot be read is asked for once more, as a whole.
        for kept in [Kept::Checked, Kept::Refused] {
            let came = work::files(FRESH, kept).await;
            if !site.is_last_look(look) || !weigh(site, came) {
                return;
            }
        }
    });
}

/// Takes what is better than what is there. Whether something could not be read.
fn weigh(site: Site, came: [Result<String, Failure>; 3]) -> bool {
    if came.contains(&Err(Failure::Network)) {
        stand(site, Standing::Copy);
        return false;
    }
    let came = came.map(Result::ok);
    let verdicts = site.look(|state| judge(state, &came));
    tell(site, &verdicts);
    if verdicts.contains(&Ok(true)) {
        exchange(site, came, &verdicts);
    } else if site.look(|state| state.standing == Standing::Copy) {
        stand(site, Standing::Usual);
    }
    verdicts.contains(&Err(Refusal::Unreadable))
}

fn stand(site: Site, standing: Standing) {
    if site.look(|state| state.standing != standing) {
        site.change(|state| state.standing = standing);
    }
}

/// What is to become of each file.
fn judge(state: &State, came: &[Option<String>; 3]) -> [Result<bool, Refusal>; 3] {
    let [partners, region, config] = [0, 1, 2].map(|at| (state.texts[at].as_deref(), came[at].as_deref()));
    let present = state.moment().library.map(Library::dataset);
    let read = |text: &str| json::parse(text).ok_or(Refusal::Unreadable);
    [
        news(partners.0, partners.1, |text| {
            let (new, _) = read_dataset(read(text)?).map_err(|_| Refusal::Unreadable)?;
            present.map_or(Ok(()), |present| may_replace(&new, present))
        }),
        news(region.0, region.1, |text| read_region(read(text)?).map(|_| ()).map_err(|_| Refusal::Unreadable)),
        news(config.0, config.1, |text| read_config(read(text)?).map(|_| ()).map_err(|_| Refusal::Unreadable)),
    ]
}

/// Tells who looks after the site of the first file that was refused, once; visitors are not troubled with it.
fn tell(site: Site, verdicts: &[Result<bool, Refusal>; 3]) {
    let first = FILES.iter().zip(verdicts).find_map(|(path, verdict)| Some((path, verdict.as_ref().err()?)));
    let Some((path, refusal)) = first else { return document::unmark_root(REFUSED) };
    let name = path.trim_start_matches("data/").trim_end_matches(".json");
    let code = [name, "-", refusal.word()].concat();
    if document::root(REFUSED).as_ref() != Some(&code) {
        document::mark_root(REFUSED, &code);
        console::warn(&site.look(|state| present::refusal(state.moment().voice, path, refusal)));
    }
}

/// Puts what was taken in the place of what was there, on the page and on the device.
fn exchange(site: Site, came: [Option<String>; 3], verdicts: &[Result<bool, Refusal>; 3]) {
    if offline::is_controlled() {
        for ((path, text), verdict) in FILES.into_iter().zip(&came).zip(verdicts) {
            text.iter().filter(|_| *verdict == Ok(true)).for_each(|text| offline::keep(CACHE, path, text));
        }
    }
    // Elements are used again for what stands in their place now: whoever is at a link should be at the same one afterwards.
    let link = document::focused("href");
    site.change(|state| {
        let there = matches!(state.loading, Loading::Ready(_));
        state.standing = if there { Standing::Renewed } else { Standing::Usual };
        for ((old, new), verdict) in state.texts.iter_mut().zip(came).zip(verdicts) {
            if *verdict == Ok(true) {
                *old = new;
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
