//! Markup as plain data: what a page consists of, before any browser.
//!
//! Start at [`el`]. Pages are functions from data to a [`Node`]; the shell brings a node into the document and later only what has changed in it.
//! Because it is data, a page can be read and tested without a browser, and it weighs a fifth of what the `view!` macro makes of the same page,
//! which compiles every element anew (figures in the README). Texts are only ever texts: there is no way to put HTML in.

mod html;
mod node;

pub use node::{Attribute, Element, FOREIGN, Node, el};
