//! A register that went back in time: an old copy of all of it, of the database alone, or a write-ahead log cut short or
//! gone. Each is flagged, opens for reading, and asks.

use liggare_domain::Timestamp;
use liggare_tests::rounds;
use liggare_vault::{Creation, Entry, Secret, Surroundings, Unlock, Vault, VaultError, Verdict, WorkFactor};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn at() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    assert!(Command::new("cp").arg("-a").arg(from).arg(to).status().unwrap().success());
}

struct Story {
    home: TempDir,
}

impl Story {
    fn new() -> (Self, Vault) {
        let story = Self { home: tempfile::tempdir().unwrap() };
        let creation = Creation {
            passphrase: Some(Secret::new("korrekt häst batteri".into())),
            work: WorkFactor::none_for_tests(),
            ..Creation::default()
        };
        let vault =
            Vault::create(&story.path("r.liggare"), &creation, &story.surroundings(), at()).unwrap().0;
        (story, vault)
    }

    fn path(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }

    fn surroundings(&self) -> Surroundings {
        Surroundings { state_dir: self.path("state"), remembered: None }
    }

    /// It opens for reading alone, and is written again when its keeper accepts it.
    fn is_flagged(&self, told: &str) {
        let unlock = Unlock::Passphrase(Secret::new("korrekt häst batteri".into()));
        let opened = Vault::open(&self.path("r.liggare"), &unlock, &self.surroundings(), at())
            .unwrap_or_else(|error| panic!("{told}: {error}"));
        assert_eq!(opened.verdict, Verdict::Behind, "{told}");
        let write = || opened.vault.write(at(), |db| db.log(Entry::new("test.noted")));
        assert!(matches!(write(), Err(VaultError::RolledBack)), "{told}");
        opened.vault.read(liggare_vault::log::verify).unwrap();
        opened.vault.accept_rollback(at()).unwrap();
        write().unwrap();
    }
}

fn note(vault: &Vault, times: usize) {
    for _ in 0..times {
        let payload = serde_json::json!({ "filling": "x".repeat(900) });
        vault.write(at(), |db| db.log(Entry::new("test.noted").payload(payload))).unwrap();
    }
}

#[test]
fn every_way_back_in_time_is_flagged() {
    let rounds = rounds(12, 100);
    for round in 0..rounds {
        let (story, vault) = Story::new();
        let (register, dir) = (story.path("r.liggare/g0001/register.db"), story.path("r.liggare"));
        note(&vault, round % 7);
        match round % 4 {
            0 | 1 => {
                vault.close().unwrap();
                copy(&dir, &story.path("old"));
                let unlock = Unlock::Passphrase(Secret::new("korrekt häst batteri".into()));
                let vault = Vault::open(&dir, &unlock, &story.surroundings(), at()).unwrap().vault;
                note(&vault, 1 + round % 5);
                vault.close().unwrap();
                if round % 4 == 0 {
                    copy(&story.path("old"), &dir);
                } else {
                    std::fs::copy(story.path("old/g0001/register.db"), &register).unwrap();
                }
            }
            way => {
                // As a crash leaves it: the last commits are in the write-ahead log alone.
                note(&vault, 3 + round % 9);
                copy(&dir, &story.path("crashed"));
                vault.close().unwrap();
                copy(&story.path("crashed"), &dir);
                let wal = story.path("r.liggare/g0001/register.db-wal");
                let _ = std::fs::remove_file(story.path("r.liggare/g0001/register.db-shm"));
                let bytes = std::fs::read(&wal).unwrap();
                assert!(bytes.len() > 10_000, "there is something to lose");
                if way == 2 {
                    std::fs::remove_file(&wal).unwrap();
                } else {
                    // Within the frames of the last commit, wherever that begins.
                    let cut = bytes.len() - 1 - round * 37 % 4_000;
                    std::fs::write(&wal, &bytes[..cut]).unwrap();
                }
            }
        }
        story.is_flagged(&format!("round {round}"));
    }
    println!("{rounds} of {rounds} flagged");
}
