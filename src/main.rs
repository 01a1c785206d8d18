//! The program of the page.

fn main() {
    partnerwijzer::app::start();
}
