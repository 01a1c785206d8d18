//! Addresses: whatever a visitor does on the page can be shared, and opens as the same page. Single parameters are tested beside the code.

use partnerwijzer::domain::{Audience, Kind, Language, PartnerId, TopicId, Workplace};
use partnerwijzer::matching::Near;
use partnerwijzer::routing::{Mode, Page, Route, View};
use proptest::prelude::*;
use proptest::sample::select;

/// One thing that a visitor does.
#[derive(Debug, Clone)]
enum Step {
    Ask(String),
    Choose(Vec<TopicId>),
    Strike(TopicId),
    Take(TopicId),
    Save(PartnerId),
    Kind(Kind),
    Audience(Audience),
    Workplace(Workplace),
    Municipality(&'static str),
    Anyone,
    Unfilter,
    Near(Near),
    Show(View),
    Open(Page),
    Restart,
}

proptest! {
    #[test]
    fn every_page_that_can_be_reached_can_be_shared(steps in prop::collection::vec(step(), 0..12), language in language(), mode in mode()) {
        let begin = Route { language, mode, ..Route::default() };
        let route = steps.into_iter().fold(begin, take);
        let printed = route.print();
        prop_assert_eq!(Route::parse(&printed), route);
        // A link is put into pages and mails as it is: nothing in it may end an attribute or a line.
        prop_assert!(printed.starts_with('?') && printed.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"'<>".contains(&byte)));
    }

    #[test]
    fn any_parameters_at_all_are_survived(pairs in prop::collection::vec((key(), any::<String>()), 0..8)) {
        let mut query = String::from("?");
        for (key, value) in &pairs {
            query.push_str(&format!("{key}={}&", value.replace(['&', '#'], "")));
        }
        let route = Route::parse(&query);
        prop_assert_eq!(Route::parse(&route.print()), route);
    }
}

#[test]
fn the_first_page_has_no_address() {
    assert_eq!(Route::default().print(), "?");
    assert!(Route::parse("").is_start() && Route::parse("?").is_start() && Route::parse("?taal=fr&embed=1").is_start());
    for query in [
        "?q=gras",
        "?bij=Ieper",
        "?thema=hout",
        "?soort=kringwinkel",
        "?voor=bedrijven",
        "?waar=atelier",
        "?gemeente=Ieper",
        "?weergave=kaart",
    ] {
        assert!(!Route::parse(query).is_start(), "{query}");
        assert_eq!(Route::parse(query).print(), query);
    }
}

fn take(route: Route, step: Step) -> Route {
    match step {
        Step::Ask(text) => route.asking(&text),
        Step::Choose(topics) => route.choosing(topics),
        Step::Strike(topic) => route.without_topic(&topic),
        Step::Take(topic) => route.with_topic(&topic),
        Step::Save(partner) => route.with_saved_toggled(&partner),
        Step::Kind(kind) => route.with_kind_toggled(kind),
        Step::Audience(audience) => route.with_audience_toggled(audience),
        Step::Workplace(workplace) => route.with_workplace_toggled(workplace),
        Step::Municipality(name) => route.with_municipality_toggled(name),
        Step::Anyone => route.for_anyone(),
        Step::Unfilter => route.unfiltered(),
        Step::Near(near) => route.near(near),
        Step::Show(view) => route.viewed(view),
        Step::Open(page) => route.on(page),
        Step::Restart => route.start(),
    }
}

fn step() -> impl Strategy<Value = Step> {
    let near = prop_oneof![
        Just(Near::AsTyped),
        Just(Near::Nowhere),
        select(vec!["8900", "De Panne", "Armentières"]).prop_map(|name| Near::Place(name.into()))
    ];
    let page =
        prop_oneof![Just(Page::Search), Just(Page::Saved), Just(Page::Coverage), Just(Page::About), partner().prop_map(Page::Partner)];
    prop_oneof![
        ".{0,40}".prop_map(Step::Ask),
        prop::collection::btree_set(topic(), 0..4).prop_map(|topics| Step::Choose(topics.into_iter().collect())),
        topic().prop_map(Step::Strike),
        topic().prop_map(Step::Take),
        partner().prop_map(Step::Save),
        select(vec![Kind::Maatwerkbedrijf, Kind::Arbeidszorg, Kind::Kringwinkel, Kind::Other]).prop_map(Step::Kind),
        select(vec![Audience::Bedrijven, Audience::LokaleBesturen, Audience::Particulieren]).prop_map(Step::Audience),
        select(vec![Workplace::Atelier, Workplace::OpLocatie]).prop_map(Step::Workplace),
        select(vec!["Ieper", "De Panne", "Langemark-Poelkapelle"]).prop_map(Step::Municipality),
        Just(Step::Anyone),
        Just(Step::Unfilter),
        near.prop_map(Step::Near),
        select(vec![View::List, View::Map]).prop_map(Step::Show),
        page.prop_map(Step::Open),
        Just(Step::Restart),
    ]
}

fn topic() -> impl Strategy<Value = TopicId> {
    select(vec!["hout", "metaal", "strijk-en-was"]).prop_map(|id| TopicId::new(id).unwrap())
}

fn partner() -> impl Strategy<Value = PartnerId> {
    select(vec!["sowepo", "westlandia", "t-land-van-vlierbos"]).prop_map(|id| PartnerId::new(id).unwrap())
}

fn language() -> impl Strategy<Value = Option<Language>> {
    select(vec![None, Some(Language::Nl), Some(Language::Fr), Some(Language::En)])
}

fn mode() -> impl Strategy<Value = Mode> {
    select(vec![Mode::Site, Mode::Embed, Mode::Kiosk])
}

fn key() -> impl Strategy<Value = &'static str> {
    select(vec![
        "q", "bij", "thema", "soort", "voor", "waar", "gemeente", "weergave", "lijst", "partner", "pagina", "taal", "embed", "kiosk",
        "utm", "",
    ])
}
