//! Closed sets with a stable text code: what files, the shell client and the database hold.

/// A code that belongs to none of the set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {set} code")]
pub struct UnknownCode {
    /// Which set was asked.
    pub set: &'static str,
}

/// Declares an enum whose variants each have one stable code, with `ALL`, `code`, `FromStr` and serde over it.
#[macro_export]
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident as $set:literal { $($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every member, in the order of the description.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::codes::UnknownCode;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                match text { $($code => Ok($name::$variant),)+ _ => Err($crate::codes::UnknownCode { set: $set }) }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}
