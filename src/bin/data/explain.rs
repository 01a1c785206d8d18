//! `cargo data match --explain`: how a need was read and what each score is the sum of, as a tree for the coordinator; in Dutch, as `check`.

use crate::arguments::Arguments;
use crate::questions::{Desk, Question, each, name, on_one_line};
use partnerwijzer::matching::{Answer, Fit, LEAST_EVIDENCE, Library, Match, Need, Parts, Role, TopicFit};
use partnerwijzer::search::text::Tongue;
use partnerwijzer::search::{Meaning, Pointer, Reading, Section, Sense};
use std::process::ExitCode;

/// Results a need, when no limit is given.
const LIMIT: usize = 5;

/// Of the fields that a word points to, so many are named: the others hardly count.
const FIELDS: usize = 4;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let limit = arguments.number("limit", LIMIT)?;
    let desk = Desk::open(arguments)?;
    each(|output, question| match question {
        Ok(question) => writeln!(output, "{}", tree(&desk, &question, limit)),
        Err((id, why)) => writeln!(output, "{}  niet gelezen: {}\n", name(&id), on_one_line(&why)),
    })
}

fn tree(desk: &Desk, question: &Question, limit: usize) -> String {
    let answer = desk.ask(question);
    let mut lines = vec![format!("{}  \"{}\"", name(&question.id), on_one_line(&question.q))];
    lines.push(format!("  woorden, gelezen als {}", tongue(answer.need.tongue)));
    lines.extend(words(&desk.library, &question.q, &answer.need));
    lines.push("  thema's".to_owned());
    lines.extend(topics(&desk.library, &answer.need));
    lines.extend(names(&desk.library, &answer.need));
    lines.push(format!("  antwoord: {} partners, hiervan {}", answer.matches.len(), limit.min(answer.matches.len())));
    for (at, found) in answer.matches.iter().take(limit).enumerate() {
        lines.extend(result(&desk.library, &answer, at + 1, found));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn tongue(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::Dutch => "Nederlands",
        Tongue::French => "Frans",
        Tongue::English => "Engels",
    }
}

/// Each word, and what it was taken for.
fn words(library: &Library, text: &str, need: &Need) -> Vec<String> {
    let said = |at: usize| on_one_line(need.slice(text, at..at + 1));
    let width = (0..need.words.len()).map(|at| said(at).chars().count()).max().unwrap_or(0).min(24);
    (0..need.words.len()).map(|at| format!("    {:width$}  {}", said(at), role(library, need, at))).collect()
}

fn role(library: &Library, need: &Need, at: usize) -> String {
    match &need.roles[at] {
        Role::Passed => "overgeslagen".to_owned(),
        Role::Place => place(library, need, at),
        Role::Whom => format!("voor wie: {}", need.whom.as_ref().map_or("", |whom| whom.audience.word())),
        Role::Unknown => "onbekend".to_owned(),
        Role::Points(reading) => {
            let pointers = library.evidence(need, at..at + 1);
            let fields: Vec<String> = pointers.iter().take(FIELDS).map(|pointer| pointed(library, pointer)).collect();
            let rest = if pointers.len() > FIELDS { format!(", en {} zwakkere", pointers.len() - FIELDS) } else { String::new() };
            format!("{}{}{rest}", taken(reading), fields.join(", "))
        }
    }
}

/// The place that a word names; of several places in a text only the first counts, with those that are joined to it.
fn place(library: &Library, need: &Need, at: usize) -> String {
    let counts = need.spot.as_ref().and_then(|spot| spot.hits.iter().find(|hit| hit.words.contains(&at)));
    let last = need.spot.as_ref().and_then(|spot| spot.hits.last());
    match counts.and_then(|hit| Some((library.place(hit)?, hit.corrected))) {
        Some((place, corrected)) => format!("plaats: {}{}", place.name, if corrected { ", verbeterd" } else { "" }),
        None if last.is_some_and(|last| at < last.words.start) => "voegt plaatsen samen".to_owned(),
        None => "plaats die niet meetelt".to_owned(),
    }
}

/// How a word was found, when it is not simply known.
fn taken(reading: &Reading) -> String {
    let words = reading.words.join(" + ");
    match reading.sense {
        Sense::Known => String::new(),
        Sense::Compound => format!("(samenstelling: {words}) "),
        Sense::Part => format!("(deel: {words}) "),
        Sense::Slip => format!("(tikfout voor {words}) "),
        Sense::Beginning => format!("(begint als {words}) "),
    }
}

fn pointed(library: &Library, pointer: &Pointer) -> String {
    format!("{} {:.2}", field(library, pointer), pointer.weight)
}

fn field(library: &Library, pointer: &Pointer) -> String {
    match library.meaning(pointer.field) {
        Meaning::Topic(topic) => library.dataset().topic(topic).map_or_else(String::new, |topic| topic.id.to_string()),
        Meaning::Elsewhere(name) => format!("elders/{name}"),
    }
}

/// The topics with their strength, and the share of each word in the evidence; or why there are none.
fn topics(library: &Library, need: &Need) -> Vec<String> {
    if need.topics.is_empty() {
        return vec![format!("    {}", no_topic(library, need))];
    }
    let main = need.main_topics().len();
    let line = |(at, fit): (usize, &TopicFit)| {
        let id = library.dataset().topic(fit.topic).map_or("", |topic| topic.id.as_str());
        let wish = need.wishes.iter().position(|wish| *wish == fit.topic).map_or_else(String::new, |at| format!(", wens {}", at + 1));
        let asked = if at < main { "gevraagd" } else { "verwant" };
        format!("    {id} {:.3}, {asked}{wish}: {}", fit.strength, shares(library, need, fit))
    };
    let other = need.elsewhere.iter().map(|other| {
        let words: Vec<&str> = need.words[other.words.clone()].iter().map(|word| word.word.as_str()).collect();
        format!("    elders/{}, werk dat hier niemand doet: {}", other.field, words.join(" "))
    });
    need.topics.iter().enumerate().map(line).chain(other).collect()
}

fn shares(library: &Library, need: &Need, fit: &TopicFit) -> String {
    let of = |pointers: Vec<Pointer>| {
        let here = |pointer: &&Pointer| library.meaning(pointer.field) == Meaning::Topic(fit.topic);
        pointers.iter().find(here).map_or(0.0, |pointer| pointer.weight)
    };
    let all = of(library.evidence(need, 0..need.words.len()));
    let share = |at: usize| of(library.evidence(need, at..at + 1)) / all.max(f32::EPSILON) * 100.0;
    let words = (0..need.words.len()).map(|at| (at, share(at))).filter(|(_, share)| *share > 0.0);
    let words: Vec<String> = words.map(|(at, share)| format!("{} {share:.0} %", need.words[at].word)).collect();
    if words.is_empty() { "gekozen".to_owned() } else { words.join(", ") }
}

fn no_topic(library: &Library, need: &Need) -> String {
    let evidence = library.evidence(need, 0..need.words.len());
    match (&need.elsewhere, evidence.first()) {
        (Some(other), Some(best)) if other.field.is_empty() => {
            format!("niets past: {} is te weinig naast woorden voor werk dat hier niemand doet", pointed(library, best))
        }
        (Some(other), Some(best)) => format!("niets past: \"{}\" is werk dat hier niemand doet ({:.2})", other.field, best.weight),
        _ if !need.names.is_empty() => "geen: gevraagd bij naam".to_owned(),
        (_, Some(best)) if best.weight < LEAST_EVIDENCE => {
            format!("geen: het sterkste is {}, nodig is {LEAST_EVIDENCE:.2}", pointed(library, best))
        }
        _ if need.roles.contains(&Role::Unknown) => "geen: de woorden zijn onbekend".to_owned(),
        _ => "geen: er wordt niets gevraagd, dus iedereen".to_owned(),
    }
}

fn names(library: &Library, need: &Need) -> Vec<String> {
    let line = |named: &partnerwijzer::matching::Named| {
        let partner = library.partner(named.partner)?;
        let words: Vec<&str> = named.words.iter().filter_map(|at| need.words.get(*at)).map(|word| word.word.as_str()).collect();
        Some(format!("    {}, {:.0} % van de naam: {}", partner.id, named.cover * 100.0, words.join(" ")))
    };
    let lines: Vec<String> = need.names.iter().filter_map(line).collect();
    if lines.is_empty() { lines } else { [vec!["  namen".to_owned()], lines].concat() }
}

fn result(library: &Library, answer: &Answer, rank: usize, found: &Match) -> Vec<String> {
    let Some(partner) = library.partner(found.partner) else { return Vec::new() };
    let topic = found.topic.and_then(|topic| library.dataset().topic(topic)).map_or("", |topic| topic.id.as_str());
    let service = found.service.map_or_else(|| "als geheel".to_owned(), |service| format!("dienst {service} ({topic})"));
    let turn = library.turn(found.partner, 0).unwrap_or_default();
    let distance = match library.distance(&answer.need, found.partner) {
        Some(km) => format!("afstand {:.1} km, ", km.get()),
        None if answer.need.spot.is_some() => "afstand niet bekend, ".to_owned(),
        None => String::new(),
    };
    vec![
        format!("    {rank}. {}, {service}, {}", partner.id, fit(found.fit)),
        format!("       {}", sum(found.score, &library.parts(&answer.need, found))),
        format!("       rang: {} tienden, {distance}beurt {turn}", found.step()),
    ]
}

fn fit(fit: Fit) -> &'static str {
    match fit {
        Fit::Fits => "past",
        Fit::Partly => "past deels: niet voor wie of waar gevraagd",
        Fit::Related => "verwant",
    }
}

