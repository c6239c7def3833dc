//! CSV as a package writes it: RFC 4180, comma, CRLF, UTF-8 without a byte order mark, header line first,
//! every line ended, cells quoted only where needed, and the formula [`guard`](liggare_sheets::guard) on every cell.
//!
//! [`read`] undoes all of it exactly.

mod reader;

pub use reader::{CsvError, read};

use liggare_sheets::Cell;
use liggare_sheets::csv::Dialect;

/// Appends one guarded and quoted line, ended by CRLF.
pub(crate) fn append_row<'c>(line: &mut Vec<u8>, cells: impl IntoIterator<Item = &'c str>) {
    liggare_sheets::csv::append_row(line, Dialect::PLAIN, cells.into_iter().map(Cell::Text));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(rows: &[Vec<String>]) -> Vec<u8> {
        let mut out = Vec::new();
        for row in rows {
            append_row(&mut out, row.iter().map(String::as_str));
        }
        out
    }

    fn read_all(csv: &[u8]) -> Result<Vec<Vec<String>>, CsvError> {
        let mut rows = Vec::new();
        read(csv, |row| rows.push(row.to_vec()))?;
        Ok(rows)
    }

    #[test]
    fn rows_are_written_as_rfc_4180_asks() {
        let row = ["id", "a,b", "say \"x\"", "two\r\nlines", "", " space ", "=1+1", "+358401234567"];
        let csv = written(&[row.map(str::to_owned).to_vec()]);
        let expected = "id,\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\",, space ,'=1+1,+358401234567\r\n";
        assert_eq!(String::from_utf8(csv).unwrap(), expected);
    }

    #[test]
    fn what_is_not_written_so_is_refused() {
        for bad in [
            "a\n",
            "a",
            "a\rb\r\n",
            "a\"b\r\n",
            "\"a\r\n",
            "\"a\"b\r\n",
            "\"a\"\n",
            "a,b\r\nc\r\n",
            "\u{feff}a\r\n",
        ] {
            assert!(read_all(bad.as_bytes()).is_err(), "{bad:?}");
        }
        assert!(read_all(b"a\xff\r\n").is_err(), "not UTF-8");
        assert_eq!(read_all(b"").unwrap(), Vec::<Vec<String>>::new());
    }

    /// Cells made mostly of the characters that matter.
    fn cell() -> impl Strategy<Value = String> {
        prop_oneof!["[=+@'\",\t\r\n\u{ff1d}0-9a.-]{0,8}", "\\+[0-9]{4,17}", "\\PC{0,12}"]
    }

    fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
        (1usize..5).prop_flat_map(|width| {
            let first = "[a-z0-9]{1,4}";
            let row = (first, prop::collection::vec(cell(), width)).prop_map(|(id, rest)| {
                let mut row = vec![id];
                row.extend(rest);
                row
            });
            prop::collection::vec(row, 0..6)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn every_row_comes_back_exactly(rows in rows()) {
            prop_assert_eq!(read_all(&written(&rows)).unwrap(), rows);
        }

        #[test]
        fn no_byte_makes_the_reader_panic(csv in prop::collection::vec(prop_oneof![any::<u8>(), Just(b'"'), Just(b'\r'), Just(b'\n')], 0..40)) {
            let _ = read_all(&csv);
        }
    }
}
