//! Keys, a directory, and an honest package in it.

use std::{
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use jiff::civil::{Date, date};
use liggare_package::{
    PackageId,
    descriptor::{Field, FieldType, LogPosition, Terms},
    keys::{IdentityKey, SigningKey},
    open::{OpenError, Opened, open},
    seal::{Content, SealError, Sealed, Statement, Table, seal_to_path},
};
use tempfile::TempDir;

/// Says which error was expected and which came.
macro_rules! refused {
    ($opened:expr, $expected:pat $(if $guard:expr)?) => {
        let opened = $opened;
        assert!(
            matches!(&opened, Err($expected) $(if $guard)?),
            "expected {}, got {:?}",
            stringify!($expected),
            opened.map(|opened| opened.directory)
        );
    };
}

pub const TODAY: Date = date(2026, 11, 2);
pub const LAST_DAY: Date = date(2027, 1, 31);

pub fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub struct Fixture {
    pub dir: TempDir,
    pub sender: SigningKey,
    pub recipient: IdentityKey,
}

pub type Row = Vec<String>;

pub fn table<'a>(name: &str, columns: &[&str], rows: &'a [Row]) -> Table<'a> {
    Table {
        name: name.to_owned(),
        fields: columns.iter().map(|column| Field::new(*column, FieldType::String)).collect(),
        rows: Box::new(move |sink| {
            for row in rows {
                sink(&row.iter().map(String::as_str).collect::<Vec<_>>())?;
            }
            Ok(())
        }),
    }
}

pub fn row<const N: usize>(cells: [&str; N]) -> Row {
    cells.map(str::to_owned).to_vec()
}

pub fn contacts() -> Vec<Row> {
    vec![
        row(["r1", "Åsa", "+358401234567"]),
        row(["r2", "=HYPERLINK(\"http://x\")", ""]),
        row(["r3", "two\r\nlines, \"quoted\"", "-5"]),
    ]
}

pub fn lists() -> Vec<Row> {
    vec![row(["l1", "news"])]
}

impl Fixture {
    pub fn new() -> Self {
        Self {
            dir: TempDir::new().unwrap(),
            sender: SigningKey::generate().unwrap(),
            recipient: IdentityKey::generate(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn statement(&self) -> Statement {
        Statement {
            package: PackageId::generate().unwrap(),
            organisation: "Exempel Ab".to_owned(),
            recipient_organisation: "Leverantör Oy".to_owned(),
            recipient: self.recipient.recipient().unwrap(),
            purpose: "delivery".to_owned(),
            legal_basis: "GDPR 6(1)(b)".to_owned(),
            created: "2026-11-02T09:15:00Z".parse().unwrap(),
            expires: LAST_DAY,
            terms: Terms { onward_transfer: "forbidden".to_owned(), eea: "must_not_leave".to_owned() },
            supersedes: None,
            log: LogPosition { seq: 42, head: "ab".repeat(32) },
        }
    }

    pub fn seal(&self, name: &str, tables: Vec<Table<'_>>) -> Result<Sealed, SealError> {
        let mut content = Content { statement: self.statement(), tables };
        seal_to_path(self.dir.path(), name, &mut content, &self.sender, &on)?.finish()
    }

    /// Two small tables as `NAME.tar.age`.
    pub fn honest(&self, name: &str) -> PathBuf {
        let (contacts, lists) = (contacts(), lists());
        let tables =
            vec![table("contacts", &["given_name", "mobile"], &contacts), table("lists", &["list"], &lists)];
        self.seal(name, tables).unwrap();
        self.path(&format!("{name}.tar.age"))
    }

    /// Opens into `out` and, when refused, makes sure that nothing was left.
    pub fn open(&self, package: &Path) -> Result<Opened, OpenError> {
        self.open_with(package, &self.recipient, &self.sender, TODAY)
    }

    pub fn open_with(
        &self,
        package: &Path,
        recipient: &IdentityKey,
        sender: &SigningKey,
        today: Date,
    ) -> Result<Opened, OpenError> {
        let out = self.path("out");
        let opened = open(package, recipient, sender.verifying_key(), today, &out, &on);
        assert!(!self.path("out.part").exists(), "no staging directory stays");
        assert_eq!(out.exists(), opened.is_ok(), "nothing is unpacked of a refused package");
        opened
    }

    pub fn files(&self) -> Vec<String> {
        names_in(self.dir.path())
    }
}

pub fn names_in(dir: &Path) -> Vec<String> {
    let names = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// Replaces a file, in tests alone.
pub fn put(path: &Path, content: &[u8]) {
    use std::io::Write;
    fs::File::create(path).unwrap().write_all(content).unwrap();
}

pub fn signature_of(package: &Path) -> PathBuf {
    let mut path = package.as_os_str().to_owned();
    path.push(".minisig");
    path.into()
}
