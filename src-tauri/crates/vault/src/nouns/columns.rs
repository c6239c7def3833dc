//! A column of a noun's table: what is shown of it, where its values are found, how they are put in order.

use super::{SOURCE, UPDATED, linked, of};
use liggare_domain::Noun;
use liggare_domain::noun::{Column, Kind};

/// A column as a screen knows it.
pub(crate) struct Browsed {
    pub(crate) code: &'static str,
    pub(crate) kind: Kind,
    /// What is shown: SQL over the table as `t`.
    pub(crate) shown: String,
    /// Where its values are found by an index; nothing where records are not narrowed by them.
    pub(crate) held: Option<Held>,
    /// How its values are put in order.
    pub(crate) sorted: Sorted,
    /// Where that order is, when it is not where the values are.
    pub(crate) ordered: Option<Held>,
}

/// Where an index holds the values of a column, one for each record that has one.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    /// Tables, as after FROM.
    pub(crate) from: String,
    /// The record's storage key.
    pub(crate) key: &'static str,
    /// The value, with the collation that the index has.
    pub(crate) value: String,
    /// Where a record has several values: that this is the one it is put in order by.
    pub(crate) primary: &'static str,
}

/// How the values of a column are put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sorted {
    /// As the index has them.
    AsHeld,
    /// By the register's alphabet.
    ByAlphabet,
    /// As the records that they name stand naturally.
    Like(Noun),
    /// By source; the index holds the arrivals.
    BySource,
    /// They are not.
    Not,
}

impl Held {
    /// In a column of the table's own.
    pub(super) fn own(table: &str, column: &str) -> Self {
        Self { from: format!("{table} t"), key: "t.row", value: format!("t.{column}"), primary: "" }
    }

    /// Storage keys with their values, in the order of the values.
    pub(crate) fn in_order(&self) -> String {
        let Self { from, key, value, primary } = self;
        format!(
            "SELECT {key}, {value} FROM {from} WHERE {value} IS NOT NULL{primary} ORDER BY {value}, {key}"
        )
    }

    /// The first storage keys of that order, or of its reverse, as many as are asked for.
    pub(crate) fn first(&self, descending: bool) -> String {
        let Self { from, key, value, primary } = self;
        let way = if descending { "DESC" } else { "ASC" };
        format!(
            "SELECT {key} FROM {from} WHERE {value} IS NOT NULL{primary} ORDER BY {value} {way}, {key} {way} LIMIT ?1"
        )
    }

    /// Some storage keys, given as a JSON array, with their values.
    pub(crate) fn few(&self) -> String {
        let Self { from, key, value, .. } = self;
        format!("SELECT {key}, {value} FROM {from} WHERE {key} IN (SELECT value FROM json_each(?1))")
    }

    /// Storage keys with all their values, in any order.
    pub(crate) fn values(&self) -> String {
        let Self { from, key, value, .. } = self;
        format!("SELECT {key}, {value} FROM {from} WHERE {value} IS NOT NULL")
    }

    /// Storage keys of those whose value passes a test, such as `= ?1`.
    pub(crate) fn passing(&self, test: &str) -> String {
        let Self { from, key, value, .. } = self;
        format!("SELECT {key} FROM {from} WHERE {value} {test}")
    }

    /// Each value, and how many have it.
    pub(crate) fn counted(&self) -> String {
        let Self { from, value, .. } = self;
        format!("SELECT {value}, count(*) FROM {from} WHERE {value} IS NOT NULL GROUP BY {value}")
    }
}

impl Browsed {
    /// A column of the table's own, as its kind says.
    pub(super) fn of(table: &str, column: &Column) -> Self {
        let Column { code, kind, .. } = *column;
        let (shown, sorted) = match kind {
            Kind::Text => (format!("t.{code}"), Sorted::ByAlphabet),
            Kind::Link(noun) => match of(noun) {
                Some(other) => (linked(other, code), Sorted::Like(noun)),
                None => (format!("t.{code}"), Sorted::Not),
            },
            Kind::Shared => {
                (format!("(SELECT s.text FROM shared_texts s WHERE s.row = t.{code})"), Sorted::Not)
            }
            Kind::Prose => (format!("t.{code}"), Sorted::Not),
            Kind::Code
            | Kind::Number(..)
            | Kind::Day
            | Kind::Instant
            | Kind::Duration
            | Kind::Flag
            | Kind::Choice(_)
            | Kind::Country
            | Kind::Ip
            | Kind::Imei => (format!("t.{code}"), Sorted::AsHeld),
        };
        let held = (sorted != Sorted::Not).then(|| Held::own(table, code));
        Self { code, kind, shown, held, sorted, ordered: None }
    }

    /// Where its order is.
    pub(crate) fn order(&self) -> Option<&Held> {
        self.ordered.as_ref().or(self.held.as_ref())
    }

    /// Where a record came from, and when it was changed.
    pub(super) fn common(table: &str) -> [Self; 2] {
        [
            Self {
                code: SOURCE,
                kind: Kind::Code,
                shown: "(SELECT b.source FROM batches b WHERE b.row = t.batch)".into(),
                held: Some(Held {
                    from: format!("batches b JOIN {table} t ON t.batch = b.row"),
                    key: "t.row",
                    value: "b.source".into(),
                    primary: "",
                }),
                sorted: Sorted::BySource,
                ordered: None,
            },
            Self {
                code: UPDATED,
                kind: Kind::Instant,
                shown: "t.updated_at".into(),
                held: Some(Held::own(table, "updated_at")),
                sorted: Sorted::AsHeld,
                ordered: None,
            },
        ]
    }
}
