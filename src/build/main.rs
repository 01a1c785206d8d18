//! Compiles what people write into what the program reads: the word lists of `src/search/words` and the messages of `src/messages`.

#[path = "../search/compound.rs"]
#[allow(dead_code, unreachable_pub)]
mod compound;
#[allow(dead_code)]
mod lists;
mod messages;
#[path = "../search/number.rs"]
#[allow(unreachable_pub)]
mod number;
#[path = "../search/text/mod.rs"]
#[allow(dead_code, unused_imports, missing_docs, unreachable_pub)]
mod text;
mod train;
mod words;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo:rerun-if-changed=src/build");
    println!("cargo:rerun-if-changed=src/search/text");
    println!("cargo:rerun-if-changed=src/search/compound.rs");
    println!("cargo:rerun-if-changed=src/search/number.rs");
    println!("cargo:rerun-if-changed=src/search/words");
    println!("cargo:rerun-if-changed=src/messages");
    if let Err(why) = make(&root, &out) {
        println!("cargo:error={why}");
        process::exit(1);
    }
}

/// Writes the functions of the messages, a file for each language, the messages of the programs that carry theirs themselves, and the stamp by which program and files know that they belong together.
fn make(root: &Path, out: &Path) -> Result<(), String> {
    let messages = messages::compile(&root.join("src/messages"))?;
    let words = words::compile(&root.join("src/search/words"))?;
    let contents = messages.texts.iter().zip(words).map(|(texts, words)| {
        let mut content = Vec::new();
        words::number(&mut content, texts.len());
        texts.iter().for_each(|text| content.extend([text.as_bytes(), &[0]].concat()));
        content.extend(words);
        content
    });
    let contents: Vec<Vec<u8>> = contents.collect();
    let stamp = stamp(contents.iter().flatten().chain(messages.code.as_bytes()));
    let write = |name: &str, content: &[u8]| fs::write(out.join(name), content).map_err(|error| format!("{name}: {error}"));
    for (content, name) in contents.iter().zip(["nl.bin", "fr.bin", "en.bin"]) {
        write(name, &[&stamp, content.as_slice()].concat())?;
    }
    write("stamp.rs", format!("/// How a language file of this build begins.\nconst STAMP: [u8; 4] = {stamp:?};\n").as_bytes())?;
    for program in ["kiosk", "builder"] {
        let own = messages::compile(&root.join("src/messages").join(program))?;
        write(&[program, ".rs"].concat(), own.built_in().as_bytes())?;
    }
    write("messages.rs", messages.code.as_bytes())
}

/// The 32-bit FNV-1a hash (<https://www.rfc-editor.org/rfc/rfc9923>).
fn stamp<'a>(bytes: impl Iterator<Item = &'a u8>) -> [u8; 4] {
    bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)).to_be_bytes()
}
