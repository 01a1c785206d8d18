//! What can be chosen for a block.

use super::bits::{field, group, icon, input, radio, select, tick};
use super::{CHOOSE, Coming, Desk, PRESET};
use crate::domain::{Audience, Dataset, Kind, Language, Municipality, Topic, TopicId, Workplace};
use crate::hosting::embedding::messages::{self as m, Voice};
use crate::hosting::embedding::{Block, Field, Font, HEIGHTS, LEVELS, PRESETS, Part, Piece, RADII, Reach, Scheme, USUAL_LEVEL};
use crate::markup::{Element, el};
use crate::routing::View;
use enumset::{EnumSet, EnumSetType};

/// All fields, in three parts.
pub(super) fn form(desk: &Desk) -> Element {
    el("form")
        .class("order")
        .set("id", CHOOSE)
        .set("action", "?")
        .child(part(m::part_what(desk.voice), what(desk)))
        .child(part(m::part_how(desk.voice), how(desk)))
        .child(part(m::part_looks(desk.voice), looks(desk)))
}

fn part(title: &'static str, fields: Vec<Element>) -> Element {
    el("section").class("part").child(el("h2").class("part__title").say(title)).all(fields)
}

/// Which partners.
fn what(desk: &Desk) -> Vec<Element> {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let text = input("text", block.text.as_str().to_owned()).set("maxlength", "400");
    let kind = |kind: &Kind| tick(Field::Kind, kind.word(), kind_word(voice, *kind).to_owned(), block.kinds.contains(*kind));
    let audience =
        |one: &Audience| tick(Field::Audience, one.word(), audience_word(voice, *one).to_owned(), block.audiences.contains(*one));
    let workplace =
        |one: &Workplace| tick(Field::Workplace, one.word(), workplace_word(voice, *one).to_owned(), block.workplaces.contains(*one));
    vec![
        el("div").child(place(desk)).child(reach(block, voice)),
        topics(desk),
        group(Field::Audience.word(), m::for_label(voice), None, Audience::ALL.iter().map(audience)),
        group(Field::Kind.word(), m::kinds_label(voice), None, Kind::ALL.iter().map(kind)),
        group(Field::Workplace.word(), m::where_label(voice), None, Workplace::ALL.iter().map(workplace)),
        field(Field::Text, m::text_label(voice), Some(m::text_help(voice)), text),
    ]
}

fn place(desk: &Desk) -> Element {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let chosen = block.place.as_ref().map_or("", |place| place.name.as_str());
    let is_chosen = |one: &&Municipality| one.name == chosen || one.nis.as_str() == chosen;
    let known = desk.places.here().unwrap_or_default();
    let option = |one: &Municipality| (one.name.clone(), one.name.clone(), is_chosen(&one));
    // A postcode, or a municipality that has not come, is chosen still.
    let own = (!chosen.is_empty() && !known.iter().any(|one| is_chosen(&one))).then(|| (chosen.to_owned(), chosen.to_owned(), true));
    let none = (String::new(), m::place_none(voice).to_owned(), chosen.is_empty());
    let waits = matches!(desk.places, Coming::Waited);
    let options = [none].into_iter().chain(own).chain(known.iter().map(option));
    field(Field::Place, m::place_label(voice), waits.then(|| m::loading(voice)), select(options))
}

/// What the municipality means, once there is one.
fn reach(block: &Block, voice: Voice) -> Element {
    let rows = block.place.as_ref().map(|place| {
        let name = place.name.as_str();
        let row = |reach: Reach, label| radio(Field::Reach, reach.word(), label, place.reach == reach);
        let rows = [row(Reach::Near, m::reach_near(voice, name)), row(Reach::Only, m::reach_only(voice, name))];
        group(Field::Reach.word(), m::reach_label(voice), Some(m::reach_help(voice)), rows)
    });
    el("div").class("reach").all(rows)
}

fn topics(desk: &Desk) -> Element {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let rows = match desk.topics {
        Coming::Here(data) => {
            let named =
                data.groups.iter().enumerate().map(|(at, group)| topic_group(block, voice, group.label.get(voice.0), of(data, Some(at))));
            let other = topic_group(block, voice, m::topics_other(voice), of(data, None));
            named.chain([other]).flatten().collect()
        }
        Coming::Waited => vec![el("p").class("help").say(m::loading(voice))],
        Coming::Failed => Vec::new(),
    };
    group(Field::Topic.word(), m::topics_label(voice), Some(m::topics_help(voice)), rows)
}

/// The topics of a group, or those without one.
fn of(data: &Dataset, group: Option<usize>) -> Vec<&Topic> {
    data.topics.iter().filter(|topic| topic.group == group).collect()
}

