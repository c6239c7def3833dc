### The frame of the window: rooms, commands, the status bar and the banners that stay.

frame-rooms = Rooms
frame-group-people = People
frame-group-use = What they use
frame-group-agreements = Contracts and lists
frame-group-voice = What they say
frame-group-disclosing = Disclosing
frame-group-about = About the register
frame-place-today = Today

frame-place-contacts = { contacts-title }
frame-place-organisations = { organisations-title }
frame-place-devices = { devices-title }
frame-place-sessions = { sessions-title }
frame-place-products = { products-title }
frame-place-accounts = { accounts-title }
frame-place-contracts = { contracts-title }
frame-place-contract_contacts = { contract_contacts-title }
frame-place-lists = { lists-title }
frame-place-memberships = { memberships-title }
frame-place-feedback = { feedback-title }
frame-place-competitions = { competitions-title }
frame-place-entries = { entries-title }
frame-place-surveys = { surveys-title }
frame-place-responses = { responses-title }
frame-place-import = Import
frame-place-disclose = Disclose
frame-place-ledger = Disclosures
frame-place-recipients = Recipients
frame-place-package = Look at packages
frame-place-register = Particulars
frame-place-log = Log
frame-place-safekeeping = Backups and keys
frame-place-settings = Settings
frame-says-today = things wait

frame-says-contacts = people
frame-says-organisations = organisations
frame-says-recipients = recipients
frame-says-log = entries

frame-log = The log has { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
frame-sample = Sample data
frame-readonly = Read-only
frame-hint-commands = search, commands
frame-hint-lock = lock

frame-sample-title = This is a sample register
frame-sample-text = Everyone in it is invented. It takes no real data.
frame-sample-leave = Create a register of your own…
frame-recovery-title = The recovery code has not been confirmed
frame-recovery-text = Without it the register is lost if both the computer and the passphrase are.
frame-recovery-do = Confirm…
frame-readonly-title = The register can only be read
frame-readonly-text = It is older than when it was last open on this computer. Find out whether someone put back an older copy.
frame-readonly-do = Accept this copy…
frame-accept-title = Go on with this copy?
frame-accept-text = What was written after it is not in it: people, changes and disclosures. If you have a newer copy, close the register and put that one in its place. The log notes that you accepted.
frame-accept-do = Go on with this copy

frame-begun = { $noun ->
    [contact] You had begun to write a contact
    [organisation] You had begun to write an organisation
    [product] You had begun to write a product
    [device] You had begun to write a device
    [recipient] You had begun to write a recipient
    [account] You had begun to write an account
    [contract] You had begun to write a contract
    [contract_contact] You had begun to write a contact person
    [list] You had begun to write a mailing list
    [membership] You had begun to write a subscription
    [feedback] You had begun to write a piece of feedback
    [competition] You had begun to write a competition
    [entry] You had begun to write an entry
    [survey] You had begun to write a survey
    [response] You had begun to write a response
   *[other] You had begun to write a record
}
frame-begun-text = It was never saved.
frame-begun-go = Continue writing
frame-begun-drop = Discard the draft

frame-unbuilt-title = This room is not furnished yet
frame-unbuilt-text = This version of the program has nothing to show here.
frame-broken-title = The room could not be shown
frame-loading = Fetching

copied = Copied.
copy-failed = The clipboard did not take the text.

## Files dropped on the window, or opened from the desktop.

arrived-drop = Drop the file: a package, a file of contacts, a register or a backup
arrived-drop-start = Drop the file: a register, a package or a backup
arrived-waits = { $name } waits until what you are doing is done.
arrived-offer = { $name } is waiting.
arrived-show = Show
arrived-other = { $name } cannot be opened here. The program opens registers, backups, packages (.tar.age) and tables (.csv).
arrived-no-register = Open the register that { $name } is to be read into first, and drop the file again.
arrived-read-only = The register can only be read: { $name } cannot be imported into it.
arrived-importing = Another import is under way. Finish or cancel it, and drop { $name } again.
arrived-open-already = { $name } is open already.
arrived-open = Open another register?
arrived-open-text = { $open } is closed and { $name } is opened. What is not saved is lost.
arrived-open-do = Close and open
arrived-restore = Restore a register?
arrived-restore-text = { $name } is a backup. Once it is restored, { $open } is closed; it is not changed by this.
arrived-restore-do = Restore…

## Commands

command-group-go = Go to
command-group-edit = Edit
command-group-do = Work
command-group-window = Window
command-go-today = Show what waits today

command-go-contacts = Show contacts
command-go-organisations = Show organisations
command-go-devices = Show devices
command-go-sessions = Show sessions
command-go-products = Show products and services
command-go-accounts = Show accounts
command-go-contracts = Show contracts
command-go-contract_contacts = Show contact persons of contracts
command-go-lists = Show mailing lists
command-go-memberships = Show subscriptions
command-go-feedback = Show feedback
command-go-competitions = Show competitions
command-go-entries = Show competition entries
command-go-surveys = Show surveys
command-go-responses = Show responses
command-go-import = Import…
command-go-disclose = Disclose…
command-go-ledger = Show disclosures
command-go-recipients = Show recipients
command-go-package = Look at a package…
command-go-register = Show the register’s particulars
command-go-log = Show the log
command-go-safekeeping = Show backups and keys
command-go-settings = Settings

command-find = Search
command-undo = Undo
command-redo = Redo
command-contact-edit = Edit the contact
command-close = Close what is shown beside
command-organisation-edit = Edit the organisation
command-device-edit = Edit the device
command-product-edit = Edit the product or service
command-account-edit = Edit the account
command-contract-edit = Edit the contract
command-contract_contact-edit = Edit the contact person
command-list-edit = Edit the mailing list
command-membership-edit = Edit the subscription
command-feedback-edit = Edit the feedback
command-competition-edit = Edit the competition
command-entry-edit = Edit the entry
command-survey-edit = Edit the survey
command-response-edit = Edit the response
command-records-change = Change the chosen ones…
command-records-export = Export to a file…
command-contact-duplicates = Look for duplicates among contacts
command-organisation-duplicates = Look for duplicates among organisations
command-records-merge = Merge the two chosen…
command-merge = Merge the two
command-merge-apart = Mark as not the same
command-merge-next = Next pair
command-samples = Try with sample data
command-lock = Lock the register
command-recovery = Confirm the recovery code
command-palette = Search for a command
command-shortcuts = Keyboard shortcuts
command-sidebar = Show or hide the rooms
command-zoom-in = Larger text
command-zoom-out = Smaller text
command-zoom-reset = Normal size
command-language-sv = Change the language to Swedish
command-language-fi = Change the language to Finnish
command-language-en = Change the language to English
command-theme-system = Colours as the system
command-theme-light = Light colours
command-theme-dark = Dark colours
