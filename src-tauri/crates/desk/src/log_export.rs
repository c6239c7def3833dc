//! The log for an auditor: its lines, the signed note of its end, the keys, and a script that verifies them with
//! `sha256sum` and `minisign` alone.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{JobProgress, LogExport, PlaceRequest};
use liggare_package::comment::TrustedComment;
use liggare_vault::{Entry, log, signing};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The script, and what stands in it for this register.
const VERIFY: &str = include_str!("log_export/verify.sh");
const READ_ME: &str = include_str!("log_export/README.txt");

impl Desk {
    /// Writes the log into a new folder inside the one pointed at.
    pub fn export_log(&self, req: PlaceRequest, progress: &dyn Progress) -> Result<LogExport> {
        let open = self.open()?;
        let parent = self.path(&req.place)?;
        let name = format!("liggare-log-{}", self.today());
        let target = free_name(&parent, &name)?;
        let part = parent.join(format!(".{name}.part"));
        let _ = std::fs::remove_dir_all(&part);
        new_folder(&part)?;
        open.step(progress, JobProgress { done: 0, total: 0, rows: 0 })?;
        let key = open.signing_key()?;
        let written = open.vault.read(|db| {
            let (seq, head) = log::head(db)?;
            let mut lines = BufWriter::new(new_file(&part.join("log.jsonl"))?);
            let entries = log::export(db, 1, &mut lines)?;
            let file = lines.into_inner().map_err(|error| told(&error.into_error()))?;
            file.sync_all().map_err(|error| told(&error))?;
            let note = log::checkpoint_text(open.vault.id(), seq, &head);
            let comment = TrustedComment::new(format!("liggare log {seq}"))
                .map_err(|_| Fault::about(FaultCode::Internal, "log"))?;
            let signature = key
                .sign(note.as_bytes(), &comment)
                .map_err(|_| Fault::about(FaultCode::Internal, "signing"))?;
            let keys = keys(&signing::all(db)?);
            for (file, text) in [
                ("head.txt", note.as_str()),
                ("head.txt.minisig", &signature),
                ("keys.txt", &keys),
                ("verify.sh", VERIFY),
                ("README.txt", READ_ME),
            ] {
                write(&part.join(file), text)?;
            }
            Ok::<_, Fault>(LogExport { folder: String::new(), entries, head })
        });
        let done = written.and_then(|written| {
            std::fs::rename(&part, &target).map_err(|error| told(&error))?;
            if !open.vault.is_read_only() {
                let what = serde_json::json!({ "entries": written.entries, "head": written.head });
                open.vault
                    .write(self.now(), |db| db.log(Entry::new("log.exported").payload(what)).map(drop))?;
            }
            Ok(LogExport { folder: target.to_string_lossy().into_owned(), ..written })
        });
        if done.is_err() {
            let _ = std::fs::remove_dir_all(&part);
        }
        done
    }
}

/// Every signing key, the oldest first; each after the first with the signature of the one before over it.
fn keys(all: &[signing::SigningKeyFact]) -> String {
    let mut text = String::new();
    for key in all {
        text.push_str(&key.public);
        text.push('\n');
        for line in key.endorsement.iter().flat_map(|signature| signature.lines()) {
            text.push_str("    ");
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

fn free_name(parent: &Path, name: &str) -> Result<PathBuf> {
    let numbered = std::iter::once(name.to_owned()).chain((2..100).map(|n| format!("{name}-{n}")));
    let mut paths = numbered.map(|name| parent.join(name));
    paths.find(|path| path.symlink_metadata().is_err()).ok_or_else(|| FaultCode::PlaceTaken.into())
}

fn told(error: &std::io::Error) -> Fault {
    crate::causes::io(error, "writing")
}

fn new_folder(path: &Path) -> Result<()> {
    let mut making = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    making.create(path).map_err(|error| told(&error))
}

fn new_file(path: &Path) -> Result<File> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| told(&error))
}

fn write(path: &Path, text: &str) -> Result<()> {
    let mut file = new_file(path)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|error| told(&error))
}
