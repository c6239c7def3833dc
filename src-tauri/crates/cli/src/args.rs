//! The command line: the options that all commands share, and the tree of commands. What a command itself takes stands
//! beside what it does, in `commands/`.

use crate::codes;
use crate::commands::{
    attachment, backup, bulk, contact, contacts, create, demo, disclose, export, find, import, log, look,
    merge, package, purposes, recent, recipient, records, recovery, register, sessions, settings, slots,
    status, survey, today, usage,
};
use clap::{Args, Parser, Subcommand};
use liggare_desk::wire::{Language, Noun};
use std::path::PathBuf;

/// Keeps a sealed register of personal data: takes in contacts, finds them, discloses them signed and encrypted.
///
/// Exit codes: 0 done, 1 failed, 2 usage, 3 refused by law or by the register's description, 4 locked or wrong key,
/// 5 not whole: a register, a log or a package that is not what it was.
#[derive(Parser)]
#[command(name = "liggare", version)]
pub struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Args, Clone)]
pub struct Globals {
    /// The register's folder.
    #[arg(long, global = true, value_name = "DIR", env = "LIGGARE_VAULT")]
    pub vault: Option<PathBuf>,
    /// Open with the passphrase in the first line of a file.
    #[arg(long, global = true, value_name = "FILE", env = "LIGGARE_PASSPHRASE_FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Open with the recovery code in a file: the recovery sheet, or any age identity file.
    #[arg(long, global = true, value_name = "FILE")]
    pub recovery_file: Option<PathBuf>,
    /// Leave the keychain alone.
    #[arg(long, global = true)]
    pub no_keychain: bool,
    /// Print one JSON document and nothing else.
    #[arg(long, global = true)]
    pub json: bool,
    /// Language of texts and letters; the system's otherwise.
    #[arg(long, global = true, value_parser = codes::language())]
    pub language: Option<Language>,
}

/// How many rows of a list, and from where.
#[derive(Args, Clone, Copy)]
pub struct Window {
    /// How many rows at most.
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub limit: u32,
    /// How many rows to pass over.
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub offset: u32,
}

/// A postal address; an empty value clears what was there.
#[derive(Args, Clone)]
pub struct Address {
    /// Street and number.
    #[arg(long)]
    pub street: Option<String>,
    /// Postal code.
    #[arg(long)]
    pub postal_code: Option<String>,
    /// Town.
    #[arg(long)]
    pub city: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    #[arg(long)]
    pub country: Option<String>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Make a register.
    Create(create::Args),
    /// What needs attention: backups, contracts, packages.
    Today,
    /// What the register holds, how far its log has come, what opens it.
    Status,
    /// The register's particulars.
    #[command(subcommand)]
    Register(register::Command),
    /// How a file of contacts is written and what its columns are.
    Look(look::Args),
    /// Take in a file.
    #[command(subcommand)]
    Import(import::Command),
    /// Imports that were done.
    #[command(subcommand)]
    Imports(import::Imports),
    /// Find contacts by name, address, number or organisation.
    Search(contacts::Search),
    /// Find records of every noun: people, organisations, devices, accounts, contracts, answers and more.
    Find(find::Args),
    /// All contacts, in order.
    Contacts(contacts::List),
    /// One contact.
    #[command(subcommand)]
    Contact(contact::Command),
    /// Give everything that a search finds the same value.
    BulkEdit(bulk::Args),
    /// Records that may be one.
    #[command(subcommand)]
    Duplicates(merge::Command),
    /// Make one record of two; whatever names the one that goes names the other.
    Merge(merge::Args),
    /// Organisations.
    #[command(subcommand)]
    Organisation(records::Command),
    /// Products and services, and whose they are.
    #[command(subcommand)]
    Product(records::Command),
    /// Computers, telephones and tablets.
    #[command(subcommand)]
    Device(records::Command),
    /// When products and services were used, and by whom.
    #[command(subcommand)]
    Session(sessions::Command),
    /// How often, how long and at which hours products are used.
    Usage(usage::Args),
    /// Accounts with products and services.
    #[command(subcommand)]
    Account(records::Command),
    /// Contracts with organisations.
    #[command(subcommand)]
    Contract(records::Command),
    /// Files kept beside contracts.
    #[command(subcommand)]
    Attachment(attachment::Command),
    /// People whom contracts name.
    #[command(subcommand)]
    ContractContact(records::Command),
    /// Mailing lists.
    #[command(subcommand)]
    List(records::Command),
    /// Who is on which mailing list.
    #[command(subcommand)]
    Membership(records::Command),
    /// What people said about products and services.
    #[command(subcommand)]
    Feedback(records::Command),
    /// Competitions.
    #[command(subcommand)]
    Competition(records::Command),
    /// Entries in competitions, and their results.
    #[command(subcommand)]
    Entry(records::Command),
    /// Surveys: what is asked, files of responses, results.
    #[command(subcommand)]
    Survey(survey::Command),
    /// Responses to surveys. An answer is set as `answer:CODE=VALUE`.
    #[command(subcommand)]
    Response(records::Command),
    /// Write what a search finds to a file, for own use.
    Export(export::Args),
    /// Files that were written for own use.
    #[command(subcommand)]
    Exports(export::Ledger),
    /// Those to whom data may be disclosed.
    #[command(subcommand)]
    Recipient(recipient::Command),
    /// What each purpose may use.
    Purposes,
    /// Disclose to a recipient: a signed, encrypted package.
    Disclose(disclose::Args),
    /// Disclosures that were made.
    #[command(subcommand)]
    Disclosures(disclose::Ledger),
    /// Packages received; no register is needed.
    #[command(subcommand)]
    Package(package::Command),
    /// The log of everything done.
    #[command(subcommand)]
    Log(log::Command),
    /// Backups.
    #[command(subcommand)]
    Backup(backup::Command),
    /// Make a register of a backup.
    Restore(backup::Restore),
    /// What opens the register.
    #[command(subcommand)]
    Slots(slots::Command),
    /// Make a new key; what opens the register stays as it is.
    Rotate,
    /// Look the whole register over.
    Check,
    /// Fill the register with invented people.
    Demo(demo::Args),
    /// The settings of the person at the desk.
    #[command(subcommand)]
    Settings(settings::Command),
    /// The recovery code.
    #[command(subcommand)]
    Recovery(recovery::Command),
    /// Registers opened lately.
    #[command(subcommand)]
    Recent(recent::Command),
}

