use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::{SealError, Sealed};
use crate::{PACKAGE_SUFFIX, PART_SUFFIX, SIGNATURE_SUFFIX};

/// A package that is written and signed but has not got its name yet. Dropped, it is removed.
#[derive(Debug)]
pub struct Pending {
    part: Part,
    sealed: Sealed,
}

impl Pending {
    pub(super) fn new(part: Part, sealed: Sealed) -> Self {
        Self { part, sealed }
    }

    /// What was sealed, for the caller's record.
    #[must_use]
    pub fn sealed(&self) -> &Sealed {
        &self.sealed
    }

    /// The path that the package will have.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.part.target
    }

    /// Writes `NAME.tar.age.minisig`, then gives the package its name, then syncs the directory: a package that
    /// has its name has its signature beside it.
    ///
    /// # Errors
    /// [`SealError::AlreadyExists`] or [`SealError::Io`]. Both files are then removed, but for one case: when
    /// only the last sync failed they are both there, and whether they outlast a power cut is not known.
    pub fn finish(self) -> Result<Sealed, SealError> {
        let Self { mut part, sealed } = self;
        let signature = with_suffix(&part.target, SIGNATURE_SUFFIX);
        refuse_existing(&part.target)?;
        let mut written = Temporary::create(signature)?;
        written.file.write_all(sealed.signature.as_bytes())?;
        written.file.sync_all()?;
        fs::rename(&part.temporary.path, &part.target)?;
        part.temporary.keep = true;
        written.keep = true;
        sync_directory(&part.directory)?;
        Ok(sealed)
    }
}

/// `NAME.tar.age.part` and where it shall go.
#[derive(Debug)]
pub(super) struct Part {
    directory: PathBuf,
    target: PathBuf,
    temporary: Temporary,
}

impl Part {
    pub(super) fn create(directory: &Path, name: &str) -> Result<Self, SealError> {
        // One plain component: a separator would lead out of the directory.
        if name.is_empty() || Path::new(name).file_name() != Some(name.as_ref()) || name.contains('\0') {
            return Err(SealError::Content("the package's file name"));
        }
        let target = directory.join(format!("{name}{PACKAGE_SUFFIX}"));
        refuse_existing(&target)?;
        refuse_existing(&with_suffix(&target, SIGNATURE_SUFFIX))?;
        let temporary = Temporary::create(with_suffix(&target, PART_SUFFIX))?;
        Ok(Self { directory: directory.to_owned(), target, temporary })
    }

    pub(super) fn file(&mut self) -> &mut File {
        &mut self.temporary.file
    }

    pub(super) fn reopen(&self) -> io::Result<File> {
        File::open(&self.temporary.path)
    }
}

/// A new file of mode 0600 that is removed when dropped, unless it is to be kept.
#[derive(Debug)]
struct Temporary {
    path: PathBuf,
    file: File,
    keep: bool,
}

impl Temporary {
    fn create(path: PathBuf) -> Result<Self, SealError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(&path) {
            Ok(file) => Ok(Self { path, file, keep: false }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(SealError::AlreadyExists(path)),
            Err(error) => Err(error.into()),
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.keep {
            // Nothing more can be done here; what stays is ciphertext.
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn refuse_existing(path: &Path) -> Result<(), SealError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Err(SealError::AlreadyExists(path.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

/// Makes a rename last. Windows has no such call, and some file systems of removable media refuse it.
pub(crate) fn sync_directory(directory: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    let directory = if directory.as_os_str().is_empty() { Path::new(".") } else { directory };
    match File::open(directory)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        synced => synced,
    }
}
