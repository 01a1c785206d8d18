//! Codes that a phone reads from the screen: a visitor without paper takes an address, a number or a contact home.
//!
//! Start at [`code`]. It gives the code as one path of an SVG, so that it is sharp at any size and made without a network.
//! What is in the code is the caller's affair ([`super::vcard`] writes a contact); what is around it on the screen is the program's.

use qrcodegen::{QrCode, QrCodeEcc};

/// The empty edge in modules that readers need to find the code (ISO/IEC 18004: at least 4).
const QUIET: u32 = 4;

/// A QR code, ready to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The dark modules as the `d` of a path: one rectangle for each row of neighbours.
    pub path: String,
    /// The width and height of the drawing in modules, its empty edge included: the `viewBox` is `0 0 side side`.
    pub side: u32,
}

/// More than a code holds: 2,331 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

/// A code of a text, as small as it can be. A quarter of it may reflect a lamp or be under a fingerprint and it is still read: level M at least, which
/// corrects 15 % of what is read, and more where that does not make the code larger.
///
/// The text goes in as bytes in UTF-8, which all readers try first. The modes for digits and for capitals, which are denser, would
/// hardly ever apply to addresses and contacts, and weigh more than the rest of the encoder that is in use.
///
/// # Errors
/// When the text does not fit the largest code.
pub fn code(text: &str) -> Result<Code, TooLong> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).map_err(|_| TooLong)?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let length = (x..size).take_while(|&x| code.get_module(x, y)).count() as i32;
            if length > 0 {
                row(&mut path, x.unsigned_abs() + QUIET, y.unsigned_abs() + QUIET, length.unsigned_abs());
            }
            x += length + 1;
        }
    }
    Ok(Code { path, side: size.unsigned_abs() + 2 * QUIET })
}

/// Adds dark neighbours.
fn row(path: &mut String, x: u32, y: u32, length: u32) {
    let length = length.to_string();
    for part in ["M", &x.to_string(), " ", &y.to_string(), "h", &length, "v1h-", &length, "z"] {
        path.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // That codes are read back stands in `tests/it/codes.rs`.

    #[test]
    fn a_short_text_is_a_small_code_with_an_empty_edge() {
        let code = code("tel:+3251519356").unwrap();
        assert_eq!(code.side, 25 + 2 * QUIET);
        assert!(code.path.starts_with("M4 4h7v1h-7zM"), "{}", code.path);
    }

    #[test]
    fn what_does_not_fit_is_no_code() {
        const MOST: usize = 2331;
        assert_eq!(code(&"a".repeat(MOST)).unwrap().side, 177 + 2 * QUIET);
        assert_eq!(code(&"a".repeat(MOST + 1)), Err(TooLong));
        assert_eq!(code(&"é".repeat(MOST / 2 + 1)), Err(TooLong));
    }
}
