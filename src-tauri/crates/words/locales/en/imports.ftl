### Importing records from a file.

imports-title = Imports
imports-sub = { $count ->
    [0] none yet
    [one] { $count } import
   *[other] { $count } imports
}
imports-new = Import a file…
imports-empty-title = No file has been imported
imports-empty-text = Contacts, devices, contracts and everything else come from files: a table in text form (CSV with commas, semicolons, tabs or bars), a workbook of a spreadsheet program (XLSX, ODS), vCards of an address book or a phone, or JSON Lines. Before anything is saved you see what the file would change, and afterwards the import can be undone.

imports-col-at = When
imports-col-file = File
imports-col-noun = What
imports-col-source = Source
imports-col-added = New
imports-col-changed = Changed
imports-col-same = Unchanged
imports-col-possible = Possible duplicates
imports-col-rejected = Rejected
imports-col-state = State
imports-state-done = imported
imports-state-undone = undone { $date }
imports-invented = invented data

imports-wizard = Import from a file
imports-step-file = File
imports-step-columns = Columns
imports-step-source = Source
imports-step-check = Check

imports-file-intro = A file with one record a row: a table in text form (CSV), a workbook (XLSX, ODS), vCards or JSON Lines. The file is only read; nothing in the register changes before the last step.
imports-file-dialog = Choose the file to import
imports-looking = Reading the file
imports-file-facts = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
imports-noun = { $sheet ->
    [yes] The sheet holds
   *[no] The file holds
}
imports-noun-cards = vCards always hold contacts.
imports-before = The same file was imported { $date }
imports-before-text = If you go on, only what differs from the register is taken. The check shows what that is.

