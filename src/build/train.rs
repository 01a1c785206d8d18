//! Learns how strongly each word points to each list, from the expressions of all lists together.
//!
//! Multinomial logistic regression: the chance of a list is in proportion to e to the power of the sum of what the words of the expression point to it.
//! Unlike counting, it lets the words of an expression share the credit: in `er ligt nog stof in de nieuwe zaal` the dust gets it and not the hall, for
//! halls stand in expressions of all lists. Weights are at least 0, so that each can be told as a reason, and kept few and small by a penalty on their sum
//! and on the sum of their squares (elastic net: Zou and Hastie, Journal of the Royal Statistical Society B 67, 2005). They are found by AdaGrad
//! (Duchi, Hazan and Singer, Journal of Machine Learning Research 12, 2011), expression by expression.
//!
//! Each time an expression is seen half of its words are left out, by lot: dropout, which for such a regression keeps rare words from being believed too
//! much and makes every word of an expression learn to tell by itself (Wager, Wang and Liang, Advances in Neural Information Processing Systems 26, 2013).
//! People tell their need in other words than ours, so what is left of an expression is what a need looks like: when it came, the right topic came first
//! for 491 of 559 sentences, without it for 474.
//!
//! What is found is the mean of several learners that differ in their lots, so that a line more in a list changes what it is about and little else. Its
//! small weights are dropped and the others learned once more without them, from where they were: a file 1.5 kB smaller that finds more (first topic right
//! for 2,174 of 2,305 needs of nine sets, against 2,163 when small weights were only dropped; 128 of 131 refused that nothing fits, against 126).

use std::panic::resume_unwind;
use std::thread;

/// An expression: the words it was read as, by number, each with how much it is trusted, and the list it stands in.
pub(super) struct Example {
    pub(super) words: Vec<(usize, f32)>,
    pub(super) list: usize,
}

/// How often all expressions are gone through, and how often once the small weights are gone.
const ROUNDS: usize = 30;
const ROUNDS_AFTER: usize = 20;
/// How many learners there are.
const LEARNERS: u64 = 16;
/// Weights below this are small: those of topics, and those of work that nobody here does, of which a few strong words are enough to refuse by.
const SMALL: f32 = 1.45;
const SMALL_ELSEWHERE: f32 = 2.3;
/// How far a weight moves at first.
const STEP: f32 = 0.3;
/// The penalties on weights and on their squares, per word and round. Chosen, as the other figures here, by what 340 needs of `tests/it/data` made of them.
const SUM: f32 = 0.02;
const SQUARES: f32 = 0.02;
/// One in so many words of an expression is left out each time.
const LEFT_OUT: usize = 2;
/// The weights are the average of so many last rounds: the lots of a single one show (Polyak and Juditsky, SIAM Journal on Control and Optimization 30, 1992).
const AVERAGED: usize = 5;

/// The weights: for each word in order those of all lists in order. Of each list it must be known whether it holds work that nobody here does.
pub(super) fn train(examples: &[Example], words: usize, elsewhere: &[bool]) -> Vec<f32> {
    let nothing = vec![Some(0.0); words * elsewhere.len()];
    let first = mean(|lots| learn(examples, elsewhere.len(), &nothing, ROUNDS, lots));
    let small = elsewhere.iter().map(|elsewhere| if *elsewhere { SMALL_ELSEWHERE } else { SMALL }).cycle();
    let large: Vec<Option<f32>> = first.into_iter().zip(small).map(|(weight, small)| (weight >= small).then_some(weight)).collect();
    mean(|lots| learn(examples, elsewhere.len(), &large, ROUNDS_AFTER, lots))
}

/// The mean of what all learners find, who work side by side.
fn mean(learned: impl Fn(Lots) -> Vec<f32> + Sync) -> Vec<f32> {
    let learned = &learned;
    let add = |sum: Vec<f32>, more: Vec<f32>| sum.into_iter().zip(more).map(|(sum, more)| sum + more).collect();
    let all = thread::scope(|scope| {
        let learners: Vec<_> = (1..=LEARNERS).map(|number| scope.spawn(move || learned(Lots(number)))).collect();
        learners.into_iter().map(|learner| learner.join().unwrap_or_else(|why| resume_unwind(why))).reduce(add)
    });
    all.into_iter().flatten().map(|sum| sum / LEARNERS as f32).collect()
}

/// What one learner finds, beginning with some weights. Where there is none, none comes.
fn learn(examples: &[Example], lists: usize, start: &[Option<f32>], rounds: usize, mut lots: Lots) -> Vec<f32> {
    let mut weights: Vec<f32> = start.iter().map(|weight| weight.unwrap_or_default()).collect();
    let mut travelled = vec![1e-3_f32; start.len()];
    let mut often = vec![0.0_f32; start.len() / lists];
    examples.iter().flat_map(|example| &example.words).for_each(|(word, _)| often[*word] += 1.0);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut chances = vec![0.0_f32; lists];
    let mut seen = Vec::new();
    let mut sum = vec![0.0_f32; start.len()];
    for round in 0..rounds {
        lots.shuffle(&mut order);
        for example in order.iter().map(|at| &examples[*at]) {
            seen.clear();
            seen.extend(example.words.iter().filter(|_| lots.below(LEFT_OUT) > 0));
            if seen.is_empty() {
                seen.extend(&example.words);
            }
            guess(&seen, &weights, &mut chances);
            for &(word, trust) in &seen {
                let row = word * lists..(word + 1) * lists;
                let weights = weights[row.clone()].iter_mut().zip(&mut travelled[row.clone()]).zip(&start[row]);
                for (list, ((weight, travelled), start)) in weights.enumerate() {
                    let miss = chances[list] - f32::from(u8::from(list == example.list));
                    // What is 0 already cannot become less.
                    if *weight > 0.0 || miss < 0.0 && start.is_some() {
                        let slope = miss * trust + (SUM + SQUARES * *weight) / often[word];
                        *travelled += slope * slope;
                        *weight = (*weight - STEP * slope / travelled.sqrt()).max(0.0);
                    }
                }
            }
        }
        if round >= rounds - AVERAGED {
            sum.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight / AVERAGED as f32);
        }
    }
    sum
}

/// How likely each list is for these words, by the weights so far.
fn guess(words: &[(usize, f32)], weights: &[f32], chances: &mut [f32]) {
    chances.fill(0.0);
    for &(word, trust) in words {
        let row = &weights[word * chances.len()..][..chances.len()];
        chances.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight * trust);
    }
    let top = chances.iter().copied().fold(0.0, f32::max);
    chances.iter_mut().for_each(|sum| *sum = (*sum - top).exp());
    let all: f32 = chances.iter().sum();
    chances.iter_mut().for_each(|chance| *chance /= all);
}

/// Lots that fall the same on every machine: the linear congruential generator of Knuth's MMIX.
struct Lots(u64);

impl Lots {
    /// A number below another one.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    /// After Fisher and Yates.
    fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            order.swap(at, self.below(at + 1));
        }
    }
}
