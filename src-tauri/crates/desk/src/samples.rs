//! Invented people and what belongs to them, the same for the same seed. No name, address or number here is anyone's.
//!
//! Each record is told by its seed and its number alone: it does not matter what was invented before it. To add a noun:
//! one file beside these with its [`Invented`], and a place for it in [`OF_PEOPLE`].

mod account;
mod competition;
mod contract;
mod device;
mod dice;
mod feedback;
mod filling;
mod list;
mod organisation;
mod person;
mod product;
mod scene;
mod session;
mod survey;
#[cfg(test)]
mod tests;
mod words;

pub use person::person;
use scene::Invented;

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::wire::{CreateSamples, LockReason, Session};
use filling::Filling;
use liggare_domain::{Controller, Country, Keeper, Language, Noun, PostalAddress, Register};
use liggare_vault::Writer;

/// More than this is no trial.
const MOST: u32 = 5_000_000;

/// What comes after organisations and people, each after all that it names.
const OF_PEOPLE: [Invented; 10] = [
    product::PRODUCTS,
    device::DEVICES,
    account::ACCOUNTS,
    contract::CONTRACTS,
    contract::CONTACTS,
    list::LISTS,
    list::MEMBERSHIPS,
    feedback::FEEDBACK,
    competition::COMPETITIONS,
    competition::ENTRIES,
];

impl Desk {
    /// Makes a throw-away register of invented people and opens it. It is gone when it is closed.
    pub fn create_samples(&self, req: CreateSamples, progress: &dyn Progress) -> Result<Session> {
        let country = Country::parse("FI").map_err(|_| Fault::about(FaultCode::InvalidValue, "country"))?;
        let register = Register {
            name: words::REGISTER[Language::ALL.iter().position(|known| *known == req.language).unwrap_or(0)]
                .into(),
            controller: Controller {
                name: "Nordvik Programvara Abp".into(),
                business_id: None,
                address: PostalAddress::default(),
                country,
                phone: None,
                email: None,
            },
            keeper: Keeper::default(),
            languages: vec![req.language],
        };
        // Before anything is closed for it.
        if req.contacts > MOST {
            return Err(Fault::about(FaultCode::InvalidValue, "contacts"));
        }
        let folder = self.ports.directories.samples();
        std::fs::create_dir_all(&folder).map_err(|error| crate::causes::io(&error, "writing"))?;
        let path = folder.join("sample.liggare");
        if !self.open().is_ok_and(|open| open.path == path) {
            // Left by a crash: nobody holds its key any more. One that another program has open is refused.
            liggare_vault::remove_unless_open(&path)?;
        }
        // A sample of our own goes with it.
        self.close(LockReason::Closed);
        self.make(&path, &register, None, false, true)?;
        self.fill(req.contacts, 1, progress)?;
        self.session_of(&*self.open()?)
    }

    /// Adds invented people to the open register, with records of every noun in proportion to them. What a stop comes in
    /// between leaves the nouns that were done.
    pub fn fill(&self, contacts: u32, seed: u64, progress: &dyn Progress) -> Result<u64> {
        if contacts > MOST {
            return Err(Fault::about(FaultCode::InvalidValue, "contacts"));
        }
        let (open, day, people) = (self.open()?, self.today(), u64::from(contacts));
        // Each noun in a transaction of its own: of one with millions of pages every look at a page would go through all of
        // the write-ahead log.
        let mut filling = Filling::new(&open, progress, (seed, day, people));
        let write =
            |act: &mut dyn FnMut(&Writer<'_>) -> Result<()>| open.vault.write(self.now(), |db| act(db));
        write(&mut |db| filling.records(db, &organisation::ORGANISATIONS))?;
        write(&mut |db| filling.people(db))?;
        for invented in &OF_PEOPLE {
            write(&mut |db| filling.records(db, invented))?;
        }
        let mut rows = Vec::new();
        write(&mut |db| {
            rows = filling.keys(db, Noun::Contact)?;
            filling.surveys(db, &rows)
        })?;
        write(&mut |db| filling.sessions(db, &rows))?;
        Ok(people)
    }
}
