### Today: what waits for the keeper, and what to do about it.

today-title = Today
today-loading = Looking for what waits
today-leaving = Disclosures and contracts
today-safety = Safety of the register
today-calm-title = Nothing waits today
today-calm-text = When a backup is due, a contract runs out or a disclosure was left unfinished, it says so here.
today-new-text = Begin with a file from the program used until now, or add the first person by hand.
today-never = never
today-last-backup = Latest backup
today-last-rehearsal = Latest rehearsal of a restore
today-show-disclosure = Show the disclosure
today-show-recipient = Show the recipient
today-unfinished = The disclosure to { $name } was left unfinished
today-unfinished-text = { $count ->
    [one] The data of { $count } person may have left. Find out whether the file arrived.
   *[other] The data of { $count } people may have left. Find out whether the file arrived.
}
today-contract-ended = The contract with { $name } has ended
today-contract-ended-text = Its last day was { $day }. Nothing can be disclosed to the recipient until it is renewed.
today-contract-ends = The contract with { $name } is ending
today-contract-ends-text = Its last day is { $day }. After it nothing can be disclosed to the recipient.
today-agreements = { $count ->
    [one] One contract ends within 90 days
   *[other] { $count } contracts end within 90 days
}
today-agreements-text = { $count ->
    [one] { $name }, last day { $day }.
   *[other] First { $name }, last day { $day }.
}
today-show-agreements = { $count ->
    [one] Show the contract
   *[other] Show the contracts
}
cli-today-agreements = { $count ->
    [one] One contract ends within 90 days: { $name }, { $day }.
   *[other] { $count } contracts end within 90 days, first { $name }, { $day }.
}
today-package = The package to { $name } expires soon
today-package-text = Its last day is { $day }. Ask whether the recipient has opened it.
today-backup = It is time for a backup
today-backup-never = The register has never been backed up. If this computer breaks, everything is gone.
today-backup-text = The latest is from { $day }. What was written since then is only on this computer.
today-backup-present = Back up now
today-backup-none = Choose a folder and back up…
today-backup-missing = Back up to another folder…
today-backup-failed = The backup could not be made
today-backup-again = Try again
today-folder = The folder for backups is not there
today-folder-text = Connect the disk that it lies on. If you no longer have it, choose another folder.
today-folder-do = Choose another folder…
today-rehearsal = It is time to rehearse a restore
today-rehearsal-never = Nobody has shown yet that a backup opens.
today-rehearsal-text = On { $day } you last showed that a backup opens.
today-rehearsal-do = Rehearse a restore…
today-passphrase = The register has no passphrase
today-passphrase-text = Only this computer’s keychain and the recovery sheet open it.
today-passphrase-do = Choose a passphrase…
today-passphrase-file = The file of the passphrase is gone
today-passphrase-file-text = The passphrase opens nothing until you choose one anew.
today-new-key = Somebody else has had the register’s key
today-new-key-text = The key file named a way in that is not on the list. It opens nothing any more, but whoever added it had the key: change the key.
today-anchor = This computer does not remember where the log ended
today-anchor-text = So it would not notice an older copy in the register’s place. Export the log and keep it elsewhere.
today-anchor-do = To the log
