//! Taking back what was done since the register was opened, and doing it again. What it takes lies in the register's
//! versions; the order of the steps is this process's own and goes with it.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{JobProgress, Nothing, RecordRef, UndoState, UndoStep, Undone};
use liggare_domain::{BatchId, ContactDraft, ContactId, Draft, Noun, Recipient, RecipientId, Source};
use liggare_vault::acts::merge::Union;
use liggare_vault::tables::{contacts, recipients, records};
use liggare_vault::{Reader, VaultError, Writer, acts, log};
use std::sync::PoisonError;
use uuid::Uuid;

/// How many steps can be taken back.
const STEPS: usize = 100;

/// The steps, the newest last.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// How many there have been.
    pushed: u64,
}

/// One step, and how it is taken to the other side.
#[derive(Clone)]
pub(crate) struct Step {
    /// Which one it is, on whichever side.
    number: u64,
    told: UndoStep,
    way: Way,
}

/// How a step is taken back, or done again.
#[derive(Clone)]
enum Way {
    /// By the versions that the act of a log entry made.
    Revert(i64),
    /// A new record goes.
    Remove(RecordRef),
    /// A record that went comes again.
    Add(Box<Gone>, Source),
    /// What became one is two again.
    Part(Box<Union>),
    /// Two become one again.
    Unite(Box<Union>),
    /// That two are not one is forgotten.
    Rejoin(Noun, [Uuid; 2]),
    /// That two are not one is known again.
    SetApart(Noun, [Uuid; 2]),
    /// A file that is kept beside a record goes. It does not come again: the keeper has it where it came from.
    Detach(Uuid),
    /// An import is taken back. It does not come again: its people are gone, and the file has them.
    UndoImport(BatchId),
}

/// What went, as far as it is wanted to come again.
#[derive(Clone)]
enum Gone {
    Contact(ContactDraft),
    Recipient(Recipient),
    Record(Noun, Draft),
}

impl Steps {
    /// A new act: what had been taken back cannot be done again.
    pub(crate) fn push(&mut self, step: Step) {
        self.undone.clear();
        self.pushed += 1;
        self.done.push(Step { number: self.pushed, ..step });
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
    }

    fn state(&self) -> UndoState {
        let told = |steps: &[Step]| steps.last().map(|step| step.told.clone());
        UndoState { undo: told(&self.done), redo: told(&self.undone) }
    }
}

impl Step {
    fn new(code: &str, noun: Noun, name: Option<String>, count: u64, way: Way) -> Self {
        Self { number: 0, told: UndoStep { code: code.to_owned(), noun, name, count }, way }
    }

    /// A contact that was recorded.
    pub(crate) fn contact_added(id: ContactId, draft: &ContactDraft) -> Self {
        let record = RecordRef { noun: Noun::Contact, id: id.0 };
        Self::new("add", record.noun, named(draft), 1, Way::Remove(record))
    }

    /// A recipient that was recorded.
    pub(crate) fn recipient_added(id: RecipientId, name: &str) -> Self {
        Self::record_added(RecordRef { noun: Noun::Recipient, id: id.0 }, name)
    }

    /// A record that was recorded.
    pub(crate) fn record_added(record: RecordRef, name: &str) -> Self {
        Self::new("add", record.noun, Some(name.into()), 1, Way::Remove(record))
    }

    /// A record that was changed, by the act of that log entry.
    pub(crate) fn edited(seq: i64, noun: Noun, name: Option<String>) -> Self {
        Self::new("edit", noun, name, 1, Way::Revert(seq))
    }

    /// Many records that were changed together.
    pub(crate) fn many_edited(seq: i64, noun: Noun, count: u64) -> Self {
        Self::new("edit_many", noun, None, count, Way::Revert(seq))
    }

    /// A record that was removed.
    pub(crate) fn record_removed(noun: Noun, name: &str, draft: Draft, source: Source) -> Self {
        let way = Way::Add(Box::new(Gone::Record(noun, draft)), source);
        Self::new("remove", noun, Some(name.into()), 1, way)
    }

    /// Two records that became one of that name.
    pub(crate) fn merged(union: Union, name: Option<String>) -> Self {
        Self::new("merge", union.noun(), name, 2, Way::Part(Box::new(union)))
    }

