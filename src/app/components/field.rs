use super::Icon;
use crate::app::site::use_site;
use crate::present::{self, Understood, messages as m};
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::prelude::*;

/// The field for the need, with what was understood underlined while typing. Reads the site.
///
/// The underlines stand in a copy of the text behind the field: the field itself stays an ordinary text area, with all that browsers and
/// screen readers know about those.
#[component]
pub fn NeedField() -> impl IntoView {
    let site = use_site();
    let text = Memo::new(move |_| site.route.with(|route| route.text.clone()));
    let marks = move || match site.answer.get() {
        Some(answer) => present::understood(&answer, &text.get()),
        None => vec![(text.get(), Understood::Nothing)],
    };
    let mark = |(piece, meaning): (String, Understood)| {
        let class = match meaning {
            Understood::Nothing => "",
            Understood::What => "need__what",
            Understood::Where => "need__where",
        };
        view! { <span class=class>{piece}</span> }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        site.searched();
    };
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            site.searched();
        }
    };
    view! {
        <form class="need" role="search" action="?" on:submit=on_submit>
            <label class="need__label" for="need">{move || m::field_label(site.language.get())}</label>
            <div class="need__box">
                <div class="need__copy" aria-hidden="true">{move || marks().into_iter().map(mark).collect_view()}" "</div>
                <textarea id="need" class="need__field" name="q" rows="2" spellcheck="false" autocomplete="off" autocapitalize="none" enterkeyhint="search" maxlength="2000"
                    aria-describedby="need-help" placeholder=move || m::field_example(site.language.get())
                    prop:value=move || text.get()
                    on:input=move |event| site.typed(&event_target_value(&event))
                    on:keydown=on_keydown></textarea>
                <Show when=move || !text.with(String::is_empty)>
                    <a class="need__clear" href=move || site.to(|route| route.start()) aria-label=move || m::clear(site.language.get())><Icon name="i-x"/></a>
                </Show>
                <button class="need__search button" type="submit"><Icon name="i-search"/><span class="need__word">{move || m::search(site.language.get())}</span></button>
            </div>
            <p class="need__help visually-hidden" id="need-help">{move || m::field_help(site.language.get())}</p>
        </form>
    }
}