/// Topics that belong together, in a list that opens; how many of them are chosen is said beside its name.
fn topic_group(block: &Block, voice: Voice, title: &str, topics: Vec<&Topic>) -> Option<Element> {
    let chosen = topics.iter().filter(|topic| block.topics.contains(&topic.id)).count();
    let count = (chosen > 0).then(|| el("b").class("fold__count").text(m::count_chosen(voice, chosen)));
    let title = el("summary").class("fold__title").child(el("span").text(title.to_owned())).all(count).child(icon("#i-chevron-down"));
    let row = |topic: &&Topic| tick(Field::Topic, topic.id.as_str(), topic.label.get(voice.0).to_owned(), block.topics.contains(&topic.id));
    let rows = el("div").class("fold__rows").all(topics.iter().map(row));
    (!topics.is_empty()).then(|| el("details").class("fold").child(title).child(rows))
}

/// How they are shown.
fn how(desk: &Desk) -> Vec<Element> {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let view = |value: &'static str, label: &'static str, view: View| radio(Field::View, value, label.to_owned(), block.view == view);
    let language = |one: &Language| (one.code().to_owned(), language_word(voice, *one).to_owned(), block.language == Some(*one));
    let any = (String::new(), m::language_of_browser(voice).to_owned(), block.language.is_none());
    let piece = |one: &Piece| tick(Field::Without, one.word(), piece_word(voice, *one).to_owned(), block.without.contains(*one));
    let may_fix: Vec<Part> = Part::ALL.iter().copied().filter(|part| block.may_fix(*part)).collect();
    let fixed = |part: &Part| tick(Field::Fixed, part.word(), fixed_words(desk, *part), block.fixed.contains(*part));
    let views = [view("lijst", m::view_list(voice), View::List), view("kaart", m::view_map(voice), View::Map)];
    let languages = select([any].into_iter().chain(desk.languages.iter().map(language)));
    vec![
        group(Field::View.word(), m::view_label(voice), None, views),
        field(Field::Language, m::block_language(voice), None, languages),
        group(Field::Fixed.word(), m::fixed_label(voice), Some(m::fixed_help(voice)), may_fix.iter().map(fixed)),
        group(Field::Without.word(), m::without_label(voice), None, Piece::ALL.iter().map(piece)),
    ]
}

/// How it looks.
fn looks(desk: &Desk) -> Vec<Element> {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let looks = block.looks;
    let preset = |(at, preset): (usize, &crate::hosting::embedding::Preset)| {
        let chosen = if preset.looks == looks { "true" } else { "false" };
        let button = el("button").class("pick").set("type", "button").attr(PRESET, at.to_string()).set("aria-pressed", chosen);
        button.say(preset.name)
    };
    let scheme = |scheme: &Scheme| (scheme.word().to_owned(), scheme_word(voice, *scheme).to_owned(), looks.scheme == *scheme);
    let font = |font: &Font| (font.word().to_owned(), font_word(voice, *font).to_owned(), looks.font == *font);
    let radius = input("number", looks.radius.map(|radius| radius.to_string()).unwrap_or_default());
    let radius = radius.attr("min", RADII.0.to_string()).attr("max", RADII.1.to_string()).set("placeholder", USUAL_RADIUS);
    vec![
        group("presets", m::presets_label(voice), None, [el("div").class("picks").all(PRESETS.iter().enumerate().map(preset))]),
        colour(desk),
        field(Field::Scheme, m::scheme_label(voice), None, select(Scheme::ALL.iter().map(scheme))),
        field(Field::Font, m::font_label(voice), None, select(Font::ALL.iter().map(font))),
        field(Field::Radius, m::radius_label(voice), Some(m::radius_help(voice)), radius),
        more(block, voice),
    ]
}

/// What few hosts need, in a list that opens: how the block fits into the page around it.
fn more(block: &Block, voice: Voice) -> Element {
    let level = |level: u8| {
        let label = if level == USUAL_LEVEL { m::level_usual(voice).to_owned() } else { level.to_string() };
        (level.to_string(), label, block.level == level)
    };
    let height = input("number", block.height.map(|height| height.to_string()).unwrap_or_default())
        .attr("min", HEIGHTS.0.to_string())
        .attr("max", HEIGHTS.1.to_string())
        .set("step", "10");
    let name = input("text", block.name.as_str().to_owned()).set("maxlength", "100").set("placeholder", "Partnerwijzer");
    let title = el("summary").class("fold__title").child(el("span").say(m::more_label(voice))).child(icon("#i-chevron-down"));
    let rows = el("div")
        .class("fold__fields")
        .child(field(Field::Level, m::level_label(voice), Some(m::level_help(voice)), select((LEVELS.0..=LEVELS.1).map(level))))
        .child(field(Field::Name, m::name_label(voice), Some(m::name_help(voice)), name))
        .child(field(Field::Height, m::height_label(voice), Some(m::height_help(voice)), height));
    el("details").class("fold").child(title).child(rows)
}

/// The site's own radius and colour, of `style/tokens.css`: what an empty field means, and where a palette begins.
const USUAL_RADIUS: &str = "7";
const USUAL_COLOUR: &str = "#0b5466";

