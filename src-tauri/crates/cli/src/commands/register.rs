//! `register show|edit`: the particulars of R1–R3.

use super::{Done, NOTHING, address, change, change_address};
use crate::answer::{Answer, pairs};
use crate::args::Address;
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{Language, RegisterView};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show them.
    Show,
    /// Change those that are given; an empty value clears one.
    Edit(Edit),
}

#[derive(clap::Args)]
pub struct Edit {
    /// Name of the register.
    #[arg(long)]
    name: Option<String>,
    /// Name of the controller.
    #[arg(long)]
    controller: Option<String>,
    /// Business or VAT id.
    #[arg(long)]
    business_id: Option<String>,
    #[command(flatten)]
    address: Address,
    /// The controller's phone.
    #[arg(long)]
    phone: Option<String>,
    /// The controller's e-mail.
    #[arg(long)]
    email: Option<String>,
    /// The keeper's name.
    #[arg(long)]
    keeper_name: Option<String>,
    /// The keeper's e-mail.
    #[arg(long)]
    keeper_email: Option<String>,
    /// The keeper's phone.
    #[arg(long)]
    keeper_phone: Option<String>,
    /// Languages, the sort order's first.
    #[arg(long, value_delimiter = ',', value_parser = codes::language())]
    languages: Option<Vec<Language>>,
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    let held = client.desk.get_register(NOTHING)?;
    let view = match command {
        Command::Show => held,
        Command::Edit(edit) => {
            let mut form = held.form;
            change(&mut form.name, edit.name);
            change(&mut form.controller, edit.controller);
            change(&mut form.business_id, edit.business_id);
            change_address(&mut form.address, edit.address);
            change(&mut form.phone, edit.phone);
            change(&mut form.email, edit.email);
            change(&mut form.keeper_name, edit.keeper_name);
            change(&mut form.keeper_email, edit.keeper_email);
            change(&mut form.keeper_phone, edit.keeper_phone);
            form.languages = edit.languages.unwrap_or(form.languages);
            client.desk.edit_register(form)?
        }
    };
    Ok(Answer::new(&view, text(client, &view)))
}

fn text(client: &Client, view: &RegisterView) -> String {
    let form = &view.form;
    let languages: Vec<&str> = form.languages.iter().map(|language| language.code()).collect();
    pairs([
        (client.say("cli-register"), form.name.as_str()),
        (client.say("about-controller"), &form.controller),
        (client.say("about-business_id"), &form.business_id),
        (client.say("cli-address"), &address(&form.address)),
        (client.say("about-phone"), &form.phone),
        (client.say("field-email"), &form.email),
        (client.say("about-keeper_name"), &form.keeper_name),
        (client.say("about-keeper_email"), &form.keeper_email),
        (client.say("about-keeper_phone"), &form.keeper_phone),
        (client.say("about-languages"), &languages.join(", ")),
        (client.say("cli-created-at"), &view.created),
        (client.say("cli-updated-at"), &view.updated),
    ])
}
