//! In a page of somebody else: what is fixed stays fixed, and who is left out is not there.

use crate::library::{VOICES, dataset, region};
use crate::source::read;
use partnerwijzer::domain::{Audience, Dataset, Kind, Language, TopicId};
use partnerwijzer::matching::{Filters, Library, Near, Request, limit};
use partnerwijzer::routing::{Block, Mode, Page, Part, Route, View};

fn published() -> Dataset {
    dataset(&read(crate::command::PARTNERS))
}

fn limited(route: &str) -> Library {
    let (route, mut dataset) = (Route::parse(route), published());
    limit(&mut dataset, Some(region()), &route.hosted.topics, &route.hosted.limits);
    Library::new(dataset, Some(region().clone()), &*VOICES)
}

#[test]
fn what_is_named_is_taken_from_the_address_and_printed_where_nothing_mixes_with_it() {
    let route = Route::parse("?gemeente=Ieper&thema=groenonderhoud,schoonmaak&taal=nl&embed=1&vast=gemeente,thema,taal&kleur=%23005c8f");
    assert_eq!(route.hosted.limits.municipalities, ["Ieper"]);
    assert_eq!(route.hosted.topics.len(), 2);
    assert!(route.topics.is_empty() && route.filters.is_empty(), "what is limited is no choice of the visitor");
    assert_eq!(route.print(), "?taal=nl&embed=1&vast=thema%3Dgroenonderhoud%252Cschoonmaak%26gemeente%3DIeper%26taal");
    assert_eq!(Route::parse(&route.print()), route);
    let narrowed = route.with_topic(&TopicId::new("schoonmaak").unwrap());
    assert_eq!((narrowed.hosted.topics.len(), narrowed.topics.len()), (2, 1));
    assert_eq!(Route::parse(&narrowed.print()), narrowed);
}

#[test]
fn what_says_nothing_is_not_held() {
    let route = Route::parse("?embed=1&vast=q,bij,taal,thema,soort,onzin&q=++");
    assert!(route.hosted.held.is_empty() && !route.hosted.limits_anything());
    assert_eq!(Route::parse("?vast=weergave").hosted.held, Part::View, "the list can be held too");
}

#[test]
fn the_first_that_is_fixed_holds() {
    let route = Route::parse("?embed=1&gemeente=Ieper&vast=gemeente&vast=thema&thema=hout");
    assert_eq!((route.hosted.limits.municipalities.len(), route.hosted.topics.len()), (1, 0));
}

/// Every way a page has of making another address of one.
fn all_ways(route: &Route) -> Vec<Route> {
    let id = TopicId::new("hout").unwrap();
    vec![
        route.start(),
        route.asking("iets anders"),
        route.choosing([id.clone()]),
        route.covering(Some(&id)),
        route.with_topic(&id),
        route.without_topic(&id),
        route.with_kind_toggled(Kind::Kringwinkel),
        route.with_audience_toggled(Audience::Particulieren),
        route.with_municipality_toggled("Veurne"),
        route.within(&["Veurne"]),
        route.unfiltered(),
        route.for_anyone(),
        route.near(Near::Nowhere),
        route.near(Near::Place("Veurne".into())),
        route.viewed(View::Map),
        route.viewed(View::List),
        route.in_language(Language::Fr),
        route.on(Page::Saved),
        route.whole_site(),
    ]
}

#[test]
fn no_link_of_the_page_leads_out_of_what_is_fixed() {
    let host = Route::parse(
        "?embed=1&q=gras+maaien&bij=Ieper&weergave=lijst&taal=nl&thema=groenonderhoud&soort=maatwerkbedrijf&gemeente=Ieper&vast=q,bij,weergave,taal,thema,soort,gemeente",
    );
    let fixed = |route: &Route| {
        let hosted = &route.hosted;
        (
            (hosted.held, hosted.topics.clone(), hosted.limits.clone()),
            (route.text.clone(), route.near.clone(), route.language),
            route.page == Page::Coverage || route.view == host.view,
        )
    };
    for way in all_ways(&host) {
        assert_eq!(fixed(&way), fixed(&host), "{}", way.print());
        let read_back = Route::parse(&way.print());
        assert_eq!(fixed(&read_back), fixed(&host), "{}", way.print());
    }
}

#[test]
fn no_address_leads_out_either() {
    let host = Route::parse("?embed=1&q=gras+maaien&taal=nl&gemeente=Ieper&vast=q,taal,gemeente");
    for address in [
        "?",
        "?q=hout",
        "?gemeente=Veurne",
        "?vast=",
        "?vast=gemeente%3DVeurne",
        "?taal=fr&thema=-groenonderhoud",
        "?embed=1&vast=taal&taal=fr",
    ] {
        let route = Route::parse(address).held_by(&host);
        assert_eq!((&route.hosted, route.text.as_str(), route.language), (&host.hosted, "gras maaien", Some(Language::Nl)), "{address}");
        assert!(route.topics.is_empty(), "a topic struck out would be another need: {address}");
    }
}

