use super::{audience, kind, messages as m};
use crate::domain::{TopicId, Workplace};
use crate::languages::Voice;
use crate::matching::{Filters, Library};

/// What limits the partners, as one phrase: "Schoonmaak, Ieper, voor bedrijven"; empty when nothing does.
#[must_use]
pub fn limits(topics: &[TopicId], limits: &Filters, library: &Library, voice: Voice) -> String {
    let dataset = library.dataset();
    let labels = topics.iter().filter_map(|id| dataset.topic(dataset.topic_by_id(id)?)).map(|topic| topic.label.get(voice.language));
    let mut words: Vec<String> = labels.map(str::to_owned).collect();
    words.extend(limits.kinds.iter().map(|one| kind(voice, one).to_owned()));
    words.extend(limits.audiences.iter().map(|one| m::chip_for(voice, audience(voice, one))));
    let place = |one| if one == Workplace::Atelier { m::where_atelier(voice) } else { m::where_on_site(voice) };
    words.extend(limits.workplaces.iter().map(|one| place(one).to_owned()));
    words.extend(limits.municipalities.iter().filter_map(|name| library.municipality(name)).map(str::to_owned));
    words.join(", ")
}
