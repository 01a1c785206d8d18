//! `cargo data still`: the region as a picture by itself, for when the program of the map does not come.

use crate::arguments::Arguments;
use crate::files;
use partnerwijzer::domain::Language;
use partnerwijzer::languages::Voice;
use partnerwijzer::page;
use partnerwijzer::present::map::Terrain;
use std::process::ExitCode;

/// The style sheets of the site that give the picture its looks, light and dark; and what they leave to the page around a map.
const STYLE: &str = concat!(
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/map.css"),
    "svg.map__drawing { position: static; width: 100%; height: 100%; overflow: hidden; background: var(--map-land); ",
    "mask: linear-gradient(90deg, #0000, #000 8%, #000 92%, #0000) intersect, linear-gradient(#0000, #000 6%, #000 94%, #0000); }\n",
    "@media (max-width: 799px) { .still__large { display: none; } }\n",
    "@media (max-width: 479px), (min-width: 800px) { .still__middle { display: none; } }\n",
    "@media (min-width: 480px) { .still__small { display: none; } }\n",
);

/// Prints the picture of a region file as SVG.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let region = files::region(arguments)?.ok_or("which region? --region FILE")?;
    let terrain = Terrain::new(&region).ok_or("the region has no municipality of its own to draw")?;
    println!("{}", page::still(&terrain, Voice::built_in()[Language::Nl as usize], STYLE));
    Ok(ExitCode::SUCCESS)
}
