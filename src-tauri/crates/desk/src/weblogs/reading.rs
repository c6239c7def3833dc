//! The lines of logs, read and made visits of on a thread of their own while the visits before them are written.

use crate::fault::{Fault, FaultCode, Result};
use crate::imports::open_file;
use liggare_domain::Timestamp;
use liggare_intake::weblog::{Entry, Log, Rules, Sessions, Visit};
use liggare_intake::{Reject, Unreadable};
use std::fs::File;
use std::io::Seek;
use std::path::PathBuf;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// So many visits, or lines that are none, are handed over at once.
const AT_ONCE: usize = 1_000;
/// Or what so many lines gave.
const LINES: u64 = 50_000;
/// How many such lots wait at most.
const AHEAD: usize = 4;
/// No more files are read as one log.
const MOST_FILES: usize = 1_000;

/// The files of one server's log, the one that begins first at the front.
pub(super) struct Files(Vec<(String, File)>);

impl Files {
    /// Looks where each begins. One without a request in it goes last.
    pub(super) fn open(paths: Vec<PathBuf>) -> Result<Self> {
        if paths.is_empty() || paths.len() > MOST_FILES {
            return Err(Fault::about(FaultCode::InvalidValue, "places"));
        }
        let mut files = Vec::with_capacity(paths.len());
        for path in paths {
            let mut file = open_file(&path)?;
            let begins = first_hit(&mut file)?.unwrap_or(Timestamp::MAX);
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            files.push((begins, name.unwrap_or_default(), file));
        }
        files.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
        Ok(Self(files.into_iter().map(|(_, name, file)| (name, file)).collect()))
    }

    /// What the import is called: the first file and how many more there are.
    pub(super) fn names(&self) -> String {
        match self.0.as_slice() {
            [(name, _)] => name.clone(),
            [(name, _), others @ ..] => format!("{name} +{}", others.len()),
            [] => String::new(),
        }
    }

    /// Bytes in all.
    pub(super) fn size(&self) -> u64 {
        self.0.iter().map(|(_, file)| file.metadata().map_or(0, |about| about.len())).sum()
    }
}

fn first_hit(file: &mut File) -> Result<Option<Timestamp>> {
    let mut log = Log::open(&mut *file)?;
    let mut at = None;
    while let Some(entry) = log.pull()? {
        if let Entry::Hit(hit) = entry {
            at = Some(hit.at);
            break;
        }
    }
    drop(log);
    file.rewind().map_err(|error| crate::causes::io(&error, "reading"))?;
    Ok(at)
}

/// Visits that ended, and lines that are none.
#[derive(Default)]
pub(super) struct Lot {
    pub(super) visits: Vec<Visit>,
    pub(super) rejects: Vec<Reject>,
    /// Bytes and lines read so far.
    pub(super) done: u64,
    pub(super) lines: u64,
}

/// What was read in all.
pub(super) struct Read {
    pub(super) lines: u64,
    pub(super) anonymous: u64,
    pub(super) cut: u64,
}

/// Hands over every visit, lot by lot, until `take` fails.
pub(super) fn visits(files: Files, rules: Rules, mut take: impl FnMut(Lot) -> Result<()>) -> Result<Read> {
    thread::scope(|scope| {
        let (lots, arriving) = sync_channel(AHEAD);
        let reading = scope.spawn(move || read(files, rules, &lots));
        for lot in arriving {
            // When this fails nobody receives any more, and so the reading ends.
            take(lot)?;
        }
        match reading.join() {
            Ok(read) => Ok(read?),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

fn read(files: Files, rules: Rules, lots: &SyncSender<Lot>) -> std::result::Result<Read, Unreadable> {
    let mut sessions = Sessions::new(rules);
    let (mut lot, mut lines, mut done, mut handed) = (Lot::default(), 0, 0, 0);
    let several = files.0.len() > 1;
    'all: for (name, file) in files.0 {
        let mut log = Log::open(file)?;
        while let Some(entry) = log.pull()? {
            lines += 1;
            match entry {
                Entry::Hit(hit) => lot.visits.extend(sessions.take(&hit)),
                Entry::Reject(reject) => {
                    let column = if several { name.clone() } else { reject.column };
                    lot.rejects.push(Reject { column, ..reject });
                }
            }
            if lot.visits.len() + lot.rejects.len() >= AT_ONCE || lines - handed >= LINES {
                (lot.done, lot.lines, handed) = (done + log.done(), lines, lines);
                if lots.send(std::mem::take(&mut lot)).is_err() {
                    break 'all;
                }
            }
        }
        done += log.done();
    }
    lot.visits.extend(sessions.finish());
    (lot.done, lot.lines) = (done, lines);
    // Nobody receives it when the import was broken off.
    let _ = lots.send(lot);
    let tally = sessions.tally();
    Ok(Read { lines, anonymous: tally.anonymous, cut: tally.cut })
}
