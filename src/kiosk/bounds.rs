//! What would lead out of the screen, refused before the browser does it.

use crate::hosting::{Key, Link, leads_out, link};
use crate::platform::guard::{self, Deed};

/// A field in which one writes.
const FIELD: &str = "input, textarea";

/// What is touched on the map is the map's own matter.
const MAP: &str = "#map";

/// Refuses from now on what a page can refuse: menus, dragging, marking, zooming, other windows, and the keys of the browser.
pub(super) fn close() {
    guard::disarm("open");
    guard::before(&["contextmenu", "dragstart", "dragover", "drop", "auxclick", "gesturestart", "beforeinstallprompt"], |deed| deed.stop());
    guard::before(&["selectstart"], |deed| {
        if !deed.is_in(FIELD) {
            deed.refuse();
        }
    });
    // Two fingers and a wheel with Ctrl are for the map; on the page they would make all of it larger.
    guard::before(&["wheel", "touchmove"], |deed| {
        if deed.is_pinch() && !deed.is_in(MAP) {
            deed.refuse();
        }
    });
    guard::before(&["keydown"], |deed| {
        let Some(pressed) = deed.key() else { return };
        let [control, alt, meta] = pressed.with;
        if leads_out(&Key { name: &pressed.name, control, alt, meta, writing: deed.is_in(FIELD) }) {
            deed.stop();
        }
    });
}

/// What is to become of a click: `None` when it is a plain one that stays within.
pub(super) fn caught(deed: &Deed) -> Option<(Link, String)> {
    const ANY: &str = "a[href], area[href]";
    let href = deed.attribute(ANY, "href")?;
    match link(&href) {
        Link::Within if deed.is_plain() => None,
        // With a key or another button it would open elsewhere.
        Link::Within => Some((Link::Nowhere, href)),
        other => Some((other, href)),
    }
}
