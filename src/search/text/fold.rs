/// Brings a text to small letters without accents: what people leave out on a phone must not matter.
///
/// `ij` written as one sign becomes two letters, `œ` becomes `oe`, combining accents fall away. Signs stay as they are.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        fold_into(character, &mut folded);
    }
    folded
}

/// Adds the folded form of one character, which may be nothing. Letters of other alphabets stay as they are, capitals too.
pub(super) fn fold_into(character: char, folded: &mut String) {
    let plain = match character {
        _ if character.is_ascii() => {
            let small = character.to_ascii_lowercase();
            let twice = folded.as_bytes().ends_with(&[small as u8; 2]);
            if !(twice && small.is_ascii_lowercase()) {
                folded.push(small);
            }
            return;
        }
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => "a",
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => "c",
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ė' | 'Ė' | 'ę' | 'Ę' | 'ě' | 'Ě' => "e",
        'ğ' | 'Ğ' => "g",
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'į' | 'Į' | 'ı' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => "n",
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' | 'Ő' => "o",
        'ś' | 'Ś' | 'ş' | 'Ş' | 'š' | 'Š' => "s",
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' | 'ů' | 'Ů' | 'ű' | 'Ű' => "u",
        'ý' | 'Ý' | 'ÿ' | 'Ÿ' => "y",
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => "z",
        'ß' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ĳ' | 'Ĳ' => "ij",
        '’' | '‘' | '´' | 'ʼ' => "'",
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "",
        other => {
            folded.push(other);
            return;
        }
    };
    folded.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_ligatures_fall_away() {
        assert_eq!(fold("Café COÖPERATIE œuvre ĳs"), "cafe cooperatie oeuvre ijs");
        assert_eq!(fold("Cafe\u{301} Coo\u{308}peratie"), "cafe cooperatie");
        assert_eq!(fold("’t hof"), "'t hof");
    }
}
