//! What encryption costs: the same statements by the same SQLite on a database with a key and on one without, in turn.
//! `encryption_tax PEOPLE FOLDER` writes `FOLDER/encryption-tax.json`, which the table of `make bench` reads.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement reads the clock, opens its own throw-away databases, and ends where it fails"
)]

use rusqlite::{Connection, params};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::Instant;

const ROUNDS: usize = 5;
const SCHEMA: &str = include_str!("../migrations/0002_register.sql");
/// As `connection.rs` has them.
const PRAGMAS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;";
const KEY: &str = "PRAGMA key = \"x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f000102030405060708090a0b0c0d0e0f'\";
    PRAGMA cipher_compatibility = 4;";
const LINE: &str = "SELECT c.id, c.given_name, c.family_name, o.name, c.position, c.city, c.updated_at,
    (SELECT address FROM emails e WHERE e.contact = c.row AND e.ordinal = 0),
    (SELECT number FROM phones p WHERE p.contact = c.row AND p.ordinal = 0)
    FROM contacts c LEFT JOIN organisations o ON o.row = c.organisation WHERE c.row = ?1";

fn main() {
    // cargo adds a flag of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|given| given != "--bench").collect();
    let [people, folder] = &arguments[..] else { return };
    let (people, folder): (i64, PathBuf) = (people.parse().unwrap(), folder.into());
    let sides = [true, false].map(|keyed| Database::new(&folder, "held", keyed));
    sides.iter().for_each(|side| {
        side.insert(people);
        side.index();
    });
    let (mut insert, mut mix, mut scan) = (Times::default(), Times::default(), Times::default());
    for round in 0..ROUNDS as i64 {
        for side in &sides {
            let fresh = Database::new(&folder, "fresh", side.keyed);
            insert.note(side.keyed, || fresh.insert((people / 5).max(1)));
            drop(fresh);
            // On the connection that stays open, as a keeper's does, with a reader's cache.
            side.conn.execute_batch("PRAGMA cache_size = -16384").unwrap();
            mix.note(side.keyed, || side.work(round, people));
            // On one of its own, so that no page is remembered.
            let held = side.again();
            scan.note(side.keyed, || held.scan());
        }
    }
    let version: String = sides[0].conn.query_row("SELECT sqlite_version()", [], |row| row.get(0)).unwrap();
    let cipher: String = sides[0].conn.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap();
    let told = json!({
        "about": { "sqlite": version, "sqlcipher": cipher, "people": people },
        "insert": insert.told(), "mix": mix.told(), "scan": scan.told(),
    });
    std::fs::write(folder.join("encryption-tax.json"), told.to_string()).unwrap();
}

#[derive(Default)]
struct Times {
    keyed: Vec<f64>,
    plain: Vec<f64>,
}

impl Times {
    fn note(&mut self, keyed: bool, task: impl FnOnce()) {
        let begun = Instant::now();
        task();
        let times = if keyed { &mut self.keyed } else { &mut self.plain };
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }

    fn told(&self) -> Value {
        json!({ "keyed_ms": self.keyed, "plain_ms": self.plain })
    }
}

struct Database {
    conn: Connection,
    path: PathBuf,
    keyed: bool,
    /// Whether the files go with it.
    owned: bool,
}

impl Database {
    fn new(folder: &Path, name: &str, keyed: bool) -> Self {
        let path = folder.join(format!("tax-{name}-{keyed}.db"));
        remove(&path);
        let made = Self { conn: connect(&path, keyed), path, keyed, owned: true };
        made.conn.execute_batch(SCHEMA).unwrap();
        made.conn.execute_batch("INSERT INTO batches (row, id, kind, source, at, day) VALUES (1, x'00', 'import', 'form', 0, '2026-01-01')").unwrap();
        made
    }

    fn again(&self) -> Self {
        let conn = connect(&self.path, self.keyed);
        conn.execute_batch("PRAGMA cache_size = -16384").unwrap();
        Self { conn, path: self.path.clone(), keyed: self.keyed, owned: false }
    }

