//! `settings show|edit`: what belongs to the person at the desk, not to a register.

use super::{Done, NOTHING};
use crate::answer::{Answer, pairs};
use crate::client::Client;
use crate::codes;
use liggare_desk::wire::{Language, Settings, Theme};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Show them.
    Show,
    /// Change those that are given.
    Edit(Edit),
}

/// A language, or none of its own. clap reads a plain `Option` as its own.
#[derive(Clone, Copy)]
struct WindowLanguage(Option<Language>);

const LANGUAGES: [(&str, WindowLanguage); 4] = [
    ("system", WindowLanguage(None)),
    ("sv", WindowLanguage(Some(Language::Swedish))),
    ("fi", WindowLanguage(Some(Language::Finnish))),
    ("en", WindowLanguage(Some(Language::English))),
];
const THEMES: [(&str, Theme); 3] =
    [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];

#[derive(clap::Args)]
pub struct Edit {
    /// Language of the window.
    #[arg(long, value_parser = codes::one_of(&LANGUAGES))]
    window_language: Option<WindowLanguage>,
    /// Colours of the window.
    #[arg(long, value_parser = codes::one_of(&THEMES))]
    theme: Option<Theme>,
    /// Idle minutes until the register locks, 1 to 120.
    #[arg(long, value_name = "MINUTES")]
    auto_lock: Option<u32>,
    /// Country whose national phone numbers are understood, ISO 3166-1 alpha-2.
    #[arg(long, value_name = "COUNTRY")]
    default_region: Option<String>,
    /// Size of everything, in percent, 50 to 200.
    #[arg(long, value_name = "PERCENT")]
    zoom: Option<u32>,
}

pub fn run(client: &Client, command: Command) -> Done {
    let held = client.desk.get_start(NOTHING)?.settings;
    let settings = match command {
        Command::Show => held,
        Command::Edit(edit) => client.desk.save_settings(Settings {
            language: edit.window_language.map_or(held.language, |asked| asked.0),
            theme: edit.theme.unwrap_or(held.theme),
            auto_lock_minutes: edit.auto_lock.unwrap_or(held.auto_lock_minutes),
            default_region: edit.default_region.unwrap_or(held.default_region),
            zoom: edit.zoom.unwrap_or(held.zoom),
        })?,
    };
    let language =
        settings.language.map_or_else(|| client.say("cli-as-system"), |language| language.to_string());
    let theme = THEMES.iter().find(|(_, theme)| *theme == settings.theme).map_or("system", |(code, _)| code);
    let text = pairs([
        (client.say("cli-language"), language.as_str()),
        (client.say("cli-theme"), &client.say(&format!("theme-{theme}"))),
        (client.say("cli-auto-lock"), &settings.auto_lock_minutes.to_string()),
        (client.say("cli-default-region"), &settings.default_region),
        (client.say("cli-zoom"), &settings.zoom.to_string()),
    ]);
    Ok(Answer::new(&settings, text))
}
