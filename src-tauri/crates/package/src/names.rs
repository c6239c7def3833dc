//! Names inside a package: flat, ASCII, and safe on every file system.

/// The signed list of digests.
pub(crate) const SUMS: &str = "SHA256SUMS";
/// Its signature.
pub(crate) const SUMS_SIGNATURE: &str = "SHA256SUMS.minisig";
/// The descriptor.
pub(crate) const DESCRIPTOR: &str = "datapackage.json";
/// The first column of every CSV file.
pub(crate) const ROW_ID: &str = "row_id";

/// Most CSV files in one package.
pub(crate) const MAX_TABLES: usize = 64;

/// `[A-Za-z0-9._-]+`, at most 100 bytes (the name field of ustar), beginning with a letter or digit, so that
/// it can be neither `.`, `..` nor an option of a command.
pub(crate) fn is_file_name(name: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
    name.len() <= 100
        && name.bytes().next().is_some_and(|b| b.is_ascii_alphanumeric())
        && name.bytes().all(allowed)
}

/// `[a-z][a-z0-9_]*`, at most 60 bytes, and no device name of Windows. For tables and for columns.
pub(crate) fn is_identifier(name: &str) -> bool {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let device = DEVICES.contains(&name) || numbered.is_some_and(|n| n.len() == 1 && n != "_");
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    name.len() <= 60
        && name.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
        && name.bytes().all(allowed)
        && !device
}

/// The CSV file of a table.
pub(crate) fn csv_path(table: &str) -> String {
    format!("{table}.csv")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_that_could_leave_the_directory_is_refused() {
        let long = "a".repeat(101);
        for bad in ["", ".", "..", ".a", "-a", "a/b", "a\\b", "/a", "C:a", "å", "a b", "a\0", &long] {
            assert!(!is_file_name(bad), "{bad:?}");
        }
        for good in [SUMS, SUMS_SIGNATURE, DESCRIPTOR, "contacts.csv", "a..b"] {
            assert!(is_file_name(good), "{good}");
        }
    }

    #[test]
    fn a_table_name_is_a_plain_word_and_no_device() {
        for bad in ["", "1a", "_a", "A", "a-b", "a.b", "con", "nul", "com1", "lpt9", &"a".repeat(61)] {
            assert!(!is_identifier(bad), "{bad:?}");
        }
        for good in ["contacts", "mailing_lists", "com", "com10", "con_tacts", "row_id"] {
            assert!(is_identifier(good), "{good}");
        }
    }
}
