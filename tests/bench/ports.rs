//! The desk's ports for registers of invented people: a keychain of plain files, so that another process opens what one
//! made without deriving a key.

use liggare_desk::Desk;
use liggare_desk::ports::{
    Clock, Date, Directories, Keychain, KeychainProblem, Language, NoViewer, Ports, Secret, Timestamp,
};
use std::path::{Path, PathBuf};

/// A desk that keeps everything under one folder and stays with its register, as the window's does.
pub fn desk(folder: &Path) -> Desk {
    let here = Folder(folder.join("home"));
    std::fs::create_dir_all(&here.0).unwrap();
    Desk::new(Ports {
        clock: Box::new(Now),
        keychain: Box::new(here.clone()),
        directories: Box::new(here),
        viewer: Box::new(NoViewer),
        language: Some(Language::Swedish),
        texts: Box::new(|_, _| None),
        resident: true,
    })
    .unwrap()
}

struct Now;

impl Clock for Now {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
    fn today(&self) -> Date {
        self.now().to_zoned(jiff::tz::TimeZone::UTC).date()
    }
}

#[derive(Clone)]
struct Folder(PathBuf);

impl Keychain for Folder {
    fn get(&self, entry: &str) -> Result<Vec<Secret>, KeychainProblem> {
        let text = std::fs::read_to_string(self.0.join(entry)).map_err(|_| KeychainProblem::NoEntry)?;
        Ok(vec![Secret::new(text)])
    }
    fn put(&self, entry: &str, secret: &Secret) -> Result<(), KeychainProblem> {
        std::fs::write(self.0.join(entry), secret.expose()).map_err(|_| KeychainProblem::Unavailable)
    }
}

impl Directories for Folder {
    fn state(&self) -> PathBuf {
        self.0.join("state")
    }
    fn samples(&self) -> PathBuf {
        self.0.join("samples")
    }
    fn load(&self, _: &str) -> Option<String> {
        None
    }
    fn store(&self, _: &str, _: &str) {}
}
