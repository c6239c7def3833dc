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
undo-step-add = { $noun ->
    [contact] new contact
    [organisation] new organisation
    [product] new product
    [device] new device
    [recipient] new recipient
    [account] new account
    [contract] new contract
    [contract_contact] new contact person
    [list] new mailing list
    [membership] new subscription
    [feedback] new piece of feedback
    [competition] new competition
    [entry] new entry
    [survey] new survey
    [response] new response
   *[other] new record
}
undo-step-edit = { $noun ->
    [contact] change of a contact
    [organisation] change of an organisation
    [product] change of a product
    [device] change of a device
    [recipient] change of a recipient
    [account] change of an account
    [contract] change of a contract
    [contract_contact] change of a contact person
    [list] change of a mailing list
    [membership] change of a subscription
    [feedback] change of a piece of feedback
    [competition] change of a competition
    [entry] change of an entry
    [survey] edit of a survey
    [response] edit of a response
   *[other] change of a record
}
undo-step-remove = { $noun ->
    [contact] removal of a contact
    [organisation] removal of an organisation
    [product] removal of a product
    [device] removal of a device
    [recipient] removal of a recipient
    [account] removal of an account
    [contract] removal of a contract
    [contract_contact] removal of a contact person
    [list] removal of a mailing list
    [membership] removal of a subscription
    [feedback] removal of a piece of feedback
    [competition] removal of a competition
    [entry] removal of an entry
    [survey] removal of a survey
    [response] removal of a response
   *[other] removal of a record
}
undo-step-edit_many = change of { $count } { $nouns }
undo-step-import = import of { $count } { $nouns }
undo-step-named = { $step } ({ $name })
