//! When to ask what was meant: some words belong to several kinds of work, and nobody but the visitor knows to which.

use super::need::{Need, TopicFit};

/// From this strength on a topic is as likely meant as the best one: by a single word, and by several, of which each is the context of the others.
const CLOSE: [f32; 2] = [0.7, 0.8];

impl Need {
    /// The two to four likeliest topics between which only the visitor can choose: about equally strong, and by the same words. None when the best is clearly
    /// ahead, when other words ask for more, or when the visitor has chosen.
    #[must_use]
    pub fn question(&self) -> &[TopicFit] {
        let main = self.main_topics();
        let Some((best, others)) = main.split_first() else { return &[] };
        let close = others.iter().take_while(|fit| fit.strength >= CLOSE[usize::from(best.words.len() > 1)]).count();
        let alike = !best.words.is_empty() && others.iter().all(|fit| fit.words == best.words);
        // A topic that the visitor chose is as strong as can be; one that the text tells of is that only when it is the best.
        let chosen = others.iter().any(|fit| fit.strength >= 1.0);
        if alike && !chosen && close > 0 { &main[..=close.min(3)] } else { &[] }
    }
}
