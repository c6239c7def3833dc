//! How the records of each noun lie in the database: what a screen shows of them, how it puts them in order, what
//! narrows them, in what they are found. One file a noun; what a column's kind says is the same for all of them.
//!
//! Statements are made of the constants of this room alone; whatever comes from outside is bound.

mod account;
mod columns;
mod competition;
mod contact;
mod contract;
mod device;
mod feedback;
mod list;
mod organisation;
mod product;
mod session;
mod survey;
mod texts;

pub(crate) use columns::{Browsed, Held, Sorted};
pub(crate) use texts::Texts;

use crate::collation::Alphabet;
use crate::error::{Result, VaultError};
use crate::{Hits, Reader, Writer};
use liggare_domain::noun::{Definition, Kind};
use liggare_domain::{Draft, Noun};
use std::sync::LazyLock;

/// The column of where a record came from.
pub const SOURCE: &str = "source";
/// The column of when a record was last changed.
pub const UPDATED: &str = "updated";
/// Narrows to what came with one arrival, or was changed by it.
pub const BATCH: &str = "batch";

/// A noun's table.
pub struct Table {
    pub(crate) noun: Noun,
    /// Its name in SQL, and of the kept counter of its records.
    pub(crate) name: &'static str,
    /// In what its records stand where nothing else says: by this, then by storage key.
    pub(crate) natural: Held,
    /// What is shown, put in order and narrowed.
    pub(crate) columns: Vec<Browsed>,
    /// What calls a record by a name: SQL, where `@` is the table.
    title: String,
    /// In what its records are found.
    pub(crate) texts: Texts,
    /// The column that says whose a record is: typing the person's name finds it.
    owner: Option<&'static str>,
    /// The column that `folded` holds without regard to case and accents.
    pub(crate) folded: Option<&'static str>,
    /// Where its records lie in the order in which they are browsed, and have no other id than their storage key: the columns
    /// that narrow them ([`crate::sessions`]). They are too many to be put in another order.
    pub(crate) by_key: Option<&'static [&'static str]>,
    /// By which kept counts those are counted that name another record through a column: column and table.
    pub(crate) kept: &'static [(&'static str, &'static str)],
    /// Columns in SQL that are made of a draft's.
    pub(crate) derived: fn(&Draft, &Alphabet) -> Vec<(&'static str, Stored)>,
    /// What its records hold beside their columns.
    pub(crate) parts: Option<&'static dyn Parts>,
}

/// What records hold beside their columns, in tables of its own. A draft has it under codes that begin as
/// [`Noun::part`] says, so that versions, history and undo need not know of it.
pub(crate) trait Parts: Sync {
    /// Adds to a draft what its record holds.
    fn read(&self, db: &Reader<'_>, row: i64, draft: &mut Draft) -> Result<()>;
    /// Takes it off records that are about to change or go.
    fn lift(&self, db: &Writer<'_>, rows: &Hits) -> Result<()>;
    /// Gives a record that was written what its draft has.
    fn put(&self, db: &Writer<'_>, row: i64, draft: &Draft) -> Result<()>;
}

/// A value that is made of others.
pub(crate) type Stored = rusqlite::types::Value;

/// The table of a noun; recipients are few, and listed whole.
#[must_use]
pub fn of(noun: Noun) -> Option<&'static Table> {
    static CONTACTS: LazyLock<Table> = LazyLock::new(contact::table);
    static ORGANISATIONS: LazyLock<Table> = LazyLock::new(organisation::table);
    static PRODUCTS: LazyLock<Table> = LazyLock::new(product::table);
    static DEVICES: LazyLock<Table> = LazyLock::new(device::table);
    static SESSIONS: LazyLock<Table> = LazyLock::new(session::table);
    static ACCOUNTS: LazyLock<Table> = LazyLock::new(account::table);
    static CONTRACTS: LazyLock<Table> = LazyLock::new(contract::table);
    static CONTRACT_CONTACTS: LazyLock<Table> = LazyLock::new(contract::contacts);
    static LISTS: LazyLock<Table> = LazyLock::new(list::table);
    static MEMBERSHIPS: LazyLock<Table> = LazyLock::new(list::memberships);
    static FEEDBACK: LazyLock<Table> = LazyLock::new(feedback::table);
    static COMPETITIONS: LazyLock<Table> = LazyLock::new(competition::table);
    static ENTRIES: LazyLock<Table> = LazyLock::new(competition::entries);
    static SURVEYS: LazyLock<Table> = LazyLock::new(survey::surveys);
    static RESPONSES: LazyLock<Table> = LazyLock::new(survey::responses);
    match noun {
        Noun::Contact => Some(&CONTACTS),
        Noun::Organisation => Some(&ORGANISATIONS),
        Noun::Product => Some(&PRODUCTS),
        Noun::Device => Some(&DEVICES),
        Noun::Session => Some(&SESSIONS),
        Noun::Account => Some(&ACCOUNTS),
        Noun::Contract => Some(&CONTRACTS),
        Noun::ContractContact => Some(&CONTRACT_CONTACTS),
        Noun::List => Some(&LISTS),
        Noun::Membership => Some(&MEMBERSHIPS),
        Noun::Feedback => Some(&FEEDBACK),
        Noun::Competition => Some(&COMPETITIONS),
        Noun::Entry => Some(&ENTRIES),
        Noun::Survey => Some(&SURVEYS),
        Noun::Response => Some(&RESPONSES),
        Noun::Recipient => None,
    }
}

/// The table of a noun that has one.
pub(crate) fn table(noun: Noun) -> Result<&'static Table> {
    of(noun).ok_or(VaultError::NotFound("noun"))
}

/// Every table.
pub fn all() -> impl Iterator<Item = &'static Table> {
    Noun::ALL.iter().filter_map(|noun| of(*noun))
}

