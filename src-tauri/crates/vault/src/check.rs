//! Looking a database over, on a connection of its own: authentication of the pages, structure, references, and
//! every value of every row.

use crate::error::{Result, VaultError};
use rusqlite::Connection;

/// Something wrong: page and table names, nothing of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it: `pages`, `structure`, `references` or `rows`.
    pub check: &'static str,
    /// What SQLite says.
    pub detail: String,
}

/// What was looked over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// What is wrong.
    pub findings: Vec<Finding>,
    /// Rows that were read, value by value.
    pub rows: u64,
}

/// How far a check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Parts done.
    pub done: u64,
    /// Parts there are.
    pub of: u64,
    /// Rows read so far.
    pub rows: u64,
}

/// A damaged database may have a fault per page; this many are told.
const TOLD: usize = 100;
/// Rows from one telling to the next.
const TOLD_EVERY: u64 = 50_000;

/// Every page's HMAC, read from the file itself.
pub(crate) fn cipher_faults(conn: &Connection) -> Result<Vec<Finding>> {
    texts(conn, "pages", "PRAGMA cipher_integrity_check")
}

/// Structure, indexes' order, full-text indexes, references, and a reading of everything, table by table. `step` may
/// end it.
pub(crate) fn contents<E: From<VaultError>>(
    conn: &Connection,
    checked: &mut Checked,
    mut step: impl FnMut(Step) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let tables = match tables(conn) {
        Ok(tables) => tables,
        Err(error) => {
            checked.findings.push(Finding { check: "structure", detail: error.to_string() });
            return Ok(());
        }
    };
    // The pages, which were first, the structure and the references.
    let of = tables.len() as u64 + 3;
    let mut at = Step { done: 1, of, rows: 0 };
    step(at)?;
    let structure = texts(conn, "structure", "PRAGMA quick_check")?;
    checked.findings.extend(structure.into_iter().filter(|finding| finding.detail != "ok"));
    at.done += 1;
    step(at)?;
    checked.findings.extend(dangling_references(conn)?);
    for table in tables {
        at.done += 1;
        step(at)?;
        if let Err(error) = read_all(conn, &table, &mut at, &mut step)? {
            checked.findings.push(Finding { check: "rows", detail: format!("{table}: {error}") });
        }
    }
    at.done += 1;
    checked.rows = at.rows;
    step(at)
}

/// The rows of a check, or the failure of the check itself as its finding: damage may end any statement.
fn texts(conn: &Connection, check: &'static str, sql: &str) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut statement = match conn.prepare(sql) {
        Ok(statement) => statement,
        Err(error) => return Ok(vec![Finding { check, detail: error.to_string() }]),
    };
    for row in statement.query_map([], |row| row.get(0))?.take(TOLD) {
        let detail = row.unwrap_or_else(|error: rusqlite::Error| error.to_string());
        findings.push(Finding { check, detail });
    }
    Ok(findings)
}

fn dangling_references(conn: &Connection) -> Result<Vec<Finding>> {
    let mut statement = match conn.prepare("PRAGMA foreign_key_check") {
        Ok(statement) => statement,
        Err(error) => return Ok(vec![Finding { check: "references", detail: error.to_string() }]),
    };
    let rows = statement.query_map([], |row| {
        let (table, row_id, parent) =
            (row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, String>(2)?);
        Ok(format!("{table} row {} → {parent}", row_id.map_or_else(|| "?".to_owned(), |id| id.to_string())))
    })?;
    Ok(rows
        .take(TOLD)
        .map(|row| Finding { check: "references", detail: row.unwrap_or_else(|error| error.to_string()) })
        .collect())
}

fn tables(conn: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut names = conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")?;
    names.query_map([], |row| row.get(0))?.collect()
}

/// Reads every value of every row of a table, counting the rows; inside, what cannot be read.
fn read_all<E: From<VaultError>>(
    conn: &Connection,
    table: &str,
    at: &mut Step,
    step: &mut impl FnMut(Step) -> std::result::Result<(), E>,
) -> std::result::Result<rusqlite::Result<()>, E> {
    // A table's name cannot be bound; this one comes from the schema itself, and is quoted.
    let sql = ["SELECT * FROM \"", &table.replace('"', "\"\""), "\""].concat();
    let mut statement = match conn.prepare(&sql) {
        Ok(statement) => statement,
        Err(error) => return Ok(Err(error)),
    };
    let columns = statement.column_count();
    let mut rows = statement.query([]).map_err(VaultError::from)?;
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(Ok(())),
            Err(error) => return Ok(Err(error)),
        };
        if let Err(error) = (0..columns).try_for_each(|column| row.get_ref(column).map(drop)) {
            return Ok(Err(error));
        }
        at.rows += 1;
        if at.rows.is_multiple_of(TOLD_EVERY) {
            step(*at)?;
        }
    }
}
