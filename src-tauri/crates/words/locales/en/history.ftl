### What has happened: a record's history, undoing and doing again.

history-title = History
history-loading = Fetching the history
history-added = Recorded by hand
history-edited = Changed
history-imported = Came with an import
history-import_edited = Changed by an import
history-bulk_edited = Changed together with others
history-reverted = Change undone or redone
history-source = source: { $source }
history-file = from { $file }
history-empty = empty
history-was = was
history-became = became
history-yes = yes
history-no = no
history-none = Nothing is recorded about this.
history-more = { $count ->
    [one] Show { $count } older step
   *[other] Show { $count } older steps
}

undo-do = Undo
undo-again = Redo
undo-undo = Undo: { $step }
undo-redo = Redo: { $step }
undo-undone = Undone: { $step }.
undo-redone = Redone: { $step }.
undo-kept = { $count ->
    [one] { $count } record was left as it is, because it has been changed or disclosed since.
   *[other] { $count } records were left as they are, because they have been changed or disclosed since.
}
undo-working-undo = Undoing
undo-working-redo = Redoing
undo-step-contact_add = new contact
undo-step-contact_edit = change of a contact
undo-step-contacts_edit = { $count ->
    [one] change of { $count } contact
   *[other] change of { $count } contacts
}
undo-step-import = { $count ->
    [one] import of { $count } contact
   *[other] import of { $count } contacts
}
undo-step-organisation_add = new organisation
undo-step-organisation_edit = change of an organisation
undo-step-recipient_add = new recipient
undo-step-recipient_edit = change of a recipient
undo-step-named = { $step } ({ $name })