#[test]
fn the_whole_site_knows_no_looks_and_leaves_nothing_out() {
    let route = Route::parse("?q=hout&embed=1&zonder=kaart,kop,onzin&titel=3&stijl=kleur:005c8f&soort=kringwinkel&vast=soort&lijst=sowepo");
    assert!(!route.hosted.shows(Block::Map) && route.hosted.shows(Block::Foot));
    assert!(!route.hosted.shows(Block::Saved), "without the line above nobody could look at what is saved");
    let whole = route.whole_site();
    assert_eq!(whole.print(), "?q=hout&lijst=sowepo&vast=soort%3Dkringwinkel");
    assert_eq!((whole.mode, whole.saved.len()), (Mode::Site, 1));
    assert_eq!(Route::parse("?zonder=kaart&titel=3&stijl=x"), Route::default(), "these are for pages of others only");
}

#[test]
fn who_is_left_out_is_not_there() {
    let library = limited("?gemeente=Ieper&soort=maatwerkbedrijf&vast=gemeente,soort");
    let partners = &library.dataset().partners;
    assert!(!partners.is_empty());
    for partner in partners {
        assert_eq!(
            (partner.kind, partner.address.as_ref().unwrap().municipality.as_str()),
            (Kind::Maatwerkbedrijf, "Ieper"),
            "{}",
            partner.id
        );
    }
    let all = published();
    let other = all.partners.iter().find(|partner| partners.iter().all(|left| left.id != partner.id)).unwrap();
    let found = library.answer(&Request { text: other.name.clone(), ..Request::default() });
    assert!(found.matches.iter().all(|found| library.partner(found.partner).unwrap().name != other.name));
}

#[test]
fn services_of_other_topics_are_not_there_and_organisations_stay_together() {
    let library = limited("?thema=groenonderhoud,schoonmaak&vast=thema");
    let dataset = library.dataset();
    let allowed: Vec<_> = ["groenonderhoud", "schoonmaak"].map(|id| dataset.topic_by_id(&TopicId::new(id).unwrap())).into();
    for partner in &dataset.partners {
        assert!(
            !partner.services.is_empty() && partner.services.iter().all(|service| allowed.contains(&Some(service.topic))),
            "{}",
            partner.id
        );
    }
    assert!(library.answer(&Request { text: "lakens strijken".into(), ..Request::default() }).matches.is_empty());
    assert!(!library.answer(&Request { text: "gras maaien".into(), ..Request::default() }).matches.is_empty());
    let offered: Vec<_> = dataset.topics.iter().filter(|topic| topic.group.is_some()).map(|topic| topic.id.as_str()).collect();
    assert_eq!(offered, ["groenonderhoud", "schoonmaak"]);
    let none = library.answer(&Request { text: "lakens strijken".into(), ..Request::default() });
    let near = library.nearest_topics(&none.need, 8).into_iter().chain(library.faint_topics(&none.need, 8));
    assert!(near.into_iter().all(|topic| offered.contains(&topic.id.as_str())), "nothing is offered that nobody here does");
    let whole = published();
    for partner in &dataset.partners {
        let before = whole.partner_by_id(&partner.id).unwrap();
        let parent = whole.parent(before).map(|parent| &parent.id).filter(|id| dataset.partner_by_id(id).is_some());
        assert_eq!(dataset.parent(partner).map(|parent| &parent.id), parent, "{}", partner.id);
    }
}

#[test]
fn a_municipality_goes_by_its_code_an_older_name_or_a_village_of_it() {
    let ieper = limited("?gemeente=Ieper&vast=gemeente");
    for name in ["33011", "Ypres", "ieper", "8900"] {
        let library = limited(&format!("?gemeente={name}&vast=gemeente"));
        assert_eq!(library.dataset().partners.len(), ieper.dataset().partners.len(), "{name}");
    }
    assert!(limited("?gemeente=Mesen&vast=gemeente").dataset().partners.len() < 3, "where hardly anybody is, hardly anybody is shown");
    let library = Library::new(published(), Some(region().clone()), &*VOICES);
    assert_eq!(library.municipality("33011"), Some("Ieper"));
    assert_eq!(library.municipality("Atlantis"), None);
    assert!(
        limited("?gemeente=Atlantis&vast=gemeente").dataset().partners.len() > ieper.dataset().partners.len(),
        "what nobody knows limits nothing"
    );
}

#[test]
fn every_limit_leaves_only_what_passes_it() {
    let whole = published();
    for audience in Audience::ALL {
        let mut dataset = whole.clone();
        limit(&mut dataset, None, &[], &Filters { audiences: (*audience).into(), ..Filters::default() });
        assert!(dataset.partners.iter().flat_map(|partner| &partner.services).all(|service| service.audiences.contains(*audience)));
        let expected =
            whole.partners.iter().filter(|partner| partner.services.iter().any(|service| service.audiences.contains(*audience))).count();
        assert_eq!(dataset.partners.len(), expected);
    }
}
