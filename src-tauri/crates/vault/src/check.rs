//! Looking a database over, on a connection of its own: authentication of the pages, structure, references, and
//! every value of every row.

use crate::error::Result;
use rusqlite::Connection;

/// Something wrong: page and table names, nothing of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which check found it.
    pub check: &'static str,
    /// What SQLite says.
    pub detail: String,
}

/// A damaged database may have a fault per page; this many are told.
const TOLD: usize = 100;

/// Every page's HMAC, read from the file itself.
pub(crate) fn cipher_faults(conn: &Connection) -> Result<Vec<Finding>> {
    texts(conn, "cipher_integrity_check", "PRAGMA cipher_integrity_check")
}

/// Structure, indexes' order, full-text indexes, references, and a reading of everything.
pub(crate) fn structure_faults(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = texts(conn, "quick_check", "PRAGMA quick_check")?;
    findings.retain(|finding| finding.detail != "ok");
    findings.extend(dangling_references(conn)?);
    findings.extend(unreadable_tables(conn)?);
    Ok(findings)
}

/// The rows of a check, or the failure of the check itself as its finding: damage may end any statement.
fn texts(conn: &Connection, check: &'static str, sql: &str) -> Result<Vec<Finding>> {
    let mut statement = conn.prepare(sql)?;
    let mut findings = Vec::new();
    for row in statement.query_map([], |row| row.get(0))?.take(TOLD) {
        let detail = row.unwrap_or_else(|error: rusqlite::Error| error.to_string());
        findings.push(Finding { check, detail });
    }
    Ok(findings)
}

fn dangling_references(conn: &Connection) -> Result<Vec<Finding>> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let rows = statement.query_map([], |row| {
        let (table, row_id, parent) =
            (row.get::<_, String>(0)?, row.get::<_, Option<i64>>(1)?, row.get::<_, String>(2)?);
        Ok(format!("{table} row {} → {parent}", row_id.map_or_else(|| "?".to_owned(), |id| id.to_string())))
    })?;
    Ok(rows
        .take(TOLD)
        .map(|row| Finding {
            check: "foreign_key_check",
            detail: row.unwrap_or_else(|error| error.to_string()),
        })
        .collect())
}

/// Tables with a row or a value that cannot be read.
fn unreadable_tables(conn: &Connection) -> Result<Vec<Finding>> {
    let mut names = conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut findings = Vec::new();
    for name in names {
        if let Err(error) = read_all(conn, &name) {
            findings.push(Finding { check: "all rows", detail: format!("{name}: {error}") });
        }
    }
    Ok(findings)
}

fn read_all(conn: &Connection, table: &str) -> rusqlite::Result<()> {
    // A table's name cannot be bound; this one comes from the schema itself, and is quoted.
    let sql = ["SELECT * FROM \"", &table.replace('"', "\"\""), "\""].concat();
    let mut statement = conn.prepare(&sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            row.get_ref(column)?;
        }
    }
    Ok(())
}
