use std::fmt;

/// Something in a file that is not as the schema asks, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The id of the partner or topic, `partner 12` when it has no usable id, or `bestand` for the file as a whole.
    pub record: String,
    /// The key, as a path: `services.0.topic`.
    pub field: String,
    /// What became of it.
    pub severity: Severity,
    /// What is wrong.
    pub fault: Fault,
}

/// What became of a value with a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong, but something useful is not known.
    Gap,
    /// Used as it is, but a person should look at it.
    Doubtful,
    /// The value was repaired or left empty; the record is used.
    Mended,
    /// The whole record is not used.
    LeftOut,
}

/// What is wrong with a value. [`crate::present::fault`] words it and says what would be right.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The key is not there, or null.
    Missing,
    /// There, but without any letter or digit.
    Empty,
    /// Another type than asked: what was found, what is wanted.
    WrongType(&'static str, &'static str),
    /// No slug; with the value found.
    NotASlug(String),
    /// Another record has this id.
    SameId,
    /// Not one of the allowed words: the value found, the words.
    NotInList(String, &'static str),
    /// Longer than the limit: characters found, limit.
    TooLong(usize, usize),
    /// Control characters, zero-width characters, direction marks or piles of accents, which were taken out.
    InvisibleCharacters,
    /// Looks like HTML or a script address; it is shown as plain text.
    Markup,
    /// Begins like a spreadsheet formula.
    Formula,
    /// Holds template expressions.
    Template,
    /// Letters of two alphabets in one word; with the word.
    MixedAlphabets(String),
    /// Decoded with the wrong character set.
    WrongCharacterSet,
    /// No Dutch text.
    NoDutch,
    /// The partner is its own parent, directly or by way of others.
    CircularParent,
    /// No partner has this id.
    UnknownParent(String),
    /// No Belgian or French postcode.
    NotAPostcode(String),
    /// Not a municipality or place that the region file knows.
    UnknownMunicipality(String),
    /// The postcode belongs elsewhere: postcode, municipality of the address.
    PostcodeElsewhere(String, String),
    /// Latitude and longitude stand in each other's place.
    SwappedCoordinates,
    /// Not a place on the earth.
    NotOnEarth,
    /// The point is this many kilometres from the place of the address.
    FarFromAddress(u32),
    /// A point without an address to check it by.
    NoAddressForPoint,
    /// No plain web address that starts with http or https; with the value found.
    NotAWebsite(String),
    /// A web address without https:// in front.
    NoScheme(String),
    /// Not one plain mailbox; with the value found.
    NotAMailbox(String),
    /// Not a telephone number; with the value found.
    NotAPhone(String),
    /// No topic has this id.
    UnknownTopic(String),
    /// No group has this id.
    UnknownGroup(String),
    /// The id of a group stands where a topic is asked.
    TopicIsGroup(String),
    /// The same topic and label stood there already; how often in all.
    Repeated(usize),
    /// Nothing that can be found by need.
    NoServices,
    /// Not a number of kilometres between 0 and 500; with the value found.
    NotARadius(String),
    /// No calendar day written as year-month-day; with the value found.
    NotADate(String),
    /// Later than the day on which the file was put together.
    CheckedAfterUpdate,
    /// Confirmed, but without the day on which it was checked.
    ConfirmedUnchecked,
    /// A key that the schema does not know.
    UnknownKey,
    /// Everything but the id equals that of another partner; with its id.
    CopyOf(String),
    /// Almost the same name within 100 metres of another partner; with its id.
    NearlySameAs(String),
    /// Most partners lie in municipalities that the region file does not know: how many of how many.
    OtherRegion(usize, usize),
}

/// A file in which nothing can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Not JSON; with the reader's words.
    NotJson(String),
    /// JSON, but not an object with the lists that belong in this file; names the key that is missing.
    NotThisFile(&'static str),
    /// Made for another version of the schema; with the number found.
    OtherSchema(i64),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(why) => write!(f, "not JSON: {why}"),
            Self::NotThisFile(key) => write!(f, "not this kind of file: no usable \"{key}\""),
            Self::OtherSchema(version) => write!(f, "schema {version}, and this version reads schema 1"),
        }
    }
}

impl std::error::Error for Unreadable {}
