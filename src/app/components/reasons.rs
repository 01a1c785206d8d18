use super::Icon;
use crate::present::{Line, Piece, Sign};
use leptos::prelude::*;

/// Why a partner stands here: one line with a sign.
#[component]
pub fn ReasonLine(
    /// The line.
    line: Line,
) -> impl IntoView {
    let (icon, class) = match line.sign {
        Sign::Answers => ("i-check", "reason reason--answers"),
        Sign::Check => ("i-info", "reason reason--check"),
        Sign::Where => ("i-map-pin", "reason reason--where"),
        Sign::How => ("i-truck", "reason"),
    };
    view! { <li class=class data-reason=""><Icon name=icon/><span><Words pieces=line.pieces/></span></li> }
}

/// Text in which the visitor's own words are marked.
#[component]
pub fn Words(
    /// The text, in pieces.
    pieces: Vec<Piece>,
) -> impl IntoView {
    let draw = |piece: Piece| match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Quote(text) => view! { <mark class="mark">{text}</mark> }.into_any(),
    };
    pieces.into_iter().map(draw).collect_view()
}
