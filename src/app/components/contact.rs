use super::Icon;
use crate::app::site::use_site;
use crate::present::{Action, Way};
use leptos::prelude::*;

/// Ways to reach somebody, as buttons that show the number or address itself.
#[component]
pub fn Actions(
    /// The ways, in order.
    actions: Vec<Action>,
) -> impl IntoView {
    let draw = |action: Action| {
        let Action { way, href, text, name } = action;
        let outside = way == Way::Site;
        let icon = match way {
            Way::Phone => "i-phone",
            Way::Mail => "i-mail",
            Way::Site => "i-globe",
        };
        view! {
            <a class="button button--quiet" href=href aria-label=name rel=outside.then_some("noopener") target=outside.then_some("_blank")>
                <Icon name=icon/><span class="button__text">{text}</span>
            </a>
        }
    };
    view! { <div class="actions">{actions.into_iter().map(draw).collect_view()}</div> }
}

/// The name of the publisher. Reads the site.
#[component]
pub fn Publisher() -> impl IntoView {
    let site = use_site();
    view! { <p>{move || site.loaded().map(|loaded| loaded.library.dataset().publisher.name.clone())}</p> }
}
