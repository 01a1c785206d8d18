use crate::domain::Kind;
use leptos::prelude::*;
use std::borrow::Cow;

/// A pictogram of the sprite in `index.html`. It never stands alone: a word goes with it.
#[component]
pub fn Icon(
    /// Its name in the sprite.
    #[prop(into)]
    name: Cow<'static, str>,
) -> impl IntoView {
    view! { <svg class="icon" aria-hidden="true"><use href=["#", &name].concat()></use></svg> }
}

/// The sign of a kind of partner, with its number in the result if it has one. The kind stands in words beside it.
#[component]
pub fn KindSign(
    /// Which kind.
    kind: Kind,
    /// The number.
    #[prop(optional_no_strip)]
    number: Option<usize>,
) -> impl IntoView {
    view! {
        <span class=["sign sign--", kind.word()].concat() aria-hidden="true">
            <svg class="sign__shape"><use href=["#k-", kind.word()].concat()></use></svg>
            {number.map(|number| view! { <span class="sign__number">{number}</span> })}
        </span>
    }
}
