//! The way to every use case in this client. A command of the list that is not named here does not compile.
#![cfg_attr(not(test), allow(dead_code, reason = "it is there for the compiler, and for a test"))]

/// How a use case is reached.
pub enum Way {
    /// By a command: its words.
    By(&'static [&'static str]),
    /// It serves what only a window has; here stands what takes its place.
    Window(#[allow(dead_code, reason = "for those who read the list")] &'static str),
    /// It needs the window's process; here stands what takes its place.
    Elsewhere(#[allow(dead_code, reason = "for those who read the list")] &'static str),
}

macro_rules! list {
    ($($command:ident ($request:ident) -> $reply:ident : $kind:ident;)*) => {
        /// Every command of the list, by its own name.
        #[allow(non_camel_case_types, reason = "the names of the list")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum UseCase { $($command),* }

        impl UseCase {
            /// All of them, with their kinds.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$command, stringify!($kind))),*];
        }
    };
}
liggare_desk::commands!(list);

/// The way to each.
pub const fn way(to: UseCase) -> Way {
    use UseCase as To;
    match to {
        To::get_start | To::forget_recent => Way::By(&["recent", "forget"]),
        To::save_settings => Way::By(&["settings", "edit"]),
        To::create_register => Way::By(&["create"]),
        To::create_samples => Way::By(&["demo"]),
        // Every command that needs a register opens it first.
        To::open_register | To::unlock_register | To::get_status => Way::By(&["status"]),
        To::get_session => Way::By(&["demo"]),
        To::confirm_recovery => Way::By(&["recovery", "confirm"]),
        To::save_letter => Way::By(&["recipient", "key-request"]),
        To::get_register => Way::By(&["register", "show"]),
        To::edit_register => Way::By(&["register", "edit"]),
        To::search_records => Way::By(&["device", "list"]),
        To::search_everywhere => Way::By(&["find"]),
        To::get_facets => Way::By(&["device", "count"]),
        To::get_record => Way::By(&["device", "show"]),
        To::add_record => Way::By(&["device", "add"]),
        To::edit_record => Way::By(&["device", "edit"]),
        To::remove_record => Way::By(&["device", "remove"]),
        To::preview_export | To::export_records => Way::By(&["export"]),
        To::list_exports => Way::By(&["exports", "list"]),
        To::get_contact => Way::By(&["contact", "show"]),
        To::get_timeline => Way::By(&["contact", "timeline"]),
        To::add_contact => Way::By(&["contact", "add"]),
        To::edit_contact => Way::By(&["contact", "edit"]),
        To::look_at_file => Way::By(&["look"]),
        To::preview_import | To::import_contacts => Way::By(&["import", "contacts"]),
        To::preview_weblog | To::import_weblog => Way::By(&["import", "weblog"]),
        To::list_attachments => Way::By(&["attachment", "list"]),
        To::add_attachment => Way::By(&["attachment", "add"]),
        To::save_attachment => Way::By(&["attachment", "save"]),
        To::remove_attachment => Way::By(&["attachment", "remove"]),
        To::open_attachment => Way::Window("attachment save: the register is closed when a command ends"),
        To::get_usage => Way::By(&["usage"]),
        To::list_imports => Way::By(&["imports", "list"]),
        To::undo_import => Way::By(&["imports", "undo"]),
        To::look_at_survey_file => Way::By(&["survey", "look"]),
        To::preview_survey_import | To::import_survey => Way::By(&["survey", "import"]),
        To::get_survey => Way::By(&["survey", "show"]),
        To::edit_question => Way::By(&["survey", "question"]),
        To::get_results | To::export_results => Way::By(&["survey", "results"]),
        To::get_response => Way::By(&["response", "show"]),
        To::list_recipients => Way::By(&["recipient", "list"]),
        To::add_recipient => Way::By(&["recipient", "add"]),
        To::edit_recipient => Way::By(&["recipient", "edit"]),
        To::read_recipient_key => Way::By(&["recipient", "fingerprint"]),
        To::list_purposes => Way::By(&["purposes"]),
        To::preview_disclosure | To::export_disclosure => Way::By(&["disclose"]),
        To::list_disclosures => Way::By(&["disclosures", "list"]),
        To::verify_package => Way::By(&["package", "verify"]),
        To::open_package => Way::By(&["package", "open"]),
        To::list_log => Way::By(&["log", "show"]),
        To::accept_rollback => Way::By(&["log", "accept-rollback"]),
        To::verify_log => Way::By(&["log", "verify"]),
        To::check_register => Way::By(&["check"]),
        To::preview_bulk_edit | To::edit_records => Way::By(&["bulk-edit"]),
        To::find_duplicates => Way::By(&["duplicates", "list"]),
        To::set_apart => Way::By(&["duplicates", "apart"]),
        To::preview_merge | To::merge_records => Way::By(&["merge"]),
        To::get_history => Way::By(&["contact", "history"]),
        To::get_today => Way::By(&["today"]),
        To::export_log => Way::By(&["log", "export"]),
        To::get_safekeeping => Way::By(&["backup", "list"]),
        To::plan_backups => Way::By(&["backup", "plan"]),
        To::back_up => Way::By(&["backup", "make"]),
        To::read_backup => Way::By(&["backup", "show"]),
        To::rehearse_restore => Way::By(&["backup", "rehearse"]),
        To::restore_register => Way::By(&["restore"]),
        To::change_passphrase => Way::By(&["slots", "passphrase"]),
        To::renew_recovery => Way::By(&["slots", "recovery"]),
        To::remove_slot => Way::By(&["slots", "remove"]),
        To::rotate_key => Way::By(&["rotate"]),
        To::get_undo | To::undo | To::redo => Way::Window("what is done by one command is undone by another"),
        To::get_kept | To::keep => Way::Window("options of each command"),
        To::set_menu => Way::Elsewhere("--help"),
        To::take_arrivals => Way::Elsewhere("a path on the command line"),
        To::choose_place => Way::Elsewhere("a path on the command line"),
        To::lock_register => Way::Elsewhere("the end of each command"),
        To::cancel_job => Way::Elsewhere("Ctrl-C"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn every_way_leads_to_a_command() {
        for (use_case, kind) in UseCase::ALL {
            match way(*use_case) {
                Way::By(words) => {
                    let mut at = crate::args::Cli::command();
                    for word in words {
                        at = at
                            .find_subcommand(word)
                            .unwrap_or_else(|| panic!("{use_case:?}: no {word}"))
                            .clone();
                    }
                    assert!(!at.has_subcommands(), "{use_case:?}: {words:?} is a group");
                }
                Way::Window(_) => assert_ne!(*kind, "shell", "{use_case:?}"),
                Way::Elsewhere(_) => assert_eq!(*kind, "shell", "{use_case:?} is within this client's reach"),
            }
        }
    }

    #[test]
    fn the_command_line_is_sound() {
        crate::args::Cli::command().debug_assert();
    }
}
