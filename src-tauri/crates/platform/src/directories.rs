//! Where the program keeps what belongs to the person at the desk: `XDG_STATE_HOME`, `XDG_DATA_HOME` and
//! `XDG_CONFIG_HOME` on Unix, the system's own places elsewhere, in each a folder of its own.

use liggare_desk::ports::Directories;
use std::fs::DirBuilder;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

const FOLDER: &str = "liggare";

/// The account has no home directory, so there is no place to remember anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHome;

/// The directories of the account that runs the program.
#[derive(Debug, Clone)]
pub struct XdgDirectories {
    state: PathBuf,
    data: PathBuf,
    config: PathBuf,
}

impl XdgDirectories {
    /// Finds them; makes none.
    ///
    /// # Errors
    /// [`NoHome`].
    pub fn find() -> Result<Self, NoHome> {
        let ours = |place: Option<PathBuf>| place.map(|place| place.join(FOLDER)).ok_or(NoHome);
        Ok(Self {
            // Only Unix tells state from data.
            state: ours(dirs::state_dir().or_else(dirs::data_local_dir))?,
            data: ours(dirs::data_local_dir())?,
            config: ours(dirs::config_dir())?,
        })
    }

    fn settings_file(&self, name: &str) -> Option<PathBuf> {
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', ':']);
        plain.then(|| self.config.join(name))
    }
}

impl Directories for XdgDirectories {
    fn state(&self) -> PathBuf {
        self.state.clone()
    }

    fn samples(&self) -> PathBuf {
        self.data.join("samples")
    }

    fn load(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.settings_file(name)?).ok()
    }

    fn store(&self, name: &str, text: &str) {
        if let Some(path) = self.settings_file(name) {
            // A failure costs comfort, not data.
            let _ = write_private(&self.config, &path, text);
        }
    }
}

/// The whole file or the one before: written beside it, flushed, renamed. Nobody else may read it.
fn write_private(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut making = DirBuilder::new();
    making.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    making.create(folder)?;
    // Mode 0600 from the beginning.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_a_folder() -> (tempfile::TempDir, XdgDirectories) {
        let home = tempfile::tempdir().unwrap();
        let place = |name: &str| home.path().join(name).join(FOLDER);
        let directories =
            XdgDirectories { state: place("state"), data: place("data"), config: place("config") };
        (home, directories)
    }

    #[test]
    fn a_settings_file_comes_back_and_the_last_one_counts() {
        let (_home, directories) = in_a_folder();
        assert_eq!(directories.load("settings.json"), None);
        directories.store("settings.json", "{}");
        directories.store("settings.json", "{\"zoom\":110}");
        assert_eq!(directories.load("settings.json").as_deref(), Some("{\"zoom\":110}"));
        let left = std::fs::read_dir(&directories.config).unwrap().count();
        assert_eq!(left, 1, "nothing of the writing itself stays");
    }

    #[cfg(unix)]
    #[test]
    fn a_settings_file_is_the_keepers_alone() {
        use std::os::unix::fs::PermissionsExt;
        let (_home, directories) = in_a_folder();
        directories.store("recent.json", "[]");
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&directories.config.join("recent.json")), 0o600);
        assert_eq!(mode(&directories.config), 0o700);
    }

    #[test]
    fn a_name_that_leads_elsewhere_is_no_settings_file() {
        let (home, directories) = in_a_folder();
        for name in ["../out", "/tmp/out", "", ".hidden", "a/b", "C:out"] {
            directories.store(name, "x");
            assert_eq!(directories.load(name), None, "{name}");
        }
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_place_that_cannot_be_written_costs_nothing_but_the_memory() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        drop(std::fs::File::create(&file).unwrap());
        let directories =
            XdgDirectories { state: file.clone(), data: file.clone(), config: file.join(FOLDER) };
        directories.store("settings.json", "{}");
        assert_eq!(directories.load("settings.json"), None);
    }
}
