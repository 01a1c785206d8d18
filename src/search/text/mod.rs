//! Brings everyday language to the forms that the word lists and the index know.
//!
//! Start at [`tokens`], then [`stems`]. Offsets point into the original text, so that words can be marked on screen.
//! The build script compiles the word lists with this very folder, so it imports nothing of ours and nothing from elsewhere.
//! It knows spelling and inflection of three languages; it never ranks and never sees a partner.

mod dutch;
mod english;
mod fold;
mod french;
mod irregular;
mod token;

pub use fold::fold;
pub use token::{Token, tokens};

/// The languages that are analysed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tongue {
    /// Dutch, with what is written in Flanders.
    #[default]
    Dutch,
    /// French.
    French,
    /// English.
    English,
}

impl Tongue {
    /// All of them, Dutch first.
    pub const ALL: [Self; 3] = [Self::Dutch, Self::French, Self::English];
}

/// The forms a folded word may stand for, likeliest first; never empty, each at least one letter.
///
/// The first is the one under which word lists and index file a word. The others are for looking up:
/// `afweegt` is `afweeg` or `afweg`, and only the lists know which of the two exists.
#[must_use]
pub fn stems(word: &str, tongue: Tongue) -> Vec<String> {
    let mut forms = match tongue {
        Tongue::Dutch => dutch::stems(word),
        Tongue::French => french::stems(word),
        Tongue::English => english::stems(word),
    };
    forms.retain(|form| !form.is_empty());
    if forms.is_empty() {
        forms.push(word.to_owned());
    }
    let mut seen: Vec<String> = Vec::with_capacity(forms.len());
    for form in forms {
        if !seen.contains(&form) {
            seen.push(form);
        }
    }
    seen
}

/// The form under which lists and index file a folded word.
#[must_use]
pub fn stem(word: &str, tongue: Tongue) -> String {
    stems(word, tongue).swap_remove(0)
}
