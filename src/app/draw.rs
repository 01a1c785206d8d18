use crate::markup::Element;
use crate::shell::draw;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Mountable, Render};
use web_sys::Document;

/// A page as a Leptos view. Drawn anew, it changes in the document only what differs: an element with the same name in the same place stays,
/// and with it the focus, the caret, the scroll position and whether a menu is open.
#[derive(Debug, Clone)]
pub struct Drawing(
    /// What is to be in the document.
    pub Element,
);

/// A page in the document: what it was made from, and its element.
pub struct Drawn {
    made_from: Element,
    element: types::Element,
}

impl Render for Drawing {
    type State = Drawn;

    fn build(self) -> Drawn {
        let element = draw::made(&document(), &self.0);
        Drawn { made_from: self.0, element }
    }

    fn rebuild(self, state: &mut Drawn) {
        let before = std::mem::replace(&mut state.made_from, self.0);
        draw::change(&document(), &state.element, &before, &state.made_from);
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        // The root of the page always takes another child.
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        parent.inspect(|parent| child.mount(parent, Some(&self.element))).is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.element.clone()]
    }
}

fn document() -> Document {
    leptos::prelude::document()
}
