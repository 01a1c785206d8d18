use std::fmt;

/// Whether a text is a slug: small letters and digits in groups joined by single hyphens, at most 100 characters.
fn is_slug(text: &str) -> bool {
    let group = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= 100 && text.split('-').all(group)
}

macro_rules! slug_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// `None` when the text is not a slug such as `de-groene-kans`.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_slug(text).then(|| Self(text.into()))
            }

            /// The id as it stands in files and addresses.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

slug_id! {
    /// Names a partner in files and addresses; always a slug.
    PartnerId
}

slug_id! {
    /// Names a topic in files and addresses; always a slug.
    TopicId
}

/// The five-digit code of a municipality (Statbel, REFNIS).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Nis(Box<str>);

impl Nis {
    /// `None` unless the text is made of letters and digits; neighbours abroad carry codes of their own.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        (!text.is_empty() && text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())).then(|| Self(text.into()))
    }

    /// The code as it stands in files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slugs_name_a_partner() {
        assert!(PartnerId::new("t-land-van-vlierbos").is_some());
        for wrong in ["", "Proef Geval/06", "../../etc/passwd", "__proto__", "-a", "a--b", "é"] {
            assert_eq!(PartnerId::new(wrong), None, "{wrong}");
        }
    }
}
