### Backups, rehearsed restores and the ways into the register.

backup-made = The backup is made and was read back: { $file }, { $size }.
backup-making = Making a backup
backup-folder-dialog = Folder for backups
safekeeping-title = Backups and keys
safekeeping-loading = Fetching

## Backups.

backup-title = Backups
backup-lead = A backup is the whole register in one encrypted file. Keep it on another disk than the computer’s own.
backup-sample = A sample register is not backed up: the people in it are invented.
backup-folder = Folder for backups
backup-folder-none = No folder chosen
backup-folder-hint = While the register is open and the folder is connected, a backup is made automatically.
backup-folder-none-hint = The program reminds you, but makes no backup by itself.
backup-folder-forget = Stop using it
backup-every = How often
backup-every-unit = days between
backup-somewhere = Back up to a folder…
backup-list = Backups made
backup-none = No backup has been made yet.
backup-col-at = Made
backup-col-file = File
backup-size = Size
backup-col-contacts = People
backup-col-present = Where it was written
backup-present = is there
backup-gone = is not there
backup-made-at = Backup made
backup-created = Register created
backup-file-dialog = Choose the backup
backup-secret-hint = The one in force when the backup was made.

## A rehearsed restore.

rehearse-title = Rehearse a restore
rehearse-why = A backup that nobody has opened is a hope. The rehearsal takes a few minutes and leaves the register alone.
rehearse-lead = Choose a backup. The program opens it on its own and reads it to the end. The register you work in is left alone.
rehearse-do = Open on trial
rehearse-working = Opening and reading the backup
rehearse-found = The backup opens
rehearse-found-text = The secret you typed opened it, and it is whole. This is what it holds.
rehearse-other = But it is a backup of another register than the one that is open.
rehearse-as-of = The register as of
rehearse-log = Entries in the log

## The ways into the register.

keys-title = Ways into the register
keys-slot-passphrase = Passphrase
keys-slot-passphrase-text = Opens the register on any computer.
keys-slot-keychain = The computer’s keychain
keys-slot-keychain-text = Opens the register when you have signed in to this computer.
keys-slot-recovery = Recovery code
keys-slot-recovery-text = Opens the register when everything else is gone. It is only on the sheet.
keys-since = since { $day }
keys-confirmed = · read from the sheet { $day }
keys-unconfirmed = · not confirmed
keys-change = Change…
keys-renew = New code…
keys-remove = Remove…
keys-rotate = Change the key…
keys-generation = Key { $generation } is in force
keys-generation-text = It encrypts the register. The ways above open it.
keys-note = Every change here gives the register a new key
keys-note-text = Older backups still open with the passphrase and the code that were in force when they were made. Keep old sheets for as long as you keep old backups.
keys-proof-hint = Shows that it is you.
keys-changed = Done. Key { $generation } is now in force.
keys-working = Encrypting the register with the new key
keys-passphrase-title = Change the passphrase
keys-passphrase-first = Choose a passphrase
keys-passphrase-now = Current passphrase
keys-passphrase-new = New passphrase
keys-passphrase-do = Use the new one
keys-recovery-title = New recovery code
keys-recovery-text = The code on the sheet stops opening the register. The new one is shown once, and two groups of it are read back.
keys-recovery-do = Make a new code
keys-rotate-title = Change the key
keys-rotate-text = The register is encrypted with a new key. Do so when somebody may have got hold of the old one. The ways into it stay the same.
keys-rotate-do = Change the key
keys-remove-title = Remove: { $way }
keys-remove-keychain = After that the program asks for the passphrase every time the register is opened on this computer.
keys-remove-passphrase = After that only this computer’s keychain and the recovery code open the register.
keys-remove-do = Remove
