//! Writes points as SVG path data.

use crate::geo::{Camera, Pixel, Point};

/// A number with one decimal at most: a tenth of a pixel is finer than any screen shows, and whole tenths need no floating-point printing.
#[must_use]
pub fn tenths(value: f64) -> String {
    let mut text = String::new();
    number(&mut text, value);
    text
}

/// A number with three decimals at most, for scales.
#[must_use]
pub fn thousandths(value: f64) -> String {
    let thousandths = (value.clamp(0.0, 1e6) * 1000.0).round() as u32;
    let decimals = (1000 + thousandths % 1000).to_string();
    [&(thousandths / 1000).to_string(), ".", &decimals[1..]].concat()
}

/// Adds a number with one decimal at most.
pub(super) fn number(path: &mut String, value: f64) {
    // Far outside any window the value stops growing.
    let tenths = (value.clamp(-1e6, 1e6) * 10.0).round() as i32;
    if tenths < 0 {
        path.push('-');
    }
    path.push_str(&(tenths.unsigned_abs() / 10).to_string());
    if tenths % 10 != 0 {
        path.push('.');
        path.push(char::from(b'0' + (tenths.unsigned_abs() % 10) as u8));
    }
}

pub(super) fn line(path: &mut String, points: &[Point], camera: &Camera) {
    let mut last: Option<Pixel> = None;
    for (at, point) in points.iter().enumerate() {
        let pixel = camera.pixel(*point);
        let near = last.is_some_and(|last| last.distance(pixel) < CLOSEST && at + 1 < points.len());
        if near {
            continue;
        }
        path.push(if last.is_none() { 'M' } else { 'L' });
        number(path, pixel.x);
        path.push(' ');
        number(path, pixel.y);
        last = Some(pixel);
    }
}

/// Points closer together than this, in pixels, are drawn as one.
const CLOSEST: f64 = 0.4;

pub(super) fn ring(path: &mut String, points: &[Point], camera: &Camera) {
    line(path, points, camera);
    path.push('Z');
}

/// One path of several lines.
pub(super) fn lines<'a>(all: impl IntoIterator<Item = &'a Vec<Point>>, camera: &Camera) -> String {
    let mut path = String::new();
    all.into_iter().for_each(|points| line(&mut path, points, camera));
    path
}

/// One path of several rings.
pub(super) fn rings<'a>(all: impl IntoIterator<Item = &'a Vec<Point>>, camera: &Camera) -> String {
    let mut path = String::new();
    all.into_iter().for_each(|points| ring(&mut path, points, camera));
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_have_one_decimal_at_most() {
        let mut path = String::new();
        for value in [12.0, -0.26, 3.449, 1e300, f64::NAN] {
            number(&mut path, value);
            path.push(' ');
        }
        assert_eq!(path, "12 -0.3 3.4 1000000 0 ");
        assert_eq!([1.0, 0.0625, 12.3456].map(thousandths), ["1.000", "0.063", "12.346"]);
    }
}
