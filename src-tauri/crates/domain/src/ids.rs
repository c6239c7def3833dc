//! Identifiers. Each noun has a type of its own, so that the compiler refuses a mix-up.

use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map($name) }
        }
    )+};
}

id! {
    /// A contact, the data subject. UUIDv7; never leaves the vault.
    ContactId,
    /// An organisation that contacts belong to. UUIDv7.
    OrganisationId,
    /// One arrival of data: an import, a form session, the samples. UUIDv7.
    BatchId,
    /// Someone to whom data is disclosed. UUIDv7.
    RecipientId,
    /// One disclosure, completed or not. UUIDv7.
    DisclosureId,
    /// One table written to a file, completed or not. UUIDv7.
    ExportId,
    /// A vault, for its whole life. Random.
    VaultId,
    /// One copy of a vault: a restore or a first opening on another machine makes a new one. Random.
    InstanceId,
    /// What the log calls a record. Random and unrelated to the record's own id, so that erasing a record
    /// leaves its log entries without a person.
    LogId,
}
