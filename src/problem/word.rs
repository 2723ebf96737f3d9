//! Values that are one of a few words.

/// A value that is one of a few words; `word_enum!` makes one.
pub trait Word: Copy + Sized + 'static {
    /// All of them, in their order.
    const ALL: &'static [Self];
    /// What helps somebody who wrote none of them.
    const HINT: &'static str = "";

    /// As it is written in files.
    fn word(self) -> &'static str;

    /// What it means, in a sentence or two.
    fn about(self) -> &'static str;

    /// The value that is written so.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.word() == word)
    }
}

/// Makes an enum whose variants are words: `Variant = "word",` each. Its documentation is what [`Word::about`] says.
macro_rules! word_enum {
    (
        $(#[$meta:meta])* $vis:vis enum $name:ident $(, hint = $hint:literal)?
        { $($(#[doc = $about:literal])+ $variant:ident = $word:literal,)+ }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[doc = $about])+ $variant,)+ }

        impl $crate::problem::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];
            $(const HINT: &'static str = $hint;)?

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            fn about(self) -> &'static str {
                match self { $(Self::$variant => concat!($($about),+).trim_ascii(),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::problem::Word::word(*self))
            }
        }
    };
}

pub(crate) use word_enum;
