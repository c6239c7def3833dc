//! What an import did not take: the first of it for the screen, all of it for the reject file.

use crate::fault::{Fault, FaultCode, Result};
use crate::wire::RejectView;
use liggare_domain::{ContactDraft, Field};
use liggare_intake::questionnaire::Refused;
use liggare_intake::{Reject, RejectCode, RejectWriter};
use std::fs::File;
use std::io::{BufWriter, Seek};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// How many the screen is given.
const SHOWN: usize = 200;

/// Says of a reject, in the keeper's language, what happened.
type Sentence<'a> = &'a (dyn Fn(&str) -> String + Send + Sync);

/// A value that differs from the one held and was left, by the keeper's choice.
pub(crate) fn left(line: u64, field: Field, draft: &ContactDraft) -> Reject {
    let value = draft.value(field).unwrap_or_default().to_owned();
    Reject { line, column: field.code().to_owned(), value, code: RejectCode::LeftAsHeld }
}

/// Collects and writes. What is written has no name until the import is done, so that nothing of it is left when the
/// program ends in the middle.
pub(crate) struct Rejects<'a> {
    file: Option<(PathBuf, RejectWriter<BufWriter<File>, Sentence<'a>>)>,
    shown: Vec<RejectView>,
    count: u64,
}

/// All that was not taken.
pub(crate) struct NotTaken {
    pub(crate) count: u64,
    /// The first of it.
    pub(crate) shown: Vec<RejectView>,
    pub(crate) file: Option<RejectFile>,
}

/// The reject file, whole on the disk and not yet in its place. Dropped, it is gone.
pub(crate) struct RejectFile {
    file: NamedTempFile,
    path: PathBuf,
}

impl RejectFile {
    /// Puts it in its place, in that of a file the keeper agreed to replace.
    pub(crate) fn put_in_place(self) -> Result<()> {
        self.file.persist(&self.path).map(drop).map_err(|error| told(error.error))
    }
}

impl<'a> Rejects<'a> {
    /// Begins, on the disk of the file that is to be.
    pub(crate) fn begin(path: Option<PathBuf>, sentence: Sentence<'a>) -> Result<Self> {
        let file = match path {
            None => None,
            Some(path) => {
                let file = BufWriter::new(tempfile::tempfile_in(folder(&path)).map_err(told)?);
                Some((path, RejectWriter::new(file, sentence).map_err(told)?))
            }
        };
        Ok(Self { file, shown: Vec::new(), count: 0 })
    }

    pub(crate) fn add(&mut self, reject: &Reject) -> Result<()> {
        self.tell(reject.line, &reject.column, &reject.value, reject.code.code())
    }

    /// Of a value that was no answer as well.
    pub(crate) fn refused(&mut self, refused: &Refused) -> Result<()> {
        self.tell(refused.line, &refused.column, &refused.value, refused.code.code())
    }

    fn tell(&mut self, line: u64, column: &str, value: &str, code: &str) -> Result<()> {
        self.count += 1;
        if let Some((_, file)) = &mut self.file {
            file.write(line, column, value, code).map_err(told)?;
        }
        if self.shown.len() < SHOWN {
            let (column, value, code) = (column.to_owned(), value.to_owned(), code.to_owned());
            self.shown.push(RejectView { line, column, value, code });
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<NotTaken> {
        let Self { file, shown, count } = self;
        let file = match file {
            Some((path, writer)) => {
                let written = writer.finish().and_then(|buffer| Ok(buffer.into_inner()?)).map_err(told)?;
                Some(RejectFile { file: whole(written, folder(&path)).map_err(told)?, path })
            }
            None => None,
        };
        Ok(NotTaken { count, shown, file })
    }
}

/// What was written, under a name of its own in the folder, and on the disk.
fn whole(mut written: File, folder: &Path) -> std::io::Result<NamedTempFile> {
    written.rewind()?;
    let mut file = NamedTempFile::new_in(folder)?;
    std::io::copy(&mut written, &mut file)?;
    file.as_file().sync_all()?;
    Ok(file)
}

fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

fn told(error: std::io::Error) -> Fault {
    match crate::causes::io(&error, "reject file") {
        fault if fault.code == FaultCode::NotFound => Fault::about(FaultCode::Io, "reject file"),
        fault => fault,
    }
}