/// A colour as text, and beside it as the browser lets choose it.
fn colour(desk: &Desk) -> Element {
    let voice = desk.voice;
    let chosen = desk.draft.block.looks.colour.map(|colour| ["#", &colour.hex()].concat());
    let text = desk.no_colour.map(str::to_owned).or(chosen.clone()).unwrap_or_default();
    let told = if desk.no_colour.is_some() { "kleur-help kleur-wrong" } else { "kleur-help" };
    let id = Field::Colour.word();
    let text = input("text", text).set("id", id).set("name", id).set("spellcheck", "false").set("placeholder", USUAL_COLOUR);
    let text = text.set("aria-describedby", told).set("aria-invalid", if desk.no_colour.is_some() { "true" } else { "false" });
    let palette = el("input").class("palette").set("type", "color").set("name", Field::Palette.word());
    let palette = palette.set("aria-label", m::colour_palette(voice)).attr("value", chosen.unwrap_or(USUAL_COLOUR.to_owned()));
    let wrong = desk.no_colour.map(|typed| m::colour_wrong(voice, typed)).unwrap_or_default();
    el("div")
        .class("field")
        .child(el("label").class("field__label").set("for", id).say(m::colour_label(voice)))
        .child(el("div").class("field__row").child(text).child(palette))
        .child(el("p").class("help").set("id", "kleur-help").say(m::colour_help(voice)))
        .child(el("p").class("field__wrong").set("id", "kleur-wrong").set("role", "status").text(wrong))
}

/// What is fixed, in words.
fn fixed_words(desk: &Desk, part: Part) -> String {
    let (block, voice) = (&desk.draft.block, desk.voice);
    let place = block.place.as_ref().map_or("", |place| place.name.as_str());
    match part {
        Part::Text => m::fixed_text(voice, block.text.as_str()),
        Part::Near => m::fixed_near(voice, place),
        Part::Only => m::fixed_only(voice, place),
        Part::Topics => {
            let label = |id: &TopicId| {
                let topic = desk.topics.here().and_then(|data| data.topics.iter().find(|topic| topic.id == *id));
                topic.map_or(id.as_str(), |topic| topic.label.get(voice.0)).to_owned()
            };
            m::fixed_topics(voice, &block.topics.iter().map(label).collect::<Vec<_>>().join(", "))
        }
        Part::Kinds => m::fixed_kinds(voice, &listed(block.kinds, |kind| kind_word(voice, kind))),
        Part::Audiences => m::fixed_audiences(voice, &listed(block.audiences, |one| audience_word(voice, one))),
        Part::Workplaces => m::fixed_workplaces(voice, &listed(block.workplaces, |one| workplace_word(voice, one))),
        Part::View => if block.view == View::Map { m::fixed_view_map(voice) } else { m::fixed_view_list(voice) }.to_owned(),
        Part::Language => m::fixed_language(voice, block.language.map_or("", |language| language_word(voice, language))),
    }
}

fn listed<T: EnumSetType>(all: EnumSet<T>, word: impl Fn(T) -> &'static str) -> String {
    all.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn kind_word(voice: Voice, kind: Kind) -> &'static str {
    match kind {
        Kind::Maatwerkbedrijf => m::kind_maatwerkbedrijf(voice),
        Kind::Arbeidszorg => m::kind_arbeidszorg(voice),
        Kind::LokaleDiensteneconomie => m::kind_lde(voice),
        Kind::Trajectbegeleiding => m::kind_traject(voice),
        Kind::Kringwinkel => m::kind_kringwinkel(voice),
        Kind::Other => m::kind_other(voice),
    }
}

fn audience_word(voice: Voice, audience: Audience) -> &'static str {
    match audience {
        Audience::Bedrijven => m::for_bedrijven(voice),
        Audience::LokaleBesturen => m::for_besturen(voice),
        Audience::Particulieren => m::for_particulieren(voice),
    }
}

fn workplace_word(voice: Voice, workplace: Workplace) -> &'static str {
    match workplace {
        Workplace::Atelier => m::where_atelier(voice),
        Workplace::OpLocatie => m::where_on_site(voice),
    }
}

/// What a language is called in the language of the page.
pub(super) fn language_word(voice: Voice, language: Language) -> &'static str {
    match language {
        Language::Nl => m::name_nl(voice),
        Language::Fr => m::name_fr(voice),
        Language::En => m::name_en(voice),
    }
}

fn piece_word(voice: Voice, piece: Piece) -> &'static str {
    match piece {
        Piece::Map => m::piece_map(voice),
        Piece::Filters => m::piece_filters(voice),
        Piece::Head => m::piece_head(voice),
        Piece::Foot => m::piece_foot(voice),
        Piece::About => m::piece_about(voice),
        Piece::Saved => m::piece_saved(voice),
    }
}

fn scheme_word(voice: Voice, scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Light => m::scheme_light(voice),
        Scheme::Dark => m::scheme_dark(voice),
        Scheme::Auto => m::scheme_auto(voice),
    }
}

fn font_word(voice: Voice, font: Font) -> &'static str {
    match font {
        Font::System => m::font_system(voice),
        Font::Arial => "Arial",
        Font::Verdana => "Verdana",
        Font::Tahoma => "Tahoma",
        Font::Trebuchet => "Trebuchet MS",
        Font::Georgia => "Georgia",
        Font::Times => "Times New Roman",
    }
}
