//! Compiles what people write into what the program reads: the word lists of `src/search/words` and the messages of `src/messages`.

mod messages;
#[path = "../search/compound.rs"]
#[allow(unreachable_pub)]
mod compound;
#[path = "../search/noise.rs"]
#[allow(dead_code, unreachable_pub)]
mod noise;
#[path = "../search/text/mod.rs"]
#[allow(dead_code, unused_imports, missing_docs, unreachable_pub)]
mod text;
mod words;

use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo:rerun-if-changed=src/build");
    println!("cargo:rerun-if-changed=src/search/text");
    println!("cargo:rerun-if-changed=src/search/compound.rs");
    println!("cargo:rerun-if-changed=src/search/noise.rs");
    println!("cargo:rerun-if-changed=src/search/words");
    println!("cargo:rerun-if-changed=src/messages");
    let made = words::compile(&root.join("src/search/words"))
        .and_then(|blob| fs::write(out.join("words.bin"), blob).map_err(|error| error.to_string()))
        .and_then(|()| messages::compile(&root.join("src/messages")))
        .and_then(|code| fs::write(out.join("messages.rs"), code).map_err(|error| error.to_string()));
    if let Err(why) = made {
        println!("cargo:error={why}");
        process::exit(1);
    }
}
