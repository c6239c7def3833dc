//! What twelve million sessions cost: `PEOPLE=1000000 cargo test -p liggare-vault --release --test sessions_speed --
//! --ignored --nocapture`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement reads the clock, prints, and ends where it fails"
)]

use liggare_domain::matching::OnMatch;
use liggare_domain::{ContactDraft, Draft, Email, Language, Noun, PersonName, Source, Timestamp, Value};
use liggare_vault::acts::import::Import as People;
use liggare_vault::acts::sessions::{Arriving, Import, Known};
use liggare_vault::acts::{records, undo};
use liggare_vault::narrow::Test;
use liggare_vault::search::Broad;
use liggare_vault::sessions::{Counts, Found, Sought, Typed, facets};
use liggare_vault::tables::batches::{self, BatchKind, NewBatch};
use liggare_vault::tables::{records as table, usage};
use liggare_vault::{Alphabet, Creation, Reader, Secret, Surroundings, Vault, VaultError, WorkFactor, nouns};
use std::sync::Arc;
use std::time::Instant;
use uuid::Uuid;

const PRODUCTS: usize = 10;
/// Three years, in seconds.
const SPAN: u64 = 3 * 365 * 86_400;
const NAMES: [&str; 8] = ["Aino", "Bo", "Cecilia", "Dan", "Eva", "Fredrik", "Gun", "Heikki"];

fn now() -> Timestamp {
    Timestamp::from_second(1_793_606_400).unwrap()
}

fn new(noun: Noun) -> NewBatch<'static> {
    let day = "2026-11-22".parse().unwrap();
    NewBatch { kind: BatchKind::Import, noun, source: Source::Use, day, file_name: None, digest: None }
}

fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    };
    of("VmRSS:")
}

fn size(vault: &Vault) -> u64 {
    let files = walk(vault.dir());
    files.iter().map(|path| std::fs::metadata(path).map_or(0, |about| about.len())).sum()
}

fn walk(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

fn timed<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = act();
    println!("{what}: {:.2} ms", begun.elapsed().as_secs_f64() * 1e3);
    done
}