/// The score as the sum of its parts; those that add nothing are left out.
fn sum(score: f32, parts: &Parts) -> String {
    let words = |section: Section| {
        let stems: Vec<&str> = parts.words.iter().filter(|word| word.section == section).map(|word| word.stem.as_str()).collect();
        stems.join(" ")
    };
    let all = [
        ("thema".to_owned(), parts.strength),
        (format!("label ({})", words(Section::Label)), parts.of_words(Section::Label)),
        (format!("uitleg ({})", words(Section::Detail)), parts.of_words(Section::Detail)),
        ("verdere wensen".to_owned(), parts.wishes),
        ("naam".to_owned(), parts.name),
    ];
    let shown = thousandths(score, &all.each_ref().map(|(_, part)| *part));
    let terms = all.iter().zip(shown).filter(|(_, shown)| *shown > 0);
    let terms: Vec<String> = terms.map(|((what, _), shown)| format!("{what} {}", decimal(shown))).collect();
    let terms = if terms.is_empty() { "niets dat telt".to_owned() } else { terms.join(" + ") };
    format!("{} = {terms}", decimal(thousandth(score)))
}

fn thousandth(value: f32) -> u32 {
    (f64::from(value) * 1000.0).round() as u32
}

fn decimal(thousandths: u32) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// The parts in thousandths, rounded so that what is shown adds up to the total that is shown: those cut off most get what is left.
fn thousandths<const N: usize>(total: f32, parts: &[f32; N]) -> [u32; N] {
    let exact = parts.map(|part| f64::from(part) * 1000.0);
    let mut shown = exact.map(|part| part.floor() as u32);
    let mut left = thousandth(total).saturating_sub(shown.iter().sum());
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by(|a, b| exact[*b].fract().total_cmp(&exact[*a].fract()));
    for at in order.into_iter().filter(|at| parts[*at] > 0.0) {
        if left > 0 {
            shown[at] += 1;
            left -= 1;
        }
    }
    shown
}
