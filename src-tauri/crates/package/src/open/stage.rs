use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::OpenError;
use crate::{PART_SUFFIX, seal::sync_directory};

/// `OUT.part`, which becomes `OUT` or is removed.
pub(super) struct Stage {
    out: PathBuf,
    directory: PathBuf,
    keep: bool,
}

impl Stage {
    pub(super) fn create(out: &Path) -> Result<Self, OpenError> {
        if out.file_name().is_none() {
            return Err(OpenError::Io(io::ErrorKind::InvalidInput.into()));
        }
        let mut directory = out.as_os_str().to_owned();
        directory.push(PART_SUFFIX);
        let directory = PathBuf::from(directory);
        refuse_existing(out)?;
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        match builder.create(&directory) {
            Ok(()) => Ok(Self { out: out.to_owned(), directory, keep: false }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(OpenError::AlreadyExists(directory))
            }
            Err(error) => Err(OpenError::Io(error)),
        }
    }

    pub(super) fn write(&self, name: &str, content: &[u8]) -> Result<(), OpenError> {
        self.copy(name, content)
    }

    /// `name` has passed the allow-list for flat names.
    pub(super) fn copy(&self, name: &str, mut content: impl Read) -> Result<(), OpenError> {
        let mut file = create(&self.directory.join(name)).map_err(OpenError::Io)?;
        let mut buffer = vec![0; 64 * 1024];
        loop {
            // What fails in reading speaks of the package; what fails in writing is the disk's.
            let n = content.read(&mut buffer)?;
            if n == 0 {
                return file.sync_all().map_err(OpenError::Io);
            }
            file.write_all(&buffer[..n]).map_err(OpenError::Io)?;
        }
    }

    pub(super) fn finish(mut self) -> Result<PathBuf, OpenError> {
        // A rename would replace an empty directory without a word.
        refuse_existing(&self.out)?;
        sync_directory(&self.directory).map_err(OpenError::Io)?;
        fs::rename(&self.directory, &self.out).map_err(OpenError::Io)?;
        self.keep = true;
        let parent = self.out.parent().unwrap_or(Path::new("."));
        sync_directory(parent).map_err(OpenError::Io)?;
        Ok(self.out.clone())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if !self.keep {
            // Nothing more can be done here; the directory is the recipient's own.
            let _ = fs::remove_dir_all(&self.directory);
        }
    }
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn refuse_existing(path: &Path) -> Result<(), OpenError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Err(OpenError::AlreadyExists(path.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(OpenError::Io(error)),
    }
}
