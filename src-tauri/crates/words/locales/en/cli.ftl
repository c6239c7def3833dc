### The shell client: what the command liggare answers.

cli-register = Register
cli-address = Address
cli-contacts = Contacts
cli-organisations = Organisations
cli-recipients = Recipients
cli-log-entries = Log entries
cli-log-head = SHA-256 of the newest line
cli-signing-key = Public key of signatures
cli-slots = Opened with
cli-slot-keychain = keychain
cli-slot-passphrase = passphrase
cli-slot-recovery = recovery code
cli-generation = Number of the key
cli-created-at = First recorded
cli-updated-at = Last changed
cli-marketing = Direct marketing
cli-objects = the person objected
cli-language = Language of the window
cli-as-system = as the system
cli-theme = Colours
cli-auto-lock = Locks after minutes
cli-default-region = Country of phone numbers
cli-zoom = Size in percent

cli-col-id = Id
cli-col-number = No.
cli-col-at = When
cli-col-who = Who
cli-col-what = What
cli-col-members = Concerns
cli-col-file = File
cli-col-files = Files
cli-col-undone = Undone
cli-col-kind = Kind
cli-col-key = State of the key
cli-col-disclosures = Disclosures
cli-col-state = State
cli-col-recipient = Recipient
cli-col-sender = Sender
cli-col-purpose = Purpose
cli-col-code = Code
cli-col-clause = Clause
cli-col-column = Column
cli-col-filled = Filled
cli-col-becomes = Becomes
cli-col-samples = Samples

cli-rows = Rows { $from }–{ $to } of { $total }.
cli-and-more = … and { $count } more
cli-written = Written to { $file }.
cli-removed = The record is removed.
cli-gone = no longer there

cli-created = The register { $name } is made. The recovery sheet is in { $sheet }: print it, keep it locked away, then delete the file.
cli-recovery-confirmed = The recovery code is confirmed.
cli-demo-added = Invented people added: { $count }.
cli-register-whole = The register is whole.
cli-register-not-whole = The register is not whole. Write nothing more in it, take a copy of the folder and restore the latest backup.
cli-log-whole = The log is whole. Entries read: { $count }.
cli-log-not-whole = The log is not whole. Entries read: { $count }.

cli-look = { $format ->
    [xlsx] Excel workbook, sheet { $sheet }. Rows: { $rows }.
    [ods] OpenDocument spreadsheet, sheet { $sheet }. Rows: { $rows }.
    [vcard] vCards: { $rows }. Encoding: { $encoding }.
    [json_lines] JSON Lines. Rows: { $rows }. Encoding: { $encoding }.
   *[text] Rows: { $rows }. Encoding: { $encoding }. Between cells: { $delimiter }.
}
cli-look-sheet = Sheet { $sheet }, rows: { $rows }
cli-imported-before = The same file was imported { $at }.
cli-import-rows = Rows
cli-import-added = New
cli-import-same = Unchanged
cli-import-changed = Changed
cli-import-possible = Possible duplicates
cli-import-rejected = Rows not taken
cli-import-not-taken = Values not taken
cli-import-batch = The import has the id { $id }. It can be undone.
cli-import-dry = Nothing was kept.
cli-undone = Removed: { $removed }. Restored: { $restored }. Left, because they were changed or disclosed since: { $kept }.

cli-key-none = none
cli-key-unconfirmed = not confirmed
cli-key-confirmed = confirmed
cli-disclosed-to = Disclosed to { $recipient }, { $purpose }, { $at }
cli-refused = Nothing was disclosed. This says no:
cli-withheld = Held back: { $count }. { $why }
cli-would-leave = People who would be disclosed: { $count }. Nothing has been disclosed.
cli-disclosed = People
cli-package = Package
cli-signature = Signature
cli-package-id = Package id
cli-sha256 = SHA-256 of the package
cli-sums = SHA-256 of SHA256SUMS
cli-folder = Folder
cli-verified = The signature holds.
cli-opened = Everything holds, and the package is opened.

cli-prompt-passphrase = Passphrase, or recovery code:
cli-prompt-recovery = Recovery code:
cli-prompt-new = New passphrase, at least 12 characters:
cli-prompt-new-optional = New passphrase, at least 12 characters (empty: the keychain alone):
cli-prompt-again = The same passphrase again:

cli-fail-no_vault = Which register? Name it with --vault or in LIGGARE_VAULT.
cli-fail-no_secret = The register is locked, and there is nobody to ask. Give --passphrase-file or --recovery-file.
cli-fail-needs_passphrase = Without a keychain the register needs a passphrase. Give --passphrase-file.
cli-fail-passphrases_differ = The passphrases differ. Nothing was made.
cli-fail-no_code_in_file = The file holds no recovery code. The code begins with AGE-SECRET-KEY-1.
cli-fail-file_taken = The file is there already. Nothing is overwritten.
cli-fail-no_home = The account has no home directory, so the program cannot remember anything.

cli-backup-made = The backup { $file } was written and read back.
cli-backup-opens = The backup opens, and everything in it holds.
cli-backup-due = It is time for a backup.
cli-rehearsal-due = It is time to prove that a backup can be restored.
cli-restored = The register { $name } is restored to { $dir }.
cli-recovery-renewed = The new recovery code is on { $sheet }: print it, keep it locked away, then delete the file. The sheet before opens the register no more.
cli-recovery-unsaved = The new sheet could not be written. Write this code down now: it opens the register, and the sheet before opens nothing any more: { $code }
cli-history-added = recorded
cli-history-edited = changed
cli-history-imported = came with an import
cli-history-import_edited = changed by an import
cli-history-bulk_edited = changed together with others
cli-history-reverted = change undone or done again
cli-bulk-before = Now
cli-bulk-after = Becomes
cli-bulk-would = Would change: { $changes }. Have the value already: { $same }. Cannot have it: { $refused }. Nothing was changed.
cli-bulk-done = Contacts changed: { $count }.
cli-today-nothing = Nothing waits today.
cli-today-contract = The contract with { $name } ends { $day }.
cli-today-package = The package to { $name } expires { $day }.
cli-today-unfinished = The disclosure to { $name } of { $day } may have left.
