### Tables written to files for one's own use, and the ledger of them.

refusal-reason_missing = A copy of personal data needs a reason. Write why it is needed.
about-reason = The reason
about-columns = Columns

export-form-csv = CSV
export-form-xlsx = Excel (XLSX)
export-state-intent = May have been written
export-state-completed = Written
export-state-cancelled = Cancelled

## In the file.

export-sheet-contact = Contacts
export-sheet-organisation = Organisations
export-sheet-product = Products and services
export-sheet-device = Devices
export-sample = Invented

## In the log.

log-view-export_intended = Export to a file begun
log-view-export_completed = Export to a file completed
log-view-export_cancelled = Export to a file cancelled

## The shell client.

cli-export-rows = Rows
cli-export-persons = People they concern
cli-export-reason = Reason
cli-export-sum = SHA-256 of the file
cli-export-needs-reason = The file holds data about people. Say why it is needed with --reason.
cli-export-free = Nothing in the file points out a person. No reason is needed.
cli-export-nothing-written = Nothing was written.
cli-exported-of-contact = Written to a file for own use { $at }: { $reason }