    /// Two records of which the keeper said that they are two.
    pub(crate) fn set_apart(noun: Noun, pair: [Uuid; 2]) -> Self {
        Self::new("set_apart", noun, None, 2, Way::Rejoin(noun, pair))
    }

    /// A file that is kept beside a record.
    pub(crate) fn attached(id: Uuid, noun: Noun, name: &str) -> Self {
        Self::new("attach", noun, Some(name.into()), 1, Way::Detach(id))
    }

    /// An import.
    pub(crate) fn imported(batch: BatchId, noun: Noun, count: u64) -> Self {
        Self::new("import", noun, None, count, Way::UndoImport(batch))
    }
}

/// What a person is called on the screen.
pub(crate) fn named(draft: &ContactDraft) -> Option<String> {
    let name = [draft.name.given.as_deref(), draft.name.family.as_deref()];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let reach = || {
        let email = draft.emails.first().cloned().map(String::from);
        email.or_else(|| draft.phones.first().cloned().map(String::from))
    };
    if name.is_empty() { reach() } else { Some(name) }
}

/// The number of the entry that an act logged, if it did anything: the log's end moved.
pub(crate) fn act<T, E: From<VaultError>>(
    db: &Writer<'_>,
    act: impl FnOnce() -> std::result::Result<T, E>,
) -> std::result::Result<(T, Option<i64>), E> {
    let before = log::head(db)?.0;
    let done = act()?;
    let seq = log::head(db)?.0;
    Ok((done, (seq > before).then_some(seq)))
}

impl Desk {
    /// What can be taken back and done again.
    pub fn get_undo(&self, _: Nothing) -> Result<UndoState> {
        Ok(self.open()?.steps().state())
    }

    /// Takes the newest step back.
    pub fn undo(&self, _: Nothing, progress: &dyn Progress) -> Result<Undone> {
        let open = self.open()?;
        let _turn = open.taking.lock().unwrap_or_else(PoisonError::into_inner);
        let step = open.steps().done.last().cloned().ok_or(FaultCode::NothingToUndo)?;
        let (back, kept) = self.take(&open, &step, progress)?;
        let mut steps = open.steps();
        // By its number: another act may have come after it meanwhile.
        steps.done.retain(|other| other.number != step.number);
        match back {
            Some(way) => {
                // What was done to a record that is gone now cannot be done again.
                if matches!(way, Way::Add(..)) {
                    steps.undone.clear();
                }
                steps.undone.push(Step { way, ..step.clone() });
            }
            None => steps.undone.clear(),
        }
        Ok(Undone { step: step.told, kept, state: steps.state() })
    }

    /// Does the step again that was taken back last.
    pub fn redo(&self, _: Nothing, progress: &dyn Progress) -> Result<Undone> {
        let open = self.open()?;
        let _turn = open.taking.lock().unwrap_or_else(PoisonError::into_inner);
        let step = open.steps().undone.last().cloned().ok_or(FaultCode::NothingToUndo)?;
        let (back, kept) = self.take(&open, &step, progress)?;
        let mut steps = open.steps();
        steps.undone.retain(|other| other.number != step.number);
        steps.done.extend(back.map(|way| Step { way, ..step.clone() }));
        Ok(Undone { step: step.told, kept, state: steps.state() })
    }

