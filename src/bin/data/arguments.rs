//! What stands behind a command. What the command does not know is refused, or a slip of the pen would silently do something else.

use std::collections::HashMap;

/// What a command takes.
pub(crate) struct Takes {
    /// Options with a value.
    pub(crate) values: &'static [&'static str],
    /// Options without one.
    pub(crate) flags: &'static [&'static str],
    /// How many words without an option, at most.
    pub(crate) plain: usize,
}

/// Values by the name of their option, and what has none.
#[derive(Debug)]
pub(crate) struct Arguments {
    options: HashMap<String, String>,
    plain: Vec<String>,
}

impl Arguments {
    pub(crate) fn read(takes: &Takes, words: impl Iterator<Item = String>) -> Result<Self, String> {
        let (mut options, mut plain) = (HashMap::new(), Vec::new());
        let mut words = words.peekable();
        while let Some(word) = words.next() {
            if !word.starts_with('-') {
                if plain.len() == takes.plain {
                    return Err(format!("{word} is one word too many"));
                }
                plain.push(word);
                continue;
            }
            let name = word.trim_start_matches('-');
            let (name, given) = name.split_once('=').map_or((name, None), |(name, value)| (name, Some(value.to_owned())));
            let value = match (takes.values.contains(&name), takes.flags.contains(&name)) {
                _ if !word.starts_with("--") => return Err(takes.refuse(&word)),
                (true, _) => given.or_else(|| words.next_if(|next| !next.starts_with("--"))).unwrap_or_default(),
                (_, true) if given.is_some() => return Err(format!("--{name} has no value")),
                (_, true) => String::new(),
                _ => return Err(takes.refuse(&format!("--{name}"))),
            };
            if options.insert(name.to_owned(), value).is_some() {
                return Err(format!("--{name} stands there twice"));
            }
        }
        Ok(Self { options, plain })
    }

    /// The value of an option.
    pub(crate) fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }

    /// Whether an option without a value was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.options.contains_key(name)
    }

    pub(crate) fn needed(&self, name: &str) -> Result<&str, String> {
        self.option(name).filter(|value| !value.is_empty()).ok_or_else(|| format!("--{name} is missing"))
    }

    /// A number, or what is usual when none is given.
    pub(crate) fn number(&self, name: &str, usual: usize) -> Result<usize, String> {
        self.option(name).map_or(Ok(usual), str::parse).map_err(|error| format!("--{name}: {error}"))
    }

    pub(crate) fn first(&self) -> Option<&str> {
        self.plain.first().map(String::as_str)
    }
}

impl Takes {
    fn refuse(&self, option: &str) -> String {
        let known: Vec<String> = self.values.iter().chain(self.flags).map(|name| format!("--{name}")).collect();
        let known = if known.is_empty() { "there are none here".to_owned() } else { format!("known here: {}", known.join(", ")) };
        format!("{option} is no option; {known}")
    }
}