imports-dialect = How the file is read
imports-dialect-hint = Told from what is in it. Change what came out wrong: the file is then read again.
imports-form = Format
imports-form-text = Table in text form
imports-form-xlsx = Excel workbook
imports-form-ods = OpenDocument spreadsheet
imports-form-vcard = vCards, one a person
imports-form-json_lines = JSON Lines, one object a line
imports-sheet = Sheet
imports-sheet-choice = { $sheet } ({ $rows ->
    [0] empty
    [one] { $rows } row
   *[other] { $rows } rows
})
imports-encoding = Encoding
imports-encoding-utf-8 = UTF-8
imports-encoding-utf-16le = UTF-16 LE (Excel, Unicode text)
imports-encoding-utf-16be = UTF-16 BE
imports-encoding-windows-1252 = Windows-1252 (older Excel)
imports-encoding-iso-8859-15 = ISO 8859-15 (Latin-9)
imports-quote = Quotation marks
imports-quote-double = Double ( " )
imports-quote-single = Single ( ' )
imports-quote-none = None
imports-header = The first row is headings

imports-columns-intro = What does each column become in the register? Certain ones are chosen already, the rest is for you to decide.
imports-columns-label = Columns of the file
imports-column = Column
imports-column-fill = Filled
imports-column-samples = Examples
imports-column-becomes = Becomes
imports-column-becomes-of = { $column } becomes
imports-column-unnamed = Column { $number }
imports-column-empty = no values
imports-column-hidden = not shown
imports-target-prompt = Decide…
imports-target-guess = Decide… perhaps { $target }
imports-target-full_name = First name and surname in one column
imports-target-marketing_opt_out = Objects to direct marketing
imports-target-marketing_opt_in = Allows direct marketing
imports-target-location_consent = Consent to home town and location, date
imports-target-ignore = Left out
imports-undecided = { $count ->
    [one] One column is not decided. Choose what it becomes, or leave it out.
   *[other] { $count } columns are not decided. Choose what they become, or leave them out.
}
imports-leave-rest = Leave out the undecided
imports-several = { $count } columns become { $target }, but { $noun ->
    [contact] a person
   *[other] a record
} has only one such value. Keep one of them.
imports-nobody = No column tells whom a row is about. { $noun ->
    [session] A name, an e-mail address, a number or a user name is needed.
   *[other] A name, an e-mail address or a number is needed.
}
imports-missing = No column becomes { $target }, and without it no row can be taken.
imports-consent-note = Home town and location are only taken with the day the person consented (R5.6), and the file has no such column. The values will not be taken.
imports-password = { $becomes ->
    [verified] Of every readable password in the column { $column } an Argon2id verifier is made, which a password can be checked against and nobody can read. The password itself is never kept. It takes up to { $minutes } min, and works for 10,000 rows of a file at most.
    [kept] Readable passwords are never kept. Of the column { $column } only that there was one is taken; a hash of a known form is kept encrypted and never shown.
   *[no] The column { $column } seems to hold passwords. It is left out.
}
imports-password-taken = The column { $column } seems to hold passwords, and no readable password may be in the register. Leave it out.

imports-source = Where does the data come from?
imports-source-why = The source stays with every value in the register, and the person has a right to be told it.
imports-source-survey-hint = Surveys on the web site, by phone or on other occasions.
imports-source-form-hint = Contact forms and other forms.
imports-source-social-hint = Logging in or being identified through another service, under its terms.
imports-source-subscription-hint = The person subscribed to a newsletter.
imports-source-question-hint = Answers to single questions, such as interests.
imports-source-contact_request-hint = The person asked to be contacted, or registered in the site’s chat.
imports-source-use-hint = Given at a delivery, or arising when the products and services are used.
imports-source-supplier-hint = Subcontractors and suppliers who serve the person’s organisation.
imports-source-group-hint = Group companies and their suppliers.
imports-match = { $noun ->
    [contact] When the person is already in the register
   *[other] When the record is already in the register
}
imports-match-fill = Fill in what is missing
imports-match-fill-hint = { $noun ->
    [contact] What the register knows stays. Addresses and numbers that are new are added.
   *[other] What the register knows stays.
}
imports-match-update = Take the file’s values
imports-match-update-hint = The file’s values replace the register’s where they differ. What is replaced stays in the history.
imports-match-skip = { $noun ->
    [contact] Leave the person alone
   *[other] Leave the record alone
}
imports-match-skip-hint = Nothing is taken from the row.
imports-match-note = { $noun ->
    [contact] An objection to direct marketing is always taken, whichever you choose.
   *[other] An unsubscription is always taken, whichever you choose, and stands until the file shows a later yes.
}

imports-checking = Comparing with the register
imports-check-intro = This is what would happen. Nothing has been saved yet.
imports-count-added = New
imports-count-added-hint = not in the register
imports-count-changed = Changed
imports-count-changed-hint = already there, get new values
imports-count-same = Unchanged
imports-count-same-hint = already there, nothing new is taken
imports-count-possible = Possible duplicates
imports-count-possible-hint = new, but share an address or number with somebody of another name
imports-count-rejected = Rejected rows
imports-count-rejected-hint = { $noun ->
    [contact] do not tell whom they are about
   *[other] cannot be taken
}
imports-not-taken = Not taken
imports-not-taken-done = Not taken
imports-not-taken-first = The first { $shown } of { $total } are shown. The file has them all.
imports-not-taken-none = Everything in the file can be taken.
imports-not-taken-none-done = Everything in the file was taken.
imports-reject-line = Line
imports-reject-column = Column
imports-reject-value = Value
imports-reject-why = Why
imports-reject-row = the whole row
imports-reject-save = Write the list to a file during the import
imports-reject-save-hint = CSV with line, column, value, code and reason. It holds personal data: destroy it when you have gone through it.
imports-reject-dialog = Save the list of what was not taken
imports-reject-name = rejected.csv
imports-recheck = Check again

imports-finish = { $count ->
    [0] Import
   *[other] { $noun ->
        [contact] { $count ->
            [one] Import { $count } person
           *[other] Import { $count } people
        }
       *[other] Import { $count } { $nouns }
    }
}
imports-nothing = The file has nothing new for the register.
imports-importing = Importing
imports-cancel-note = If you cancel now, nothing is saved.
imports-cancelled = The import was cancelled. Nothing was saved.
imports-check-cancelled = The check was cancelled.

imports-done = The import is done
imports-done-text = { $count ->
    [one] { $count } { $nouns } from { $file } was added or changed.
   *[other] { $count } { $nouns } from { $file } were added or changed.
}
imports-done-none = Nothing new came from { $file }.
imports-next-sheet = Go on with the sheet { $sheet }
imports-sheets-left = { $count ->
    [one] One sheet of the workbook is left: { $sheets }.
   *[other] { $count } sheets of the workbook are left: { $sheets }.
}
imports-show = { $noun ->
    [contact] Show the contacts
   *[other] Show what came in
}
imports-list = All imports
imports-undo = Undo the import
imports-undo-text = What is new leaves the register, and what was changed gets back what it had. What has been changed or disclosed since the import is left as it is.
imports-undoing = Undoing the import
imports-undone = The import is undone
imports-undone-removed = { $count ->
    [0] Nothing was removed
    [one] { $count } record was removed
   *[other] { $count } records were removed
}
imports-undone-restored = { $count ->
    [0] nothing had to be restored
    [one] { $count } was restored
   *[other] { $count } were restored
}
imports-undone-kept = { $count ->
    [one] { $count } record was left, having been changed or disclosed since the import.
   *[other] { $count } records were left, having been changed or disclosed since the import.
}
imports-target-id = Id in the register
imports-target-password = Password: that there was one
imports-target-password_verifier = Password: a verifier
imports-target-of = { $column }: { $by }
