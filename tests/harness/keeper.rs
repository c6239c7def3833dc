//! A keeper at a desk.

use crate::keychain::TestKeychain;
use jiff::SignedDuration;
use liggare_desk::ports::{Clock, Directories, Ports, Unwatched, Viewer};
use liggare_desk::wire::*;
use liggare_desk::{Desk, Result};
use liggare_domain::{Date, Language, Purpose, RecipientKind, Source, Timestamp, matching::OnMatch};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// The passphrase of every register made here.
pub const PASSPHRASE: &str = "korrekt häst batteri häftapparat";

/// A desk, its home, and what a story may change under it.
pub struct Keeper {
    /// The desk.
    pub desk: Desk,
    /// The keychain.
    pub keychain: TestKeychain,
    /// The files that a viewer was asked to show.
    pub shown: Arc<Mutex<Vec<PathBuf>>>,
    home: Arc<TempDir>,
    today: Arc<Mutex<Date>>,
    looks: Arc<AtomicI64>,
}

impl Default for Keeper {
    fn default() -> Self {
        Self::new()
    }
}

impl Keeper {
    /// At a desk with nothing open.
    pub fn new() -> Self {
        Self::at(Arc::new(tempfile::tempdir().unwrap()), TestKeychain::default(), Arc::default())
    }

    /// With a register open, made with keychain and passphrase.
    pub fn with_register() -> Self {
        let keeper = Self::new();
        keeper.create(true).unwrap();
        keeper
    }

    /// The same person at the same machine, the program started anew.
    pub fn restarted(self) -> Self {
        let Self { desk, keychain, home, looks, .. } = self;
        drop(desk);
        Self::at(home, keychain, looks)
    }

    /// The same person at the same machine, with the program started a second time.
    pub fn beside(&self) -> Self {
        Self::at(self.home.clone(), self.keychain.clone(), self.looks.clone())
    }

    /// As after a power cut at this moment: the same machine with what lies on its disk now. Whatever was pointed at stays
    /// where it is.
    pub fn cut_off(&self) -> Self {
        let home = tempfile::tempdir().unwrap();
        for file in files(self.home.path()) {
            let copy = home.path().join(file.strip_prefix(self.home.path()).unwrap());
            std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
            std::fs::copy(file, copy).unwrap();
        }
        Self::at(Arc::new(home), self.keychain.clone(), self.looks.clone())
    }

    fn at(home: Arc<TempDir>, keychain: TestKeychain, looks: Arc<AtomicI64>) -> Self {
        std::fs::create_dir_all(home.path().join("run")).unwrap();
        let shown = Arc::<Mutex<Vec<PathBuf>>>::default();
        let today = Arc::new(Mutex::new("2026-11-22".parse().unwrap()));
        let ports = Ports {
            clock: Box::new(StoryClock { today: today.clone(), looks: looks.clone() }),
            keychain: Box::new(keychain.clone()),
            directories: Box::new(Home(home.path().to_owned())),
            viewer: Box::new(Viewers { run: home.path().join("run"), shown: shown.clone() }),
            language: Some(Language::Swedish),
            texts: Box::new(|_, _| None),
            resident: false,
        };
        Self { desk: Desk::new(ports).unwrap(), keychain, shown, home, today, looks }
    }

    /// A path at home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A place at home.
    pub fn place(&self, name: &str) -> String {
        self.desk.grant_to_write(&self.path(name)).token
    }

    /// Another day.
    pub fn set_today(&self, day: &str) {
        *self.today.lock().unwrap() = day.parse().unwrap();
    }

    /// Makes the register.
    pub fn create(&self, keychain: bool) -> Result<CreatedRegister> {
        let request = CreateRegister {
            place: self.place("r.liggare"),
            name: "Kund- och marknadsföring".into(),
            controller: "Nordvik Programvara Abp".into(),
            country: "FI".into(),
            languages: vec![Language::Swedish, Language::Finnish],
            passphrase: Some(Secret::new(PASSPHRASE.into())),
            keychain,
        };
        self.desk.create_register(request, &Unwatched)
    }

    /// Opens it by the keychain.
    pub fn open(&self) -> Result<Opening> {
        self.desk.open_register(PlaceRequest { place: self.place("r.liggare") }, &Unwatched)
    }

    /// Opens it with a secret.
    pub fn unlock(&self, kind: SecretKind, secret: &str) -> Result<Session> {
        let secret = Secret::new(secret.into());
        self.desk.unlock_register(UnlockRegister { place: self.place("r.liggare"), kind, secret }, &Unwatched)
    }

    /// Writes a file at home and takes it in.
    pub fn import(&self, name: &str, content: impl AsRef<[u8]>, on_match: OnMatch) -> Result<ImportReport> {
        self.write(name, content);
        self.desk.import_contacts(self.import_request(name, on_match), &Unwatched)
    }

