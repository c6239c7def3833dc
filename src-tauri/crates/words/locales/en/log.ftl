### The log: what was done, and whether it and the register are whole.

logbook-title = Log
logbook-sub = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
logbook-loading = Fetching the log
logbook-empty-title = The log is empty
logbook-empty-text = The first change in the register becomes the first entry.
logbook-verify = Check the log
logbook-check = Check the register
logbook-verifying = Reading every entry of the log
logbook-checking = Reading every row of the register
logbook-verify-cancelled = The check was cancelled.
logbook-col-seq = No.
logbook-col-at = When
logbook-col-actor = Who
logbook-col-action = What
logbook-col-members = Concerns
logbook-members = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
logbook-actor-keeper = the keeper
logbook-actor-program = the program
logbook-entry = Entry { $seq }
logbook-line = The line as the chain has it
logbook-line-hint = The next entry carries the SHA-256 of this line. That is how a line changed or removed is noticed.
logbook-prev = SHA-256 of the line before
logbook-object = Object
logbook-object-none = none in particular
logbook-head = SHA-256 of the newest line
logbook-copy = Copy the line

logbook-whole = The log is whole
logbook-whole-text = { $count ->
    [one] { $count } entry was read, and the chain holds.
   *[other] { $count } entries were read, and the chain holds.
}
logbook-broken = The log is not whole
logbook-broken-text = Write nothing more to the register. Take a copy of the folder, and compare with the latest backup and with packages disclosed: each carries where the log stood that day.
logbook-problem-gap = Entries are missing before number { $seq }.
logbook-problem-malformed = Entry { $seq } does not have the form of an entry.
logbook-problem-broken_chain = Entry { $seq } does not follow the line before it.
logbook-problem-payload = What entry { $seq } holds is not what was recorded.
logbook-problem-members = The records that { $seq } concerned are not those recorded.
logbook-problem-pages = Pages of the file do not match their checksum: { $detail }
logbook-problem-structure = The structure of the database does not hold: { $detail }
logbook-problem-references = A record refers to something that is not there: { $detail }
logbook-problem-rows = A table cannot be read in full: { $detail }
logbook-export = Export the log…
logbook-export-dialog = Folder to write the log to
logbook-exporting = Writing out the log
logbook-exported = The log is exported
logbook-exported-text = { $count ->
    [one] { $count } entry lies signed in the folder { $folder }. Whoever examines it runs the script in the folder, and needs only sha256sum and minisign.
   *[other] { $count } entries lie signed in the folder { $folder }. Whoever examines them runs the script in the folder, and needs only sha256sum and minisign.
}
logbook-export-cancelled = The export was stopped.
logbook-register-whole = The register is whole
logbook-register-whole-text = { $count ->
    [one] { $count } row was read, and everything agrees.
   *[other] { $count } rows were read, and everything agrees.
}
logbook-register-broken = The register is damaged
logbook-register-broken-text = Write nothing more to it. Take a copy of the folder and restore the latest backup.

## What was done, a text for each act.

log-record-add = { $noun ->
    [contact] Contact added
    [organisation] Organisation added
    [product] Product added
    [device] Device added
    [recipient] Recipient added
    [account] Account added
    [contract] Contract added
    [contract_contact] Contact person added
    [list] Mailing list added
    [membership] Subscription added
    [feedback] Piece of feedback added
    [competition] Competition added
    [entry] Entry added
    [survey] Survey added
    [response] Response added
   *[other] Record added
}
log-record-edit = { $noun ->
    [contact] Contact changed
    [organisation] Organisation changed
    [product] Product changed
    [device] Device changed
    [recipient] Recipient changed
    [account] Account changed
    [contract] Contract changed
    [contract_contact] Contact person changed
    [list] Mailing list changed
    [membership] Subscription changed
    [feedback] Piece of feedback changed
    [competition] Competition changed
    [entry] Entry changed
    [survey] Survey edited
    [response] Response edited
   *[other] Record changed
}
log-records-edit = { $noun ->
    [contact] Contacts changed together
    [organisation] Organisations changed together
    [product] Products changed together
    [device] Devices changed together
    [recipient] Recipients changed together
    [account] Accounts changed together
    [contract] Contracts changed together
    [contract_contact] Contact persons changed together
    [list] Mailing lists changed together
    [membership] Subscriptions changed together
    [feedback] Pieces of feedback changed together
    [competition] Competitions changed together
    [entry] Entries changed together
    [survey] Surveys edited together
    [response] Responses edited together
   *[other] Records changed together
}
log-records-import = { $noun ->
    [contact] Contacts imported
    [organisation] Organisations imported
    [product] Products imported
    [device] Devices imported
    [session] Sessions imported
    [recipient] Recipients imported
    [account] Accounts imported
    [contract] Contracts imported
    [contract_contact] Contact persons imported
    [list] Mailing lists imported
    [membership] Subscriptions imported
    [feedback] Pieces of feedback imported
    [competition] Competitions imported
    [entry] Entries imported
    [survey] Surveys imported
    [response] Responses imported
   *[other] Records imported
}
log-record-remove = { $noun ->
    [contact] Contact removed
    [organisation] Organisation removed
    [product] Product removed
    [device] Device removed
    [recipient] Recipient removed
    [account] Account removed
    [contract] Contract removed
    [contract_contact] Contact person removed
    [list] Mailing list removed
    [membership] Subscription removed
    [feedback] Piece of feedback removed
    [competition] Competition removed
    [entry] Entry removed
    [survey] Survey removed
    [response] Response removed
   *[other] Record removed
}
log-record-add_undone = { $noun ->
    [contact] Adding of a contact undone
    [organisation] Adding of an organisation undone
    [product] Adding of a product undone
    [device] Adding of a device undone
    [recipient] Adding of a recipient undone
    [account] Adding of an account undone
    [contract] Adding of a contract undone
    [contract_contact] Adding of a contact person undone
    [list] Adding of a mailing list undone
    [membership] Adding of a subscription undone
    [feedback] Adding of a piece of feedback undone
    [competition] Adding of a competition undone
    [entry] Adding of an entry undone
    [survey] Adding of a survey undone
    [response] Adding of a response undone
   *[other] Adding of a record undone
}
log-import-undo = Import undone
log-disclosure-intent = Disclosure begun
log-disclosure-completed = Disclosure completed
log-disclosure-cancelled = Disclosure cancelled
log-register-edit = The register’s particulars changed
log-recovery-confirmed = Recovery sheet confirmed
log-rollback-accepted = Older state accepted by the keeper
log-instance-began = The register began to be used on another computer
log-vault-created = Register created
log-vault-opened_first_here = Register opened for the first time on this computer
log-slot-added = A way to open the register added
log-slots-healed = The ways to open the register restored
log-signing_key-add = New signing key
log-act-reverted = Change undone or done again
log-key-rotated = New key for the register
log-backup-made = Backup made
log-backups-planned = Plan for backups changed
log-restore-rehearsed = Restoring rehearsed
log-vault-restored = Register restored from a backup
log-log-exported = Log written out for an audit