    /// Rows in one transaction, as an import writes them: their indexes come after.
    fn insert(&self, people: i64) {
        self.conn.execute_batch("PRAGMA cache_size = -65536; BEGIN IMMEDIATE").unwrap();
        for index in self.indexes() {
            self.conn.execute_batch(&["DROP INDEX ", &index.0].concat()).unwrap();
        }
        let mut organisation = self
            .conn
            .prepare("INSERT INTO organisations (id, log_id, name, folded, name_key, batch, created_at, updated_at) VALUES (?1, ?1, ?2, ?2, ?1, 1, 0, 0)")
            .unwrap();
        for number in 1..=1_000i64 {
            organisation.execute(params![id(-number), format!("Bolag {number} Ab")]).unwrap();
        }
        let mut contact = self
            .conn
            .prepare(
                "INSERT INTO contacts (id, log_id, given_name, family_name, name_key, organisation, position, street,
                 postal_code, city, country, batch, created_at, updated_at)
                 VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'FI', 1, 0, 0)",
            )
            .unwrap();
        let mut email = self.conn.prepare("INSERT INTO emails VALUES (?1, 0, ?2)").unwrap();
        let mut phone = self.conn.prepare("INSERT INTO phones VALUES (?1, 0, ?2)").unwrap();
        for row in 1..=people {
            let (given, family) = (pick(&GIVEN, row, 1), pick(&FAMILY, row, 2));
            let key = format!("{family}\0{given}{row}");
            let values = params![
                id(row),
                given,
                format!("{family}{}", row % 500),
                key.as_bytes(),
                1 + scattered(row, 3) % 1_000,
                pick(&POSITION, row, 4),
                format!("Hamngatan {}", row % 90),
                "20100",
                pick(&CITY, row, 5),
            ];
            contact.execute(values).unwrap();
            email.execute(params![row, format!("{given}.{family}{row}@bolag.example")]).unwrap();
            phone.execute(params![row, format!("+35840{row:07}")]).unwrap();
        }
        self.conn.execute_batch("COMMIT").unwrap();
    }

    fn index(&self) {
        let build = "BEGIN; INSERT INTO contact_words (contact_words) VALUES ('rebuild');
            CREATE INDEX contacts_name ON contacts (name_key); CREATE UNIQUE INDEX contacts_id ON contacts (id);
            CREATE INDEX contacts_city ON contacts (city); COMMIT; PRAGMA wal_checkpoint(TRUNCATE)";
        self.conn.execute_batch(build).unwrap();
    }

    fn indexes(&self) -> Vec<(String,)> {
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('contacts', 'emails', 'phones')";
        let mut statement = self.conn.prepare(sql).unwrap();
        statement.query_map([], |row| Ok((row.get(0)?,))).unwrap().map(Result::unwrap).collect()
    }

    /// What a keeper does in a few minutes: types words, looks at windows of rows, opens people, changes some.
    fn work(&self, round: i64, people: i64) {
        let mut find =
            self.conn.prepare("SELECT rowid FROM contact_words WHERE contact_words MATCH ?1").unwrap();
        let mut line = self.conn.prepare(LINE).unwrap();
        let mut change =
            self.conn.prepare("UPDATE contacts SET position = ?2, updated_at = ?3 WHERE row = ?1").unwrap();
        for step in 0..20 {
            let place = scattered(round * 1_000 + step, 6) % people + 1;
            let typed = format!("\"{}{}\"*", pick(&FAMILY, place, 7), place % 500);
            let found = find.query_map([&typed], |row| row.get::<_, i64>(0)).unwrap().map(Result::unwrap);
            let found: Vec<i64> = found.collect();
            // Neighbours by name lie anywhere in the table.
            let window = (0..50).map(|at| scattered(place + at, 8) % people + 1);
            for row in found.into_iter().take(50).chain(window) {
                line.query_row([row], |row| row.get::<_, Option<String>>(2)).unwrap();
            }
            if step % 10 == 0 {
                change.execute(params![place, "Inköpschef", round]).unwrap();
            }
        }
    }

    /// Everybody is read, and nobody found.
    fn scan(&self) {
        let sql = "SELECT count(*) FROM contacts WHERE family_name LIKE '%qqq%' OR position LIKE '%qqq%'";
        let found: i64 = self.conn.query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(found, 0, "nobody is called so");
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.owned {
            remove(&self.path);
        }
    }
}

fn connect(path: &Path, keyed: bool) -> Connection {
    let conn = Connection::open(path).unwrap();
    if keyed {
        conn.execute_batch(KEY).unwrap();
    }
    conn.execute_batch(PRAGMAS).unwrap();
    conn
}

fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(ending);
        let _ = std::fs::remove_file(file);
    }
}

const GIVEN: [&str; 8] = ["Aino", "Astrid", "Eero", "Fredrik", "Helmi", "Karin", "Lauri", "Sofia"];
const FAMILY: [&str; 8] = ["Ström", "Öhman", "Zander", "Lahtinen", "Nygård", "Virtanen", "Ängström", "Åberg"];
const POSITION: [&str; 4] = ["Inköpschef", "Verkställande direktör", "Toimitusjohtaja", "Ekonom"];
const CITY: [&str; 4] = ["Åbo", "Helsinki", "Ekenäs", "Stockholm"];

fn pick<'a>(from: &[&'a str], row: i64, salt: i64) -> &'a str {
    from[scattered(row, salt) as usize % from.len()]
}

/// The same number for the same row, and far from its neighbour's.
fn scattered(row: i64, salt: i64) -> i64 {
    let mixed =
        (row as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(salt as u64 * 0xbf58_476d_1ce4_e5b9);
    ((mixed ^ (mixed >> 29)) >> 1) as i64
}

fn id(number: i64) -> [u8; 16] {
    let (a, b) = (scattered(number, 9).to_be_bytes(), number.to_be_bytes());
    std::array::from_fn(|at| if at < 8 { a[at] } else { b[at - 8] })
}
