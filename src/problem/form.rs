//! What a table of a file can hold, described.

/// A table of a file: what it is called, and its keys in their order.
#[derive(Debug)]
pub struct TableForm {
    /// In words for people: a `practice`.
    pub what: &'static str,
    /// As it is headed in the file: `section.practice`; blank for the file as a whole.
    pub head: &'static str,
    /// What it is for, in a sentence or two.
    pub about: &'static str,
    /// Its keys, in the order they are written.
    pub keys: &'static [KeyForm],
}

/// A key of a table.
#[derive(Debug)]
pub struct KeyForm {
    /// As it is written.
    pub name: &'static str,
    /// What it says, in a sentence or two.
    pub about: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it can hold.
    pub form: Form,
}

/// What a key can hold.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// A text that fits a regular expression.
    Text {
        /// The expression, as JSON Schema takes it; blank where any text fits.
        pattern: &'static str,
        /// The most characters; `u32::MAX` where there is no limit.
        longest: u32,
    },
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Number {
        /// The lowest.
        least: u32,
        /// The highest; `u32::MAX` where there is none.
        most: u32,
    },
    /// A day.
    Date,
    /// One of a few words, each with what it means.
    Word(fn() -> Vec<(&'static str, &'static str)>),
    /// A list.
    List {
        /// Of what.
        of: &'static Form,
        /// The fewest entries.
        least: u32,
        /// The most entries; `u32::MAX` where there is no limit.
        most: u32,
    },
    /// A list in which nothing stands twice.
    Set(&'static Form),
    /// A table from any name to one kind of value.
    Named(&'static Form),
    /// A table from a few names to one kind of value.
    Titled(fn() -> Vec<&'static str>, &'static Form),
    /// A table.
    Table(&'static TableForm),
    /// One kind of value or another.
    Either(&'static Form, &'static Form),
    /// A list of tables.
    Tables {
        /// Of what form.
        of: &'static TableForm,
        /// The fewest.
        least: u32,
    },
    /// What only the room of the file can describe, by a name that it knows.
    Own(&'static str),
}
