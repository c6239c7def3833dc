//! What an import did not take: the first of it for the screen, all of it for the reject file.

use crate::fault::{Fault, FaultCode, Result};
use crate::wire::RejectView;
use liggare_domain::{ContactDraft, Field};
use liggare_intake::{Reject, RejectCode, RejectWriter};
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

/// How many the screen is given.
const SHOWN: usize = 200;

/// Says of a reject, in the keeper's language, what happened.
type Sentence<'a> = Box<dyn Fn(&Reject) -> String + 'a>;

/// A value that differs from the one held and was left, by the keeper's choice.
pub(super) fn left(line: u64, field: Field, draft: &ContactDraft) -> Reject {
    let value = draft.value(field).unwrap_or_default().to_owned();
    Reject { line, column: field.code().to_owned(), value, code: RejectCode::LeftAsHeld }
}

/// Collects and writes.
pub(super) struct Rejects<'a> {
    file: Option<(PathBuf, RejectWriter<BufWriter<File>, Sentence<'a>>)>,
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
                let file = BufWriter::new(options.open(part(&path)).map_err(told)?);
                let sentence: Sentence<'a> = Box::new(move |reject| sentence(reject.code.code()));
                Some((path, RejectWriter::new(file, sentence).map_err(told)?))
            }
        };
        Ok(Self { file, shown: Vec::new(), count: 0 })
    }

    pub(super) fn add(&mut self, reject: &Reject) -> Result<()> {
        self.count += 1;
        if let Some((_, file)) = &mut self.file {
            file.write(reject).map_err(told)?;
        }
        if self.shown.len() < SHOWN {
            let Reject { line, column, value, code } = reject.clone();
            self.shown.push(RejectView { line, column, value, code: code.code().to_owned() });
        }
        Ok(())
    }

    /// How many there were, and the first of them.
    pub(super) fn finish(mut self) -> Result<(u64, Vec<RejectView>)> {
        if let Some((path, file)) = self.file.take() {
            let whole = file.finish().and_then(|file| file.into_inner().map_err(|error| error.into_error()));
            let moved =
                whole.and_then(|file| file.sync_all()).and_then(|()| std::fs::rename(part(&path), &path));
            moved.inspect_err(|_| drop(std::fs::remove_file(part(&path)))).map_err(told)?;
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

fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

fn told(error: std::io::Error) -> Fault {
    match crate::causes::io(&error, "reject file") {
        fault if fault.code == FaultCode::NotFound => Fault::about(FaultCode::Io, "reject file"),
        fault => fault,
    }
}
