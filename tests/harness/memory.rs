//! Looking for texts where none may be: in the memory of the program's processes, and in every file that it could have
//! written.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// What is looked for, as it may lie in memory or in a file.
pub struct Sought {
    forms: Vec<(String, Vec<u8>)>,
}

impl Sought {
    /// Texts, in UTF-8 and in UTF-16.
    pub fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sought = Self { forms: Vec::new() };
        texts.into_iter().for_each(|text| sought.text(text));
        sought
    }

    /// One more text.
    pub fn text(&mut self, text: &str) {
        self.forms.push((format!("{text} (UTF-8)"), text.as_bytes().to_vec()));
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.forms.push((format!("{text} (UTF-16)"), wide));
    }

    /// A key, named: its hexadecimal digits and its bytes.
    pub fn key(&mut self, name: &str, digits: &str) {
        self.text(digits);
        let bytes = digits.as_bytes().chunks(2).map(|pair| {
            u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).expect("hexadecimal digits")
        });
        self.forms.push((format!("{name} (bytes)"), bytes.collect()));
    }

    /// Which of them some bytes hold, each once.
    fn in_bytes(&self, bytes: &[u8], found: &mut Vec<String>) {
        for (name, form) in &self.forms {
            if holds(bytes, form) && !found.contains(name) {
                found.push(name.clone());
            }
        }
    }

    /// Which of them lie in a process's memory: every page of every mapping that is there and can be read. A process that
    /// is there and may not be looked at is no proof of anything.
    pub fn in_process(&self, pid: u32) -> Vec<String> {
        let mut found = Vec::new();
        let there = || Path::new(&format!("/proc/{pid}/mem")).exists();
        let open = |name: &str| File::open(format!("/proc/{pid}/{name}"));
        let (Ok(mut memory), Ok(mut pages)) = (open("mem"), open("pagemap")) else {
            assert!(
                !there(),
                "the memory of process {pid} may not be read: run as root, or with ptrace_scope 0"
            );
            return found;
        };
        let maps = std::fs::read_to_string(format!("/proc/{pid}/maps")).unwrap_or_default();
        let (mut read, mut unread) = (0, 0);
        for line in
            maps.lines().filter(|line| line.split(' ').nth(1).is_some_and(|rights| rights.starts_with('r')))
        {
            let range = line.split(' ').next().and_then(|range| range.split_once('-'));
            let Some((from, to)) = range else { continue };
            let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            // A web view reserves far more than it uses: only what is there is read.
            for (from, to) in present(&mut pages, from, to) {
                let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
                if memory.seek(SeekFrom::Start(from)).is_ok() && memory.read_exact(&mut bytes).is_ok() {
                    self.in_bytes(&bytes, &mut found);
                    read += to - from;
                } else {
                    unread += to - from;
                }
            }
        }
        // What the kernel shows and does not let be read, such as its clock, is a few pages.
        assert!(read > 100 * unread || !there(), "process {pid}: {read} bytes read, {unread} not");
        found
    }

    /// Which of them lie in files under a folder, or in a file's name.
    pub fn in_files(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for path in files(folder) {
            let mut here = Vec::new();
            self.in_bytes(path.as_os_str().as_encoded_bytes(), &mut here);
            if let Ok(bytes) = std::fs::read(&path) {
                self.in_bytes(&bytes, &mut here);
            }
            found.extend(here.into_iter().map(|name| format!("{}: {name}", path.display())));
        }
        found
    }
}

const PAGE: u64 = 4096;

/// The parts of a mapping whose pages are in memory or swapped out (Linux, `pagemap`).
fn present(pages: &mut File, from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut parts: Vec<(u64, u64)> = Vec::new();
    let mut entries = vec![0; 8 << 16];
    let mut at = from;
    while at < to {
        let count = usize::try_from((to - at) / PAGE).unwrap().min(entries.len() / 8);
        let entries = &mut entries[..count * 8];
        if pages.seek(SeekFrom::Start(at / PAGE * 8)).is_err() || pages.read_exact(entries).is_err() {
            break;
        }
        for entry in entries.chunks_exact(8) {
            if u64::from_le_bytes(entry.try_into().unwrap()) >> 62 != 0 {
                match parts.last_mut() {
                    Some((_, end)) if *end == at => *end += PAGE,
                    _ => parts.push((at, at + PAGE)),
                }
            }
            at += PAGE;
        }
    }
    parts
}

fn holds(bytes: &[u8], form: &[u8]) -> bool {
    let Some((first, rest)) = form.split_first() else { return false };
    let mut at = 0;
    while let Some(step) = memchr(*first, &bytes[at..]) {
        at += step + 1;
        if bytes[at..].starts_with(rest) {
            return true;
        }
    }
    false
}

fn memchr(byte: u8, bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|found| *found == byte)
}

/// Every regular file; sockets and pipes hold nothing.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&entry.path())),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

/// The processes of the program that live in a home: the shell and the web view's, by name.
pub fn processes_of(home: &Path) -> Vec<(u32, String)> {
    let mark = format!("HOME={}", home.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let read = |name: &str| std::fs::read(entry.path().join(name)).unwrap_or_default();
        let name = String::from_utf8_lossy(&read("comm")).trim().to_owned();
        let lives_here = read("environ")
            .split(|byte| *byte == 0)
            .any(|part| String::from_utf8_lossy(part).trim_end_matches('/') == mark.trim_end_matches('/'));
        // The driver typed the texts itself, and is no part of the program.
        if lives_here && !name.contains("driver") && !name.contains("Driver") {
            found.push((pid, name));
        }
    }
    found
}
