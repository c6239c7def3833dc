//! The file: intent recorded, two passes over one snapshot, signature, name, end recorded.

use super::Decision;
use crate::desk::Desk;
use crate::fault::{Fault, FaultCode, Result};
use crate::ledger;
use crate::ports::Progress;
use crate::session::Open;
use crate::wire::{DisclosureView, ExportDisclosure};
use liggare_domain::{DisclosureId, Field, LogId};
use liggare_package::descriptor::{self, FieldType, LogPosition, Terms};
use liggare_package::keys::RecipientKey;
use liggare_package::seal::{Content, Sealed, SourceError, Statement, Table, seal_to_path};
use liggare_package::{PACKAGE_SUFFIX, PackageId};
use liggare_vault::tables::disclosable::{AT_ONCE, Disclosables};
use liggare_vault::tables::disclosures::{self, Intent};
use liggare_vault::{Reader, VaultError, acts};
use std::path::Path;

const TERMS: (&str, &str) =
    ("forbidden without the sender's consent", "the data stays inside the European Economic Area");

impl Desk {
    /// Lets it leave, if it is still what the token stands for.
    pub fn export_disclosure(
        &self,
        req: ExportDisclosure,
        progress: &dyn Progress,
    ) -> Result<DisclosureView> {
        let open = self.open()?;
        let folder = self.path(&req.place)?;
        std::fs::create_dir_all(&folder).map_err(|error| crate::causes::io(&error, "writing"))?;
        let version = open.vault.generation_of_data();
        let id = open.vault.read(|db| {
            let decision = self.decide(&open, db, version, &req.request, progress)?;
            if !decision.refusals.is_empty() {
                return Err(Fault::refused(&decision.refusals));
            }
            if decision.token != req.token {
                return Err(FaultCode::PreviewStale.into());
            }
            self.write_package(&open, db, &decision, &req, &folder, progress)
        })?;
        self.checkpoint(&open);
        let held =
            open.vault.read(|db| disclosures::by_id(db, id))?.ok_or(VaultError::NotFound("disclosure"))?;
        Ok(ledger::line(held))
    }

