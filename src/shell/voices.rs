use crate::domain::Language;
use crate::languages::Voice;
use crate::platform::document;
use crate::platform::fetch::{self, Kept};

/// Loads a language. A file that was kept from another version of the site is asked for once more, past whatever kept it.
pub async fn voice(language: Language) -> Option<Voice> {
    let path = ["languages/", language.code(), ".bin", &document::version()].concat();
    for kept in [Kept::Welcome, Kept::Refused] {
        let file = fetch::send_for(&path, kept).bytes().await.ok()?;
        if let Some(voice) = Voice::read(language, file) {
            return Some(voice);
        }
    }
    None
}