    /// Takes a step to the other side; says the way back from there, and how many records were left as they are. A step
    /// whose records were all changed since is refused, and forgotten.
    fn take(&self, open: &Open, step: &Step, progress: &dyn Progress) -> Result<(Option<Way>, u64)> {
        let begun = JobProgress { done: 0, total: 0, rows: 0 };
        open.step(progress, begun)?;
        let alphabet = open.alphabet();
        let today = self.today();
        let taken = open.vault.write(self.now(), |db| match &step.way {
            Way::Revert(seq) => {
                let reverted = acts::revert::act(db, *seq, &alphabet)?;
                Ok((Some(Way::Revert(reverted.seq)), reverted.kept))
            }
            Way::Remove(record) => {
                let (gone, source) = gone(db, *record)?;
                match record.noun {
                    Noun::Contact => acts::contacts::remove_unchanged(db, ContactId(record.id))?,
                    Noun::Recipient => acts::recipients::remove_unused(db, RecipientId(record.id))?,
                    noun => acts::records::remove_unchanged(db, noun, record.id)?,
                }
                Ok((Some(Way::Add(Box::new(gone), source)), 0))
            }
            Way::Add(gone, source) => {
                let record = match &**gone {
                    Gone::Contact(draft) => {
                        let id = acts::contacts::add(db, draft, *source, today, &alphabet)?;
                        RecordRef { noun: Noun::Contact, id: id.0 }
                    }
                    Gone::Recipient(recipient) => {
                        RecordRef { noun: Noun::Recipient, id: acts::recipients::add(db, recipient)?.0 }
                    }
                    Gone::Record(noun, draft) => {
                        let id = acts::records::add(db, *noun, draft, *source, today, &alphabet)?;
                        RecordRef { noun: *noun, id }
                    }
                };
                Ok((Some(Way::Remove(record)), 0))
            }
            Way::Part(union) => {
                let part = || Ok(acts::merge::undo(db, union.noun(), union.gone, &alphabet)?);
                open.watched(db, progress, begun, part)?;
                Ok((Some(Way::Unite(union.clone())), 0))
            }
            Way::Unite(union) => {
                let unite = || Ok(acts::merge::act(db, union, today, &alphabet)?);
                open.watched(db, progress, begun, unite)?;
                Ok((Some(Way::Part(union.clone())), 0))
            }
            Way::Rejoin(noun, pair) => {
                acts::merge::undo_set_apart(db, *noun, pair[0], pair[1])?;
                Ok((Some(Way::SetApart(*noun, *pair)), 0))
            }
            Way::SetApart(noun, pair) => {
                acts::merge::set_apart(db, *noun, pair[0], pair[1])?;
                Ok((Some(Way::Rejoin(*noun, *pair)), 0))
            }
            Way::Detach(id) => {
                acts::attachments::undo_add(db, *id)?;
                Ok((None, 0))
            }
            Way::UndoImport(batch) => {
                let undo = || Ok(acts::undo::import(db, *batch, &alphabet)?);
                Ok((None, open.watched(db, progress, begun, undo)?.kept))
            }
        });
        if let Err(Fault { code: FaultCode::ChangedSince | FaultCode::NotFound, .. }) = &taken {
            open.steps().forget(&step.way);
        }
        taken
    }
}

impl Steps {
    /// Lets go of what can no longer be taken back.
    fn forget(&mut self, way: &Way) {
        let is_other = |step: &Step| match (&step.way, way) {
            (Way::Revert(one), Way::Revert(other)) => one != other,
            (Way::Remove(one), Way::Remove(other)) => one != other,
            (Way::UndoImport(one), Way::UndoImport(other)) => one != other,
            (Way::Detach(one), Way::Detach(other)) => one != other,
            (Way::Part(one), Way::Part(other)) | (Way::Unite(one), Way::Unite(other)) => one != other,
            (Way::Rejoin(_, one), Way::Rejoin(_, other)) => one != other,
            (Way::SetApart(_, one), Way::SetApart(_, other)) => one != other,
            _ => true,
        };
        self.done.retain(is_other);
        self.undone.retain(is_other);
    }

    /// A file that was kept beside a record is removed.
    pub(crate) fn forget_attached(&mut self, id: Uuid) {
        self.forget(&Way::Detach(id));
    }

    /// An import was taken back by other means.
    pub(crate) fn forget_import(&mut self, batch: BatchId) {
        self.forget(&Way::UndoImport(batch));
    }
}

impl Open {
    pub(crate) fn steps(&self) -> std::sync::MutexGuard<'_, Steps> {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn gone(db: &Reader<'_>, record: RecordRef) -> Result<(Gone, Source)> {
    Ok(match record.noun {
        Noun::Contact => {
            let held = contacts::by_id(db, ContactId(record.id))?.ok_or(VaultError::ChangedSince)?;
            (Gone::Contact(held.draft), held.origins.row.source)
        }
        Noun::Recipient => {
            let held = recipients::by_id(db, RecipientId(record.id))?.ok_or(VaultError::ChangedSince)?;
            (Gone::Recipient(held.recipient), Source::Form)
        }
        noun => {
            let held = records::by_id(db, noun, record.id)?.ok_or(VaultError::ChangedSince)?;
            let (origin, _) = records::origins(db, noun, &held)?;
            (Gone::Record(noun, held.draft), origin.source)
        }
    })
}