    fn write_package(
        &self,
        open: &Open,
        db: &Reader<'_>,
        decision: &Decision,
        req: &ExportDisclosure,
        folder: &Path,
        progress: &dyn Progress,
    ) -> Result<DisclosureId> {
        let package = PackageId::generate()?;
        let package_text = package.to_string();
        let name = format!("liggare-{}-{}", self.today(), &package_text[..8]);
        let path = folder.join(format!("{name}{PACKAGE_SUFFIX}"));
        let age_recipient = decision.recipient.recipient.age_recipient.clone().unwrap_or_default();
        let recipient = RecipientKey::parse(&age_recipient)?;
        let rows = with_row_ids(&decision.rows)?;
        let (id, log_id) = (DisclosureId(random()?), LogId(random()?));
        let intent = Intent {
            id,
            log_id,
            recipient: &decision.recipient,
            age_recipient: &age_recipient,
            purpose: req.request.purpose,
            fields: &decision.fields,
            withheld: u64::from(decision.withheld),
            token: &decision.token,
            package_id: &package_text,
            expires: decision.expires,
            file_path: &path.to_string_lossy(),
            rows: &rows,
        };
        open.vault.write(self.now(), |db| acts::disclosures::begin(db, &intent))?;

        let anchor = open.vault.anchor();
        let rule = self.rules.of(req.request.purpose);
        let statement = Statement {
            package,
            organisation: Open::register(db)?.register.controller.name,
            recipient_organisation: decision.recipient.recipient.name.clone(),
            recipient,
            purpose: req.request.purpose.code().to_owned(),
            legal_basis: rule
                .gdpr
                .iter()
                .map(|article| format!("GDPR {article}"))
                .collect::<Vec<_>>()
                .join(", "),
            created: self.now(),
            expires: decision.expires,
            terms: Terms { onward_transfer: TERMS.0.to_owned(), eea: TERMS.1.to_owned() },
            supersedes: None,
            log: LogPosition { seq: u64::try_from(anchor.seq).unwrap_or(0), head: anchor.head },
        };
        match self.seal(db, decision, &rows, statement, folder, &name, progress) {
            Ok(sealed) => {
                let (sums, file) = (sealed.sums.to_string(), sealed.ciphertext.to_string());
                open.vault.write(self.now(), |db| acts::disclosures::complete(db, id, &sums, &file))?;
                Ok(id)
            }
            Err(Unsealed { fault, may_have_left }) => {
                if !may_have_left {
                    open.vault.write(self.now(), |db| acts::disclosures::cancel(db, id))?;
                }
                Err(fault)
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one file, gathered by the one caller")]
    fn seal(
        &self,
        db: &Reader<'_>,
        decision: &Decision,
        rows: &[([u8; 16], u32)],
        statement: Statement,
        folder: &Path,
        name: &str,
        progress: &dyn Progress,
    ) -> std::result::Result<Sealed, Unsealed> {
        let kept = |fault: Fault| Unsealed { fault, may_have_left: false };
        let key = Open::signing_key_in(db).map_err(kept)?;
        let mut people = Disclosables::of(db).map_err(|error| kept(error.into()))?;
        let fields = &decision.fields;
        let table = Table {
            name: "contacts".to_owned(),
            fields: fields
                .iter()
                .map(|field| descriptor::Field::new(field.code(), FieldType::String))
                .collect(),
            rows: Box::new(move |sink| {
                for part in rows.chunks(AT_ONCE) {
                    let contacts: Vec<u32> = part.iter().map(|(_, contact)| *contact).collect();
                    let people = people.many(&contacts).map_err(SourceError::failed)?;
                    for ((row_id, _), person) in part.iter().zip(people) {
                        let person =
                            person.ok_or_else(|| SourceError::failed(VaultError::NotFound("contact")))?;
                        let row_id = hex(row_id);
                        let mut cells = vec![row_id.as_str()];
                        cells.extend(fields.iter().map(|field: &Field| person.value(*field)));
                        sink(&cells)?;
                    }
                }
                Ok(())
            }),
        };
        let mut content = Content { statement, tables: vec![table] };
        let watch = crate::packages::watch(progress);
        let pending =
            seal_to_path(folder, name, &mut content, &key, &watch).map_err(|error| kept(error.into()))?;
        // From here on the file may have its name even when the call fails.
        pending.finish().map_err(|error| Unsealed { fault: error.into(), may_have_left: true })
    }

    /// Looks for the files of intents that were never seen to end. One found whole is completed; any other stays as it
    /// is: it may have left.
    pub(crate) fn reconcile_intents(&self, open: &Open) -> Result<()> {
        for intent in open.vault.read(disclosures::open_intents)? {
            let Some(path) = intent.file_path.as_deref().map(Path::new) else { continue };
            let mut part = path.as_os_str().to_owned();
            part.push(liggare_package::PART_SUFFIX);
            let _ = std::fs::remove_file(part);
            let key = open.signing_key()?;
            let go_on = |_| std::ops::ControlFlow::Continue(());
            if let Ok(found) = liggare_package::open::verify(path, key.verifying_key(), &go_on)
                && found.package.to_string() == intent.package_id
            {
                let (sums, file) = (found.sums.to_string(), found.ciphertext.to_string());
                open.vault
                    .write(self.now(), |db| acts::disclosures::complete(db, intent.id, &sums, &file))?;
            }
        }
        Ok(())
    }
}

/// Why there is no package, and whether a file may be there all the same.
struct Unsealed {
    fault: Fault,
    may_have_left: bool,
}

/// Each person gets a random id that means nothing outside this package.
fn with_row_ids(contacts: &[u32]) -> Result<Vec<([u8; 16], u32)>> {
    let mut bytes = vec![0u8; contacts.len() * 16];
    getrandom::fill(&mut bytes).map_err(|_| Fault::about(FaultCode::Internal, "random numbers"))?;
    let (ids, _) = bytes.as_chunks::<16>();
    Ok(ids.iter().copied().zip(contacts.iter().copied()).collect())
}

fn random() -> Result<uuid::Uuid> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| Fault::about(FaultCode::Internal, "random numbers"))?;
    Ok(uuid::Builder::from_random_bytes(bytes).into_uuid())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