    /// Writes a file at home.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// To take in a file by what its columns are called.
    pub fn import_request(&self, name: &str, on_match: OnMatch) -> ImportContacts {
        ImportContacts {
            place: self.place(name),
            noun: Noun::Contact,
            dialect: DialectForm::default(),
            mapping: None,
            source: Source::Form,
            on_match,
            rejects: Some(self.place("rejects.csv")),
        }
    }

    /// Everyone a search finds, by name.
    pub fn search(&self, text: &str) -> People {
        let page = self.desk.search_records(by_name(text)).unwrap();
        let rows = page.rows.into_iter().map(Person::of).collect();
        People { total: page.total, all: page.all, rows }
    }

    /// Records an organisation of which nothing but the name is known.
    pub fn add_organisation(&self, name: &str) -> RecordView {
        let form = [("name".to_owned(), name.to_owned())].into();
        let request = AddRecord { noun: Noun::Organisation, form, source: Source::Form };
        self.desk.add_record(request).unwrap()
    }

    /// Changes one value of a record.
    pub fn set(&self, record: RecordRef, column: &str, value: &str) -> Result<RecordView> {
        let mut form = self.desk.get_record(record)?.form;
        form.insert(column.into(), value.into());
        self.desk.edit_record(EditRecord { record, form, source: Source::Form })
    }

    /// Records a subcontractor in Finland, its key confirmed, under contract for delivery and marketing.
    pub fn add_recipient(&self, age_recipient: &str) -> RecipientView {
        let source = KeySource { text: Some(age_recipient.into()), place: None };
        let key = self.desk.read_recipient_key(source).unwrap();
        self.desk.add_recipient(recipient_form(age_recipient, &key.fingerprint)).unwrap()
    }
}

/// Those that a search finds.
#[derive(Debug)]
pub struct People {
    pub total: u32,
    pub all: u32,
    pub rows: Vec<Person>,
}

/// Somebody found.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: uuid::Uuid,
    pub given_name: Option<String>,
    pub family_name: Option<String>,
    pub city: Option<String>,
    pub objects: bool,
}

const SHOWN: [&str; 4] = ["given_name", "family_name", "city", "objects_to_marketing"];

impl Person {
    fn of(line: RecordLine) -> Self {
        let [given_name, family_name, city, objects] = line.cells.try_into().unwrap();
        Self { id: line.id, given_name, family_name, city, objects: objects.as_deref() == Some("true") }
    }
}

/// All records of a noun, or those that a text finds.
pub fn query(noun: Noun, text: &str) -> Query {
    Query { noun, text: text.into(), filters: Vec::new() }
}

/// All that a query finds.
pub fn all_of(query: Query) -> Selection {
    Selection::Search { query }
}

/// Everyone that a text finds, by name.
pub fn by_name(text: &str) -> SearchRecords {
    SearchRecords {
        query: query(Noun::Contact, text),
        columns: SHOWN.map(str::to_owned).into(),
        sort: "name".into(),
        descending: false,
        from: 0,
        len: 500,
        place_of: None,
    }
}

/// The form of a subcontractor to whom data may go.
pub fn recipient_form(age_recipient: &str, fingerprint: &str) -> RecipientForm {
    RecipientForm {
        name: "Saimaa Drift Oy".into(),
        kind: RecipientKind::Subcontractor,
        country: "FI".into(),
        contact_person: "Veikko Ranta".into(),
        contact_email: "veikko@saimaa.example".into(),
        age_recipient: age_recipient.into(),
        confirm_fingerprint: fingerprint.into(),
        contract_reference: "2026-7".into(),
        contract_ends: "2027-12-31".into(),
        purposes: vec![Purpose::Delivery, Purpose::Marketing],
    }
}

/// From nine in the morning a millisecond passes with each look at the clock: no two acts are of one moment.
struct StoryClock {
    today: Arc<Mutex<Date>>,
    looks: Arc<AtomicI64>,
}

impl Clock for StoryClock {
    fn now(&self) -> Timestamp {
        let nine = self.today().at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        nine + SignedDuration::from_millis(self.looks.fetch_add(1, Ordering::Relaxed))
    }
    fn today(&self) -> Date {
        *self.today.lock().unwrap()
    }
}

/// A session of the keeper's at home, and viewers that note what they are asked for.
struct Viewers {
    run: PathBuf,
    shown: Arc<Mutex<Vec<PathBuf>>>,
}

impl Viewer for Viewers {
    fn directory(&self) -> Option<PathBuf> {
        Some(self.run.clone())
    }
    fn show(&self, file: &Path) -> std::io::Result<()> {
        self.shown.lock().unwrap().push(file.to_owned());
        Ok(())
    }
}

struct Home(PathBuf);

impl Directories for Home {
    fn state(&self) -> PathBuf {
        self.0.join("state")
    }
    fn samples(&self) -> PathBuf {
        self.0.join("samples")
    }
    fn load(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.0.join("config").join(name)).ok()
    }
    fn store(&self, name: &str, text: &str) {
        std::fs::create_dir_all(self.0.join("config")).unwrap();
        std::fs::write(self.0.join("config").join(name), text).unwrap();
    }
}

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}
