//! The full-text indexes of a noun, and the statements that keep them. Words are what names a record; codes are
//! addresses and numbers, found by any part. Both are read from a view of the same rows.

use crate::{Reader, error::Result};

/// The indexes of one noun.
#[derive(Default)]
pub(crate) struct Texts {
    pub(crate) words: Option<Index>,
    pub(crate) codes: Option<Index>,
    /// A record's codes as they are, by its storage key: the index of codes knows three letters at a time.
    pub(crate) codes_of: Vec<String>,
    /// Storage keys with their codes, of every record.
    pub(crate) all_codes: Vec<String>,
}

/// One full-text index, without positions.
pub(crate) struct Index {
    /// Its table.
    #[cfg(test)]
    pub(crate) name: String,
    /// Storage keys of those that match.
    pub(crate) find: String,
    /// The same, the last first, and no more than so many.
    pub(crate) latest: String,
    forget: String,
    learn: String,
    roomy: String,
    rebuild: String,
    usual: String,
}

impl Index {
    fn of(noun: &str, texts: &str) -> Self {
        let table = format!("{noun}_{texts}");
        let tell = |what: &str| format!("INSERT INTO {table} ({table}) VALUES ('{what}')");
        let hash = |bytes: u32| format!("INSERT INTO {table} ({table}, rank) VALUES ('hashsize', {bytes})");
        Self {
            find: format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1"),
            latest: format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1 ORDER BY rowid DESC LIMIT ?2"),
            forget: format!(
                "INSERT INTO {table} ({table}, rowid, {texts}) SELECT 'delete', row, {texts} FROM {noun}_texts
                 WHERE row = ?1"
            ),
            learn: format!(
                "INSERT INTO {table} (rowid, {texts}) SELECT row, {texts} FROM {noun}_texts
                 WHERE row BETWEEN ?1 AND ?2"
            ),
            roomy: hash(64 << 20),
            rebuild: tell("rebuild"),
            usual: hash(1 << 20),
            #[cfg(test)]
            name: table,
        }
    }
}

impl Texts {
    /// Words alone.
    pub(crate) fn words(noun: &str) -> Self {
        Self { words: Some(Index::of(noun, "words")), ..Self::default() }
    }

    /// Codes alone.
    pub(crate) fn codes(noun: &str) -> Self {
        Self {
            codes: Some(Index::of(noun, "codes")),
            codes_of: vec![format!("SELECT codes FROM {noun}_texts WHERE row = ?1")],
            all_codes: vec![format!("SELECT row, codes FROM {noun}_texts")],
            ..Self::default()
        }
    }

    /// Words, and codes as the view has them.
    pub(crate) fn words_and_codes(noun: &str) -> Self {
        Self { words: Self::words(noun).words, ..Self::codes(noun) }
    }

    /// Both, as far as there are two.
    pub(crate) fn indexes(&self) -> impl Iterator<Item = &Index> {
        self.words.iter().chain(&self.codes)
    }

    /// Takes a record out; called before its values change.
    pub(crate) fn forget(&self, db: &Reader<'_>, row: i64) -> Result<()> {
        for index in self.indexes() {
            db.prepare(&index.forget)?.execute([row])?;
        }
        Ok(())
    }

    /// Puts a record in; called after its values changed.
    pub(crate) fn learn(&self, db: &Reader<'_>, row: i64) -> Result<()> {
        self.learn_range(db, row, row)
    }

    /// Puts a range of new records in.
    pub(crate) fn learn_range(&self, db: &Reader<'_>, first: i64, last: i64) -> Result<()> {
        for index in self.indexes() {
            db.prepare(&index.learn)?.execute([first, last])?;
        }
        Ok(())
    }

    /// Builds the indexes anew, which is faster when there was nothing in them.
    pub(crate) fn rebuild(&self, db: &Reader<'_>) -> Result<()> {
        for index in self.indexes() {
            // By default a segment is written at each megabyte, and most of the work is then merging hundreds of them.
            db.prepare(&index.roomy)?.execute([])?;
            db.prepare(&index.rebuild)?.execute([])?;
            db.prepare(&index.usual)?.execute([])?;
        }
        Ok(())
    }

    /// Every statement.
    #[cfg(test)]
    pub(crate) fn statements(&self) -> impl Iterator<Item = &str> {
        fn of(index: &Index) -> [&str; 7] {
            let Index { name: _, find, latest, forget, learn, roomy, rebuild, usual } = index;
            [find, latest, forget, learn, roomy, rebuild, usual]
        }
        self.indexes().flat_map(of).chain(self.codes_of.iter().chain(&self.all_codes).map(String::as_str))
    }
}
