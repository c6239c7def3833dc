//! `demo`: invented people, the same for the same seed.

use super::{Done, NOTHING};
use crate::answer::Answer;
use crate::client::Client;
use liggare_desk::wire::CreateSamples;

#[derive(clap::Args)]
pub struct Args {
    /// How many people.
    #[arg(long, default_value_t = 500, value_name = "N")]
    contacts: u32,
    /// The same seed invents the same people.
    #[arg(long, default_value_t = 1, value_name = "S")]
    seed: u64,
    /// In a register of their own, which is gone when the command ends: to try that the program works here.
    #[arg(long, conflicts_with = "seed")]
    throw_away: bool,
}

pub fn run(client: &Client, args: Args) -> Done {
    let added = if args.throw_away {
        let request = CreateSamples { contacts: args.contacts, language: client.language() };
        client.desk.create_samples(request, &client.watch())?.contacts
    } else {
        client.open()?;
        client.desk.fill(args.contacts, args.seed, &client.watch())?
    };
    let session = client.desk.get_session(NOTHING)?;
    let document = serde_json::json!({
        "added": added,
        "contacts": session.contacts,
        "organisations": session.organisations,
        "sample": session.sample,
    });
    Ok(Answer::new(&document, client.say_with("cli-demo-added", &[("count", added.into())])))
}