impl Command {
    /// Does it.
    pub fn run(self, client: &crate::client::Client) -> crate::commands::Done {
        match self {
            Self::Create(args) => create::run(client, args),
            Self::Today => today::run(client),
            Self::Status => status::status(client),
            Self::Register(command) => register::run(client, command),
            Self::Look(args) => look::run(client, args),
            Self::Import(command) => import::run(client, command),
            Self::Imports(command) => import::imports(client, command),
            Self::Search(args) => contacts::search(client, args),
            Self::Find(args) => find::run(client, args),
            Self::Contacts(args) => contacts::list(client, args),
            Self::Contact(command) => contact::run(client, command),
            Self::BulkEdit(args) => bulk::run(client, args),
            Self::Duplicates(command) => merge::duplicates(client, command),
            Self::Merge(args) => merge::run(client, args),
            Self::Organisation(command) => records::run(client, Noun::Organisation, command),
            Self::Product(command) => records::run(client, Noun::Product, command),
            Self::Device(command) => records::run(client, Noun::Device, command),
            Self::Session(command) => sessions::run(client, command),
            Self::Usage(args) => usage::run(client, args),
            Self::Account(command) => records::run(client, Noun::Account, command),
            Self::Contract(command) => records::run(client, Noun::Contract, command),
            Self::Attachment(command) => attachment::run(client, command),
            Self::ContractContact(command) => records::run(client, Noun::ContractContact, command),
            Self::List(command) => records::run(client, Noun::List, command),
            Self::Membership(command) => records::run(client, Noun::Membership, command),
            Self::Feedback(command) => records::run(client, Noun::Feedback, command),
            Self::Competition(command) => records::run(client, Noun::Competition, command),
            Self::Entry(command) => records::run(client, Noun::Entry, command),
            Self::Survey(command) => survey::run(client, command),
            Self::Response(command) => survey::response(client, command),
            Self::Export(args) => export::run(client, args),
            Self::Exports(command) => export::ledger(client, command),
            Self::Recipient(command) => recipient::run(client, command),
            Self::Purposes => purposes::run(client),
            Self::Disclose(args) => disclose::run(client, args),
            Self::Disclosures(command) => disclose::ledger(client, command),
            Self::Package(command) => package::run(client, command),
            Self::Log(command) => log::run(client, command),
            Self::Backup(command) => backup::run(client, command),
            Self::Restore(args) => backup::restore(client, args),
            Self::Slots(command) => slots::run(client, command),
            Self::Rotate => slots::rotate(client),
            Self::Check => status::check(client),
            Self::Demo(args) => demo::run(client, args),
            Self::Settings(command) => settings::run(client, command),
            Self::Recovery(command) => recovery::run(client, command),
            Self::Recent(command) => recent::run(client, command),
        }
    }
}
