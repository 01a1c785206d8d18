//! The fewest partners that do all of several things.

use crate::library::{ask, published};
use partnerwijzer::domain::json::Value;
use partnerwijzer::domain::{read_dataset, read_region};
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Fit, Library, Reason, Request};
use std::fs;

fn library() -> Library {
    let json = |path: &str| Value::parse(&fs::read_to_string(path).unwrap()).unwrap();
    let (dataset, _) = read_dataset(json("public/data/partners.json")).unwrap();
    let (region, _) = read_region(json("public/data/region.json")).unwrap();
    Library::new(dataset, Some(region), &Voice::built_in())
}

/// Needs of several parts, as people tell them.
const NEEDS: [&str; 6] = [
    "gras maaien en drukwerk plooien",
    "ramen wassen, hagen scheren en pakjes verzenden",
    "onderhoud begraafplaatsen Houthulst en drukwerk plooien",
    "kisten timmeren, metaal lassen en kabels monteren",
    "tondre la pelouse et emballer des colis",
    "painting the fence and mowing the grass",
];

/// The size of the smallest team, by trying all.
fn smallest(masks: &[u8], all: u8) -> Option<u32> {
    (0_u32..1 << masks.len())
        .filter(|team| (0..masks.len()).filter(|at| team >> at & 1 == 1).fold(0, |met, at| met | masks[at]) == all)
        .map(u32::count_ones)
        .min()
}

#[test]
fn no_smaller_team_does_the_same() {
    let library = library();
    let mut teams = 0;
    for need in NEEDS {
        let answer = library.answer(&Request { text: need.to_owned(), ..Request::default() });
        assert!(answer.need.wishes.len() > 1, "{need}: {:?}", answer.need.wishes);
        let mut masks: Vec<u8> = answer.matches.iter().filter(|found| found.fit == Fit::Fits).map(|found| found.wishes).collect();
        masks.sort_unstable();
        masks.dedup();
        let met = masks.iter().fold(0, |met, mask| met | mask);
        let team = library.team(&answer);
        assert_eq!(team.iter().fold(0, |all, found| all | found.wishes), met, "{need}");
        assert_eq!(Some(team.len() as u32), smallest(&masks, met), "{need}");
        teams += usize::from(team.len() > 1);
    }
    assert!(teams > 1, "some of these need several partners");
}

#[test]
fn whoever_does_not_do_all_says_what_is_lacking() {
    let library = library();
    let answer = library.answer(&Request { text: NEEDS[0].to_owned(), ..Request::default() });
    for found in answer.matches.iter().filter(|found| found.wishes > 0) {
        let lacks = |reason: &Reason| if let Reason::Lacks { topics } = reason { topics.len() } else { 0 };
        let lacking: usize = library.explain(&answer.need, found).iter().map(lacks).sum();
        assert_eq!(lacking + found.wishes.count_ones() as usize, answer.need.wishes.len());
    }
}

#[test]
fn one_wish_needs_no_team() {
    let library = library();
    for need in ["gras maaien", "", "advocaat"] {
        let answer = library.answer(&Request { text: need.to_owned(), ..Request::default() });
        assert!(library.team(&answer).is_empty() && answer.need.wishes.is_empty(), "{need}");
    }
}

/// Nobody folds sheets here: who folds metal is no answer to it, and it is said that nobody does.
#[test]
fn what_nobody_does_is_said_and_nearly_the_same_is_no_answer() {
    let library = published();
    let answer = ask(library, "lakens plooien");
    let undone: Vec<_> = library.undone(&answer.need).map(|topic| topic.id.as_str()).collect();
    assert_eq!(undone, ["strijk-en-was"]);
    assert!(answer.matches.iter().all(|found| found.fit == Fit::Related), "{:?}", answer.matches);
    assert_eq!(library.undone(&ask(library, "gras maaien").need).count(), 0);
}
