//! `cargo data bench`: how fast the engine is on this machine, on this data.

use crate::arguments::Arguments;
use crate::files;
use partnerwijzer::languages::Voice;
use partnerwijzer::matching::{Library, Request};
use peak_alloc::PeakAlloc;
use serde_json::json;
use std::process::ExitCode;
use std::time::Instant;

/// Needs of several kinds, asked again and again; the times are of this mix.
const NEEDS: [&str; 12] = [
    "gras maaien",
    "Wij zoeken iemand die om de twee weken het gras rond ons bedrijf in Ieper maait, en in de herfst de hagen scheert.",
    "strijk",
    "verpakkn van koekjes",
    "tuinonderhoudsfirma",
    "500 pakjes inpakken tegen Kerstmis in Poperinge",
    "nettoyage de bureaux à Furnes",
    "bike repair near Ypres",
    "advocaat",
    "kelder vol spullen leegmaken en daarna schilderen",
    "8900",
    "xqzwv",
];
const ROUNDS: usize = 200;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let (dataset, region, _) = files::dataset(arguments.needed("data")?, arguments)?;
    let partners = dataset.partners.len();
    let before = ALLOCATOR.current_usage();
    let start = Instant::now();
    let library = Library::new(dataset, region, &Voice::built_in());
    let build = start.elapsed();
    let bytes = ALLOCATOR.current_usage().saturating_sub(before);
    let mut times: Vec<f64> = (0..ROUNDS)
        .flat_map(|_| NEEDS)
        .map(|need| {
            let request = Request { text: need.to_owned(), ..Request::default() };
            let start = Instant::now();
            std::hint::black_box(library.answer(&request));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| (times[(times.len() - 1) * share / 100] * 1000.0).round() / 1000.0;
    let report = json!({
        "partners": partners,
        "build_ms": (build.as_secs_f64() * 1e6).round() / 1000.0,
        "index_bytes": bytes,
        "queries": times.len(),
        "p50_ms": at(50),
        "p95_ms": at(95),
    });
    println!("{report}");
    Ok(ExitCode::SUCCESS)
}

/// Counts the bytes in use.
#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;
