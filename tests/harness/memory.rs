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

    /// Which of them lie in a process's memory: every mapping that can be read.
    pub fn in_process(&self, pid: u32) -> Vec<String> {
        let mut found = Vec::new();
        let Ok(maps) = std::fs::read_to_string(format!("/proc/{pid}/maps")) else { return found };
        let Ok(mut memory) = File::open(format!("/proc/{pid}/mem")) else { return found };
        for line in maps.lines() {
            let mut parts = line.split_whitespace();
            let (Some(range), Some(rights)) = (parts.next(), parts.next()) else { continue };
            let is_file_of_the_system = parts.nth(3).is_some_and(|path| path.starts_with("/usr/"));
            let Some((from, to)) = range.split_once('-') else { continue };
            let (from, to) = (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
            if !rights.starts_with('r') || is_file_of_the_system && !rights.contains('w') {
                continue;
            }
            // A page at a time where the whole cannot be read at once; mappings may end while they are read.
            let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
            if memory.seek(SeekFrom::Start(from)).is_ok() {
                let mut read = 0;
                while let Ok(more @ 1..) = memory.read(&mut bytes[read..]) {
                    read += more;
                }
                self.in_bytes(&bytes[..read], &mut found);
            }
        }
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
