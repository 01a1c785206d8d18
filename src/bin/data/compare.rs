//! `cargo data match --compare BEFORE`: which needs are answered otherwise than before, so that who teaches a word sees what it does; in Dutch, as `check`.

use crate::arguments::Arguments;
use crate::files;
use crate::matches::{LIMIT, answer};
use crate::questions::{Desk, Question, each, name, on_one_line};
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::{HashMap, VecDeque};
use std::process::ExitCode;

/// So many partners are seen at a glance: a change behind them is none.
const FIRST: usize = 3;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let limit = arguments.number("limit", LIMIT)?;
    let mut earlier = Earlier::read(arguments.needed("compare")?)?;
    let desk = Desk::open(arguments)?;
    let mut counts = Counts::default();
    let done = each(|output, question| {
        let question = match question {
            Ok(question) => question,
            Err((id, _)) => {
                // Its earlier answer, if it had one, is not left over.
                earlier.take(&id);
                return Ok(());
            }
        };
        counts.asked += 1;
        let Some(before) = earlier.take(&question.id) else {
            counts.new += 1;
            return Ok(());
        };
        let after = Seen::new(&answer(&desk, &question, limit));
        match line(&question, &before, &after, &mut counts) {
            Some(line) => writeln!(output, "{line}"),
            None => Ok(()),
        }
    })?;
    println!("{}", counts.line(earlier.left()));
    Ok(done)
}

/// What a visitor sees of an answer at a glance.
#[derive(PartialEq)]
struct Seen {
    topic: Option<String>,
    partners: Vec<String>,
    /// The topics of those partners.
    through: Vec<String>,
}

impl Seen {
    fn new(answer: &Value) -> Self {
        let texts = |key: &str| {
            let results = answer["results"].as_array().into_iter().flatten().take(FIRST);
            results.map(|found| found[key].as_str().unwrap_or_default().to_owned()).collect()
        };
        Self { topic: answer["topics"][0]["id"].as_str().map(str::to_owned), partners: texts("partner"), through: texts("topic") }
    }

    fn is_refusal(&self) -> bool {
        self.partners.is_empty()
    }

    /// How right an answer is: by its first topic, then by the topics of the first partners. Where nothing fits a refusal is right.
    fn worth(&self, question: &Question) -> Option<(f64, f64)> {
        let grades = question.grades()?;
        if grades.is_empty() {
            return Some((f64::from(u8::from(self.is_refusal())), 0.0));
        }
        let of = |topic: &String| grades.get(topic.as_str()).copied().unwrap_or_default();
        // The earlier of two partners is the likelier to be called.
        let places = (1_u8..).map(f64::from);
        Some((self.topic.as_ref().map_or(0.0, of), self.through.iter().zip(places).map(|(topic, place)| of(topic) / place).sum()))
    }
}

/// The answers of before, by id and in order: an id may stand there twice, or be none.
struct Earlier(HashMap<String, VecDeque<Seen>>);

impl Earlier {
    fn read(path: &str) -> Result<Self, String> {
        let mut answers: HashMap<String, VecDeque<Seen>> = HashMap::new();
        for (at, line) in files::read(path)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let answer: Value = serde_json::from_str(line).map_err(|error| format!("{path}, line {}: not JSON: {error}", at + 1))?;
            if !answer["results"].is_array() {
                return Err(format!("{path}, line {}: no output of match", at + 1));
            }
            answers.entry(answer["id"].to_string()).or_default().push_back(Seen::new(&answer));
        }
        Ok(Self(answers))
    }

    fn take(&mut self, id: &Value) -> Option<Seen> {
        self.0.get_mut(&id.to_string())?.pop_front()
    }

    /// How many were not asked again.
    fn left(&self) -> usize {
        self.0.values().map(VecDeque::len).sum()
    }
}

#[derive(Default)]
struct Counts {
    asked: usize,
    new: usize,
    changed: usize,
    better: usize,
    worse: usize,
    graded: usize,
}

impl Counts {
    fn line(&self, left: usize) -> String {
        let mut parts = vec![format!("{} van {} antwoorden anders", self.changed, self.asked)];
        if self.graded > 0 {
            let same = self.graded - self.better - self.worse;
            parts.push(format!("{} beter, {} slechter, {same} even goed", self.better, self.worse));
        }
        if self.new + left > 0 {
            parts.push(format!("{} zonder vroeger antwoord, {left} niet opnieuw gevraagd", self.new));
        }
        parts.join("; ")
    }
}

/// What changed for a need; nothing when nothing did.
fn line(question: &Question, before: &Seen, after: &Seen, counts: &mut Counts) -> Option<String> {
    if before.topic == after.topic && before.partners == after.partners {
        return None;
    }
    counts.changed += 1;
    let mut changes = Vec::new();
    if before.topic != after.topic {
        changes.push(format!("thema {} → {}", topic(before), topic(after)));
    }
    if before.partners != after.partners {
        changes.push(format!("partners {} → {}", partners(before), partners(after)));
    }
    changes.extend(verdict(question, before, after, counts).map(str::to_owned));
    Some(format!("{}  \"{}\": {}", name(&question.id), on_one_line(&question.q), changes.join("; ")))
}

fn topic(seen: &Seen) -> &str {
    seen.topic.as_deref().unwrap_or("geen")
}

fn partners(seen: &Seen) -> String {
    if seen.is_refusal() { "niemand".to_owned() } else { seen.partners.join(", ") }
}

fn verdict(question: &Question, before: &Seen, after: &Seen, counts: &mut Counts) -> Option<&'static str> {
    let (before, after) = (before.worth(question)?, after.worth(question)?);
    counts.graded += 1;
    Some(match after.partial_cmp(&before) {
        Some(Ordering::Greater) => {
            counts.better += 1;
            "beter"
        }
        Some(Ordering::Less) => {
            counts.worse += 1;
            "slechter"
        }
        _ => "even goed",
    })
}
