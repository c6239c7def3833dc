//! `organisations`, `organisation show|add|edit`.

use super::{Done, address, change, change_address, footer, gather};
use crate::answer::{Answer, Table, pairs};
use crate::args::{Address, Window};
use crate::client::Client;
use liggare_desk::wire::{
    ById, EditOrganisation, OrganisationForm, OrganisationView, RecordKind, SearchOrganisations,
};
use uuid::Uuid;

#[derive(clap::Args)]
pub struct List {
    /// Only those whose name holds this.
    #[arg(default_value = "")]
    text: String,
    #[command(flatten)]
    window: Window,
}

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show one.
    Show {
        /// Its id.
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
        /// Its id.
        id: Uuid,
        #[command(flatten)]
        values: Values,
    },
}

/// An organisation's values.
#[derive(clap::Args)]
pub struct Values {
    /// Name.
    #[arg(long)]
    name: Option<String>,
    /// Business or VAT id.
    #[arg(long)]
    business_id: Option<String>,
    #[command(flatten)]
    address: Address,
}

impl Values {
    fn change(self, form: &mut OrganisationForm) {
        change(&mut form.name, self.name);
        change(&mut form.business_id, self.business_id);
        change_address(&mut form.address, self.address);
    }
}

pub fn list(client: &Client, args: List) -> Done {
    client.open()?;
    let found = gather(args.window, |from, len| {
        let page = client.desk.search_organisations(SearchOrganisations {
            text: args.text.clone(),
            from,
            len,
            place_of: None,
        })?;
        Ok((page.total, page.rows))
    })?;
    let heads = ["about-name", "about-business_id", "cli-address", "cli-contacts", "cli-col-id"];
    let mut table = Table::new(heads.map(|id| client.say(id)));
    for row in &found.rows {
        table.row([
            row.form.name.clone(),
            row.form.business_id.clone(),
            address(&row.form.address),
            row.contacts.to_string(),
            row.id.to_string(),
        ]);
    }
    let under = footer(client, found.rows.len(), args.window.offset, found.total);
    let text = format!("{}\n{under}", table.render());
    Ok(Answer::new(&found, text))
}

pub fn run(client: &Client, command: Command) -> Done {
    client.open()?;
    let view = match command {
        Command::History { id } => return super::history::show(client, RecordKind::Organisation, id),
        Command::Show { id } => client.desk.get_organisation(ById { id })?,
        Command::Add(values) => {
            let mut form = OrganisationForm::default();
            values.change(&mut form);
            client.desk.add_organisation(form)?
        }
        Command::Edit { id, values } => {
            let mut form = client.desk.get_organisation(ById { id })?.form;
            values.change(&mut form);
            client.desk.edit_organisation(EditOrganisation { id, form })?
        }
    };
    Ok(Answer::new(&view, text(client, &view)))
}

fn text(client: &Client, view: &OrganisationView) -> String {
    pairs([
        (client.say("cli-col-id"), view.id.to_string().as_str()),
        (client.say("about-name"), &view.form.name),
        (client.say("about-business_id"), &view.form.business_id),
        (client.say("cli-address"), &address(&view.form.address)),
        (client.say("cli-contacts"), &view.contacts.to_string()),
    ])
}
