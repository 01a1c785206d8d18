//! The program of a public touch screen.

fn main() {
    partnerwijzer::kiosk::start();
}
