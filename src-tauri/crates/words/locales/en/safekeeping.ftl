### Backups, rehearsed restores and the ways into the register.

backup-made = The backup is made and was read back: { $file }, { $size }.
backup-making = Making a backup
backup-folder-dialog = Folder for backups
