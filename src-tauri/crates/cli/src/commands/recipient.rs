//! `recipient fingerprint|add|edit|list|key-request`.

use super::{Done, List, NOTHING, change};
use crate::answer::{Answer, Table, pairs};
use crate::client::Client;
use crate::codes;
use crate::exit::{Failure, Ours};
use liggare_desk::wire::{
    EditRecipient, KeySource, Noun, Purpose, RecipientForm, RecipientKind, RecipientView, RecordRef,
    SaveLetter, Secret,
};
use liggare_words::letters::{KeyRequest, key_request};
use std::path::PathBuf;

#[derive(clap::Subcommand)]
pub enum Command {
    /// The fingerprint of a key, to be compared over the phone. No register is needed.
    Fingerprint {
        /// The public key, age1…
        #[arg(required_unless_present = "file", conflicts_with = "file")]
        key: Option<String>,
        /// A file that holds it.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Record one.
    Add {
        /// Name of the organisation.
        #[arg(long)]
        name: String,
        /// What it is to the controller.
        #[arg(long, value_parser = codes::recipient_kind())]
        kind: RecipientKind,
        /// Where it is established, ISO 3166-1 alpha-2.
        #[arg(long)]
        country: String,
        #[command(flatten)]
        values: Values,
    },
    /// Change what is given; an empty value clears.
    Edit {
        /// Its id or its name.
        recipient: String,
        /// Name of the organisation.
        #[arg(long)]
        name: Option<String>,
        /// What it is to the controller.
        #[arg(long, value_parser = codes::recipient_kind())]
        kind: Option<RecipientKind>,
        /// Where it is established, ISO 3166-1 alpha-2.
        #[arg(long)]
        country: Option<String>,
        #[command(flatten)]
        values: Values,
    },
    /// What it was, and what changed it.
    History {
        /// Its id or its name.
        recipient: String,
    },
    /// Show all, by name.
    List,
    /// The letter that asks a recipient for a key.
    KeyRequest {
        /// Its id or its name.
        recipient: String,
        /// Where to write the letter instead of showing it; nothing may be there.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

/// What else is recorded of a recipient.
#[derive(clap::Args)]
pub struct Values {
    /// Person to reach there.
    #[arg(long)]
    contact_person: Option<String>,
    /// That person's e-mail.
    #[arg(long)]
    contact_email: Option<String>,
    /// Its public key, age1… Another key than before has to be confirmed anew.
    #[arg(long, value_name = "KEY")]
    age: Option<String>,
    /// The key's fingerprint as the recipient read it out over another channel.
    #[arg(long, value_name = "FINGERPRINT")]
    confirm_fingerprint: Option<String>,
    /// Reference of the contract.
    #[arg(long, value_name = "REF")]
    contract: Option<String>,
    /// Its last day, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    contract_end: Option<String>,
    /// Purposes that it covers.
    #[arg(long, value_delimiter = ',', value_parser = codes::purpose())]
    purposes: Option<Vec<Purpose>>,
}

impl Values {
    fn change(self, form: &mut RecipientForm) {
        change(&mut form.contact_person, self.contact_person);
        change(&mut form.contact_email, self.contact_email);
        change(&mut form.age_recipient, self.age);
        change(&mut form.confirm_fingerprint, self.confirm_fingerprint);
        change(&mut form.contract_reference, self.contract);
        change(&mut form.contract_ends, self.contract_end);
        form.purposes = self.purposes.unwrap_or(std::mem::take(&mut form.purposes));
    }
}

pub fn run(client: &Client, command: Command) -> Done {
    if let Command::Fingerprint { key, file } = command {
        let place = file.as_deref().map(|file| client.place(file));
        let view = client.desk.read_recipient_key(KeySource { text: key, place })?;
        let text = view.fingerprint.clone();
        return Ok(Answer::new(&view, text));
    }
    client.open()?;
    let view = match command {
        Command::Fingerprint { .. } | Command::List => return list(client),
        Command::History { recipient } => {
            let id = client.desk.recipient_named(&recipient)?.id;
            return super::history::show(client, RecordRef { noun: Noun::Recipient, id });
        }
        Command::KeyRequest { recipient, out } => return letter(client, &recipient, out),
        Command::Add { name, kind, country, values } => {
            let mut form = RecipientForm {
                name,
                kind,
                country,
                contact_person: String::new(),
                contact_email: String::new(),
                age_recipient: String::new(),
                confirm_fingerprint: String::new(),
                contract_reference: String::new(),
                contract_ends: String::new(),
                purposes: Vec::new(),
            };
            values.change(&mut form);
            client.desk.add_recipient(form)?
        }
        Command::Edit { recipient, name, kind, country, values } => {
            let RecipientView { id, mut form, .. } = named(client, &recipient)?;
            change(&mut form.name, name);
            change(&mut form.country, country);
            form.kind = kind.unwrap_or(form.kind);
            values.change(&mut form);
            client.desk.edit_recipient(EditRecipient { id, form })?
        }
    };
    Ok(Answer::new(&view, text(client, &view)))
}

/// The recipient of that id or name.
fn named(client: &Client, name: &str) -> Result<RecipientView, Failure> {
    let id = client.desk.recipient_named(name)?.id;
    let all = client.desk.list_recipients(NOTHING)?.rows;
    let found = all.into_iter().find(|known| known.id == id);
    found.ok_or_else(|| liggare_desk::Fault::about(liggare_desk::FaultCode::NotFound, "recipient").into())
}

fn list(client: &Client) -> Done {
    let held = client.desk.list_recipients(NOTHING)?;
    let heads = [
        "about-name",
        "cli-col-kind",
        "field-country",
        "cli-col-key",
        "about-contract_reference",
        "about-contract_ends",
        "cli-col-disclosures",
    ];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in &held.rows {
        table.row([
            row.form.name.clone(),
            client.say(&format!("recipient-kind-{}", row.form.kind)),
            row.form.country.clone(),
            client.say(key_standing(row)),
            row.form.contract_reference.clone(),
            row.form.contract_ends.clone(),
            row.disclosures.to_string(),
        ]);
    }
    Ok(Answer::new(&List { total: u64::from(held.total), rows: held.rows }, table.render()))
}

fn key_standing(view: &RecipientView) -> &'static str {
    match (&view.fingerprint, &view.key_confirmed) {
        (None, _) => "cli-key-none",
        (Some(_), None) => "cli-key-unconfirmed",
        (Some(_), Some(_)) => "cli-key-confirmed",
    }
}

fn letter(client: &Client, recipient: &str, out: Option<PathBuf>) -> Done {
    let asked = named(client, recipient)?;
    let register = client.desk.get_register(NOTHING)?.form;
    let email = [&register.keeper_email, &register.email].into_iter().find(|email| !email.is_empty());
    let text = key_request(
        client.words.language(),
        &KeyRequest {
            controller: &register.controller,
            recipient: &asked.form.name,
            person: &asked.form.contact_person,
            email: email.map(String::as_str).unwrap_or_default(),
            keeper: &register.keeper_name,
        },
    );
    let Some(path) = out else {
        return Ok(Answer::new(&serde_json::json!({ "letter": text }), text));
    };
    if path.symlink_metadata().is_ok() {
        return Err(Ours::FileTaken.into());
    }
    client.desk.save_letter(SaveLetter { place: client.place(&path), text: Secret::new(text) })?;
    let shown = path.to_string_lossy().into_owned();
    let said = client.say_with("cli-written", &[("file", (&shown).into())]);
    Ok(Answer::new(&serde_json::json!({ "file": shown }), said))
}

fn text(client: &Client, view: &RecipientView) -> String {
    let form = &view.form;
    let purposes: Vec<_> =
        form.purposes.iter().map(|purpose| client.say(&format!("purpose-{purpose}"))).collect();
    pairs([
        (client.say("cli-col-id"), view.id.to_string().as_str()),
        (client.say("about-name"), &form.name),
        (client.say("cli-col-kind"), &client.say(&format!("recipient-kind-{}", form.kind))),
        (client.say("field-country"), &form.country),
        (client.say("about-contact_person"), &form.contact_person),
        (client.say("about-contact_email"), &form.contact_email),
        (client.say("about-age_recipient"), &form.age_recipient),
        (client.say("about-confirm_fingerprint"), view.fingerprint.as_deref().unwrap_or_default()),
        (client.say("cli-col-key"), &client.say(key_standing(view))),
        (client.say("about-contract_reference"), &form.contract_reference),
        (client.say("about-contract_ends"), &form.contract_ends),
        (client.say("about-purposes"), &purposes.join(", ")),
    ])
}
