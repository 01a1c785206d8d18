use super::block::Block;
use crate::domain::Language;

/// What the address of the page says on which a block is put together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// What is chosen.
    pub block: Block,
    /// `in`: the language of that page, if somebody chose it. `taal` is that of the block, as everywhere else.
    pub language: Option<Language>,
}

/// The name of the parameter for the language of the page.
const IN: &str = "in";

impl Draft {
    /// Reads the part of an address behind the question mark.
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let rest = query.strip_prefix('?').unwrap_or(query).as_bytes();
        let language = form_urlencoded::parse(rest).filter(|(key, _)| key == IN).last().and_then(|(_, code)| Language::from_code(&code));
        Self { block: Block::parse(query), language }
    }

    /// The part of an address from the question mark on.
    #[must_use]
    pub fn print(&self) -> String {
        let choices = self.block.print();
        match self.language {
            Some(language) => [choices.as_str(), if choices == "?" { "" } else { "&" }, IN, "=", language.code()].concat(),
            None => choices,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::address::tests::any_block;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_language_of_the_page_is_not_that_of_the_block() {
        let draft = Draft::parse("?taal=fr&in=en");
        assert_eq!((draft.block.language, draft.language), (Some(Language::Fr), Some(Language::En)));
        assert_eq!(draft.print(), "?taal=fr&in=en");
        assert_eq!(Draft::parse("?in=en").print(), "?in=en");
    }

    proptest! {
        #[test]
        fn printing_and_parsing_undo_each_other(block in any_block(), at in 0..4usize) {
            let draft = Draft { block, language: Language::ALL.get(at).copied() };
            prop_assert_eq!(Draft::parse(&draft.print()), draft);
        }
    }
}
