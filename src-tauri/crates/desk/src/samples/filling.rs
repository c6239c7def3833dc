//! Writing what is invented into a register: one arrival a noun, a few for people.

use super::person::person;
use super::scene::{Invented, Scene};
use super::session::{self, Calendar};
use super::survey;
use super::{OF_PEOPLE, organisation};
use crate::fault::Result;
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::JobProgress;
use liggare_domain::{Date, Noun, Source, matching::OnMatch};
use liggare_vault::acts::import::Import;
use liggare_vault::acts::record_import::RecordImport;
use liggare_vault::acts::sessions::{self as uses, Known};
use liggare_vault::acts::surveys::{Arriving, SurveyImport};
use liggare_vault::tables::batches::{BatchKind, NewBatch};
use liggare_vault::tables::{facts, records};
use liggare_vault::{Alphabet, VaultError, Writer};
use std::sync::Arc;
use uuid::Uuid;

/// From where people come, so that there is something to filter by.
const SOURCES: [Source; 5] =
    [Source::Form, Source::Subscription, Source::Survey, Source::Use, Source::ContactRequest];
/// What comes after them names these.
const NAMED: [Noun; 6] =
    [Noun::Organisation, Noun::Product, Noun::Device, Noun::Contract, Noun::List, Noun::Competition];
/// After so many it tells how far it is.
const STEP: u64 = 1_000;

/// A filling under way.
pub(super) struct Filling<'a> {
    open: &'a Open,
    progress: &'a dyn Progress,
    alphabet: Arc<Alphabet>,
    scene: Scene,
    done: u64,
    total: u64,
}

impl<'a> Filling<'a> {
    /// With the seed, the day at hand and how many people.
    pub(super) fn new(
        open: &'a Open,
        progress: &'a dyn Progress,
        (seed, day, people): (u64, Date, u64),
    ) -> Self {
        let records = OF_PEOPLE.iter().chain([&organisation::ORGANISATIONS]);
        let records: u64 = records.map(|invented| (invented.count)(people)).sum();
        let total = people + records + survey::count(people) + session::count(people);
        let (alphabet, scene) = (open.alphabet(), Scene::new(seed, day, people));
        Self { open, progress, alphabet, scene, done: 0, total }
    }

    pub(super) fn people(&mut self, db: &Writer<'_>) -> Result<()> {
        let alphabet = self.alphabet.clone();
        let mut import = Import::begin(db, &self.batch(Noun::Contact, SOURCES[0]), OnMatch::Skip, &alphabet)?;
        let share = self.scene.people.div_ceil(SOURCES.len() as u64).max(1);
        let mut ids = Vec::with_capacity(self.scene.people as usize);
        for number in 0..self.scene.people {
            if number > 0 && number % share == 0 {
                let source = SOURCES[(number / share) as usize % SOURCES.len()];
                import.turn_to(&self.batch(Noun::Contact, source))?;
            }
            ids.push(import.add_distinct(&person(self.scene.seed, number))?.0);
            self.step()?;
        }
        self.finish(db, || Ok(import.finish().map(drop)?))?;
        self.scene.holds(Noun::Contact, ids);
        Ok(())
    }

    pub(super) fn records(&mut self, db: &Writer<'_>, invented: &Invented) -> Result<()> {
        let &Invented { noun, source, count, draft } = invented;
        let table = crate::views::table(noun)?;
        // What a register has from before is not invented again: products, lists and organisations are known by name.
        let held = facts::count(db, table.counter())? > 0;
        let alphabet = self.alphabet.clone();
        let batch = self.batch(noun, source);
        let mut import = RecordImport::begin(db, &batch, OnMatch::Skip, &alphabet)?.distinct()?;
        let mut ids = Vec::new();
        for number in 0..count(self.scene.people) {
            let draft = draft(&self.scene, number);
            let known = if held { records::known(db, noun, &draft)? } else { None };
            let id = match known {
                Some(id) => id,
                None => import.add(&draft)?,
            };
            if NAMED.contains(&noun) {
                ids.push(id);
            }
            self.step()?;
        }
        self.finish(db, || Ok(import.finish().map(drop)?))?;
        self.scene.holds(noun, ids);
        Ok(())
    }

    /// With the storage keys of people, in the order of their numbers.
    pub(super) fn surveys(&mut self, db: &Writer<'_>, people: &[i64]) -> Result<()> {
        let alphabet = self.alphabet.clone();
        for held in survey::surveys(&self.scene) {
            let batch = self.batch(Noun::Response, survey::SOURCE);
            let mut import = SurveyImport::begin(db, &batch, &held.draft, &held.questions, &alphabet)?;
            for number in held.responses.clone() {
                let response = survey::response(&self.scene, &held, number);
                let person = response.person.map(|person| people[person as usize]);
                import.take(Arriving {
                    contact: person.and_then(|row| u32::try_from(row).ok()),
                    external_id: Some(response.external_id),
                    submitted: Some(response.submitted),
                    complete: response.complete,
                    language: Some(response.language.code().to_owned()),
                    answers: response.answers,
                })?;
                self.step()?;
            }
            self.finish(db, || Ok(import.finish().map(drop)?))?;
        }
        Ok(())
    }

    /// With the storage keys of people, in the order of their numbers.
    pub(super) fn sessions(&mut self, db: &Writer<'_>, people: &[i64]) -> Result<()> {
        let (products, devices) = (self.keys(db, Noun::Product)?, self.keys(db, Noun::Device)?);
        let calendar = Calendar::new(&self.scene);
        let alphabet = self.alphabet.clone();
        let batch = self.batch(Noun::Session, session::SOURCE);
        let mut import = uses::Import::begin(db, &batch, Known::Either, &alphabet)?.distinct();
        for number in 0..session::count(self.scene.people) {
            let held = session::session(&self.scene, &calendar, number);
            import.add(uses::Held {
                contact: people[held.person as usize],
                product: products[held.product as usize % products.len()],
                device: held.device.map(|device| devices[device as usize]),
                started: held.started,
                seconds: held.seconds,
                hits: Some(held.hits),
            })?;
            self.step()?;
        }
        self.finish(db, || Ok(import.finish().map(drop)?))
    }

    /// The storage keys of a noun's records, in the order of their numbers.
    pub(super) fn keys(&self, db: &Writer<'_>, noun: Noun) -> Result<Vec<i64>> {
        let key = |id: &Uuid| Ok(records::row_of(db, noun, *id)?.ok_or(VaultError::NotFound("record"))?);
        self.scene.ids(noun).iter().map(key).collect()
    }

    fn batch(&self, noun: Noun, source: Source) -> NewBatch<'static> {
        NewBatch { kind: BatchKind::Sample, noun, source, day: self.scene.day, file_name: None, digest: None }
    }

    fn step(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(STEP) { self.open.step(self.progress, self.at()) } else { Ok(()) }
    }

    /// What builds indexes tells nothing of itself, and is broken off all the same.
    fn finish(&self, db: &Writer<'_>, act: impl FnOnce() -> Result<()>) -> Result<()> {
        self.open.watched(db, self.progress, self.at(), act)
    }

    fn at(&self) -> JobProgress {
        JobProgress { done: self.done, total: self.total, rows: self.done }
    }
}
