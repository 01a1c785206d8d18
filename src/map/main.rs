//! The program of the map.

fn main() {
    partnerwijzer::map::start();
}
