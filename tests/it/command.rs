//! Runs the companion command line as a coordinator does, in the folder of the package.

use crate::source::root;
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;

/// The dataset that is published.
pub(crate) const PARTNERS: &str = "public/data/partners.json";

/// A folder that is gone when the test is done.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("partnerwijzer-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }

    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a run left behind.
pub(crate) struct Outcome {
    /// What it exited with.
    pub(crate) code: i32,
    /// Its answers.
    pub(crate) output: String,
    /// What it said to the person.
    pub(crate) said: String,
}

/// `cargo data …` with nothing on standard input.
pub(crate) fn data(arguments: &[&str]) -> Outcome {
    data_with(arguments, "")
}

/// `cargo data …` with this on standard input.
pub(crate) fn data_with(arguments: &[&str], input: impl AsRef<[u8]>) -> Outcome {
    let mut command = Command::new(env!("CARGO_BIN_EXE_data"));
    command.args(arguments).current_dir(root()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().unwrap();
    let (mut pipe, input) = (running.stdin.take().unwrap(), input.as_ref().to_vec());
    // Written beside the reading, or both sides would wait for each other once the pipes are full. A program that wants no input may be gone already.
    let writing = thread::spawn(move || pipe.write_all(&input));
    let done = running.wait_with_output().unwrap();
    let _ = writing.join().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Outcome { code: done.status.code().unwrap(), output: text(done.stdout), said: text(done.stderr) }
}

/// Answers to these lines on the published dataset, one for each.
#[track_caller]
pub(crate) fn answers(lines: &str) -> Vec<Value> {
    let done = data_with(&["match", "--data", PARTNERS], lines);
    assert_eq!((done.code, done.said.as_str()), (0, ""));
    done.output.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The values of a key in a list of objects.
pub(crate) fn each<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|item| item[key].as_str().unwrap_or_default()).collect()
}
