//! A file that is written beside its place and takes it when it is whole.

use crate::fault::{Fault, FaultCode, Result};
use liggare_sheets::{Form, WriteError, Writer};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

/// Where tables are written to: sheet by sheet, row by row.
pub(crate) type Tables<'f> = Writer<&'f File>;

/// What has no name of its own yet ends in this.
const PART_SUFFIX: &str = ".part";

/// A file on its way, which only its owner reads. Dropped, it is gone.
pub(crate) struct PartFile {
    path: PathBuf,
    part: PathBuf,
    file: File,
}

impl PartFile {
    /// Begins one. What is there under the part's name is nobody's to replace.
    pub(crate) fn create(path: &Path) -> Result<Self> {
        let part = part_of(path);
        let mut options = std::fs::OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&part).map_err(|error| told(&error))?;
        Ok(Self { path: path.to_owned(), part, file })
    }

    /// Writes the tables; when this returns they are on the disk. Gives the SHA-256 of the file.
    pub(crate) fn write(
        &mut self,
        form: Form,
        fill: impl FnOnce(&mut Tables<'_>) -> Result<()>,
    ) -> Result<String> {
        let mut tables = Writer::new(&self.file, form)?;
        fill(&mut tables)?;
        tables.finish()?;
        self.file.sync_all().and_then(|()| sum(&mut self.file)).map_err(|error| told(&error))
    }

    /// Gives it its name, in place of a file that the keeper agreed to replace.
    pub(crate) fn put_in_place(self) -> Result<()> {
        std::fs::rename(&self.part, &self.path).map_err(|error| told(&error))?;
        // The name is there; that it outlives a power cut is asked for and not waited on.
        #[cfg(unix)]
        let _ = self.path.parent().map(|folder| File::open(folder).and_then(|folder| folder.sync_all()));
        Ok(())
    }
}

impl Drop for PartFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.part);
    }
}

/// What a file is called until it is whole.
pub(crate) fn part_of(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(PART_SUFFIX);
    part.into()
}

fn sum(file: &mut File) -> std::io::Result<String> {
    file.rewind()?;
    let (mut sum, mut piece) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()),
            read => sum.update(&piece[..read]),
        }
    }
}

fn told(error: &std::io::Error) -> Fault {
    crate::causes::io(error, "writing")
}

impl From<WriteError> for Fault {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Io(error) => told(&error),
            // A workbook's cell holds less than the longest text of a register.
            WriteError::TooLong { .. } => Fault::about(FaultCode::InvalidValue, "form"),
            WriteError::NoSheet
            | WriteError::OneTable
            | WriteError::Columns { .. }
            | WriteError::Width { .. }
            | WriteError::NotFinite { .. } => Fault::about(FaultCode::Internal, "table"),
        }
    }
}
