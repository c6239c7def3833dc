// The one list of commands: name, request, reply, kind. From it come the TypeScript contract, the shell's dispatch, the
// permissions of the window (`src-tauri/build.rs` includes this very file) and the shell client's coverage check.
//
// Kinds: `call` answers soon; `job` may take long, tells its progress and can be cancelled; `shell` needs the window's
// process (a dialog, a new process) and lives there.
//
// To add a command: a line here; the function of the same name on `Desk`; `make bindings`; a way to it in the shell client.

/// Hands every command to the macro named `$with`, as `name(Request) -> Reply: kind;`.
#[macro_export]
macro_rules! commands {
    ($with:ident) => {
        $with! {
            // the start
            get_start(Nothing) -> Start: call;
            save_settings(Settings) -> Settings: call;
            choose_place(ChoosePlace) -> ChosenPlaces: shell;
            forget_recent(PlaceRequest) -> Start: call;
            create_register(CreateRegister) -> CreatedRegister: job;
            create_samples(CreateSamples) -> Session: job;
            open_register(PlaceRequest) -> Opening: job;
            unlock_register(UnlockRegister) -> Session: job;
            lock_register(LockRegister) -> Nothing: shell;
            get_session(Nothing) -> Session: call;
            accept_rollback(Nothing) -> Session: call;
            get_status(Nothing) -> Status: call;
            confirm_recovery(ConfirmRecovery) -> Session: call;
            save_letter(SaveLetter) -> Nothing: call;

            // the register
            get_register(Nothing) -> RegisterView: call;
            edit_register(RegisterForm) -> RegisterView: call;
            search_records(SearchRecords) -> RecordPage: call;
            search_everywhere(SearchEverywhere) -> FoundEverywhere: call;
            get_facets(FacetsOf) -> Facets: call;
            get_record(RecordRef) -> RecordView: call;
            add_record(AddRecord) -> RecordView: call;
            edit_record(EditRecord) -> RecordView: call;
            remove_record(RecordRef) -> Nothing: call;
            list_attachments(RecordRef) -> AttachmentList: call;
            add_attachment(AddAttachment) -> AttachmentView: job;
            save_attachment(SaveAttachment) -> Nothing: job;
            open_attachment(ById) -> Nothing: job;
            remove_attachment(ById) -> Nothing: call;
            get_usage(UsageOf) -> Usage: call;
            preview_export(PreviewExport) -> ExportPreview: job;
            export_records(ExportRecords) -> ExportView: job;
            list_exports(Nothing) -> ExportList: call;
            get_contact(ById) -> ContactView: call;
            add_contact(AddContact) -> ContactView: call;
            edit_contact(EditContact) -> ContactView: call;

            preview_bulk_edit(BulkEdit) -> BulkPreview: job;
            edit_records(EditRecords) -> BulkDone: job;
            find_duplicates(FindDuplicates) -> DuplicateList: job;
            set_apart(SetApart) -> Nothing: call;
            preview_merge(Merge) -> MergePreview: call;
            merge_records(MergeRecords) -> RecordRef: job;
            get_history(RecordRef) -> History: call;
            get_timeline(ById) -> Timeline: call;
            get_undo(Nothing) -> UndoState: call;
            undo(Nothing) -> Undone: job;
            redo(Nothing) -> Undone: job;
            get_today(Nothing) -> Today: call;
            get_kept(Nothing) -> Kept: call;
            keep(Keep) -> Nothing: call;

            // imports
            look_at_file(LookAtFile) -> FileLook: job;
            preview_import(ImportContacts) -> ImportReport: job;
            import_contacts(ImportContacts) -> ImportReport: job;
            preview_weblog(ImportWeblog) -> WeblogReport: job;
            import_weblog(ImportWeblog) -> WeblogReport: job;
            list_imports(Nothing) -> ImportList: call;
            undo_import(ById) -> UndoReport: job;

            // surveys
            look_at_survey_file(LookAtSurveyFile) -> SurveyFileLook: job;
            preview_survey_import(ImportSurvey) -> SurveyImportReport: job;
            import_survey(ImportSurvey) -> SurveyImportReport: job;
            get_survey(ById) -> SurveyView: call;
            edit_question(EditQuestion) -> SurveyView: call;
            get_results(ResultsOf) -> SurveyResults: call;
            export_results(ExportResults) -> Nothing: job;
            get_response(ById) -> ResponseView: call;

            // recipients and disclosures
            list_recipients(Nothing) -> RecipientList: call;
            add_recipient(RecipientForm) -> RecipientView: call;
            edit_recipient(EditRecipient) -> RecipientView: call;
            read_recipient_key(KeySource) -> RecipientKeyView: call;
            list_purposes(Nothing) -> PurposeList: call;
            preview_disclosure(PreviewDisclosure) -> DisclosurePreview: job;
            export_disclosure(ExportDisclosure) -> DisclosureView: job;
            list_disclosures(Nothing) -> DisclosureList: call;
            verify_package(VerifyPackage) -> PackageView: job;
            open_package(OpenPackage) -> PackageView: job;

            // the log
            list_log(ListLog) -> LogPage: call;
            verify_log(Nothing) -> LogVerdict: job;
            export_log(PlaceRequest) -> LogExport: job;
            check_register(Nothing) -> CheckReport: job;

            // backups and the ways in
            get_safekeeping(Nothing) -> Safekeeping: call;
            plan_backups(BackupPlan) -> Safekeeping: call;
            back_up(BackUp) -> BackupView: job;
            read_backup(PlaceRequest) -> BackupHeader: call;
            rehearse_restore(RehearseRestore) -> Rehearsal: job;
            restore_register(RestoreRegister) -> Session: job;
            change_passphrase(ChangePassphrase) -> Status: job;
            renew_recovery(Prove) -> RenewedRecovery: job;
            remove_slot(RemoveSlot) -> Status: job;
            rotate_key(Prove) -> Status: job;

            // the window's own
            set_menu(MenuBar) -> Nothing: shell;
            take_arrivals(Nothing) -> Arrivals: shell;
            cancel_job(CancelJob) -> Nothing: shell;
        }
    };
}
