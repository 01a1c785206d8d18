//! Whether pictures come.

use super::hands::{is_in, on, target};

/// Calls back for every picture of a selector that has come, or will not: its address, and whether it came. One that came is given
/// an attribute.
pub fn on_picture(selector: &'static str, mark: &'static str, act: impl Fn(&str, bool) + Clone + 'static) {
    for (kind, came) in [("load", true), ("error", false)] {
        let act = act.clone();
        on(kind, true, true, move |event| {
            if let Some(picture) = target(&event).filter(|_| is_in(&event, selector)) {
                let _ = picture.toggle_attribute_with_force(mark, came);
                act(&picture.get_attribute("src").unwrap_or_default(), came);
            }
        });
    }
}
