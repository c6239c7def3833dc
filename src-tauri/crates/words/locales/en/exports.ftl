### Tables written to files for one's own use, and the ledger of them.

refusal-reason_missing = A copy of personal data needs a reason. Write why it is needed.
about-reason = The reason
about-columns = Columns

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = May have been written
export-state-completed = Written
export-state-cancelled = Cancelled

## In the window: what is exported, how, and why.

export-open = Export…
export-open-chosen = Export { $count }…
export-title = Export to a file
export-rows = Rows
export-rows-chosen = { $count ->
    [one] The chosen one
   *[other] The { $count } chosen ones
}
export-rows-found = { $count } { $nouns } that the search finds
export-rows-all = { $count ->
    [one] The only { $nouns } in the register
   *[other] All { $count } { $nouns }
}
export-form = Format
export-form-xlsx-hint = A workbook for spreadsheets, where days are days and numbers are numbers.
export-form-csv-hint = Text, one record a line, for any program.
export-delimiter-own = What spreadsheets in your language expect
export-names = Headings and choices
export-words = In words
export-words-hint = As in the window, in your language.
export-codes = As codes
export-codes-hint = For programs: the same in every language, times as in RFC 3339.
export-columns-count = { $count } of { $all }
export-counting = Counting whom the file tells of
export-leaves = { $count ->
    [0] The file may hold data about people
    [one] The file holds data about { $count } person
   *[other] The file holds data about { $count } people
}
export-leaves-all = Every column tells something of a person.
export-leaves-columns = Columns that tell something of a person: { $columns }.
export-leaves-logged = The export is noted for each of them.
export-free = None of the columns tells of a person.
export-own-use = Recipient: own use.
export-reason = Why is the file needed?
export-reason-hint = The reason stands in the ledger and on each person's page.
export-do = Export { $count } { $nouns }…
export-dialog = Save the export
export-writing = Writing the file
export-stopped = The export was cancelled. No file was written.
export-done = The file is written
export-done-text = Nothing else was written.
export-open-file = The file is not encrypted
export-open-file-text = { $count ->
    [0] Delete it when you no longer need it.
    [one] It holds data about { $count } person. Delete it when you no longer need it.
   *[other] It holds data about { $count } people. Delete it when you no longer need it.
}

## In the ledger, and on a person's page.

exports-col-noun = What
exports-col-reason = Reason
exports-reason-none = none was needed
exports-empty-title = Nothing has been exported
exports-empty-text = Every table written to a file for own use is noted here: when, what, why, which columns and about how many people. Exports begin in the room where the table is.
exports-intent-text = The program never saw the file completed. Take it to be there until you know otherwise: look where it was to be written.
exports-cancelled-text = Stopped before the file was whole. No file was written.
contact-exported = Written to files for own use
contact-exported-title = In a file of { $date }

## In the file.

export-sheet-contact = { contacts-title }
export-sheet-organisation = { organisations-title }
export-sheet-product = { products-title }
export-sheet-device = { devices-title }
export-sheet-account = { accounts-title }
export-sheet-contract = { contracts-title }
export-sheet-contract_contact = { contract_contacts-title }
export-sheet-list = { lists-title }
export-sheet-membership = { memberships-title }
export-sheet-feedback = { feedback-title }
export-sheet-competition = { competitions-title }
export-sheet-entry = { entries-title }
export-sheet-survey = { surveys-title }
export-sheet-response = { responses-title }
export-sheet-session = { sessions-title }
export-sample = Invented

## In the log.

log-view-export_intended = Export to a file begun
log-view-export_completed = Export to a file completed
log-view-export_cancelled = Export to a file cancelled

## The shell client.

cli-export-rows = Rows
cli-export-persons = People they concern
cli-export-sum = SHA-256 of the file
cli-export-needs-reason = The file holds data about people. Say why it is needed with --reason.
cli-export-free = Nothing in the file points out a person. No reason is needed.
cli-export-nothing-written = Nothing was written.
cli-exported-of-contact = Written to a file for own use { $at }: { $reason }