fn random(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

fn add_products(vault: &Vault, alphabet: &Alphabet) -> Vec<Uuid> {
    let added = vault.write(now(), |db| {
        (0..PRODUCTS)
            .map(|at| {
                let mut draft = Draft::default();
                draft.set("name", Some(Value::Text(format!("Tjänst {at}"))));
                records::add(db, Noun::Product, &draft, Source::Form, "2026-11-22".parse().unwrap(), alphabet)
            })
            .collect::<Result<Vec<_>, VaultError>>()
    });
    added.unwrap()
}

#[test]
#[ignore = "a measurement, for release builds"]
fn twelve_million_sessions_are_small_and_quick_to_browse() {
    let people: u64 = std::env::var("PEOPLE").map_or(100_000, |text| text.parse().unwrap());
    let home = tempfile::tempdir().unwrap();
    let creation = Creation {
        program: "0.1.0".into(),
        keychain: true,
        passphrase: Some(Secret::new("korrekt häst batteri".into())),
        recovery: false,
        work: WorkFactor::none_for_tests(),
    };
    let surroundings = Surroundings { state_dir: home.path().join("state"), remembered: None };
    let (vault, _) = Vault::create(&home.path().join("r.liggare"), &creation, &surroundings, now()).unwrap();
    let alphabet = Alphabet::of(Language::Swedish);
    timed("people", || {
        vault.write(now(), |db| {
            let mut import = People::begin(db, &new(Noun::Contact), OnMatch::Fill, &alphabet)?;
            for n in 0..people {
                let given = NAMES[(n % 8) as usize];
                import.add_distinct(&ContactDraft {
                    name: PersonName {
                        given: Some(given.into()),
                        family: Some(format!("Släkt{}", n % 5_000)),
                    },
                    emails: vec![Email::parse(&format!("p{n}@example.fi")).unwrap()],
                    ..ContactDraft::default()
                })?;
            }
            import.finish().map(drop)
        })
    })
    .unwrap();
    let products = add_products(&vault, &alphabet);
    let before = size(&vault);
    let count = people * 12;
    let mut state = 88_172_645_463_325_252;
    let begun = Instant::now();
    vault
        .write(now(), |db| {
            let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
            for n in 0..count {
                // In the order of time, as logs are.
                let started = 1_700_000_000 + (n * SPAN / count) as i64;
                let who = format!("p{}@example.fi", random(&mut state) % people);
                import.take(
                    &Arriving {
                        who: &who,
                        product: products[(random(&mut state) % PRODUCTS as u64) as usize],
                        agent: None,
                        seen: None,
                        started,
                        seconds: (random(&mut state) % 3_000) as u32,
                        hits: Some(12),
                    },
                    |_| Ok(Draft::default()),
                )?;
            }
            println!("taken after {:.1} s, {} MiB resident", begun.elapsed().as_secs_f64(), resident());
            import.finish()
        })
        .unwrap();
    let took = begun.elapsed().as_secs_f64();
    println!("{count} sessions in {took:.1} s: {:.0}/s, {} MiB resident", count as f64 / took, resident());
    vault.close().unwrap();
    let unlock = liggare_vault::Unlock::Passphrase(Secret::new("korrekt häst batteri".into()));
    drop(vault);
    let opened = Vault::open(&home.path().join("r.liggare"), &unlock, &surroundings, now()).unwrap();
    let vault = opened.vault;
    println!("{:.1} bytes a session", (size(&vault) - before) as f64 / count as f64);
    vault
        .read(|db| {
            browse(db, &products);
            Ok::<_, VaultError>(())
        })
        .unwrap();
    println!("{} MiB resident", resident());
    timed("a daily import of 20,000", || {
        vault.write(now(), |db| {
            let mut import = Import::begin(db, &new(Noun::Session), Known::Email, &alphabet)?;
            for n in 0..20_000 {
                let who = format!("p{}@example.fi", random(&mut state) % people);
                let arriving = Arriving {
                    who: &who,
                    product: products[0],
                    agent: None,
                    seen: None,
                    started: 1_700_000_000 + SPAN as i64 + n,
                    seconds: 1,
                    hits: None,
                };
                import.take(&arriving, |_| Ok(Draft::default()))?;
            }
            import.finish()
        })
    })
    .unwrap();
    let last = vault.read(batches::imports).unwrap().remove(0);
    timed("its undo", || vault.write(now(), |db| undo::import(db, last.id, &alphabet))).unwrap();
}

fn browse(db: &Reader<'_>, products: &[Uuid]) {
    let table = nouns::of(Noun::Session).unwrap();
    let columns: Vec<String> =
        ["started", "seconds", "contact", "product", "device"].map(str::to_owned).to_vec();
    let counts = timed("counts", || Arc::new(Counts::read(db).unwrap()));
    let (people, named) = (Broad::default(), Broad::default());
    let one = vec![products[3].to_string()];
    let searches = [
        ("all", "", vec![]),
        ("a product", "", vec![("product", Test::Choice(&one, false))]),
        (
            "a period",
            "",
            vec![("started", Test::Range(Some("2024-06-01T00:10:00Z"), Some("2025-06-01T00:00:00Z")))],
        ),
        ("one of eight", "aino", vec![]),
        ("few people", "aino Släkt16", vec![]),
        ("a product by name", "tjänst 4", vec![]),
        ("one of eight, a product", "bo", vec![("product", Test::Choice(&one, false))]),
    ];
    for (name, text, filters) in searches {
        let typed = Typed { text, people: &people, products: &named };
        let sought =
            timed(&format!("{name}: sought"), || Sought::read(db, &counts, typed, &filters).unwrap());
        let found = timed(&format!("{name}: found"), || Found::new(db, sought, counts.clone()).unwrap());
        let rows =
            timed(&format!("{name}: first of {}", found.len()), || found.window(db, 0, 100, true).unwrap());
        timed(&format!("{name}: their lines"), || table::lines(db, table, &columns, &rows).unwrap());
        timed(&format!("{name}: first jump"), || found.window(db, found.len() / 3, 100, true).unwrap());
        let mut state = 7;
        let mut worst = 0.0f64;
        for _ in 0..200 {
            let from = random(&mut state) as usize % found.len().max(1);
            let begun = Instant::now();
            found.window(db, from, 100, true).unwrap();
            worst = worst.max(begun.elapsed().as_secs_f64() * 1e3);
        }
        println!("{name}: worst of 200 jumps {worst:.2} ms");
        timed(&format!("{name}: facets"), || facets(db, &found, "product", "", 200).unwrap());
    }
    timed("usage of a person", || usage::of_contact(db, 1_000).unwrap());
    timed("usage of a product", || usage::of_product(db, 4).unwrap());
}