impl Table {
    /// A table whose columns are those of its definition.
    fn of(definition: &'static Definition, name: &'static str, texts: Texts) -> Self {
        let columns = definition.columns.iter().map(|column| Browsed::of(name, column));
        let title: Vec<_> = definition.title.iter().map(|code| titled(definition, code)).collect();
        Self {
            noun: definition.noun,
            name,
            natural: Held::own(name, "updated_at"),
            columns: columns.chain(Browsed::common(name)).collect(),
            title: format!("trim({})", title.join(" || ' ' || ")),
            texts,
            owner: None,
            folded: None,
            by_key: None,
            kept: &[],
            derived: |_, _| Vec::new(),
            parts: None,
        }
    }

    /// The same, whose records are somebody's.
    fn owned_by(self, column: &'static str) -> Self {
        Self { owner: Some(column), ..self }
    }

    /// Its noun.
    #[must_use]
    pub fn noun(&self) -> Noun {
        self.noun
    }

    /// Its columns as a screen knows them: code and what it holds.
    pub fn columns(&self) -> impl Iterator<Item = (&'static str, Kind)> {
        self.columns.iter().map(|column| (column.code, column.kind))
    }

    /// The kept counter of its records.
    #[must_use]
    pub fn counter(&self) -> &'static str {
        self.name
    }

    /// The column that says whose a record is, and of which noun those are.
    #[must_use]
    pub fn owner(&self) -> Option<(&'static str, Noun)> {
        let column = self.owner.and_then(|code| self.column(code))?;
        match column.kind {
            Kind::Link(noun) => Some((column.code, noun)),
            _ => None,
        }
    }

    /// Whether records can be narrowed by a column.
    #[must_use]
    pub fn narrows_by(&self, code: &str) -> bool {
        match self.by_key {
            Some(columns) => columns.contains(&code),
            None => self.column(code).is_some_and(|column| column.held.is_some()),
        }
    }

    /// Whether its records are browsed by their storage key, by [`crate::sessions`].
    #[must_use]
    pub fn is_by_key(&self) -> bool {
        self.by_key.is_some()
    }

    /// The column, in SQL, that its records' ids are made of.
    pub(crate) fn id(&self) -> &'static str {
        if self.is_by_key() { "row" } else { "id" }
    }

    /// Whether its records stand by that column where nothing else says.
    #[must_use]
    pub fn stands_by(&self, code: &str) -> bool {
        self.column(code).and_then(Browsed::order).is_some_and(|held| held.value == self.natural.value)
    }

    /// The column by which its records stand.
    #[must_use]
    pub fn natural_column(&self) -> &'static str {
        self.columns.iter().find(|column| self.stands_by(column.code)).map_or(UPDATED, |column| column.code)
    }

    /// What calls a record by a name, in SQL over the table under that alias.
    pub(crate) fn title(&self, alias: &str) -> String {
        self.title.replace('@', alias)
    }

    /// The column of that code.
    pub(crate) fn column(&self, code: &str) -> Option<&Browsed> {
        self.columns.iter().find(|column| column.code == code)
    }

    /// With which arrival each record came.
    pub(crate) fn arrivals(&self) -> Held {
        Held::own(self.name, "batch")
    }

    /// Whether records can be put in order by a column.
    #[must_use]
    pub fn sorts_by(&self, code: &str) -> bool {
        self.column(code).is_some_and(|column| column.sorted != Sorted::Not)
    }
}

/// So many letters of prose are a name.
const NAMING: u8 = 60;

/// A part of a record's name: SQL, where `@` is the table.
fn titled(definition: &Definition, code: &str) -> String {
    let kind = definition.column(code).map(|column| column.kind);
    let other = if let Some(Kind::Link(noun)) = kind { of(noun) } else { None };
    match other {
        Some(other) => {
            let title = other.title("o");
            format!("coalesce((SELECT {title} FROM {} o WHERE o.row = @.{code}), '')", other.name)
        }
        None if kind == Some(Kind::Prose) => {
            let line = format!("replace(replace(coalesce(@.{code}, ''), char(13), ''), char(10), ' ')");
            format!("substr({line}, 1, {NAMING}) || iif(length({line}) > {NAMING}, '…', '')")
        }
        None => format!("coalesce(@.{code}, '')"),
    }
}

/// What the record is called that a column names.
fn linked(other: &Table, code: &str) -> String {
    format!("(SELECT {} FROM {} o WHERE o.row = t.{code})", other.title("o"), other.name)
}

/// Every statement that is made of a table's description.
#[cfg(test)]
pub(crate) fn statements() -> Vec<String> {
    let of = |table: &Table| {
        let shown = table.columns.iter().map(|column| {
            format!("SELECT t.{}, {} FROM {} t WHERE t.row = ?1", table.id(), column.shown, table.name)
        });
        if table.is_by_key() {
            return shown.collect();
        }
        let ordered = |column: &&Browsed| !matches!(column.sorted, Sorted::Not | Sorted::BySource);
        let orders = table.columns.iter().filter(ordered).filter_map(Browsed::order);
        let orders = orders.chain([&table.natural]);
        let orders =
            orders.flat_map(|held| [held.in_order(), held.first(false), held.first(true), held.few()]);
        let texts = table.texts.statements().map(str::to_owned);
        let others = crate::narrow::statements(table)
            .into_iter()
            .chain(crate::acts::record_import::statements(table))
            .chain(crate::acts::undo::statements(table));
        shown.chain(orders).chain(texts).chain(others).collect::<Vec<_>>()
    };
    all().flat_map(of).collect()
}
