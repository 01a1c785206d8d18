//! The program of the page on which somebody puts together a block for their own website.

fn main() {
    partnerwijzer::builder::start();
}
