//! What an import did not take: the first of it for the screen, all of it for the reject file.

use crate::fault::{Fault, FaultCode, Result};
use crate::wire::RejectView;
use liggare_domain::{ContactDraft, Field};
use liggare_intake::Reject;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// How many the screen is given.
const SHOWN: usize = 200;
/// A differing value of a person already held, left by the keeper's choice.
pub(super) const LEFT_AS_HELD: &str = "left_as_held";

/// One thing not taken.
pub(super) struct NotTaken {
    line: u64,
    column: String,
    value: String,
    code: &'static str,
}

impl From<&Reject> for NotTaken {
    fn from(reject: &Reject) -> Self {
        Self {
            line: reject.line,
            column: reject.column.clone(),
            value: reject.value.clone(),
            code: reject.code.code(),
        }
    }
}

impl NotTaken {
    pub(super) fn left(line: u64, field: Field, draft: &ContactDraft) -> Self {
        let value = draft.value(field).unwrap_or_default().to_owned();
        Self { line, column: field.code().to_owned(), value, code: LEFT_AS_HELD }
    }
}

/// Collects and writes.
pub(super) struct Rejects<'a> {
    file: Option<(PathBuf, BufWriter<File>)>,
    sentence: &'a (dyn Fn(&str) -> String + Send + Sync),
    shown: Vec<RejectView>,
    count: u64,
}

impl<'a> Rejects<'a> {
    /// Begins; the file is written beside its name and moved into place at the end.
    pub(super) fn begin(
        path: Option<PathBuf>,
        sentence: &'a (dyn Fn(&str) -> String + Send + Sync),
    ) -> Result<Self> {
        let file = match path {
            None => None,
            Some(path) => {
                let mut options = std::fs::OpenOptions::new();
                options.write(true).create(true).truncate(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut file = BufWriter::new(options.open(part(&path)).map_err(told)?);
                // The mark tells spreadsheets that it is UTF-8.
                file.write_all("\u{feff}line,column,value,code,sentence\r\n".as_bytes()).map_err(told)?;
                Some((path, file))
            }
        };
        Ok(Self { file, sentence, shown: Vec::new(), count: 0 })
    }

    pub(super) fn add(&mut self, not_taken: NotTaken) -> Result<()> {
        let NotTaken { line, column, value, code } = not_taken;
        self.count += 1;
        if let Some((_, file)) = &mut self.file {
            let sentence = (self.sentence)(code);
            let cells = [&cell(&column), &cell(&value), code, &cell(&sentence)];
            write!(file, "{line},{},{},{},{}\r\n", cells[0], cells[1], cells[2], cells[3]).map_err(told)?;
        }
        if self.shown.len() < SHOWN {
            self.shown.push(RejectView { line, column, value, code: code.to_owned() });
        }
        Ok(())
    }

    /// How many there were, and the first of them.
    pub(super) fn finish(mut self) -> Result<(u64, Vec<RejectView>)> {
        if let Some((path, mut file)) = self.file.take() {
            file.flush().map_err(told)?;
            file.get_ref().sync_all().map_err(told)?;
            std::fs::rename(part(&path), &path).map_err(told)?;
        }
        Ok((self.count, std::mem::take(&mut self.shown)))
    }
}

impl Drop for Rejects<'_> {
    fn drop(&mut self) {
        if let Some((path, _)) = &self.file {
            let _ = std::fs::remove_file(part(path));
        }
    }
}

fn part(path: &std::path::Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// A quoted cell that no spreadsheet takes for a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn told(error: std::io::Error) -> Fault {
    match crate::causes::io(&error, "reject file") {
        fault if fault.code == FaultCode::NotFound => Fault::about(FaultCode::Io, "reject file"),
        fault => fault,
    }
}
