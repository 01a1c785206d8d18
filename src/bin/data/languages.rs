//! `cargo data languages`: the language files, to stand beside the page.

use crate::arguments::Arguments;
use partnerwijzer::domain::Language;
use partnerwijzer::languages::FILES;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, String> {
    let folder = Path::new(arguments.first().ok_or("which folder?")?);
    let explain = |error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(explain)?;
    for language in Language::ALL {
        fs::write(folder.join(format!("{language}.bin")), FILES[language as usize]).map_err(explain)?;
    }
    Ok(ExitCode::SUCCESS)
}
