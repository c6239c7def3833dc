### Disclosing data, and the ledger of what was disclosed.

disclose-title = Disclose
disclose-wizard = Disclose data
disclose-step-recipient = Recipient
disclose-step-purpose = Purpose
disclose-step-fields = Fields
disclose-step-people = People
disclose-step-preview = Preview
disclose-step-leave = Disclose

disclose-recipient = To whom?
disclose-recipient-none-title = There is nobody to disclose to
disclose-recipient-none-text = Begin by recording the recipient: who it is, the contract and the key.
disclose-recipient-blocked = Cannot be given anything yet. { $reasons }
disclose-recipient-contract = Contract { $reference }

disclose-purpose = For which purpose?
disclose-purpose-outside = Not covered by the contract (R4.6, GDPR 28(3)).
disclose-purpose-about = { $clause }, GDPR { $gdpr }. { $fields ->
    [one] { $fields } field may be used.
   *[other] { $fields } fields may be used.
}
disclose-purpose-objection = Those who objected to direct marketing are withheld.

disclose-fields = What data does the recipient need?
disclose-fields-hint = Disclose no more than is enough (GDPR 5(1)(c)). The columns come in this order.
disclose-field-not = May not be used for the purpose ({ $clause }, GDPR 5(1)(c)).
disclose-field-consent = Only of those who consented (R5.6).
disclose-fields-all = Tick all that are allowed
disclose-fields-clear = Untick all
disclose-fields-count = { $count ->
    [0] no field chosen
    [one] { $count } field chosen
   *[other] { $count } fields chosen
}

disclose-people = About whom?
disclose-people-search = Those a search finds
disclose-people-picked = { $count ->
    [one] The person you picked among the contacts
   *[other] The { $count } people you picked among the contacts
}
disclose-search = Words to search for
disclose-search-hint = Name, address, number or organisation. Empty is everybody.
disclose-found = { $count ->
    [0] Nobody was found.
    [one] { $count } person.
   *[other] { $count } people.
}
disclose-found-all = { $count ->
    [one] The whole register: { $count } person.
   *[other] The whole register: { $count } people.
}
disclose-counting = Counting
disclose-expires = Last day the package opens
disclose-expires-hint = After that the program refuses to open it. Choose no longer than the recipient needs.
disclose-expires-past = Choose a day that has not passed.

disclose-previewing = Working out what would leave the register
disclose-preview-leaves = { $count ->
    [one] { $count } person leaves the register
   *[other] { $count } people leave the register
}
disclose-preview-to = { $fields ->
    [one] { $fields } field
   *[other] { $fields } fields
}, to { $recipient }. Purpose: { $purpose }. The package opens until { $date }.
disclose-preview-rows = As it stands in the file
disclose-preview-first = { $count ->
    [one] The first row is shown.
   *[other] The first { $count } rows are shown.
}
disclose-preview-row-id = Each row also begins with a random number that means something in this package only.
disclose-withheld = Withheld
disclose-withheld-none = Nobody is withheld.
disclose-withheld-text = They are among those you chose, but are not disclosed.
disclose-withheld-first = The first { $shown } of { $total } are shown.
disclose-withheld-name = Name
disclose-withheld-why = Why
disclose-withheld-citation = Under
disclose-refused = Nothing can be disclosed
disclose-refused-text = The register’s description or the law says no:
disclose-again = Preview again
disclose-stale = The preview no longer held
disclose-stale-text = Data, recipient or contract changed after you looked. Nothing was disclosed. This is what would leave now.
disclose-preview-cancelled = The preview was cancelled.

disclose-folder = Where the package is written
disclose-folder-dialog = Choose the folder for the package
disclose-folder-hint = Two files are written: the package, encrypted to the recipient, and its signature. No unencrypted file is ever written.
disclose-confirm = I have looked at what leaves and to whom
disclose-confirm-detail = The disclosure is recorded in the ledger for each of the people.
disclose-finish = { $count ->
    [0] Disclose
    [one] Disclose { $count } person
   *[other] Disclose { $count } people
}
disclose-exporting = Encrypting and signing
disclose-export-cancelled = You cancelled the disclosure. The ledger shows whether anything was written.

disclose-done = The package is written
disclose-done-text = { $count ->
    [one] The data of { $count } person lies encrypted in { $folder }. Send both files to { $recipient }.
   *[other] The data of { $count } people lies encrypted in { $folder }. Send both files to { $recipient }.
}
disclose-done-files = Files
disclose-done-fingerprint = The recipient’s fingerprint
disclose-done-fingerprint-why = the key that opens the package
disclose-done-sender = Our public key
disclose-done-sender-why = the recipient checks the signature with it; hand it over by another way than the package
disclose-done-expires = Valid through
disclose-done-recipe = For the recipient: how to open the package
disclose-done-recipe-language = Language of the recipe
disclose-done-recipe-system = The recipient’s system
disclose-copy = Copy
disclose-copy-key = Copy the key
disclose-done-ledger = Show in the ledger
disclose-done-more = Another disclosure

## The recipe for the recipient.

disclose-recipe-intro = Save both files in the same folder and open a terminal there. The secret key is taken to lie in me.key.
disclose-recipe-intro-windows = Save both files in the same folder and open PowerShell there: type powershell in the address bar of File Explorer. The programs age.exe and minisign.exe must be on the path; tar.exe is part of Windows 10 and later. The secret key is taken to lie in me.key.
disclose-recipe-stop = With age and minisign. Stop at the first command that fails.
disclose-recipe-sender = 1. Check who signed the package
disclose-recipe-open = 2. Open it
disclose-recipe-inside = 3. Check what is inside
disclose-recipe-read = The data as CSV, and datapackage.json that describes it, now lie in the folder. Delete the .tar file: it is not encrypted.

## The ledger.

ledger-title = Disclosures
ledger-disclosures = To others
ledger-exports = For own use
ledger-new = Disclose…
ledger-loading = Fetching the ledger
ledger-empty-title = Nothing has been disclosed
ledger-empty-text = Every disclosure is recorded here: when, to whom, for which purpose, which fields and about how many. The entry stays.
ledger-col-at = When
ledger-col-recipient = Recipient
ledger-col-purpose = Purpose
ledger-col-people = People
ledger-col-fields = Fields
ledger-col-state = State
ledger-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
ledger-withheld = Withheld
ledger-expires = Valid through
ledger-expired = { $date }, has passed
ledger-file = File
ledger-file-none = none
ledger-package = Package id
ledger-sha256 = SHA-256
ledger-sha256-none = not known
ledger-copy = Copy SHA-256
ledger-section-package = The package
ledger-section-fields = Fields
ledger-intent-title = May have left
ledger-intent-text = The program never saw the file completed. Take it that the data has left until you know otherwise: look in the folder and ask the recipient.
ledger-cancelled-text = Cancelled before any file was completed. Nothing was disclosed.
ledger-recipient-show = Show the recipient

## Reasons, wherever they are shown.

refused-says = No:
refused-about = { $about }: { $text }
