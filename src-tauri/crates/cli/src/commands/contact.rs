//! `contact show|add|edit`.

use super::{Done, address, change, change_address};
use crate::answer::{Answer, pairs};
use crate::args::Address;
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{AddContact, ById, ContactForm, ContactView, EditContact, Noun, RecordRef, Source};
use uuid::Uuid;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show one, with where its values came from and to whom they went.
    Show {
        /// The contact's id.
        id: Uuid,
    },
    /// What it was, and what changed it.
    History {
        /// Its id.
        id: Uuid,
    },
    /// Record one.
    Add(Values),
    /// Change what is given; an empty value clears.
    Edit {
        /// The contact's id.
        id: Uuid,
        #[command(flatten)]
        values: Values,
    },
}

/// A contact's values.
#[derive(clap::Args)]
pub struct Values {
    /// First name.
    #[arg(long)]
    given_name: Option<String>,
    /// Surname.
    #[arg(long)]
    family_name: Option<String>,
    /// An e-mail address, the primary one first; may be given again. Replaces all that were there.
    #[arg(long)]
    email: Vec<String>,
    /// A phone number, the primary one first; may be given again. Replaces all that were there.
    #[arg(long, alias = "mobile")]
    phone: Vec<String>,
    /// Name of the person's organisation.
    #[arg(long)]
    organisation: Option<String>,
    /// Position in it.
    #[arg(long)]
    position: Option<String>,
    #[command(flatten)]
    address: Address,
    /// Home town; only with --consent.
    #[arg(long)]
    home_town: Option<String>,
    /// Geographic location; only with --consent.
    #[arg(long)]
    location: Option<String>,
    /// The day the person consented to home town and location, YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    consent: Option<String>,
    /// Whose product the contact concerns, when not the controller's own.
    #[arg(long)]
    product_of: Option<String>,
    /// Whether the person objects to direct marketing.
    #[arg(long, value_parser = codes::yes_no(), value_name = "yes|no")]
    objects: Option<bool>,
    /// Where the values come from.
    #[arg(long, value_parser = codes::source(), default_value = "form")]
    source: Source,
}

impl Values {
    fn change(self, form: &mut ContactForm) {
        change(&mut form.given_name, self.given_name);
        change(&mut form.family_name, self.family_name);
        change_list(&mut form.emails, self.email);
        change_list(&mut form.phones, self.phone);
        change(&mut form.organisation, self.organisation);
        change(&mut form.position, self.position);
        change_address(&mut form.address, self.address);
        change(&mut form.home_town, self.home_town);
        change(&mut form.location, self.location);
        change(&mut form.whereabouts_consent, self.consent);
        change(&mut form.product_of, self.product_of);
        form.objects_to_marketing = self.objects.unwrap_or(form.objects_to_marketing);
    }
}

/// One empty value clears the list.
fn change_list(held: &mut Vec<String>, given: Vec<String>) {
    if !given.is_empty() {
        *held = given.into_iter().filter(|value| !value.is_empty()).collect();
    }
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    let view = match command {
        Command::History { id } => {
            return super::history::show(client, RecordRef { noun: Noun::Contact, id });
        }
        Command::Show { id } => client.desk.get_contact(ById { id })?,
        Command::Add(values) => {
            let source = values.source;
            let mut form = ContactForm::default();
            values.change(&mut form);
            client.desk.add_contact(AddContact { form, source })?
        }
        Command::Edit { id, values } => {
            let source = values.source;
            let mut form = client.desk.get_contact(ById { id })?.form;
            values.change(&mut form);
            client.desk.edit_contact(EditContact { id, form, source })?
        }
    };
    Ok(Answer::new(&view, text(client, &view)))
}

fn text(client: &Client, view: &ContactView) -> String {
    let form = &view.form;
    let origin = format!("{}, {}", client.say(&format!("source-{}", view.origin.source)), view.origin.at);
    let objects = if form.objects_to_marketing { client.say("cli-objects") } else { String::new() };
    let mut text = pairs([
        (client.say("cli-col-id"), view.id.to_string().as_str()),
        (client.say("field-given_name"), &form.given_name),
        (client.say("field-family_name"), &form.family_name),
        (client.say("field-email"), &form.emails.join(", ")),
        (client.say("field-mobile"), &form.phones.join(", ")),
        (client.say("field-organisation"), &form.organisation),
        (client.say("field-position"), &form.position),
        (client.say("cli-address"), &address(&form.address)),
        (client.say("field-home_town"), &form.home_town),
        (client.say("field-location"), &form.location),
        (client.say("about-whereabouts_consent"), &form.whereabouts_consent),
        (client.say("field-product_of"), &form.product_of),
        (client.say("cli-marketing"), &objects),
        (client.say("about-source"), &origin),
    ]);
    for (field, told) in &view.origins {
        let source = client.say(&format!("source-{}", told.source));
        text = format!("{text}  {}: {source}, {}\n", client.say(&format!("field-{field}")), told.at);
    }
    for written in &view.exports {
        let reason = written.reason.clone().unwrap_or_default();
        let values = [("at", (&written.at).into()), ("reason", (&reason).into())];
        text = format!("{text}{}\n", client.say_with("cli-exported-of-contact", &values));
    }
    for made in &view.disclosures {
        let purpose = client.say(&format!("purpose-{}", made.purpose));
        let values = [
            ("recipient", (&made.recipient_name).into()),
            ("purpose", (&purpose).into()),
            ("at", (&made.at).into()),
        ];
        text = format!("{text}{}\n", client.say_with("cli-disclosed-to", &values));
    }
    text
}
