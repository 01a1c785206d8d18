/// Takes in the texts that the build script made of some message files, to be had in each language: for programs that carry theirs themselves.
macro_rules! texts {
    ($file:literal) => {
        use crate::domain::Language;
        use crate::languages::{fill, plural};

        include!(concat!(env!("OUT_DIR"), $file));

        /// A language in which the texts are had.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Voice(pub Language);

        impl Voice {
            /// A text by the number that the build gave it.
            #[inline(never)]
            fn text(self, number: usize) -> &'static str {
                TEXTS[self.0 as usize].get(number).copied().unwrap_or_default()
            }
        }

        fn other(voice: Voice, number: usize) -> usize {
            plural(voice.0, number)
        }

        /// A number; none here is so large that it needs to be parted.
        fn figure(_: Voice, number: usize) -> String {
            number.to_string()
        }
    };
}
pub(in crate::hosting) use texts;
