//! `package verify|open`: for those who receive. No register is needed.

use super::Done;
use crate::answer::{self, Answer, pairs};
use crate::client::Client;
use liggare_desk::wire::{OpenPackage, PackageView, VerifyPackage};
use std::path::{Path, PathBuf};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Check the signature beside the package; decrypts nothing.
    Verify {
        /// The package, ….tar.age
        file: PathBuf,
        /// The sender's public key, RW…
        #[arg(long)]
        sender: String,
    },
    /// Check everything, and unpack into a new folder.
    Open {
        /// The package, ….tar.age
        file: PathBuf,
        /// Your own age identity, as age-keygen writes it.
        #[arg(long, value_name = "KEYFILE")]
        identity: PathBuf,
        /// The sender's public key, RW…
        #[arg(long)]
        sender: String,
        /// The folder to make; in one that holds something, a folder of the package's name.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

pub fn run(client: &Client, command: Command) -> Done {
    match command {
        Command::Verify { file, sender } => {
            let request = VerifyPackage { place: client.place(&file), sender };
            let view = client.desk.verify_package(request, &client.watch())?;
            Ok(answer(client, &view))
        }
        Command::Open { file, identity, sender, out } => {
            let request = OpenPackage {
                place: client.place(&file),
                identity: client.place(&identity),
                sender,
                out: client.place(&out),
            };
            let view = client.desk.open_package(request, &client.watch())?;
            Ok(answer(client, &view))
        }
    }
}

fn answer(client: &Client, view: &PackageView) -> Answer {
    // In a folder that holds something already the desk makes one of the package's name.
    let folder =
        view.place.as_ref().map(|at| Path::new(&at.folder).join(&at.name).to_string_lossy().into_owned());
    let mut document = answer::json(view);
    if let Some(object) = document.as_object_mut() {
        object.remove("place");
        object.insert("verified".to_owned(), true.into());
        object.insert("out".to_owned(), folder.clone().into());
    }
    let shown = |part: &Option<String>| part.clone().unwrap_or_default();
    let rows = view.rows.map(|rows| rows.to_string()).unwrap_or_default();
    let told = pairs([
        (client.say("cli-package-id"), view.package_id.as_str()),
        (client.say("cli-col-sender"), &shown(&view.from)),
        (client.say("cli-col-purpose"), &shown(&view.purpose)),
        (client.say("about-fields"), &view.fields.join(", ")),
        (client.say("cli-import-rows"), &rows),
        (client.say("about-expires"), &shown(&view.expires)),
        (client.say("cli-sums"), &view.sums_sha256),
        (client.say("cli-col-files"), &view.files.join(", ")),
        (client.say("cli-folder"), &shown(&folder)),
    ]);
    let text =
        format!("{}\n{told}", client.say(if folder.is_some() { "cli-opened" } else { "cli-verified" }));
    Answer::new(&document, text)
}
